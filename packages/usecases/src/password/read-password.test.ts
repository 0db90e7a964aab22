import { performance } from 'node:perf_hooks'
import { describe, expect, test } from 'vitest'
import { Fields } from '../input/fields.ts'
import { readLeakedList } from './leaked-list.ts'
import { isTooLong, lengthOf } from './password-length.ts'
import { readPassword } from './read-password.ts'

const now = '2026-11-18T12:00:00.000Z'

async function problemsOf(password: unknown, about: readonly string[] = []): Promise<string[]> {
  const fields = new Fields({}, now)
  await readPassword(fields, 'password', password, about)
  return fields.problems.map(({ code }) => code)
}

describe('a password', () => {
  test.each([
    'zeven regenlaarzen op zolder',
    'x9$kLm2@vbQ1',
    '\u{1f600}\u{1f408}\u{1f327}\u{1f3e0}\u{1f697}\u{1f4da}\u{1f37a}\u{1f3b8}\u{1f6b2}\u{1f9ca}\u{1f335}\u{1f41f}',
    '\u043f\u044f\u0442\u044c \u0441\u0438\u043d\u0438\u0445 \u0441\u0430\u043f\u043e\u0433',
  ])('may be %s', async (password) => {
    expect(await problemsOf(password)).toEqual([])
  })

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'required'],
    ['an empty text', '', 'required'],
    ['a number', 123456789012, 'notText'],
    ['a text with NUL', 'regenlaarzen\0zolder', 'notText'],
    ['half a character', 'regenlaarzen zolder\ud800', 'notText'],
    ['eleven signs', 'x9$kLm2@vbQ', 'tooShort'],
    // Six signs for the eye, each of two units.
    ['six pictures', '\u{1f600}\u{1f408}\u{1f327}\u{1f3e0}\u{1f697}\u{1f4da}', 'tooShort'],
    ['a hundred and twenty-nine signs', 'ab'.repeat(64) + 'c', 'tooLong'],
    // One sign that its normal form makes eighteen of.
    ['what only looks short', '\ufdfa'.repeat(12), 'tooLong'],
    ['ten thousand signs', 'x'.repeat(10_000), 'tooLong'],
    ['one of the lists', 'qwertyuiop12', 'leakedPassword'],
    ['one of the lists in capitals', 'QWERTY123456', 'leakedPassword'],
    [
      'one of the lists in full-width letters',
      '\uff51\uff57\uff45\uff52\uff54\uff59123456',
      'leakedPassword',
    ],
    ['one sign all along', 'a'.repeat(40), 'leakedPassword'],
    ['the row of keys of a Belgian keyboard', 'azertyuiop12', 'leakedPassword'],
  ])('may not be %s', async (_, password, code) => {
    expect(await problemsOf(password)).toEqual([code])
  })

  test('may not be made of what is known of its person', async () => {
    const about = ['Nele Vandevoorde', 'nele@lindenrode.example', 'Gemeente Lindenrode']
    expect(await problemsOf('Vandevoorde1')).toEqual([])
    expect(await problemsOf('Vandevoorde1', about)).toEqual(['leakedPassword'])
    expect(await problemsOf('lindenrode2026', about)).toEqual(['leakedPassword'])
  })

  test.each([
    ...['sara de smet', 'SaraDeSmet2026', 'sara@zavelbeke.example', 'Sara De Smet sara', 'De Smet, Sara!!'],
    ...['sàra dé smét 01', 'SARA-DE-SMET-1984', 'zavelbeke sara', 'gemeentezavelbeke', 'Lekboek Zavelbeke'],
    ...['2026saradesmet', 'saradesmetx1', 'sara.zavelbeke.31121984'],
  ])('may not be nothing but its names, however it is written: %s', async (password) => {
    const about = ['Sara De Smet', 'sara@zavelbeke.example', 'Gemeente Zavelbeke']
    expect(await problemsOf(password, about)).toEqual(['leakedPassword'])
  })

  test.each([
    ...[
      'z4v3lb3k32026',
      'Z4v3lb3k3 54r4',
      '54r4d35m3t2026',
      'sar@desmet2026',
      'g3m33nt3zavelbeke',
      '$ara$met2026!',
    ],
    ...['zave1beke2026', 'zаvеlbеkе2026', 'ѕаrаdеѕmеt2026', 'ZАVЕLВЕКЕ2026', 'zavɛlbɛkɛ2026'],
    ...[
      'ekeblevaz2026',
      'tems ed aras 01',
      '3k3blev4zaras',
      'keobkel zavelbeke',
      '6202ekeblevaz',
      'l3kb03k2026!',
    ],
    ...[
      'zavelb€k€sara',
      'Sᴀʀᴀ Dᴇ Sᴍᴇᴛ',
      'ᴢᴀᴠᴇʟʙᴇᴋᴇ2026',
      'sαrα dε smετ 26',
      'ʂaɹa dɘ sɯɘʇ 26',
      'ˢᵃʳᵃ ᵈᵉ ˢᵐᵉᵗ 1',
    ],
    ...[
      'zaavelbeke2026',
      'ssaarraa smmeett',
      'Zavvelbekke 1984',
      'z4avelbeeke!!',
      'lekkboekk2026',
      '🅂🄰🅁🄰zavelbeke',
    ],
  ])(
    'may not be nothing but its names, in signs that stand for others or turned round: %s',
    async (password) => {
      const about = ['Sara De Smet', 'sara@zavelbeke.example', 'Gemeente Zavelbeke']
      expect(await problemsOf(password, about)).toEqual(['leakedPassword'])
    },
  )

  test.each([
    'sara eet graag regenlaarzen',
    'zavel en beek in mei',
    'ессе номо на марсе',
    '770011882255',
    'zavelbeke kattenluik',
    '482910475610',
    '9-1-7-4-2-8-6-0-3-5-1',
  ])('may have a name in it: %s', async (password) => {
    const about = ['Sara De Smet', 'sara@zavelbeke.example', 'Gemeente Zavelbeke']
    expect(await problemsOf(password, about)).toEqual([])
  })

  test.each(['lekboek2026!', 'Datalekregister1', 'gegevensbescherming', 'Functionaris01'])(
    'may not be made of what everybody here works with: %s',
    async (password) => {
      expect(await problemsOf(password)).toEqual(['leakedPassword'])
    },
  )

  test('is looked for among tens of thousands of leaked ones that are long enough', async () => {
    const leaked = await readLeakedList()
    expect(leaked.size).toBeGreaterThan(40_000)
    expect([...leaked].filter((one) => lengthOf(one) < 12)).toEqual([])
    // Nothing that is known of words or keys would find these: they leaked.
    const found = ['zenilijwot1973', 'xL7kADvWnIvpz2se', 'eDLx9Ti3BlIfme', 'wvp4jns1jcmx']
    for (const one of found) expect([one, await problemsOf(one)]).toEqual([one, ['leakedPassword']])
    expect(await problemsOf('eDLx9Ti3BlIfmf')).toEqual([])
  })

  test('that is endless is refused before it costs anything', async () => {
    const endless = '\ufdfa'.repeat(5_000_000)
    const began = performance.now()
    expect(isTooLong(endless)).toBe(true)
    expect(await problemsOf(endless)).toEqual(['tooLong'])
    expect(performance.now() - began).toBeLessThan(1_000)
  })

  test('has the length that people count', () => {
    expect(lengthOf('e\u0301te\u0301')).toBe(3)
    expect(lengthOf('\u{1f600}')).toBe(1)
  })
})
