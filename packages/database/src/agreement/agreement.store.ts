import type { Register } from '../door/in-register.ts'
import type { Platform } from '../door/on-platform.ts'

/** A processing agreement, article 28. */
export interface NewAgreement {
  readonly id: string
  readonly processorId: string
  readonly controllerId: string
  readonly service: string
  readonly termHours: number | null
  readonly emergencyContact: string | null
  readonly validFrom: string
  readonly validUntil: string | null
  readonly createdAt: string
}

export async function insertAgreement(
  platform: Pick<Platform, 'query'>,
  agreement: NewAgreement,
): Promise<void> {
  await platform.query({
    name: 'agreement.insert',
    text: `INSERT INTO agreement (id, processor_id, controller_id, service, term_hours, emergency_contact, valid_from, valid_until, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      agreement.id,
      agreement.processorId,
      agreement.controllerId,
      agreement.service,
      agreement.termHours,
      agreement.emergencyContact,
      agreement.validFrom,
      agreement.validUntil,
      agreement.createdAt,
    ],
  })
}

/** Whether two agreed on the same, in a row other than this one, and that has not ended at an instant. */
export async function isAgreed(
  platform: Pick<Platform, 'query'>,
  { processorId, controllerId, service }: Pick<NewAgreement, 'processorId' | 'controllerId' | 'service'>,
  { at, besideId }: { readonly at: string; readonly besideId: string },
): Promise<boolean> {
  const rows = await platform.query({
    name: 'agreement.agreed',
    text: `SELECT 1 AS one FROM agreement WHERE processor_id = $1 AND controller_id = $2 AND service = $3 AND id <> $5
      AND (valid_until IS NULL OR valid_until > $4::timestamptz) LIMIT 1`,
    values: [processorId, controllerId, service, at, besideId],
  })
  return rows.length > 0
}

/** Keeps everybody else from an agreement of the register's organisation, as controller, until the transaction ends. */
export async function lockAgreement(register: Register, id: string): Promise<void> {
  await register.query({
    name: 'agreement.lock',
    text: 'SELECT 1 AS one FROM agreement WHERE controller_id = $1 AND id = $2 FOR UPDATE',
    values: [register.organisationId, id],
  })
}

/** Says anew what an agreement says. */
export async function updateAgreement(
  register: Register,
  id: string,
  said: Pick<NewAgreement, 'service' | 'termHours' | 'emergencyContact'>,
): Promise<void> {
  await register.query({
    name: 'agreement.update',
    text: `UPDATE agreement SET service = $3, term_hours = $4, emergency_contact = $5, version = version + 1
      WHERE controller_id = $1 AND id = $2`,
    values: [register.organisationId, id, said.service, said.termHours, said.emergencyContact],
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
