import { afterAll, expect, test } from 'vitest'
import { OlderDatabase } from './older.ts'

const database = new OlderDatabase()
afterAll(() => database.drop())

const id = '01a20226-2542-7b91-84f4-f3118239ce69'
const part = (key: string): string => `${id.slice(0, -1)}${key}`

/** A dossier of which awareness was moved back after it was notified, as it was kept while lateness was worked out by reading. */
async function keepOlder(): Promise<void> {
  const notification = (key: string, sentAt: string) =>
    `INSERT INTO notification (organisation_id, id, incident_id, authority, phase, content, prepared_at, prepared_by, prepared_by_name, sent_at, is_late)
      VALUES ('${id}', '${part(key)}', '${id}', 'GBA', 'initial', '{}', '2026-11-20T12:00:00Z', 'u', 'u', ${sentAt}, false)`
  const statements = [
    `INSERT INTO incident (organisation_id, id, year, sequence, reference, title, status, source, rule_set_id, created_at, created_by, reported_at, next_step)
      VALUES ('${id}', '${id}', 2026, 1, 'LIN 2026-001', 'T', 'confirmed', 'dpo', 'gdpr-2016-679', now(), 'u', now(), 'close')`,
    `INSERT INTO duty (organisation_id, id, incident_id, kind, key, state, triggered_at, due_at, met_at, rule_id, source)
      VALUES ('${id}', '${id}', '${id}', 'authority', 'authority', 'met', '2026-11-16T12:00:00Z', '2026-11-19T12:00:00Z', '2026-11-20T12:00:00.001Z', 'r', 's')`,
    notification('1', "'2026-11-20T12:00:00.001Z'"),
    notification('2', "'2026-11-21T12:00:00Z'"),
    notification('3', 'NULL'),
  ]
  for (const statement of statements) await database.run(statement)
}

// GDPR article 33(1), last sentence.
test('the notification that met its duty late says so afterwards, and no other', async () => {
  await database.open('0181')
  await keepOlder()
  await database.upgrade()
  const rows = await database.read('SELECT id, is_late FROM notification ORDER BY id')
  expect(rows.map(({ is_late }) => is_late)).toEqual([true, false, false])
  const forced = await database.read(
    "SELECT relforcerowsecurity AS forced FROM pg_class WHERE relname IN ('notification', 'duty')",
  )
  expect(forced.map((row) => row['forced'])).toEqual([true, true])
})
