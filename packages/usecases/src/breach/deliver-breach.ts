import type { Instant } from '@lekboek/domain'
import {
  appendJournal,
  inRegister,
  isDuplicate,
  markDelivered,
  selectArrival,
  selectDeliveryContent,
  selectOrganisation,
  systemActor,
  type DeliveryContent,
  type JobData,
} from '@lekboek/database'
import { createIncident } from '../incident/create-incident.ts'
import type { SystemContext } from '../system-context.ts'
import { instantOf, quotedFacts } from './quoted-facts.ts'
import { reportText } from './report-text.ts'

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
  { database, now }: SystemContext,
  processorId: string,
  deliveryId: string,
  content: DeliveryContent,
): Promise<Instant> {
  const organisation = await selectOrganisation(database, content.controllerId)
  if (!organisation) throw new Error('a delivery names a controller that is not there')
  return inRegister(database, systemActor, organisation.id, async (register) => {
    const arrivedAt = await selectArrival(register, deliveryId)
    if (arrivedAt) return arrivedAt.toISOString()
    const at = now()
    const { processorName, breachNumber, termHours } = content
    const created = await createIncident(
      register,
      {
        ...{
          title: content.title,
          source: 'processor',
          text: reportText(content, organisation.languages[0] ?? 'nl'),
        },
        ...{ place: null, people: null, reporterId: null, reporterName: processorName },
        ...{ noticedAt: instantOf(content.awareAt), reportedAt: at, facts: quotedFacts(content, at) },
        ...{ processorId, processorName, breachNumber, contractTermHours: termHours, deliveryId },
      },
      at,
    )
    const { incidentId, reportId, reference } = created
    const summary = { reportId, reference, source: 'processor', processorName }
    await appendJournal(register, { verb: 'report.delivered', at, incidentId, summary })
    return at
  })
}
