import {
  areSeveral,
  areTooMany,
  areUsable,
  crimes,
  exposureImpacts,
  graveImpacts,
  isAttack,
  isHanding,
  isHeld,
  isInHand,
  isLeak,
  isLikely,
  isMalicious,
  isMeant,
  isMishap,
  isNamed,
  isNaming,
  isPublic,
  isSecret,
  isShieldedFile,
  isShowing,
  isStray,
  isLostThing,
  isOutside,
  isTaking,
  lacks,
  mayHoldNumber,
  pointingImpacts,
  readerImpacts,
  secrecyImpacts,
} from './breach-signs.ts'
import type { ContradictionCode } from './contradiction-code.ts'
import type { Facts } from './facts.ts'
import { isMinorsDenied } from './minors.ts'
import type { ShelterSource } from './shelter-sources.ts'

/** One answer that shows the harm which a sheltering answer denies. */
export interface Denial {
  code: ContradictionCode
  /** The question whose answer shows the harm. */
  path: string
  /** Other questions on which it hangs. */
  also?: readonly string[]
  /** What it rests on; the words stand in docs/law/shelters.md. */
  source: ShelterSource
  when: (facts: Facts) => boolean
  /** The text names the harm first. */
  isHarmFirst?: true
  /** The weighing comes to the same whichever of the two is believed. */
  isAlike?: true
}

/** An answer that lowers the risk, and everything that speaks against it. */
export interface Shelter {
  path: string
  said: (facts: Facts) => boolean
  denials: readonly Denial[]
}

const trustDenials: readonly Denial[] = [
  {
    code: 'trustedYetMeant',
    path: 'nature.intent',
    source: 'trust',
    when: ({ nature }) => isMeant(nature),
  },
  {
    code: 'trustedYetMaliciousCause',
    path: 'nature.cause',
    source: 'trust',
    when: ({ nature }) => isMalicious(nature),
  },
  {
    code: 'trustedYetAttacked',
    path: 'nature.incidentType',
    source: 'trust',
    when: ({ nature }) => isAttack(nature) || isTaking(nature),
  },
  {
    code: 'trustedYetPublished',
    path: 'nature.incidentType',
    source: 'trust',
    when: ({ nature }) => nature.incidentType === 'unintendedPublication',
  },
  {
    code: 'trustedYetMany',
    path: 'nature.holderCount',
    source: 'trust',
    when: ({ nature }) => areTooMany(nature),
  },
  {
    code: 'trustedYetMisused',
    path: 'consequences.impacts',
    source: 'likely',
    when: (facts) => isLikely(facts, crimes),
  },
]

/** Several are counted, and none of them is known or to be trusted; of whom is said to have the data see below. */
function areStrangers(facts: Facts): boolean {
  const { nature } = facts
  const isTrusted = nature.holder === 'trusted' && !trustDenials.some(({ when }) => when(facts))
  return areSeveral(nature) && !isOutside(nature) && !isTrusted
}

const trustPaths = ['nature.holder', ...trustDenials.map(({ path }) => path)]

const unreadableDenials: readonly Denial[] = [
  {
    code: 'intactWithoutEncryption',
    path: 'protection.inPlace',
    source: 'encryption',
    when: ({ protection }) =>
      (protection.inPlace?.length ?? 0) > 0 &&
      protection.inPlace?.some((one) => ['encryption', 'pseudonymisation', 'other'].includes(one)) === false,
  },
  {
    code: 'intactYetEffects',
    path: 'consequences.confidentiality',
    source: 'likely',
    when: ({ consequences }) => isNamed(consequences.confidentiality),
  },
  {
    code: 'intactYetMisused',
    path: 'consequences.impacts',
    source: 'likely',
    when: (facts) => isLikely(facts, ['disclosure', ...readerImpacts]),
  },
  {
    code: 'intactYetShown',
    path: 'nature.incidentType',
    source: 'encryption',
    when: ({ nature }) => isShowing(nature),
  },
]

