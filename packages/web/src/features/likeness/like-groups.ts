import { groupLikenesses, likenessReasons, type LikenessReason } from '@lekboek/domain/report'
import type { LikenessesQuery } from '../../generated/graphql.ts'

export type LikePair = LikenessesQuery['likenesses'][number]
type LikeIncident = LikePair['later']

export interface LikeGroup {
  /** The oldest first. */
  readonly dossiers: readonly LikeIncident[]
  /** What any two of them have in common, the weightiest first. */
  readonly reasons: readonly LikenessReason[]
}

/** Pairs that hang together, as one hint each: three reports of the same mail are one thing to look at. */
export function likeGroups(pairs: readonly LikePair[]): LikeGroup[] {
  const dossiers = new Map(
    pairs.flatMap(({ later, earlier }) => [later, earlier].map((one) => [one.id, one] as const)),
  )
  const named = pairs.map(({ later, earlier }) => ({ one: later.id, other: earlier.id }))
  return groupLikenesses(named).map((ids) => ({
    dossiers: ids
      .flatMap((id) => dossiers.get(id) ?? [])
      .toSorted((a, b) => a.reportedAt.localeCompare(b.reportedAt)),
    reasons: likenessReasons.filter((reason) =>
      pairs.some(({ later, reasons }) => ids.includes(later.id) && reasons.includes(reason)),
    ),
  }))
}
