import { timeLeft, type Duty, type DutyState, type Instant } from '@lekboek/domain'

/** How loud a due time is: red only for a term of the law that is over, amber only the last 24 hours, green only met. */
export type DueTone = 'overdue' | 'pastTarget' | 'soon' | 'running' | 'met' | 'metLate' | 'notRequired'

export interface DueState {
  tone: DueTone
  /** Key under `due` and its figures; the words are the person's language's business. */
  words: { key: string; params: Record<string, number> }
}

const dayHours = 24
const soonHours = 24
// Up to here hours say more than days: 72 is the number everybody has in mind.
const hoursUpTo = 100

interface Due {
  dueAt: Instant
  state?: DutyState | null | undefined
  kind?: Duty['kind'] | null | undefined
  /** Counted from a hint alone: nobody is aware yet, so no hours of the law run and nothing is late. */
  isHint?: boolean | undefined
}

/** Terms that the organisation set itself: the law has no hours for them. */
const ownTargets: ReadonlySet<Duty['kind']> = new Set(['investigation', 'people'])

export function isOwnTarget(kind: Duty['kind'] | null | undefined): boolean {
  return kind !== null && kind !== undefined && ownTargets.has(kind)
}

/** What to say of one due time at this moment. A duty already met or not required has no time left to show. */
export function dueStateOf({ dueAt, state, kind, isHint }: Due, now: Instant): DueState {
  if (state === 'met' || state === 'metLate' || state === 'notRequired') {
    return { tone: state, words: { key: state, params: {} } }
  }
  const { isOverdue, hours, minutes } = timeLeft(dueAt, now)
  if (isOverdue && isHint === true) return { tone: 'pastTarget', words: { key: 'hint', params: {} } }
  const span = writeSpan(Math.abs(hours), Math.abs(minutes))
  if (isOverdue && isOwnTarget(kind)) {
    return { tone: 'pastTarget', words: { key: `past.${span.key}`, params: span.params } }
  }
  if (isOverdue) return { tone: 'overdue', words: { key: `late.${span.key}`, params: span.params } }
  const tone = hours < soonHours ? 'soon' : 'running'
  return { tone, words: { key: `left.${span.key}`, params: span.params } }
}

function writeSpan(hours: number, minutes: number): DueState['words'] {
  if (hours >= hoursUpTo) {
    return { key: 'days', params: { days: Math.floor(hours / dayHours), hours: hours % dayHours } }
  }
  return hours === 0 ? { key: 'minutes', params: { minutes } } : { key: 'hours', params: { hours, minutes } }
}
