import {
  gravitiesOf,
  isGraver,
  isHighOpen,
  type Dossier,
  type Instant,
  type RiskLevel,
  type WeighingReached,
} from '@lekboek/domain'
import { highRiskSince, type StoredAssessment } from './high-risk.ts'

/** What the assessments of a dossier come to, newest first, beside the newest decision. */
export function weighingReached(
  assessments: readonly StoredAssessment[],
  decidedAt: Instant | null,
): WeighingReached | null {
  const [newest] = assessments
  if (newest === undefined) return null
  const undecided = undecidedOf(assessments, decidedAt)
  const bound = undecided.reduce<RiskLevel>(
    (gravest, { risk }) => (isGraver(risk, gravest) ? risk : gravest),
    newest.risk,
  )
  // A milder conclusion on which nobody decided breaks no run.
  const firstHigh = Math.max(
    0,
    undecided.findLastIndex(({ risk }) => risk === 'high'),
  )
  return {
    ...{ conclusion: newest.risk, assessedAt: newest.assessedAt, proposed: newest.proposedRisk, bound },
    isHighOpen: isHighOpen({
      ...{ risk: newest.proposedRisk, questions: { highRisk: newest.proposedHighRisk ?? 'no' } },
    }),
    highRiskAt: highRiskSince(assessments.slice(firstHigh)),
    ...(newest.proposedReasons && { proposedFor: gravitiesOf({ reasons: newest.proposedReasons }) }),
  }
}

/** Which authorities each advice named; an assessment that advises nothing takes no advice back. */
export function advicesIn(
  assessments: readonly Pick<
    StoredAssessment,
    'adviceAuthority' | 'adviceAuthorities' | 'advice' | 'assessedAt'
  >[],
): NonNullable<Dossier['advices']> {
  return assessments
    .filter(isAdvice)
    .map(({ assessedAt, adviceAuthorities }) => ({ at: assessedAt, authorities: adviceAuthorities }))
}

export function isAdvice({
  adviceAuthority,
  advice,
}: Pick<StoredAssessment, 'adviceAuthority' | 'advice'>): boolean {
  return adviceAuthority !== null || advice !== null
}

/** Those that came since the decision, and the one that it rests on. */
function undecidedOf(
  assessments: readonly StoredAssessment[],
  decidedAt: Instant | null,
): readonly StoredAssessment[] {
  const rested = assessments.findIndex(({ assessedAt }) => decidedAt !== null && assessedAt <= decidedAt)
  return rested === -1 ? assessments : assessments.slice(0, rested + 1)
}
