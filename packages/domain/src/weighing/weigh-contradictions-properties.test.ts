import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ContradictionCode } from '../facts/contradiction-code.ts'
import { contradictionsOf } from '../facts/contradictions.ts'
import type { Facts } from '../facts/facts.ts'
import { severityInputsFrom } from '../severity/severity-inputs.ts'
import { severityOf } from '../severity/severity.ts'
import { anyFacts } from './any-facts.fixture.ts'
import { allPeople, partsOf } from './parts.ts'
import { rankedOf } from './ranks.ts'
import { spanOfAll, tallyOf, type Span } from './tally.ts'

const bounds = (facts: Facts): Span => {
  const parts = partsOf(facts)
  return spanOfAll(tallyOf(parts.map(rankedOf)), allPeople(facts, parts))
}
const scoreOf = (facts: Facts): number => severityOf(severityInputsFrom(facts)).quarters
const without = ({ breachTypes }: Facts['nature'], type: string): Facts['nature']['breachTypes'] =>
  breachTypes?.filter((one) => one !== type) ?? null

/**
 * Two answers that exclude each other. `sheltering` takes back the answer that would lower the risk, `harming` the one
 * that would raise it: as it would be weighed if only the other had been given.
 */
interface Clash {
  code: ContradictionCode
  both: (facts: Facts) => void
  sheltering: (facts: Facts) => void
  harming: (facts: Facts) => void
  /** Whether what is left without the harming answer is believed; left out where it always is. */
  isMilder?: (harmed: Facts) => boolean
}

const unticked = (
  code: ContradictionCode,
  type: 'confidentiality' | 'integrity' | 'availability',
  said: (facts: Facts) => void,
  unsaid: (facts: Facts) => void,
): Clash => ({
  code,
  both: (f) => {
    said(f)
    const others = without(f.nature, type) ?? []
    f.nature.breachTypes = others.length > 0 ? others : [type === 'integrity' ? 'availability' : 'integrity']
  },
  sheltering: (f) => (f.nature.breachTypes = [...(without(f.nature, type) ?? []), type]),
  harming: unsaid,
})

