import { mayOnIncident } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  isUuid,
  markAnswersRead,
  selectAskedReport,
  systemActor,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { lockDossier } from '../incident/load-dossier.ts'
import { notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/**
 * What a processor answered about a report was shown to somebody who may work on its dossier. The processor hears when, and
 * nobody who: looking is no act of a dossier, so that the journal says that the platform told it.
 *
 * @returns whether something of it was new; false as well for whoever may only read: that marks nothing.
 */
export async function readProcessorAnswers(
  context: Context,
  organisationId: string,
  reportId: string,
): Promise<boolean> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!isUuid(reportId)) throw notFound()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const stored = await lockDossier(register, { part: 'report', partId: reportId })
    if (!mayOnIncident(ability, 'read', 'Incident', stored)) throw notFound()
    if (!(await selectAskedReport(register, reportId, '', now))) throw notFound()
    if (!mayOnIncident(ability, 'change', 'Incident', stored)) return false
    const questions = await markAnswersRead(register, reportId, now)
    if (questions.length === 0) return false
    const jobs = questions.map((questionId) => ({ registerId: organisationId, questionId }))
    await context.jobs.enqueueAll('ask-processor', jobs)
    await appendJournal(
      { ...register, actor: systemActor },
      { verb: 'report.answerRead', at: now, incidentId: stored.id, summary: { reportId, questions } },
    )
    return true
  })
}
