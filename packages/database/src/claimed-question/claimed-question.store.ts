import { holdsAt } from '../agreement/agreement.conditions.ts'
import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'

/** A question in the register of the processor that claimed it; instants are the database's JSON form. */
export interface ClaimedQuestionRow {
  readonly id: string
  readonly controllerId: string
  readonly controllerName: string
  /** Null for one that was asked after the first was claimed. */
  readonly claimedAt: string | null
  readonly claimedByName: string | null
  /** Null while it is on its way. */
  readonly carriedAt: string | null
  /** What the controller says of the claim; null while it says nothing. */
  readonly isRight: boolean | null
  readonly service: string | null
  readonly askedAt: string | null
  readonly dueAt: string | null
  readonly openedAt: string | null
  readonly answeredAt: string | null
  readonly awareAt: string | null
  readonly takenBackAt: string | null
  readonly isHit: boolean | null
  /** In base64. */
  readonly sealedWords: string | null
  /** Who answered it here; null where it was answered by the link. */
  readonly answeredByName: string | null
  /** When it was given up to bring it from one to the other, and why. */
  readonly failedAt: string | null
  readonly failedReason: ClaimFailure | null
}

export type ClaimFailure = 'notDelivered' | 'agreementEnded'

const row = `json_build_object('id', c.id, 'controllerId', c.controller_id, 'controllerName', c.controller_name,
  'claimedAt', c.claimed_at, 'claimedByName', c.claimed_by_name, 'carriedAt', c.carried_at, 'isRight', c.is_right,
  'service', c.service, 'askedAt', c.asked_at, 'dueAt', c.due_at, 'openedAt', c.opened_at, 'answeredAt', c.answered_at,
  'awareAt', c.aware_at, 'takenBackAt', c.taken_back_at, 'isHit', c.is_hit, 'sealedWords', encode(c.sealed_words, 'base64'),
  'answeredByName', c.answered_by_name, 'failedAt', c.failed_at, 'failedReason', c.failed_reason) AS row`

export function claimedQuestionsStatement(organisationId: string, most: number): Statement {
  return {
    name: 'claimed-question.list',
    text: `SELECT ${row} FROM claimed_question c WHERE c.organisation_id = $1 ORDER BY c.asked_at DESC NULLS FIRST, c.id LIMIT $2`,
    values: [organisationId, most],
  }
}

/** One of them, kept from everybody else until the transaction ends. */
export function lockedClaimedStatement(organisationId: string, id: string): Statement {
  return {
    name: 'claimed-question.lock',
    text: `SELECT ${row} FROM claimed_question c WHERE c.organisation_id = $1 AND c.id = $2 FOR UPDATE`,
    values: [organisationId, id],
  }
}

/** Says with the link by whom it is claimed. @returns false where it is claimed already. */
export async function claimSupplierLink(register: Register, id: string): Promise<boolean> {
  const rows = await register.query({
    name: 'supplier-link.claim',
    text: 'UPDATE supplier_link SET claimed_by_id = $2 WHERE id = $1 AND claimed_by_id IS NULL RETURNING id',
    values: [id, register.organisationId],
  })
  return rows.length > 0
}

/** Lets what was claimed be claimed anew: whoever claimed it was judged wrong. */
export async function releaseSupplierLink(
  register: Register,
  id: string,
  claimedById: string,
): Promise<void> {
  await register.query({
    name: 'supplier-link.release',
    text: `UPDATE supplier_link SET claimed_by_id = NULL WHERE id = $1 AND organisation_id = $2 AND claimed_by_id = $3`,
    values: [id, register.organisationId, claimedById],
  })
}

/** Says that a claim was judged wrong. @returns null where nothing was claimed here, or that was said already. */
export async function rejectClaimedQuestion(
  register: Register,
  id: string,
  at: string,
): Promise<{ readonly controllerName: string } | null> {
  const rows = await register.query<{ controllerName: string }>({
    name: 'claimed-question.reject',
    text: `UPDATE claimed_question SET is_right = false, carried_at = $3
      WHERE organisation_id = $1 AND id = $2 AND claimed_at IS NOT NULL AND is_right IS NOT FALSE
      RETURNING controller_name AS "controllerName"`,
    values: [register.organisationId, id, at],
  })
  return rows[0] ?? null
}

