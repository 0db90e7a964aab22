import { expect, test } from 'vitest'
import { contractTiming } from './contract-term.ts'

const aware = '2026-11-20T12:00:00.000Z'

// Article 28(3)(f) with the contract: its hours run as elapsed time from the processor's awareness (article 33(2)).
test.each<[string, string, number | null, number, boolean | null]>([
  ['a millisecond before its end', '2026-11-21T11:59:59.999Z', 24, 23.999999722222222, true],
  ['at its end', '2026-11-21T12:00:00.000Z', 24, 24, true],
  ['a millisecond after its end', '2026-11-21T12:00:00.001Z', 24, 24.000000277777778, false],
  ['at once', aware, 0, 0, true],
  ['before it knew itself', '2026-11-20T11:00:00.000Z', 24, 0, true],
  ['without undue delay alone', '2026-11-28T12:00:00.000Z', null, 192, null],
])('%s', (_, toldAt, termHours, hours, isInTime) => {
  const timing = contractTiming(aware, toldAt, termHours)
  expect(timing).toMatchObject({ isInTime })
  expect(timing.hours).toBeCloseTo(hours, 9)
})

test('hours run through the night in which clocks go back', () => {
  const before = '2026-10-24T22:00:00.000Z'
  expect(contractTiming(before, before, 24).dueAt).toBe('2026-10-25T22:00:00.000Z')
})
