import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'
import { selectList, type Selection } from '../selection/selection.ts'
import { named } from '../selection/statement-name.ts'
import { deliveryQuestionShape, isOpenQuestion } from './delivery-question.shape.ts'

export interface QuestionPlace {
  readonly isOpen: boolean
  readonly askedAt: string
  readonly id: string
}

export interface QuestionPage {
  readonly first: number
  readonly after: QuestionPlace | null
  /** Only those that wait for an answer. */
  readonly isOpen: boolean
}

/**
 * What controllers asked about a breach by its number: those first that wait, the oldest first. One row without an id where the
 * breach is there and nothing fits; none where it is not there.
 */
export function questionsStatement(
  organisationId: string,
  number: string,
  { first, after, isOpen }: QuestionPage,
  selection: Selection,
): Statement {
  const values: unknown[] = [organisationId, number, first]
  const place = (value: unknown) => `$${values.push(value)}`
  const wheres = [
    ...(isOpen ? ['q.is_open'] : []),
    ...(after
      ? [
          `(NOT q.is_open, q.asked_at, q.id) > (NOT ${place(after.isOpen)}::boolean, ${place(after.askedAt)}::timestamptz, ${place(after.id)}::uuid)`,
        ]
      : []),
  ]
  const text = `SELECT q.id, q.asked_at AS "askedAt", q.is_open AS "isOpen",
      (SELECT row_to_json(r) FROM (SELECT ${selectList(deliveryQuestionShape, selection, 'q')}) r) AS row
    FROM breach b LEFT JOIN (SELECT x.*, ${isOpenQuestion('x')} AS is_open FROM delivery_question x WHERE x.organisation_id = $1) q
      ON q.organisation_id = b.organisation_id AND q.breach_id = b.id ${wheres.map((one) => `AND ${one}`).join(' ')}
    WHERE b.organisation_id = $1 AND b.number = $2 ORDER BY NOT q.is_open, q.asked_at, q.id LIMIT $3`
  return named('delivery-question.list', text, values)
}

/** Whether a question of a controller waits for an answer in this register. */
export function openQuestionStatement(organisationId: string): Statement {
  return {
    name: 'delivery-question.open',
    text: `SELECT 1 AS one FROM delivery_question q WHERE q.organisation_id = $1 AND ${isOpenQuestion('q')} LIMIT 1`,
    values: [organisationId],
  }
}

/** Whether another question about the same breach waits. */
export async function hasOtherOpenQuestion(
  register: Register,
  breachId: string,
  id: string,
): Promise<boolean> {
  const rows = await register.query({
    name: 'delivery-question.other-open',
    text: `SELECT 1 AS one FROM delivery_question q
      WHERE q.organisation_id = $1 AND q.breach_id = $2 AND q.id <> $3 AND ${isOpenQuestion('q')} LIMIT 1`,
    values: [register.organisationId, breachId, id],
  })
  return rows.length > 0
}

/** A question as far as answering it depends on it. */
export interface AskedQuestion {
  readonly id: string
  readonly version: number
  readonly deliveryId: string
  readonly controllerId: string
  readonly controllerName: string
  readonly text: string
  readonly isWithdrawn: boolean
  readonly isReportWithdrawn: boolean
  /** Words of its newest answer that was not given up. */
  readonly newestAnswer: string | null
}

const asked = `SELECT q.id, q.version, q.delivery_id AS "deliveryId", d.controller_id AS "controllerId", d.controller_name AS "controllerName",
    q.text, q.withdrawn_at IS NOT NULL AS "isWithdrawn", d.withdrawn_at IS NOT NULL AS "isReportWithdrawn",
    (SELECT a.text FROM delivery_answer a WHERE a.organisation_id = q.organisation_id AND a.question_id = q.id AND a.failed_at IS NULL
      ORDER BY a.sent_at DESC, a.id DESC LIMIT 1) AS "newestAnswer"
  FROM delivery_question q JOIN delivery d ON d.organisation_id = q.organisation_id AND d.id = q.delivery_id
  WHERE q.organisation_id = $1 AND q.breach_id = $2 AND q.id = ANY ($3::uuid[])`

/** Questions of a breach by their ids, in the order in which they were asked. */
export async function selectAskedQuestions(
  register: Register,
  breachId: string,
  ids: readonly string[],
): Promise<AskedQuestion[]> {
  return register.query<{ [Field in keyof AskedQuestion]: AskedQuestion[Field] }>({
    name: 'delivery-question.asked',
    text: `${asked} ORDER BY q.asked_at, q.id`,
    values: [register.organisationId, breachId, ids],
  })
}

/** The same, kept from everybody else until the transaction ends. */
export async function lockAskedQuestions(
  register: Register,
  breachId: string,
  ids: readonly string[],
): Promise<AskedQuestion[]> {
  // Two statements sent together: what is read of them is read after the locks are held.
  const [, questions] = await Promise.all([
    register.query({
      name: 'delivery-question.lock',
      text: `SELECT id FROM delivery_question WHERE organisation_id = $1 AND breach_id = $2 AND id = ANY ($3::uuid[])
        ORDER BY id FOR UPDATE`,
      values: [register.organisationId, breachId, ids],
    }),
    selectAskedQuestions(register, breachId, ids),
  ])
  return questions
}

export async function selectDeliveryQuestion(
  register: Register,
  id: string,
  selection: Selection,
): Promise<Readonly<Record<string, unknown>> | null> {
  const text = `SELECT row_to_json(r) AS row FROM (SELECT ${selectList(deliveryQuestionShape, selection, 'q')} FROM delivery_question q
    WHERE q.organisation_id = $1 AND q.id = $2) r`
  const rows = await register.query<{ row: Readonly<Record<string, unknown>> }>(
    named('delivery-question', text, [register.organisationId, id]),
  )
  return rows[0]?.row ?? null
}

/** The controllers of a breach, by whose names a text may tell one of another. */
export async function selectControllersOf(
  register: Register,
  breachId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return register.query<{ id: string; name: string }>({
    name: 'delivery.controllers',
    text: `SELECT controller_id AS id, controller_name AS name FROM delivery WHERE organisation_id = $1 AND breach_id = $2
      ORDER BY controller_name, controller_id`,
    values: [register.organisationId, breachId],
  })
}

/** An answer on its way to the register in which its question was asked. */
export interface CarriedAnswer {
  readonly id: string
  readonly questionId: string
  readonly registerId: string
  readonly text: string
}

/** What was sent and has not arrived, of these answers. */
export async function selectCarriedAnswers(
  register: Register,
  ids: readonly string[],
): Promise<CarriedAnswer[]> {
  const rows = await register.query<{ row: CarriedAnswer }>({
    name: 'delivery-answer.carried',
    text: `SELECT json_build_object('id', a.id, 'questionId', q.id, 'registerId', q.register_id, 'text', a.text) AS row
      FROM delivery_answer a JOIN delivery_question q ON q.organisation_id = a.organisation_id AND q.id = a.question_id
      WHERE a.organisation_id = $1 AND a.id = ANY ($2::uuid[]) AND a.delivered_at IS NULL ORDER BY a.sent_at, a.id`,
    values: [register.organisationId, ids],
  })
  return rows.map(({ row }) => row)
}
