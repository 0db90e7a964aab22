import type { Register } from '../door/in-register.ts'

/** A controller's question as it arrives at the processor; instants are ISO texts. */
export interface NewDeliveryQuestion {
  readonly id: string
  readonly deliveryId: string
  /** The register in which it was asked. */
  readonly registerId: string
  readonly text: string
  readonly askedAt: string
  readonly arrivedAt: string
}

/** Keeps a question, once. @returns whether it was not there, and null where there is no delivery that it is about. */
export async function insertDeliveryQuestion(
  register: Register,
  question: NewDeliveryQuestion,
): Promise<{ readonly breachId: string; readonly isNew: boolean; readonly arrivedAt: string } | null> {
  const { id, deliveryId, registerId, text, askedAt, arrivedAt } = question
  const [inserted, stored] = await Promise.all([
    register.query({
      name: 'delivery-question.insert',
      text: `INSERT INTO delivery_question (organisation_id, id, breach_id, delivery_id, register_id, text, asked_at, arrived_at)
        SELECT d.organisation_id, $2, d.breach_id, d.id, $4, $5, $6, $7 FROM delivery d WHERE d.organisation_id = $1 AND d.id = $3
        ON CONFLICT (organisation_id, id) DO NOTHING RETURNING id`,
      values: [register.organisationId, id, deliveryId, registerId, text, askedAt, arrivedAt],
    }),
    register.query<{ breach_id: string; arrived_at: Date }>({
      name: 'delivery-question.arrival',
      text: `SELECT breach_id, arrived_at FROM delivery_question WHERE organisation_id = $1 AND id = $2 FOR UPDATE`,
      values: [register.organisationId, id],
    }),
  ])
  const [row] = stored
  if (!row) return null
  return { breachId: row.breach_id, isNew: inserted.length > 0, arrivedAt: row.arrived_at.toISOString() }
}

/** Keeps what became of a question at its controller, where it is not known yet. @returns whether something was new. */
export async function markQuestion(
  register: Register,
  id: string,
  { settledAt, withdrawnAt }: { readonly settledAt: string | null; readonly withdrawnAt: string | null },
): Promise<boolean> {
  const rows = await register.query({
    name: 'delivery-question.mark',
    text: `UPDATE delivery_question SET version = version + 1, settled_at = COALESCE(settled_at, $3::timestamptz),
        withdrawn_at = COALESCE(withdrawn_at, $4::timestamptz)
      WHERE organisation_id = $1 AND id = $2 AND ((settled_at IS NULL AND $3::timestamptz IS NOT NULL)
        OR (withdrawn_at IS NULL AND $4::timestamptz IS NOT NULL)) RETURNING id`,
    values: [register.organisationId, id, settledAt, withdrawnAt],
  })
  return rows.length > 0
}

/** An answer to one question. */
export interface NewDeliveryAnswer {
  readonly id: string
  readonly questionId: string
}

/** Fixes one text as the answer to each of these questions, in two statements however many they are. */
export async function insertDeliveryAnswers(
  register: Register,
  answers: readonly NewDeliveryAnswer[],
  { text, sentAt }: { readonly text: string; readonly sentAt: string },
): Promise<void> {
  await Promise.all([
    register.query({
      name: 'delivery-answer.insert',
      text: `INSERT INTO delivery_answer (organisation_id, id, question_id, text, sent_at, sent_by, sent_by_name)
        SELECT $1::uuid, n.id, n."questionId", $3, $4::timestamptz, $5, $6
        FROM json_to_recordset($2::json) AS n(id uuid, "questionId" uuid)`,
      values: [
        register.organisationId,
        JSON.stringify(answers),
        text,
        sentAt,
        register.actor.id,
        register.actor.name,
      ],
    }),
    register.query({
      name: 'delivery-question.answered',
      text: `UPDATE delivery_question SET version = version + 1, answered_at = COALESCE(answered_at, $3::timestamptz)
        WHERE organisation_id = $1 AND id = ANY ($2::uuid[])`,
      values: [register.organisationId, answers.map(({ questionId }) => questionId), sentAt],
    }),
  ])
}

const answerMarks = { delivered: 'delivered_at', read: 'read_at' } as const
export type AnswerMark = keyof typeof answerMarks

export interface MarkedAnswer {
  readonly id: string
  readonly questionId: string
  readonly breachId: string
}

/** Sets a mark where there is none yet; answers which were new. */
export async function markAnswers(
  register: Register,
  mark: AnswerMark,
  marks: readonly { readonly id: string; readonly at: string }[],
): Promise<MarkedAnswer[]> {
  if (marks.length === 0) return []
  const column = answerMarks[mark]
  // Locked in one order first: two workers may have the same answers in another.
  const [, marked] = await Promise.all([
    register.query({
      name: 'delivery-answer.lock',
      text: 'SELECT id FROM delivery_answer WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE',
      values: [register.organisationId, marks.map(({ id }) => id)],
    }),
    register.query<{ [Field in keyof MarkedAnswer]: MarkedAnswer[Field] }>({
      name: `delivery-answer.${mark}`,
      text: `UPDATE delivery_answer a SET ${column} = m.at
        FROM json_to_recordset($2::json) AS m(id uuid, at timestamptz), delivery_question q
        WHERE a.organisation_id = $1 AND a.id = m.id AND a.${column} IS NULL AND q.organisation_id = $1 AND q.id = a.question_id
        RETURNING a.id, a.question_id AS "questionId", q.breach_id AS "breachId"`,
      values: [register.organisationId, JSON.stringify(marks)],
    }),
  ])
  return marked
}

/** Marks that an answer could not be brought, where it did not arrive after all: without another one its question waits again. */
export async function failAnswer(register: Register, id: string, at: string): Promise<MarkedAnswer | null> {
  const [failed] = await Promise.all([
    register.query<{ [Field in keyof MarkedAnswer]: MarkedAnswer[Field] }>({
      name: 'delivery-answer.failed',
      text: `UPDATE delivery_answer a SET failed_at = $3 FROM delivery_question q
        WHERE a.organisation_id = $1 AND a.id = $2 AND a.delivered_at IS NULL AND a.failed_at IS NULL
          AND q.organisation_id = $1 AND q.id = a.question_id
        RETURNING a.id, a.question_id AS "questionId", q.breach_id AS "breachId"`,
      values: [register.organisationId, id, at],
    }),
    register.query({
      name: 'delivery-question.unanswered',
      text: `UPDATE delivery_question q SET version = q.version + 1, answered_at = NULL FROM delivery_answer f
        WHERE f.organisation_id = $1 AND f.id = $2 AND f.failed_at IS NOT NULL AND q.organisation_id = $1 AND q.id = f.question_id
          AND NOT EXISTS (SELECT 1 FROM delivery_answer a WHERE a.organisation_id = $1 AND a.question_id = q.id AND a.failed_at IS NULL)`,
      values: [register.organisationId, id],
    }),
  ])
  return failed[0] ?? null
}
