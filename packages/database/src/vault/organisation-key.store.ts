import type { Register } from '../door/in-register.ts'

/** A key of an organisation as it is stored; without bytes once destroyed. */
export interface StoredKey {
  readonly version: number
  readonly wrapped: Buffer | null
  readonly masterFingerprint: string
}

const columns = 'version, wrapped, master_fingerprint AS "masterFingerprint"'

/** Every key that this organisation ever had, newest first. */
export async function selectKeys(register: Register): Promise<StoredKey[]> {
  return register.query<{ [Field in keyof StoredKey]: StoredKey[Field] }>({
    name: 'organisation-key.all',
    text: `SELECT ${columns} FROM organisation_key WHERE organisation_id = $1 ORDER BY version DESC`,
    values: [register.organisationId],
  })
}

/** Of two at once one is kept: ask again which. */
export async function insertKey(
  register: Register,
  key: {
    readonly version: number
    readonly wrapped: Buffer
    readonly masterFingerprint: string
    readonly at: string
  },
): Promise<void> {
  await register.query({
    name: 'organisation-key.insert',
    text: `INSERT INTO organisation_key (organisation_id, version, wrapped, master_fingerprint, created_at)
      VALUES ($1, $2, $3, $4, $5) ON CONFLICT (organisation_id, version) DO NOTHING`,
    values: [register.organisationId, key.version, key.wrapped, key.masterFingerprint, key.at],
  })
}

/** @returns how many there were to destroy. */
export async function destroyKeys(register: Register, at: string): Promise<number> {
  const rows = await register.query({
    name: 'organisation-key.destroy',
    text: `UPDATE organisation_key SET wrapped = NULL, destroyed_at = $2
      WHERE organisation_id = $1 AND destroyed_at IS NULL RETURNING version`,
    values: [register.organisationId, at],
  })
  return rows.length
}

/** The keys that one master key wraps, locked. */
export async function lockKeysOf(register: Register, masterFingerprint: string): Promise<StoredKey[]> {
  return register.query<{ [Field in keyof StoredKey]: StoredKey[Field] }>({
    name: 'organisation-key.lock',
    text: `SELECT ${columns} FROM organisation_key
      WHERE organisation_id = $1 AND master_fingerprint = $2 AND wrapped IS NOT NULL FOR UPDATE`,
    values: [register.organisationId, masterFingerprint],
  })
}

export async function rewrapKey(
  register: Register,
  key: { readonly version: number; readonly wrapped: Buffer; readonly masterFingerprint: string },
): Promise<void> {
  await register.query({
    name: 'organisation-key.rewrap',
    text: 'UPDATE organisation_key SET wrapped = $3, master_fingerprint = $4 WHERE organisation_id = $1 AND version = $2',
    values: [register.organisationId, key.version, key.wrapped, key.masterFingerprint],
  })
}
