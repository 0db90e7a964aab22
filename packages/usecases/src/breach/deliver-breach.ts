import { readBreachFacts, type Instant } from '@lekboek/domain'
import {
  appendJournal,
  holdOwnOrganisation,
  holdRegister,
  inRegister,
  isDuplicate,
  markDelivered,
  selectArrival,
  selectDeliveryContent,
  selectHeir,
  selectOrganisation,
  systemActor,
  type DeliveryContent,
  type JobData,
  type OrganisationRow,
} from '@lekboek/database'
import type { SystemContext } from '../system-context.ts'
import { instantOf } from '../input/instant-of.ts'
import { receiveDispatch } from '../received-report/receive-dispatch.ts'
import type { DispatchMessage } from './dispatch-message.ts'
import { hasLeft } from '../merger/has-ended.ts'

/**
 * Brings one processor's report to one controller: a report and a dossier in the controller's register, then a mark in
 * the processor's. Two transactions, because none spans two registers. Called again after a crash in between, or by two
 * workers at once, it makes one dossier and one mark.
 */
export async function deliverBreach(context: SystemContext, job: JobData['deliver-breach']): Promise<void> {
  const { processorId, deliveryId } = job
  const content = await inRegister(context.database, systemActor, processorId, (register) =>
    selectDeliveryContent(register, deliveryId),
  )
  if (!content || content.isDelivered) return
  const deliveredAt = await arrive(context, processorId, deliveryId, content)
  await inRegister(context.database, systemActor, processorId, async (register) => {
    if (!(await markDelivered(register, deliveryId, deliveredAt))) return
    const summary = {
      breachId: content.breachId,
      deliveryId,
      controllerId: content.controllerId,
      deliveredAt,
    }
    await appendJournal(register, { verb: 'breach.delivered', at: context.now(), incidentId: null, summary })
  })
}

/** When the report became available to the controller: from there its own clock runs. */
async function arrive(
  context: SystemContext,
  processorId: string,
  deliveryId: string,
  content: DeliveryContent,
): Promise<Instant> {
  try {
    return await makeDossier(context, processorId, deliveryId, content)
  } catch (error) {
    // The unique index decides this race, not the look before: two workers may have the same job.
    if (!isDuplicate(error)) throw error
    return makeDossier(context, processorId, deliveryId, content)
  }
}

async function makeDossier(
  context: SystemContext,
  processorId: string,
  deliveryId: string,
  content: DeliveryContent,
): Promise<Instant> {
  const addressee = await addresseeOf(context, content.controllerId, deliveryId)
  if ('arrivedAt' in addressee) return addressee.arrivedAt
  const { organisation } = addressee
  return inRegister(context.database, systemActor, organisation.id, async (register) => {
    await holdOwnOrganisation(register)
    // Read once the organisation is held: a merger that took effect while this waited sends the report to the successor.
    return receiveDispatch(register, context.jobs, messageOf(processorId, deliveryId, content), context.now())
  })
}

function messageOf(processorId: string, deliveryId: string, content: DeliveryContent): DispatchMessage {
  const { processorName, breachNumber: reference, termHours: contractTermHours } = content
  const awareAt = instantOf(content.awareAt)
  const { facts } = readBreachFacts(
    {
      ...{ occurredFromAt: content.occurredFromAt, occurredToAt: content.occurredToAt },
      ...{ peopleCount: content.peopleCount, dataTypes: content.dataTypes, systems: content.systems },
    },
    '9999-01-01T00:00:00.000Z',
  )
  const { title, description, measures, contact, note, peopleCount } = content
  return {
    ...{ deliveryId, dispatchId: deliveryId, serial: 1, kind: 'first', processorId, processorName },
    ...{ agreementId: null, reference, contractTermHours, sentAt: awareAt, reason: null, chain: [] },
    content: {
      ...{ ...facts, title, awareAt, description, services: [], dataTypes: facts.dataTypes ?? [] },
      ...{ measures, measuresProposed: null, contact, peopleCount, recordCount: null, note },
    },
  }
}

/**
 * Who gets the report: the controller, or the organisation that it passed into. What had arrived before stays where it is:
 * the old register is held while that is looked at, so that nobody is just bringing it there.
 */
async function addresseeOf(
  { database, now }: SystemContext,
  controllerId: string,
  deliveryId: string,
): Promise<{ readonly arrivedAt: Instant } | { readonly organisation: OrganisationRow }> {
  const controller = await selectOrganisation(database, controllerId)
  if (!controller) throw new Error('a delivery names a controller that is not there')
  if (!hasLeft(controller, now())) return { organisation: controller }
  const found = await inRegister(database, systemActor, controllerId, async (register) => {
    await holdRegister(register, controllerId)
    const arrivedAt = await selectArrival(register, deliveryId)
    return { arrivedAt, heirId: await selectHeir(register, controllerId, now()) }
  })
  if (found.arrivedAt) return { arrivedAt: found.arrivedAt.toISOString() }
  const heir = found.heirId === null ? null : await selectOrganisation(database, found.heirId)
  // Nobody keeps its register any more: the job is given up, and the processor hears of it.
  if (!heir) throw new Error('a delivery names a controller that takes part no more')
  return { organisation: heir }
}
