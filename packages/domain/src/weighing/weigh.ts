import type { Answer } from '../facts/choices.ts'
import type { Facts } from '../facts/facts.ts'
import { alternativesOf, counterfactsOf, missingFacts, presumedOf, riskBetween } from './alternatives.ts'
import { scaleLevel } from './aspects.ts'
import { exceptionsOf, type PeopleException } from './exceptions.ts'
import { allPeople, partsOf, type Count, type Part } from './parts.ts'
import { rankedOf } from './ranks.ts'
import { factorsOf, levelOf, orderedReasons, raisingWeight } from './reasons.ts'
import { score, type Rank, type Score } from './score.ts'
import type { WeighingSource } from './sources.ts'
import { spanAmong, tallyOf, type Span } from './tally.ts'
import { unsaidHolders } from './unsaid-holder.ts'
import type {
  AuthorityProposal,
  FactorWeight,
  GroupWeighing,
  PeopleProposal,
  RiskLevel,
  Weighing,
} from './weighing.ts'

/**
 * Weighs the facts over the eight factors of EDPB Guidelines 9/2022 and proposes an answer to the two essential
 * questions of articles 33(1) and 34(1). It proposes, with its reasons; the controller decides.
 *
 * No fact decides by itself: who holds the data, what they can do with it, with what intent, what protection held, what
 * the loss of access does and how many people it reaches are weighed together. What is unknown is read at its best and
 * at its worst: where both agree there is a conclusion, where they do not the risk is `undetermined` and the proposal is
 * an incomplete notification (article 33(4)), never silence. `risk` with an open second question means that a risk is
 * certain and a high one is not excluded.
 *
 * Where the dossier tells groups of people apart, each is weighed by its own facts, together with the people of all
 * groups that are hit at least as badly; the worst group carries the proposal for the whole. Never throws.
 */
export function weigh(facts: Facts): Weighing {
  const parts = partsOf(facts)
  const all = allPeople(facts, parts)
  const ranked = parts.map(rankedOf)
  const tally = tallyOf(ranked)
  const outcomes = ranked.map((own) => ({ part: own.part, ...spanAmong(own, tally, all) }))
  const alternatives = alternativesOf(facts, ranked, tally, all)
  const { risk, questions } = conclude(alternatives.outlook.span)
  const worst = worstOf(outcomes)
  const factors = reassuringAll(
    reasonsAmong(worst, all, risk),
    alikeTo(worst, outcomes, risk).map((part) => reasonsAmong(part, all, risk)),
  )
  const reasons = orderedReasons(factors, risk)
  const counterfacts = counterfactsOf(alternatives, risk)
  const missing =
    risk === 'unlikely'
      ? unsaidHolders(facts, parts, all).map((path) => ({ path, weight: holderWeight }))
      : missingFacts(alternatives)
  return {
    risk,
    authority: authorityFor[risk],
    people: peopleFor[questions.highRisk],
    questions,
    factors,
    reasons,
    counterfacts,
    missing,
    presumed: presumedOf(alternatives, counterfacts, missing),
    exceptions: exceptionsFor(worst, questions),
    groups: parts.length === 1 && worst.path === 'people' ? [] : shownOf(outcomes, worst).map(groupOf),
    sources: [...new Set<WeighingSource>(['rule', 'highRisk', ...reasons.map(({ source }) => source)])],
  }
}

// As where nothing else than who has the data is open.
const holderWeight = 0.96

interface Outcome extends Span {
  part: Part
}

// Who may be in no group is named only where they carry the proposal: there may be nobody.
function shownOf(outcomes: Outcome[], worst: Part): Outcome[] {
  return outcomes.filter(({ part }) => !part.mayBeNobody || part === worst)
}

// Of two groups with the same outcome the one with the graver reasons speaks, as `worstGroups` names it, then the one with
// more points, so that the order of the groups says nothing.
function worstOf(outcomes: readonly Outcome[]): Part {
  const measures = [({ high }: Outcome) => high, ({ low }: Outcome) => low, raisingOf, pointsOf]
  const worst = measures.reduce((left, measure) => (left.length > 1 ? mostBy(left, measure) : left), outcomes)
  return worst.reduce((first) => first).part
}

