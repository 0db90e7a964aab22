import { appendJournal, inRegister, markRepliesRead, type ReportRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { openRegister } from '../viewer/viewer.ts'
import { openOwnReport } from './open-report.ts'
import { reportById } from './report-by-id.ts'

/**
 * The reporter has read what was written to them. Reading again changes nothing.
 *
 * @throws {Refusal} notFound or forbidden for a report that is not one's own.
 */
export async function readReplies(
  context: Context,
  organisationId: string,
  reportId: string,
  selection: Selection,
): Promise<ReportRow> {
  const opening = await openRegister(context, organisationId)
  const now = context.now()
  return inRegister(context.database, opening.actor, organisationId, async (register) => {
    const { incidentId } = await openOwnReport(register, opening, reportId, now, { frozenToo: true })
    const replies = await markRepliesRead(register, reportId, now)
    const report = await reportById(register, reportId, selection)
    if (replies > 0) {
      const summary = { reportId, replies }
      await appendJournal(register, { verb: 'report.repliesRead', at: now, incidentId, summary })
    }
    return report
  })
}
