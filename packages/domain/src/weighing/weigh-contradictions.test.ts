import { describe, expect, test } from 'vitest'
import { contradictionsOf } from '../facts/contradictions.ts'
import { emptyGroup } from '../facts/empty-facts.ts'
import { severityInputsFrom } from '../severity/severity-inputs.ts'
import { severityOf } from '../severity/severity.ts'
import { factsWith, type Known } from './case.fixture.ts'
import { weigh } from './weigh.ts'

// GDPR article 33(1): names read by a stranger cannot be "hardly identifiable" and kept silent for it.
describe('names, judged hardly identifiable, read by a stranger', () => {
  const known: Known = {
    nature: {
      breachTypes: ['confidentiality'],
      disclosure: 'disclosed',
      intelligibility: 'intelligible',
      holder: 'unknown',
      holderCount: 1,
      intent: 'none',
    },
    people: { categories: ['residents'], countKind: 'exact', count: 10, endangered: 'no' },
    data: { types: ['basic'], nationalNumber: 'no', identifiability: 'negligible' },
    consequences: { severity: 'moderate' },
  }

  test('are notified, without the reason that would lower it', () => {
    const { authority, reasons } = weigh(factsWith(known))
    expect(authority).not.toBe('doNotNotify')
    const codes = reasons.map(({ code }) => code)
    expect(codes).toContain('peopleNamed')
    expect(codes).not.toContain('peopleHardlyIdentified')
  })

  test('are scored at the highest ease of identification', () => {
    expect(severityOf(severityInputsFrom(factsWith(known))).ei).toBe(1)
  })

  test('as one group among others too, which the contradiction names', () => {
    const facts = factsWith({ ...known, data: { types: ['location'], nationalNumber: 'no' } })
    facts.people.groups = [{ ...emptyGroup(), count: 10, types: ['basic'], identifiability: 'negligible' }]
    expect(weigh(facts).groups[0]?.reasons.map(({ code }) => code)).not.toContain('peopleHardlyIdentified')
    expect(contradictionsOf(facts)).toContainEqual({
      code: 'namedYetUnidentifiable',
      paths: ['people.groups.0.types', 'people.groups.0.identifiability'],
    })
  })
})

test('what others of the dossier may suffer does not speak against a group whose data stayed in', () => {
  const facts = factsWith({
    nature: { breachTypes: ['confidentiality'], intent: 'none', holder: 'unknown' },
    consequences: { confidentiality: ['linkable'], impacts: ['disclosure'] },
  })
  facts.people.groups = [{ ...emptyGroup(), count: 3, disclosure: 'notDisclosed' }]
  expect(weigh(facts).groups[0]?.risk).toBe('unlikely')
})