const neverConfidentialDenials: readonly Denial[] = [
  {
    code: 'disclosedWithoutConfidentiality',
    path: 'nature.disclosure',
    source: 'breach',
    when: ({ nature }) => nature.disclosure === 'disclosed',
    isHarmFirst: true,
  },
  {
    code: 'effectsWithoutConfidentiality',
    path: 'consequences.confidentiality',
    source: 'likely',
    when: ({ consequences }) => isNamed(consequences.confidentiality),
    isHarmFirst: true,
  },
  {
    code: 'impactWithoutConfidentiality',
    path: 'consequences.impacts',
    source: 'likely',
    when: (facts) => isLikely(facts, exposureImpacts),
    isHarmFirst: true,
  },
  {
    code: 'heldWithoutConfidentiality',
    path: 'nature.holder',
    also: ['nature.holderCount', 'nature.deletionConfirmed'],
    source: 'breach',
    when: ({ nature }) =>
      isPublic(nature) || areSeveral(nature) || (isInHand(nature) && nature.holderCount !== null),
    isHarmFirst: true,
  },
  {
    code: 'leakedWithoutConfidentiality',
    path: 'nature.incidentType',
    also: ['nature.holder', 'nature.holderCount'],
    source: 'breach',
    when: ({ nature }) => isLeak(nature),
    isHarmFirst: true,
  },
  {
    code: 'shownWithoutConfidentiality',
    path: 'nature.incidentType',
    source: 'breach',
    when: ({ nature }) => isHanding(nature),
    isHarmFirst: true,
  },
]

const asksOf = (denials: readonly Denial[]): string[] =>
  denials.flatMap(({ path, also = [] }) => [path, ...also])

/** Encryption held, and nothing speaks against it. */
function isUnreadable(facts: Facts): boolean {
  const isSaid = facts.nature.intelligibility === 'protectionIntact' && facts.protection.keySafe === 'yes'
  return isSaid && !unreadableDenials.some(({ when }) => when(facts))
}

const unreadablePaths = ['nature.intelligibility', 'protection.keySafe', ...asksOf(unreadableDenials)]

/** The box of confidentiality is left unticked, and nothing speaks against it. */
function isConfidential(facts: Facts): boolean {
  return lacks(facts, 'confidentiality') && !neverConfidentialDenials.some(({ when }) => when(facts))
}

const confidentialPaths = ['nature.breachTypes', ...asksOf(neverConfidentialDenials)]

/** Somebody has the data or may have found them, and they can be read: that nobody did is not shown by saying so. */
const mayBeRead = (facts: Facts): boolean => !isUnreadable(facts)

/** A thing that somebody stole came back, or came to somebody to be trusted; the data on it could be read. */
function areBackFromTheft(facts: Facts): boolean {
  const { holder } = facts.nature
  return isLostThing(facts.nature) && (holder === 'nobody' || holder === 'trusted') && mayBeRead(facts)
}

const theftPaths = ['nature.holder', 'nature.cause', 'nature.incidentType', ...unreadablePaths]

/**
 * Every answer that shelters, with all that denies it. It counts only while nothing of its list is answered in the same
 * dossier, or for the same group of people; else it is read as if nobody had given it, and both answers are named.
 *
 * What is named as a likely consequence (article 33(3)(c)) is said to be likely, and so denies. How severe consequences
 * would be says nothing of whether they come: by itself it denies no evidence that data stayed in, or unread.
 */
