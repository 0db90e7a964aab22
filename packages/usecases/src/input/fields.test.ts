import { describe, expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { Fields } from './fields.ts'

const now = '2026-11-18T12:00:00.000Z'
const of = (value: unknown) => new Fields({ field: value }, now)

/** What reading gives, and the codes of what is wrong. */
function read<Value>(value: unknown, reading: (fields: Fields) => Value): [Value, string[]] {
  const fields = of(value)
  return [reading(fields), fields.problems.map(({ code }) => code)]
}

describe('a text', () => {
  test.each<[string, unknown, string | null, string[]]>([
    ['is trimmed', '  a b\n', 'a b', []],
    ['may be missing', undefined, null, []],
    ['is missing when it is null', null, null, []],
    ['is missing when it is blank', ' \t\n', null, []],
    ['is as long as it may be', 'x'.repeat(5), 'xxxxx', []],
    ['is counted after trimming', ` ${'x'.repeat(5)} `, 'xxxxx', []],
    ['is too long by one', 'x'.repeat(6), null, ['tooLong']],
    ['is too short', 'x', null, ['tooShort']],
    ['is no punctuation alone', '...', null, ['saysNothing']],
    ['is no number', 5, null, ['notText']],
    ['is no list', ['x'], null, ['notText']],
    ['has no NUL', 'xx\0x', null, ['notText']],
    ['has no half character', 'xx\udc00', null, ['notText']],
    ['is no sign that shows nothing', '\u200b\u2060', null, []],
    ['is measured as it shows', 'x\u200b\u200b', null, ['tooShort']],
    ['is kept without what shows nothing', 'x\u202ey\u0007', 'xy', []],
    ['of one line has no breaks', 'x\r\ny', 'x y', []],
    ['has whole characters outside the first plane', 'xx👍', 'xx👍', []],
  ])('%s', (_, value, text, codes) => {
    expect(read(value, (fields) => fields.optionalText('field', { min: 2, max: 5 }))).toEqual([text, codes])
  })

  test('that must be there says something, one that may be left out need not', () => {
    expect(read('-', (fields) => fields.text('field', { max: 5 }))).toEqual(['', ['saysNothing']])
    expect(read('-', (fields) => fields.optionalText('field', { max: 5 }))).toEqual(['-', []])
    expect(read('-', (fields) => fields.optionalText('field', { max: 5, mustSay: true }))).toEqual([
      null,
      ['saysNothing'],
    ])
  })

  test('that argues does not say the same over and over, a name and a short answer may', () => {
    const text = (value: string, min: number) =>
      read(value, (fields) => fields.optionalText('field', { min, max: 99 }))
    expect(text('a'.repeat(25), 20)).toEqual([null, ['repeatsItself']])
    expect(text('nvt nvt nvt', 10)).toEqual([null, ['repeatsItself']])
    expect(text('Niet van toepassing.', 20)).toEqual(['Niet van toepassing.', []])
    expect(text('aaaaa', 2)).toEqual(['aaaaa', []])
    expect(read('nvt', (fields) => fields.text('field', { max: 99 }))).toEqual(['nvt', []])
    expect(read('ok', (fields) => fields.text('field', { max: 99 }))).toEqual(['ok', []])
  })

  test('that must be there is missed once', () => {
    expect(read(' ', (fields) => fields.text('field', { max: 5 }))).toEqual(['', ['required']])
    expect(read(7, (fields) => fields.text('field', { max: 5 }))).toEqual(['', ['notText']])
  })
})

describe('an instant', () => {
  test.each<[string, unknown, string | null, string[]]>([
    ['is written in UTC with milliseconds', '2026-11-18T13:00:00+01:00', now, []],
    ['may come without seconds', '2026-11-18T12:00Z', now, []],
    ['may be a Date', new Date(now), now, []],
    ['is cut at the millisecond', '2026-11-18T11:59:59.123456789Z', '2026-11-18T11:59:59.123Z', []],
    ['is now', now, now, []],
    ['is to come by a millisecond', '2026-11-18T12:00:00.001Z', null, ['inFuture']],
    ['has an offset', '2026-11-18T12:00:00', null, ['notInstant']],
    ['is more than a day', '2026-11-18', null, ['notInstant']],
    ['is on a day that exists', '2025-02-29T12:00:00Z', null, ['notInstant']],
    ['is on a leap day', '2024-02-29T12:00:00Z', '2024-02-29T12:00:00.000Z', []],
    ['is at an hour that exists', '2026-11-18T24:00:00Z', null, ['notInstant']],
    ['is after 1970', '1969-12-31T23:59:59.999Z', null, ['notInstant']],
    ['is no number', 1_700_000_000_000, null, ['notInstant']],
    ['is no broken Date', new Date(Number.NaN), null, ['notInstant']],
    ['may be missing', null, null, []],
  ])('%s', (_, value, instant, codes) => {
    const reading = (fields: Fields) => fields.optionalInstant('field', { notInFuture: true })
    expect(read(value, reading)).toEqual([instant, codes])
  })

  test('may lie ahead where it is a plan, within this century', () => {
    const reading = (fields: Fields) => fields.optionalInstant('field')
    expect(read('2099-12-31T23:59:59Z', reading)).toEqual(['2099-12-31T23:59:59.000Z', []])
    expect(read('2100-01-01T00:00:00Z', reading)).toEqual([null, ['notInstant']])
  })
})

describe('a choice', () => {
  const list = ['red', 'green'] as const
  test.each<[unknown, string | null, string[]]>([
    ['green', 'green', []],
    ['blue', null, ['notInList']],
    ['Green', null, ['notInList']],
    [0, null, ['notInList']],
    [['red'], null, ['notInList']],
    [undefined, null, []],
  ])('of %j', (value, choice, codes) => {
    expect(read(value, (fields) => fields.optionalChoice('field', list))).toEqual([choice, codes])
  })

  test.each<[unknown, string[], string[]]>([
    [['green', 'red'], ['red', 'green'], []],
    [[], [], []],
    [undefined, [], []],
    [['red', 'red'], ['red'], ['repeated']],
    [['red', 'blue'], ['red'], ['notInList']],
    ['red', [], ['notList']],
    [[['red']], [], ['notInList']],
  ])('of several, %j', (value, chosen, codes) => {
    expect(read(value, (fields) => fields.choices('field', list))).toEqual([chosen, codes])
  })
})

describe('a number', () => {
  test.each<[unknown, number | null, string[]]>([
    [0, 0, []],
    [9, 9, []],
    [10, null, ['outOfRange']],
    [-1, null, ['outOfRange']],
    [1.5, null, ['notWhole']],
    ['5', null, ['notNumber']],
    [Number.NaN, null, ['notNumber']],
    [Infinity, null, ['notNumber']],
    [null, null, []],
  ])('of %j', (value, number, codes) => {
    expect(read(value, (fields) => fields.optionalWholeNumber('field', { min: 0, max: 9 }))).toEqual([
      number,
      codes,
    ])
  })
})

describe('yes or no', () => {
  test.each<[unknown, boolean, string[]]>([
    [true, true, []],
    [false, false, []],
    [undefined, false, ['required']],
    ['true', false, ['notBoolean']],
  ])('of %j', (value, answer, codes) => {
    expect(read(value, (fields) => fields.boolean('field'))).toEqual([answer, codes])
  })
})

describe('refusing', () => {
  test('tells everything that is wrong at once, with its path', () => {
    const fields = new Fields({ title: 5, version: 'x' }, now)
    fields.text('title', { max: 5 })
    fields.wholeNumber('version', { min: 0, max: 5 })
    fields.instant('at')
    const problems = [
      { path: 'title', code: 'notText' },
      { path: 'version', code: 'notNumber' },
      { path: 'at', code: 'required' },
    ]
    expect(() => {
      fields.refuse()
    }).toThrow(expect.objectContaining({ reason: { kind: 'invalid', problems } }))
    expect(fields.problems).toEqual(problems)
  })

  test('does nothing when nothing is wrong', () => {
    expect(() => {
      of('x').refuse()
    }).not.toThrow(Refusal)
  })

  test('does not read what an input inherits', () => {
    const fields = new Fields(Object.create({ title: 'inherited' }) as object, now)
    expect(fields.optionalText('title', { max: 50 })).toBeNull()
    expect(fields.optionalText('constructor', { max: 50 })).toBeNull()
  })
})
