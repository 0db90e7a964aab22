import { markMessagesRead, selectOutsiderReport, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { notFound } from '../refusal.ts'

/** Says that what somebody wrote from outside was read. Nothing new changes nothing. */
export async function readOutsiderMessages(
  context: Context,
  organisationId: string,
  reportId: string,
  selection: Selection,
): Promise<IncidentRow> {
  const act = {
    action: 'change',
    part: 'Incident',
    verb: 'report.outsiderMessagesRead',
    frozenToo: true,
  } as const
  const target = { part: 'report', partId: reportId } as const
  return changeIncident(
    context,
    organisationId,
    target,
    act,
    selection,
    async ({ register, dossier, now }) => {
      if (!(await selectOutsiderReport(register, reportId))) throw notFound()
      const count = await markMessagesRead(register, reportId, 'outsider', now)
      return count === 0 ? null : { after: dossier, summary: { reportId, count } }
    },
  )
}
