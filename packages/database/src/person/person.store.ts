import type { Platform } from '../door/on-platform.ts'

export interface NewPerson {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: string | null
  readonly createdAt: string
}

/** An account whose address was proven by a link that went there. */
export async function insertPerson(platform: Pick<Platform, 'query'>, person: NewPerson): Promise<void> {
  await platform.query({
    name: 'person.insert',
    text: `INSERT INTO "user" (id, name, email, email_verified, language, created_at, updated_at)
      VALUES ($1, $2, $3, true, $4, $5, $5)`,
    values: [person.id, person.name, person.email, person.language, person.createdAt],
  })
}

/** Lets nobody in any more by this account; false where that is so already. */
export async function markClosed(
  platform: Pick<Platform, 'query'>,
  userId: string,
  at: string,
): Promise<boolean> {
  const rows = await platform.query({
    name: 'person.close',
    text: 'UPDATE "user" SET closed_at = $2, updated_at = $2 WHERE id = $1 AND closed_at IS NULL RETURNING id',
    values: [userId, at],
  })
  return rows.length > 0
}

/** Lets its person in again; false where nobody was shut out. */
export async function markReopened(
  platform: Pick<Platform, 'query'>,
  userId: string,
  at: string,
): Promise<boolean> {
  const rows = await platform.query({
    name: 'person.reopen',
    text: 'UPDATE "user" SET closed_at = NULL, updated_at = $2 WHERE id = $1 AND closed_at IS NOT NULL RETURNING id',
    values: [userId, at],
  })
  return rows.length > 0
}
