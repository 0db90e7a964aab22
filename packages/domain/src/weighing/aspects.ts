import type { DataType, Holder, PeopleCategory } from '../facts/choices.ts'
import { isMalicious, isMishap, isNaming } from '../facts/breach-signs.ts'
import type { Facts } from '../facts/facts.ts'
import { isMinorsDenied, minorCategories } from '../facts/minors.ts'
import { isDenied } from '../facts/shelters.ts'
import { manyHolders, manyPeople, veryManyPeople, type Aspect, type Reading } from './reading.ts'

/** The most harmless and the most harmful level that the facts leave open; equal when known. */
type Range = readonly [number, number]
type Counted = Pick<Facts['people'], 'count' | 'countMax' | 'countKind'>

// Ways in which data come before others: leaving the box unticked does not exclude it, evidence does.
const waysOut: readonly string[] = [
  'accessAbuse',
  'ransomware',
  'hacking',
  'phishing',
  'vulnerabilityExploited',
  'unauthorisedAccess',
  'exfiltration',
  'deviceLost',
  'electronicWaste',
  'paperDisposal',
  'postLost',
  'paperLost',
  'misconfiguration',
  'wrongPermissions',
]
// Nobody means harm with what these kinds name: their own words say that it was not meant.
const accidents: readonly string[] = [
  'electronicWaste',
  'paperDisposal',
  'technicalFailure',
  'sentByMistake',
  'recipientsVisible',
  'unintendedPublication',
]
const holderLevels: Readonly<Record<Exclude<Holder, 'toBeDetermined'>, number>> = {
  nobody: 0,
  trusted: 1,
  known: 2,
  unknown: 3,
  public: 4,
}
/** Telling of a situation or of conduct; three of them together give a whole picture. */
export const tellingTypes: readonly DataType[] = [
  'financial',
  'identification',
  'location',
  'profile',
  'other',
]
const usable: readonly DataType[] = ['officialDocuments', 'paymentMeans', 'credentials']
/** Articles 9(1) and 10; health at work is health. */
export const specialTypes: readonly DataType[] = [
  'biometric',
  'criminal',
  'political',
  'ethnic',
  'religious',
  'sexual',
  'tradeUnion',
  'genetic',
  'health',
  'employmentHealth',
]
const vulnerable: readonly PeopleCategory[] = ['minors', 'vulnerable', 'childcareChildren', 'lawEnforcement']
const perhapsMinors: readonly PeopleCategory[] = ['students', 'libraryOrSportMembers']
// Who stands in these files is a client of care or welfare: the list alone tells it.
const tellingFiles: readonly PeopleCategory[] = ['patients', 'welfareClients', 'incomeSupportRecipients']
// Consequences that no judgement of "minor" takes away.
const graveImpacts: readonly string[] = [
  'discrimination',
  'identityTheft',
  'fraud',
  'financialLoss',
  'professionalSecrecy',
  'economicOrSocialDisadvantage',
  'physicalOrMentalHarm',
]

const identifiabilities: readonly (string | null)[] = ['negligible', 'limited', 'significant', 'maximum']

