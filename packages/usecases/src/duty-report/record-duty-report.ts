import { insertDutyReport, uuidv7, type DutyReportRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { refuseClosed } from '../duty/refuse-closed.ts'
import { changeDossier } from '../incident/change-incident.ts'
import { withReports } from '../incident/load-dossier.ts'
import { dutyReportById } from './duty-report-by-id.ts'
import { owedDuty } from './owed-duty.ts'
import { readDutyReport, fitting, type DutyReportInput } from './read-duty-report.ts'

/** Records that a duty under another regime, or one of the organisation's own, was met: to whom, when, how. */
export async function recordDutyReport(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: DutyReportInput & { readonly duty: string },
  selection: Selection,
): Promise<DutyReportRow> {
  const read = readDutyReport(input, context.now())
  const id = uuidv7()
  return changeDossier(
    context,
    organisationId,
    incidentId,
    { action: 'notify', part: 'Notification', verb: 'dutyReport.recorded', frozenToo: true },
    async (open) => {
      const { stored, dossier, register, now } = open
      refuseClosed(stored)
      const duty = owedDuty(open, input.duty)
      const values = fitting(read, duty, dossier, now)
      const recipient = values.recipient ?? duty.recipient ?? duty.name
      const { sentAt, channel, receipt, isComplete } = values
      const added = { id, version: 1, duty: duty.key, sentAt, isComplete, retractedAt: null }
      return {
        after: withReports(dossier, [...stored.dutyReports, added]),
        summary: { dutyReportId: id, duty: duty.key, recipient, sentAt, channel, receipt, isComplete },
        write: () =>
          insertDutyReport(register, {
            ...{ ...values, recipient, id, incidentId: stored.id, duty: duty.key },
            createdAt: now,
          }),
      }
    },
    ({ register }) => dutyReportById(register, id, selection),
  )
}