export const shelters = {
  notDisclosed: {
    path: 'nature.disclosure',
    said: ({ nature }) => nature.disclosure === 'notDisclosed',
    denials: [
      {
        code: 'notDisclosedYetEffects',
        path: 'consequences.confidentiality',
        source: 'likely',
        when: ({ consequences }) => isNamed(consequences.confidentiality),
      },
      {
        code: 'notDisclosedYetImpact',
        path: 'consequences.impacts',
        source: 'likely',
        when: (facts) => isLikely(facts, ['disclosure']),
      },
      {
        code: 'notDisclosedYetMisused',
        path: 'consequences.impacts',
        also: confidentialPaths,
        source: 'likely',
        when: (facts) => isLikely(facts, readerImpacts) && !isConfidential(facts),
      },
      {
        code: 'notDisclosedYetPublic',
        path: 'nature.holder',
        also: ['nature.holderCount'],
        source: 'logs',
        when: ({ nature }) => isPublic(nature),
      },
      {
        code: 'notDisclosedYetCounted',
        path: 'nature.holderCount',
        also: trustPaths,
        source: 'logs',
        when: areStrangers,
      },
      {
        code: 'notDisclosedYetTaken',
        path: 'nature.intent',
        also: theftPaths,
        source: 'theft',
        when: (facts) => isMeant(facts.nature) && areBackFromTheft(facts),
      },
      {
        code: 'notDisclosedYetTaken',
        path: 'nature.cause',
        also: ['nature.intent', ...theftPaths],
        source: 'theft',
        when: (facts) => isMalicious(facts.nature) && !isMeant(facts.nature) && areBackFromTheft(facts),
      },
      {
        code: 'notDisclosedYetLeaked',
        path: 'nature.incidentType',
        also: ['nature.holder', 'nature.holderCount'],
        source: 'exfiltration',
        when: ({ nature }) => isLeak(nature),
      },
      {
        code: 'notDisclosedYetHeld',
        path: 'nature.holder',
        also: unreadablePaths,
        source: 'unread',
        when: (facts) => isOutside(facts.nature) && mayBeRead(facts),
      },
      {
        code: 'notDisclosedYetHeld',
        path: 'nature.incidentType',
        also: ['nature.holder', ...unreadablePaths],
        source: 'unread',
        when: (facts) => isStray(facts.nature) && mayBeRead(facts),
      },
      {
        code: 'notDisclosedYetAbused',
        path: 'nature.incidentType',
        source: 'access',
        when: ({ nature }) => nature.incidentType === 'accessAbuse',
      },
    ],
  },
  heldByNobody: {
    path: 'nature.holder',
    said: ({ nature }) => nature.holder === 'nobody',
    denials: [
      {
        code: 'disclosedYetNobody',
        path: 'nature.disclosure',
        source: 'own',
        when: ({ nature }) => nature.disclosure === 'disclosed',
        isHarmFirst: true,
      },
      {
        code: 'likelyYetNobody',
        path: 'nature.disclosure',
        source: 'logs',
        when: ({ nature }) => nature.disclosure === 'likelyDisclosed',
        isHarmFirst: true,
      },
      {
        code: 'nobodyYetCounted',
        path: 'nature.holderCount',
        source: 'own',
        when: ({ nature }) => (nature.holderCount ?? 0) > 0,
      },
      {
        code: 'nobodyYetDeleted',
        path: 'nature.deletionConfirmed',
        source: 'own',
        when: ({ nature }) => nature.deletionConfirmed === 'yes',
      },
    ],
  },
  heldByNone: {
    path: 'nature.holderCount',
    said: ({ nature }) => nature.holderCount === 0,
    denials: [
      {
        code: 'heldYetCountedNone',
        path: 'nature.holder',
        source: 'own',
        when: ({ nature }) => isHeld(nature.holder),
        isHarmFirst: true,
      },
    ],
  },
  trusted: {
    path: 'nature.holder',
    said: ({ nature }) => nature.holder === 'trusted',
    denials: trustDenials,
  },
  deleted: {
    path: 'nature.deletionConfirmed',
    said: ({ nature }) => nature.deletionConfirmed === 'yes',
    denials: [
      {
        code: 'publicYetDeleted',
        path: 'nature.holder',
        source: 'deletion',
        when: ({ nature }) => nature.holder === 'public',
        isHarmFirst: true,
        isAlike: true,
      },
      {
        code: 'deletedYetUsable',
        path: 'consequences.confidentiality',
        source: 'likely',
        when: areUsable,
      },
    ],
  },
  unreadable: {
    path: 'nature.intelligibility',
    said: ({ nature }) => nature.intelligibility === 'protectionIntact',
    denials: unreadableDenials,
  },
  keySafe: {
    path: 'protection.keySafe',
    said: ({ protection }) => protection.keySafe === 'yes',
    denials: [
      {
        code: 'keySafeYetCircumvented',
        path: 'nature.intelligibility',
        source: 'encryption',
        when: ({ nature }) => nature.intelligibility === 'protectionCircumventable',
      },
    ],
  },
  harmlessIntent: {
    path: 'nature.intent',
    said: ({ nature }) => nature.intent === 'none',
    denials: [
      {
        code: 'harmlessIntentYetMaliciousCause',
        path: 'nature.cause',
        source: 'intent',
        when: ({ nature }) => isMalicious(nature),
      },
      {
        code: 'attackYetNoIntent',
        path: 'nature.incidentType',
        source: 'intent',
        when: ({ nature }) => isAttack(nature),
        isHarmFirst: true,
      },
    ],
  },
  harmlessCause: {
    path: 'nature.cause',
    said: ({ nature }) => isMishap(nature),
    denials: [
      {
        code: 'maliciousIntentYetHarmlessCause',
        path: 'nature.intent',
        source: 'intent',
        when: ({ nature }) => isMeant(nature),
        isHarmFirst: true,
      },
      {
        code: 'attackYetHarmlessCause',
        path: 'nature.incidentType',
        source: 'intent',
        when: ({ nature }) => isAttack(nature),
        isHarmFirst: true,
      },
    ],
  },
  neverConfidential: {
    path: 'nature.breachTypes',
    said: (facts) => lacks(facts, 'confidentiality'),
    denials: neverConfidentialDenials,
  },
  neverAltered: {
    path: 'nature.breachTypes',
    said: (facts) => lacks(facts, 'integrity'),
    denials: [
      {
        code: 'effectsWithoutIntegrity',
        path: 'consequences.integrity',
        source: 'likely',
        when: ({ consequences }) => isNamed(consequences.integrity),
        isHarmFirst: true,
      },
      {
        code: 'alteredWithoutIntegrity',
        path: 'nature.alteration',
        source: 'breach',
        when: ({ nature }) => nature.alteration !== null,
        isHarmFirst: true,
      },
      {
        code: 'changedWithoutIntegrity',
        path: 'nature.incidentType',
        source: 'breach',
        when: ({ nature }) => nature.incidentType === 'unauthorisedAlteration',
        isHarmFirst: true,
      },
    ],
  },
  neverLost: {
    path: 'nature.breachTypes',
    said: (facts) => lacks(facts, 'availability'),
    denials: [
      {
        code: 'effectsWithoutAvailability',
        path: 'consequences.availability',
        source: 'likely',
        when: ({ consequences }) => isNamed(consequences.availability),
        isHarmFirst: true,
      },
      {
        code: 'lostWithoutAvailability',
        path: 'nature.availabilityLoss',
        source: 'breach',
        when: ({ nature }) => nature.availabilityLoss !== null,
        isHarmFirst: true,
      },
      {
        code: 'hoursWithoutAvailability',
        path: 'nature.unavailableHours',
        source: 'breach',
        when: ({ nature }) => (nature.unavailableHours ?? 0) > 0,
        isHarmFirst: true,
      },
      {
        code: 'missedWithoutAvailability',
        path: 'nature.deprivation',
        source: 'breach',
        when: ({ nature }) =>
          nature.deprivation !== null && !['none', 'toBeDetermined'].includes(nature.deprivation),
        isHarmFirst: true,
      },
      {
        code: 'erasedYetAccessible',
        path: 'nature.incidentType',
        source: 'breach',
        when: ({ nature }) => nature.incidentType === 'dataErased',
        isHarmFirst: true,
      },
    ],
  },
  neverMisread: {
    path: 'nature.alteration',
    said: ({ nature }) => nature.alteration === 'noWrongUse',
    denials: [
      {
        code: 'notUsedYetUsed',
        path: 'consequences.integrity',
        source: 'likely',
        when: ({ consequences }) =>
          consequences.integrity?.some((one) => one === 'usedThoughInvalid' || one === 'alteredIntoValid') ===
          true,
      },
    ],
  },
  missedByNobody: {
    path: 'nature.deprivation',
    said: ({ nature }) => nature.deprivation === 'none',
    denials: [
      {
        code: 'noneMissedYetDisrupted',
        path: 'consequences.availability',
        source: 'availability',
        when: ({ consequences }) => isNamed(consequences.availability),
      },
    ],
  },
  noHours: {
    path: 'nature.unavailableHours',
    said: ({ nature }) => nature.unavailableHours === 0,
    denials: [
      {
        code: 'noHoursYetDisrupted',
        path: 'consequences.availability',
        source: 'availability',
        when: ({ consequences }) => isNamed(consequences.availability),
      },
    ],
  },
  wholeCopy: {
    path: 'protection.backupIntact',
    said: ({ protection }) => protection.backupIntact === 'yes',
    denials: [
      {
        code: 'permanentYetBackup',
        path: 'nature.availabilityLoss',
        source: 'availability',
        when: ({ nature }) => nature.availabilityLoss === 'permanent',
        isHarmFirst: true,
      },
    ],
  },
  minor: {
    path: 'consequences.severity',
    said: ({ consequences }) => consequences.severity === 'minor',
    denials: [
      {
        code: 'seriousYetMinor',
        path: 'nature.deprivation',
        source: 'availability',
        when: ({ nature }) => nature.deprivation === 'serious' || nature.deprivation === 'endangering',
        isHarmFirst: true,
      },
      {
        code: 'graveYetMinor',
        path: 'consequences.impacts',
        source: 'consequences',
        when: (facts) => isLikely(facts, graveImpacts),
        isHarmFirst: true,
      },
      {
        code: 'endangeredYetMinor',
        path: 'people.endangered',
        source: 'consequences',
        when: ({ people }) => people.endangered === 'yes',
        isHarmFirst: true,
        isAlike: true,
      },
    ],
  },
  noMinors: {
    path: 'people.includesMinors',
    said: ({ people }) => people.includesMinors === 'no',
    denials: [
      {
        code: 'minorsYetNone',
        path: 'people.categories',
        source: 'minors',
        when: ({ people }) => isMinorsDenied(people),
        isHarmFirst: true,
        isAlike: true,
      },
    ],
  },
  alreadyPublic: {
    path: 'data.alreadyPublic',
    said: ({ data }) => data.alreadyPublic === 'yes',
    denials: [
      {
        code: 'publicYetSecret',
        path: 'data.types',
        source: 'secret',
        when: ({ data }) => isSecret(data.types),
      },
      {
        code: 'publicYetNumber',
        path: 'data.nationalNumber',
        source: 'number',
        when: ({ data }) => data.nationalNumber === 'yes',
      },
      {
        code: 'publicYetHidden',
        path: 'people.endangered',
        source: 'secret',
        when: ({ people }) => people.endangered === 'yes',
      },
      {
        code: 'publicYetFile',
        path: 'data.types',
        also: ['people.categories', 'people.includesMinors'],
        source: 'public',
        when: isShieldedFile,
      },
      {
        code: 'publicYetImpact',
        path: 'consequences.impacts',
        source: 'likely',
        when: (facts) => isLikely(facts, secrecyImpacts),
      },
    ],
  },
  numberless: {
    path: 'data.types',
    said: ({ data }) => !mayHoldNumber(data.types),
    denials: [
      {
        code: 'numberNotAmongData',
        path: 'data.nationalNumber',
        source: 'number',
        when: ({ data }) => data.nationalNumber === 'yes',
        isHarmFirst: true,
        isAlike: true,
      },
    ],
  },
  hardlyIdentified: {
    path: 'data.identifiability',
    said: ({ data }) => data.identifiability === 'negligible',
    denials: [
      {
        code: 'namedYetUnidentifiable',
        path: 'data.types',
        source: 'identification',
        when: ({ data }) => isNaming(data.types),
        isHarmFirst: true,
      },
      {
        code: 'numberYetUnidentifiable',
        path: 'data.nationalNumber',
        source: 'identification',
        when: ({ data }) => data.nationalNumber === 'yes',
        isHarmFirst: true,
        isAlike: true,
      },
      {
        code: 'linkableYetUnidentifiable',
        path: 'consequences.confidentiality',
        source: 'identification',
        when: ({ consequences }) => consequences.confidentiality?.includes('linkable') === true,
        isHarmFirst: true,
      },
      {
        code: 'misusedYetUnidentifiable',
        path: 'consequences.impacts',
        source: 'identification',
        when: (facts) => isLikely(facts, pointingImpacts),
        isHarmFirst: true,
      },
      {
        code: 'endangeredYetUnidentifiable',
        path: 'people.endangered',
        source: 'identification',
        when: ({ people }) => people.endangered === 'yes',
        isHarmFirst: true,
      },
    ],
  },
} as const satisfies Readonly<Record<string, Shelter>>

export type ShelterName = keyof typeof shelters

const all: Readonly<Record<ShelterName, Shelter>> = shelters

/** Does another answer show the harm that this one denies? Then it is read as if nobody had given it. */
export function isDenied(facts: Facts, name: ShelterName): boolean {
  const { said, denials } = all[name]
  return said(facts) && denials.some(({ when }) => when(facts))
}
