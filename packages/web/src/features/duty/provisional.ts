import type { Instant, WaitReason } from '@lekboek/domain'
import type { TimelineDuty } from '../../ui/timeline/lay-out.ts'
import { isPast } from './waiting-time.ts'

/** The authority's hours from an awareness that nobody fixed yet, as a mark on the time line; none once it is fixed. */
export function provisionalOf(incident: {
  proposedAwareAt?: string | null
  provisionalDueAt?: string | null
  isHint: boolean
}): (TimelineDuty & { dueAt: string })[] {
  const { proposedAwareAt: triggeredAt, provisionalDueAt: dueAt, isHint } = incident
  if (!triggeredAt || !dueAt) return []
  return [
    {
      kind: 'authority',
      key: 'provisional',
      state: 'running',
      triggeredAt,
      dueAt,
      isProvisional: true,
      isHint,
    },
  ]
}

type Waiting = Pick<TimelineDuty, 'kind' | 'name'> & {
  key: string
  waitsFor: WaitReason
  provisionalDueAt?: string | null
}

/** A duty that waits for a fact, as a mark on the time line: until when, if the times point right. */
export type WaitingMark = TimelineDuty & { key: string; dueAt: string; waitsFor: WaitReason }

/**
 * The duties that wait and whose hours would end at an instant that is known and not over, the first one first. Of one that is over
 * nobody can say that it is late: it may never be owed, and the list of what is needed now asks.
 */
export function waitingMarksOf(
  dossier: { awareAt?: string | null; proposedAwareAt?: string | null; waitingDuties: readonly Waiting[] },
  now: Instant,
): WaitingMark[] {
  const triggeredAt = dossier.awareAt ?? dossier.proposedAwareAt
  if (!triggeredAt) return []
  return dossier.waitingDuties
    .flatMap(({ kind, key, name, waitsFor, provisionalDueAt: dueAt }): WaitingMark[] => {
      if (!dueAt || isPast(dueAt, now)) return []
      return [{ kind, key, name, waitsFor, dueAt, triggeredAt, state: 'running', isProvisional: true }]
    })
    .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt))
}
