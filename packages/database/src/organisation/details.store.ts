import type { Register } from '../door/in-register.ts'

/** What an authority asks of the organisation that notifies it. */
export interface DetailsValues {
  readonly identifierType: string | null
  readonly identifier: string | null
  readonly address: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly sector: string | null
  readonly size: string | null
  readonly sizeDescription: string | null
  readonly activity: string | null
  readonly hasNoDpo: boolean
  readonly dpoName: string | null
  readonly dpoEmail: string | null
  readonly dpoPhone: string | null
}

/** Keeps everybody else from changing the organisation's row until the transaction ends. */
export async function lockDetails(register: Register): Promise<void> {
  await register.query({
    name: 'organisation.lock-details',
    text: 'SELECT details_version FROM organisation WHERE id = $1 FOR NO KEY UPDATE',
    values: [register.organisationId],
  })
}

export async function updateDetails(
  register: Register,
  version: number,
  details: DetailsValues,
): Promise<void> {
  const { identifierType, identifier, address, email, phone, sector, size, sizeDescription } = details
  const { activity, hasNoDpo, dpoName, dpoEmail, dpoPhone } = details
  await register.query({
    name: 'organisation.details',
    text: `UPDATE organisation SET details_version = $2, identifier_type = $3, identifier = $4, address = $5, email = $6, phone = $7,
        sector = $8, size = $9, size_description = $10, activity = $11, has_no_dpo = $12, dpo_name = $13, dpo_email = $14, dpo_phone = $15
      WHERE id = $1`,
    values: [
      ...[register.organisationId, version, identifierType, identifier, address, email, phone],
      ...[sector, size, sizeDescription, activity, hasNoDpo, dpoName, dpoEmail, dpoPhone],
    ],
  })
}
