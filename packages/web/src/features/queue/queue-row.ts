import type { Instant } from '@lekboek/domain'
import { provisionalOf } from '../duty/provisional.ts'
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

type Due = Pick<QueueDutyFragment, 'kind' | 'key' | 'name' | 'state' | 'triggeredAt'> & {
  dueAt: Instant
  isProvisional?: boolean
}

/**
 * What a row counts down, the main clock first. Before awareness is fixed these are the hours of the law from the instant
 * to which the times point, with the own target for the check behind them; the order of the queue is by the earlier one.
 */
export function dueOf({ duty, incident }: Pick<QueueRow, 'duty'> & { incident: Provisional }): Due[] {
  const own = duty?.dueAt ? [{ ...duty, dueAt: duty.dueAt }] : []
  return [...provisionalOf(incident).map((one) => ({ ...one, key: 'provisional', name: null })), ...own]
}

type Provisional = Pick<QueueIncidentFragment, 'proposedAwareAt' | 'provisionalDueAt'>
