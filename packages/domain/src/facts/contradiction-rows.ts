import { msOf, readInstant } from '../clock/instant.ts'
import type { BreachType, DataType, Impact, IncidentType } from './choices.ts'
import type { ContradictionCode } from './contradiction-code.ts'
import type { Facts, PeopleGroup } from './facts.ts'
import { isMinorsDenied } from './minors.ts'

/** Two questions whose answers exclude each other. */
export interface Pair {
  code: ContradictionCode
  paths: readonly [string, string]
}

interface ContradictionRow extends Pair {
  when: (facts: Facts) => boolean
}

const lacks = ({ nature }: Facts, type: BreachType): boolean =>
  nature.breachTypes !== null && nature.breachTypes.length > 0 && !nature.breachTypes.includes(type)

const named = (effects: readonly string[] | null): boolean =>
  effects?.some((effect) => effect !== 'toBeDetermined') === true

const graveImpacts: readonly Impact[] = ['identityTheft', 'fraud', 'discrimination', 'physicalOrMentalHarm']
// Nobody lays these by accident; what merely was open, or was found by whoever reported it, is not among them.
const attacks: readonly IncidentType[] = ['ransomware', 'hacking', 'phishing']
const numberHolders: readonly DataType[] = ['identification', 'officialDocuments', 'other', 'toBeDetermined']
const namingTypes: readonly DataType[] = ['basic', 'contact', 'identification', 'officialDocuments']

/** What of a breach speaks against trusting whoever has the data: nobody trusts whom an attack brought them. */
export const trustDoubts = [
  { code: 'trustedYetMeant', path: 'nature.intent', when: isMeant },
  {
    code: 'trustedYetMaliciousCause',
    path: 'nature.cause',
    when: ({ cause }: Facts['nature']): boolean => cause === 'externalMalicious',
  },
  { code: 'trustedYetAttacked', path: 'nature.incidentType', when: isAttack },
] as const

