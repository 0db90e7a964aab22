import {
  appendJournal,
  holdOwnOrganisation,
  insertReceivedVersion,
  lockReportOfDelivery,
  selectDispatchArrival,
  selectHeir,
  uuidv7,
  type Jobs,
  type OrganisationRow,
  type Register,
  type ReportOfDelivery,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { DispatchMessage } from '../breach/dispatch-message.ts'
import { createIncident } from '../incident/create-incident.ts'
import { tellTakers } from '../incident/tell-of-work.ts'
import { hasLeft, isOver } from '../merger/has-ended.ts'
import { quotedFacts } from './quoted-facts.ts'
import { reportText } from './report-text.ts'
import { tellOfVersion } from './tell-of-version.ts'

/**
 * Takes one version of a processor's report into an open register. The first makes a dossier, from which duties run; what
 * comes later stands beside it and changes nothing in it: its DPO decides. Called again with the same dispatch it does nothing.
 *
 * Two at once with the first version: the unique index decides, and the one that lost rolls back and calls again.
 *
 * @param now read once the register's organisation is held, so that a merger that took effect meanwhile is seen.
 * @returns when that version became available here, of the first time it arrived.
 */
export async function receiveDispatch(
  register: Register,
  jobs: Jobs,
  message: DispatchMessage,
  now: Instant,
): Promise<Instant> {
  const own = await holdOwnOrganisation(register)
  if (!own) throw new Error('a register without its organisation')
  // Held, so that two with the same update wait for each other.
  const report = await lockReportOfDelivery(register, message.deliveryId)
  const arrivedAt = await selectDispatchArrival(register, message.dispatchId)
  if (arrivedAt !== null) return arrivedAt
  if (report) await receiveLater(register, jobs, report, message, own, now)
  else await receiveFirst(register, jobs, message, own, now)
  return now
}

async function receiveFirst(
  register: Register,
  jobs: Jobs,
  message: DispatchMessage,
  own: OrganisationRow,
  at: Instant,
): Promise<void> {
  if (hasLeft(own, at)) throw new Error('the controller passed into another while its report was on its way')
  // What it withdraws is still on its way: nobody reads what nobody got.
  if (message.kind === 'withdrawal') throw new Error('a withdrawal came before what it withdraws')
  const { processorId, processorName, deliveryId, agreementId, contractTermHours, content } = message
  const { facts, fields } = quotedFacts(message, at)
  const reportId = uuidv7()
  const { incidentId, reference } = await createIncident(
    register,
    {
      ...{ reportId, title: content.title, source: 'processor', facts },
      text: reportText(content, own.languages[0] ?? 'nl'),
      ...{ place: null, people: null, reporterId: null, reporterName: processorName },
      ...{ noticedAt: content.awareAt, reportedAt: at, processorId, processorName, deliveryId, agreementId },
      ...{ contractTermHours, processorReference: message.reference },
      beside: {
        taken: {
          fields: fields.map((field) => ({ field, reportId, serial: message.serial, at, by: null })),
        },
        ...(message.chain.length > 0 && { subProcessors: { links: linksOf(message) } }),
      },
    },
    at,
  )
  const summary = { reportId, reference, source: 'processor', processorName }
  await insertReceivedVersion(register, versionOf(message, reportId, at))
  await tellTakers({ jobs }, register, at, 'processorReported')
  await appendJournal(register, { verb: 'report.delivered', at, incidentId, summary })
}

async function receiveLater(
  register: Register,
  jobs: Jobs,
  { id: reportId, incidentId }: ReportOfDelivery,
  message: DispatchMessage,
  own: OrganisationRow,
  at: Instant,
): Promise<void> {
  // A register stays where it is when its organisation passes, and so does what belongs to a report in it.
  const isInherited = hasLeft(own, at) && (await selectHeir(register, own.id, at)) !== null
  if (isOver(own, at) && !isInherited) throw new Error('an update for a controller that takes part no more')
  const { serial, kind } = message
  await insertReceivedVersion(register, versionOf(message, reportId, at))
  await tellOfVersion({ jobs }, register, { incidentId, kind }, at)
  const verb = kind === 'withdrawal' ? 'report.withdrawn' : 'report.updated'
  const summary = { reportId, serial, ...(kind === 'final' && { isFinal: true }) }
  await appendJournal(register, { verb, at, incidentId, summary })
}

function versionOf(message: DispatchMessage, reportId: string, arrivedAt: Instant) {
  const { serial, kind, dispatchId, sentAt, reason, content, chain } = message
  const { awareAt } = content
  return {
    id: uuidv7(),
    reportId,
    serial,
    kind,
    dispatchId,
    sentAt,
    arrivedAt,
    awareAt,
    reason,
    content,
    chain,
  }
}

/** Between processor and sub-processor no hours are known here. */
function linksOf({ chain }: DispatchMessage) {
  return chain.map((link) => ({ ...link, id: uuidv7(), termHours: null }))
}
