import { knownInstant } from '../clock/instant.ts'
import { isAfter } from '../duty/make-duty.ts'
import type { Facts } from '../facts/facts.ts'
import type { Dossier, WeighingReached } from '../incident/dossier.ts'
import { isGraver, isHighOpen, shownRisk } from '../weighing/graver.ts'
import { isHeldMilder } from './conclusion-problems.ts'
import { weigh } from '../weighing/weigh.ts'
import type { RiskLevel, Weighing } from '../weighing/weighing.ts'
import type { ExceptionGround } from './choices.ts'

/**
 * Do the facts weigh graver now than those that were assessed, and graver than what was concluded? Then it is assessed
 * anew: a controller keeps weighing as it learns more (EDPB Guidelines 9/2022, section IV.A), and a risk that is held to
 * be unlikely must be shown to be (article 33(1) with 5(2)). An assessment that went against the same proposal in words
 * stands for as long as the reasons that speak for the proposal are those that its words answered. "No high risk" does not
 * outlive the facts that excluded one: what nobody knows any more shows nothing.
 */
export function isWeighingOutdated({ weighing, facts }: Pick<Dossier, 'weighing' | 'facts'>): boolean {
  if (weighing === null || weighing.proposed === undefined) return false
  const { conclusion, proposed, proposedFor, isHighOpen: wasHighOpen } = weighing
  if (conclusion === 'high') return false
  const now = weigh(facts)
  if (isOvertaken({ conclusion, proposed }, shownRisk(now))) return true
  if (conclusion === 'risk' && wasHighOpen === false && proposed !== 'high' && isHighOpen(now)) return true
  if (proposedFor === undefined || !isHeldMilder(conclusion, proposed, wasHighOpen)) return false
  const isMilder = isGraver(now.risk, conclusion) || (conclusion === 'risk' && isHighOpen(now))
  return isMilder && gravitiesOf(now).some((code) => !proposedFor.includes(code))
}

/** What speaks for a risk in a weighing: the codes of its reasons, which an argument against it has to answer. */
export function gravitiesOf({ reasons }: Pick<Weighing, 'reasons'>): string[] {
  return reasons.flatMap(({ code, direction }) => (direction === 'raises' ? [code] : []))
}

/**
 * Is a high risk held? It was concluded, or it was and a milder conclusion took its place on which nobody decided since:
 * what is undone so is undone by who decides (articles 5(2), 24(1) and 34(1)).
 */
export function isHeldHigh({
  weighing,
}: {
  weighing: Pick<WeighingReached, 'conclusion' | 'bound'> | null
}): boolean {
  return weighing?.conclusion === 'high' || weighing?.bound === 'high'
}

/** Is what the facts propose now graver than what they proposed to an assessment, and than what it concluded? */
function isOvertaken(
  { conclusion, proposed }: { conclusion: RiskLevel; proposed: RiskLevel },
  now: RiskLevel,
): boolean {
  return isGraver(now, proposed) && isGraver(now, conclusion)
}

type Standing = Pick<Dossier, 'decision' | 'weighing' | 'facts'> & Partial<Pick<Dossier, 'awareAt'>>

/**
 * Does the newest decision leave something out that the weighing asks for since? Then it is decided anew.
 *
 * - Not notifying, on a risk that was unlikely and is no longer held to be, or at a high risk (article 33(1)); and before
 *   the controller knew of the breach, as on a false alarm that another hint proved right.
 * - Not telling, at a high risk that was none when it was decided, or on a ground of article 34(3) which the facts
 *   exclude since; where a high risk was concluded since, and taken back before anybody decided; and where it was concluded since that there is none though the facts exclude none, before whoever
 *   decides confirmed that.
 * - Either, where a milder conclusion than the facts propose or leave open was argued anew since.
 *
 * A decision that does what is asked stands, however the weighing turns.
 */
