import { abilityFor } from '@lekboek/access'
import { nextSteps, type Role } from '@lekboek/domain'
import { describe, expect, test } from 'vitest'
import dutch from '../../i18n/nl/incident.json' with { type: 'json' }
import { nextStepKey } from './next-step.ts'

const abilityOf = (role: Role) =>
  abilityFor({
    ...{ userId: 'me', organisationId: 'o', organisationKinds: ['controller'], decides: 'decider' },
    ...{ roles: [role], isDeputy: false, mandate: null },
  })

describe('the next step in the words of the reader', () => {
  test.each([
    ['dpo', 'assess', 'nextStep'],
    ['dpo', 'decide', 'waitsFor'],
    ['decider', 'decide', 'nextStep'],
    ['decider', 'assess', 'waitsFor'],
    ['decider', 'notifyAuthority', 'nextStep'],
    ['auditor', 'notifyAuthority', 'waitsFor'],
    ['auditor', 'close', 'waitsFor'],
    ['handler', 'finishMeasures', 'nextStep'],
    ['handler', 'assess', 'waitsFor'],
    ['auditor', 'none', 'nextStep'],
  ] as const)('for the %s, %s', (role, step, list) => {
    expect(nextStepKey(step, abilityOf(role), ['me'])).toBe(`incident.${list}.${step}`)
  })

  test.each([
    ['names them', ['me'], 'nextStep'],
    ['does not name them, and they opened it in need', ['other'], 'waitsFor'],
  ])('for a decider, of a dossier whose seal %s', (_, namedIds, list) => {
    expect(nextStepKey('decide', abilityOf('decider'), ['me'], namedIds)).toBe(`incident.${list}.decide`)
  })

  test('has both for every step', () => {
    const steps = nextSteps.filter((step) => step !== 'none')
    expect(Object.keys(dutch.waitsFor).toSorted()).toEqual(steps.toSorted())
    expect(Object.keys(dutch.nextStep)).toEqual(expect.arrayContaining(steps))
  })
})
