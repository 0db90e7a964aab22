import { expect, test } from 'vitest'
import { stateOf } from './question-state.ts'

const now = '2026-11-26T13:00:00.000Z'
const asked = {
  ...{ answeredAt: null, isHit: null, takenBackAt: null, openedAt: null },
  dueAt: '2026-11-27T13:00:00.000Z',
}

test.each([
  ['asked', {}, 'asked'],
  ['opened', { openedAt: now }, 'opened'],
  ['overdue, opened or not', { openedAt: now, dueAt: now }, 'overdue'],
  ['taken back, though it is overdue', { takenBackAt: now, dueAt: now }, 'takenBack'],
  ['answered with yes, however late', { answeredAt: now, isHit: true, dueAt: now }, 'hit'],
  ['answered with no', { answeredAt: now, isHit: false }, 'notHit'],
])('a question that is %s', (_, change, state) => {
  expect(stateOf({ ...asked, ...change }, now)).toBe(state)
})
