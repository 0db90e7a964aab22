import type { Duty, DutyState, Instant } from '@lekboek/domain'

export const breachMoments = [
  'occurred',
  'detected',
  'reported',
  'aware',
  'decided',
  'notified',
  'told',
] as const
export type BreachMoment = (typeof breachMoments)[number]

export interface TimelineDuty {
  kind: Duty['kind']
  /** Where there may be several of one kind. */
  key?: string | undefined
  name?: string | null | undefined
  state: DutyState
  triggeredAt: Instant
  dueAt: Instant | null
  /** Counted from an awareness that nobody fixed yet. */
  isProvisional?: boolean
  /** Counted from a hint alone. */
  isHint?: boolean
}

export interface TimelineInput {
  moments: Partial<Record<BreachMoment, Instant | null>>
  duties: readonly TimelineDuty[]
  now: Instant
}

export type Mark =
  | { type: 'moment'; moment: BreachMoment; at: Instant; x: number }
  | { type: 'due'; duty: TimelineDuty; at: Instant; x: number }
  | { type: 'now'; at: Instant; x: number }

export interface TimelineLayout {
  /** In order of time; x from 0 to 1. */
  marks: Mark[]
  /** The stretch on which the clock runs, as far as it has run. */
  clock: { fromX: number; toX: number; isLate: boolean } | null
}

/** Shares of the width: what went before the clock, the clock itself in true proportion, what came after. */
const before = 0.3
const after = 0.22

/**
 * Places a breach on one axis. Between the start of the clock and the last due time distances are true to time;
 * before and after they only keep the order, or a breach found after months would squash the 72 hours.
 */
export function layOutTimeline(input: TimelineInput): TimelineLayout {
  const events = eventsOf(input)
  const clock = clockOf(input.duties)
  const place = clock
    ? placeAround(
        events.map(({ at }) => at),
        clock,
      )
    : placeInOrder(events.map(({ at }) => at))
  const marks = events.map((event) => ({ ...event, x: place(event.at) }))
  return { marks, clock: clock ? stretchOf(clock, input, place) : null }
}

type Event = { [Type in Mark['type']]: Omit<Extract<Mark, { type: Type }>, 'x'> }[Mark['type']]

function eventsOf({ moments, duties, now }: TimelineInput): Event[] {
  const happened = breachMoments.flatMap((moment): Event[] => {
    const at = moments[moment]
    return at ? [{ type: 'moment', moment, at }] : []
  })
  const due = duties.flatMap((duty): Event[] =>
    duty.dueAt && duty.state !== 'notRequired' ? [{ type: 'due', duty, at: duty.dueAt }] : [],
  )
  return [...happened, ...due, { type: 'now', at: now } satisfies Event].toSorted((one, other) =>
    one.at.localeCompare(other.at),
  )
}

interface Clock {
  fromAt: Instant
  untilAt: Instant
}

function clockOf(duties: readonly TimelineDuty[]): Clock | null {
  // The processor's term began at the processor: there is no moment on this axis from which it could be drawn.
  const timed = duties.flatMap(({ kind, state, triggeredAt, dueAt }) =>
    dueAt && state !== 'notRequired' && kind !== 'processorReport' ? [{ kind, triggeredAt, dueAt }] : [],
  )
  const leading = timed.find(({ kind }) => kind === 'authority') ?? timed[0]
  if (!leading) return null
  // A report that is due in a month would squash the hours that run now: it stands behind them.
  const span = Date.parse(leading.dueAt) - Date.parse(leading.triggeredAt)
  const near = timed.filter(
    ({ triggeredAt, dueAt }) =>
      triggeredAt >= leading.triggeredAt && Date.parse(dueAt) <= Date.parse(leading.dueAt) + span,
  )
  const untilAt = near
    .map(({ dueAt }) => dueAt)
    .reduce((last, dueAt) => (dueAt > last ? dueAt : last), leading.dueAt)
  return { fromAt: leading.triggeredAt, untilAt }
}

type Place = (at: Instant) => number

function placeAround(all: readonly Instant[], { fromAt, untilAt }: Clock): Place {
  const earlier = distinct(all.filter((at) => at < fromAt))
  const later = distinct(all.filter((at) => at > untilAt))
  const start = earlier.length === 0 ? 0 : before
  const end = later.length === 0 ? 1 : 1 - after
  const from = Date.parse(fromAt)
  const span = Math.max(Date.parse(untilAt) - from, 1)
  return (at) => {
    if (at < fromAt) return (earlier.indexOf(at) / earlier.length) * before
    if (at > untilAt) return end + ((later.indexOf(at) + 1) / later.length) * after
    return start + ((Date.parse(at) - from) / span) * (end - start)
  }
}

function placeInOrder(all: readonly Instant[]): Place {
  const moments = distinct(all)
  return (at) => (moments.length < 2 ? 0 : moments.indexOf(at) / (moments.length - 1))
}

function distinct(instants: readonly Instant[]): Instant[] {
  return [...new Set(instants)].toSorted()
}

function stretchOf(
  clock: Clock,
  { duties, now, moments }: TimelineInput,
  place: Place,
): TimelineLayout['clock'] {
  const isRunning = duties.some(
    ({ kind, state }) => kind !== 'processorReport' && (state === 'running' || state === 'overdue'),
  )
  const last = breachMoments
    .map((moment) => moments[moment] ?? '')
    .reduce((one, other) => (one > other ? one : other))
  const untilAt = isRunning ? now : last
  if (untilAt <= clock.fromAt) return null
  return {
    fromX: place(clock.fromAt),
    toX: place(untilAt),
    isLate: duties.some(({ kind, state }) => kind === 'authority' && state === 'overdue'),
  }
}
