import { planDeliveries, sendBreach, type Context, type DeliveryInput } from '@lekboek/usecases'
import type { World } from './world.ts'

/** A message in the queue, and the delivery that it belongs to. */
export interface Told {
  readonly processorId: string
  readonly dispatchId: string
  readonly deliveryId: string
  readonly controllerId: string
}

/** Plans these controllers and sends the breach to all that are planned; answers their messages in the order given. */
export async function tell(
  world: World,
  context: Context,
  processorId: string,
  breachId: string,
  deliveries: readonly DeliveryInput[],
  version = 1,
): Promise<Told[]> {
  await planDeliveries(context, processorId, breachId, { deliveries }, { id: true })
  await sendBreach(context, processorId, breachId, { version }, { id: true })
  const told = await messagesTo(world, breachId)
  return deliveries.flatMap(({ controllerId }) => told.filter((one) => one.controllerId === controllerId))
}

/** The newest message to each controller of a breach. */
export async function messagesTo(world: World, breachId: string): Promise<Told[]> {
  return world.rows<Told & Record<string, unknown>>(
    `SELECT DISTINCT ON (d.controller_name, d.id) d.organisation_id AS "processorId", x.id AS "dispatchId", d.id AS "deliveryId",
        d.controller_id AS "controllerId"
      FROM delivery d JOIN dispatch x ON x.organisation_id = d.organisation_id AND x.delivery_id = d.id
      WHERE d.breach_id = $1 ORDER BY d.controller_name, d.id, x.serial DESC`,
    [breachId],
  )
}
