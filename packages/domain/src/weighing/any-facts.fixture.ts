import fc from 'fast-check'
import * as lists from '../facts/choices.ts'
import { emptyGroup } from '../facts/empty-facts.ts'
import type { Facts, PeopleGroup } from '../facts/facts.ts'
import { factsWith, type Known } from './case.fixture.ts'

const maybe = <T>(list: readonly T[]): fc.Arbitrary<T | null> => fc.option(fc.constantFrom(...list))
const subset = <T>(list: readonly T[]): fc.Arbitrary<T[] | null> => fc.option(fc.subarray([...list]))
const amount = fc.option(fc.oneof(fc.constantFrom(0, 1, 50, 51, 99, 100, 9999, 10_000), fc.nat(2_000_000)))

/** The answers that the weighing looks at. */
const answered = {
  nature: {
    breachTypes: subset(lists.breachTypes),
    disclosure: maybe(lists.disclosures),
    intelligibility: maybe(lists.intelligibilities),
    alteration: maybe(lists.alterations),
    availabilityLoss: maybe(lists.availabilityLosses),
    incidentType: maybe(lists.incidentTypes),
    cause: maybe(lists.causes),
    holder: maybe(lists.holders),
    holderCount: amount,
    deletionConfirmed: maybe(lists.answers),
    intent: maybe(lists.intents),
    unavailableHours: fc.option(fc.double({ min: 0, max: 1000, noNaN: true })),
    deprivation: maybe(lists.deprivations),
  },
  people: {
    categories: subset(lists.peopleCategories),
    countKind: maybe(lists.countKinds),
    count: amount,
    countMax: amount,
    endangered: maybe(lists.answers),
    includesMinors: maybe(lists.answers),
  },
  data: {
    types: subset(lists.dataTypes),
    nationalNumber: maybe(lists.answers),
    identifiability: maybe(lists.identifiabilities),
    alreadyPublic: maybe(lists.answers),
  },
  protection: {
    inPlace: subset(lists.protectionsInPlace),
    keySafe: maybe(lists.answers),
    backupIntact: maybe(lists.answers),
  },
  consequences: { severity: maybe(lists.impactSeverities), impacts: subset(lists.impacts) },
}

/** Any combination of answers to what the weighing looks at, contradictions included. */
export const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    nature: fc.record(answered.nature),
    people: fc.record(answered.people),
    data: fc.record(answered.data),
    protection: fc.record(answered.protection),
    consequences: fc.record(answered.consequences),
  })
  .map((known) => factsWith(known))

const oneAnswer: fc.Arbitrary<Known> = fc.oneof(
  ...Object.entries(answered).flatMap(([section, fields]) =>
    Object.entries(fields).map(([field, answer]: [string, fc.Arbitrary<unknown>]) =>
      answer.map((value) => ({ [section]: { [field]: value } })),
    ),
  ),
)

/** A case of which everything is known, with up to a dozen answers that are others: what is rare among all facts is met. */
export function factsNear(cases: readonly Known[]): fc.Arbitrary<Facts> {
  return fc
    .tuple(fc.constantFrom(...cases), fc.array(oneAnswer, { maxLength: 12 }))
    .map(([start, changes]) => factsWith(start, ...changes))
}

/** Any group, with answers of its own or with those of the dossier. */
export const anyGroup: fc.Arbitrary<PeopleGroup> = fc
  .record({
    categories: subset(lists.peopleCategories),
    countKind: maybe(lists.countKinds),
    count: amount,
    countMax: amount,
    endangered: maybe(lists.answers),
    includesMinors: maybe(lists.answers),
    types: subset(lists.dataTypes),
    nationalNumber: maybe(lists.answers),
    identifiability: maybe(lists.identifiabilities),
    alreadyPublic: maybe(lists.answers),
    disclosure: maybe(lists.disclosures),
    intelligibility: maybe(lists.intelligibilities),
    holder: maybe(lists.holders),
    holderCount: amount,
    deletionConfirmed: maybe(lists.answers),
    deprivation: maybe(lists.deprivations),
  })
  .map((known) => ({ ...emptyGroup(), ...known }))

export const groupedFacts: fc.Arbitrary<Facts> = fc
  .tuple(anyFacts, fc.array(anyGroup, { minLength: 1, maxLength: 4 }))
  .map(([facts, groups]) => {
    facts.people.groups = groups
    return facts
  })
