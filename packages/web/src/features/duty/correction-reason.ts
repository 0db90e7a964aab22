/** What whoever recorded something else wrote about it. */
export interface CorrectionReason {
  readonly reason: string
  readonly by: string
}

/** The part of a dossier in which instants that start a clock are put right. */
interface Recorded {
  awareness: readonly { recordedAt: string; recordedBy: string; correctionReason: string | null }[]
  significance: { changedAt: string | null; changedBy: string | null; correctionReason: string | null }
}

/**
 * Why an instant that a duty was counted from had been recorded wrongly, in the words of whoever put it right at `since`;
 * null where the act that moved the duty asked for no such reason.
 */
export function correctionReasonAt(
  { awareness, significance }: Recorded,
  since: string,
): CorrectionReason | null {
  const moved = awareness.find(({ recordedAt }) => isSame(recordedAt, since))
  if (moved?.correctionReason) return { reason: moved.correctionReason, by: moved.recordedBy }
  const { correctionReason, changedAt, changedBy } = significance
  return correctionReason && changedBy && changedAt && isSame(changedAt, since)
    ? { reason: correctionReason, by: changedBy }
    : null
}

function isSame(one: string, other: string): boolean {
  return Date.parse(one) === Date.parse(other)
}
