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

/** Whether what was sent still has to reach somebody: a moment later it stands elsewhere. */
export function isUnderWay({ queued }: { queued: number }): boolean {
  return queued > 0
}

const order = ['planned', 'queued', 'delivered', 'opened', 'confirmed', 'failed', 'withdrawn'] as const
type Counts = Readonly<Record<(typeof order)[number], number>>

/** How many deliveries stand where, only the states that occur, in the order in which they follow. */
export function countStates(counts: Counts) {
  return order.map((state) => ({ state, count: counts[state] })).filter(({ count }) => count > 0)
}
