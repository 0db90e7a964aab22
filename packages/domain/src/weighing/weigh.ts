import type { Answer } from '../facts/choices.ts'
import type { Facts } from '../facts/facts.ts'
import { counterfactsOf, missingFacts, riskBetween } from './alternatives.ts'
import { readingsOf } from './aspects.ts'
import { factorsOf, orderedReasons } from './reasons.ts'
import { score, type Rank } from './score.ts'
import { sources } from './sources.ts'
import type { AuthorityProposal, PeopleProposal, RiskLevel, Weighing } from './weighing.ts'

/**
 * Weighs the facts over the eight factors of EDPB Guidelines 9/2022 and proposes an answer to the two essential
 * questions of articles 33(1) and 34(1). It proposes, with its reasons; the controller decides.
 *
 * No fact decides by itself: who holds the data, what they can do with it, with what intent, what protection held, what
 * the loss of access does and how many people it reaches are weighed together. What is unknown is read at its best and
 * at its worst: where both agree there is a conclusion, where they do not the risk is `undetermined` and the proposal is
 * an incomplete notification (article 33(4)), never silence. `risk` with an open second question means that a risk is
 * certain and a high one is not excluded. Never throws.
 */
export function weigh(facts: Facts): Weighing {
  const { best, worst } = readingsOf(facts)
  const low = score(best).rank
  const high = score(worst).rank
  const risk = riskBetween(low, high)
  const questions = { risk: answerFrom(low, high, 1), highRisk: answerFrom(low, high, 2) }
  const factors = factorsOf({ facts, best, worst }, risk)
  const reasons = orderedReasons(factors, risk)
  return {
    risk,
    authority: authorityFor[risk],
    people: peopleFor[questions.highRisk],
    questions,
    factors,
    reasons,
    counterfacts: counterfactsOf(best, worst, risk),
    missing: missingFacts(best, worst),
    sources: [...new Set([sources.rule, sources.highRisk, ...reasons.map(({ source }) => source)])],
  }
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
