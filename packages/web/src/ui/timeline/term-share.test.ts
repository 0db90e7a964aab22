import { expect, test } from 'vitest'
import { shareOfTerm } from './term-share.ts'

const term = { triggeredAt: '2026-11-20T00:00:00.000Z', dueAt: '2026-11-23T00:00:00.000Z' }

test.each([
  ['2026-11-19T00:00:00.000Z', 0],
  ['2026-11-20T00:00:00.000Z', 0],
  ['2026-11-21T12:00:00.000Z', 0.5],
  ['2026-11-23T00:00:00.000Z', 1],
  ['2026-12-23T00:00:00.000Z', 1],
])('at %s %d of the term has gone', (now, share) => {
  expect(shareOfTerm(term, now)).toBe(share)
})

test('a term without length has gone', () => {
  expect(shareOfTerm({ ...term, dueAt: term.triggeredAt }, term.triggeredAt)).toBe(1)
})
