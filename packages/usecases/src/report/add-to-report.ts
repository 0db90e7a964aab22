import {
  appendJournal,
  inRegister,
  insertReportAddition,
  isUuid,
  uuidv7,
  type ReportRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields, longText } from '../input/fields.ts'
import { notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { openReport } from './open-report.ts'
import { reportById } from './report-by-id.ts'

/** Adds to a report what came to mind later; what was said first stays as it was. */
export async function addToReport(
  context: Context,
  organisationId: string,
  reportId: string,
  text: string,
  selection: Selection,
): Promise<ReportRow> {
  const opening = await openRegister(context, organisationId)
  if (!isUuid(reportId)) throw notFound()
  const now = context.now()
  const fields = new Fields({ text }, now)
  const added = fields.text('text', { max: longText })
  fields.refuse()
  return inRegister(context.database, opening.actor, organisationId, async (register) => {
    const { incidentId } = await openReport(register, opening, reportId, now)
    const id = uuidv7()
    const [, , report] = await Promise.all([
      insertReportAddition(register, { id, reportId, text: added, addedAt: now }),
      appendJournal(register, {
        verb: 'report.added',
        at: now,
        incidentId,
        summary: { reportId, additionId: id },
      }),
      reportById(register, reportId, selection),
    ])
    return report
  })
}
