import type { Database } from '../door/database.ts'
import { readPlatform } from '../door/on-platform.ts'

/** How many of these addresses belong to somebody who can sign in. */
export async function countPersons(database: Database, emails: readonly string[]): Promise<number> {
  const [row] = await readPlatform<{ persons: number }>(database, {
    text: 'SELECT count(*)::int AS persons FROM "user" WHERE email = ANY ($1)',
    values: [emails],
  })
  return row?.persons ?? 0
}
