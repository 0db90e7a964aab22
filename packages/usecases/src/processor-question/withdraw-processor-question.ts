import { withdrawStoredQuestion, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { invalid } from '../refusal.ts'
import { onQuestion, type SeenQuestion } from './on-question.ts'

/**
 * Withdraws a question that nobody answered. An answer that is on its way at that moment still arrives.
 *
 * @throws {Refusal} conflict, with the stored question, where somebody else did something in between; invalid for one that was
 * answered or settled.
 */
export async function withdrawProcessorQuestion(
  context: Context,
  organisationId: string,
  seen: SeenQuestion,
  selection: Selection,
): Promise<IncidentRow> {
  return onQuestion(
    context,
    organisationId,
    seen,
    'report.questionWithdrawn',
    selection,
    ({ withdrawnAt }) => withdrawnAt !== null,
    ({ register, question: { answeredAt, settledAt }, now }) => {
      if (answeredAt !== null || settledAt !== null)
        throw invalid([{ path: 'question', code: 'questionAnswered' }])
      return () => withdrawStoredQuestion(register, seen.questionId, now)
    },
  )
}