const clashes: Clash[] = [
  {
    code: 'disclosedYetNobody',
    both: (f) => Object.assign(f.nature, { disclosure: 'disclosed', holder: 'nobody' }),
    sheltering: (f) => (f.nature.holder = null),
    harming: (f) => (f.nature.disclosure = null),
  },
  unticked(
    'disclosedWithoutConfidentiality',
    'confidentiality',
    (f) => (f.nature.disclosure = 'disclosed'),
    (f) => (f.nature.disclosure = null),
  ),
  {
    code: 'notDisclosedYetEffects',
    both: (f) => {
      f.nature.disclosure = 'notDisclosed'
      f.consequences.confidentiality = ['linkable']
    },
    sheltering: (f) => (f.nature.disclosure = null),
    harming: (f) => (f.consequences.confidentiality = null),
  },
  {
    code: 'notDisclosedYetImpact',
    both: (f) => {
      f.nature.disclosure = 'notDisclosed'
      f.consequences.impacts = ['disclosure']
    },
    sheltering: (f) => (f.nature.disclosure = null),
    harming: (f) => (f.consequences.impacts = null),
  },
  {
    code: 'notDisclosedYetPublic',
    both: (f) => Object.assign(f.nature, { disclosure: 'notDisclosed', holder: 'public', holderCount: 51 }),
    sheltering: (f) => (f.nature.disclosure = null),
    harming: (f) => (f.nature.holder = 'known'),
  },
  {
    code: 'notDisclosedYetCounted',
    both: (f) => Object.assign(f.nature, { disclosure: 'notDisclosed', holder: null, holderCount: 5 }),
    sheltering: (f) => (f.nature.disclosure = null),
    harming: (f) => (f.nature.holderCount = null),
  },
  ...(['known', 'unknown'] as const).map((holder): Clash => ({
    code: 'notDisclosedYetHeld',
    both: (f) =>
      Object.assign(f.nature, { disclosure: 'notDisclosed', holder, intelligibility: 'intelligible' }),
    sheltering: (f) => (f.nature.disclosure = null),
    harming: (f) => Object.assign(f.nature, { holder: 'nobody', holderCount: null, deletionConfirmed: null }),
    // What else is said may speak against nobody as well: then anybody may have them, which is no milder.
    isMilder: (harmed) => partsOf(harmed).every(({ worst }) => worst.holder === 0),
  })),
  {
    code: 'trustedYetPublished',
    both: (f) =>
      Object.assign(f.nature, { holder: 'trusted', incidentType: 'unintendedPublication', intent: 'none' }),
    sheltering: (f) => (f.nature.holder = null),
    harming: (f) => (f.nature.incidentType = null),
  },
  ...(['exfiltration', 'unintendedPublication'] as const).map((incidentType): Clash => ({
    code: 'notDisclosedYetLeaked',
    both: (f) =>
      Object.assign(f.nature, {
        incidentType,
        disclosure: 'notDisclosed',
        holderCount: null,
        intent: 'none',
      }),
    sheltering: (f) => (f.nature.disclosure = null),
    harming: (f) => (f.nature.incidentType = null),
  })),
  {
    code: 'trustedYetMeant',
    both: (f) => Object.assign(f.nature, { holder: 'trusted', intent: 'targeted' }),
    sheltering: (f) => (f.nature.holder = null),
    harming: (f) => (f.nature.intent = 'none'),
  },
  {
    code: 'trustedYetMaliciousCause',
    both: (f) => Object.assign(f.nature, { holder: 'trusted', cause: 'externalMalicious' }),
    sheltering: (f) => (f.nature.holder = null),
    harming: (f) => (f.nature.cause = 'externalNonMalicious'),
  },
  {
    code: 'trustedYetAttacked',
    both: (f) => Object.assign(f.nature, { holder: 'trusted', incidentType: 'ransomware' }),
    sheltering: (f) => (f.nature.holder = null),
    harming: (f) => (f.nature.incidentType = null),
  },
  {
    code: 'notUsedYetUsed',
    both: (f) => {
      f.nature.alteration = 'noWrongUse'
      f.consequences.integrity = ['usedThoughInvalid']
    },
    sheltering: (f) => (f.nature.alteration = 'wrongUseReversible'),
    harming: (f) => (f.consequences.integrity = null),
  },
  unticked(
    'alteredWithoutIntegrity',
    'integrity',
    (f) => Object.assign(f.nature, { alteration: 'wrongUseReversible', incidentType: null }),
    (f) => (f.nature.alteration = null),
  ),
  unticked(
    'lostWithoutAvailability',
    'availability',
    (f) =>
      Object.assign(f.nature, {
        ...{ availabilityLoss: 'temporary', unavailableHours: null, incidentType: null },
        deprivation: null,
      }),
    (f) => (f.nature.availabilityLoss = null),
  ),
  {
    code: 'permanentYetBackup',
    both: (f) => {
      f.nature.availabilityLoss = 'permanent'
      f.protection.backupIntact = 'yes'
    },
    sheltering: (f) => (f.protection.backupIntact = null),
    harming: (f) => (f.nature.availabilityLoss = 'temporary'),
  },
  {
    code: 'nobodyYetCounted',
    both: (f) => Object.assign(f.nature, { disclosure: null, holder: 'nobody', holderCount: 51 }),
    sheltering: (f) => (f.nature.holder = 'unknown'),
    harming: (f) => (f.nature.holderCount = 0),
  },
  {
    code: 'heldYetCountedNone',
    both: (f) => Object.assign(f.nature, { holder: 'known', holderCount: 0 }),
    sheltering: (f) => (f.nature.holderCount = null),
    harming: (f) => (f.nature.holderCount = 1),
  },
  {
    code: 'publicYetDeleted',
    both: (f) => Object.assign(f.nature, { holder: 'public', holderCount: 1, deletionConfirmed: 'yes' }),
    sheltering: (f) => (f.nature.deletionConfirmed = null),
    harming: (f) => (f.nature.holder = 'trusted'),
  },
  {
    code: 'nobodyYetDeleted',
    both: (f) => Object.assign(f.nature, { disclosure: null, holder: 'nobody', deletionConfirmed: 'yes' }),
    sheltering: (f) => (f.nature.holder = 'known'),
    harming: (f) => (f.nature.deletionConfirmed = null),
  },
  {
    code: 'keySafeYetCircumvented',
    both: (f) => {
      f.protection.keySafe = 'yes'
      f.nature.intelligibility = 'protectionCircumventable'
    },
    sheltering: (f) => (f.protection.keySafe = null),
    harming: (f) => (f.nature.intelligibility = 'protectionIntact'),
  },
  {
    code: 'intactWithoutEncryption',
    both: (f) => {
      f.nature.intelligibility = 'protectionIntact'
      f.protection.inPlace = ['backup']
    },
    sheltering: (f) => (f.nature.intelligibility = null),
    harming: (f) => (f.protection.inPlace = ['encryption']),
  },
  {
    code: 'harmlessIntentYetMaliciousCause',
    both: (f) => Object.assign(f.nature, { intent: 'none', cause: 'externalMalicious' }),
    sheltering: (f) => (f.nature.intent = null),
    harming: (f) => (f.nature.cause = null),
  },
  {
    code: 'maliciousIntentYetHarmlessCause',
    both: (f) => Object.assign(f.nature, { intent: 'targeted', cause: 'externalNonMalicious' }),
    sheltering: (f) => (f.nature.cause = null),
    harming: (f) => (f.nature.intent = null),
  },
  ...(['ransomware', 'hacking', 'phishing'] as const).map((incidentType): Clash => ({
    code: 'attackYetNoIntent',
    both: (f) => Object.assign(f.nature, { incidentType, intent: 'none', cause: null }),
    sheltering: (f) => (f.nature.intent = null),
    harming: (f) => (f.nature.incidentType = null),
  })),
  {
    code: 'seriousYetMinor',
    both: (f) => {
      f.nature.deprivation = 'serious'
      f.consequences.severity = 'minor'
    },
    sheltering: (f) => (f.consequences.severity = null),
    harming: (f) => (f.nature.deprivation = 'inconvenience'),
  },
  {
    code: 'graveYetMinor',
    both: (f) => Object.assign(f.consequences, { severity: 'minor', impacts: ['identityTheft'] }),
    sheltering: (f) => (f.consequences.severity = null),
    harming: (f) => (f.consequences.impacts = null),
  },
  {
    code: 'endangeredYetMinor',
    both: (f) => {
      f.people.endangered = 'yes'
      f.consequences.severity = 'minor'
    },
    sheltering: (f) => (f.consequences.severity = null),
    harming: (f) => (f.people.endangered = 'no'),
  },
  {
    code: 'publicYetSecret',
    both: (f) => Object.assign(f.data, { alreadyPublic: 'yes', types: ['basic', 'credentials'] }),
    sheltering: (f) => (f.data.alreadyPublic = null),
    harming: (f) => (f.data.types = ['basic']),
  },
  {
    code: 'numberNotAmongData',
    both: (f) => Object.assign(f.data, { nationalNumber: 'yes', types: ['health'] }),
    sheltering: (f) => (f.data.types = ['health', 'identification']),
    harming: (f) => (f.data.nationalNumber = null),
  },
  {
    code: 'namedYetUnidentifiable',
    both: (f) => Object.assign(f.data, { identifiability: 'negligible', types: ['basic', 'location'] }),
    sheltering: (f) => (f.data.identifiability = null),
    harming: (f) => (f.data.types = ['location']),
  },
  {
    code: 'numberYetUnidentifiable',
    both: (f) => Object.assign(f.data, { identifiability: 'negligible', nationalNumber: 'yes' }),
    sheltering: (f) => (f.data.identifiability = null),
    harming: (f) => (f.data.nationalNumber = null),
  },
  {
    code: 'minorsYetNone',
    both: (f) => Object.assign(f.people, { categories: ['students', 'minors'], includesMinors: 'no' }),
    sheltering: (f) => (f.people.includesMinors = null),
    harming: (f) => (f.people.categories = ['students']),
  },
  {
    code: 'countReversed',
    both: (f) => Object.assign(f.people, { countKind: 'approximate', count: 10_000, countMax: 99 }),
    sheltering: (f) => (f.people.countMax = null),
    harming: (f) => (f.people.count = null),
  },
  {
    code: 'exactYetRange',
    both: (f) => Object.assign(f.people, { countKind: 'exact', count: 99, countMax: 10_000 }),
    sheltering: (f) => (f.people.countKind = 'approximate'),
    harming: (f) => (f.people.countMax = null),
  },
]

