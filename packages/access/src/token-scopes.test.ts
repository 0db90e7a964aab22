import { expect, test } from 'vitest'
import { tokenScopes } from '@lekboek/domain'
import { abilityFor } from './ability.ts'
import { rulesFor } from './rules.ts'
import type { Access } from './subjects.ts'
import { fittingScopes, needsConsent } from './token-scopes.ts'

test.each([
  [['report'], false],
  [['counts'], false],
  [['report', 'counts'], false],
  [['read'], true],
  [['export'], true],
  [['report', 'export'], true],
] as const)('a token for %j needs the consent of whoever reads dossiers: %s', (scopes, isNeeded) => {
  expect(needsConsent(scopes)).toBe(isNeeded)
})

test('only an organisation with a register of its own has tokens', () => {
  expect(fittingScopes(['controller', 'processor'])).toEqual(tokenScopes)
  for (const kind of ['processor', 'consultancy', 'umbrella'] as const)
    expect(fittingScopes([kind])).toEqual([])
})

test('a token with every scope decides, notifies, appoints and makes nothing', () => {
  const access: Access = {
    userId: 'service',
    organisationId: 'o',
    organisationKinds: ['controller'],
    decides: 'dpo',
    roles: [],
    isDeputy: false,
    mandate: null,
    tokenScopes,
  }
  const ability = abilityFor(access)
  for (const action of ['grant', 'assign', 'decide', 'notify', 'tell', 'advise'] as const)
    expect(rulesFor(access).some((rule) => [rule.action].flat().includes(action))).toBe(false)
  expect(
    ability.can('read', 'ApiToken') || ability.can('read', 'Member') || ability.can('read', 'Access'),
  ).toBe(false)
})
