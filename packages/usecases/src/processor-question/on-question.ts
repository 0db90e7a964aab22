import {
  isUuid,
  lockProcessorQuestion,
  selectProcessorQuestion,
  type HeldProcessorQuestion,
  type IncidentRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident, type OpenDossier, type Outcome } from '../incident/change-incident.ts'
import { conflict, notFound } from '../refusal.ts'

/** A question as the person saw it. */
export interface SeenQuestion {
  readonly reportId: string
  readonly questionId: string
  readonly version: number
}

const shownInConflict: Selection = {
  ...{ version: true, text: true, answeredAt: true, settledAt: true, withdrawnAt: true },
  answers: { text: true, sentAt: true },
}

type OnQuestion = OpenDossier & { readonly question: HeldProcessorQuestion }

/**
 * Changes where a question to a processor stands, in a closed dossier too, and lets the processor know.
 *
 * @param isDone whether it stands there already: then nothing happens, whatever version was seen.
 * @throws {Refusal} conflict, with the stored question, where somebody else did something or an answer came in between.
 */
export async function onQuestion(
  context: Context,
  organisationId: string,
  { reportId, questionId, version }: SeenQuestion,
  verb: string,
  selection: Selection,
  isDone: (question: HeldProcessorQuestion) => boolean,
  work: (on: OnQuestion) => NonNullable<Outcome['write']>,
): Promise<IncidentRow> {
  const act = { action: 'change', part: 'Incident', verb, frozenToo: true } as const
  const target = { part: 'report', partId: reportId } as const
  return changeIncident(context, organisationId, target, act, selection, async (open) => {
    const { register } = open
    const question = isUuid(questionId) ? await lockProcessorQuestion(register, reportId, questionId) : null
    if (!question) throw notFound()
    if (isDone(question)) return null
    if (question.version !== version)
      throw conflict(question.version, await selectProcessorQuestion(register, questionId, shownInConflict))
    const write = work({ ...open, question })
    await context.jobs.enqueue('ask-processor', { registerId: organisationId, questionId })
    return { after: open.dossier, summary: { reportId, questionId }, write }
  })
}
