import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareIncidentNumbers,
  incidentNumber,
  incidentReference,
  numberGaps,
  numberingYear,
  parseIncidentNumber,
  readIncidentNumber,
  readSealedNumber,
} from './numbering.ts'

test.each([
  [2026, 1, '2026-001'],
  [2026, 14, '2026-014'],
  [2026, 999, '2026-999'],
  [2026, 1000, '2026-1000'],
  [2026, -100_000, '2026-S100000'],
  [2026, -999_999, '2026-S999999'],
])('number %i, %i is %s', (year, sequence, number) => {
  expect(incidentNumber(year, sequence)).toBe(number)
  expect(incidentReference('LIN', year, sequence)).toBe(`LIN ${number}`)
  expect(parseIncidentNumber(number)).toEqual({ year, sequence })
})

test.each([
  '2026-14',
  '2026-0014',
  '2026-000',
  '26-014',
  '2026_014',
  '2026-014 ',
  'LIN 2026-014',
  '',
  '2026--14',
  '2026-S99999',
  '2026-S1000000',
  '2026-S0483920',
  '2026-s483920',
  '2026-S',
])('%s is no number', (text) => {
  expect(parseIncidentNumber(text)).toBeNull()
})

test.each([
  ['LIN 2026-S115223', 2026, -115_223],
  ['LIN 2026-006', 2026, 6],
  [' lin 2026-s115223 ', 2026, -115_223],
  ['LIN2026-006', 2026, 6],
  ['2026-6', 2026, 6],
  ['2026-0006', 2026, 6],
  ['2026\u2013006', 2026, 6],
  ['LIN\u00a02026 - 006', 2026, 6],
  ['2026-1000', 2026, 1000],
])('%s, as it was copied, is %i and %i', (text, year, sequence) => {
  expect(readIncidentNumber(text, 'LIN')).toEqual({ year, sequence })
})

test.each([
  'OOS 2026-006',
  'LIN',
  '',
  'LIN 2026',
  '2026-000',
  '2026-S115',
  '2026-S1000000',
  '2026-006 x',
  'LIN LIN 2026-006',
])('%s is no number of the register LIN', (text) => {
  expect(readIncidentNumber(text, 'LIN')).toBeNull()
})

test.each([
  ['2026-S115223', { year: 2026, sequence: -115_223 }],
  ['lin 2026-s115223', { year: 2026, sequence: -115_223 }],
  ['2026-005', null],
  ['LIN 2026-115223', null],
  ['2026-S115', null],
  ['', null],
])('asked as the number of a sealed dossier, %s is %o', (text, number) => {
  expect(readSealedNumber(text, 'LIN')).toEqual(number)
})

test('every number reads back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 1, max: 999_999_999 }),
      (year, sequence) => {
        expect(parseIncidentNumber(incidentNumber(year, sequence))).toEqual({ year, sequence })
      },
    ),
  )
})

test.each([
  ['the last millisecond of the year in Brussels', '2026-12-31T22:59:59.999Z', 'Europe/Brussels', 2026],
  ['midnight in Brussels', '2026-12-31T23:00:00.000Z', 'Europe/Brussels', 2027],
  ['a millisecond later', '2026-12-31T23:00:00.001Z', 'Europe/Brussels', 2027],
  ['the same instant in Dublin is still the old year', '2026-12-31T23:00:00.000Z', 'Europe/Dublin', 2026],
  ['midnight in Dublin', '2027-01-01T00:00:00.000Z', 'Europe/Dublin', 2027],
  ['behind UTC the year begins later', '2027-01-01T04:59:59.999Z', 'America/New_York', 2026],
  ['a leap day is a day like another', '2028-02-29T12:00:00.000Z', 'Europe/Brussels', 2028],
])('%s: %s in %s is numbered in %i', (_, at, zone, year) => {
  expect(numberingYear(at, zone)).toBe(year)
})

test('an unknown zone is refused', () => {
  expect(() => numberingYear('2026-12-31T23:00:00.000Z', 'Europe/Lindenrode')).toThrow(RangeError)
})

test('numbers past 999 come after 999, and years in their order', () => {
  const given = ['2025-002', '2026-001', '2026-999', '2026-1000', '2026-1001', '2027-001']
  expect(given.toReversed().toSorted(compareIncidentNumbers)).toEqual(given)
  expect(['x', '2026-001', '2026-14'].toSorted(compareIncidentNumbers)[0]).toBe('2026-001')
})

test.each([
  ['none', ['2026-001', '2026-002', '2027-001'], []],
  ['an empty register', [], []],
  ['one lacking, in any order', ['2026-003', '2026-001'], [{ year: 2026, from: 2, to: 2 }]],
  ['a year that begins late', ['2026-001', '2027-003'], [{ year: 2027, from: 1, to: 2 }]],
  ['around a thousand', ['2026-998', '2026-1001'].concat(upTo(997)), [{ year: 2026, from: 999, to: 1000 }]],
  ['sealed dossiers, whose numbers are drawn', ['2026-S483920', '2026-001', '2026-S100000', '2026-002'], []],
  ['twice the same is no gap', ['2026-001', '2026-001', '2026-002'], []],
  ['what is no number', ['2026-001', '2026-3', 'x', '2026-002'], []],
])('gaps: %s', (_, numbers, gaps) => {
  expect(numberGaps(numbers)).toEqual(gaps)
})

test('numbers given one after the other leave no gap; taking one from the middle leaves one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 1200 }), fc.nat(), (last, pick) => {
      const numbers = upTo(last)
      expect(numberGaps(numbers)).toEqual([])
      const taken = 1 + (pick % (last - 1))
      expect(numberGaps(numbers.toSpliced(taken - 1, 1))).toEqual([{ year: 2026, from: taken, to: taken }])
    }),
  )
})

function upTo(last: number): string[] {
  return Array.from({ length: last }, (_, index) => incidentNumber(2026, index + 1))
}