/** For every aspect, what the facts say about it. */
const readAspect: Readonly<Record<Aspect, (facts: Facts) => Range>> = {
  confidentiality: readConfidentiality,
  // An answer on the alteration or the loss speaks louder than a box left unticked.
  integrity: (facts) => {
    if (facts.nature.alteration !== null) return known(1)
    return isDenied(facts, 'neverAltered') ? [0, 1] : typeRange(facts.nature.breachTypes, 'integrity')
  },
  availability: (facts) => {
    if (facts.nature.availabilityLoss !== null) return known(1)
    return isDenied(facts, 'neverLost') ? [0, 1] : typeRange(facts.nature.breachTypes, 'availability')
  },
  disclosed: (facts) => {
    const disclosure = believedDisclosure(facts)
    return isOpen(disclosure) ? [0, 1] : known(disclosure === 'notDisclosed' ? 0 : 1)
  },
  readable: (facts) => {
    const intelligibility = believedIntelligibility(facts)
    return isOpen(intelligibility) ? [0, 1] : known(intelligibility === 'protectionIntact' ? 0 : 1)
  },
  keyExposed: (facts) => (isDenied(facts, 'keySafe') ? [0, 1] : answerRange(facts.protection.keySafe, 'no')),
  holder: readHolder,
  manyHolders: (facts) => {
    const { holderCount } = facts.nature
    if (holderCount === null || isDenied(facts, 'heldByNone')) return [0, 1]
    return known(holderCount > manyHolders ? 1 : 0)
  },
  kept: (facts) => {
    const { holder, deletionConfirmed } = facts.nature
    // Nobody has what is public in hand to erase it: there the answer changes nothing.
    const isDoubted = holder !== 'public' && isDenied(facts, 'deleted')
    const isNobodys = holder === 'nobody' && deletionConfirmed === 'yes'
    return isDoubted || isNobodys ? [0, 1] : answerRange(deletionConfirmed, 'no')
  },
  intent: readIntent,
  gravity: readGravity,
  nationalNumber: readNationalNumber,
  identifiability: readIdentifiability,
  // Only an express yes shelters: nobody presumes that data were public.
  confidential: (facts) => known(wasPublic(facts) ? 0 : 1),
  endangered: ({ people }) => answerRange(people.endangered, 'yes'),
  people: readPeople,
  minors: readMinors,
  scale: readScale,
  severity: readSeverity,
  // Somebody names a use of the altered data: it was wrong use, how far is open.
  alteration: (facts) =>
    isDenied(facts, 'neverMisread')
      ? [1, 2]
      : indexRange(facts.nature.alteration, ['noWrongUse', 'wrongUseReversible', 'wrongUseIrreversible']),
  permanent: ({ nature }) => indexRange(nature.availabilityLoss, ['temporary', 'permanent']),
  noBackup: (facts) =>
    isDenied(facts, 'wholeCopy') ? [0, 1] : answerRange(facts.protection.backupIntact, 'no'),
  hours: (facts) => {
    const { unavailableHours } = facts.nature
    return unavailableHours === null || isDenied(facts, 'noHours')
      ? [0, 3]
      : known(hoursLevel(unavailableHours))
  },
  deprivation: (facts) =>
    isDenied(facts, 'missedByNobody')
      ? [0, 3]
      : indexRange(facts.nature.deprivation, ['none', 'inconvenience', 'serious', 'endangering']),
}

function known(level: number): Range {
  return [level, level]
}

function isOpen(value: string | null): boolean {
  return value === null || value === 'toBeDetermined'
}

function isOneOf(value: string | null, list: readonly (string | null)[]): boolean {
  return list.includes(value)
}

function answerRange(answer: string | null, harmful: 'yes' | 'no'): Range {
  return isOpen(answer) ? [0, 1] : known(answer === harmful ? 1 : 0)
}

function indexRange(value: string | null, rising: readonly (string | null)[]): Range {
  const level = rising.indexOf(value)
  return level === -1 ? [0, rising.length - 1] : known(level)
}

function typeRange(types: readonly string[] | null, type: string): Range {
  return types === null || types.length === 0 ? [0, 1] : known(types.includes(type) ? 1 : 0)
}

/** Whether the data were disclosed, as far as no other answer speaks against it. */
export function believedDisclosure(facts: Facts): Facts['nature']['disclosure'] {
  return isDenied(facts, 'notDisclosed') ? null : facts.nature.disclosure
}

/** Who has the data, as far as no other answer speaks against trusting them. */
export function believedHolder(facts: Facts): Facts['nature']['holder'] {
  return isDenied(facts, 'trusted') ? null : facts.nature.holder
}

/** Whether the data could be read, as far as no other answer shows that somebody did. */
export function believedIntelligibility(facts: Facts): Facts['nature']['intelligibility'] {
  return isDenied(facts, 'unreadable') ? null : facts.nature.intelligibility
}

