import type { Database } from '../door/database.ts'
import { readPlatform, type Platform } from '../door/on-platform.ts'

/** What an operator does to an account. */
export const personVerbs = ['added', 'factorsReset', 'closed', 'reopened'] as const
export type PersonVerb = (typeof personVerbs)[number]

export interface PersonAct {
  readonly id: string
  readonly userId: string
  readonly verb: PersonVerb
  /** Who vouched for it, or why. */
  readonly words: string
  readonly actedAt: string
}

/** Writes down what the operator did; nothing takes it back. */
export async function insertPersonAct(platform: Pick<Platform, 'query'>, act: PersonAct): Promise<void> {
  await platform.query({
    name: 'person-act.insert',
    text: 'INSERT INTO person_act (id, user_id, verb, words, acted_at) VALUES ($1, $2, $3, $4, $5)',
    values: [act.id, act.userId, act.verb, act.words, act.actedAt],
  })
}

/** What was done to an account, the oldest first. */
export async function selectPersonActs(
  database: Database,
  userId: string,
): Promise<Omit<PersonAct, 'userId'>[]> {
  const rows = await readPlatform<Omit<PersonAct, 'userId' | 'actedAt'> & { actedAt: Date }>(database, {
    name: 'person-act.of-person',
    text: `SELECT id, verb, words, acted_at AS "actedAt" FROM person_act WHERE user_id = $1 ORDER BY acted_at, id`,
    values: [userId],
  })
  return rows.map((row) => ({ ...row, actedAt: row.actedAt.toISOString() }))
}
