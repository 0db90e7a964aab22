import type { Register } from '../door/in-register.ts'
import type { Platform } from '../door/on-platform.ts'
import type { Statement } from '../door/statement.ts'

/** A question to one supplier; instants are ISO texts. */
export interface NewSupplierQuestion {
  readonly id: string
  readonly agreementId: string
  readonly supplierName: string
  readonly service: string
  readonly email: string
  readonly language: string
  readonly text: string
  readonly askedAt: string
  readonly askedByName: string
  readonly dueAt: string
  readonly nonce: string
  readonly expiresAt: string
}

/** Writes questions and their links, however many, in two statements. */
export async function insertSupplierQuestions(
  register: Register,
  questions: readonly NewSupplierQuestion[],
): Promise<void> {
  const rows = JSON.stringify(questions)
  await register.query({
    name: 'supplier-link.insert',
    text: `INSERT INTO supplier_link (id, organisation_id, nonce, expires_at)
      SELECT q.id, $1::uuid, q.nonce, q."expiresAt" FROM json_to_recordset($2) AS q (id uuid, nonce text, "expiresAt" timestamptz)`,
    values: [register.organisationId, rows],
  })
  await register.query({
    name: 'supplier-question.insert',
    text: `INSERT INTO supplier_question (organisation_id, id, agreement_id, supplier_name, service, email, language, text, asked_at,
        asked_by_name, due_at)
      SELECT $1::uuid, q.id, q."agreementId", q."supplierName", q.service, q.email, q.language, q.text, q."askedAt", q."askedByName", q."dueAt"
      FROM json_to_recordset($2) AS q (id uuid, "agreementId" uuid, "supplierName" text, service text, email text, language text,
        text text, "askedAt" timestamptz, "askedByName" text, "dueAt" timestamptz)`,
    values: [register.organisationId, rows],
  })
}

/** A link as the platform knows it. */
export interface SupplierLinkRow {
  readonly id: string
  readonly organisationId: string
  readonly nonce: string
  readonly expiresAt: string
}

export function supplierLinkStatement(id: string): Statement {
  return {
    name: 'supplier-link.one',
    text: `SELECT id, organisation_id AS "organisationId", nonce, to_json(expires_at) #>> '{}' AS "expiresAt" FROM supplier_link WHERE id = $1`,
    values: [id],
  }
}

/** A new nonce ends every earlier link. */
export async function renewSupplierLink(
  door: Pick<Platform, 'query'>,
  id: string,
  { nonce, expiresAt }: { readonly nonce: string; readonly expiresAt: string },
): Promise<void> {
  await door.query({
    name: 'supplier-link.renew',
    text: 'UPDATE supplier_link SET nonce = $2, expires_at = $3 WHERE id = $1',
    values: [id, nonce, expiresAt],
  })
}

const row = `json_build_object('id', q.id, 'agreementId', q.agreement_id, 'supplierName', q.supplier_name, 'service', q.service,
  'email', q.email, 'language', q.language, 'text', q.text, 'askedAt', q.asked_at, 'dueAt', q.due_at, 'sentCount', q.sent_count,
  'openedAt', q.opened_at, 'draft', q.draft, 'isHit', q.is_hit, 'answer', q.answer, 'contact', q.contact, 'awareAt', q.aware_at,
  'answeredAt', q.answered_at, 'takenBackAt', q.taken_back_at, 'reportId', q.report_id) AS row`

/** What was asked of suppliers, the newest first. */
export function supplierQuestionsStatement(organisationId: string, most: number): Statement {
  return {
    name: 'supplier-question.list',
    text: `SELECT ${row} FROM supplier_question q WHERE q.organisation_id = $1 ORDER BY q.asked_at DESC, q.supplier_name, q.id LIMIT $2`,
    values: [organisationId, most],
  }
}

/** One of them, kept from everybody else until the transaction ends. */
export function lockedQuestionStatement(organisationId: string, id: string): Statement {
  return {
    name: 'supplier-question.lock',
    text: `SELECT ${row} FROM supplier_question q WHERE q.organisation_id = $1 AND q.id = $2 FOR UPDATE`,
    values: [organisationId, id],
  }
}

const columns = {
  openedAt: 'opened_at',
  draft: 'draft',
  isHit: 'is_hit',
  answer: 'answer',
  contact: 'contact',
  awareAt: 'aware_at',
  answeredAt: 'answered_at',
  reportId: 'report_id',
  takenBackAt: 'taken_back_at',
  sentCount: 'sent_count',
  dueAt: 'due_at',
} as const

export type QuestionChange = Readonly<Partial<Record<keyof typeof columns, string | number | boolean | null>>>

export async function updateSupplierQuestion(
  register: Register,
  id: string,
  change: QuestionChange,
): Promise<void> {
  const entries = Object.entries(change)
  const list = entries.map(([field], index) => `${columns[field as keyof typeof columns]} = $${index + 3}`)
  await register.query({
    text: `UPDATE supplier_question SET ${list.join(', ')} WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id, ...entries.map(([, value]) => value)],
  })
}
