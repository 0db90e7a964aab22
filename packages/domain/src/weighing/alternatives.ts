import type { Count, Part } from './parts.ts'
import { namesGraveImpact } from './aspects.ts'
import { leadingFirst } from './leading-questions.ts'
import { leastPeople, rankedOf, spanOfAll, type Ranked, type Span } from './ranks.ts'
import type { Aspect, Reading } from './reading.ts'
import { score, type Rank, type Score } from './score.ts'
import type { Counterfact, MissingFact, RiskLevel } from './weighing.ts'

/**
 * How an aspect is asked: where, how important when unknown, and an answer for every level from harmless to harmful;
 * `''` where nobody can answer so, or where it changes nothing.
 */
interface AspectAnswer {
  aspect: Aspect
  path: string
  importance: number
  values: readonly string[]
}

const answers: readonly AspectAnswer[] = [
  { aspect: 'confidentiality', path: 'nature.breachTypes', importance: 1, values: ['', 'confidentiality'] },
  { aspect: 'integrity', path: 'nature.breachTypes', importance: 1, values: ['', 'integrity'] },
  { aspect: 'availability', path: 'nature.breachTypes', importance: 1, values: ['', 'availability'] },
  { aspect: 'disclosed', path: 'nature.disclosure', importance: 0.95, values: ['notDisclosed', 'disclosed'] },
  {
    aspect: 'holder',
    path: 'nature.holder',
    importance: 0.9,
    // "Nobody" is not believed while data may have left, and changes nothing when they have not.
    values: ['', 'trusted', 'known', 'unknown', 'public'],
  },
  {
    aspect: 'gravity',
    path: 'data.types',
    importance: 0.85,
    values: ['', 'basic', 'financial', 'health', 'credentials'],
  },
  {
    aspect: 'readable',
    path: 'nature.intelligibility',
    importance: 0.8,
    values: ['protectionIntact', 'intelligible'],
  },
  {
    aspect: 'deprivation',
    path: 'nature.deprivation',
    importance: 0.75,
    values: ['none', 'inconvenience', 'serious', 'endangering'],
  },
  {
    aspect: 'intent',
    path: 'nature.intent',
    importance: 0.7,
    values: ['none', 'opportunistic', 'malicious', 'targeted'],
  },
  { aspect: 'scale', path: 'people.count', importance: 0.65, values: ['1', '100', '10000'] },
  { aspect: 'nationalNumber', path: 'data.nationalNumber', importance: 0.6, values: ['no', 'yes'] },
  { aspect: 'endangered', path: 'people.endangered', importance: 0.55, values: ['no', 'yes'] },
  {
    aspect: 'people',
    path: 'people.categories',
    importance: 0.5,
    values: ['residents', 'minors', 'welfareClients'],
  },
  { aspect: 'keyExposed', path: 'protection.keySafe', importance: 0.45, values: ['yes', 'no'] },
  { aspect: 'noBackup', path: 'protection.backupIntact', importance: 0.45, values: ['yes', 'no'] },
  {
    aspect: 'permanent',
    path: 'nature.availabilityLoss',
    importance: 0.4,
    values: ['temporary', 'permanent'],
  },
  { aspect: 'hours', path: 'nature.unavailableHours', importance: 0.4, values: ['0', '1', '24', '72'] },
  {
    aspect: 'alteration',
    path: 'nature.alteration',
    importance: 0.4,
    values: ['noWrongUse', 'wrongUseReversible', 'wrongUseIrreversible'],
  },
  { aspect: 'kept', path: 'nature.deletionConfirmed', importance: 0.35, values: ['yes', 'no'] },
  {
    aspect: 'identifiability',
    path: 'data.identifiability',
    importance: 0.3,
    values: ['negligible', 'limited', 'significant', 'maximum'],
  },
  { aspect: 'manyHolders', path: 'nature.holderCount', importance: 0.25, values: ['1', '51'] },
  {
    aspect: 'severity',
    path: 'consequences.severity',
    importance: 0.2,
    values: ['minor', 'moderate', 'severe'],
  },
  { aspect: 'confidential', path: 'data.alreadyPublic', importance: 0.1, values: ['yes', 'no'] },
]

