import { expect, test } from 'vitest'
import { deputyState } from './deputy-state.ts'

const now = '2026-11-22T08:00:00.000Z'
const before = '2026-11-01T08:00:00.000Z'
const later = '2026-12-01T08:00:00.000Z'

test.each([
  [{ from: now, until: later }, 'open'],
  [{ from: later, until: '2027-01-01T08:00:00.000Z' }, 'coming'],
  [{ from: before, until: now }, 'past'],
  [{ from: before, until: later, revokedAt: before }, 'past'],
  [{ from: later, until: '2027-01-01T08:00:00.000Z', revokedAt: before }, 'past'],
])('%o is %s', (period, state) => {
  expect(deputyState(period, now)).toBe(state)
})
