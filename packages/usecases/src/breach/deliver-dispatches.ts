import type { Instant } from '@lekboek/domain'
import {
  appendJournal,
  failUnserved,
  holdOwnOrganisation,
  holdRegister,
  inRegister,
  isDuplicate,
  leaveDispatches,
  lockDeliveriesOf,
  refreshDeliveries,
  selectArrival,
  selectHeir,
  selectMessages,
  selectOrganisation,
  systemActor,
  type JobData,
  type OrganisationRow,
  type Register,
  type StoredMessage,
} from '@lekboek/database'
import { openFilesToCarry, takeInFiles, type CarriedFile } from '../attachment/carry-attachments.ts'
import { hasLeft } from '../merger/has-ended.ts'
import { receiveDispatch } from '../received-report/receive-dispatch.ts'
import type { SystemContext } from '../system-context.ts'
import { dispatchKinds, type DispatchMessage } from './dispatch-message.ts'
import { storeMarks } from './mark-dispatches.ts'
import { toldContent } from './told-content.ts'

type Job = JobData['deliver-dispatch']

/** Messages that are brought at once: most of the pool stays with the people who wait for a page. */
const atOnce = 4

/**
 * Brings messages of processors to their controllers. What leaves is marked in one transaction of the processor's
 * register, each arrives in one of its controller's, and all that arrived are marked in a third: none spans two
 * registers. Called again after a crash at any point, or by two workers at once, each arrives once and is marked once.
 *
 * @returns for every job the error that it failed with, or null.
 */
export async function deliverDispatches(
  context: SystemContext,
  jobs: readonly Job[],
): Promise<(Error | null)[]> {
  const failures = new Map<string, Error>()
  for (const processorId of new Set(jobs.map((job) => job.processorId))) {
    const ids = jobs.filter((job) => job.processorId === processorId).map(({ dispatchId }) => dispatchId)
    await deliverOf(context, processorId, ids, failures)
  }
  return jobs.map(({ dispatchId }) => failures.get(dispatchId) ?? null)
}

async function deliverOf(
  context: SystemContext,
  processorId: string,
  ids: readonly string[],
  failures: Map<string, Error>,
): Promise<void> {
  const messages = await inRegister(context.database, systemActor, processorId, async (register) => {
    const now = context.now()
    await holdBackUnserved(register, ids, now)
    const [, left] = await Promise.all([leaveDispatches(register, ids, now), selectMessages(register, ids)])
    return withFiles(register, left, failures)
  })
  const arrived: { id: string; at: Instant }[] = []
  const waiting = [...messages]
  const runner = async () => {
    for (let laden = waiting.shift(); laden; laden = waiting.shift()) {
      const { dispatchId } = laden.message
      try {
        arrived.push({ id: dispatchId, at: await arrive(context, laden) })
      } catch (error) {
        failures.set(dispatchId, error instanceof Error ? error : new Error('unknown'))
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, runner))
  if (arrived.length > 0) await storeMarks(context, processorId, 'delivered', arrived)
}

/** A message with the files that it takes along. */
interface Laden {
  readonly message: StoredMessage
  readonly files: readonly CarriedFile[]
}

/** One whose files cannot be opened fails alone. */
async function withFiles(
  register: Register,
  messages: readonly StoredMessage[],
  failures: Map<string, Error>,
): Promise<Laden[]> {
  const laden: Laden[] = []
  for (const message of messages) {
    const { dispatchId, hasFiles } = message
    try {
      laden.push({ message, files: hasFiles ? await openFilesToCarry(register, dispatchId) : [] })
    } catch (error) {
      failures.set(dispatchId, error instanceof Error ? error : new Error('unknown'))
    }
  }
  return laden
}

/** Whose agreement ended since it was sent is not told any more, and the processor hears of it. */
async function holdBackUnserved(register: Register, ids: readonly string[], now: Instant): Promise<void> {
  const failed = await failUnserved(register, ids, now)
  if (failed.length === 0) return
  await lockDeliveriesOf(
    register,
    failed.map(({ id }) => id),
  )
  for (const [breachId, own] of Map.groupBy(failed, (one) => one.breach_id)) {
    const deliveryIds = own.map((one) => one.delivery_id)
    await refreshDeliveries(register, breachId, deliveryIds)
    const summary = { breachId, deliveryIds, reason: 'agreementEnded' }
    await appendJournal(register, { verb: 'breach.heldBack', at: now, incidentId: null, summary })
  }
}

/** When the message became available to the controller: of the first time it arrived. */
async function arrive(context: SystemContext, laden: Laden): Promise<Instant> {
  try {
    return await bring(context, laden)
  } catch (error) {
    // The unique index decides this race, not the look before: two workers may have the same job.
    if (!isDuplicate(error)) throw error
    return bring(context, laden)
  }
}

async function bring(context: SystemContext, { message: stored, files }: Laden): Promise<Instant> {
  const { database, jobs } = context
  const { id, isWhereItArrived } = await addresseeOf(context, stored)
  // Its own for each: one instant for all would say, beside the arrival, how many others went before.
  const sentAt = context.now()
  return inRegister(database, systemActor, id, async (register) => {
    const own = await holdOwnOrganisation(register)
    // Read once the organisation is held: a merger that took effect while this waited sends the message to the successor.
    const now = context.now()
    if (own && !isWhereItArrived && hasLeft(own, now))
      throw new Error('the controller passed into another while its report was on its way')
    const arrivedAt = await receiveDispatch(register, jobs, messageOf(stored, sentAt), now)
    await takeInFiles(register, stored, files, now)
    return arrivedAt
  })
}

function messageOf(stored: StoredMessage, sentAt: Instant): DispatchMessage {
  const { dispatchId, deliveryId, serial, processorId, processorName } = stored
  const kind = dispatchKinds.find((one) => one === stored.kind)
  if (!kind) throw new Error('a message is of no kind that there is')
  return {
    ...{ deliveryId, dispatchId, serial, kind, processorId, processorName },
    agreementId: stored.agreementId,
    reference: stored.reference,
    contractTermHours: stored.termHours,
    sentAt,
    reason: stored.reason,
    content: toldContent(stored),
    chain: stored.chain,
  }
}

/**
 * Who gets the message: the controller, or the organisation that it passed into. What arrived before stays where it is, and
 * what follows comes to it there: the old register is held while that is looked at, so that nobody is just bringing it.
 */
async function addresseeOf(
  { database, now }: SystemContext,
  { controllerId, deliveryId }: StoredMessage,
): Promise<Pick<OrganisationRow, 'id'> & { readonly isWhereItArrived: boolean }> {
  const controller = await selectOrganisation(database, controllerId)
  if (!controller) throw new Error('a delivery names a controller that is not there')
  if (!hasLeft(controller, now())) return { id: controller.id, isWhereItArrived: false }
  const found = await inRegister(database, systemActor, controllerId, async (register) => {
    await holdRegister(register, controllerId)
    const hasArrived = (await selectArrival(register, deliveryId)) !== null
    return { hasArrived, heirId: await selectHeir(register, controllerId, now()) }
  })
  if (found.hasArrived) return { id: controllerId, isWhereItArrived: true }
  const heir = found.heirId === null ? null : await selectOrganisation(database, found.heirId)
  // Nobody keeps its register any more: the job is given up, and the processor hears of it.
  if (!heir) throw new Error('a delivery names a controller that takes part no more')
  return { id: heir.id, isWhereItArrived: false }
}
