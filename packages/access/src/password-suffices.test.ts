import { describe, expect, test } from 'vitest'
import { mandateScopes, roles } from '@lekboek/domain'
import { abilityFor, incidentScope, mayInRegister, passwordSuffices, type Access } from './index.ts'

const register = {
  userId: 'me',
  organisationId: 'o',
  organisationKinds: ['controller'],
  decides: 'dpo',
  isDeputy: false,
} as const
const stand = (access: Pick<Access, 'roles' | 'mandate'>): Access => ({ ...register, ...access })

const standings: [string, boolean, Access][] = [
  ...roles.map((role): [string, boolean, Access] => [
    role,
    passwordSuffices.roles.includes(role),
    stand({ roles: [role], mandate: null }),
  ]),
  ...mandateScopes.map((scope): [string, boolean, Access] => [
    `mandate to ${scope}`,
    passwordSuffices.scopes.includes(scope),
    stand({ roles: [], mandate: { scope, mayDecide: true } }),
  ]),
]

describe('by password alone', () => {
  test.each(standings.filter(([, suffices]) => suffices))(
    '%s reads no dossier and rules over nobody',
    (_, __, access) => {
      const ability = abilityFor(access)
      expect(incidentScope(ability)).toBe('none')
      for (const [action, subject] of [
        ['grant', 'Member'],
        ['grant', 'Mandate'],
        ['change', 'Settings'],
        ['change', 'Breach'],
        ['export', 'Register'],
        ['read', 'Member'],
      ] as const) {
        expect(mayInRegister(ability, action, subject)).toBe(false)
      }
    },
  )

  test('come in who reports and who counts, nobody else', () => {
    expect(standings.filter(([, suffices]) => suffices).map(([name]) => name)).toEqual([
      'reporter',
      'mandate to statistics',
    ])
  })
})
