import type { Register } from '../door/in-register.ts'
import { KeyDestroyed } from '../vault/organisation-keys.ts'
import { openValue, sealValue } from '../vault/seal-value.ts'

/** Who told something from outside, as far as they said. */
export interface OutsiderIdentity {
  readonly name: string | null
  readonly contact: string | null
}

const place = (row: string, column: 'name' | 'contact') => ({ table: 'outsider_identity', column, row })

/** Keeps who told a report, sealed for its row; nothing where nothing was said. */
export async function insertIdentity(
  register: Register,
  reportId: string,
  { name, contact }: OutsiderIdentity,
): Promise<void> {
  if (name === null && contact === null) return
  const sealed = (column: 'name' | 'contact', text: string | null) =>
    text === null ? null : sealValue(register, place(reportId, column), text)
  const values = await Promise.all([sealed('name', name), sealed('contact', contact)])
  await register.query({
    name: 'outsider-identity.insert',
    text: 'INSERT INTO outsider_identity (organisation_id, id, name, contact) VALUES ($1, $2, $3, $4)',
    values: [register.organisationId, reportId, ...values],
  })
}

/** Opens who told a report; null where nobody said, it was erased, or its key was destroyed. */
export async function openIdentity(register: Register, reportId: string): Promise<OutsiderIdentity | null> {
  const [row] = await register.query<{ name: Buffer | null; contact: Buffer | null; isErased: boolean }>({
    name: 'outsider-identity.open',
    text: `SELECT name, contact, erased_at IS NOT NULL AS "isErased" FROM outsider_identity WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, reportId],
  })
  if (!row || row.isErased) return null
  const opened = (column: 'name' | 'contact', sealed: Buffer | null) =>
    sealed === null ? null : openValue(register, place(reportId, column), sealed)
  try {
    const [name, contact] = await Promise.all([opened('name', row.name), opened('contact', row.contact)])
    return { name, contact }
  } catch (error) {
    if (error instanceof KeyDestroyed) return null
    throw error
  }
}

/** Forgets who told a report. @returns false where there is nothing to forget. */
export async function eraseIdentity(
  register: Register,
  reportId: string,
  { at, by, reason }: { readonly at: string; readonly by: string; readonly reason: string },
): Promise<boolean> {
  const rows = await register.query({
    name: 'outsider-identity.erase',
    text: `UPDATE outsider_identity SET name = NULL, contact = NULL, erased_at = $3, erased_by = $4, erased_reason = $5
      WHERE organisation_id = $1 AND id = $2 AND erased_at IS NULL RETURNING id`,
    values: [register.organisationId, reportId, at, by, reason],
  })
  return rows.length > 0
}
