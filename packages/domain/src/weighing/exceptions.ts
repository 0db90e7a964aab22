import type { ExceptionGround, PeopleChoice } from '../decision/choices.ts'
import type { DataType } from '../facts/choices.ts'
import type { Facts } from '../facts/facts.ts'
import { isDenied } from '../facts/shelters.ts'
import { believedDisclosure, believedHolder, believedIntelligibility } from './aspects.ts'
import type { ExceptionCondition, ExceptionProof } from './exception-code.ts'

/** What the facts say of one condition; `open` where they cannot say it and the file must. */
export type ConditionState = 'met' | 'open' | 'notMet'

export interface WeighedCondition {
  condition: ExceptionCondition
  state: ConditionState
  /** Fact that was looked at; `null` where no fact of the dossier can show it. */
  path: string | null
}

/** One ground of article 34(3) against the facts. It is a matter for whoever decides; nothing follows by itself. */
export interface PeopleException {
  ground: ExceptionGround
  /** `met` when every condition is, `excluded` when one is not, else `open`. */
  state: 'met' | 'open' | 'excluded'
  conditions: WeighedCondition[]
  /** What the file must hold. */
  proof: readonly ExceptionProof[]
  /** What the ground leads to instead of telling each person. */
  leadsTo: Extract<PeopleChoice, 'doNotTell' | 'tellPublicly'>
  /** Telling all the same is always possible. */
  staysPossible: Extract<PeopleChoice, 'tell' | 'tellVoluntarily'>
  /** What it rests on, said in `exceptionSourceTexts`. */
  source: ExceptionGround
}

/**
 * The three grounds of article 34(3), in their order: which conditions the facts meet, which they exclude, which they
 * leave to proof. `isHighRisk` is the weighing's answer to the second essential question.
 */
export function exceptionsOf(dossier: Facts, isHighRisk: boolean): PeopleException[] {
  const facts = believed(dossier)
  return [
    {
      ground: 'unintelligible',
      ...judged(protectionConditions(facts)),
      proof: ['protectionRecord', 'keyRecord', 'copyRecord'],
      leadsTo: 'doNotTell',
      staysPossible: 'tellVoluntarily',
      source: 'unintelligible',
    },
    {
      ground: 'riskRemoved',
      ...judged(removalConditions(facts, isHighRisk)),
      proof: ['measureRecord', 'confirmation', 'logs'],
      leadsTo: 'doNotTell',
      staysPossible: 'tellVoluntarily',
      source: 'riskRemoved',
    },
    {
      ground: 'disproportionate',
      ...judged(effortConditions()),
      proof: ['effortEstimate', 'publicPlan'],
      leadsTo: 'tellPublicly',
      staysPossible: 'tell',
      source: 'disproportionate',
    },
  ]
}

// What another answer speaks against shows nothing.
function believed(facts: Facts): Facts {
  const nature = {
    ...facts.nature,
    disclosure: believedDisclosure(facts),
    holder: believedHolder(facts),
    intelligibility: believedIntelligibility(facts),
    deletionConfirmed: isDenied(facts, 'deleted') ? null : facts.nature.deletionConfirmed,
  }
  const keySafe = isDenied(facts, 'keySafe') ? null : facts.protection.keySafe
  return { ...facts, nature, protection: { ...facts.protection, keySafe } }
}

function judged(conditions: WeighedCondition[]): Pick<PeopleException, 'state' | 'conditions'> {
  const has = (state: ConditionState): boolean => conditions.some((one) => one.state === state)
  return { state: has('notMet') ? 'excluded' : has('open') ? 'open' : 'met', conditions }
}

function answered(value: string | null, met: string, ...notMet: (string | null)[]): ConditionState {
  return value === met ? 'met' : notMet.includes(value) ? 'notMet' : 'open'
}

