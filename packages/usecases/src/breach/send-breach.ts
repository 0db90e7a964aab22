import { mayInRegister } from '@lekboek/access'
import { addHours, type Instant, type Problem } from '@lekboek/domain'
import {
  appendJournal,
  inRegister,
  insertDeliveries,
  isUuid,
  lockBreach,
  servedAmongStatement,
  uuidv7,
  type BreachRow,
  type LockedBreach,
  type NewDelivery,
  type Register,
  type Selection,
  type ServedController,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { forbidden, notFound, refuseProblems } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { breachById } from './breach-by-id.ts'
import { readDeliveries, type Delivery, type DeliveryInput } from './read-deliveries.ts'

/**
 * Sends a breach to controllers that the processor serves: a delivery and a job for each, in one transaction. Each
 * job makes a dossier in one controller's own register; no controller learns of another.
 */
export async function sendBreach(
  context: Context,
  organisationId: string,
  breachId: string,
  input: readonly DeliveryInput[],
  selection: Selection,
): Promise<BreachRow> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Breach')) throw forbidden()
  if (!isUuid(breachId)) throw notFound()
  const now = context.now()
  const wanted = readDeliveries(input, now)
  return inRegister(context.database, actor, organisationId, async (register) => {
    const breach = await lockBreach(register, breachId)
    if (!breach) throw notFound()
    const deliveries = await deliveriesOf(register, breach, wanted, now)
    const jobs = deliveries.map(({ id }) => ({ processorId: organisationId, deliveryId: id }))
    await insertDeliveries(register, deliveries)
    await context.jobs.enqueueAll('deliver-breach', jobs)
    const sentTo = deliveries.map(({ controllerId, controllerName }) => ({ controllerId, controllerName }))
    const [, row] = await Promise.all([
      appendJournal(register, {
        verb: 'breach.sent',
        at: now,
        incidentId: null,
        summary: { breachId, sentTo },
      }),
      breachById(register, breachId, selection),
    ])
    return row
  })
}

async function deliveriesOf(
  register: Register,
  breach: LockedBreach,
  wanted: readonly Delivery[],
  now: Instant,
): Promise<NewDelivery[]> {
  const ids = wanted.map(({ controllerId }) => controllerId)
  const rows = await register.query<{ [Field in keyof ServedController]: ServedController[Field] }>(
    servedAmongStatement(register.organisationId, now, ids),
  )
  const served = new Map(rows.map((row) => [row.id, row]))
  const sent = new Set(breach.sent_to)
  const problems: Problem[] = []
  const deliveries = wanted.flatMap((delivery, index) => {
    const controller = served.get(delivery.controllerId)
    const path = `deliveries.${index}.controllerId`
    if (!controller) problems.push({ path, code: 'notInList' })
    else if (sent.has(delivery.controllerId)) problems.push({ path, code: 'repeated' })
    return controller ? [deliveryOf(breach, delivery, controller, now)] : []
  })
  refuseProblems(problems)
  return deliveries
}

/** The term of the contract runs from the processor's own awareness. */
function deliveryOf(
  breach: LockedBreach,
  delivery: Delivery,
  controller: ServedController,
  now: Instant,
): NewDelivery {
  const termHours = controller.term_hours
  return {
    ...delivery,
    ...{ id: uuidv7(), breachId: breach.id, controllerName: controller.name, termHours, sentAt: now },
    dueAt: termHours === null ? null : addHours(breach.aware_at.toISOString(), termHours),
  }
}
