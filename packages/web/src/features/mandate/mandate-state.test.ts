import { expect, test } from 'vitest'
import { knownConsultancies, mandateState } from './mandate-state.ts'

const now = '2026-11-22T08:00:00.000Z'
const before = '2026-11-01T08:00:00.000Z'
const later = '2026-12-01T08:00:00.000Z'

test.each([
  [{ from: before, until: null, revokedAt: null }, 'open'],
  [{ from: now, until: later, revokedAt: null }, 'open'],
  [{ from: later, until: null, revokedAt: null }, 'coming'],
  [{ from: before, until: now, revokedAt: null }, 'ended'],
  [{ from: before, until: later, revokedAt: before }, 'revoked'],
])('%o is %s', (term, state) => {
  expect(mandateState(term, now)).toBe(state)
})

test('a consultancy with two mandates stands there once', () => {
  const row = (consultancyId: string, consultancyName: string) => ({
    consultancyId,
    consultancyName,
    onlyCounts: false,
  })
  expect(knownConsultancies([row('b', 'Privalex'), row('a', 'Dataraad'), row('b', 'Privalex')])).toEqual([
    { id: 'a', name: 'Dataraad', onlyCounts: false },
    { id: 'b', name: 'Privalex', onlyCounts: false },
  ])
})
