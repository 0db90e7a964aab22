import type {
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

/** Since when the risk is held to be high: the first of the newest unbroken run of assessments that say so. */
export function highRiskSince(assessments: readonly StoredAssessment[]): Instant | null {
  const end = assessments.findIndex((assessment) => assessment.risk !== 'high')
  const run = end === -1 ? assessments : assessments.slice(0, end)
  return run.at(-1)?.assessedAt ?? null
}
