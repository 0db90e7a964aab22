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
  expect(countStates([{ state: 'confirmed' }, { state: 'queued' }, { state: 'confirmed' }])).toEqual([
    { state: 'queued', count: 1 },
    { state: 'confirmed', count: 2 },
  ])
})

test.each([
  [[], false],
  [['delivered', 'failed'], false],
  [['delivered', 'queued'], true],
])('deliveries that stand at %o are under way: %s', (states, is) => {
  expect(isUnderWay(states.map((state) => ({ state })))).toBe(is)
})
