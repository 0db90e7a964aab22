import type { Register } from '../door/in-register.ts'
import type { Platform } from '../door/on-platform.ts'
import type { Statement } from '../door/statement.ts'

/** Whom to reach in an emergency. */
export interface EmergencyContact {
  readonly name: string | null
  readonly phone: string | null
  readonly email: string | null
}

/** Who processes for the processor. */
export interface SubProcessor {
  readonly name: string
  readonly service: string | null
  /** Two letters, ISO 3166-1. */
  readonly country: string | null
}

/** What an agreement says, whoever its processor is. */
export interface StoredTerms {
  readonly service: string
  readonly termHours: number | null
  readonly dataTypes: readonly string[]
  readonly mustTell: string | null
  readonly emergencyDay: EmergencyContact | null
  readonly emergencyNight: EmergencyContact | null
  readonly subProcessors: readonly SubProcessor[]
  readonly contactEmail: string | null
  readonly contactLanguage: string
}

/** The processor of an agreement: one on the platform, or one that is named. */
export interface StoredProcessor {
  readonly processorId: string | null
  readonly processorName: string | null
  readonly processorKbo: string | null
}

/** A processing agreement, article 28. */
export interface NewAgreement extends StoredTerms, StoredProcessor {
  readonly id: string
  readonly controllerId: string
  readonly validFrom: string
  readonly validUntil: string | null
  readonly createdAt: string
  /** Null until a processor on the platform said that it works for the controller. */
  readonly confirmedAt: string | null
}

/** What the columns of terms are called, in the order in which they are written. */
const termColumns =
  'service, term_hours, data_types, must_tell, emergency_day, emergency_night, sub_processors, contact_email, contact_language'

const records = `json_to_recordset($1) AS n (id uuid, "processorId" uuid, "processorName" text, "processorKbo" text, "controllerId" uuid,
  service text, "termHours" integer, "dataTypes" text[], "mustTell" text, "emergencyDay" jsonb, "emergencyNight" jsonb,
  "subProcessors" jsonb, "contactEmail" text, "contactLanguage" text, "validFrom" timestamptz, "validUntil" timestamptz,
  "createdAt" timestamptz, "confirmedAt" timestamptz)`

const termsRead = `n.service, n."termHours", n."dataTypes", n."mustTell", n."emergencyDay", n."emergencyNight", n."subProcessors",
  n."contactEmail", n."contactLanguage"`

/** Writes agreements, however many, in one statement. */
export async function insertAgreements(
  platform: Pick<Platform, 'query'>,
  agreements: readonly NewAgreement[],
): Promise<void> {
  await platform.query({
    name: 'agreement.insert',
    text: `INSERT INTO agreement (id, processor_id, processor_name, processor_kbo, controller_id, ${termColumns},
        valid_from, valid_until, created_at, confirmed_at)
      SELECT n.id, n."processorId", n."processorName", n."processorKbo", n."controllerId", ${termsRead},
        n."validFrom", n."validUntil", n."createdAt", n."confirmedAt" FROM ${records}`,
    values: [JSON.stringify(agreements)],
  })
}

/** Whether two agreed on the same, in a row other than this one, and that has not ended at an instant. */
export async function isAgreed(
  platform: Pick<Platform, 'query'>,
  agreement: StoredProcessor & Pick<NewAgreement, 'controllerId' | 'service'>,
  { at, besideId }: { readonly at: string; readonly besideId: string },
): Promise<boolean> {
  const { processorId, processorName, controllerId, service } = agreement
  const rows = await platform.query({
    name: 'agreement.agreed',
    text: `SELECT 1 AS one FROM agreement WHERE controller_id = $2 AND service = $3 AND id <> $5
      AND (processor_id = $1::uuid OR (processor_id IS NULL AND lower(processor_name) = lower($6::text)))
      AND (valid_until IS NULL OR valid_until > $4::timestamptz) LIMIT 1`,
    values: [processorId, controllerId, service, at, besideId, processorName],
  })
  return rows.length > 0
}

/** The processors that said that they do not work for a controller. */
export function objectorsStatement(controllerId: string): Statement {
  return {
    name: 'agreement.objectors',
    text: `SELECT DISTINCT processor_id AS id FROM agreement
      WHERE controller_id = $1 AND objected_at IS NOT NULL AND processor_id IS NOT NULL`,
    values: [controllerId],
  }
}

