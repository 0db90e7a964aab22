import { selectDeliveredReport, updateReceipt, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { notFound } from '../refusal.ts'

/**
 * A controller confirms that it received a processor's report; the processor sees it in its own register. Confirming
 * twice changes nothing.
 *
 * @throws {Refusal} notFound for a report that no processor sent through the platform.
 */
export async function confirmReportReceipt(
  context: Context,
  organisationId: string,
  reportId: string,
  selection: Selection,
): Promise<IncidentRow> {
  const act = {
    action: 'change',
    part: 'Incident',
    verb: 'report.receiptConfirmed',
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
      const report = await selectDeliveredReport(register, reportId)
      const { processor_id: processorId = null, delivery_id: deliveryId = null } = report ?? {}
      if (processorId === null || deliveryId === null) throw notFound()
      if (report?.receipt_confirmed_at) return null
      // Awaited here: the queue looks something up before it writes, and would do so behind the commit otherwise.
      await context.jobs.enqueue('confirm-delivery', { processorId, deliveryId, confirmedAt: now })
      return {
        after: dossier,
        summary: { reportId, confirmedAt: now },
        write: () => updateReceipt(register, reportId, now),
      }
    },
  )
}
