import { describe, expect, test } from 'vitest'
import { organisationKinds, roles, type OrganisationKind, type Role } from '@lekboek/domain'
import { fittingRoles, grantableRoles } from './index.ts'

const ofController: Role[] = ['reporter', 'handler', 'dpo', 'decider', 'admin', 'auditor']

describe('roles that fit', () => {
  test.each<[OrganisationKind[], Role[]]>([
    [['controller'], ofController],
    [['processor'], ['admin', 'processorContact']],
    [['consultancy'], ['reporter', 'admin']],
    [['umbrella'], ['admin', 'umbrellaAdmin']],
    [
      ['controller', 'processor'],
      [...ofController, 'processorContact'],
    ],
    [[], []],
  ])('an organisation that is %j: %j', (kinds, fitting) => {
    expect(fittingRoles(kinds)).toEqual(fitting)
  })

  test('are known for every role: none is left that no organisation can have', () => {
    expect(fittingRoles(organisationKinds)).toEqual(roles)
  })
})

describe('roles that may be granted', () => {
  test('by an administrator are those that fit the organisation', () => {
    expect(grantableRoles({ roles: ['admin'], organisationKinds: ['controller'] })).toEqual(ofController)
    expect(grantableRoles({ roles: ['admin'], organisationKinds: ['umbrella'] })).toEqual([
      'admin',
      'umbrellaAdmin',
    ])
  })

  test.each(['inherited', 'ended'] as const)('by an administrator of what is %s are none', (phase) => {
    expect(grantableRoles({ roles: ['admin'], organisationKinds: ['controller'], phase })).toEqual([])
  })

  test.each(roles.filter((role) => role !== 'admin'))('by the %s are none', (role) => {
    expect(grantableRoles({ roles: [role], organisationKinds })).toEqual([])
  })

  test('by somebody without a role of their own are none, whatever mandate or DPO stands behind them', () => {
    expect(grantableRoles({ roles: [], organisationKinds })).toEqual([])
  })
})
