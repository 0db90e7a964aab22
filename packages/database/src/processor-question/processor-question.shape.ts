import type { Shape } from '../selection/selection.ts'

/** Whether a question (`q`) to a processor waits for an answer, as far as its report stands. */
export const isUnanswered = (q: string) =>
  `(${q}.answered_at IS NULL AND ${q}.settled_at IS NULL AND ${q}.withdrawn_at IS NULL)`

const answerShape: Shape = {
  table: 'processor_answer',
  fields: {
    id: '@.id',
    text: '@.text',
    sentAt: '@.sent_at',
    arrivedAt: '@.arrived_at',
    readAt: '@.read_at',
  },
}

/** What a controller asked a processor, as the controller reads it. */
export const processorQuestionShape: Shape = {
  table: 'processor_question',
  fields: {
    id: '@.id',
    version: '@.version',
    text: '@.text',
    askedAt: '@.asked_at',
    askedByName: '@.asked_by_name',
    arrivedAt: '@.arrived_at',
    failedAt: '@.failed_at',
    answeredAt: '@.answered_at',
    settledAt: '@.settled_at',
    settledByName: '@.settled_by_name',
    withdrawnAt: '@.withdrawn_at',
  },
  relations: {
    answers: () => ({
      shape: answerShape,
      on: '@.question_id = @parent.id',
      orderBy: '@.sent_at, @.answer_id',
      many: true,
    }),
  },
}
