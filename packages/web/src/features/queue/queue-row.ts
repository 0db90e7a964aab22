import { leadingClock, type Instant } from '@lekboek/domain'
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

/** The duty that a row counts down to; one that is met, or has no term, leads nowhere. */
export function leadingDuty(duties: readonly QueueDutyFragment[]): QueueDutyFragment | null {
  return leadingClock(duties.map((duty) => ({ ...duty, dueAt: duty.dueAt ?? null })))
}

export type Due = Pick<QueueDutyFragment, 'kind' | 'key' | 'name' | 'state' | 'triggeredAt'> & {
  dueAt: Instant
  isProvisional?: boolean
  isHint?: boolean
}

/**
 * What a row counts down, two clocks at most: the one that leads, and behind it what is due first of the others, so that
 * neither an own target hides hours of the law nor they it. Before awareness is fixed the hours of the law run from the
 * instant to which the times point; from a hint alone none run, and the check leads.
 */
export function dueOf({ duty, incident }: Pick<QueueRow, 'duty'> & { incident: Clocks }): Due[] {
  const own = timed(duty ? [duty] : [])
  const provisional = provisionalOf(incident).map((one) => ({ ...one, key: 'provisional', name: null }))
  const leading = incident.isHint ? [...own, ...provisional] : [...provisional, ...own]
  const others = timed(incident.duties).filter(({ key, state }) => isOpen(state) && key !== duty?.key)
  return [...leading, ...others.toSorted(byDue)].slice(0, 2)
}

function timed(duties: readonly QueueDutyFragment[]): Due[] {
  return duties.flatMap((duty) => (duty.dueAt ? [{ ...duty, dueAt: duty.dueAt }] : []))
}

function isOpen(state: QueueDutyFragment['state']): boolean {
  return state === 'running' || state === 'overdue'
}

function byDue(one: Due, other: Due): number {
  return one.dueAt.localeCompare(other.dueAt)
}

type Clocks = Pick<QueueIncidentFragment, 'proposedAwareAt' | 'provisionalDueAt' | 'isHint' | 'duties'>