const withEffects: Clash[] = [
  unticked(
    'effectsWithoutConfidentiality',
    'confidentiality',
    (f) => (f.consequences.confidentiality = ['linkable']),
    (f) => (f.consequences.confidentiality = null),
  ),
  unticked(
    'heldWithoutConfidentiality',
    'confidentiality',
    (f) => Object.assign(f.nature, { holder: 'public', holderCount: 100 }),
    (f) => Object.assign(f.nature, { holder: null, holderCount: null }),
  ),
  unticked(
    'leakedWithoutConfidentiality',
    'confidentiality',
    (f) =>
      Object.assign(f.nature, { incidentType: 'unintendedPublication', holderCount: null, intent: 'none' }),
    (f) => (f.nature.incidentType = null),
  ),
  unticked(
    'effectsWithoutIntegrity',
    'integrity',
    (f) => (f.consequences.integrity = ['alteredIntoValid']),
    (f) => (f.consequences.integrity = null),
  ),
  unticked(
    'effectsWithoutAvailability',
    'availability',
    (f) => (f.consequences.availability = ['serviceInaccessible']),
    (f) => (f.consequences.availability = null),
  ),
  unticked(
    'hoursWithoutAvailability',
    'availability',
    (f) => (f.nature.unavailableHours = 80),
    (f) => (f.nature.unavailableHours = null),
  ),
  unticked(
    'erasedYetAccessible',
    'availability',
    (f) => (f.nature.incidentType = 'dataErased'),
    (f) => (f.nature.incidentType = null),
  ),
]

