import type { TimelineDuty } from '../../ui/timeline/lay-out.ts'

/** The authority's hours from an awareness that nobody fixed yet, as a mark on the time line; none once it is fixed. */
export function provisionalOf(incident: {
  proposedAwareAt?: string | null
  provisionalDueAt?: string | null
}): (TimelineDuty & { dueAt: string })[] {
  const { proposedAwareAt: triggeredAt, provisionalDueAt: dueAt } = incident
  if (!triggeredAt || !dueAt) return []
  return [
    { kind: 'authority', key: 'provisional', state: 'running', triggeredAt, dueAt, isProvisional: true },
  ]
}
