import { afterAll, expect, test } from 'vitest'
import { OlderDatabase } from './older.ts'

const database = new OlderDatabase()
afterAll(() => database.drop())

const id = '01a20226-2542-7b91-84f4-f3118239ce69'

const groups = [{ name: 'Caf\u00e9', count: 3 }, { name: null, count: 4 }, { name: 'Personeel' }]
const grounds = [
  { group: 'Personeel', reason: 'Een reden.', ground: 'unintelligible' },
  { group: '*', reason: 'Een reden.' },
  { group: 'Weg', reason: 'Een reden.' },
]

/** A dossier as it was kept while groups were known by their names. */
async function keepOlder(): Promise<void> {
  const section = (kind: string, content: object) =>
    `INSERT INTO incident_section (organisation_id, incident_id, section, version, content, changed_at, changed_by)
      VALUES ('${id}', '${id}', '${kind}', 1, '${JSON.stringify(content)}', '2026-11-20T12:00:00Z', 'u')`
  const message = (key: string, of: string) =>
    `INSERT INTO communication (organisation_id, id, incident_id, audience, language, subject, what_happened, consequences, measures, advice, contact, created_at, created_by, created_by_name, groups)
      VALUES ('${id}', '${id.slice(0, -1)}${key}', '${id}', 'a', 'nl', 's', '', '', '', '', '', now(), 'u', 'u', ${of})`
  const statements = [
    `INSERT INTO incident (organisation_id, id, year, sequence, reference, title, status, source, rule_set_id, created_at, created_by, reported_at, next_step)
      VALUES ('${id}', '${id}', 2026, 1, 'LIN 2026-001', 'T', 'reported', 'dpo', 'gdpr-2016-679', now(), 'u', now(), 'investigate')`,
    section('people', { count: 10, groups }),
    section('untold', { grounds }),
    section('nature', { holder: 'known' }),
    message('1', `ARRAY['Cafe\u0301', '#2', '*', 'Weg', 'Personeel', 'Personeel']`),
    message('2', 'NULL'),
    message('3', `ARRAY[]::text[]`),
  ]
  for (const statement of statements) await database.run(statement)
}

// GDPR article 5(2): what was recorded of telling people holds for the same people afterwards.
test('groups from before they had ids keep what was recorded of them', async () => {
  await database.open('0113')
  await keepOlder()
  await database.upgrade()
  const sections = await database.read('SELECT section, content FROM incident_section ORDER BY section')
  const messages = await database.read('SELECT groups FROM communication ORDER BY id')
  const forced = await database.read(
    "SELECT relforcerowsecurity AS forced FROM pg_class WHERE relname IN ('incident_section', 'communication', 'assessment')",
  )
  expect(sections).toEqual([
    { section: 'nature', content: { holder: 'known' } },
    {
      section: 'people',
      content: {
        count: 10,
        groups: groups.map((group, index) => ({ ...group, id: `g${String(index + 1)}`, from: null })),
      },
    },
    {
      section: 'untold',
      content: {
        grounds: [
          { ...grounds[0], group: 'g3', isDecided: false },
          { ...grounds[1], isDecided: false },
          { ...grounds[2], group: '~Weg', isDecided: false },
        ],
      },
    },
  ])
  expect((messages[0]?.['groups'] as string[]).toSorted()).toEqual(['*', 'g1', 'g2', 'g3', '~Weg'])
  expect(messages.slice(1)).toEqual([{ groups: null }, { groups: [] }])
  expect(forced).toEqual([{ forced: true }, { forced: true }, { forced: true }])
})
