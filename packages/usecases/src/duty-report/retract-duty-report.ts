import { retractDutyReportRow, type DutyReportRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { refuseClosed } from '../duty/refuse-closed.ts'
import { changeDossier } from '../incident/change-incident.ts'
import { withReports } from '../incident/load-dossier.ts'
import { readReason } from '../incident/read-reason.ts'
import { dutyReportById } from './duty-report-by-id.ts'
import { seenDutyReport } from './seen-duty-report.ts'

/** Takes back what was recorded by mistake: it stays to be seen with the reason, and the duty is open again. */
export async function retractDutyReport(
  context: Context,
  organisationId: string,
  reportId: string,
  input: { readonly reason: string; readonly version: number },
  selection: Selection,
): Promise<DutyReportRow> {
  const reason = readReason(input.reason, context.now())
  return changeDossier(
    context,
    organisationId,
    { part: 'duty_report', partId: reportId },
    { action: 'notify', part: 'Notification', verb: 'dutyReport.retracted', frozenToo: true },
    async ({ stored, dossier, register, now }) => {
      refuseClosed(stored)
      const { version, duty, sentAt } = await seenDutyReport(register, reportId, input.version)
      const left = stored.dutyReports.filter(({ id }) => id !== reportId)
      return {
        after: withReports(dossier, left),
        summary: { dutyReportId: reportId, duty, sentAt: { before: sentAt, after: null } },
        write: () => retractDutyReportRow(register, reportId, version + 1, { retractedAt: now, reason }),
      }
    },
    ({ register }) => dutyReportById(register, reportId, selection),
  )
}
