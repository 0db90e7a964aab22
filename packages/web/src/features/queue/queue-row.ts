import { lawDue, lawHourKinds, leadingClock, placeClock, type Instant } from '@lekboek/domain'
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
 * What a row counts down, two clocks at most: at large the one by which it has its place in the list, and behind it the hours
 * of the law, or where these lead what is due first of the others; so that neither an own target hides hours of the law nor
 * they it. Before awareness is fixed the hours of the law run from the instant to which the times point; from a hint alone
 * none run, and these give no place.
 */
export function dueOf(
  { duty, incident }: Pick<QueueRow, 'duty'> & { incident: Clocks },
  now: Instant,
): Due[] {
  const led = duty && !incident.duties.some(({ key }) => key === duty.key) ? [duty] : []
  const running = timed([...led, ...incident.duties]).filter(({ state }) => isOpen(state))
  const provisional = provisionalOf(incident).map((one) => ({ ...one, key: 'provisional', name: null }))
  const counted: Due[] = incident.isHint ? running : [...running, ...provisional]
  const first = placeClock(counted, now) ?? provisional[0]
  if (!first) return []
  const others = [...running, ...provisional].filter(({ key }) => key !== first.key)
  const law = isLaw(first) ? null : lawDue(others)
  return [first, ...(law ? [law] : others.toSorted(byDue))].slice(0, 2)
}

const isLaw = ({ kind }: Due) => lawHourKinds.includes(kind)

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
