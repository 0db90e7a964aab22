import { type Instant } from '@lekboek/domain'
import { changedBreachFields, type BreachContent } from '@lekboek/domain/breach'
import {
  insertBreachVersion,
  insertDispatches,
  refreshDeliveries,
  reviveDispatches,
  uuidv7,
  type Jobs,
  type KnownDelivery,
  type Register,
} from '@lekboek/database'
import type { HeldBreach } from './breach-by-id.ts'
import type { DispatchKind } from './dispatch-message.ts'

export interface Order {
  readonly breachId: string
  readonly versionNumber: number
  readonly kind: DispatchKind
  readonly now: Instant
  /** From when it may leave. */
  readonly leavesAt: Instant
}

/** Puts a message to each of these controllers in the queue: three statements, however many they are. */
export async function dispatchTo(
  register: Register,
  jobs: Jobs,
  deliveries: readonly Pick<KnownDelivery, 'id' | 'serial'>[],
  { breachId, versionNumber, kind, now, leavesAt }: Order,
): Promise<void> {
  const dispatches = deliveries.map(({ id, serial }) => ({
    ...{ id: uuidv7(), deliveryId: id, serial: serial + 1 },
  }))
  await insertDispatches(register, dispatches, { breachId, versionNumber, kind, queuedAt: now, leavesAt })
  const ids = deliveries.map(({ id }) => id)
  await refreshDeliveries(register, breachId, ids)
  const data = dispatches.map(({ id }) => ({ processorId: register.organisationId, dispatchId: id }))
  // Without an instant of its own a job is due by the database's clock, which may be ahead of or behind this one.
  await jobs.enqueueAll('deliver-dispatch', data, leavesAt > now ? leavesAt : undefined)
}

/** Tries once more what could not be brought to these controllers. */
export async function tryAnew(
  register: Register,
  jobs: Jobs,
  breachId: string,
  failed: readonly string[],
): Promise<void> {
  if (failed.length === 0) return
  const revived = await reviveDispatches(register, failed)
  await jobs.enqueueAll(
    'deliver-dispatch',
    revived.map((dispatchId) => ({ processorId: register.organisationId, dispatchId })),
  )
  await refreshDeliveries(register, breachId, failed)
}

interface Wording {
  readonly kind: 'update' | 'final'
  readonly reason: string
}

/**
 * The number of the version that is sent: the newest one while it says the same, or a new one, fixed now. Sending the same
 * twice is one version.
 */
export async function versionToSend(
  register: Register,
  { id, content, files, sent }: HeldBreach,
  wording: Wording | null,
  now: Instant,
): Promise<number> {
  const changed = sent ? changesSince(sent, content, files) : []
  const saysTheSame = wording === null || (wording.kind === sent?.kind && wording.reason === sent.reason)
  if (sent && changed.length === 0 && saysTheSame) return sent.number
  const number = (sent?.number ?? 0) + 1
  const kind = sent ? (wording?.kind ?? 'update') : 'first'
  const version = { breachId: id, number, kind, content, files, changed, reason: wording?.reason ?? null }
  await insertBreachVersion(register, { ...version, fixedAt: now })
  return number
}

function changesSince(
  sent: NonNullable<HeldBreach['sent']>,
  content: BreachContent,
  files: readonly string[],
): string[] {
  const isSame = files.length === sent.files.length && files.every((id, index) => id === sent.files[index])
  return [...changedBreachFields(sent.content, content), ...(isSame ? [] : ['attachments'])]
}
