import type { Database } from '../door/database.ts'
import { readPlatform, type Platform } from '../door/on-platform.ts'
import { validAt } from '../viewer/standing.ts'

/** How many of these addresses belong to somebody who can sign in. */
export async function countPersons(database: Database, emails: readonly string[]): Promise<number> {
  const [row] = await readPlatform<{ persons: number }>(database, {
    text: 'SELECT count(*)::int AS persons FROM "user" WHERE email = ANY ($1) AND closed_at IS NULL',
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
  /** Whether the account lets nobody in. */
  readonly isClosed: boolean
}

const addressee = 'SELECT id, name, email, language, closed_at IS NOT NULL AS "isClosed" FROM "user"'

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

/** A register in which somebody has something to do at an instant. */
export interface RegisterOfPerson {
  readonly organisationId: string
  readonly name: string
  /** Whether nobody but this person administers the organisation. */
  readonly isOnlyAdministrator: boolean
}

/** Where a person has a role or works under a mandate, by name. */
export async function selectRegistersOf(
  platform: Pick<Platform, 'query'>,
  userId: string,
  at: string,
): Promise<RegisterOfPerson[]> {
  return platform.query<RegisterOfPerson & Record<string, unknown>>({
    name: 'person.registers',
    text: `SELECT o.id AS "organisationId", o.name,
        EXISTS (SELECT 1 FROM membership m WHERE m.organisation_id = o.id AND m.user_id = $1 AND m.role = 'admin' AND ${validAt('m')})
          AND NOT EXISTS (SELECT 1 FROM membership m JOIN "user" u ON u.id = m.user_id
            WHERE m.organisation_id = o.id AND m.user_id <> $1 AND m.role = 'admin' AND ${validAt('m')} AND u.closed_at IS NULL) AS "isOnlyAdministrator"
      FROM organisation o WHERE ${validAt('o')} AND (
        EXISTS (SELECT 1 FROM membership m WHERE m.organisation_id = o.id AND m.user_id = $1 AND ${validAt('m')})
        OR EXISTS (SELECT 1 FROM mandate_assignment t JOIN mandate d ON d.id = t.mandate_id
          WHERE t.user_id = $1 AND d.client_id = o.id AND ${validAt('d')} AND (d.revoked_at IS NULL OR d.revoked_at > $2)))
      ORDER BY o.name, o.id`,
    values: [userId, at],
  })
}

/** People of invented organisations who can sign in, of those with one of these addresses. */
export async function selectInvented(
  database: Database,
  emails: readonly string[],
): Promise<Pick<Addressee, 'id' | 'name'>[]> {
  return readPlatform<{ id: string; name: string }>(database, {
    name: 'person.invented',
    text: `SELECT u.id, u.name FROM "user" u WHERE u.email = ANY ($1) AND u.closed_at IS NULL
      AND EXISTS (SELECT 1 FROM membership m JOIN organisation o ON o.id = m.organisation_id WHERE m.user_id = u.id AND o.is_demo)
      ORDER BY u.email`,
    values: [emails],
  })
}
