import { describe, expect, test } from 'vitest'
import { dutiesOf } from '../duty/duties.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Facts } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import type { AuthorityProposal, RiskLevel } from '../weighing/weighing.ts'
import { ruleSetById } from './rule-sets.ts'
import { whatIf } from './what-if.ts'

const awareAt = '2026-11-20T16:05:00.000Z'
const now = '2026-11-23T16:05:00.001Z'
const gdpr = ruleSetById('gdpr-2016-679')!
const omnibus = ruleSetById('proposal-digital-omnibus-2025')!

/** A letter with financial data to a known wrong person: a risk, not a high one. */
function risky(): Facts {
  const facts = emptyFacts()
  Object.assign(facts.nature, {
    breachTypes: ['confidentiality'],
    disclosure: 'disclosed',
    intelligibility: 'intelligible',
    intent: 'none',
    holder: 'known',
    holderCount: 1,
  })
  Object.assign(facts.people, { categories: ['residents'], countKind: 'exact', count: 1, endangered: 'no' })
  Object.assign(facts.data, { types: ['basic', 'financial'], nationalNumber: 'no' })
  return facts
}

function dossier(conclusion: RiskLevel | null, known: Partial<Dossier> = {}): Dossier {
  return {
    status: 'confirmed',
    createdAt: awareAt,
    reportedAt: awareAt,
    awareAt,
    facts: risky(),
    settings: {
      investigationHours: 24,
      peopleTargetHours: 72,
      decides: 'decider',
      zone: 'Europe/Brussels',
      country: 'BE',
    },
    weighing: conclusion === null ? null : { conclusion, highRiskAt: null },
    advisedAt: null,
    decision: null,
    notifications: [],
    communications: [],
    openMeasures: 0,
    contractTermHours: null,
    ruleSetId: 'gdpr-2016-679',
    ...known,
  }
}

function deepFrozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFrozen)
  return value
}

// law.md, section 2: under the proposal only a high risk is notified, within 96 hours.
describe('the proposal about the authority', () => {
  test.each<[RiskLevel | null, Facts, AuthorityProposal, AuthorityProposal]>([
    ['unlikely', risky(), 'doNotNotify', 'doNotNotify'],
    ['risk', risky(), 'notify', 'doNotNotify'],
    ['high', risky(), 'notify', 'notify'],
    ['undetermined', risky(), 'notifyIncomplete', 'notifyIncomplete'],
    // Whether it is high was not answered: unknown is never harmless.
    ['risk', emptyFacts(), 'notify', 'notifyIncomplete'],
    [null, risky(), 'notify', 'doNotNotify'],
    [null, emptyFacts(), 'notifyIncomplete', 'notifyIncomplete'],
  ])('risk %s', (conclusion, facts, inForce, proposed) => {
    const of = dossier(conclusion, { facts })
    expect(whatIf(of, gdpr, now)).toMatchObject({ authority: inForce, isProposal: false })
    expect(whatIf(of, omnibus, now)).toMatchObject({ authority: proposed, isProposal: true })
  })
})

describe('the duties', () => {
  test('96 hours for a high risk', () => {
    const duties = whatIf(dossier('high'), omnibus, now).duties
    expect(duties.find(({ kind }) => kind === 'authority')).toMatchObject({
      state: 'running',
      dueAt: '2026-11-24T16:05:00.000Z',
      ruleId: omnibus.id,
    })
  })

  test.each<[string, Dossier, string]>([
    ['a risk that is not high need not be notified', dossier('risk'), 'notRequired'],
    [
      'what was sent stays sent',
      dossier('risk', { notifications: [{ sentAt: awareAt, phase: 'initial' }] }),
      'met',
    ],
    ['unlikely, not decided: no clock stops', dossier('unlikely'), 'running'],
  ])('%s', (_, of, state) => {
    expect(whatIf(of, omnibus, now).duties.find(({ kind }) => kind === 'authority')?.state).toBe(state)
  })

  test.each<RiskLevel | null>(['unlikely', 'risk', 'high', 'undetermined', null])(
    'under the rules it was judged under they are its own: %s',
    (conclusion) => {
      const of = dossier(conclusion)
      expect(whatIf(of, gdpr, now).duties).toEqual(dutiesOf(of, now))
    },
  )
})

test('the dossier is not touched and is judged as before', () => {
  const of = deepFrozen(dossier('risk'))
  const before = dutiesOf(of, now)
  whatIf(of, omnibus, now)
  expect(of.ruleSetId).toBe('gdpr-2016-679')
  expect(dutiesOf(of, now)).toEqual(before)
})

test.each(['yesterday', '', '+275760-09-13T00:00:00.000Z'])('no exception with awareness %s', (at) => {
  expect(whatIf(dossier('high', { awareAt: at }), omnibus, now).authority).toBe('notify')
})
