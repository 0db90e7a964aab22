import { selectQuotedVersion, selectWholeVersions, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeDossier } from '../incident/change-incident.ts'
import { readReason } from '../incident/read-reason.ts'
import type { Row } from '../input/row.ts'
import { notFound } from '../refusal.ts'
import { presentVersion, toldNeeds } from './present-reports.ts'

/**
 * Shows what a withdrawn report quoted: it was meant for somebody else, and is kept as evidence. The dossier's time line says who
 * looked, and why.
 */
export async function showWithdrawnReport(
  context: Context,
  organisationId: string,
  { reportId, reason }: { readonly reportId: string; readonly reason: string },
  selection: Selection,
): Promise<readonly Row[]> {
  const why = readReason(reason, context.now())
  const act = { action: 'change', part: 'Incident', verb: 'report.withdrawnShown', frozenToo: true } as const
  const target = { part: 'report', partId: reportId } as const
  return changeDossier(
    context,
    organisationId,
    target,
    act,
    async ({ dossier, register }) => {
      if (!(await selectQuotedVersion(register, reportId, 1))) throw notFound()
      return { after: dossier, summary: { reportId, reason: why } }
    },
    async ({ register }) => {
      const rows = await selectWholeVersions(register, reportId, { ...selection, ...toldNeeds })
      return rows.map(presentVersion)
    },
  )
}