/** Were the data lawfully public already? Not where another answer says what nobody publishes. */
export function wasPublic(facts: Facts): boolean {
  return facts.data.alreadyPublic === 'yes' && !isDenied(facts, 'alreadyPublic')
}

/** Is it of a kind by which data come before others, whatever was ticked? */
export function mayLeave({ nature }: Facts): boolean {
  return isOneOf(nature.incidentType, waysOut)
}

// Whoever broke in may have read: leaving the box unticked does not exclude it, evidence does.
function readConfidentiality(facts: Facts): Range {
  const { breachTypes } = facts.nature
  const disclosure = believedDisclosure(facts)
  const ticked: Range = isDenied(facts, 'neverConfidential')
    ? [0, 1]
    : typeRange(breachTypes, 'confidentiality')
  if (disclosure === 'notDisclosed') return ticked
  if (disclosure !== null && disclosure !== 'toBeDetermined') return known(1)
  // An answer that is not believed was asked for too.
  const isAsked = facts.nature.disclosure !== null || mayLeave(facts)
  return ticked[1] === 0 && isAsked ? [0, 1] : ticked
}

function readHolder(facts: Facts): Range {
  const holder = believedHolder(facts)
  const disclosure = believedDisclosure(facts)
  // Whoever was counted, erased the data or was shown them, had them.
  if (isDenied(facts, 'heldByNobody')) return [1, 4]
  // Whether a trusted party is believed or not, some party has them.
  if (holder !== facts.nature.holder) return [1, 4]
  const isShared = disclosure === 'disclosed'
  if (holder === null || holder === 'toBeDetermined') return [isShared ? 1 : 0, 4]
  if (holder !== 'nobody' || disclosure === 'notDisclosed') return known(holderLevels[holder])
  return isOpen(disclosure) ? [0, 4] : known(1)
}

function readIntent(facts: Facts): Range {
  const { nature } = facts
  const isMeant = isMalicious(nature)
  if (isDenied(facts, 'harmlessIntent')) return [isMeant ? 1 : 0, 3]
  if (nature.intent !== null && nature.intent !== 'toBeDetermined') {
    return known(['none', 'opportunistic', 'malicious', 'targeted'].indexOf(nature.intent))
  }
  if (isMeant) return [1, 3]
  if (isDenied(facts, 'harmlessCause')) return [0, 3]
  // The kind speaks where neither the intent nor the cause was asked yet; "to be determined" is an answer.
  const isAccident =
    nature.intent === null && nature.cause === null && isOneOf(nature.incidentType, accidents)
  return isMishap(nature) || isAccident ? known(0) : [0, 3]
}

/** 1 ordinary, 2 telling, 3 intimate or a whole picture, 4 usable for fraud by itself. */
function gravityOfTypes(types: readonly DataType[]): number {
  if (types.some((type) => usable.includes(type))) return 4
  if (types.some((type) => specialTypes.includes(type))) return 3
  const tellingCount = types.filter((type) => tellingTypes.includes(type)).length
  return tellingCount === 0 ? 1 : tellingCount < 3 ? 2 : 3
}

function readGravity({ data }: Facts): Range {
  return gravityRange(data.types)
}

/** How intimate these data are together, at least and at most. */
export function gravityRange(types: readonly DataType[] | null): Range {
  if (types === null || types.length === 0) return [1, 4]
  const gravity = gravityOfTypes(types)
  return types.includes('toBeDetermined') ? [gravity, 4] : known(gravity)
}

function readNationalNumber({ data }: Facts): Range {
  if (data.nationalNumber === 'yes' || data.nationalNumber === 'no') {
    return known(data.nationalNumber === 'yes' ? 1 : 0)
  }
  const holders: readonly DataType[] = ['identification', 'officialDocuments', 'toBeDetermined']
  const types = data.types ?? []
  const mayHold = types.length === 0 || types.some((type) => holders.includes(type))
  return mayHold || data.nationalNumber !== null ? [0, 1] : known(0)
}

