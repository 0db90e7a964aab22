import type { Instant } from '@lekboek/domain'
import {
  appendJournal,
  selectArrival,
  selectOwnOrganisation,
  type Jobs,
  type Register,
} from '@lekboek/database'
import { quotedFacts } from '../breach/quoted-facts.ts'
import { reportText } from '../breach/report-text.ts'
import type { DispatchMessage } from '../breach/dispatch-message.ts'
import { createIncident } from '../incident/create-incident.ts'
import { tellTakers } from '../incident/tell-of-work.ts'

/**
 * A message of a processor arrives in the controller's open register: the first one makes a report and a dossier.
 *
 * @returns when it became available: of the first time it arrived.
 */
export async function receiveDispatch(
  register: Register,
  jobs: Jobs,
  message: DispatchMessage,
  now: Instant,
): Promise<Instant> {
  const arrivedAt = await selectArrival(register, message.deliveryId)
  if (arrivedAt) return message.kind === 'first' ? arrivedAt.toISOString() : now
  const { processorId, processorName, deliveryId, content, contractTermHours } = message
  const organisation = await selectOwnOrganisation(register)
  const { incidentId, reportId, reference } = await createIncident(
    register,
    {
      ...{ title: content.title, source: 'processor' },
      text: reportText(content, organisation?.languages[0] ?? 'nl'),
      ...{ place: null, people: null, reporterId: null, reporterName: processorName },
      ...{ noticedAt: content.awareAt, reportedAt: now, facts: quotedFacts(message, now) },
      ...{ processorId, processorName, breachNumber: message.reference, contractTermHours, deliveryId },
    },
    now,
  )
  const summary = { reportId, reference, source: 'processor', processorName }
  await tellTakers({ jobs }, register, now)
  await appendJournal(register, { verb: 'report.delivered', at: now, incidentId, summary })
  return now
}
