import { updateDutyReport, type DutyReportRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { refuseClosed } from '../duty/refuse-closed.ts'
import { changeDossier } from '../incident/change-incident.ts'
import { withReports } from '../incident/load-dossier.ts'
import { dutyReportById } from './duty-report-by-id.ts'
import { owedDuty } from './owed-duty.ts'
import { readDutyReport, refuseUnfit, type DutyReportInput } from './read-duty-report.ts'
import { seenDutyReport } from './seen-duty-report.ts'

/** Corrects what was recorded of something sent; the duty it meets stays the same. */
export async function changeDutyReport(
  context: Context,
  organisationId: string,
  reportId: string,
  input: DutyReportInput & { readonly version: number },
  selection: Selection,
): Promise<DutyReportRow> {
  const values = readDutyReport(input, context.now())
  return changeDossier(
    context,
    organisationId,
    { part: 'duty_report', partId: reportId },
    { action: 'notify', part: 'Notification', verb: 'dutyReport.changed', frozenToo: true },
    async (open) => {
      const { stored, dossier, register } = open
      refuseClosed(stored)
      const { version, duty, sentAt, channel, receipt, isComplete } = await seenDutyReport(
        register,
        reportId,
        input.version,
      )
      refuseUnfit(values, owedDuty(open, duty), dossier)
      const changed = stored.dutyReports.map((one) => (one.id === reportId ? { ...one, ...values } : one))
      return {
        after: withReports(dossier, changed),
        summary: {
          ...{ dutyReportId: reportId, duty },
          sentAt: { before: sentAt, after: values.sentAt },
          channel: { before: channel, after: values.channel },
          receipt: { before: receipt, after: values.receipt },
          isComplete: { before: isComplete, after: values.isComplete },
        },
        write: () => updateDutyReport(register, reportId, version + 1, values),
      }
    },
    ({ register }) => dutyReportById(register, reportId, selection),
  )
}
