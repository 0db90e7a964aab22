import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase, type Clone } from '../support/src/index.ts'
import { catalogProblems, globalTables } from './catalog.ts'

let clone: Clone
let admin: pg.Client
beforeAll(async () => {
  clone = await cloneDatabase()
  admin = new pg.Client({ connectionString: clone.adminUrl })
  await admin.connect()
})
afterAll(async () => {
  await admin.end()
  await clone.drop()
})

/** What the catalog breaks after these statements, which are undone. */
async function problemsAfter(...sabotage: string[]): Promise<string[]> {
  await admin.query('BEGIN')
  try {
    for (const statement of sabotage) await admin.query(statement)
    return await catalogProblems(admin)
  } finally {
    await admin.query('ROLLBACK')
  }
}

const tenant = `organisation_id uuid NOT NULL, id uuid NOT NULL`
const secured = (table: string) => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY register ON ${table} USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid) WITH CHECK (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid)`,
]

describe('the catalog', () => {
  test('breaks no rule', async () => {
    expect(await problemsAfter()).toEqual([])
  })

  test('has every table of the short list', async () => {
    const { rows } = await admin.query<{ tablename: string }>(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename = ANY ($1) ORDER BY 1`,
      [globalTables],
    )
    expect(rows.map((row) => row.tablename)).toEqual(globalTables)
  })

  test('takes a well-made table of a register', async () => {
    expect(
      await problemsAfter(
        `CREATE TABLE drill (${tenant}, PRIMARY KEY (organisation_id, id))`,
        ...secured('drill'),
      ),
    ).toEqual([])
  })

  test.each<[string, string[], string]>([
    ['a table without organisation', ['CREATE TABLE drill (id uuid PRIMARY KEY)'], 'drill stands on no list'],
    [
      'a table without policy',
      [`CREATE TABLE drill (${tenant}, PRIMARY KEY (organisation_id, id))`],
      'drill has no row-level security',
    ],
    [
      'a table whose owner is not held',
      ['ALTER TABLE measure NO FORCE ROW LEVEL SECURITY'],
      'measure has no row-level security',
    ],
    ['a policy that is gone', ['DROP POLICY register ON measure'], 'measure SELECT lacks a policy'],
    [
      'a policy that lets all through',
      ['CREATE POLICY open ON measure USING (true)'],
      'measure open has a policy that does not compare',
    ],
    [
      'a policy with a query in it',
      [
        'CREATE POLICY asks ON measure FOR SELECT USING (organisation_id = (SELECT organisation_id FROM membership LIMIT 1))',
      ],
      'measure asks has a policy that does not compare',
    ],
    [
      'a policy that forgets what is written',
      [
        'DROP POLICY register ON measure',
        `CREATE POLICY register ON measure USING (organisation_id = NULLIF(current_setting('app.organisation', true), '')::uuid)`,
      ],
      'measure register has a policy that does not compare',
    ],
    [
      'reading across registers where it is not meant',
      [
        `CREATE POLICY registers ON report FOR SELECT USING (organisation_id = ANY (NULLIF(current_setting('app.organisations', true), '')::uuid[]))`,
      ],
      'report registers has a policy over many registers',
    ],
    [
      'many registers for whoever reads one, which reads all of it for one dossier',
      [
        `CREATE POLICY many ON duty FOR SELECT USING (organisation_id = ANY (NULLIF(current_setting('app.organisations', true), '')::uuid[]))`,
      ],
      'duty many has a policy over many registers for another role',
    ],
    [
      'more for who reads across',
      ['GRANT SELECT ON report TO lekboek_across'],
      'report SELECT is more than the role',
    ],
    [
      'reading across without taking it on',
      // Rolled back with its connection: roles are everybody's.
      ['BEGIN', 'GRANT lekboek_across TO lekboek_app WITH INHERIT TRUE'],
      'member of lekboek_across is a power',
    ],
    [
      'a way past the seal',
      [
        'DROP POLICY registers ON incident',
        `CREATE POLICY registers ON incident FOR SELECT TO lekboek_across USING (organisation_id = ANY (NULLIF(current_setting('app.organisations', true), '')::uuid[]))`,
      ],
      'incident registers lets a sealed dossier through',
    ],
    [
      'a narrowing policy, which is asked before the index',
      [`CREATE POLICY seal ON incident AS RESTRICTIVE USING (seen_by IS NULL) WITH CHECK (true)`],
      'incident seal has a policy that does not compare',
    ],
    [
      'a key that tells what others have',
      ['CREATE UNIQUE INDEX report_reference ON report (reference)'],
      'report_reference has a key or an index',
    ],
    [
      'a foreign key without the organisation',
      [
        'ALTER TABLE measure ADD CONSTRAINT single UNIQUE (organisation_id, id, incident_id)',
        'ALTER TABLE incident ADD CONSTRAINT lone UNIQUE (id)',
        'ALTER TABLE measure ADD CONSTRAINT measure_incident FOREIGN KEY (incident_id) REFERENCES incident (id)',
      ],
      'measure_incident has a foreign key',
    ],
    [
      'a shared table that points into a register',
      [
        'ALTER TABLE organisation ADD CONSTRAINT first_incident FOREIGN KEY (id, umbrella_id) REFERENCES incident (organisation_id, id)',
      ],
      'first_incident points from a shared table',
    ],
    [
      'a cascade',
      [
        'ALTER TABLE measure ADD CONSTRAINT gone FOREIGN KEY (organisation_id, incident_id) REFERENCES incident (organisation_id, id) ON DELETE CASCADE',
      ],
      'gone sets null or cascades',
    ],
    [
      'a view with rights of its own',
      ['CREATE VIEW all_incidents AS SELECT * FROM incident'],
      'all_incidents is a view',
    ],
    [
      'a materialised view',
      ['CREATE MATERIALIZED VIEW counted AS SELECT count(*) FROM incident'],
      'counted is a view',
    ],
    ['a sequence', ['CREATE SEQUENCE numbers'], 'numbers is a sequence'],
    [
      'a function with the rights of its owner',
      [
        'CREATE FUNCTION peek() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS $$ SELECT count(*) FROM incident $$',
      ],
      'peek() is a function',
    ],
    [
      'a trigger',
      [
        'CREATE FUNCTION change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
        'CREATE TRIGGER changes BEFORE UPDATE ON incident FOR EACH ROW EXECUTE FUNCTION change()',
      ],
      'changes is deferrable',
    ],
    [
      'a table of the application',
      ['ALTER TABLE measure OWNER TO lekboek_app'],
      'measure is owned by the application',
    ],
    [
      'the right to empty a table',
      ['GRANT TRUNCATE ON incident TO lekboek_app'],
      'incident TRUNCATE is a right',
    ],
    [
      'the right to point at a table',
      ['GRANT REFERENCES ON incident TO lekboek_app'],
      'incident REFERENCES is a right',
    ],
    [
      'the right to rewrite the journal',
      ['GRANT UPDATE ON journal_leaf TO lekboek_app'],
      'journal_leaf UPDATE is a right to rewrite',
    ],
    [
      'the right to remove a dossier',
      ['GRANT DELETE ON incident TO lekboek_app'],
      'incident DELETE is a right to rewrite',
    ],
    [
      'a table for everybody',
      ['GRANT SELECT ON incident TO PUBLIC'],
      'incident is a table that everybody may touch',
    ],
    ['a schema to build in', ['GRANT CREATE ON SCHEMA public TO lekboek_app'], 'create in public is a power'],
  ])('does not take %s', async (_, sabotage, problem) => {
    expect((await problemsAfter(...sabotage)).join('\n')).toContain(problem)
  })
})
