import { describe, expect, test } from 'vitest'
import { countStates, dutyStateOf, hasLeft, isUnderWay, progressOf } from './delivery-state.ts'

const dueAt = '2026-11-21T12:00:00.000Z'
const none = { planned: 0, queued: 0, delivered: 0, opened: 0, confirmed: 0, failed: 0, withdrawn: 0 }

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
  expect(countStates({ ...none, queued: 1, confirmed: 2 })).toEqual([
    { state: 'queued', count: 1 },
    { state: 'confirmed', count: 2 },
  ])
})

test('who was looked at or confirmed has it; who is planned or withdrawn was not sent anything that counts', () => {
  const counts = {
    ...none,
    planned: 9,
    queued: 5,
    delivered: 1,
    opened: 2,
    confirmed: 4,
    failed: 3,
    withdrawn: 7,
  }
  expect(progressOf(counts)).toEqual({ arrived: 7, sent: 15 })
})

describe('something is under way', () => {
  const nothing = { count: 0, leavesAt: null }
  test.each([
    ['nothing is queued', 0, nothing, false],
    ['something is', 2, nothing, true],
    [
      'all that is queued waits for its instant',
      2,
      { count: 2, leavesAt: '2026-11-21T12:00:00.001Z' },
      false,
    ],
    ['some of it waits', 3, { count: 2, leavesAt: '2026-11-21T12:00:00.001Z' }, true],
    ['its instant has come', 2, { count: 2, leavesAt: dueAt }, true],
  ])('%s', (_, queued, waiting, is) => {
    expect(isUnderWay({ counts: { queued }, waiting }, dueAt)).toBe(is)
  })
})

test('a message has left once one of them has', () => {
  expect(hasLeft({ dispatches: [] })).toBe(false)
  expect(hasLeft({ dispatches: [{ leftAt: null }] })).toBe(false)
  expect(hasLeft({ dispatches: [{ leftAt: dueAt }, { leftAt: null }] })).toBe(true)
})
