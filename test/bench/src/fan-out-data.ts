import pg from 'pg'
import { idOf } from './data.ts'

/** Controllers of the one processor: what one printer's ransomware came to in 2024. */
export const controllers = 5400
export const processorId = idOf('fan', 0)
export const controllerId = (number: number) => idOf('fan', number)
export const contactId = 'fan-contact'

const id = (kind: string, number: string) =>
  `encode(convert_to(rpad('${kind}' || lpad((${number})::text, 12, '0'), 16, '.'), 'UTF8'), 'hex')::uuid`

/** The processor, its controllers with a DPO each, and an agreement with every one. */
const statements = [
  `INSERT INTO "user" (id, name, email, email_verified, created_at, updated_at)
    SELECT u, u, u || '@meting.example', true, '2026-01-01', '2026-01-01' FROM unnest(ARRAY['fan-contact', 'fan-dpo']) u
    ON CONFLICT DO NOTHING`,
  `INSERT INTO organisation (id, slug, name, kinds, form, languages, default_authority, time_zone, country, colour, prefix,
      decides, investigation_hours, people_target_hours, valid_from, created_at)
    SELECT ${id('fan', 'n')}, 'geraakt-' || n, 'Geraaktegem ' || lpad(n::text, 4, '0'), CASE n WHEN 0 THEN '{processor}' ELSE '{controller}' END::text[],
      'gemeente', '{nl}', 'GBA', 'Europe/Brussels', 'BE', '#1d4ed8', 'F' || n, 'decider', 24, 72, '2020-01-01', '2020-01-01'
    FROM generate_series(0, ${controllers}) n ON CONFLICT DO NOTHING`,
  `INSERT INTO membership (id, user_id, organisation_id, role, valid_from, created_at)
    SELECT ${id('fam', 'n')}, CASE n WHEN 0 THEN 'fan-contact' ELSE 'fan-dpo' END, ${id('fan', 'n')},
      CASE n WHEN 0 THEN 'processorContact' ELSE 'dpo' END, '2026-01-01', '2026-01-01'
    FROM generate_series(0, ${controllers}) n ON CONFLICT DO NOTHING`,
  `INSERT INTO agreement (id, processor_id, controller_id, service, term_hours, valid_from, created_at, confirmed_at)
    SELECT ${id('fag', 'n')}, ${id('fan', '0')}, ${id('fan', 'n')}, 'Drukwerk', 24, '2026-01-01', '2026-01-01', '2026-01-01'
    FROM generate_series(1, ${controllers}) n ON CONFLICT DO NOTHING`,
  'ANALYZE organisation, membership, agreement',
]

export async function fillFanOut(adminUrl: string): Promise<void> {
  await onAdmin(adminUrl, async (client) => {
    for (const statement of statements) await client.query(statement)
  })
}

/** Takes away what a run left, so that the next one finds the same. */
export async function forgetFanOut(adminUrl: string): Promise<void> {
  await onAdmin(adminUrl, async (client) => {
    // Everything of these registers goes, in whichever order.
    await client.query('SET session_replication_role = replica')
    const { rows } = await client.query<{ name: string }>(
      `SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE c.table_schema = 'public' AND c.column_name = 'organisation_id' AND t.table_type = 'BASE TABLE'
        AND c.table_name <> 'membership'`,
    )
    for (const { name } of rows) {
      await client.query(
        `DELETE FROM "${name}" WHERE organisation_id IN (SELECT id FROM organisation WHERE slug LIKE 'geraakt-%')`,
      )
    }
    await client.query(
      `DELETE FROM mail WHERE about_id LIKE ANY (SELECT id::text || ' %' FROM organisation WHERE slug LIKE 'geraakt-%')`,
    )
    await client.query('DELETE FROM blob_use')
    await client.query('DELETE FROM blob')
    await client.query(
      `DELETE FROM pgboss.job WHERE name IN ('deliver-dispatch', 'mark-dispatch', 'send-mail')`,
    )
    await client.query('ANALYZE')
  })
}

/** How many stand where: reports and dossiers in the controllers' registers, marks and leaves in the processor's. */
export interface Landed {
  readonly reports: number
  readonly dossiers: number
  readonly registers: number
  /** Of the controllers, and the sealed ones that they share. */
  readonly files: number
  readonly blobs: number
  readonly marks: number
  readonly letters: number
}

export async function countLanded(adminUrl: string): Promise<Landed> {
  return onAdmin(adminUrl, async (client) => {
    const ours = `organisation_id IN (SELECT id FROM organisation WHERE slug LIKE 'geraakt-%')`
    const { rows } = await client.query<Landed>(
      `SELECT (SELECT count(*)::int FROM report WHERE ${ours}) AS reports, (SELECT count(*)::int FROM incident WHERE ${ours}) AS dossiers,
        (SELECT count(DISTINCT organisation_id)::int FROM incident WHERE ${ours}) AS registers,
        (SELECT count(*)::int FROM attachment WHERE ${ours} AND report_id IS NOT NULL) AS files, (SELECT count(*)::int FROM blob) AS blobs,
        (SELECT count(*)::int FROM delivery WHERE organisation_id = $1 AND delivered_at IS NOT NULL) AS marks,
        (SELECT count(*)::int FROM mail WHERE split_part(about_id, ' ', 1)::uuid IN (SELECT id FROM organisation WHERE slug LIKE 'geraakt-%')) AS letters`,
      [processorId],
    )
    const [row] = rows
    if (!row) throw new Error('nothing was counted')
    return row
  })
}

/** The deliveries to these controllers, of the one breach there is. */
export async function deliveriesOf(
  adminUrl: string,
  to: readonly { readonly controllerId: string }[],
): Promise<string[]> {
  return onAdmin(adminUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'SELECT id FROM delivery WHERE organisation_id = $1 AND controller_id = ANY ($2::uuid[])',
      [processorId, to.map(({ controllerId: one }) => one)],
    )
    return rows.map(({ id: one }) => one)
  })
}

async function onAdmin<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