/** Makes room for a question; what it says is brought by a job. @returns false where there was room already. */
export async function insertClaimedQuestion(
  register: Register,
  claimed: Pick<ClaimedQuestionRow, 'id' | 'controllerId' | 'controllerName' | 'claimedAt' | 'claimedByName'>,
): Promise<boolean> {
  const { id, controllerId, controllerName, claimedAt, claimedByName } = claimed
  const rows = await register.query({
    name: 'claimed-question.insert',
    text: `INSERT INTO claimed_question (organisation_id, id, controller_id, controller_name, claimed_at, claimed_by_name)
      VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (organisation_id, id) DO NOTHING RETURNING id`,
    values: [register.organisationId, id, controllerId, controllerName, claimedAt, claimedByName],
  })
  return rows.length > 0
}

/** How the question stands with its controller. */
export interface CarriedClaim extends Pick<
  ClaimedQuestionRow,
  | 'isRight'
  | 'service'
  | 'askedAt'
  | 'dueAt'
  | 'openedAt'
  | 'answeredAt'
  | 'awareAt'
  | 'takenBackAt'
  | 'isHit'
> {
  readonly sealedWords: Buffer
  readonly carriedAt: string
}

/**
 * Lets the question stand here as it does with its controller; what was answered here and is on its way there stays, unless the
 * question was taken back before it came.
 *
 * @returns false where nothing changed: for that, and where the claim was judged wrong.
 */
export async function carryClaimedQuestion(
  register: Register,
  id: string,
  carried: CarriedClaim,
): Promise<boolean> {
  const rows = await register.query({
    name: 'claimed-question.carry',
    text: `UPDATE claimed_question SET carried_at = $3, is_right = $4, service = $5, asked_at = $6, due_at = $7, opened_at = $8,
        answered_at = $9, aware_at = $10, taken_back_at = $11, is_hit = $12, sealed_words = $13,
        failed_at = NULL, failed_reason = NULL, answered_by_name = CASE WHEN $9::timestamptz IS NULL THEN NULL ELSE answered_by_name END
      WHERE organisation_id = $1 AND id = $2 AND is_right IS NOT FALSE
        AND NOT (answered_by_name IS NOT NULL AND $9::timestamptz IS NULL AND $11::timestamptz IS NULL) RETURNING id`,
    values: [
      ...[register.organisationId, id, carried.carriedAt, carried.isRight, carried.service, carried.askedAt],
      ...[carried.dueAt, carried.openedAt, carried.answeredAt, carried.awareAt, carried.takenBackAt],
      ...[carried.isHit, carried.sealedWords],
    ],
  })
  return rows.length > 0
}

/**
 * Keeps that something could not be brought.
 *
 * @returns null where nothing was claimed here, and where that is kept already.
 */
export async function failClaimedQuestion(
  register: Register,
  id: string,
  { at, reason }: { readonly at: string; readonly reason: ClaimFailure },
): Promise<{ readonly controllerId: string; readonly controllerName: string } | null> {
  const rows = await register.query<{ controllerId: string; controllerName: string }>({
    name: 'claimed-question.fail',
    text: `UPDATE claimed_question SET failed_at = $3, failed_reason = $4 WHERE organisation_id = $1 AND id = $2 AND failed_at IS NULL
      RETURNING controller_id AS "controllerId", controller_name AS "controllerName"`,
    values: [register.organisationId, id, at, reason],
  })
  return rows[0] ?? null
}

/** Whether a processor works for a controller at an instant; of one that passed into another the agreements went on with that. */
export async function isServed(register: Register, controllerId: string, at: string): Promise<boolean> {
  const rows = await register.query({
    name: 'claimed-question.is-served',
    text: `SELECT 1 AS one FROM organisation o WHERE o.id = $2 AND (o.valid_until <= $3 OR EXISTS (
      SELECT 1 FROM agreement a WHERE a.processor_id = $1 AND a.controller_id = o.id AND ${holdsAt('a', '$3')}))`,
    values: [register.organisationId, controllerId, at],
  })
  return rows.length > 0
}

/** An answer that was given here; a job brings it to the controller. */
export async function answerClaimed(
  register: Register,
  id: string,
  said: {
    readonly answeredAt: string
    readonly awareAt: string | null
    readonly isHit: boolean
    readonly sealedWords: Buffer
  },
): Promise<void> {
  await register.query({
    name: 'claimed-question.answer',
    text: `UPDATE claimed_question SET answered_at = $3, aware_at = $4, is_hit = $5, sealed_words = $6, answered_by_name = $7
      WHERE organisation_id = $1 AND id = $2`,
    values: [
      ...[register.organisationId, id, said.answeredAt, said.awareAt, said.isHit, said.sealedWords],
      register.actor.name,
    ],
  })
}
