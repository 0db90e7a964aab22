import type {
  Answer,
  AuthorityChoice,
  ExceptionGround,
  Instant,
  PeopleChoice,
  RiskLevel,
  Weighing,
} from '@lekboek/domain'

/** An assessment as the dossier's clock sees it; newest first in a list. */
export interface StoredAssessment {
  readonly risk: RiskLevel
  readonly proposedRisk: RiskLevel
  /** What the proposal answered to the question of a high risk. */
  readonly proposedHighRisk: Answer | null
  /** The reasons of the proposal as it stood. */
  readonly proposedReasons: Weighing['reasons'] | null
  readonly adviceAuthority: AuthorityChoice | null
  readonly adviceAuthorities: readonly string[]
  readonly advicePeople: PeopleChoice | null
  readonly exceptionGround: ExceptionGround | null
  readonly advice: string | null
  readonly assessedAt: Instant
}

export interface StoredDecision {
  readonly authorityChoice: AuthorityChoice
  readonly peopleChoice: PeopleChoice
  readonly decidedAt: Instant
  readonly exceptionGround: ExceptionGround | null
  readonly isConfirmed: boolean
}

/**
 * Since when the risk is held to be high: the first of the newest run of assessments that say so. Whoever leaves the question
 * open in between does not say that it is not.
 */
export function highRiskSince(assessments: readonly StoredAssessment[]): Instant | null {
  const end = assessments.findIndex(({ risk }) => risk === 'risk' || risk === 'unlikely')
  const run = end === -1 ? assessments : assessments.slice(0, end)
  return run.findLast(({ risk }) => risk === 'high')?.assessedAt ?? null
}

/**
 * Since when it is decided that people are told: the first of the newest run of decisions that say so. Whoever decides the same
 * once more, as on how the authority is notified, gives nobody more time (article 34(1)).
 */
export function tellingSince(
  decisions: readonly Pick<StoredDecision, 'peopleChoice' | 'decidedAt'>[],
): Instant | null {
  const end = decisions.findIndex(({ peopleChoice }) => !telling.includes(peopleChoice))
  return (end === -1 ? decisions : decisions.slice(0, end)).at(-1)?.decidedAt ?? null
}

const telling: readonly PeopleChoice[] = ['tell', 'tellPublicly']
