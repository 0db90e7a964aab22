import type { DutyState, Instant } from '@lekboek/domain'
import { zonedDayShort, zonedLong, zonedTime } from '../zoned-time/zoned-time.ts'
import { documentWords, type DocumentWords } from './document-words.ts'
import type { NotificationDocument } from './notification-document.ts'
import { placesOf, type Placed } from './time-line-picture.ts'

type Tone = 'past' | 'aware' | 'met' | 'overdue' | 'open' | 'now'

interface TimeLinePoint {
  at: Instant
  label: string
  /** In words, for a duty: running, met, overdue. */
  state: string | null
  tone: Tone
  row: 'above' | 'below'
}

export interface TimeLineView {
  points: (Omit<TimeLinePoint, 'at'> & Placed & { day: string; time: string })[]
  /** How many labels hang above each other, at most. */
  tiers: { above: number; below: number }
  /** For who cannot see the picture. */
  alternative: string
  rows: { label: string; instant: string; sinceAware: string }[]
}

const dutyTones: Record<DutyState, Tone> = {
  running: 'open',
  met: 'met',
  metLate: 'overdue',
  overdue: 'overdue',
  notRequired: 'open',
}

/** The time line three times: as a picture, as a sentence and as a table, all from the same points. */
export function timeLineView(view: NotificationDocument): TimeLineView {
  const words = documentWords[view.language]
  const points = pointsOf(view, words)
  const places = placesOf(points)
  const saying = points.map((point) => `${nameOf(point)} ${zonedLong(point.at, view.zone, view.language)}`)
  return {
    points: points.flatMap(({ at, ...point }, index) => {
      const placed = places[index]
      if (!placed) return []
      const day = zonedDayShort(at, view.zone, view.language)
      return [{ ...point, ...placed, day, time: zonedTime(at, view.zone) }]
    }),
    tiers: { above: tiersOf(points, places, 'above'), below: tiersOf(points, places, 'below') },
    alternative: `${words.timeLineAlternative} ${saying.join('; ')}.`,
    rows: points.map((point) => ({
      label: nameOf(point),
      instant: zonedLong(point.at, view.zone, view.language),
      sinceAware: sinceAware(point.at, view.awareAt, words),
    })),
  }
}

function tiersOf(points: TimeLinePoint[], places: Placed[], row: TimeLinePoint['row']): number {
  return 1 + Math.max(0, ...places.filter((_, index) => points[index]?.row === row).map(({ tier }) => tier))
}

function pointsOf(view: NotificationDocument, words: DocumentWords): TimeLinePoint[] {
  const { events, duties } = view.timeLine
  const points: TimeLinePoint[] = [
    ...events.map(({ event, at }): TimeLinePoint => ({
      at,
      label: words.events[event],
      state: null,
      tone: event === 'aware' ? 'aware' : 'past',
      row: 'below',
    })),
    { at: view.preparedAt, label: words.preparedMark, state: null, tone: 'now', row: 'above' },
    // What is not required has no day to be done by.
    ...duties
      .filter(({ state }) => state !== 'notRequired')
      .map(({ duty, dueAt, state }): TimeLinePoint => ({
        at: dueAt,
        label: words.duties[duty],
        state: words.dutyStates[state],
        tone: dutyTones[state],
        row: 'above',
      })),
  ]
  return points.sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
}

function nameOf({ label, state }: TimeLinePoint): string {
  return state === null ? label : `${label} (${state})`
}

function sinceAware(at: Instant, awareAt: Instant | null, words: DocumentWords): string {
  if (awareAt === null) return '–'
  const { sign, hours, minutes } = elapsed(awareAt, at)
  return hours === 0 && minutes === 0 ? '0' : `${sign} ${words.elapsed(hours, minutes)}`
}

/** Whole minutes between two instants; the sign of mathematics, not a hyphen. */
export function elapsed(from: Instant, to: Instant): { sign: '+' | '−'; hours: number; minutes: number } {
  const ms = Date.parse(to) - Date.parse(from)
  const minutes = Math.floor(Math.abs(ms) / 60_000)
  return { sign: ms < 0 ? '−' : '+', hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}
