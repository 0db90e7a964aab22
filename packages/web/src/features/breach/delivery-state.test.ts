import { expect, test } from 'vitest'
import { countStates, dutyStateOf, isUnderWay } from './delivery-state.ts'

const dueAt = '2026-11-21T12:00:00.000Z'

test.each([
  [null, 'running'],
  ['2026-11-21T11:59:59.999Z', 'met'],
  [dueAt, 'met'],
  ['2026-11-21T12:00:00.001Z', 'metLate'],
])('delivered at %s is %s', (deliveredAt, state) => {
  expect(dutyStateOf({ dueAt, deliveredAt })).toBe(state)
})

test('without a term nothing is late', () => {
  expect(dutyStateOf({ dueAt: null, deliveredAt: dueAt })).toBe('met')
})

test('only the states that occur are counted', () => {
  const none = { planned: 0, delivered: 0, opened: 0, failed: 0, withdrawn: 0 }
  expect(countStates({ ...none, queued: 1, confirmed: 2 })).toEqual([
    { state: 'queued', count: 1 },
    { state: 'confirmed', count: 2 },
  ])
})

test.each([
  [0, false],
  [1, true],
])('%i queued deliveries are under way: %s', (queued, is) => {
  expect(isUnderWay({ queued })).toBe(is)
})
