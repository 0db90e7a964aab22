import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asAdmin, cloneDatabase, type Clone } from '../support/src/index.ts'
import { driftOf, schemaFiles, type SchemaFile } from './drift.ts'

let clone: Clone
let schema: SchemaFile[]
beforeAll(async () => {
  clone = await cloneDatabase()
  schema = await schemaFiles()
})
afterAll(() => clone.drop())

describe('the migrated database', () => {
  test('is what the schema says', async () => {
    expect(await driftOf(clone.adminUrl, schema)).toBe('')
  })

  test.each([
    ['a column more', 'ALTER TABLE measure ADD COLUMN colour text', 'DROP COLUMN "colour"'],
    ['a column less', 'ALTER TABLE measure DROP COLUMN result', 'ADD COLUMN     "result" TEXT'],
    ['another type', 'ALTER TABLE measure ALTER COLUMN done_at TYPE date', 'SET DATA TYPE TIMESTAMPTZ(3)'],
    [
      'another precision',
      'ALTER TABLE measure ALTER COLUMN done_at TYPE timestamptz(6)',
      'SET DATA TYPE TIMESTAMPTZ(3)',
    ],
    ['a column that may be empty', 'ALTER TABLE measure ALTER COLUMN owner DROP NOT NULL', 'SET NOT NULL'],
    ['another default', 'ALTER TABLE measure ALTER COLUMN version SET DEFAULT 7', 'SET DEFAULT 1'],
    [
      'a missing index',
      'DROP INDEX measure_organisation_id_incident_id_idx',
      'CREATE INDEX "measure_organisation_id_incident_id_idx"',
    ],
    ['a missing unique', 'DROP INDEX duty_organisation_id_incident_id_key_key', 'CREATE UNIQUE INDEX'],
    [
      'a missing foreign key',
      'ALTER TABLE measure DROP CONSTRAINT measure_organisation_id_incident_id_fkey',
      'ADD CONSTRAINT "measure_organisation_id_incident_id_fkey"',
    ],
    [
      'another primary key',
      'ALTER TABLE measure DROP CONSTRAINT measure_pkey',
      'ADD CONSTRAINT "measure_pkey"',
    ],
    ['a table more', 'CREATE TABLE drill (id uuid PRIMARY KEY)', 'DROP TABLE "drill"'],
  ])('with %s is not', async (_, change, expected) => {
    const own = await cloneDatabase()
    try {
      await asAdmin(own.adminUrl, change)
      expect(await driftOf(own.adminUrl, schema)).toContain(expected)
    } finally {
      await own.drop()
    }
  })

  test('is not what another schema says', async () => {
    const wider = schema.map((file) => ({
      ...file,
      content: file.content.replace('model Measure {', 'model Measure {\n  colour String?'),
    }))
    expect(await driftOf(clone.adminUrl, wider)).toContain('ADD COLUMN     "colour" TEXT')
  })
})
