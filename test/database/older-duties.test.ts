import { afterAll, expect, test } from 'vitest'
import { OlderDatabase } from './older.ts'

const database = new OlderDatabase()
afterAll(() => database.drop())

const id = '01a20226-2542-7b91-84f4-f3118239ce69'

// The owner of the tables sees no row of any register: a migration that writes rows must not pass them by.
test('duties from before there were several of a kind keep their kind as key', async () => {
  await database.open('0019')
  await database.run(
    `WITH i AS (
        INSERT INTO incident (organisation_id, id, year, sequence, reference, title, status, source, rule_set_id, created_at, created_by, reported_at, next_step)
        VALUES ('${id}', '${id}', 2026, 1, 'LIN 2026-001', 'T', 'reported', 'dpo', 'gdpr-2016-679', now(), 'u', now(), 'investigate') RETURNING id
      )
      INSERT INTO duty (organisation_id, id, incident_id, kind, state, triggered_at, rule_id, source)
      SELECT '${id}', '${id}', id, 'investigation', 'running', now(), 'own-target', 'x' FROM i`,
  )
  await database.upgrade()
  const rows = await database.read('SELECT kind, key, certainty FROM duty')
  const forced = await database.read(
    "SELECT relforcerowsecurity AS forced FROM pg_class WHERE relname = 'duty'",
  )
  expect(rows).toEqual([{ kind: 'investigation', key: 'investigation', certainty: 'S' }])
  expect(forced).toEqual([{ forced: true }])
})
