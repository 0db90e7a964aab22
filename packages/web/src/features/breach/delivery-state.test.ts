import { describe, expect, test } from 'vitest'
import {
  dutyStateOf,
  failureOf,
  hasLeft,
  isAllTold,
  isUnderWay,
  knowledgeOf,
  lackingOf,
  partsOf,
  progressOf,
  readyMessage,
  updatableOf,
} from './delivery-state.ts'

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
  expect(partsOf({ counts: { ...none, queued: 1, confirmed: 2 }, waiting: 0 })).toEqual([
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

test('what lies ready is not on its way', () => {
  const counts = { ...none, queued: 5, delivered: 1 }
  expect(partsOf({ counts, waiting: 5 })).toEqual([
    { state: 'waiting', count: 5 },
    { state: 'delivered', count: 1 },
  ])
  expect(partsOf({ counts, waiting: 2 })).toEqual([
    { state: 'waiting', count: 2 },
    { state: 'queued', count: 3 },
    { state: 'delivered', count: 1 },
  ])
})

test('an update goes to whom something was sent, except where a message lies ready', () => {
  const counts = { ...none, planned: 9, queued: 3, delivered: 2, failed: 1 }
  expect(updatableOf({ counts, waiting: { count: 2 } })).toBe(4)
  // The counts may be read a moment after what waits.
  expect(updatableOf({ counts: none, waiting: { count: 2 } })).toBe(0)
})

describe('a row lies ready', () => {
  const later = '2026-11-21T12:00:00.001Z'
  interface Message {
    kind: string
    leavesAt: string
    leftAt: string | null
    failedAt: string | null
  }
  const ready: Message = { kind: 'first', leavesAt: later, leftAt: null, failedAt: null }
  const now: Message = { kind: 'update', leavesAt: dueAt, leftAt: null, failedAt: null }
  test.each<[string, string, Message[], Message | null]>([
    ['while its first message does', 'queued', [ready], ready],
    ['even where what was sent after it waits behind it', 'queued', [ready, now], ready],
    ['while its update does', 'queued', [{ ...now, leftAt: dueAt }, ready], ready],
    ['not once its instant has come', 'queued', [{ ...ready, leavesAt: dueAt }], null],
    ['not once it left', 'queued', [{ ...ready, leftAt: dueAt }], null],
    ['not where it failed', 'failed', [{ ...ready, failedAt: dueAt }], null],
    ['not for a withdrawal', 'withdrawn', [{ ...ready, kind: 'withdrawal' }], null],
  ])('%s', (_, state, dispatches, is) => {
    expect(readyMessage({ state, dispatches }, dueAt)).toEqual(is)
  })
})

describe('who knows of the breach', () => {
  const all = { ...none, total: 9, withdrawn: 1 }
  test.each([
    ['all know it while the final report is on its way', { queued: 8, told: 8, current: 0 }, [8, 8, false]],
    ['one of eight was told', { planned: 7, delivered: 1, told: 1, current: 1 }, [1, 0, false]],
    ['some have an earlier version', { delivered: 8, told: 8, current: 4 }, [8, 4, false]],
    ['everything arrived with everybody', { delivered: 8, told: 8, current: 8 }, [8, 0, true]],
  ])('%s', (_, some, [told, lacking, isWhole]) => {
    expect(knowledgeOf({ counts: { ...all, ...some } })).toMatchObject({ told, lacking, isWhole, chosen: 8 })
  })

  test('and lacks what is newest, unless something newer is still to be sent to all', () => {
    const counts = { ...all, delivered: 8, told: 8, current: 7 }
    expect(lackingOf({ counts, hasUnsentChanges: false })).toBe(1)
    expect(lackingOf({ counts, hasUnsentChanges: true })).toBe(0)
  })

  test('of nobody nothing has arrived', () => {
    expect(knowledgeOf({ counts: { ...none, total: 1, withdrawn: 1, told: 0, current: 0 } }).isWhole).toBe(
      false,
    )
  })
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

test('why it failed is read of the message that failed, not of what waits behind it', () => {
  const ended = { deliveredAt: null, failedReason: 'agreementEnded' }
  const behind = { deliveredAt: null, failedReason: null }
  expect(failureOf({ state: 'failed', dispatches: [ended, behind] })).toBe('agreementEnded')
  const arrived = { deliveredAt: dueAt, failedReason: 'agreementEnded' }
  const lost = { deliveredAt: null, failedReason: 'notDelivered' }
  expect(failureOf({ state: 'failed', dispatches: [arrived, lost] })).toBe('notDelivered')
  expect(failureOf({ state: 'queued', dispatches: [arrived, lost, behind] })).toBeNull()
})

test('a message has left once one of them has', () => {
  expect(hasLeft({ dispatches: [] })).toBe(false)
  expect(hasLeft({ dispatches: [{ leftAt: null }] })).toBe(false)
  expect(hasLeft({ dispatches: [{ leftAt: dueAt }, { leftAt: null }] })).toBe(true)
})

test.each([
  ['nobody is chosen', 0, null, 0, false],
  ['a term still runs for somebody', 3, dueAt, 0, false],
  ['somebody without a term waits', 3, null, 1, false],
  ['all of them know', 3, null, 0, true],
])('whether everybody was told when %s', (_, total, due, openWithoutTerm, is) => {
  expect(isAllTold({ counts: { total, withdrawn: 0, openWithoutTerm }, dueAt: due })).toBe(is)
})

test('of whom it was withdrawn nobody is told by that', () => {
  expect(isAllTold({ counts: { total: 2, withdrawn: 2, openWithoutTerm: 0 }, dueAt: null })).toBe(false)
})