/** Pairs of answers of the dossier, in the order of the template; times and groups are looked at apart. */
export const contradictionRows: readonly ContradictionRow[] = [
  {
    code: 'ongoingYetEnded',
    paths: ['timing.occurrenceKind', 'timing.occurredToAt'],
    when: ({ timing }) => timing.occurrenceKind === 'ongoing' && timing.occurredToAt !== null,
  },
  { code: 'dayYetLonger', paths: ['timing.occurrenceKind', 'timing.occurredToAt'], when: isLongerThanDay },
  {
    code: 'disclosedYetNobody',
    paths: ['nature.disclosure', 'nature.holder'],
    when: ({ nature }) => nature.disclosure === 'disclosed' && nature.holder === 'nobody',
  },
  {
    code: 'disclosedWithoutConfidentiality',
    paths: ['nature.disclosure', 'nature.breachTypes'],
    when: (facts) => facts.nature.disclosure === 'disclosed' && lacks(facts, 'confidentiality'),
  },
  {
    code: 'notDisclosedYetEffects',
    paths: ['nature.disclosure', 'consequences.confidentiality'],
    when: ({ nature, consequences }) =>
      nature.disclosure === 'notDisclosed' && named(consequences.confidentiality),
  },
  {
    code: 'notDisclosedYetImpact',
    paths: ['nature.disclosure', 'consequences.impacts'],
    when: ({ nature, consequences }) =>
      nature.disclosure === 'notDisclosed' && consequences.impacts?.includes('disclosure') === true,
  },
  {
    code: 'notDisclosedYetPublic',
    paths: ['nature.disclosure', 'nature.holder'],
    when: ({ nature }) => nature.disclosure === 'notDisclosed' && isPublic(nature),
  },
  {
    code: 'notDisclosedYetCounted',
    paths: ['nature.disclosure', 'nature.holderCount'],
    when: ({ nature }) => nature.disclosure === 'notDisclosed' && areStrangers(nature, nature),
  },
  {
    code: 'notDisclosedYetLeaked',
    paths: ['nature.disclosure', 'nature.incidentType'],
    when: ({ nature }) => nature.disclosure === 'notDisclosed' && isLeak(nature),
  },
  {
    code: 'effectsWithoutConfidentiality',
    paths: ['consequences.confidentiality', 'nature.breachTypes'],
    when: (facts) => named(facts.consequences.confidentiality) && lacks(facts, 'confidentiality'),
  },
  {
    code: 'heldWithoutConfidentiality',
    paths: ['nature.holder', 'nature.breachTypes'],
    when: (facts) => (isPublic(facts.nature) || areSeveral(facts.nature)) && lacks(facts, 'confidentiality'),
  },
  {
    code: 'leakedWithoutConfidentiality',
    paths: ['nature.incidentType', 'nature.breachTypes'],
    when: (facts) => isLeak(facts.nature) && lacks(facts, 'confidentiality'),
  },
  {
    code: 'effectsWithoutIntegrity',
    paths: ['consequences.integrity', 'nature.breachTypes'],
    when: (facts) => named(facts.consequences.integrity) && lacks(facts, 'integrity'),
  },
  {
    code: 'effectsWithoutAvailability',
    paths: ['consequences.availability', 'nature.breachTypes'],
    when: (facts) => named(facts.consequences.availability) && lacks(facts, 'availability'),
  },
  {
    code: 'alteredWithoutIntegrity',
    paths: ['nature.alteration', 'nature.breachTypes'],
    when: (facts) => facts.nature.alteration !== null && lacks(facts, 'integrity'),
  },
  {
    code: 'notUsedYetUsed',
    paths: ['nature.alteration', 'consequences.integrity'],
    when: ({ nature, consequences }) =>
      nature.alteration === 'noWrongUse' && consequences.integrity?.includes('usedThoughInvalid') === true,
  },
  {
    code: 'lostWithoutAvailability',
    paths: ['nature.availabilityLoss', 'nature.breachTypes'],
    when: (facts) => facts.nature.availabilityLoss !== null && lacks(facts, 'availability'),
  },
  {
    code: 'hoursWithoutAvailability',
    paths: ['nature.unavailableHours', 'nature.breachTypes'],
    when: (facts) => (facts.nature.unavailableHours ?? 0) > 0 && lacks(facts, 'availability'),
  },
  {
    code: 'erasedYetAccessible',
    paths: ['nature.incidentType', 'nature.breachTypes'],
    when: (facts) => facts.nature.incidentType === 'dataErased' && lacks(facts, 'availability'),
  },
  {
    code: 'permanentYetBackup',
    paths: ['nature.availabilityLoss', 'protection.backupIntact'],
    when: ({ nature, protection }) =>
      nature.availabilityLoss === 'permanent' && protection.backupIntact === 'yes',
  },
  {
    code: 'nobodyYetCounted',
    paths: ['nature.holder', 'nature.holderCount'],
    when: ({ nature }) => nature.holder === 'nobody' && (nature.holderCount ?? 0) > 0,
  },
  {
    code: 'heldYetCountedNone',
    paths: ['nature.holder', 'nature.holderCount'],
    when: ({ nature }) => isHeld(nature.holder) && nature.holderCount === 0,
  },
  {
    code: 'publicYetDeleted',
    paths: ['nature.holder', 'nature.deletionConfirmed'],
    when: ({ nature }) => nature.holder === 'public' && nature.deletionConfirmed === 'yes',
  },
  {
    code: 'nobodyYetDeleted',
    paths: ['nature.holder', 'nature.deletionConfirmed'],
    when: ({ nature }) => nature.holder === 'nobody' && nature.deletionConfirmed === 'yes',
  },
  {
    code: 'keySafeYetCircumvented',
    paths: ['protection.keySafe', 'nature.intelligibility'],
    when: ({ nature, protection }) =>
      protection.keySafe === 'yes' && nature.intelligibility === 'protectionCircumventable',
  },
  {
    code: 'intactWithoutEncryption',
    paths: ['nature.intelligibility', 'protection.inPlace'],
    when: ({ nature, protection }) =>
      nature.intelligibility === 'protectionIntact' &&
      (protection.inPlace?.length ?? 0) > 0 &&
      protection.inPlace?.some((one) => ['encryption', 'pseudonymisation', 'other'].includes(one)) === false,
  },
  {
    code: 'harmlessIntentYetMaliciousCause',
    paths: ['nature.intent', 'nature.cause'],
    when: ({ nature }) => nature.intent === 'none' && isMalicious(nature.cause),
  },
  {
    code: 'maliciousIntentYetHarmlessCause',
    paths: ['nature.intent', 'nature.cause'],
    when: ({ nature }) =>
      isMeant(nature) && (nature.cause === 'internalNonMalicious' || nature.cause === 'externalNonMalicious'),
  },
  {
    code: 'attackYetNoIntent',
    paths: ['nature.incidentType', 'nature.intent'],
    when: ({ nature }) => nature.intent === 'none' && isAttack(nature),
  },
  ...trustDoubts.map(({ code, path, when }): ContradictionRow => ({
    code,
    paths: ['nature.holder', path],
    when: ({ nature }) => nature.holder === 'trusted' && when(nature),
  })),
  {
    code: 'seriousYetMinor',
    paths: ['nature.deprivation', 'consequences.severity'],
    when: ({ nature, consequences }) =>
      (nature.deprivation === 'serious' || nature.deprivation === 'endangering') &&
      consequences.severity === 'minor',
  },
  {
    code: 'graveYetMinor',
    paths: ['consequences.impacts', 'consequences.severity'],
    when: ({ consequences }) =>
      consequences.severity === 'minor' &&
      consequences.impacts?.some((impact) => graveImpacts.includes(impact)) === true,
  },
  {
    code: 'endangeredYetMinor',
    paths: ['people.endangered', 'consequences.severity'],
    when: ({ people, consequences }) => people.endangered === 'yes' && consequences.severity === 'minor',
  },
  {
    code: 'minorsYetNone',
    paths: ['people.categories', 'people.includesMinors'],
    when: ({ people }) => isMinorsDenied(people),
  },
  {
    code: 'countReversed',
    paths: ['people.count', 'people.countMax'],
    when: ({ people }) => isReversed(people),
  },
  {
    code: 'exactYetRange',
    paths: ['people.countKind', 'people.countMax'],
    when: ({ people }) =>
      people.countKind === 'exact' &&
      people.count !== null &&
      people.countMax !== null &&
      people.countMax > people.count,
  },
  {
    code: 'publicYetSecret',
    paths: ['data.alreadyPublic', 'data.types'],
    when: ({ data }) => data.alreadyPublic === 'yes' && isSecret(data.types),
  },
  {
    code: 'numberNotAmongData',
    paths: ['data.nationalNumber', 'data.types'],
    when: ({ data }) => data.nationalNumber === 'yes' && !mayHoldNumber(data.types),
  },
  {
    code: 'namedYetUnidentifiable',
    paths: ['data.types', 'data.identifiability'],
    when: ({ data }) => data.identifiability === 'negligible' && isNaming(data.types),
  },
  {
    code: 'numberYetUnidentifiable',
    paths: ['data.nationalNumber', 'data.identifiability'],
    when: ({ data }) => data.identifiability === 'negligible' && data.nationalNumber === 'yes',
  },
  {
    code: 'nobodyInformedYetDescribed',
    paths: ['parties.otherAuthoritiesInformed', 'parties.otherAuthoritiesDescription'],
    when: ({ parties }) =>
      parties.otherAuthoritiesInformed === 'no' &&
      parties.policeInformed === 'no' &&
      parties.otherAuthoritiesDescription !== null,
  },
]

