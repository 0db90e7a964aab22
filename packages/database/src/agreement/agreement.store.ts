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

export async function insertAgreement(platform: Platform, agreement: NewAgreement): Promise<void> {
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
