import type { Instant } from '@lekboek/domain'
import type {
  OrganisationHeadFragment,
  QueueDutyFragment,
  QueueIncidentFragment,
} from '../../generated/graphql.ts'

/** One dossier as the queue shows it; `organisation` only where rows of several registers stand together. */
export interface QueueRow {
  organisation: OrganisationHeadFragment
  incident: QueueIncidentFragment
  duty: QueueDutyFragment | null
}

export function pathOf({ organisation, incident }: QueueRow): string {
  return `/${organisation.slug}/incidents/${incident.number}`
}

/** The duty that a row counts down to: the one the server names, else the open one that is due first. */
export function leadingDuty(
  duties: readonly QueueDutyFragment[],
  dueKind: QueueDutyFragment['kind'] | null,
): QueueDutyFragment | null {
  const open = duties.filter(
    ({ state, dueAt }) => dueAt !== null && (state === 'running' || state === 'overdue'),
  )
  const named = open.find(({ kind }) => kind === dueKind)
  return (
    named ?? open.toSorted((one, other) => String(one.dueAt).localeCompare(String(other.dueAt)))[0] ?? null
  )
}

export function dueOf(duty: QueueDutyFragment | null): (QueueDutyFragment & { dueAt: Instant }) | null {
  return duty?.dueAt ? { ...duty, dueAt: duty.dueAt } : null
}
