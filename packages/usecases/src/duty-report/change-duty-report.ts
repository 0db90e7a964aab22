import { updateDutyReport, type DutyReportRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { refuseClosed } from '../duty/refuse-closed.ts'
import { changeDossier } from '../incident/change-incident.ts'
import { withReports } from '../incident/load-dossier.ts'
import { dutyReportById } from './duty-report-by-id.ts'
import { owedDuty } from './owed-duty.ts'
import { readDutyReport, fitting, type DutyReportInput } from './read-duty-report.ts'
import { seenDutyReport, type StoredDutyReport } from './seen-duty-report.ts'

/** Corrects what was recorded of something sent; the duty it meets stays the same. */
export async function changeDutyReport(
  context: Context,
  organisationId: string,
  reportId: string,
  input: DutyReportInput & { readonly version: number },
  selection: Selection,
): Promise<DutyReportRow> {
  const read = readDutyReport(input, context.now())
  return changeDossier(
    context,
    organisationId,
    { part: 'duty_report', partId: reportId },
    { action: 'notify', part: 'Notification', verb: 'dutyReport.changed', frozenToo: true },
    async (open) => {
      const { stored, dossier, register, now } = open
      refuseClosed(stored)
      const before = await seenDutyReport(register, reportId, input.version)
      const { duty, version } = before
      // An instant that stands as it was recorded first was not entered now.
      const isFirst = read.sentAt === before.sentAt && before.afterwardsReason === null
      const recordedAt = isFirst ? before.createdAt : now
      const values = fitting(read, owedDuty(open, duty), dossier, recordedAt)
      const changed = stored.dutyReports.map((one) => (one.id === reportId ? { ...one, ...values } : one))
      return {
        after: withReports(dossier, changed),
        summary: {
          ...{ dutyReportId: reportId, duty, version: version + 1 },
          ...corrected(before, values),
        },
        write: () => updateDutyReport(register, reportId, version + 1, values),
      }
    },
    ({ register }) => dutyReportById(register, reportId, selection),
  )
}

const kept = ['sentAt', 'channel', 'receipt', 'isComplete'] as const
type Kept = Pick<StoredDutyReport, (typeof kept)[number]>

/** What the journal says of a correction: what became something else, and nothing of what stayed. */
function corrected(before: Kept, after: Kept): Record<string, { before: unknown; after: unknown }> {
  const changed = kept.filter((field) => before[field] !== after[field])
  return Object.fromEntries(changed.map((field) => [field, { before: before[field], after: after[field] }]))
}
