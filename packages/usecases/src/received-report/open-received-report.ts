import { mayOnIncident } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  isUuid,
  markVersionOpened,
  selectVersionMarks,
  systemActor,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { lockDossier } from '../incident/load-dossier.ts'
import { notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { isSerial } from './serial.ts'

/**
 * One version of a processor's report was shown to somebody who may work on its dossier, for the first time. The processor
 * hears when, and nobody who: looking is no act of a dossier, so that the journal says that the platform told it.
 *
 * @returns whether it was the first time; false as well for whoever may only read: that opens nothing.
 */
export async function openReceivedReport(
  context: Context,
  organisationId: string,
  { reportId, serial }: { readonly reportId: string; readonly serial: number },
): Promise<boolean> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!isUuid(reportId) || !isSerial(serial)) throw notFound()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const stored = await lockDossier(register, { part: 'report', partId: reportId })
    if (!mayOnIncident(ability, 'read', 'Incident', stored)) throw notFound()
    const version = await selectVersionMarks(register, reportId, serial)
    if (!version) throw notFound()
    if (!mayOnIncident(ability, 'change', 'Incident', stored)) return false
    if (!(await markVersionOpened(register, version.id, now))) return false
    const { processorId, dispatchId } = version
    // What came by another way than the platform has nobody behind it who would hear.
    if (processorId !== null)
      await context.jobs.enqueue('mark-dispatch', { processorId, dispatchId, mark: 'opened', at: now })
    await appendJournal(
      { ...register, actor: systemActor },
      { verb: 'report.opened', at: now, incidentId: stored.id, summary: { reportId, serial } },
    )
    return true
  })
}
