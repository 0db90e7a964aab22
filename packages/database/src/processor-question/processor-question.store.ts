import type { Register } from '../door/in-register.ts'

/** What is asked of a processor; instants are ISO texts. */
export interface NewProcessorQuestion {
  readonly id: string
  readonly reportId: string
  readonly text: string
  readonly askedAt: string
}

export async function insertProcessorQuestion(
  register: Register,
  question: NewProcessorQuestion,
): Promise<void> {
  await register.query({
    name: 'processor-question.insert',
    text: `INSERT INTO processor_question (organisation_id, id, report_id, text, asked_at, asked_by, asked_by_name)
      VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      register.organisationId,
      question.id,
      question.reportId,
      question.text,
      question.askedAt,
      register.actor.id,
      register.actor.name,
    ],
  })
}

export async function settleStoredQuestion(register: Register, id: string, at: string): Promise<void> {
  await register.query({
    name: 'processor-question.settle',
    text: `UPDATE processor_question SET version = version + 1, settled_at = $3, settled_by_name = $4
      WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id, at, register.actor.name],
  })
}

export async function withdrawStoredQuestion(register: Register, id: string, at: string): Promise<void> {
  await register.query({
    name: 'processor-question.withdraw',
    text: `UPDATE processor_question SET version = version + 1, withdrawn_at = $3 WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id, at],
  })
}

/** Keeps that a question stands in the processor's register. @returns whether that was not known yet. */
export async function markQuestionArrived(register: Register, id: string, at: string): Promise<boolean> {
  const rows = await register.query({
    name: 'processor-question.arrived',
    text: `UPDATE processor_question SET arrived_at = $3, failed_at = NULL
      WHERE organisation_id = $1 AND id = $2 AND arrived_at IS NULL RETURNING id`,
    values: [register.organisationId, id, at],
  })
  return rows.length > 0
}

/** Keeps that a question could not be brought, where it did not arrive after all. @returns whether that is new. */
export async function markQuestionFailed(register: Register, id: string, at: string): Promise<boolean> {
  const rows = await register.query({
    name: 'processor-question.failed',
    text: `UPDATE processor_question SET failed_at = $3
      WHERE organisation_id = $1 AND id = $2 AND arrived_at IS NULL AND failed_at IS NULL RETURNING id`,
    values: [register.organisationId, id, at],
  })
  return rows.length > 0
}

/** An answer as it arrives. */
export interface NewProcessorAnswer {
  readonly id: string
  readonly questionId: string
  /** By which the processor knows it. */
  readonly answerId: string
  readonly text: string
  readonly sentAt: string
  readonly arrivedAt: string
}

/** Whose question was answered. */
export interface AnsweredQuestion {
  readonly reportId: string
  readonly incidentId: string
}

/**
 * Keeps an answer, once; answers whose it is, or null where it stands there already. The question gets another version, so that
 * nobody settles what they did not see answered.
 */
export async function insertProcessorAnswer(
  register: Register,
  answer: NewProcessorAnswer,
): Promise<AnsweredQuestion | null> {
  const rows = await register.query<{ [Field in keyof AnsweredQuestion]: AnsweredQuestion[Field] }>({
    name: 'processor-answer.insert',
    text: `WITH kept AS (
        INSERT INTO processor_answer (organisation_id, id, question_id, answer_id, text, sent_at, arrived_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (organisation_id, answer_id) DO NOTHING RETURNING question_id
      )
      UPDATE processor_question q SET version = q.version + 1, answered_at = COALESCE(q.answered_at, $7)
      FROM kept, report p
      WHERE q.organisation_id = $1 AND q.id = kept.question_id AND p.organisation_id = $1 AND p.id = q.report_id
      RETURNING p.id AS "reportId", p.incident_id AS "incidentId"`,
    values: [
      register.organisationId,
      answer.id,
      answer.questionId,
      answer.answerId,
      answer.text,
      answer.sentAt,
      answer.arrivedAt,
    ],
  })
  return rows[0] ?? null
}

/** When an answer arrived; null while it did not. */
export async function selectAnswerArrival(register: Register, answerId: string): Promise<string | null> {
  const rows = await register.query<{ arrived_at: Date }>({
    name: 'processor-answer.arrival',
    text: 'SELECT arrived_at FROM processor_answer WHERE organisation_id = $1 AND answer_id = $2',
    values: [register.organisationId, answerId],
  })
  return rows[0]?.arrived_at.toISOString() ?? null
}

/** Marks the answers about a report as read. @returns of which questions one was not. */
export async function markAnswersRead(register: Register, reportId: string, at: string): Promise<string[]> {
  const rows = await register.query<{ question_id: string }>({
    name: 'processor-answer.read',
    text: `UPDATE processor_answer a SET read_at = $3 FROM processor_question q
      WHERE q.organisation_id = $1 AND q.report_id = $2 AND a.organisation_id = q.organisation_id AND a.question_id = q.id
        AND a.read_at IS NULL RETURNING a.question_id`,
    values: [register.organisationId, reportId, at],
  })
  return [...new Set(rows.map((row) => row.question_id))]
}
