import type { Register } from '../door/in-register.ts'

/** A sub-processor in the chain by which a processor has a breach. */
export interface StoredChainLink {
  readonly name: string
  readonly awareAt: string
  readonly toldAt: string
}

export interface NewBreach {
  readonly id: string
  readonly year: number
  readonly sequence: number
  readonly number: string
  readonly content: unknown
  readonly chain: readonly StoredChainLink[]
  readonly createdAt: string
}

export async function insertBreach(register: Register, breach: NewBreach): Promise<void> {
  await register.query({
    name: 'breach.insert',
    text: `INSERT INTO breach (organisation_id, id, year, sequence, number, content, chain, created_at, changed_at, created_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)`,
    values: [
      register.organisationId,
      breach.id,
      breach.year,
      breach.sequence,
      breach.number,
      JSON.stringify(breach.content),
      JSON.stringify(breach.chain),
      breach.createdAt,
      register.actor.id,
    ],
  })
}

export async function updateBreach(
  register: Register,
  id: string,
  content: unknown,
  changedAt: string,
): Promise<void> {
  await register.query({
    name: 'breach.update',
    text: `UPDATE breach SET version = version + 1, content = $3, changed_at = $4 WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id, JSON.stringify(content), changedAt],
  })
}

/** What is sent, fixed. */
export interface NewBreachVersion {
  readonly breachId: string
  readonly number: number
  readonly kind: string
  readonly content: unknown
  readonly changed: readonly string[]
  readonly reason: string | null
  readonly fixedAt: string
  /** Ids of what it takes along for all. */
  readonly files: readonly string[]
}

export async function insertBreachVersion(register: Register, version: NewBreachVersion): Promise<void> {
  await register.query({
    name: 'breach-version.insert',
    text: `INSERT INTO breach_version (organisation_id, breach_id, number, kind, content, changed, reason, fixed_at, fixed_by, files)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      register.organisationId,
      version.breachId,
      version.number,
      version.kind,
      JSON.stringify(version.content),
      version.changed,
      version.reason,
      version.fixedAt,
      register.actor.id,
      version.files,
    ],
  })
}
