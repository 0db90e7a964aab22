import type { Database } from '../door/database.ts'
import { readPlatform, type Platform } from '../door/on-platform.ts'

/** How many of these addresses belong to somebody who can sign in. */
export async function countPersons(database: Database, emails: readonly string[]): Promise<number> {
  const [row] = await readPlatform<{ persons: number }>(database, {
    text: 'SELECT count(*)::int AS persons FROM "user" WHERE email = ANY ($1)',
    values: [emails],
  })
  return row?.persons ?? 0
}

/** Whose address this is; null for nobody's. */
export async function selectPersonByEmail(platform: Platform, email: string): Promise<string | null> {
  const [row] = await platform.query<{ id: string }>({
    text: 'SELECT id FROM "user" WHERE email = $1',
    values: [email],
  })
  return row?.id ?? null
}
