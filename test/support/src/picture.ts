import type { World } from './world.ts'

/** Every table with the number and the digest of its rows. */
export type Picture = Readonly<Record<string, string>>

/** What the whole database holds at this moment: two equal pictures mean that nothing was left behind. */
export async function pictureOf(world: World): Promise<Picture> {
  const tables = await world.rows<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname = 'public' OR (schemaname = 'pgboss' AND tablename LIKE 'job%') ORDER BY 1`,
  )
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*) || ':' || COALESCE(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS rows FROM ${name} t`,
  )
  const rows = await world.rows<{ name: string; rows: string }>(parts.join(' UNION ALL '))
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]))
}