/** Two who add agreements of one controller wait for each other: each sees what the other one brought. */
export async function lockAgreementsOf(register: Register): Promise<void> {
  await register.query({
    name: 'agreement.lock-controller',
    text: `INSERT INTO agreement_reminder (organisation_id) VALUES ($1) ON CONFLICT (organisation_id)
      DO UPDATE SET is_off = agreement_reminder.is_off`,
    values: [register.organisationId],
  })
}

/** Keeps everybody else from an agreement of the register's organisation, as controller, until the transaction ends. */
export async function lockAgreement(register: Register, id: string): Promise<void> {
  await register.query({
    name: 'agreement.lock',
    text: 'SELECT 1 AS one FROM agreement WHERE controller_id = $1 AND id = $2 FOR UPDATE',
    values: [register.organisationId, id],
  })
}

/** Keeps everybody else, the processors too, from every agreement of the register's organisation until the transaction ends. */
export async function lockEveryAgreement(register: Register): Promise<void> {
  await register.query({
    name: 'agreement.lock-every',
    text: 'SELECT 1 AS one FROM agreement WHERE controller_id = $1 ORDER BY id FOR UPDATE',
    values: [register.organisationId],
  })
}

/** What an agreement says anew, whoever its processor is. */
export interface AgreementUpdate extends StoredTerms, StoredProcessor {
  readonly id: string
  readonly validUntil: string | null
}

/** Says anew what agreements say, and of a processor that is on no platform who it is; however many, in one statement. */
export async function updateAgreements(
  register: Register,
  updates: readonly AgreementUpdate[],
): Promise<void> {
  await register.query({
    name: 'agreement.update',
    text: `UPDATE agreement a SET processor_id = n."processorId", processor_name = n."processorName",
        processor_kbo = n."processorKbo", (${termColumns}) = ROW (${termsRead}), valid_until = n."validUntil", version = a.version + 1
      FROM ${records} WHERE a.controller_id = $2 AND a.id = n.id`,
    values: [JSON.stringify(updates), register.organisationId],
  })
}

/**
 * An agreement leads to an organisation on the platform from now on. That one said that it works for the controller, by claiming
 * what it had answered under it.
 */
export async function linkStoredAgreement(
  register: Register,
  id: string,
  { processorId, at }: { readonly processorId: string; readonly at: string },
): Promise<void> {
  await register.query({
    name: 'agreement.link',
    text: `UPDATE agreement SET processor_id = $3, processor_name = NULL, processor_kbo = NULL, confirmed_at = $4,
        version = version + 1 WHERE controller_id = $1 AND id = $2`,
    values: [register.organisationId, id, processorId, at],
  })
}

/** Keeps everybody else from an agreement that names the register's organisation as processor. */
export async function lockAgreementWith(register: Register, id: string): Promise<void> {
  await register.query({
    name: 'agreement.lock-with',
    text: 'SELECT 1 AS one FROM agreement WHERE processor_id = $1 AND id = $2 FOR UPDATE',
    values: [register.organisationId, id],
  })
}

/** A processor says that it works for a controller. */
export async function confirmStoredAgreement(register: Register, id: string, at: string): Promise<void> {
  await register.query({
    name: 'agreement.confirm',
    text: `UPDATE agreement SET confirmed_at = $3, version = version + 1
      WHERE processor_id = $1 AND id = $2`,
    values: [register.organisationId, id, at],
  })
}

/** A processor says that it does not: that ends it. */
export async function objectToStoredAgreement(
  register: Register,
  id: string,
  { reason, at }: { readonly reason: string; readonly at: string },
): Promise<void> {
  await register.query({
    name: 'agreement.object',
    text: `UPDATE agreement SET objected_at = $3, objection = $4, confirmed_at = NULL,
        valid_until = GREATEST($3::timestamptz, valid_from), version = version + 1
      WHERE processor_id = $1 AND id = $2`,
    values: [register.organisationId, id, at, reason],
  })
}

/** Says until when an agreement holds. */
export async function endStoredAgreement(register: Register, id: string, until: string): Promise<void> {
  await register.query({
    name: 'agreement.end',
    text: `UPDATE agreement SET valid_until = GREATEST($3::timestamptz, valid_from), version = version + 1
      WHERE controller_id = $1 AND id = $2`,
    values: [register.organisationId, id, until],
  })
}
