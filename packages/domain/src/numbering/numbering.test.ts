import fc from 'fast-check'
import { expect, test } from 'vitest'
import { incidentNumber, incidentReference, parseIncidentNumber } from './numbering.ts'

test.each([
  [2026, 1, '2026-001'],
  [2026, 14, '2026-014'],
  [2026, 999, '2026-999'],
  [2026, 1000, '2026-1000'],
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
])('%s is no number', (text) => {
  expect(parseIncidentNumber(text)).toBeNull()
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