/** The longest day there is: 25 hours, when summer time ends. */
const longestDayMs = 25 * 3_600_000

function isLongerThanDay({ timing }: Facts): boolean {
  const { occurredFromAt: from, occurredToAt: to } = timing
  if (timing.occurrenceKind !== 'day' || from === null || to === null) return false
  return readInstant(from) !== null && readInstant(to) !== null && msOf(to) - msOf(from) > longestDayMs
}

// Nobody publishes a password or a card lawfully; of health somebody may have done so of their own (article 9(2)(e)).
const secretTypes: readonly DataType[] = ['credentials', 'paymentMeans']

/** Are data among these that nobody publishes lawfully? */
export function isSecret(types: readonly DataType[] | null): boolean {
  return types?.some((type) => secretTypes.includes(type)) === true
}

/** May a national number be among these data? Not where none of their kinds holds one. */
export function mayHoldNumber(types: readonly DataType[] | null): boolean {
  return types === null || types.length === 0 || types.some((type) => numberHolders.includes(type))
}

/** Do these data name people? */
export function isNaming(types: readonly DataType[] | null): boolean {
  return types?.some((type) => namingTypes.includes(type)) === true
}

/** Some party holds the data, and such parties can be counted. */
export function isHeld(holder: PeopleGroup['holder']): boolean {
  return holder === 'trusted' || holder === 'known' || holder === 'unknown'
}

function isMalicious(cause: Facts['nature']['cause']): boolean {
  return cause === 'internalMalicious' || cause === 'externalMalicious'
}

type Held = Pick<PeopleGroup, 'holder' | 'holderCount'>

/** Anybody could have the data, and no log counts that nobody did. */
export function isPublic({ holder, holderCount }: Held): boolean {
  return holder === 'public' && holderCount !== 0
}

/** Several are counted who could read the data: a single one may have had it in hand unread. */
function areSeveral({ holderCount }: Held): boolean {
  return (holderCount ?? 0) > 1
}

/** Several strangers are counted: unlike known recipients they send nothing back unopened. */
export function areStrangers(held: Held, nature: Facts['nature']): boolean {
  const isTrusted = held.holder === 'trusted' && !trustDoubts.some(({ when }) => when(nature))
  return areSeveral(held) && held.holder !== 'known' && !isTrusted
}

/** Data were taken away, or published without a log that counts that nobody saw them. */
export function isLeak({ incidentType, holder, holderCount }: Facts['nature']): boolean {
  const isSeenByNobody = holder === 'public' && holderCount === 0
  return incidentType === 'exfiltration' || (incidentType === 'unintendedPublication' && !isSeenByNobody)
}

/** Somebody meant harm. */
function isMeant({ intent }: Facts['nature']): boolean {
  return intent === 'malicious' || intent === 'targeted'
}

/** Its kind names an attack. */
function isAttack({ incidentType }: Facts['nature']): boolean {
  return incidentType !== null && attacks.includes(incidentType)
}

/** The greatest number is smaller than the least. */
export function isReversed({ count, countMax }: { count: number | null; countMax: number | null }): boolean {
  return count !== null && countMax !== null && countMax < count
}
