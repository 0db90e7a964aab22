import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBlank, repeatsItself, saysNothing, shownLength, shownText } from './shown-text.ts'

// Unicode 15, Default_Ignorable_Code_Point and Bidi_Control; UTS 39 names why.
describe('a text as it is kept', () => {
  test.each<[string, string, string, string]>([
    ['plain', ' a b ', 'a b', 'a b'],
    ['with lines', 'a\r\nb\tc', 'a b c', 'a\nb\tc'],
    ['in two pieces', 'Cafe\u0301', 'Café', 'Café'],
    ['turned round', 'x\u202Egnp.exe', 'xgnp.exe', 'xgnp.exe'],
    ['isolated', '\u2066x\u2069', 'x', 'x'],
    ['with a bell and a colour', 'a\u0007\u001B[31mb', 'a[31mb', 'a[31mb'],
    ['with a line of its own', 'a\u2028b', 'a b', 'a\nb'],
    ['of nothing', 'a\u200Bb\u00ADc\uFEFF', 'abc', 'abc'],
    ['of fillers alone', '\u3164\u2800\u200D', '', ''],
    ['that joins', 'نمی\u200Cخواهم 👩‍🚒', 'نمی\u200Cخواهم 👩‍🚒', 'نمی\u200Cخواهم 👩‍🚒'],
  ])('%s', (_, text, line, lines) => {
    expect(shownText(text, { isLine: true })).toBe(line)
    expect(shownText(text, { isLine: false })).toBe(lines)
  })

  test('is kept as it is the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, isLine) => {
        const once = shownText(text, { isLine })
        expect(shownText(once, { isLine })).toBe(once)
      }),
    )
  })
})

test.each([
  ['', true],
  [' \n\u00A0', true],
  ['\u200B\u200D\u3164', true],
  ['.', false],
])('%j is blank: %s', (text, blank) => {
  expect(isBlank(text)).toBe(blank)
})

test.each([
  ['', 0],
  ['a' + '\u200B'.repeat(19), 1],
  ['a' + ' '.repeat(18) + 'b', 3],
  ['twintig letters hier', 20],
  ['a' + '\u{1D159}'.repeat(10), 1],
  ['a' + '\u{16FE4}'.repeat(10), 1],
  ['\u{1F600}'.repeat(10), 10],
  ['a' + '\u0323'.repeat(19), 1],
  ['a' + '\u{13441}'.repeat(10), 1],
  ['a' + '\uD83D'.repeat(19), 1],
  ['a' + '\uE000'.repeat(19), 1],
  ['👩‍🚒', 2],
  ['Cafe\u0301', 4],
  ['मानव डेटा', 6],
])('%j shows %i signs', (text, length) => {
  expect(shownLength(text)).toBe(length)
})

// GDPR articles 33(1) and 5(2): what has to be shown is said.
test.each([
  ['', true],
  ['.', true],
  ['. . . . . . . . . . .', true],
  ['—…–-_/\\()[]{}', true],
  ['????????????????????', true],
  ['== €€ ++', true],
  ['👍👍👍', true],
  ['\u3164\u115F\u{13441}\u{13442}', true],
  ['\u02D0'.repeat(25), true],
  ['\u0640'.repeat(25), true],
  ['\u318D'.repeat(25), true],
  ['\u30FC'.repeat(25), true],
  ['\u1427'.repeat(25), true],
  ['\u0E2F'.repeat(25), true],
  ['\u01C3 \u0EAF \uA78F', true],
  ['a', false],
  ['データ', false],
  ['ข้อมูล', false],
  ['كتاب', false],
  ['- nee', false],
  ['7', false],
  ['é', false],
  ['Ж', false],
  ['字', false],
])('%j says nothing: %s', (text, nothing) => {
  expect(saysNothing(text)).toBe(nothing)
})

// GDPR articles 33(1) and 5(2): a reason says something, in whatever script.
test.each<[string, boolean]>([
  ['a'.repeat(25), true],
  ['AaAaAaAaAaAaAaAaAaAaAa', true],
  ['7'.repeat(25), true],
  ['ababababababababababab', true],
  ['nee nee nee nee nee nee nee', true],
  ['test test test test test', true],
  ['asdfg asdfg asdfg asdfg', true],
  ['onbekend onbekend onbekend', true],
  ['Onbekend, onbekend! ONBEKEND', true],
  ['onbekendonbekendonb', true],
  ['a . b . c . d . a . b . c', true],
  ['字'.repeat(25), true],
  ['测试测试测试测试测试测试测试', true],
  ['م'.repeat(25), true],
  ['αβ'.repeat(12), true],
  ['👍'.repeat(25), true],
  ['De usb-stick was versleuteld met een sterke sleutel.', false],
  ['Nee, want niemand las het.', false],
  ['Zie zaak 2026/0012: niets meer.', false],
  ['Aanranding van de eer: aan na te gaan', false],
  ['Het antwoord is nee, nee en nogmaals nee.', false],
  ['硬盘已加密，密钥安全，风险很低。', false],
  ['データは暗号化されており、鍵は安全です。', false],
  ['데이터는 암호화되어 있었고 키는 안전합니다.', false],
  ['كانت البيانات مشفرة والمفتاح آمن.', false],
  ['Τα δεδομένα ήταν κρυπτογραφημένα.', false],
  ['הנתונים היו מוצפנים והמפתח בטוח.', false],
  ['Данные были зашифрованы, ключ цел.', false],
  ['ข้อมูลถูกเข้ารหัสและกุญแจปลอดภัย', false],
  ['डेटा एन्क्रिप्टेड था और कुंजी सुरक्षित है।', false],
])('%j repeats itself: %s', (text, repeats) => {
  expect(repeatsItself(text)).toBe(repeats)
})

test('whether the longest text repeats itself is told at once', () => {
  const begun = Date.now()
  expect(repeatsItself(`bcdef${'a'.repeat(9995)}`)).toBe(false)
  expect(repeatsItself(`${'abcdef'.repeat(1600)}x`)).toBe(false)
  expect(Date.now() - begun).toBeLessThan(500)
})
