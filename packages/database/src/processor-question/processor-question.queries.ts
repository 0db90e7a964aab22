import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'
import { numberLedTo, toldFirst } from '../incident/led-to.ts'
import { withdrawnAt } from '../received-report/received-version.shape.ts'
import { selectList, type Selection } from '../selection/selection.ts'
import { named } from '../selection/statement-name.ts'
import { processorQuestionShape } from './processor-question.shape.ts'

/**
 * Whether an answer of a processor, which nobody read yet, is there for whoever reads; of a sealed dossier for those named alone. The
 * number of the dossier in which one arrived at that instant.
 */
export function unreadAnswerStatement(organisationId: string, arrivedAt: string): Statement {
  return {
    name: 'processor-answer.unread',
    text: `SELECT ${numberLedTo('a.arrived_at = $2')} FROM processor_answer a
      JOIN processor_question q ON q.organisation_id = a.organisation_id AND q.id = a.question_id
      JOIN report p ON p.organisation_id = q.organisation_id AND p.id = q.report_id
      JOIN incident i ON i.organisation_id = p.organisation_id AND i.id = p.incident_id
      WHERE a.organisation_id = $1 AND a.read_at IS NULL ${toldFirst('a.arrived_at = $2', 'a.id')}`,
    values: [organisationId, arrivedAt],
  }
}

/** A processor's report as far as asking about it depends on it. */
export interface AskedReport {
  readonly processorId: string
  readonly isWithdrawn: boolean
  /** Whether nothing is written in the processor's register any more. */
  readonly isProcessorOver: boolean
  /** Whether these words were asked already, and wait. */
  readonly isAsked: boolean
}

/** The report of a dossier that is locked; null for one that no processor sent through the platform. */
export async function selectAskedReport(
  register: Register,
  reportId: string,
  text: string,
  at: string,
): Promise<AskedReport | null> {
  const rows = await register.query<{ [Field in keyof AskedReport]: AskedReport[Field] }>({
    name: 'processor-question.report',
    text: `SELECT p.processor_id AS "processorId", ${withdrawnAt('p')} IS NOT NULL AS "isWithdrawn",
        COALESCE(LEAST(o.valid_until, o.service_ends_at) <= $4::timestamptz, false) AS "isProcessorOver",
        EXISTS (SELECT 1 FROM processor_question q WHERE q.organisation_id = p.organisation_id AND q.report_id = p.id AND q.text = $3
          AND q.answered_at IS NULL AND q.settled_at IS NULL AND q.withdrawn_at IS NULL AND q.failed_at IS NULL) AS "isAsked"
      FROM report p JOIN organisation o ON o.id = p.processor_id
      WHERE p.organisation_id = $1 AND p.id = $2 AND p.delivery_id IS NOT NULL`,
    values: [register.organisationId, reportId, text, at],
  })
  return rows[0] ?? null
}

/** A question as far as what is done with it depends on it. */
export interface HeldProcessorQuestion {
  readonly version: number
  readonly answeredAt: Date | null
  readonly settledAt: Date | null
  readonly withdrawnAt: Date | null
}

/** One question about a report, kept from everybody else until the transaction ends: an answer may just be arriving. */
export async function lockProcessorQuestion(
  register: Register,
  reportId: string,
  id: string,
): Promise<HeldProcessorQuestion | null> {
  const rows = await register.query<{ [Field in keyof HeldProcessorQuestion]: HeldProcessorQuestion[Field] }>(
    {
      name: 'processor-question.lock',
      text: `SELECT version, answered_at AS "answeredAt", settled_at AS "settledAt", withdrawn_at AS "withdrawnAt"
        FROM processor_question WHERE organisation_id = $1 AND report_id = $2 AND id = $3 FOR UPDATE`,
      values: [register.organisationId, reportId, id],
    },
  )
  return rows[0] ?? null
}

export async function selectProcessorQuestion(
  register: Register,
  id: string,
  selection: Selection,
): Promise<Readonly<Record<string, unknown>> | null> {
  const text = `SELECT row_to_json(r) AS row FROM (SELECT ${selectList(processorQuestionShape, selection, 'q')} FROM processor_question q
    WHERE q.organisation_id = $1 AND q.id = $2) r`
  const rows = await register.query<{ row: Readonly<Record<string, unknown>> }>(
    named('processor-question', text, [register.organisationId, id]),
  )
  return rows[0]?.row ?? null
}

/** A question as its processor is to know it, with what became of it. */
export interface CarriedQuestion {
  readonly id: string
  readonly reportId: string
  readonly incidentId: string
  readonly processorId: string
  readonly deliveryId: string
  readonly text: string
  readonly askedAt: string
  readonly arrivedAt: string | null
  readonly settledAt: string | null
  readonly withdrawnAt: string | null
  /** Answers that were read, by the ids that the processor knows them by. */
  readonly read: readonly { readonly id: string; readonly at: string }[]
}

/** What is brought to a processor of one question; null where there is none. */
export async function selectCarriedQuestion(register: Register, id: string): Promise<CarriedQuestion | null> {
  const rows = await register.query<{ row: CarriedQuestion }>({
    name: 'processor-question.carried',
    text: `SELECT json_build_object('id', q.id, 'reportId', p.id, 'incidentId', p.incident_id, 'processorId', p.processor_id,
        'deliveryId', p.delivery_id, 'text', q.text, 'askedAt', q.asked_at, 'arrivedAt', q.arrived_at, 'settledAt', q.settled_at,
        'withdrawnAt', q.withdrawn_at, 'read', COALESCE((SELECT json_agg(json_build_object('id', a.answer_id, 'at', a.read_at))
          FROM processor_answer a WHERE a.organisation_id = q.organisation_id AND a.question_id = q.id AND a.read_at IS NOT NULL),
          '[]'::json)) AS row
      FROM processor_question q JOIN report p ON p.organisation_id = q.organisation_id AND p.id = q.report_id
      WHERE q.organisation_id = $1 AND q.id = $2`,
    values: [register.organisationId, id],
  })
  return rows[0]?.row ?? null
}