export function isDecisionOutdated(dossier: Standing): boolean {
  const { decision, weighing } = dossier
  if (decision === null || weighing === null) return false
  if (decision.authority === 'doNotNotify' && isBeforeAwareness(dossier)) return true
  const isHigh = weighing.conclusion === 'high'
  if (decision.authority === 'doNotNotify' && (isHigh || isWeighedGraver(dossier))) return true
  if (decision.authority === 'doNotNotify' && isArguedSince(decision, weighing)) return true
  if (decision.people === 'tell') return false
  if (isArguedSince(decision, weighing) && !isPublicOnGround(decision)) return true
  if (isHigh && isGroundGone(dossier)) return true
  if (isHeldHighSince(dossier)) return true
  if (isConcludedOpen(dossier)) return true
  const isHeldHigh = isHigh || weighing.proposed === 'high'
  return isHeldHigh && !isPublicOnGround(decision) && isWeighedGraver(dossier)
}

/** Grounds of article 34(3) that the facts exclude; of several groups of people those of the worst. */
export function excludedGrounds(facts: Facts): ExceptionGround[] {
  return weigh(facts).exceptions.flatMap(({ ground, state }) => (state === 'excluded' ? [ground] : []))
}

/** Does a decision that stands free from notifying the authority? Only on a conclusion. */
export function sparesAuthority(dossier: Standing): boolean {
  const { decision, weighing } = dossier
  if (decision?.authority !== 'doNotNotify') return false
  if (weighing === null || weighing.conclusion === 'undetermined') return false
  return !isDecisionOutdated(dossier) && !isWeighingOutdated(dossier)
}

function isBeforeAwareness({
  decision,
  awareAt,
}: Pick<Dossier, 'decision'> & Partial<Pick<Dossier, 'awareAt'>>): boolean {
  const at = knownInstant(awareAt)
  return decision !== null && at !== null && isAfter(at, decision.decidedAt)
}

function isArguedSince(
  { decidedAt }: NonNullable<Dossier['decision']>,
  { conclusion, proposed = conclusion, isHighOpen: isOpen, assessedAt }: WeighingReached,
): boolean {
  return (
    assessedAt !== undefined && isAfter(assessedAt, decidedAt) && isHeldMilder(conclusion, proposed, isOpen)
  )
}

// It was concluded after the decision, and taken back before another one.
function isHeldHighSince({ decision, weighing }: Pick<Dossier, 'decision' | 'weighing'>): boolean {
  const rests = decision?.restsOn
  if (decision === null || rests === undefined || isPublicOnGround(decision)) return false
  return weighing?.bound === 'high' && rests.conclusion !== 'high'
}

function isConcludedOpen({ decision, weighing, facts }: Standing): boolean {
  if (weighing?.isHighOpen !== true || weighing.conclusion !== 'risk') return false
  if (decision === null || decision.isConfirmed === true || isPublicOnGround(decision)) return false
  return isHighOpen(weigh(facts))
}

function isWeighedGraver({ decision, weighing }: Pick<Dossier, 'decision' | 'weighing'>): boolean {
  const rests = decision?.restsOn
  if (rests === undefined || weighing === null) return false
  const { conclusion, proposed = conclusion } = weighing
  return isGraver(conclusion, rests.conclusion) || isGraver(proposed, rests.proposed)
}

// A public message on ground (c) tells people, whatever the risk was held to be.
function isPublicOnGround({ people, exceptionGround }: NonNullable<Dossier['decision']>): boolean {
  return people === 'tellPublicly' && exceptionGround === 'disproportionate'
}

// Whoever decided on a ground in spite of the facts said so, save for the one that no words can carry.
function isGroundGone({ decision, facts }: Pick<Dossier, 'decision' | 'facts'>): boolean {
  const ground = decision?.exceptionGround ?? null
  if (ground === null || (ground !== 'unintelligible' && decision?.isConfirmed === true)) return false
  return excludedGrounds(facts).includes(ground)
}
