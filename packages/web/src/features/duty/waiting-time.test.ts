import { expect, test } from 'vitest'
import { isPast, waitingWord } from './waiting-time.ts'

const at = '2026-11-25T07:00:00.000Z'

test.each([
  ['2026-11-25T06:59:59.999Z', false],
  ['2026-11-25T07:00:00.000Z', false],
  ['2026-11-25T07:00:00.001Z', true],
])('at %s a provisional time is over: %s', (now, isOver) => {
  expect(isPast(at, now)).toBe(isOver)
})

const later = '2026-11-25T07:00:00.001Z'

test.each([
  ['runs', 'awareness', true, at, 'until'],
  ['is over', 'awareness', false, later, 'passed'],
  ['counts from a hint', 'awareness', true, later, 'hint'],
  ['counts from a hint, should it be significant', 'significance', true, later, 'hint'],
  ['waits for an answer', 'discovery', true, at, 'latest'],
  ['waits for an answer, and is over whatever it is', 'occurrence', true, later, 'latestPassed'],
  ['waits for another notification', 'firstNotification', true, later, 'passed'],
] as const)('a provisional time that %s', (_name, waitsFor, isHint, now, word) => {
  expect(waitingWord({ provisionalDueAt: at, waitsFor }, isHint, now)).toBe(word)
})
