import type { Instant } from '../facts/facts.ts'
import type { Duty } from './kinds.ts'
import { isAfter } from './make-duty.ts'

/** What the organisation itself sets hours for, because the law has none: the check, and telling people. */
export const targetKinds: readonly Duty['kind'][] = ['investigation', 'people']

/** Hours of the law: over within three days. A report that is due in a month is none. */
export const lawHourKinds: readonly Duty['kind'][] = [
  'authority',
  'nis2EarlyWarning',
  'nis2Notification',
  'policeNotification',
  'telecomNotification',
]

type Clock = Pick<Duty, 'kind' | 'state' | 'dueAt'>
type Running<One> = One & { dueAt: Instant }

/** Of the clocks that run the one that is due first, overdue included; `null` where nothing has a due time. */
export function firstDue<One extends Clock>(clocks: readonly One[]): Running<One> | null {
  return clocks
    .filter(isRunning)
    .reduce<Running<One> | null>(
      (first, one) => (first === null || isAfter(first.dueAt, one.dueAt) ? one : first),
      null,
    )
}

/** Of the clocks that run the one whose hours are the law's and that is due first. */
export function lawDue<One extends Clock>(clocks: readonly One[]): Running<One> | null {
  return firstDue(clocks.filter(({ kind }) => lawHourKinds.includes(kind)))
}

/**
 * The clock that a dossier counts down to: what is due first. An own target that is past gives way while hours of the law
 * run, late or not: it cannot be met any more, and they can.
 */
export function leadingClock<One extends Clock>(clocks: readonly One[]): Running<One> | null {
  const isPastTarget = ({ kind, state }: One): boolean => targetKinds.includes(kind) && state === 'overdue'
  if (lawDue(clocks) === null) return firstDue(clocks)
  return firstDue(clocks.filter((clock) => !isPastTarget(clock)))
}

/**
 * The clock by which a list of open dossiers puts one in its place: what is due first, but where that is an own target that is
 * past while hours of the law run, these hours. Lists in the database go by the same.
 */
export function placeClock<One extends Clock>(clocks: readonly One[], now: Instant): Running<One> | null {
  const first = firstDue(clocks)
  const isPastTarget = first !== null && targetKinds.includes(first.kind) && isAfter(now, first.dueAt)
  return isPastTarget ? (lawDue(clocks) ?? first) : first
}

function isRunning<One extends Clock>(clock: One): clock is Running<One> {
  return clock.dueAt !== null && (clock.state === 'running' || clock.state === 'overdue')
}
