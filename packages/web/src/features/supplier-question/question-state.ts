import type { Instant } from '@lekboek/domain'
import type { SupplierQuestionsQuery } from '../../generated/graphql.ts'
import type { Agreement } from '../agreement/agreement-state.ts'

export type Question = SupplierQuestionsQuery['supplierQuestions'][number]

export type QuestionState = 'hit' | 'notHit' | 'answered' | 'takenBack' | 'overdue' | 'opened' | 'asked'

/** How far a question is. */
export function stateOf(
  question: Pick<Question, 'answeredAt' | 'isHit' | 'takenBackAt' | 'dueAt' | 'openedAt'>,
  now: Instant,
): QuestionState {
  // What it says is for those who read dossiers.
  if (question.answeredAt && question.isHit === null) return 'answered'
  if (question.answeredAt) return question.isHit === true ? 'hit' : 'notHit'
  if (question.takenBackAt) return 'takenBack'
  if (question.dueAt <= now) return 'overdue'
  return question.openedAt ? 'opened' : 'asked'
}

/** Whether a supplier can be written to. */
export const hasAddress = ({ contactEmail, emergencyDay, emergencyNight }: Agreement): boolean =>
  Boolean(contactEmail ?? emergencyDay?.email ?? emergencyNight?.email)