function mostBy(outcomes: readonly Outcome[], measure: (outcome: Outcome) => number): readonly Outcome[] {
  const measures = outcomes.map(measure)
  const most = Math.max(...measures)
  return outcomes.filter((_, index) => measures[index] === most)
}

function raisingOf({ part, ...span }: Outcome): number {
  return raisingWeight(factorsOf(part, conclude(span).risk, part.own).flatMap(({ reasons }) => reasons))
}

function pointsOf({ part: { best, worst } }: Outcome): number {
  return totalOf(score(worst)) * 100 + totalOf(score(best))
}

function totalOf({ confidentiality, integrity, availability }: Score): number {
  return confidentiality + integrity + availability
}

function conclude({ low, high }: Span): Pick<Weighing, 'risk' | 'questions'> {
  const questions = { risk: answerFrom(low, high, 1), highRisk: answerFrom(low, high, 2) }
  return { risk: riskBetween(low, high), questions }
}

/** The factors of one group, with the numbers of everybody: what is told of it counts them all. */
function reasonsAmong({ facts, best, worst, own }: Part, all: Count, risk: RiskLevel): FactorWeight[] {
  const numbered = {
    facts,
    best: { ...best, scale: scaleLevel(all.few) },
    worst: { ...worst, scale: scaleLevel(all.many) },
  }
  const paths = new Map(own)
  paths.delete('people.count')
  return factorsOf(numbered, risk, paths)
}

// An unlikely risk is explained by what lowers it for the group that came nearest to one.
function alikeTo(worst: Part, outcomes: Outcome[], risk: RiskLevel): Part[] {
  if (risk === 'unlikely') return []
  return outcomes.flatMap((one) => (one.part !== worst && conclude(one).risk === risk ? [one.part] : []))
}

/** What lowers the risk of the worst group and not that of another that is hit as badly reassures of nobody. */
function reassuringAll(
  factors: FactorWeight[],
  others: readonly (readonly FactorWeight[])[],
): FactorWeight[] {
  const shared = others.map((one) => new Set(one.flatMap(({ reasons }) => reasons.map(({ code }) => code))))
  return factors.map(({ factor, reasons }) => {
    const left = reasons.filter(
      ({ code, direction }) => direction !== 'lowers' || shared.every((codes) => codes.has(code)),
    )
    return { factor, level: levelOf(left), reasons: left }
  })
}

function groupOf({ part, ...span }: Outcome): GroupWeighing {
  const { risk, questions } = conclude(span)
  const { path, name, few, many, own } = part
  return {
    path,
    name,
    count: { few, many: many === Infinity ? null : many },
    risk,
    people: peopleFor[questions.highRisk],
    questions,
    reasons: orderedReasons(factorsOf(part, risk, own), risk),
    exceptions: exceptionsFor(part, questions),
  }
}

function exceptionsFor({ facts, own }: Part, { highRisk }: Weighing['questions']): PeopleException[] {
  const exceptions = exceptionsOf(facts, highRisk !== 'no')
  const asked = (path: string | null): string | null => (path === null ? null : (own.get(path) ?? path))
  return exceptions.map((exception) => ({
    ...exception,
    conditions: exception.conditions.map((condition) => ({ ...condition, path: asked(condition.path) })),
  }))
}

const authorityFor: Readonly<Record<RiskLevel, AuthorityProposal>> = {
  unlikely: 'doNotNotify',
  risk: 'notify',
  high: 'notify',
  undetermined: 'notifyIncomplete',
}

const peopleFor: Readonly<Record<Answer, PeopleProposal>> = {
  yes: 'tell',
  no: 'doNotTell',
  toBeDetermined: 'undetermined',
}

function answerFrom(low: Rank, high: Rank, threshold: Rank): Answer {
  if (low >= threshold) return 'yes'
  return high < threshold ? 'no' : 'toBeDetermined'
}
