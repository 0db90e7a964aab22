import { markVersionConfirmed, selectVersionMarks, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { notFound } from '../refusal.ts'
import { isSerial } from './serial.ts'

/**
 * A controller confirms that it received one version of a processor's report; the processor sees when, and not who. Confirming
 * twice changes nothing.
 *
 * @throws {Refusal} notFound for a version that no processor sent through the platform.
 */
export async function confirmReportReceipt(
  context: Context,
  organisationId: string,
  { reportId, serial }: { readonly reportId: string; readonly serial: number },
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
      const version = isSerial(serial) ? await selectVersionMarks(register, reportId, serial) : null
      if (!version || version.processorId === null) throw notFound()
      if (version.confirmedAt !== null) return null
      const { id, processorId, dispatchId } = version
      // Awaited here: the queue looks something up before it writes, and would do so behind the commit otherwise.
      await context.jobs.enqueue('mark-dispatch', { processorId, dispatchId, mark: 'confirmed', at: now })
      return {
        after: dossier,
        summary: { reportId, serial, confirmedAt: now },
        write: () => markVersionConfirmed(register, id, now),
      }
    },
  )
}
