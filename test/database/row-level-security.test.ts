import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase, type Clone } from '../support/src/index.ts'
import { leaksOf, plantRows, tenantTables } from './leaks.ts'

let clone: Clone
let admin: pg.Pool
let registers: { own: string; foreign: string }
beforeAll(async () => {
  clone = await cloneDatabase()
  admin = new pg.Pool({ connectionString: clone.adminUrl, max: 2 })
  registers = await plantRows(admin)
})
afterAll(async () => {
  await admin.end()
  await clone.drop()
})

/** Runs a statement, looks for leaks in that table, and undoes it. */
async function leaksAfter(table: string, sabotage: string, undo: string): Promise<string[]> {
  await admin.query(sabotage)
  try {
    return await leaksOf(admin, clone.appUrl, registers, table)
  } finally {
    await admin.query(undo)
  }
}

interface Policy {
  readonly tablename: string
  readonly policyname: string
  readonly cmd: string
  readonly permissive: string
  readonly roles: readonly string[]
  readonly qual: string | null
  readonly with_check: string | null
}

function made({ tablename, policyname, permissive, roles, cmd, qual, with_check: check }: Policy): string {
  const using = qual === null ? '' : ` USING (${qual})`
  return `CREATE POLICY ${policyname} ON ${tablename} AS ${permissive} FOR ${cmd} TO ${roles.join(', ')}${using}${check === null ? '' : ` WITH CHECK (${check})`}`
}

describe('row-level security', () => {
  test('keeps every table of a register to the register that is open', async () => {
    expect(await tenantTables(admin)).not.toHaveLength(0)
    expect(await leaksOf(admin, clone.appUrl, registers)).toEqual([])
  })

  test('is missed wherever one policy is dropped', async () => {
    const { rows } = await admin.query<Policy>(
      `SELECT tablename, policyname, permissive, roles::text[] AS roles, cmd, qual, with_check FROM pg_policies WHERE schemaname = 'public'`,
    )
    expect(rows.length).toBeGreaterThanOrEqual((await tenantTables(admin)).length)
    for (const policy of rows) {
      const leaks = await leaksAfter(
        policy.tablename,
        `DROP POLICY ${policy.policyname} ON ${policy.tablename}`,
        made(policy),
      )
      expect(leaks, `${policy.tablename} ${policy.policyname}`).not.toEqual([])
    }
    expect(await leaksOf(admin, clone.appUrl, registers)).toEqual([])
  })

  test('is missed wherever it is switched off', async () => {
    for (const { name } of await tenantTables(admin)) {
      const leaks = await leaksAfter(
        name,
        `ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`,
        `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`,
      )
      expect(leaks).toContain(`${name}: reads other than the open register`)
      expect(leaks).toContain(`${name}: takes a row of another register`)
    }
  })

  test('is missed wherever a policy lets more through', async () => {
    for (const { name } of await tenantTables(admin)) {
      const leaks = await leaksAfter(
        name,
        `CREATE POLICY hole ON ${name} USING (true)`,
        `DROP POLICY hole ON ${name}`,
      )
      expect(leaks).toContain(`${name}: reads without an open register`)
    }
  })
})
