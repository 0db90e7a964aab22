import type { Instant } from '@lekboek/domain'
import {
  appendJournal,
  inRegister,
  lockDeliveriesOf,
  markDispatches as storeNewMarks,
  refreshDeliveries,
  selectNext,
  systemActor,
  type DispatchMark,
  type JobData,
  type Marked,
  type Register,
} from '@lekboek/database'
import type { SystemContext } from '../system-context.ts'

const verbs: Readonly<Record<DispatchMark, string>> = {
  delivered: 'breach.delivered',
  opened: 'breach.opened',
  confirmed: 'breach.receiptConfirmed',
}

interface Mark {
  readonly id: string
  readonly at: Instant
}

/** Tells processors what controllers did with their messages; once, however often a job comes. */
export async function markDispatches(
  context: SystemContext,
  jobs: readonly JobData['mark-dispatch'][],
): Promise<void> {
  const groups = Map.groupBy(jobs, ({ processorId, mark }) => `${mark} ${processorId}`)
  for (const [first, ...others] of groups.values()) {
    if (!first) continue
    const marks = [first, ...others].map(({ dispatchId, at }) => ({ id: dispatchId, at }))
    await storeMarks(context, first.processorId, first.mark, marks)
  }
}

/**
 * Sets marks of one kind in one transaction with one leaf, because all of them wait for the head of one journal. A message
 * that waited for one that has arrived by now is called again.
 */
export async function storeMarks(
  context: SystemContext,
  processorId: string,
  mark: DispatchMark,
  marks: readonly Mark[],
): Promise<void> {
  await inRegister(context.database, systemActor, processorId, async (register) => {
    await lockDeliveriesOf(
      register,
      marks.map(({ id }) => id),
    )
    const marked = await storeNewMarks(register, mark, marks)
    if (marked.length === 0) return
    for (const [breachId, own] of Map.groupBy(marked, (one) => one.breach_id)) {
      await refreshDeliveries(
        register,
        breachId,
        own.map((one) => one.delivery_id),
      )
    }
    if (mark === 'delivered') await callNext(context, register, marked)
    await writeMarks(register, mark, marked, marks, context.now())
  })
}

/** Calls again what waited behind these messages. */
export async function callNext(
  { jobs }: Pick<SystemContext, 'jobs'>,
  register: Register,
  marked: readonly Pick<Marked, 'id'>[],
): Promise<void> {
  const next = await selectNext(
    register,
    marked.map(({ id }) => id),
  )
  for (const { id, leavesAt } of next) {
    await jobs.enqueueAt(
      'deliver-dispatch',
      { processorId: register.organisationId, dispatchId: id },
      leavesAt,
    )
  }
}

async function writeMarks(
  register: Register,
  mark: DispatchMark,
  marked: readonly Marked[],
  marks: readonly Mark[],
  now: Instant,
): Promise<void> {
  const atOf = new Map(marks.map(({ id, at }) => [id, at]))
  for (const [breachId, own] of Map.groupBy(marked, (one) => one.breach_id)) {
    const deliveries = own.map(({ id, delivery_id: deliveryId }) => ({
      ...{ deliveryId, dispatchId: id, at: atOf.get(id) },
    }))
    const summary = { breachId, count: own.length, deliveries }
    await appendJournal(register, { verb: verbs[mark], at: now, incidentId: null, summary })
  }
}
