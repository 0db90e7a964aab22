import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyFacts, factsNear } from '../weighing/any-facts.fixture.ts'
import { factsWith, type Known } from '../weighing/case.fixture.ts'
import { allPeople, partsOf } from '../weighing/parts.ts'
import { rankedOf } from '../weighing/ranks.ts'
import { spanOfAll, tallyOf, type Span } from '../weighing/tally.ts'
import type { Facts } from './facts.ts'
import { shelterReach } from './shelter-reach.ts'
import { isDenied, type ShelterName } from './shelters.ts'

const bounds = (facts: Facts): Span => {
  const parts = partsOf(facts)
  return spanOfAll(tallyOf(parts.map(rankedOf)), allPeople(facts, parts))
}

const people = { categories: ['patients'], countKind: 'exact', count: 50_000, endangered: 'no' } as const
const left: Known = {
  nature: {
    ...{ breachTypes: ['confidentiality'], disclosure: 'disclosed', intelligibility: 'intelligible' },
    ...{ holder: 'unknown', intent: 'none' },
  },
  people: { ...people, categories: [...people.categories] },
  data: { types: ['basic', 'health', 'identification'], nationalNumber: 'yes' },
}
const within = (nature: Known['nature'], more: Known = {}): Known => ({
  ...left,
  ...more,
  nature: { ...left.nature, ...nature },
})
/** High risks of every kind, some of them by a hair. */
const high: readonly Known[] = [
  left,
  within({ holder: 'public', incidentType: 'unintendedPublication' }),
  within({ intent: 'malicious', cause: 'externalMalicious', incidentType: 'hacking' }),
  within({ holder: 'nobody' }),
  within(
    { disclosure: 'cannotBeDetermined' },
    {
      people: { ...left.people, count: 200, categories: ['residents'] },
      data: { types: ['health'], nationalNumber: 'no', identifiability: 'maximum' },
      consequences: { severity: 'minor' },
    },
  ),
  within({ deletionConfirmed: 'yes' }),
  within({ holder: 'trusted', deletionConfirmed: 'no' }, { people: { ...left.people, endangered: 'yes' } }),
  within({}, { protection: { keySafe: 'yes', inPlace: ['encryption'] } }),
  within({ intelligibility: 'protectionIntact' }, { protection: { keySafe: 'no', inPlace: ['encryption'] } }),
  within(
    {},
    {
      people: { ...left.people, count: 200, categories: ['residents'] },
      data: { types: ['health'], nationalNumber: 'no', identifiability: 'maximum' },
    },
  ),
  within(
    { holder: 'known', holderCount: 1 },
    {
      people: { ...left.people, count: 3, categories: ['residents'] },
      data: { types: ['health'], nationalNumber: 'no', identifiability: 'maximum' },
      consequences: { severity: 'severe' },
    },
  ),
  within(
    { holder: 'known', holderCount: 1, intent: 'targeted' },
    {
      people: { ...left.people, count: 3, categories: ['residents'] },
      data: { types: ['health'], nationalNumber: 'no', identifiability: 'maximum' },
      consequences: { severity: 'minor' },
    },
  ),
  within({
    ...{ breachTypes: ['availability'], disclosure: 'notDisclosed', holder: null },
    ...{ availabilityLoss: 'temporary', unavailableHours: 80, deprivation: 'serious' },
  }),
  within(
    {
      ...{ breachTypes: ['integrity'], disclosure: 'notDisclosed', holder: null },
      alteration: 'wrongUseIrreversible',
    },
    { protection: { backupIntact: 'yes' } },
  ),
]

// Which kinds of data there are is no judgement of them: with others it is another breach.
const answers: Readonly<Record<Exclude<ShelterName, 'numberless'>, Known>> = {
  notDisclosed: { nature: { disclosure: 'notDisclosed' } },
  heldByNobody: { nature: { holder: 'nobody' } },
  heldByNone: { nature: { holderCount: 0 } },
  trusted: { nature: { holder: 'trusted' } },
  deleted: { nature: { deletionConfirmed: 'yes' } },
  unreadable: { nature: { intelligibility: 'protectionIntact' } },
  keySafe: { protection: { keySafe: 'yes' } },
  harmlessIntent: { nature: { intent: 'none' } },
  harmlessCause: { nature: { cause: 'internalNonMalicious' } },
  neverConfidential: { nature: { breachTypes: ['integrity', 'availability'] } },
  neverAltered: { nature: { breachTypes: ['confidentiality', 'availability'] } },
  neverLost: { nature: { breachTypes: ['confidentiality', 'integrity'] } },
  neverMisread: { nature: { alteration: 'noWrongUse' } },
  missedByNobody: { nature: { deprivation: 'none' } },
  noHours: { nature: { unavailableHours: 0 } },
  wholeCopy: { protection: { backupIntact: 'yes' } },
  minor: { consequences: { severity: 'minor' } },
  noMinors: { people: { includesMinors: 'no' } },
  alreadyPublic: { data: { alreadyPublic: 'yes' } },
  hardlyIdentified: { data: { identifiability: 'negligible' } },
}
const all = Object.entries(answers) as [ShelterName, Known][]

// GDPR article 33(1): not notifying is the exception, and no single answer brings it but beside what bears it out.
test('no answer by itself takes a high risk further than the table says', () => {
  const reached = new Set<ShelterName>()
  const tryAll = (facts: Facts): void => {
    if (bounds(facts).low < 2) return
    for (const [name, answer] of all) {
      const then = factsWith(facts, answer)
      if (bounds(then).high > 0) continue
      expect([name, isDenied(then, name)]).toEqual([name, false])
      expect([name, shelterReach[name]?.when(then)]).toEqual([name, true])
      reached.add(name)
    }
  }
  for (const known of high) tryAll(factsWith(known))
  fc.assert(fc.property(fc.oneof({ weight: 4, arbitrary: factsNear(high) }, anyFacts), tryAll), {
    numRuns: 3000,
  })
  expect([...reached].toSorted()).toEqual(Object.keys(shelterReach).toSorted())
})
