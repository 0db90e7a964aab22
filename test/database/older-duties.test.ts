import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { migrate, migrationsFolder } from '@lekboek/database'
import { appPassword, asAdmin, dropDatabase, urlOf } from '../support/src/index.ts'

const name = `older_${randomBytes(4).toString('hex')}`
const id = '01a20226-2542-7b91-84f4-f3118239ce69'
let url: string
let older: string
beforeAll(async () => {
  url = urlOf(inject('serverUrl'), name)
  older = await fs.mkdtemp(path.join(os.tmpdir(), 'older-'))
  await asAdmin(inject('serverUrl'), `CREATE DATABASE ${name}`)
})
afterAll(async () => {
  await dropDatabase(inject('serverUrl'), name)
  await fs.rm(older, { recursive: true })
})

// The owner of the tables sees no row of any register: a migration that writes rows must not pass them by.
test('duties from before there were several of a kind keep their kind as key', async () => {
  const folders = await fs.readdir(migrationsFolder)
  for (const folder of folders.filter((one) => one < '0019')) {
    await fs.cp(path.join(migrationsFolder, folder), path.join(older, folder), { recursive: true })
  }
  await migrate({ adminUrl: url, appPassword, folder: older })
  await asAdmin(
    url,
    `WITH i AS (
        INSERT INTO incident (organisation_id, id, year, sequence, reference, title, status, source, rule_set_id, created_at, created_by, reported_at, next_step)
        VALUES ('${id}', '${id}', 2026, 1, 'LIN 2026-001', 'T', 'reported', 'dpo', 'gdpr-2016-679', now(), 'u', now(), 'investigate') RETURNING id
      )
      INSERT INTO duty (organisation_id, id, incident_id, kind, state, triggered_at, rule_id, source)
      SELECT '${id}', '${id}', id, 'investigation', 'running', now(), 'own-target', 'x' FROM i`,
  )
  await migrate({ adminUrl: url, appPassword, folder: migrationsFolder })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query('SELECT kind, key, certainty FROM duty')
  const forced = await client.query(
    "SELECT relforcerowsecurity AS forced FROM pg_class WHERE relname = 'duty'",
  )
  await client.end()
  expect(rows).toEqual([{ kind: 'investigation', key: 'investigation', certainty: 'S' }])
  expect(forced.rows).toEqual([{ forced: true }])
})
