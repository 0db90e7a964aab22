import * as lists from './choices.ts'
import { emptyGroup } from './empty-facts.ts'
import type { Facts, FactSection, PeopleGroup } from './facts.ts'
import { groupId, groupOrigins } from './group-ids.ts'
import { readFields, type Readers } from './read-fields.ts'
import {
  amount,
  choice,
  choices,
  count,
  countries,
  countryCounts,
  instant,
  isRecord,
  listOf,
  longTextLimit,
  refuse,
  shortTextLimit,
  somebody,
  text,
  truth,
  type Reader,
} from './read-value.ts'

const short = text(shortTextLimit)
const long = text(longTextLimit)
const answer = choice(lists.answers)

/** Groups of people that one dossier tells apart; more is a list of persons, not a weighing. */
export const groupLimit = 20

const groupReaders: Readers<PeopleGroup> = {
  id: groupId,
  from: groupOrigins,
  name: short,
  categories: choices(lists.peopleCategories),
  countKind: choice(lists.countKinds),
  count: somebody,
  countMax: somebody,
  endangered: answer,
  includesMinors: answer,
  types: choices(lists.dataTypes),
  nationalNumber: answer,
  identifiability: choice(lists.identifiabilities),
  alreadyPublic: answer,
  disclosure: choice(lists.disclosures),
  intelligibility: choice(lists.intelligibilities),
  holder: choice(lists.holders),
  holderCount: count,
  deletionConfirmed: answer,
  deprivation: choice(lists.deprivations),
}
const group: Reader<PeopleGroup> = (value, context) =>
  isRecord(value) ? readFields(groupReaders, emptyGroup(), value, context) : refuse(context, 'notObject')

/** How each answer is read; the one list of fields per section. */
export const sectionReaders: { readonly [S in FactSection]: Readers<Facts[S]> } = {
  timing: {
    occurrenceKind: choice(lists.occurrenceKinds),
    occurredFromAt: instant,
    occurredToAt: instant,
    isEstimated: truth,
    detectedAt: instant,
    reportedAt: instant,
    processorAwareAt: instant,
    processorToldAt: instant,
    discovery: choice(lists.discoveries),
    discoveryDescription: long,
    comments: long,
  },
  nature: {
    breachTypes: choices(lists.breachTypes),
    disclosure: choice(lists.disclosures),
    intelligibility: choice(lists.intelligibilities),
    alteration: choice(lists.alterations),
    availabilityLoss: choice(lists.availabilityLosses),
    incidentType: choice(lists.incidentTypes),
    cause: choice(lists.causes),
    description: long,
    systems: long,
    holder: choice(lists.holders),
    holderCount: count,
    deletionConfirmed: answer,
    intent: choice(lists.intents),
    unavailableHours: amount,
    deprivation: choice(lists.deprivations),
  },
  people: {
    categories: choices(lists.peopleCategories),
    description: long,
    countKind: choice(lists.countKinds),
    count,
    countMax: count,
    endangered: answer,
    includesMinors: answer,
    otherCountries: countries,
    groups: listOf(group, groupLimit),
  },
  data: {
    types: choices(lists.dataTypes),
    description: long,
    recordCountKind: choice(lists.countKinds),
    recordCount: count,
    nationalNumber: answer,
    identifiability: choice(lists.identifiabilities),
    alreadyPublic: answer,
  },
  protection: {
    inPlace: choices(lists.protectionsInPlace),
    description: long,
    keySafe: answer,
    backupIntact: answer,
  },
  consequences: {
    confidentiality: choices(lists.confidentialityEffects),
    integrity: choices(lists.integrityEffects),
    availability: choices(lists.availabilityEffects),
    description: long,
    impacts: choices(lists.impacts),
    impactDescription: long,
    severity: choice(lists.impactSeverities),
    preventions: choices(lists.preventions),
    preventionDescription: long,
  },
  parties: {
    processorName: short,
    processorContact: short,
    jointControllers: long,
    policeInformed: answer,
    otherAuthoritiesInformed: answer,
    otherAuthoritiesDescription: long,
    crossBorder: answer,
    leadBasis: choice(lists.leadBases),
    leadAuthority: short,
    establishments: countries,
    peoplePerCountry: countryCounts,
  },
}
