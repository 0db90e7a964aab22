import { afterAll, expect, test } from 'vitest'
import { OlderDatabase } from './older.ts'

const database = new OlderDatabase()
afterAll(() => database.drop())

const id = '01a20226-2542-7b91-84f4-f3118239ce69'
const message = (key: string): string => `${id.slice(0, -1)}${key}`

const numbers = {
  droppedPeople: 3,
  leftPeople: 1,
  told: [
    {
      id: message('1'),
      held: [
        { key: 'g1', most: 60 },
        { key: 'g2', most: 40 },
        { key: '*', most: 0 },
      ],
      gone: 0,
    },
    { id: message('2'), held: [{ key: '*', most: 60 }], gone: 40, heldThen: [{ key: '*', most: 100 }] },
    { id: message('3'), held: [{ key: '*', most: null }], gone: 0 },
  ],
  spared: [
    {
      group: 'g2',
      held: [
        { key: 'g1', most: 0 },
        { key: 'g2', most: 40 },
      ],
      others: { toldAt: null },
    },
  ],
}

/** A dossier as it was kept while a message knew how many each group held. */
async function keepOlder(): Promise<void> {
  const told = (key: string, reached: number, reason: string) =>
    `INSERT INTO communication (organisation_id, id, incident_id, audience, language, subject, what_happened, consequences, measures, advice, contact, created_at, created_by, created_by_name, told_at, reached_count, left_reason)
      VALUES ('${id}', '${message(key)}', '${id}', 'a', 'nl', 's', '', '', '', '', '', now(), 'u', 'u', now(), ${String(reached)}, ${reason})`
  const statements = [
    `INSERT INTO incident (organisation_id, id, year, sequence, reference, title, status, source, rule_set_id, created_at, created_by, reported_at, next_step)
      VALUES ('${id}', '${id}', 2026, 1, 'LIN 2026-001', 'T', 'reported', 'dpo', 'gdpr-2016-679', now(), 'u', now(), 'investigate')`,
    `INSERT INTO incident_section (organisation_id, incident_id, section, version, content, changed_at, changed_by)
      VALUES ('${id}', '${id}', 'numbers', 1, '${JSON.stringify(numbers)}', '2026-11-20T12:00:00Z', 'u')`,
    told('1', 98, "'Twee onvindbaar'"),
    told('2', 100, 'NULL'),
    told('3', 500, 'NULL'),
  ]
  for (const statement of statements) await database.run(statement)
}

// GDPR articles 5(2) and 34(1): whoever counted as told does so afterwards, and nobody else.
test('messages from before it was kept how many of each group they reached keep whom they told', async () => {
  await database.open('0160')
  await keepOlder()
  await database.upgrade()
  const rows = await database.read('SELECT content FROM incident_section')
  const forced = await database.read(
    "SELECT relforcerowsecurity AS forced FROM pg_class WHERE relname IN ('incident_section', 'communication')",
  )
  const reach = (parts: [string, number][], reached: number, isWhole: boolean) => ({
    parts: parts.map(([key, people]) => ({ key, reached: people })),
    ...{ reached, then: reached, isWhole },
  })
  const [one] = rows as { content: { told: { id: string }[] } }[]
  const told = one?.content.told.toSorted((some, other) => (some.id < other.id ? -1 : 1))
  expect({ ...one?.content, told }).toEqual({
    ...{ droppedPeople: 3, leftPeople: 1, together: null },
    told: [
      // 98 of 100: of 60 at least 58, of 40 at least 38.
      {
        id: message('1'),
        reach: reach(
          [
            ['g1', 58],
            ['g2', 38],
          ],
          98,
          false,
        ),
      },
      // Of a hundred all were told; forty went.
      { id: message('2'), reach: reach([['*', 60]], 60, true) },
      // Nobody knew of how many.
      { id: message('3'), reach: reach([['*', 500]], 500, true) },
    ],
    spared: [{ group: 'g2', areOthersReached: true, reach: reach([['g2', 40]], 40, true) }],
  })
  expect(forced).toEqual([{ forced: true }, { forced: true }])
})
