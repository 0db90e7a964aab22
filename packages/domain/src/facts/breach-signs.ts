import { manyHolders } from '../weighing/reading.ts'
import type {
  BreachType,
  ConfidentialityEffect,
  DataType,
  Impact,
  IncidentType,
  PeopleCategory,
} from './choices.ts'
import type { Facts, PeopleGroup } from './facts.ts'

type Nature = Facts['nature']
type Held = Pick<PeopleGroup, 'holder' | 'holderCount'>

/** Is this part of article 4(12) left unticked where another one is ticked? */
export function lacks({ nature }: Facts, type: BreachType): boolean {
  return nature.breachTypes !== null && nature.breachTypes.length > 0 && !nature.breachTypes.includes(type)
}

/** Is a likely effect named? "To be determined" names none. */
export function isNamed(effects: readonly string[] | null): boolean {
  return effects?.some((effect) => effect !== 'toBeDetermined') === true
}

// What somebody can do only who knows whose data they have.
const usableEffects: readonly ConfidentialityEffect[] = ['linkable', 'otherPurposes']

/** Can the data still be linked or used, as their likely effects are named? */
export function areUsable({ consequences }: Facts): boolean {
  return consequences.confidentiality?.some((effect) => usableEffects.includes(effect)) === true
}

/** Is one of these named as a likely consequence? Article 33(3)(c): what is named there is said to be likely. */
export function isLikely({ consequences }: Facts, impacts: readonly Impact[]): boolean {
  return consequences.impacts?.some((impact) => impacts.includes(impact)) === true
}

/** What data lead to only in the hands of somebody who reads them. */
export const readerImpacts: readonly Impact[] = [
  'identityTheft',
  'fraud',
  'reidentification',
  'reputation',
  'professionalSecrecy',
  'discrimination',
]
/** Of these, what wrong data cannot lead to either. */
export const exposureImpacts: readonly Impact[] = [
  'disclosure',
  'identityTheft',
  'reidentification',
  'professionalSecrecy',
]
/** What no trusted party does. */
export const crimes: readonly Impact[] = ['identityTheft', 'fraud']
/** What points at somebody. */
export const pointingImpacts: readonly Impact[] = ['identityTheft', 'reidentification']
/** What cannot happen to data that everybody had. */
export const secrecyImpacts: readonly Impact[] = ['disclosure', 'professionalSecrecy']
/** Consequences that nobody can call minor. */
export const graveImpacts: readonly Impact[] = [
  'identityTheft',
  'fraud',
  'discrimination',
  'physicalOrMentalHarm',
]

// Nobody lays these by accident; what merely was open, or was found by whoever reported it, is not among them.
const attacks: readonly IncidentType[] = ['ransomware', 'hacking', 'phishing']
// Whoever does these took what was not theirs: no mistake brought them the data.
const takings: readonly IncidentType[] = ['accessAbuse', 'exfiltration']
const lostThings: readonly IncidentType[] = [
  'deviceLost',
  'paperLost',
  'postLost',
  'electronicWaste',
  'paperDisposal',
]
const handings: readonly IncidentType[] = [
  'wrongPersonShown',
  'shownToWrongRecipient',
  'sentByMistake',
  'recipientsVisible',
  'verbalDisclosure',
  'accessAbuse',
]
const showings: readonly IncidentType[] = ['wrongPersonShown', 'recipientsVisible', 'verbalDisclosure']

function isOfKind({ incidentType }: Nature, kinds: readonly IncidentType[]): boolean {
  return incidentType !== null && kinds.includes(incidentType)
}

/** Its kind names an attack. */
export function isAttack(nature: Nature): boolean {
  return isOfKind(nature, attacks)
}

/** Its kind names somebody who took the data or abused a right to see them. */
export function isTaking(nature: Nature): boolean {
  return isOfKind(nature, takings)
}

/** Its kind says that the data were handed, told or opened to somebody. */
export function isHanding(nature: Nature): boolean {
  return isOfKind(nature, handings)
}

/** Its kind says that somebody saw or heard the data as they are: no encryption stood between. */
export function isShowing(nature: Nature): boolean {
  return isOfKind(nature, showings)
}

/** Somebody meant harm. */
export function isMeant({ intent }: Nature): boolean {
  return intent === 'malicious' || intent === 'targeted'
}