const after = (facts: Facts, ...changes: ((facts: Facts) => void)[]): Facts => {
  const { nature, people, data, protection, consequences } = facts
  const changed = {
    ...facts,
    ...{ nature: { ...nature }, people: { ...people }, data: { ...data } },
    ...{ protection: { ...protection }, consequences: { ...consequences } },
  }
  for (const change of changes) change(changed)
  return changed
}

describe.each([...clashes, ...withEffects])('$code', ({ code, both, sheltering, harming, isMilder }) => {
  test('is weighed no lower than with either answer alone', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const contradicted = after(facts, both)
        expect(contradictionsOf(contradicted).map((one) => one.code)).toContain(code)
        const { high } = bounds(contradicted)
        expect(high).toBeGreaterThanOrEqual(bounds(after(contradicted, sheltering)).high)
        const harmed = after(contradicted, harming)
        if (isMilder?.(harmed) ?? true) expect(high).toBeGreaterThanOrEqual(bounds(harmed).high)
      }),
      { numRuns: 150 },
    )
  })

  test('is scored by ENISA no lower than with either answer alone', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const contradicted = after(facts, both)
        const score = scoreOf(contradicted)
        expect(score).toBeGreaterThanOrEqual(scoreOf(after(contradicted, sheltering)))
        expect(score).toBeGreaterThanOrEqual(scoreOf(after(contradicted, harming)))
      }),
      { numRuns: 150 },
    )
  })
})

describe.each(clashes)('$code', ({ both, sheltering }) => {
  test('leaves standing what is certain by the answer that harms', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const contradicted = after(facts, both)
        // A use, a holder or a range that is only possible is not certain by either answer.
        const certain = bounds(after(contradicted, sheltering)).low
        expect(bounds(contradicted).high).toBeGreaterThanOrEqual(certain)
      }),
      { numRuns: 100 },
    )
  })
})
