import { describe, expect, test } from 'vitest'
import { accessOf } from '../register/register-access.fixture.ts'
import { confirmationLines, waitingIn } from './confirmation-lines.ts'

const access = accessOf({ roles: ['dpo'] })
const { id: organisation, name } = access.organisation
const nothing = {
  ...{ organisation, provider: false, apiTokens: 0, merger: false },
  ...{ refusedProvider: false, refusedTokens: 0, refusedMergers: 0 },
}
const both = [{ ...nothing, provider: true, apiTokens: 2 }]

describe('what waits for a confirmation', () => {
  test('is counted for one part of the administration, and for all of it', () => {
    expect(waitingIn(both, organisation)).toBe(3)
    expect(waitingIn(both, organisation, 'sign-in')).toBe(1)
    expect(waitingIn(both, organisation, 'tokens')).toBe(2)
    expect(waitingIn(both, organisation, 'people')).toBe(0)
    expect(waitingIn(both, 'another')).toBe(0)
  })

  test('leads an administrator to the merger that waits for them', () => {
    const merger = [{ ...nothing, merger: true }]
    expect([waitingIn(merger, organisation), waitingIn(merger, organisation, 'life')]).toEqual([1, 1])
    expect(confirmationLines(merger, [access], '/queue')).toEqual([
      { kind: 'merger', count: 1, name, path: '/lindenrode/administration/life' },
    ])
  })

  test('leads whoever was refused something to why', () => {
    const refused = [{ ...nothing, refusedProvider: true, refusedTokens: 1, refusedMergers: 2 }]
    const places = [undefined, 'sign-in', 'mergers'] as const
    expect(places.map((at) => waitingIn(refused, organisation, at))).toEqual([2, 1, 2])
    expect(confirmationLines(refused, [access], '/lindenrode/register')).toEqual([
      { kind: 'refusedProvider', count: 1, name, path: '/lindenrode/administration/sign-in' },
      { kind: 'refusedTokens', count: 1, name, path: '/lindenrode/administration/tokens' },
      { kind: 'refusedMergers', count: 2, name, path: '/lindenrode/mergers' },
    ])
  })

  test('stands on the queue and on the first pages of its register', () => {
    const lines = [
      { kind: 'provider', count: 1, name, path: '/lindenrode/administration/sign-in' },
      { kind: 'apiTokens', count: 2, name, path: '/lindenrode/administration/tokens' },
    ]
    for (const path of ['/queue', '/lindenrode', '/lindenrode/register', '/lindenrode/administration'])
      expect(confirmationLines(both, [access], path)).toEqual(lines)
  })

  test.each(['/account', '/lindenrode/incidents/2026-001', '/oosterdonk', '/oosterdonk/register'])(
    'does not stand on %s',
    (path) => {
      expect(confirmationLines(both, [access], path)).toEqual([])
    },
  )

  test('leaves out a register that is no longer open, and what does not wait', () => {
    expect(confirmationLines(both, [], '/queue')).toEqual([])
    const tokens = [{ ...nothing, apiTokens: 1 }]
    expect(confirmationLines(tokens, [access], '/queue').map(({ kind }) => kind)).toEqual(['apiTokens'])
  })
})
