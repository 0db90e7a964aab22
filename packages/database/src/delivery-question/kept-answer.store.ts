import type { Register } from '../door/in-register.ts'

export interface KeptWords {
  readonly title: string
  readonly text: string
}

export async function insertKeptAnswer(
  register: Register,
  answer: KeptWords & { readonly id: string; readonly breachId: string; readonly changedAt: string },
): Promise<void> {
  const { id, breachId, title, text, changedAt } = answer
  await register.query({
    name: 'kept-answer.insert',
    text: `INSERT INTO kept_answer (organisation_id, id, breach_id, title, text, changed_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    values: [register.organisationId, id, breachId, title, text, changedAt],
  })
}

/** An answer that is kept, as it stands. */
export interface StoredKeptAnswer extends KeptWords {
  readonly breachId: string
  readonly version: number
}

/** Keeps everybody else from it until the transaction ends. */
export async function lockKeptAnswer(register: Register, id: string): Promise<StoredKeptAnswer | null> {
  const rows = await register.query<{ [Field in keyof StoredKeptAnswer]: StoredKeptAnswer[Field] }>({
    name: 'kept-answer.lock',
    text: `SELECT breach_id AS "breachId", version, title, text FROM kept_answer WHERE organisation_id = $1 AND id = $2 FOR UPDATE`,
    values: [register.organisationId, id],
  })
  return rows[0] ?? null
}

export async function updateKeptAnswer(
  register: Register,
  id: string,
  { title, text }: KeptWords,
  changedAt: string,
): Promise<void> {
  await register.query({
    name: 'kept-answer.update',
    text: `UPDATE kept_answer SET version = version + 1, title = $3, text = $4, changed_at = $5 WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id, title, text, changedAt],
  })
}

export async function deleteKeptAnswer(register: Register, id: string): Promise<void> {
  await register.query({
    name: 'kept-answer.delete',
    text: 'DELETE FROM kept_answer WHERE organisation_id = $1 AND id = $2',
    values: [register.organisationId, id],
  })
}
