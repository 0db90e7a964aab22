import type { Dossier } from '../incident/dossier.ts'
import type { Facts, Instant } from '../facts/facts.ts'
import { isHeldHigh } from '../decision/standing.ts'
import { weigh } from '../weighing/weigh.ts'
import {
  allToldAt,
  audiencesOf,
  audiencesTold,
  type AudienceTelling,
  type SentMessage,
  type TellingRules,
  type UntoldGroup,
} from './audiences.ts'

interface Decided {
  weighing: Pick<NonNullable<Dossier['weighing']>, 'conclusion' | 'bound'> | null
  decision: Pick<NonNullable<Dossier['decision']>, 'people'> | null
  facts: Facts
  untoldGroups?: readonly UntoldGroup[]
  communications: readonly Pick<SentMessage, 'hasReason'>[]
}

type Told = Pick<Dossier, 'weighing' | 'decision' | 'facts' | 'communications' | 'untoldGroups'>

/**
 * What the conclusion and the decision ask of telling people: article 34(1) and (3). Whom the facts show to be at no high
 * risk, though others are, need not be told: a reason does for them.
 */
export function tellingRulesOf({
  weighing,
  decision,
  facts,
  untoldGroups = [],
  communications,
}: Decided): TellingRules {
  const isHigh = isHeldHigh({ weighing })
  const isAsked = untoldGroups.length > 0 || communications.some(({ hasReason = false }) => hasReason)
  return { isHigh, isEach: decision?.people === 'tell', mild: isHigh && isAsked ? mildOf(facts) : [] }
}

/** Keys of groups of whom the weighing says that no high risk is possible. */
export function mildOf(facts: Facts): string[] {
  const mild = weigh(facts)
    .groups.filter(({ questions }) => questions.highRisk === 'no')
    .map(({ path }) => path)
  return audiencesOf(facts).flatMap(({ key, path }) => (mild.includes(path) ? [key] : []))
}

/** Where telling stands for each part of the people of a dossier. */
export function tellingOf(dossier: Told): AudienceTelling[] {
  const { facts, communications, untoldGroups } = dossier
  return audiencesTold(facts, communications, untoldGroups, tellingRulesOf(dossier))
}

/** When the last of the people of a dossier were told; `null` while somebody is to be told. */
export function dossierToldAt(dossier: Told): Instant | null {
  const { facts, communications, untoldGroups } = dossier
  return allToldAt(facts, communications, untoldGroups, tellingRulesOf(dossier))
}

/** Are people to be told: decided so, or at high risk while nobody decided? */
export function owesTelling({
  weighing,
  decision,
  status,
}: Pick<Dossier, 'weighing' | 'decision' | 'status'>): boolean {
  if (status === 'dismissed') return false
  if (decision === null) return isHeldHigh({ weighing })
  return decision.people === 'tell' || decision.people === 'tellPublicly'
}
