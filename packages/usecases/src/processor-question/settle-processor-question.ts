import { settleStoredQuestion, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { invalid } from '../refusal.ts'
import { onQuestion, type SeenQuestion } from './on-question.ts'

/**
 * Takes a question to a processor as settled, answered or not: perhaps somebody told it by telephone.
 *
 * @throws {Refusal} conflict, with the stored question, where an answer came in between; invalid for one that was withdrawn.
 */
export async function settleProcessorQuestion(
  context: Context,
  organisationId: string,
  seen: SeenQuestion,
  selection: Selection,
): Promise<IncidentRow> {
  return onQuestion(
    context,
    organisationId,
    seen,
    'report.questionSettled',
    selection,
    ({ settledAt }) => settledAt !== null,
    ({ register, question, now }) => {
      if (question.withdrawnAt !== null) throw invalid([{ path: 'question', code: 'questionWithdrawn' }])
      return () => settleStoredQuestion(register, seen.questionId, now)
    },
  )
}
