import { describe, expect, test } from 'vitest'
import { contradictionsOf } from '../facts/contradictions.ts'
import { emptyGroup } from '../facts/empty-facts.ts'
import type { Facts } from '../facts/facts.ts'
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

// GDPR article 33(1): what shelters must be shown. The attacks are our own: every one of them was weighed as no risk.
type Attack = [string, Partial<Facts['nature']>, Partial<Facts['consequences']>?]

describe.each<Attack>([
  [
    'that stayed in, though thousands have them',
    { disclosure: 'notDisclosed', holder: 'public', holderCount: 5000 },
  ],
  ['that stayed in, though they were taken', { disclosure: 'notDisclosed', incidentType: 'exfiltration' }],
  [
    'that a thief gave to somebody to be trusted, who erased them',
    {
      ...{ disclosure: 'disclosed', holder: 'trusted', holderCount: 5000, deletionConfirmed: 'yes' },
      ...{ intent: 'targeted', cause: 'externalMalicious', incidentType: 'ransomware' },
    },
  ],
  [
    'that merely were not there, though anybody could see them',
    {
      ...{ breachTypes: ['availability'], disclosure: null, holder: 'public', holderCount: 100 },
      ...{ deprivation: 'none', availabilityLoss: 'temporary', unavailableHours: 0 },
    },
  ],
  [
    'that stayed in, though a thief has the thing they are on and fraud is likely',
    {
      ...{ disclosure: 'notDisclosed', holder: 'known', holderCount: 1, incidentType: 'deviceLost' },
      ...{ intent: 'targeted', cause: 'externalMalicious' },
    },
    { severity: 'severe', impacts: ['identityTheft', 'fraud', 'physicalOrMentalHarm'] },
  ],
  [
    'that stayed in, though an insider meant harm and discrimination is likely',
    { disclosure: 'notDisclosed', incidentType: 'unauthorisedAccess', cause: 'internalMalicious' },
    { severity: 'severe', impacts: ['discrimination'] },
  ],
  ...(
    [
      'wrongPersonShown',
      'deviceLost',
      'postLost',
      'misconfiguration',
      'wrongPermissions',
      'paperDisposal',
    ] as const
  ).map((incidentType): Attack => [
    `that were merely altered, though somebody has them: ${incidentType}`,
    { breachTypes: ['integrity'], holder: 'unknown', holderCount: 1, incidentType, alteration: 'noWrongUse' },
  ]),
  [
    'that five thousand trusted parties erased',
    {
      ...{ disclosure: 'disclosed', holder: 'trusted', holderCount: 5000, deletionConfirmed: 'yes' },
      ...{ incidentType: 'wrongPersonShown', cause: 'internalNonMalicious' },
    },
    { severity: 'severe', impacts: ['identityTheft', 'fraud'] },
  ],
  [
    'that an insider abused, who is trusted and erased them',
    {
      ...{ disclosure: 'disclosed', holder: 'trusted', holderCount: 1, deletionConfirmed: 'yes' },
      ...{ incidentType: 'accessAbuse', cause: 'internalMalicious' },
    },
  ],
  [
    'that nobody could read, though they are taken, linked and used',
    {
      ...{ disclosure: 'disclosed', holder: 'public', intelligibility: 'protectionIntact' },
      ...{ incidentType: 'exfiltration', intent: 'targeted' },
    },
    { severity: 'severe', impacts: ['fraud'], confidentiality: ['otherPurposes'] },
  ],
  [
    'that were not there for a while and nobody missed, though services were down',
    {
      ...{ breachTypes: ['availability'], disclosure: 'notDisclosed', availabilityLoss: 'temporary' },
      ...{ unavailableHours: 0, deprivation: 'none' },
    },
    { availability: ['serviceInaccessible'] },
  ],
])('intimate data %s', (_, nature, consequences = {}) => {
  const facts = factsWith({
    nature: { breachTypes: ['confidentiality'], intelligibility: 'intelligible', intent: 'none', ...nature },
    people: { categories: ['patients'], countKind: 'exact', count: 50_000, endangered: 'yes' },
    data: { types: ['health', 'credentials'], nationalNumber: 'yes', identifiability: 'maximum' },
    protection: { backupIntact: 'yes', keySafe: 'yes', inPlace: ['encryption'] },
    consequences,
  })

  test('are no proof that a risk is unlikely', () => {
    expect(contradictionsOf(facts)).not.toEqual([])
    expect(weigh(facts).authority).not.toBe('doNotNotify')
    expect(weigh(facts).questions.highRisk).not.toBe('no')
  })

  test('are no proof of a ground not to tell people (article 34(3))', () => {
    expect(
      weigh(facts)
        .exceptions.slice(0, 2)
        .map(({ state }) => state),
    ).not.toContain('met')
  })
})

test('what left of others does not speak against a group whose data stayed in', () => {
  const facts = factsWith({
    nature: {
      breachTypes: ['confidentiality'],
      incidentType: 'exfiltration',
      holder: 'public',
      holderCount: 9,
    },
  })
  facts.people.groups = [{ ...emptyGroup(), count: 3, disclosure: 'notDisclosed' }]
  expect(weigh(facts).groups[0]?.risk).toBe('unlikely')
})

test('what others of the dossier may suffer does not speak against a group whose data stayed in', () => {
  const facts = factsWith({
    nature: { breachTypes: ['confidentiality'], intent: 'none', holder: 'unknown' },
    consequences: { confidentiality: ['linkable'], impacts: ['disclosure'] },
  })
  facts.people.groups = [{ ...emptyGroup(), count: 3, disclosure: 'notDisclosed' }]
  expect(weigh(facts).groups[0]?.risk).toBe('unlikely')
})
