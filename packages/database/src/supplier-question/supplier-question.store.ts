import type { Register } from '../door/in-register.ts'
import type { Platform } from '../door/on-platform.ts'
import type { Statement } from '../door/statement.ts'
import { numberText } from '../incident/number-text.ts'
import { isInside } from '../together/bringing.shape.ts'

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
  /** The dossier from which it is asked; null for one that is asked of suppliers as such. */
  readonly incidentId: string | null
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
        asked_by_name, due_at, incident_id)
      SELECT $1::uuid, q.id, q."agreementId", q."supplierName", q.service, q.email, q.language, q.text, q."askedAt", q."askedByName", q."dueAt", q."incidentId"
      FROM json_to_recordset($2) AS q (id uuid, "agreementId" uuid, "supplierName" text, service text, email text, language text,
        text text, "askedAt" timestamptz, "askedByName" text, "dueAt" timestamptz, "incidentId" uuid)`,
    values: [register.organisationId, rows],
  })
}

/** A link as the platform knows it. */
export interface SupplierLinkRow {
  readonly id: string
  readonly organisationId: string
  readonly nonce: string
  readonly expiresAt: string
  /** The organisation that claimed what was answered by it. */
  readonly claimedById: string | null
}

const link = `SELECT id, organisation_id AS "organisationId", nonce, to_json(expires_at) #>> '{}' AS "expiresAt",
  claimed_by_id AS "claimedById" FROM supplier_link`

export function supplierLinkStatement(id: string): Statement {
  return { name: 'supplier-link.one', text: `${link} WHERE id = $1`, values: [id] }
}

/** The link of an answer by the hash of its receipt. */
export function receiptLinkStatement(hash: Buffer): Statement {
  return { name: 'supplier-link.by-receipt', text: `${link} WHERE receipt_hash = $1`, values: [hash] }
}

/** Keeps by what the receipt of an answer is found; a later answer has one of its own. */
export async function keepSupplierReceipt(
  door: Pick<Platform, 'query'>,
  id: string,
  hash: Buffer,
): Promise<void> {
  await door.query({
    name: 'supplier-link.receipt',
    text: 'UPDATE supplier_link SET receipt_hash = $2 WHERE id = $1',
    values: [id, hash],
  })
}

/**
 * Into whose account what is asked under an agreement is brought too: the processor's that confirmed it, or whose claim of an answer
 * under it was found right.
 */
export async function selectAnsweringProcessor(
  register: Register,
  agreementId: string,
): Promise<string | null> {
  const rows = await register.query<{ id: string }>({
    name: 'supplier-question.processor',
    text: `SELECT a.processor_id AS id FROM agreement a
      WHERE a.id = $2 AND a.controller_id = $1 AND a.processor_id IS NOT NULL AND a.objected_at IS NULL
        AND (a.confirmed_at IS NOT NULL OR EXISTS (SELECT 1 FROM supplier_question q WHERE q.organisation_id = $1
          AND q.agreement_id = a.id AND q.is_claim_right AND q.claimed_by_id = a.processor_id))`,
    values: [register.organisationId, agreementId],
  })
  return rows[0]?.id ?? null
}

/** Questions under an agreement that nobody answered yet or took back. */
export async function selectOpenQuestions(register: Register, agreementId: string): Promise<string[]> {
  const rows = await register.query<{ id: string }>({
    name: 'supplier-question.open',
    text: `SELECT id FROM supplier_question WHERE organisation_id = $1 AND agreement_id = $2 AND answered_at IS NULL
      AND taken_back_at IS NULL ORDER BY id`,
    values: [register.organisationId, agreementId],
  })
  return rows.map(({ id }) => id)
}

/** What a supplier added to what it answered, the oldest first. */
export async function selectAdditions(
  register: Register,
  reportId: string,
): Promise<{ readonly text: string; readonly at: string }[]> {
  return register.query<{ text: string; at: string }>({
    name: 'supplier-question.additions',
    text: `SELECT text, to_json(added_at) #>> '{}' AS at FROM report_addition WHERE organisation_id = $1 AND report_id = $2
      ORDER BY added_at, id`,
    values: [register.organisationId, reportId],
  })
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

/** The number of a dossier, as far as it is there for whoever reads. */
const numberOf = (incidentId: string) =>
  `(SELECT json_build_object('year', i.year, 'sequence', i.sequence) FROM incident i
    WHERE i.organisation_id = q.organisation_id AND i.id = ${incidentId})`

const landedOn =
  '(SELECT p.incident_id FROM report p WHERE p.organisation_id = q.organisation_id AND p.id = q.report_id)'

const row = `json_build_object('id', q.id, 'agreementId', q.agreement_id, 'supplierName', q.supplier_name, 'service', q.service,
  'email', q.email, 'language', q.language, 'text', q.text, 'askedAt', q.asked_at, 'dueAt', q.due_at, 'sentCount', q.sent_count,
  'openedAt', q.opened_at, 'isHit', q.is_hit, 'awareAt', q.aware_at, 'answeredAt', q.answered_at, 'takenBackAt', q.taken_back_at,
  'reportId', q.report_id, 'claimedById', q.claimed_by_id, 'claimedByName', q.claimed_by_name,
  'claimedAt', q.claimed_at, 'isClaimRight', q.is_claim_right, 'incidentId', q.incident_id, 'sealedDraft', encode(q.sealed_draft, 'base64'),
  'sealedAnswer', encode(q.sealed_answer, 'base64'), 'sealedContact', encode(q.sealed_contact, 'base64'),
  'sealedEarlier', encode(q.sealed_earlier, 'base64'), 'termHours', (SELECT a.term_hours FROM agreement a WHERE a.id = q.agreement_id),
  'askedFrom', ${numberOf('q.incident_id')}, 'landedIn', ${numberOf(landedOn)}) AS row`

const isThere = (incidentId: string) =>
  `EXISTS (SELECT 1 FROM incident i WHERE i.organisation_id = q.organisation_id AND i.id = ${incidentId})`
/** What was asked from a dossier, or answered into one, is there for whoever that is there for. */
const isSeen = `(q.incident_id IS NULL OR ${isThere('q.incident_id')}) AND (q.report_id IS NULL OR ${isThere(landedOn)})`

/**
 * The dossier in which something of a supplier came at that instant: its answer, or what it added to it; its number, but of a sealed
 * one: a letter keeps no more than when it was written.
 */
export function supplierWroteStatement(organisationId: string, writtenAt: string): Statement {
  return {
    name: 'supplier-question.wrote',
    text: `SELECT CASE WHEN i.seen_by IS NULL THEN ${numberText.replaceAll('@', 'i')} END AS number FROM supplier_question q
      JOIN report p ON p.organisation_id = q.organisation_id AND p.id = q.report_id
      JOIN incident i ON i.organisation_id = p.organisation_id AND i.id = p.incident_id
      WHERE q.organisation_id = $1 AND (q.answered_at = $2 OR EXISTS (SELECT 1 FROM report_addition a
        WHERE a.organisation_id = p.organisation_id AND a.report_id = p.id AND a.added_at = $2))
      ORDER BY i.seen_by IS NOT NULL DESC, q.id LIMIT 1`,
    values: [organisationId, writtenAt],
  }
}

/** Whether a claim of an answer, which nobody judged yet, is there for whoever reads. */
export function unjudgedClaimStatement(organisationId: string): Statement {
  return {
    name: 'supplier-question.unjudged-claim',
    text: `SELECT 1 AS one FROM supplier_question q WHERE q.organisation_id = $1 AND q.claimed_by_id IS NOT NULL
      AND q.is_claim_right IS NULL AND ${isSeen} LIMIT 1`,
    values: [organisationId],
  }
}

/**
 * What was asked of suppliers, the newest first. What was asked from a dossier, or answered into one, is there for whoever that is
 * there for.
 *
 * @param withDossiers false for whoever reads no dossiers: what was asked from one is left out.
 */
export function supplierQuestionsStatement(
  organisationId: string,
  most: number,
  withDossiers: boolean,
): Statement {
  return {
    name: withDossiers ? 'supplier-question.list' : 'supplier-question.list-without-dossiers',
    text: `SELECT ${row} FROM supplier_question q WHERE q.organisation_id = $1 AND ${withDossiers ? isSeen : 'q.incident_id IS NULL'}
      ORDER BY q.asked_at DESC, q.supplier_name, q.id LIMIT $2`,
    values: [organisationId, most],
  }
}

/** What was asked from a dossier, or from one that was brought into it, or answered into it, the newest first. */
export function dossierQuestionsStatement(organisationId: string, incidentId: string): Statement {
  return {
    name: 'supplier-question.of-dossier',
    text: `SELECT ${row} FROM supplier_question q WHERE q.organisation_id = $1 AND (q.incident_id = $2
        OR q.incident_id IN (SELECT o.incident_id FROM bringing o WHERE o.organisation_id = $1 AND ${isInside('o', '$2')})
        OR q.report_id IN (SELECT p.id FROM report p WHERE p.organisation_id = $1 AND p.incident_id = $2))
      ORDER BY q.asked_at DESC, q.supplier_name, q.id`,
    values: [organisationId, incidentId],
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
  sealedDraft: 'sealed_draft',
  isHit: 'is_hit',
  sealedAnswer: 'sealed_answer',
  sealedContact: 'sealed_contact',
  sealedEarlier: 'sealed_earlier',
  awareAt: 'aware_at',
  answeredAt: 'answered_at',
  reportId: 'report_id',
  takenBackAt: 'taken_back_at',
  sentCount: 'sent_count',
  dueAt: 'due_at',
  claimedById: 'claimed_by_id',
  claimedByName: 'claimed_by_name',
  claimedAt: 'claimed_at',
  claimJudgedAt: 'claim_judged_at',
  isClaimRight: 'is_claim_right',
} as const

export type QuestionChange = Readonly<
  Partial<Record<keyof typeof columns, string | number | boolean | Buffer | null>>
>

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

/** What a supplier wrote before it was sealed. */
export interface UnsealedQuestion {
  readonly id: string
  readonly draft: unknown
  readonly answer: string | null
  readonly contact: string | null
}

/** Questions of this register of which something stands in the clear. */
export async function selectUnsealed(register: Register, most: number): Promise<UnsealedQuestion[]> {
  return register.query<{ [Field in keyof UnsealedQuestion]: UnsealedQuestion[Field] }>({
    name: 'supplier-question.unsealed',
    text: `SELECT id, draft, answer, contact FROM supplier_question WHERE organisation_id = $1
      AND (draft IS NOT NULL OR answer IS NOT NULL OR contact IS NOT NULL) ORDER BY id LIMIT $2 FOR UPDATE`,
    values: [register.organisationId, most],
  })
}

/** Puts the sealed words in the place of those in the clear. */
export async function replaceBySealed(
  register: Register,
  id: string,
  { draft, answer, contact }: Readonly<Record<'draft' | 'answer' | 'contact', Buffer | null>>,
): Promise<void> {
  await register.query({
    name: 'supplier-question.seal',
    text: `UPDATE supplier_question SET draft = NULL, answer = NULL, contact = NULL, sealed_draft = COALESCE($3, sealed_draft),
        sealed_answer = COALESCE($4, sealed_answer), sealed_contact = COALESCE($5, sealed_contact)
      WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id, draft, answer, contact],
  })
}

/** Registers that asked a supplier something by a link. */
export function askingRegistersStatement(): Statement {
  return {
    name: 'supplier-link.registers',
    text: 'SELECT DISTINCT organisation_id AS id FROM supplier_link',
    values: [],
  }
}
