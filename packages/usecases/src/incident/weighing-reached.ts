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

/** What the assessments of a dossier come to beside the instants of its decisions; the newest first in both. */
export function weighingReached(
  assessments: readonly StoredAssessment[],
  decidedAts: readonly Instant[],
): WeighingReached | null {
  const [newest] = assessments
  if (newest === undefined) return null
  const undecided = undecidedOf(assessments, decidedAts[0] ?? null)
  const bound = undecided.reduce<RiskLevel>(
    (gravest, { risk }) => (isGraver(risk, gravest) ? risk : gravest),
    newest.risk,
  )
  // A milder conclusion on which nobody decided breaks no run, whatever was decided after another one.
  const deciding = assessments.filter(
    ({ risk, assessedAt }, place) =>
      risk === 'high' || isDecidedOn(assessedAt, assessments[place - 1]?.assessedAt, decidedAts),
  )
  return {
    ...{ conclusion: newest.risk, assessedAt: newest.assessedAt, proposed: newest.proposedRisk, bound },
    isHighOpen: isHighOpen({
      ...{ risk: newest.proposedRisk, questions: { highRisk: newest.proposedHighRisk ?? 'no' } },
    }),
    highRiskAt: highRiskSince(deciding),
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

function isDecidedOn(from: Instant, until: Instant | undefined, decidedAts: readonly Instant[]): boolean {
  return decidedAts.some((at) => at >= from && (until === undefined || at < until))
}

/** Those that came since the decision, and the one that it rests on. */
function undecidedOf(
  assessments: readonly StoredAssessment[],
  decidedAt: Instant | null,
): readonly StoredAssessment[] {
  const rested = assessments.findIndex(({ assessedAt }) => decidedAt !== null && assessedAt <= decidedAt)
  return rested === -1 ? assessments : assessments.slice(0, rested + 1)
}
