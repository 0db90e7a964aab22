import { mayOnIncident } from '@lekboek/access'
import { dossierQuestionsStatement, inRegister, isUuid, selectIncident } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeDossier, type OpenDossier } from '../incident/change-incident.ts'
import { notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { putQuestions, readAsk, type SupplierAsk } from './ask-suppliers.ts'
import { addressesOf, withLetters } from './count-letters.ts'
import { dossierOfQuestion } from './dossier-of-question.ts'
import { openQuestion, type QuestionRow, type StoredQuestion } from './question-row.ts'

/**
 * Asks suppliers something from a dossier, "does this hit us, tell us more": what they answer comes in as their report in that
 * dossier, and in a new one where that is closed by then. Of those of whom the dossier is about, no word goes out by itself.
 *
 * @throws {Refusal} as a change of the dossier by whoever is responsible for it, and as where suppliers are asked.
 */
export async function askFromDossier(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: SupplierAsk,
): Promise<QuestionRow[]> {
  const act = { action: 'change', part: 'Incident', verb: 'incident.supplierAsked' } as const
  const asked: QuestionRow[] = []
  const work = async ({ register, stored, dossier, opening, now }: OpenDossier) => {
    const read = readAsk(input, now)
    const from = { name: opening.viewer.name, incidentId: stored.id }
    asked.push(...(await putQuestions(context, register, read, from, now)))
    const { dueAt, ids } = read
    return { after: dossier, summary: { count: asked.length, dueAt, agreementIds: ids } }
  }
  const { ability, actor } = await openRegister(context, organisationId)
  const mayAsk = isUuid(incidentId) && mayOnIncident(ability, 'change', 'Incident', { handlerIds: [] })
  const emails = mayAsk ? await addressesOf(context, organisationId, input.agreements) : []
  const dossier = mayAsk
    ? await inRegister(context.database, actor, organisationId, (register) =>
        dossierOfQuestion(register, { reportId: null, incidentId }),
      )
    : null
  return withLetters(context, { organisationId, emails, dossier, path: 'agreements' }, () =>
    changeDossier(context, organisationId, incidentId, act, work, () => Promise.resolve(asked)),
  )
}

/**
 * What was asked from a dossier, or answered into it, the newest first. Whom to reach at a supplier is told to whoever works on its
 * facts.
 *
 * @throws {Refusal} notFound for a dossier that is absent, foreign or not theirs to read.
 */
export async function listDossierQuestions(
  context: Context,
  organisationId: string,
  incidentId: string,
): Promise<QuestionRow[]> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!isUuid(incidentId)) throw notFound()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const stored = await selectIncident(register, { id: incidentId }, { id: true, handlerIds: true })
    const handlerIds = Array.isArray(stored?.['handlerIds']) ? stored['handlerIds'].map(String) : []
    if (!stored || !mayOnIncident(ability, 'read', 'Incident', { handlerIds })) throw notFound()
    const mayReach = mayOnIncident(ability, 'change', 'Facts', { handlerIds })
    const found = await register.query<{ row: StoredQuestion }>(
      dossierQuestionsStatement(organisationId, incidentId),
    )
    const rows: QuestionRow[] = []
    for (const { row } of found) {
      const { contact, email, ...opened } = await openQuestion(register, row)
      rows.push({ ...opened, email: mayReach ? email : '', contact: mayReach ? contact : null })
    }
    return rows
  })
}