function protectionConditions({ nature, protection }: Facts): WeighedCondition[] {
  const isProtected = protection.inPlace?.some((one) => one === 'encryption' || one === 'pseudonymisation')
  return [
    unintelligibility(nature),
    { condition: 'keySafe', state: answered(protection.keySafe, 'yes', 'no'), path: 'protection.keySafe' },
    {
      condition: 'protectedBefore',
      state: isProtected === true ? 'met' : 'open',
      path: 'protection.inPlace',
    },
    wholeness(nature, protection),
  ]
}

// What nobody could reach needed no encryption: people suffer from the absence or the error, which it does not mend.
function unintelligibility({ breachTypes, disclosure, intelligibility }: Facts['nature']): WeighedCondition {
  const condition = 'unintelligible'
  const kinds = breachTypes ?? []
  const isHeldShut = disclosure === 'notDisclosed' && kinds.length > 0 && !kinds.includes('confidentiality')
  if (isHeldShut) return { condition, state: 'notMet', path: 'nature.breachTypes' }
  return {
    condition,
    state: answered(intelligibility, 'protectionIntact', 'intelligible', 'protectionCircumventable'),
    path: 'nature.intelligibility',
  }
}

// Unreadable data that are gone or wrong still do harm: the ground speaks of confidentiality only.
function wholeness(nature: Facts['nature'], protection: Facts['protection']): WeighedCondition {
  const condition = 'dataWhole'
  const isHit = (type: 'integrity' | 'availability'): boolean => nature.breachTypes?.includes(type) ?? true
  if (nature.alteration === 'wrongUseReversible' || nature.alteration === 'wrongUseIrreversible') {
    return { condition, state: 'notMet', path: 'nature.alteration' }
  }
  if (nature.availabilityLoss === null && !isHit('availability') && !isHit('integrity')) {
    return { condition, state: 'met', path: 'nature.breachTypes' }
  }
  // "Lost for good" and "a whole copy is there" exclude each other: neither shows anything.
  const isContradictory = nature.availabilityLoss === 'permanent' && protection.backupIntact === 'yes'
  return {
    condition,
    state: isContradictory ? 'open' : answered(protection.backupIntact, 'yes', 'no'),
    path: 'protection.backupIntact',
  }
}

function removalConditions({ nature, data }: Facts, isHighRisk: boolean): WeighedCondition[] {
  const isErased = nature.holder === 'trusted' && nature.deletionConfirmed === 'yes'
  // What is on the internet cannot be called back; a password can be made worthless.
  const isLost = nature.holder === 'public' && !isRevocable(data.types)
  return [
    {
      condition: 'measureWorked',
      state: isErased ? 'met' : isLost ? 'notMet' : 'open',
      path: isErased ? 'nature.deletionConfirmed' : 'nature.holder',
    },
    useBefore(nature, isErased),
    { condition: 'highRiskGone', state: isHighRisk ? 'open' : 'met', path: null },
  ]
}

// Wrong data that somebody acted on were used, though nobody read them who should not.
function useBefore(nature: Facts['nature'], isErased: boolean): WeighedCondition {
  const condition = 'notUsedBefore'
  if (nature.alteration === 'wrongUseIrreversible') {
    return { condition, state: 'notMet', path: 'nature.alteration' }
  }
  if (nature.alteration === 'wrongUseReversible')
    return { condition, state: 'open', path: 'nature.alteration' }
  const isMisused = nature.intent === 'malicious' || nature.intent === 'targeted'
  return {
    condition,
    state: nature.disclosure === 'notDisclosed' || isErased ? 'met' : isMisused ? 'notMet' : 'open',
    path: isMisused ? 'nature.intent' : 'nature.disclosure',
  }
}

const revocable: readonly DataType[] = ['credentials', 'paymentMeans']

function isRevocable(types: readonly DataType[] | null): boolean {
  return types?.some((type) => revocable.includes(type)) === true
}

// Contact data, number and age of the data together (recital 62 by analogy; EDPB 9/2022, III.D: contact data that were
// lost or never known suffice). No fact of the dossier tells the first, so the number alone neither meets nor excludes.
function effortConditions(): WeighedCondition[] {
  return [
    { condition: 'oneByOneTooMuch', state: 'open', path: null },
    { condition: 'publicReaches', state: 'open', path: null },
  ]
}
