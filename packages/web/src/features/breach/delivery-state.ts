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

export interface Parts {
  counts: Counts
  /** How many of those on their way have not left yet. */
  waiting: number
}

/** What a delivery is shown as: what lies ready is not on its way. */
export type ShownState = State | 'waiting'
const shownOrder: readonly ShownState[] = ['planned', 'waiting', ...stateOrder.slice(1)]

/** How many deliveries stand where as they are shown, only what occurs: what lies ready apart from what has left. */
export function partsOf({ counts, waiting }: Parts): { state: ShownState; count: number }[] {
  const ready = Math.min(waiting, counts.queued)
  const shown = { ...counts, queued: counts.queued - ready, waiting: ready }
  return shownOrder.map((state) => ({ state, count: shown[state] })).filter(({ count }) => count > 0)
}

/** How many of those to whom something was sent have it. */
export function progressOf({ queued, delivered, opened, confirmed, failed }: Counts) {
  const arrived = delivered + opened + confirmed
  return { arrived, sent: arrived + queued + failed }
}

interface Updatable {
  counts: Counts
  waiting: { count: number }
}

/** To how many an update may go: none for whom a message lies ready, behind which it would wait. */
export function updatableOf({ counts, waiting }: Updatable): number {
  return Math.max(progressOf(counts).sent - waiting.count, 0)
}

interface Message {
  kind: string
  leavesAt: Instant
  leftAt: Instant | null
  failedAt: Instant | null
}

/** The message of a delivery that lies ready, though another may be behind it. */
export function readyMessage<One extends Message>(
  { state, dispatches }: { state: string; dispatches: readonly One[] },
  now: Instant,
): One | null {
  if (state !== 'queued') return null
  const lies = ({ kind, leavesAt, leftAt, failedAt }: One) =>
    leftAt === null && failedAt === null && kind !== 'withdrawal' && leavesAt > now
  return dispatches.find(lies) ?? null
}

interface Failed<Reason> {
  state: string
  dispatches: readonly { deliveredAt: Instant | null; failedReason?: Reason | null }[]
}

/** Why it failed for a controller: of the first message that did, though others may wait behind it. */
export function failureOf<Reason>({ state, dispatches }: Failed<Reason>): Reason | null {
  if (state !== 'failed') return null
  const stuck = dispatches.find(({ deliveredAt, failedReason }) => deliveredAt === null && failedReason)
  return stuck?.failedReason ?? null
}

/** Whether a message to a controller has left: what has not, never reaches it once it is withdrawn. */
export function hasLeft({ dispatches }: { dispatches: readonly { leftAt: Instant | null }[] }): boolean {
  return dispatches.some(({ leftAt }) => leftAt !== null)
}

interface Untold {
  counts: { total: number; withdrawn: number; openWithoutTerm: number }
  dueAt: Instant | null
}

/** Whether everybody who is chosen was told: an update on its way makes nobody untold again. */
export function isAllTold({ counts, dueAt }: Untold): boolean {
  return counts.total > counts.withdrawn && dueAt === null && counts.openWithoutTerm === 0
}

interface Told {
  counts: Counts & { total: number; told: number; current: number }
}

/** How many lack what is newest of what was sent; while something is changed and not sent, that is to be sent to all of them alike. */
export function lackingOf({ counts, hasUnsentChanges }: Told & { hasUnsentChanges: boolean }): number {
  return hasUnsentChanges ? 0 : knowledgeOf({ counts }).lacking
}

/** How many of those who are chosen know of the breach, how many of these lack what was sent last, and whether nothing is left to arrive. */
export function knowledgeOf({ counts }: Told) {
  const { told, current, total, withdrawn } = counts
  const chosen = total - withdrawn
  return { told, current, chosen, lacking: told - current, isWhole: chosen > 0 && current === chosen }
}
