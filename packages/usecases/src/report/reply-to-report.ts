import {
  insertReply,
  isUuid,
  selectStaffReporter,
  uuidv7,
  type ReportRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeDossier } from '../incident/change-incident.ts'
import { Fields, longText } from '../input/fields.ts'
import { putMail } from '../mail/put-mail.ts'
import { notFound } from '../refusal.ts'
import { reportById } from './report-by-id.ts'

/**
 * Writes to the member of staff who reported it: a question, or a word of thanks. They find it with their own reports; a letter
 * says that it is there, and nothing of it.
 *
 * @throws {Refusal} notFound also for a report that nobody of the staff gave; what else `changeDossier` refuses.
 */
export async function replyToReport(
  context: Context,
  organisationId: string,
  reportId: string,
  text: string,
  selection: Selection,
): Promise<ReportRow> {
  const fields = new Fields({ text }, context.now())
  const reply = fields.text('text', { max: longText })
  if (!isUuid(reportId)) throw notFound()
  const act = { action: 'change', part: 'Incident', verb: 'report.replied' } as const
  return changeDossier(
    context,
    organisationId,
    { part: 'report', partId: reportId },
    act,
    async ({ register, dossier, now }) => {
      const reporterId = await selectStaffReporter(register, reportId)
      if (reporterId === null) throw notFound()
      fields.refuse()
      const id = uuidv7()
      await insertReply(register, { id, reportId, text: reply, writtenAt: now })
      const aboutId = `${organisationId} ${reporterId}`
      await putMail(context.jobs, register, { kind: 'replyWaits', aboutId }, now)
      return { after: dossier, summary: { reportId, replyId: id } }
    },
    ({ register }) => reportById(register, reportId, selection),
  )
}
