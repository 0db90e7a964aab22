import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Actor } from '../door/actor.ts'
import type { Register } from '../door/in-register.ts'

/** A change as the journal keeps it. `summary` says what changed, old and new where both exist. */
export interface JournalEntry {
  readonly verb: string
  readonly at: string
  readonly incidentId: string | null
  readonly summary: Readonly<Record<string, unknown>>
}

/**
 * Makes changes of one register wait for each other from here on, where a change depends on what none of the others
 * may be doing and there is no row to lock.
 */
export async function lockJournal(register: Register): Promise<void> {
  await register.query({
    name: 'journal.lock',
    text: `INSERT INTO journal_head (organisation_id, size) VALUES ($1, 0)
      ON CONFLICT (organisation_id) DO UPDATE SET size = journal_head.size WHERE journal_head.organisation_id = $1`,
    values: [register.organisationId],
  })
}

/**
 * Writes a leaf at the end of the register's chain: the last statement of a change, because it locks the chain's
 * head until the commit. The body is RFC 8785 text, the hash that of an RFC 6962 leaf.
 */
export async function appendJournal(register: Register, entry: JournalEntry): Promise<void> {
  const { actor, organisationId } = register
  const body = canonicalize({ ...entry, actor: written(actor), organisationId })
  if (body === undefined) throw new Error('a journal entry must be JSON')
  const leafHash = createHash('sha256').update('\0').update(body).digest()
  await register.query({
    name: 'journal.append',
    text: `WITH head AS (
        INSERT INTO journal_head (organisation_id, size) VALUES ($1, 1)
        ON CONFLICT (organisation_id) DO UPDATE SET size = journal_head.size + 1
        WHERE journal_head.organisation_id = $1
        RETURNING organisation_id, size
      )
      INSERT INTO journal_leaf (organisation_id, sequence, incident_id, at, verb, actor_id, actor_name, actor_role, mandate_holder, deputy_for, consultancy_id, body, leaf_hash)
      SELECT organisation_id, size - 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 FROM head`,
    values: [
      organisationId,
      entry.incidentId,
      entry.at,
      entry.verb,
      actor.id,
      actor.name,
      actor.role,
      actor.mandateHolder,
      actor.deputyFor,
      actor.consultancyId ?? null,
      body,
      leafHash,
    ],
  })
}

/** Only acts of a deputy say for whom: a leaf of anybody else reads as it always did. Of a mandate it names the holder, not the id. */
function written({ deputyFor, consultancyId: _, ways: __, ...actor }: Actor): Partial<Actor> {
  return deputyFor === null ? actor : { ...actor, deputyFor }
}
