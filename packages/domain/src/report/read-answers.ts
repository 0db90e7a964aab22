import { isRecord } from '../facts/read-value.ts'
import type { Problem } from '../problem/problem.ts'
import {
  questionsOf,
  reportQuestions,
  type ReportAnswer,
  type ReportKind,
  type ReportQuestion,
} from './report-kinds.ts'

export type AnswersReading =
  | { readonly ok: true; readonly value: readonly ReportAnswer[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Reads the answers of a report from a value of unknown shape: questions of its kind, each once, with an answer that it
 * takes. What was not answered is not there. Problems carry paths such as `answers.1.answer`.
 */
export function readReportAnswers(kind: ReportKind | null, input: unknown): AnswersReading {
  if (input === null || input === undefined) return { ok: true, value: [] }
  if (!Array.isArray(input)) return refused('answers', 'notList')
  const value: ReportAnswer[] = []
  const problems: Problem[] = []
  for (const [index, one] of input.entries()) {
    const answer = answerIn(one)
    if (answer === null) problems.push({ path: `answers.${index}`, code: 'notInList' })
    else if (value.some(({ question }) => question === answer.question))
      problems.push({ path: `answers.${index}.question`, code: 'repeated' })
    else value.push(answer)
  }
  if (problems.length > 0) return { ok: false, problems }
  const asked = questionsOf(kind, value)
  const foreign = value.findIndex(({ question }) => !asked.includes(question))
  return foreign === -1 ? { ok: true, value } : refused(`answers.${foreign}.question`, 'notInList')
}

function refused(path: string, code: Problem['code']): AnswersReading {
  return { ok: false, problems: [{ path, code }] }
}

function answerIn(input: unknown): ReportAnswer | null {
  if (!isRecord(input)) return null
  const question = (Object.keys(reportQuestions) as ReportQuestion[]).find((one) => one === input['question'])
  if (question === undefined) return null
  const answer = reportQuestions[question].find((one) => one === input['answer'])
  return answer === undefined ? null : { question, answer }
}
