import type { Database } from '../door/database.ts'
import { readPlatform } from '../door/on-platform.ts'

/** The names of the organisations in which a person had or has a role: a guesser knows them. */
export async function selectNamesAround(database: Database, userId: string): Promise<string[]> {
  const rows = await readPlatform<{ name: string }>(database, {
    name: 'organisation.names-around',
    text: `SELECT DISTINCT o.name FROM membership m JOIN organisation o ON o.id = m.organisation_id
      WHERE m.user_id = $1 ORDER BY o.name LIMIT 100`,
    values: [userId],
  })
  return rows.map(({ name }) => name)
}
