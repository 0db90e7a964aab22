import type { Instant } from '@lekboek/domain'

interface Asked {
  readonly arrivedAt: Instant | null
  readonly failedAt: Instant | null
  readonly answeredAt: Instant | null
  readonly settledAt: Instant | null
  readonly withdrawnAt: Instant | null
}

export type QuestionState = 'withdrawn' | 'settled' | 'answered' | 'failed' | 'waiting' | 'onItsWay'

/** Where a question to a processor stands, by what happened to it last. */
export function questionState(question: Asked): QuestionState {
  if (question.settledAt !== null) return 'settled'
  if (question.withdrawnAt !== null) return 'withdrawn'
  if (question.answeredAt !== null) return 'answered'
  if (question.failedAt !== null) return 'failed'
  return question.arrivedAt === null ? 'onItsWay' : 'waiting'
}

/** Whether it waits for an answer. */
export function isUnanswered(question: Asked): boolean {
  return ['failed', 'waiting', 'onItsWay'].includes(questionState(question))
}

/** The reports of a dossier about which something was answered that nobody read yet. */
export function answeredReports<
  Report extends {
    readonly questions: readonly { readonly answers: readonly { readonly readAt: Instant | null }[] }[]
  },
>(reports: readonly Report[]): Report[] {
  return reports.filter(({ questions }) =>
    questions.some(({ answers }) => answers.some(({ readAt }) => readAt === null)),
  )
}