/** Questions with several answers: a counterfact adds one, and never takes away what the facts hold already. */
const listPaths: readonly string[] = ['nature.breachTypes', 'data.types', 'people.categories']

/** The risk when the best and the worst reading of the facts come to these ranks. */
export function riskBetween(best: Rank, worst: Rank): RiskLevel {
  if (best !== worst) return best === 0 ? 'undetermined' : 'risk'
  return best === 0 ? 'unlikely' : best === 1 ? 'risk' : 'high'
}

/** What the parts come to now, and what they would come to if one question were answered otherwise. */
interface Outlook {
  span: Span
  with: (question: Question, level: number) => Span
}

/** One question with the parts whose answer it is; the levels of all of them change together. */
interface Question {
  answer: AspectAnswer
  /** The group's path where a group has its own answer, else the dossier's. */
  path: string
  parts: readonly Part[]
}

/** Everything in the dossier that could be answered otherwise, and what would come of it. */
export interface Alternatives {
  questions: readonly Question[]
  outlook: Outlook
}

export function alternativesOf(parts: readonly Part[], total: Count): Alternatives {
  return {
    questions: answers.flatMap((answer) => questionsOf(answer, parts)),
    outlook: outlookOf(parts, total),
  }
}

function questionsOf(answer: AspectAnswer, parts: readonly Part[]): Question[] {
  const pathOf = ({ own }: Part): string => own.get(answer.path) ?? answer.path
  const paths = new Set(parts.map(pathOf))
  if (paths.size === 1) return [{ answer, path: [...paths].join(), parts }]
  return [...paths].map((path) => ({ answer, path, parts: parts.filter((part) => pathOf(part) === path) }))
}

function outlookOf(parts: readonly Part[], total: Count): Outlook {
  const [only] = parts
  // One part is ranked by its own number: a third of the work.
  if (parts.length === 1 && only !== undefined) {
    const spanNow = (): Span => ({ low: score(only.best).rank, high: score(only.worst).rank })
    return { span: spanNow(), with: ({ answer }, level) => changed(only, answer.aspect, level, spanNow) }
  }
  const now = parts.map(rankedOf)
  return {
    span: spanOfAll(now, total),
    with: ({ answer: { aspect }, parts: asked }, level) => {
      const then = now.map((own) =>
        asked.includes(own.part)
          ? changed(own.part, aspect, level, () => recounted(own.part, aspect, level))
          : own,
      )
      // With another number in one group the dossier's total is another one too.
      return spanOfAll(then, aspect === 'scale' ? anyNumber : total)
    },
  }
}

const anyNumber: Count = { few: 0, many: Infinity }

function recounted(part: Part, aspect: Aspect, level: number): Ranked {
  const people = leastPeople[level] ?? 0
  return rankedOf(aspect === 'scale' ? { ...part, few: people, many: people } : part)
}

// Changed and put back rather than copied: hundreds of copies per weighing cost more than all the rest.
function changed<T>({ best, worst }: Part, aspect: Aspect, level: number, look: () => T): T {
  const low = best[aspect]
  const high = worst[aspect]
  best[aspect] = level
  worst[aspect] = level
  const seen = look()
  best[aspect] = low
  worst[aspect] = high
  return seen
}

