import { isAnswered } from './answered.ts'
import { namesGraveImpact } from './aspects.ts'
import type { Facts } from '../facts/facts.ts'
import { wouldContradict } from './contradicted.ts'
import { leadingFirst } from './leading-questions.ts'
import { outlookOf, type Outlook } from './outlook.ts'
import type { Count, Part } from './parts.ts'
import { questionsAbout, type Question } from './questions.ts'
import type { Ranked } from './ranks.ts'
import type { Aspect, Reading } from './reading.ts'
import { score, type Rank, type Score } from './score.ts'
import type { Tally } from './tally.ts'
import type { Counterfact, MissingFact, RiskLevel } from './weighing.ts'
import { whoseChanges, type IsMoved } from './whose-answer.ts'

/** Everything in the dossier that could be answered otherwise, and what would come of it. */
export interface Alternatives {
  questions: readonly Question[]
  outlook: Outlook
  isMoved: IsMoved
}

export function alternativesOf(
  facts: Facts,
  all: readonly Ranked[],
  tally: Tally,
  total: Count,
): Alternatives {
  const isMoved = whoseChanges(
    facts,
    all.map(({ part }) => part),
  )
  return { questions: questionsAbout(all), outlook: outlookOf(all, tally, total), isMoved }
}

/** Lists that rise: a counterfact adds to them, and never takes away what the facts hold already. */
const listPaths: readonly string[] = ['data.types', 'people.categories']

/** The risk when the best and the worst reading of the facts come to these ranks. */
export function riskBetween(best: Rank, worst: Rank): RiskLevel {
  if (best !== worst) return best === 0 ? 'undetermined' : 'risk'
  return best === 0 ? 'unlikely' : best === 1 ? 'risk' : 'high'
}

/** For each fact the nearest other answer that would change the risk, once per outcome. */
export function counterfactsOf(
  { questions, outlook, isMoved }: Alternatives,
  risk: RiskLevel,
): Counterfact[] {
  const found = new Map<string, Counterfact & { distance: number }>()
  for (const question of questions) {
    const { path, answer } = question
    for (const [level, value] of answer.values.entries()) {
      if (value === '' || !isOther(question, level)) continue
      const { low, high } = outlook.with(question, level)
      const outcome = riskBetween(low, high)
      if (outcome === risk || isContradictory(question, value)) continue
      if (isMoved(question, level)) continue
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

/** Which of the questions that could change the risk nobody answered, though they are read as if somebody had. */
export function presumedOf(
  { questions }: Alternatives,
  counterfacts: readonly Counterfact[],
  missing: readonly MissingFact[],
): string[] {
  const asked = new Set(missing.map(({ path }) => path))
  const answered = new Set(questions.filter(isAnswered).map(({ path }) => path))
  const paths = new Set(counterfacts.map(({ path }) => path))
  return [...paths].filter((path) => !asked.has(path) && !answered.has(path))
}

/** Is it another answer than the one that stands, and one that takes nothing out of a list? */
function isOther({ answer: { aspect, path }, asked }: Question, level: number): boolean {
  if (listPaths.includes(path) && asked.some(({ part }) => level < part.best[aspect])) return false
  if (aspect === 'minors' && !asked.some(areMinorsAsked)) return false
  // The groups hold more than one already.
  if (level === 0 && aspect === 'scale' && asked.some(({ part }) => part.mayBeNobody)) return false
  return asked.some(({ part }) => part.best[aspect] !== level || part.worst[aspect] !== level)
}

// Of people of whom nobody presumes it, whether they are minors is not asked.
function areMinorsAsked({ part: { facts, worst } }: Ranked): boolean {
  return facts.people.includesMinors !== null || worst.minors === 1
}

// An answer that contradicts another is not believed: it would not bring that outcome.
function isContradictory({ answer: { aspect, path }, asked }: Question, value: string): boolean {
  // More consequences are grave than exclude the answer "minor".
  if (value === 'minor' && asked.some(({ part }) => namesGraveImpact(part.facts.consequences))) return true
  // How minor the consequences are counts only where somebody may have read the data.
  const counts = ({ part }: Ranked): boolean => aspect !== 'deprivation' || part.worst.confidentiality === 1
  return asked.some((ranked) => counts(ranked) && wouldContradict(ranked.part.facts, path, value))
}

function distanceTo({ answer: { aspect }, asked }: Question, level: number): number {
  return asked.reduce(
    (least, { part: { best, worst } }) =>
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
    if (!question.asked.some(({ part }) => matters(part, aspect))) continue
    const weight = 0.6 * narrowing(question, outlook) + 0.4 * importance
    weights.set(path, Math.max(weights.get(path) ?? 0, Math.round(weight * 100) / 100))
  }
  return [...leadingFirst(weights)]
    .map(([path, weight]) => ({ path, weight }))
    .sort((one, other) => other.weight - one.weight || (one.path < other.path ? -1 : 1))
}

function matters({ best, worst, mayBeNobody }: Part, aspect: Aspect): boolean {
  // Whether there is anybody in no group, the number of all people says.
  if (aspect === 'scale' && mayBeNobody) return true
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
  const { asked } = question
  const { aspect } = question.answer
  const span = outlook.span.high - outlook.span.low
  const from = asked.reduce((least, { part }) => Math.min(least, part.best[aspect]), Infinity)
  const to = asked.reduce((most, { part }) => Math.max(most, part.worst[aspect]), 0)
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
