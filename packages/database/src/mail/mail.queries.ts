import type { Database } from '../door/database.ts'
import { readPlatform } from '../door/on-platform.ts'
import type { MailKind } from './mail.store.ts'

/** How many letters stand where. */
export interface MailCounts {
  readonly waiting: number
  readonly sent: number
  readonly failed: number
}

/** A letter that does not come through. */
export interface StuckMail {
  readonly id: string
  readonly kind: MailKind
  readonly state: 'waiting' | 'failed'
  readonly attempts: number
  readonly lastAnswer: string | null
  readonly createdAt: string
}

export async function countMail(database: Database): Promise<MailCounts> {
  const [row] = await readPlatform<{ waiting: number; sent: number; failed: number }>(database, {
    text: `SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting, count(*) FILTER (WHERE state = 'sent')::int AS sent,
      count(*) FILTER (WHERE state = 'failed')::int AS failed FROM mail`,
    values: [],
  })
  return row ?? { waiting: 0, sent: 0, failed: 0 }
}

/** Letters that were tried and did not get away, the oldest first. */
export async function selectStuckMail(database: Database, first: number): Promise<StuckMail[]> {
  const rows = await readPlatform<{ row: StuckMail }>(database, {
    text: `SELECT json_build_object('id', id, 'kind', kind, 'state', state, 'attempts', attempts, 'lastAnswer', last_answer,
        'createdAt', created_at) AS row
      FROM mail WHERE state = 'failed' OR (state = 'waiting' AND last_answer IS NOT NULL) ORDER BY created_at, id LIMIT $1`,
    values: [first],
  })
  return rows.map(({ row }) => row)
}
