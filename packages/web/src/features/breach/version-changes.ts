import type { BreachField } from '@lekboek/domain/breach'
import type { FactValue } from '../facts/fact-field.ts'
import { differingAnswers } from './breach-form.ts'
import { breachQuestions, type BreachForm } from './breach-questions.ts'

export interface AnswerChange {
  readonly name: BreachField
  readonly before: FactValue
  readonly after: FactValue
}

/** The answers that two versions of a breach give otherwise, in the order of the questions. */
export function changesBetween(before: BreachForm, after: BreachForm): AnswerChange[] {
  const differing = differingAnswers(before, after)
  return breachQuestions
    .filter((name) => differing.includes(name))
    .map((name) => ({ name, before: before[name] ?? null, after: after[name] ?? null }))
}
