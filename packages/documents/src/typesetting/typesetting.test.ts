import { describe, expect, test } from 'vitest'
import { fontFamilies, fonts } from './fonts.ts'
import { printableLine, printableLines } from './printable-text.ts'
import { typesetApart } from './typeset-apart.ts'
import { typeset } from './typesetter.ts'

const template = `
#set document(title: "Proef")
#set text(lang: "nl", font: ${JSON.stringify(fontFamilies).replace('[', '(').replace(']', ')')}, fallback: false)
#title()
#for line in json(bytes(sys.inputs.data)).lines { par(line) }
`
const set = (lines: string[]) => typeset({ template, data: { lines }, standard: 'ua-1' })

describe('text that people wrote', () => {
  test.each([
    ['markup stays text', '#import "x" *b* $x$ \\n `c` <l> @r', '#import "x" *b* $x$ \\n `c` <l> @r'],
    ['control characters are spelled', 'a\u0000b\u0007', 'a[U+0000]b[U+0007]'],
    ['half a character', 'x\uD83D', 'x[U+D83D]'],
    ['private use', '\uE000', '[U+E000]'],
    ['a script no font here has', '中文', '[U+4E2D][U+6587]'],
    ['a mark that the font of its letter lacks', 'q\u20E3', 'q[U+20E3]'],
    ['an override of the reading direction', 'a\u202Egpj.exe', 'a[U+202E]gpj.exe'],
    ['right to left', 'مرحبا שלום', 'مرحبا שלום'],
    ['emoji of several parts', '👨‍👩‍👧 ❤️ 1️⃣', '👨‍👩‍👧 ❤️ 1️⃣'],
    ['other alphabets', 'Žlúťoučký Ελλάδα Київ Nguyễn', 'Žlúťoučký Ελλάδα Київ Nguyễn'],
  ])('%s', (_name, text, expected) => {
    expect(printableLines(text)).toEqual([expected])
    expect(set([expected]).length).toBeGreaterThan(1_000)
  })

  test('lines break where people broke them', () => {
    expect(printableLines('a\r\nb\nc\rd\u2028e\u000Bf')).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
    expect(printableLine('a\r\n\r\nb')).toBe('a b')
  })

  test('a word wider than the page may break, nothing of it is lost', () => {
    const line = printableLine('x'.repeat(10_000))
    expect(line).toContain('\u200B')
    expect(line.replaceAll('\u200B', '')).toBe('x'.repeat(10_000))
    expect(printableLine('x'.repeat(48))).toBe('x'.repeat(48))
  })
})

describe('a page with a glyph missing is no PDF/UA', () => {
  test('the typesetter refuses it', () => {
    expect(() => set(['中'])).toThrow('PDF/UA-1 error')
    expect(() => typeset({ template: '#panic("x")', data: {}, standard: 'ua-1' })).toThrow('was not set')
  })

  test('every character there is can be set after it was made printable', { timeout: 60_000 }, () => {
    const lines: string[] = []
    for (let begin = 0; begin < 0x20000; begin += 64) {
      const signs = Array.from({ length: 64 }, (_, index) => String.fromCodePoint(begin + index))
      lines.push(printableLine(signs.join(' ')).replaceAll(/(\[U\+[0-9A-F]+\][\s\u200B]*)+/g, '~'))
    }
    expect(set(lines).length).toBeGreaterThan(100_000)
  })

  test('so can heaps of characters that do not belong together', { timeout: 60_000 }, () => {
    const marks = [
      '\u0301',
      '\u064B',
      '\u05B0',
      '\u20E3',
      '\u200D',
      '\uFE0F',
      '\u{1F3FB}',
      '\u0600',
      '\u{E0067}',
    ]
    const bases = ['a', 'q', 'م', 'ש', '🧾', '1', '中', '👩', '🇧', '‿', 'ß', '\u00AD']
    const lines = bases.flatMap((base) =>
      marks.flatMap((first) => marks.map((second) => printableLine(base + first + second + base))),
    )
    expect(set(lines).length).toBeGreaterThan(10_000)
  })

  test('what is promised as drawn is drawn', () => {
    expect(
      fonts().coverages.map((covers) => [covers(0x61), covers(0x0645), covers(0x05e9), covers(0x1f9fe)]),
    ).toEqual([
      [true, false, false, false],
      [expect.anything(), true, false, false],
      [expect.anything(), false, true, false],
      [false, false, false, true],
    ])
  })
})

describe('set apart', () => {
  const one = { template, data: { lines: ['een'] }, standard: 'ua-1' } as const

  test('a document is the same as set here', async () => {
    expect(Buffer.from(await typesetApart(one)).equals(Buffer.from(typeset(one)))).toBe(true)
  })

  test('whoever else asks is answered while a long one is set', { timeout: 60_000 }, async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `regel ${index} `.repeat(20))
    let isSet = false
    const long = typesetApart({ ...one, data: { lines } }).then(() => (isSet = true))
    let answered = 0
    for (; !isSet; answered += 1) await new Promise((resolve) => setTimeout(resolve, 5))
    await long
    expect(answered).toBeGreaterThan(20)
  })

  test('a document that breaks is refused, and the next one set', async () => {
    await expect(typesetApart({ ...one, template: '#panic("x")' })).rejects.toThrow('was not set')
    expect((await typesetApart(one)).length).toBeGreaterThan(1_000)
  })
})
