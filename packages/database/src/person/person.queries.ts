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

/** Somebody to write to. */
export interface Addressee {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: string | null
}

const addressee = 'SELECT id, name, email, language FROM "user"'

/** The person with this address; null for nobody. */
export async function selectPersonByEmail(database: Database, email: string): Promise<Addressee | null> {
  const rows = await readPlatform<{ [Field in keyof Addressee]: Addressee[Field] }>(database, {
    name: 'person.by-email',
    text: `${addressee} WHERE email = $1`,
    values: [email],
  })
  return rows[0] ?? null
}

export async function selectPerson(database: Database, id: string): Promise<Addressee | null> {
  const rows = await readPlatform<{ [Field in keyof Addressee]: Addressee[Field] }>(database, {
    name: 'person.one',
    text: `${addressee} WHERE id = $1`,
    values: [id],
  })
  return rows[0] ?? null
}
