import type { Database } from '../door/database.ts'
import { readPlatform } from '../door/on-platform.ts'

/** How often something may be tried: at most `max` times in each window of `seconds`. */
export interface AttemptRule {
  readonly seconds: number
  readonly max: number
}

/** Where a key stands after one more attempt. */
export interface AttemptCount {
  readonly isAllowed: boolean
  /** Whole seconds until the window ends. */
  readonly endsInSeconds: number
}

/** Windows are short: what is a day old counts for nobody. */
const forgottenAfterMs = 86_400_000

/**
 * Counts one attempt under a key. A window begins with its first attempt and ends, however many follow: a town hall
 * that signs in at nine must not lock itself out. One statement, so that attempts at the same moment all count.
 */
export async function countAttempt(
  database: Database,
  key: string,
  { seconds, max }: AttemptRule,
  now: string,
): Promise<AttemptCount> {
  const at = Date.parse(now)
  const goneBefore = new Date(at - seconds * 1000).toISOString()
  const forgottenBefore = new Date(at - forgottenAfterMs).toISOString()
  const rows = await readPlatform<{ count: number; began_at: Date }>(database, {
    name: 'attempt.count',
    text: `WITH forgotten AS (DELETE FROM rate_limit WHERE began_at < $4 AND key <> $1)
      INSERT INTO rate_limit AS r (key, count, began_at) VALUES ($1, 1, $2)
      ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN r.began_at <= $3 THEN 1 ELSE r.count + 1 END,
        began_at = CASE WHEN r.began_at <= $3 THEN excluded.began_at ELSE r.began_at END
      RETURNING count, began_at`,
    values: [key, now, goneBefore, forgottenBefore],
  })
  const [row] = rows
  if (!row) throw new Error('a statement that always yields one row yielded none')
  const endsInSeconds = Math.max(1, Math.ceil((row.began_at.getTime() + seconds * 1000 - at) / 1000))
  return { isAllowed: row.count <= max, endsInSeconds }
}

/** What was counted in one process under one key, since it last said so. */
export interface CountedAttempts {
  readonly key: string
  readonly count: number
}

/**
 * Adds what a process counted by itself to the windows of all processes; answers where each window stands now. The keys are
 * in order, so that two processes that write at once wait for each other instead of standing in each other's way.
 */
export async function addAttempts(
  database: Database,
  counts: readonly CountedAttempts[],
  seconds: number,
  now: string,
): Promise<Map<string, { readonly count: number; readonly beganAt: number }>> {
  const at = Date.parse(now)
  const ordered = counts.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  const rows = await readPlatform<{ key: string; count: number; began_at: Date }>(database, {
    name: 'attempt.add',
    text: `WITH forgotten AS (DELETE FROM rate_limit WHERE began_at < $5 AND key <> ALL ($1))
      INSERT INTO rate_limit AS r (key, count, began_at)
      SELECT k.key, k.count, $3 FROM unnest($1::text[], $2::integer[]) AS k (key, count)
      ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN r.began_at <= $4 THEN excluded.count ELSE r.count + excluded.count END,
        began_at = CASE WHEN r.began_at <= $4 THEN excluded.began_at ELSE r.began_at END
      RETURNING key, count, began_at`,
    values: [
      ordered.map(({ key }) => key),
      ordered.map(({ count }) => count),
      now,
      new Date(at - seconds * 1000).toISOString(),
      new Date(at - forgottenAfterMs).toISOString(),
    ],
  })
  return new Map(rows.map(({ key, count, began_at }) => [key, { count, beganAt: began_at.getTime() }]))
}

/** Takes back what was added for something that did not happen; what comes to nothing leaves nothing. In order, as it was added. */
export async function returnAttempts(database: Database, counts: readonly CountedAttempts[]): Promise<void> {
  await readPlatform(database, {
    name: 'attempt.return',
    text: `WITH back AS (SELECT k.key, k.count FROM unnest($1::text[], $2::integer[]) AS k (key, count)),
        held AS MATERIALIZED (SELECT r.key FROM rate_limit r WHERE r.key = ANY ($1) ORDER BY r.key FOR UPDATE),
        gone AS (DELETE FROM rate_limit r USING back b WHERE r.key = b.key AND r.key IN (SELECT h.key FROM held h) AND r.count <= b.count)
      UPDATE rate_limit r SET count = r.count - b.count FROM back b
      WHERE r.key = b.key AND r.key IN (SELECT h.key FROM held h) AND r.count > b.count`,
    values: [counts.map(({ key }) => key), counts.map(({ count }) => count)],
  })
}

/** Forgets the attempts under a key: the right person was there. */
export async function forgetAttempts(database: Database, keys: readonly string[]): Promise<void> {
  await readPlatform(database, {
    name: 'attempt.forget',
    text: 'DELETE FROM rate_limit WHERE key = ANY ($1)',
    values: [keys],
  })
}
