import { afterAll, expect, test } from 'vitest'
import { OlderDatabase } from './older.ts'

const database = new OlderDatabase()
afterAll(() => database.drop())

const id = (tail: string): string => `01a20226-2542-7b91-84f4-${tail.padStart(12, '0')}`
const [town, next, passed, bureau] = ['a1', 'a2', 'a3', 'a4'].map(id) as [string, string, string, string]
const [own, inherited] = ['b1', 'b2'].map(id) as [string, string]
const people = ['stays', 'again', 'left', 'counts', 'deputy', 'along', 'late', 'opened']

/** Sealed dossiers as they were kept while a name was held by the person, whatever they came in by. */
async function keepOlder(): Promise<void> {
  const run = (statement: string) => database.run(statement)
  const day = (number: number) => `'2026-03-${String(number).padStart(2, '0')}T12:00:00Z'`
  for (const one of [town, next, passed, bureau])
    await run(`INSERT INTO organisation (id, slug, name, kinds, languages, default_authority, time_zone, country, colour, prefix, decides, investigation_hours, people_target_hours, valid_from, created_at)
      VALUES ('${one}', 'o${one.slice(-1)}', 'O', '{controller}', '{nl}', 'GBA', 'Europe/Brussels', 'BE', 'blue', 'O', 'decider', 24, 72, ${day(1)}, ${day(1)})`)
  for (const one of people)
    await run(`INSERT INTO "user" (id, name, email, email_verified, created_at, updated_at)
      VALUES ('${one}', '${one}', '${one}@lekboek.example', true, ${day(1)}, ${day(1)})`)
  const role = (key: string, person: string, house: string, name: string, from: string, until = 'NULL') =>
    run(`INSERT INTO membership (id, user_id, organisation_id, role, valid_from, valid_until, created_at)
      VALUES ('${id(key)}', '${person}', '${house}', '${name}', ${from}, ${until}, ${day(1)})`)
  await role('1', 'stays', town, 'dpo', day(1))
  await role('2', 'again', town, 'auditor', day(8))
  await role('3', 'left', town, 'auditor', day(1), day(8))
  await role('4', 'left', town, 'reporter', day(1))
  await role('5', 'counts', bureau, 'reporter', day(1))
  await role('6', 'along', passed, 'auditor', day(1), day(10))
  await role('7', 'along', next, 'decider', day(2))
  await role('8', 'late', passed, 'auditor', day(1), day(6))
  await role('9', 'late', next, 'auditor', day(2))
  await role('10', 'deputy', town, 'reporter', day(1))
  await run(`INSERT INTO mandate (id, client_id, consultancy_id, scope, may_decide, valid_from, granted_by, created_at)
    VALUES ('${id('c1')}', '${town}', '${bureau}', 'statistics', false, ${day(1)}, 'u', ${day(1)})`)
  await run(`INSERT INTO mandate_assignment (mandate_id, user_id, assigned_by, created_at)
    VALUES ('${id('c1')}', 'counts', 'u', ${day(1)})`)
  await run(`INSERT INTO deputy (id, organisation_id, principal_id, user_id, valid_from, valid_until, named_by, version, created_at)
    VALUES ('${id('d1')}', '${town}', 'stays', 'deputy', ${day(1)}, '2999-01-01T00:00:00Z', 'stays', 1, ${day(1)})`)
  await run(
    `INSERT INTO inheritance (register_id, heir_id, valid_from) VALUES ('${passed}', '${next}', ${day(10)})`,
  )
  const sealed = async (register: string, dossier: string, named: readonly string[]) => {
    const seenBy = Object.fromEntries(['system', ...named].map((one) => [one, '9999-12-31T23:59:59.999Z']))
    const opened = { ...seenBy, opened: '2026-03-06T12:00:00.000Z' }
    await run(`INSERT INTO incident (organisation_id, id, year, sequence, reference, title, status, source, rule_set_id, created_at, created_by, reported_at, next_step, seen_by)
      VALUES ('${register}', '${dossier}', 2026, -5, 'O 2026-S5', 'T', 'confirmed', 'dpo', 'gdpr-2016-679', ${day(5)}, 'u', ${day(5)}, 'close', '${JSON.stringify(opened)}')`)
    for (const one of named)
      await run(`INSERT INTO named_person (organisation_id, incident_id, user_id, user_name, named_by, named_at)
        VALUES ('${register}', '${dossier}', '${one}', '${one}', 'u', ${day(5)})`)
  }
  await sealed(town, own, ['stays', 'again', 'left', 'counts', 'deputy'])
  await sealed(passed, inherited, ['along', 'late'])
}

test('a name of before keeps the ways that stood when it was given and stand now, or ends', async () => {
  await database.open('0210')
  await keepOlder()
  await database.upgrade()
  const named = await database.read('SELECT user_id, via FROM named_person ORDER BY user_id')
  const begun = (number: number) => Date.parse(`2026-03-${String(number).padStart(2, '0')}T12:00:00Z`)
  const key = (tail: string, number: number) => `${tail.padStart(12, '0')}-${begun(number)}`
  expect(named).toEqual([
    { user_id: 'along', via: [key('7', 2)] },
    { user_id: 'deputy', via: [key('d1', 1)] },
    { user_id: 'stays', via: [key('1', 1)] },
  ])
  const rows = await database.read('SELECT id, seen_by FROM incident ORDER BY id')
  const kept = { system: '9999-12-31T23:59:59.999Z', opened: '2026-03-06T12:00:00.000Z' }
  expect(rows).toEqual([
    { id: own, seen_by: { ...kept, [key('1', 1)]: '', [key('d1', 1)]: '' } },
    { id: inherited, seen_by: { ...kept, [key('7', 2)]: '' } },
  ])
  const forced = await database.read(
    "SELECT relforcerowsecurity AS forced FROM pg_class WHERE relname IN ('incident', 'named_person')",
  )
  expect(forced.map((row) => row['forced'])).toEqual([true, true])
})
