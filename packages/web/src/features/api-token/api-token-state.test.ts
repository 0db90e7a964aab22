import { expect, test } from 'vitest'
import { apiTokenState } from './api-token-state.ts'

const now = '2026-11-22T08:00:00.000Z'
const before = '2026-11-01T08:00:00.000Z'
const later = '2026-12-01T08:00:00.000Z'

test.each([
  [{ expiresAt: later, approvedAt: before }, 'open'],
  [{ expiresAt: later }, 'waiting'],
  [{ expiresAt: now, approvedAt: before }, 'over'],
  [{ expiresAt: now }, 'over'],
  [{ expiresAt: later, approvedAt: before, revokedAt: before }, 'over'],
])('%o is %s', (token, state) => {
  expect(apiTokenState(token, now)).toBe(state)
})