function readIdentifiability(facts: Facts): Range {
  const { data } = facts
  // A name or a number points at somebody, and so does what somebody may do with the data.
  if (isDenied(facts, 'hardlyIdentified')) return [2, 3]
  const level = identifiabilities.indexOf(data.identifiability)
  if (level !== -1) return known(level)
  return isNaming(data.types) ? [2, 3] : [0, 3]
}

function readPeople({ people }: Facts): Range {
  const categories = people.categories
  if (categories === null || categories.length === 0) return [0, 2]
  const isTelling = categories.some((category) => tellingFiles.includes(category))
  const level = isTelling ? 2 : categories.some((category) => vulnerable.includes(category)) ? 1 : 0
  return categories.includes('toBeDetermined') ? [level, 2] : known(level)
}

// Of people in general nobody presumes that they are minors; of pupils and young members nobody presumes the contrary.
function readMinors({ people }: Facts): Range {
  if (people.includesMinors === 'yes' || isMinorsDenied(people)) return known(1)
  if (people.includesMinors === 'no') return known(0)
  const isAsked = people.includesMinors !== null || mayBeMinors(people)
  return isAsked ? [0, 1] : known(0)
}

/** Are there people among them who may be minors, and of whom it is not said? */
function mayBeMinors({ categories }: Facts['people']): boolean {
  if (categories === null || categories.some((one) => minorCategories.includes(one))) return false
  return categories.some((category) => perhapsMinors.includes(category))
}

function readScale({ people }: Facts): Range {
  const { few, many } = peopleCounted(people)
  return [scaleLevel(few), scaleLevel(many)]
}

// Of neither is the number that stands beside it more than an estimate.
const uncounted: readonly (string | null)[] = ['toBeDetermined', 'cannotBeDetermined']

/** The least and the greatest number of people that the answers leave open; a number that nobody will ever know is a great one. */
export function peopleCounted({ count, countMax, countKind }: Counted): { few: number; many: number } {
  if (count === null && countMax === null) {
    return { few: countKind === 'cannotBeDetermined' ? veryManyPeople : 0, many: Infinity }
  }
  const few = count ?? 0
  if (countMax !== null) return { few, many: Math.max(few, countMax) }
  return { few, many: uncounted.includes(countKind) ? Infinity : few }
}

// Whoever names a grave consequence and does not judge it yet may judge it severe.
function readSeverity(facts: Facts): Range {
  const { consequences } = facts
  const { severity } = consequences
  if (severity === 'severe') return known(2)
  const isGrave = namesGraveImpact(consequences)
  if (isDenied(facts, 'minor') || isOpen(severity)) return isGrave ? [1, 2] : known(1)
  return known(severity === 'minor' && !isGrave ? 0 : 1)
}

/** Is a consequence named that nobody can call minor? */
export function namesGraveImpact({ impacts }: Facts['consequences']): boolean {
  return impacts?.some((impact) => graveImpacts.includes(impact)) === true
}

/** 0 below 100 people, 1 below 10,000, 2 from there. */
export function scaleLevel(count: number): number {
  return count < manyPeople ? 0 : count < veryManyPeople ? 1 : 2
}

/** 0 under an hour without the data, 1 under a day, 2 under three days, 3 longer. */
export function hoursLevel(hours: number): number {
  return hours < 1 ? 0 : hours < 24 ? 1 : hours < 72 ? 2 : 3
}

/** Every aspect of a reading. */
export const aspects = Object.keys(readAspect) as readonly Aspect[]

/** The best and the worst reading that the facts allow. */
export function readingsOf(facts: Facts): { best: Reading; worst: Reading } {
  const best: Partial<Reading> = {}
  const worst: Partial<Reading> = {}
  for (const aspect of aspects) {
    const [low, high] = readAspect[aspect](facts)
    best[aspect] = low
    worst[aspect] = high
  }
  return { best: best as Reading, worst: worst as Reading }
}
