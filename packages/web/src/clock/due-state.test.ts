import { expect, test } from 'vitest'
import { dueStateOf } from './due-state.ts'

const dueAt = '2026-11-23T16:05:00.000Z'

test.each([
  ['2026-11-20T16:05:00.000Z', 'running', 'left.hours', { hours: 72, minutes: 0 }],
  ['2026-11-18T16:05:00.000Z', 'running', 'left.days', { days: 5, hours: 0 }],
  ['2026-11-22T16:04:59.999Z', 'running', 'left.hours', { hours: 24, minutes: 0 }],
  ['2026-11-22T16:06:00.000Z', 'soon', 'left.hours', { hours: 23, minutes: 59 }],
  ['2026-11-23T15:50:00.000Z', 'soon', 'left.minutes', { minutes: 15 }],
  ['2026-11-23T16:06:00.000Z', 'overdue', 'late.minutes', { minutes: 1 }],
  ['2026-11-23T19:17:00.000Z', 'overdue', 'late.hours', { hours: 3, minutes: 12 }],
  ['2026-11-30T16:05:00.000Z', 'overdue', 'late.days', { days: 7, hours: 0 }],
])('at %s it is %s: %s %o', (now, tone, key, params) => {
  expect(dueStateOf({ dueAt, state: 'running' }, now)).toEqual({ tone, words: { key, params } })
})

test.each([
  ['authority', 'overdue', 'late.hours'],
  ['processorReport', 'overdue', 'late.hours'],
  ['investigation', 'pastTarget', 'past.hours'],
  ['people', 'pastTarget', 'past.hours'],
] as const)('what is over is %s: %s', (kind, tone, key) => {
  const over = dueStateOf({ dueAt, state: 'overdue', kind }, '2026-11-23T19:17:00.000Z')
  expect(over).toEqual({ tone, words: { key, params: { hours: 3, minutes: 12 } } })
})

test('of a hint alone nothing is late, and while it runs it is as near as any other', () => {
  const hint = { dueAt, state: 'running', kind: 'authority', isHint: true } as const
  expect(dueStateOf(hint, '2026-11-23T16:05:00.001Z')).toEqual({
    tone: 'pastTarget',
    words: { key: 'hint', params: {} },
  })
  expect(dueStateOf(hint, dueAt).tone).toBe('soon')
})

test('an own target that still runs is as near as any other', () => {
  const near = dueStateOf({ dueAt, state: 'running', kind: 'people' }, '2026-11-22T16:06:00.000Z')
  expect(near.tone).toBe('soon')
})

test.each(['met', 'metLate', 'notRequired'] as const)('a duty that is %s counts no more', (state) => {
  expect(dueStateOf({ dueAt, state }, '2026-12-01T00:00:00.000Z')).toEqual({
    tone: state,
    words: { key: state, params: {} },
  })
})
