import type { Shape } from '../selection/selection.ts'

/** Whether a controller's question (`q`) waits for an answer of its processor. */
export const isOpenQuestion = (q: string) =>
  `(${q}.answered_at IS NULL AND ${q}.settled_at IS NULL AND ${q}.withdrawn_at IS NULL AND EXISTS (SELECT 1 FROM delivery w
    WHERE w.organisation_id = ${q}.organisation_id AND w.id = ${q}.delivery_id AND w.withdrawn_at IS NULL))`

const answerShape: Shape = {
  table: 'delivery_answer',
  fields: {
    id: '@.id',
    text: '@.text',
    sentAt: '@.sent_at',
    sentByName: '@.sent_by_name',
    deliveredAt: '@.delivered_at',
    readAt: '@.read_at',
    failedAt: '@.failed_at',
  },
}

const ofDelivery = (column: string) =>
  `(SELECT d.${column} FROM delivery d WHERE d.organisation_id = @.organisation_id AND d.id = @.delivery_id)`

/** What a controller asked, as the processor reads it. */
export const deliveryQuestionShape: Shape = {
  table: 'delivery_question',
  fields: {
    id: '@.id',
    version: '@.version',
    deliveryId: '@.delivery_id',
    controllerName: ofDelivery('controller_name'),
    reportWithdrawnAt: ofDelivery('withdrawn_at'),
    isOpen: isOpenQuestion('@'),
    text: '@.text',
    askedAt: '@.asked_at',
    arrivedAt: '@.arrived_at',
    answeredAt: '@.answered_at',
    settledAt: '@.settled_at',
    withdrawnAt: '@.withdrawn_at',
  },
  relations: {
    answers: () => ({
      shape: answerShape,
      on: '@.question_id = @parent.id',
      orderBy: '@.sent_at, @.id',
      many: true,
    }),
  },
}

/** Answers that are kept with a breach. */
export const keptAnswerShape: Shape = {
  table: 'kept_answer',
  fields: {
    id: '@.id',
    version: '@.version',
    title: '@.title',
    text: '@.text',
    changedAt: '@.changed_at',
  },
}