/** The cause is malicious. */
export function isMalicious({ cause }: Nature): boolean {
  return cause === 'internalMalicious' || cause === 'externalMalicious'
}

/** The cause is none of anybody's malice. */
export function isMishap({ cause }: Nature): boolean {
  return cause === 'internalNonMalicious' || cause === 'externalNonMalicious'
}

/** A thing is gone with the data on it. */
export function isLostThing(nature: Nature): boolean {
  return isOfKind(nature, lostThings)
}

/** A thing is gone, nobody is known to have it, and it did not come back. */
export function isStray(nature: Nature): boolean {
  const { holder } = nature
  return isLostThing(nature) && (holder === null || holder === 'toBeDetermined' || holder === 'public')
}

/** Somebody outside has the data, or can have them. */
export function isOutside({ holder }: Nature): boolean {
  return holder === 'known' || holder === 'unknown'
}

/** Some party holds the data, and such parties can be counted. */
export function isHeld(holder: PeopleGroup['holder']): boolean {
  return holder === 'trusted' || holder === 'known' || holder === 'unknown'
}

/** Some party has the data in hand; also whoever erased them, though "nobody" is answered. */
export function isInHand({ holder, deletionConfirmed }: Nature): boolean {
  return isHeld(holder) || (holder === 'nobody' && deletionConfirmed === 'yes')
}

/** Anybody could have the data, and no log counts that nobody did. */
export function isPublic({ holder, holderCount }: Held): boolean {
  return holder === 'public' && holderCount !== 0
}

/** Several are counted who could read the data: a single one may have had it in hand unread. */
export function areSeveral({ holderCount }: Held): boolean {
  return (holderCount ?? 0) > 1
}

/** More hold the data than can be asked, checked or trusted one by one. */
export function areTooMany({ holderCount }: Held): boolean {
  return (holderCount ?? 0) > manyHolders
}

/** Data were taken away, or published without a log that counts that nobody saw them. */
export function isLeak({ incidentType, holder, holderCount }: Nature): boolean {
  const isSeenByNobody = holder === 'public' && holderCount === 0
  return incidentType === 'exfiltration' || (incidentType === 'unintendedPublication' && !isSeenByNobody)
}

const numberHolders: readonly DataType[] = ['identification', 'officialDocuments', 'other', 'toBeDetermined']
const namingTypes: readonly DataType[] = ['basic', 'contact', 'identification', 'officialDocuments']
// Nobody publishes a password or a card lawfully; of health somebody may have done so of their own (article 9(2)(e)).
const secretTypes: readonly DataType[] = ['credentials', 'paymentMeans']
const intimateTypes: readonly DataType[] = [
  'biometric',
  'criminal',
  'sexual',
  'genetic',
  'health',
  'employmentHealth',
]
// Of whom nobody publishes what is intimate: by professional secrecy, or because they cannot choose to.
const shielded: readonly PeopleCategory[] = [
  'patients',
  'welfareClients',
  'incomeSupportRecipients',
  'minors',
  'childcareChildren',
  'vulnerable',
]

/** Are data among these that nobody publishes lawfully? */
export function isSecret(types: readonly DataType[] | null): boolean {
  return types?.some((type) => secretTypes.includes(type)) === true
}

/** Is it the intimate file of people who are shielded: patients, clients of welfare, minors? */
export function isShieldedFile({ data, people }: Facts): boolean {
  const isIntimate = data.types?.some((type) => intimateTypes.includes(type)) === true
  const isShielded = people.categories?.some((category) => shielded.includes(category)) === true
  return isIntimate && (isShielded || people.includesMinors === 'yes')
}

/** May a national number be among these data? Not where none of their kinds holds one. */
export function mayHoldNumber(types: readonly DataType[] | null): boolean {
  return types === null || types.length === 0 || types.some((type) => numberHolders.includes(type))
}

/** Do these data name people? */
export function isNaming(types: readonly DataType[] | null): boolean {
  return types?.some((type) => namingTypes.includes(type)) === true
}

/** The greatest number is smaller than the least. */
export function isReversed({ count, countMax }: { count: number | null; countMax: number | null }): boolean {
  return count !== null && countMax !== null && countMax < count
}
