import type { DutyState, Instant } from '@lekboek/domain'

interface Delivery {
  dueAt: Instant | null
  deliveredAt: Instant | null
}

/** The contract's term is met once the report stands with the controller; late when it came after the due time. */
export function dutyStateOf({ dueAt, deliveredAt }: Delivery): DutyState {
  if (deliveredAt === null) return 'running'
  return dueAt !== null && deliveredAt > dueAt ? 'metLate' : 'met'
}

interface UnderWay {
  counts: { queued: number }
  waiting: { count: number; leavesAt: Instant | null }
}

/** Whether what was sent still has to reach somebody: a moment later it stands elsewhere. What waits for its instant rests. */
export function isUnderWay({ counts, waiting }: UnderWay, now: Instant): boolean {
  return counts.queued > waiting.count || (waiting.leavesAt !== null && waiting.leavesAt <= now)
}

export const stateOrder = [
  'planned',
  'queued',
  'delivered',
  'opened',
  'confirmed',
  'failed',
  'withdrawn',
] as const
export type State = (typeof stateOrder)[number]
type Counts = Readonly<Record<State, number>>

/** How many deliveries stand where, only the states that occur, in the order in which they follow. */
export function countStates(counts: Counts) {
  return stateOrder.map((state) => ({ state, count: counts[state] })).filter(({ count }) => count > 0)
}

/** How many of those to whom something was sent have it. */
export function progressOf({ queued, delivered, opened, confirmed, failed }: Counts) {
  const arrived = delivered + opened + confirmed
  return { arrived, sent: arrived + queued + failed }
}

/** Whether a message to a controller has left: what has not, never reaches it once it is withdrawn. */
export function hasLeft({ dispatches }: { dispatches: readonly { leftAt: Instant | null }[] }): boolean {
  return dispatches.some(({ leftAt }) => leftAt !== null)
}
