import {
  insertReceivedVersion,
  insertReport,
  lockReport,
  selectIsSealed,
  selectRemaining,
  uuidv7,
  type Jobs,
  type Register,
} from '@lekboek/database'
import { emptySection, type Instant } from '@lekboek/domain'
import { createIncident } from '../incident/create-incident.ts'
import { lockDossier } from '../incident/load-dossier.ts'
import { tellTakers } from '../incident/tell-of-work.ts'
import { shortText } from '../input/fields.ts'
import { tellOfNews } from '../received-report/tell-of-version.ts'
import { newReportReference } from '../report/report-reference.ts'
import type { ReadAnswer } from './answer-question.ts'
import type { QuestionRow } from './question-row.ts'

/** Where an answer stands as a report. */
export interface LandedAnswer {
  readonly incidentId: string
  readonly reportId: string
}

/** In these something is added to a dossier; in every other it is frozen. */
const open = ['reported', 'investigating', 'confirmed']

/**
 * Makes a report of what a supplier answered: in the dossier from which it was asked while that is open, else in a new one where
 * it is hit. What was asked from a sealed one stays under its seal, whatever became of it: those whom it names are told. Whom to reach there stays sealed with the question.
 *
 * @returns null where it is not hit, and there is nothing to quote or no dossier that asked.
 */
export async function landAnswer(
  context: { readonly jobs: Jobs },
  register: Register,
  row: QuestionRow,
  said: ReadAnswer,
  now: Instant,
): Promise<LandedAnswer | null> {
  const asked = await askedDossier(register, row)
  if (asked && takesMore(asked)) {
    if (!said.isHit && said.text === '') return null
    const reportId = uuidv7()
    await insertReport(register, {
      ...reportOf(row, said, now),
      ...{ id: reportId, incidentId: asked.id, reference: newReportReference(), source: 'processor' },
    })
    if (said.isHit) await insertReceivedVersion(register, versionOf(reportId, said, now))
    // It had reported nothing before.
    const letter = said.isHit ? 'processorReported' : 'supplierWrote'
    await tellOfNews(context, register, { incidentId: asked.id, letter }, now)
    return { incidentId: asked.id, reportId }
  }
  if (!said.isHit) return null
  const created = await createIncident(register, firstReport(row, said, now), now)
  await insertReceivedVersion(register, versionOf(created.reportId, said, now))
  await tellTakers(context, register, now, 'processorReported')
  return created
}

const takesMore = ({ status, isSealed }: { readonly status: string; readonly isSealed: boolean }) =>
  open.includes(status) || isSealed

/** Whether what is answered stands in the dossier that asked, and begins no other. */
export async function landsInAsking(register: Register, row: QuestionRow): Promise<boolean> {
  const asked = await askedDossier(register, row)
  return asked !== null && takesMore(asked)
}

/** What remains of the dossier that asked. A supplier answers into a sealed one as into any other, and learns of none. */
async function askedDossier(register: Register, { incidentId }: QuestionRow) {
  if (incidentId === null) return null
  return register.throughSeals(async () => {
    const dossier = await lockDossier(register, { id: await selectRemaining(register, incidentId) })
    return { ...dossier, isSealed: await selectIsSealed(register, dossier.id) }
  })
}

/** Whoever takes up what comes in hears that something was added. @returns on which dossier. */
export async function tellOfAddition(
  context: { readonly jobs: Jobs },
  register: Register,
  reportId: string,
  now: Instant,
): Promise<string | null> {
  const report = await register.throughSeals(() => lockReport(register, reportId))
  if (!report) return null
  await tellOfNews(context, register, { incidentId: report.incidentId, letter: 'supplierWrote' }, now)
  return report.incidentId
}

function reportOf({ supplierName, agreementId, termHours }: QuestionRow, said: ReadAnswer, now: Instant) {
  return {
    ...{ text: said.text, place: null, people: null, reporterId: null, reporterName: supplierName },
    ...{ noticedAt: said.awareAt ?? now, reportedAt: now, processorId: null, processorName: supplierName },
    ...{ deliveryId: null, contractTermHours: termHours, agreementId, processorReference: null },
  }
}

function firstReport(row: QuestionRow, said: ReadAnswer, now: Instant) {
  const { supplierName, service } = row
  return {
    ...reportOf(row, said, now),
    ...{ title: `${supplierName}: ${service}`.slice(0, shortText), source: 'processor' as const },
    facts: {
      timing: {
        ...{ ...emptySection('timing'), reportedAt: now, processorToldAt: now },
        ...{ processorAwareAt: said.awareAt, discovery: 'processor' as const },
      },
      parties: { ...emptySection('parties'), processorName: supplierName },
    },
  }
}

/** What of the answer may be taken over into the facts: its words, and since when it knew. */
function versionOf(reportId: string, { text, awareAt }: ReadAnswer, now: Instant) {
  const id = uuidv7()
  return {
    ...{ id, reportId, serial: 1, kind: 'answered', dispatchId: id, sentAt: now, arrivedAt: now, awareAt },
    ...{ reason: null, content: { description: text, awareAt, toldAt: now }, chain: [] },
  }
}