/** For each fact the nearest other answer that would change the risk, once per outcome. */
export function counterfactsOf({ questions, outlook }: Alternatives, risk: RiskLevel): Counterfact[] {
  const found = new Map<string, Counterfact & { distance: number }>()
  for (const question of questions) {
    const { path, answer } = question
    for (const [level, value] of answer.values.entries()) {
      if (value === '' || !isOther(question, level)) continue
      const { low, high } = outlook.with(question, level)
      const outcome = riskBetween(low, high)
      if (outcome === risk) continue
      const distance = distanceTo(question, level)
      const key = `${path} ${outcome}`
      const known = found.get(key)
      if (known === undefined || distance < known.distance) {
        found.set(key, { path, value, risk: outcome, distance })
      }
    }
  }
  return [...found.values()].map(({ path, value, risk: outcome }) => ({ path, value, risk: outcome }))
}

/** Is it another answer than the one that stands, and one that takes nothing out of a list? */
function isOther({ answer: { aspect, path }, parts }: Question, level: number): boolean {
  if (listPaths.includes(path) && parts.some(({ best }) => level < best[aspect])) return false
  if (level === 0 && parts.some((part) => isRuledOut(part, aspect))) return false
  return parts.some(({ best, worst }) => best[aspect] !== level || worst[aspect] !== level)
}

// A malicious cause had an intent, and a grave consequence is not minor.
function isRuledOut({ facts }: Part, aspect: Aspect): boolean {
  const { cause } = facts.nature
  if (aspect === 'severity') return namesGraveImpact(facts.consequences)
  return aspect === 'intent' && (cause === 'internalMalicious' || cause === 'externalMalicious')
}

function distanceTo({ answer: { aspect }, parts }: Question, level: number): number {
  return parts.reduce(
    (least, { best, worst }) =>
      Math.min(least, Math.abs(level - best[aspect]), Math.abs(level - worst[aspect])),
    Infinity,
  )
}

/**
 * Facts that are unknown and matter: those that change the points while the rest is at its best or at its worst.
 * Weight is how far answering narrows the outcome on average, above the importance that the guidelines' order gives.
 */
export function missingFacts({ questions, outlook }: Alternatives): MissingFact[] {
  if (outlook.span.high === outlook.span.low) return []
  const weights = new Map<string, number>()
  for (const question of questions) {
    const { path, answer } = question
    const { aspect, importance } = answer
    if (!question.parts.some(({ best, worst }) => matters(best, worst, aspect))) continue
    const weight = 0.6 * narrowing(question, outlook) + 0.4 * importance
    weights.set(path, Math.max(weights.get(path) ?? 0, Math.round(weight * 100) / 100))
  }
  return [...leadingFirst(weights)]
    .map(([path, weight]) => ({ path, weight }))
    .sort((one, other) => other.weight - one.weight || (one.path < other.path ? -1 : 1))
}

function matters(best: Reading, worst: Reading, aspect: Aspect): boolean {
  if (best[aspect] === worst[aspect]) return false
  return (
    changesPoints(best, aspect, worst[aspect], best[aspect]) ||
    changesPoints(worst, aspect, best[aspect], worst[aspect])
  )
}

function changesPoints(reading: Reading, aspect: Aspect, level: number, own: number): boolean {
  const other = scoreWith(reading, aspect, level)
  const same = scoreWith(reading, aspect, own)
  return (
    other.confidentiality !== same.confidentiality ||
    other.integrity !== same.integrity ||
    other.availability !== same.availability
  )
}

function narrowing(question: Question, outlook: Outlook): number {
  const { answer, parts } = question
  const { aspect } = answer
  const span = outlook.span.high - outlook.span.low
  const from = parts.reduce((least, { best }) => Math.min(least, best[aspect]), Infinity)
  const to = parts.reduce((most, { worst }) => Math.max(most, worst[aspect]), 0)
  let narrowed = 0
  for (let level = from; level <= to; level += 1) {
    const { low, high } = outlook.with(question, level)
    narrowed += span - (high - low)
  }
  return narrowed / (span * (to - from + 1))
}

function scoreWith(reading: Reading, aspect: Aspect, level: number): Score {
  const own = reading[aspect]
  reading[aspect] = level
  const outcome = score(reading)
  reading[aspect] = own
  return outcome
}
