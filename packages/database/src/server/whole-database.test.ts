import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbeddedServer, type EmbeddedServer } from './embedded-server.ts'
import { makeWholeDatabase, urlOfDatabase } from './whole-database.ts'

let folder: string
let server: EmbeddedServer

beforeAll(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'whole database '))
  server = await startEmbeddedServer({ dataFolder: folder, settings: { fsync: 'off' } })
})

afterAll(async () => {
  await server.stop()
  await fs.rm(folder, { recursive: true })
})

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(text)
  await client.end()
  return rows
}

test('a filling that fails leaves no database, and the next one begins anew', async () => {
  const fails = makeWholeDatabase(server.adminUrl, 'register', async (url) => {
    await query(url, 'CREATE TABLE half (number int)')
    throw new Error('killed')
  })
  await expect(fails).rejects.toThrow('killed')
  await expect(query(urlOfDatabase(server.adminUrl, 'register'), 'SELECT 1')).rejects.toThrow(
    'does not exist',
  )

  await makeWholeDatabase(server.adminUrl, 'register', async (url) => {
    await query(url, 'CREATE TABLE half AS SELECT 72 AS hours')
  })
  expect(await query(urlOfDatabase(server.adminUrl, 'register'), 'SELECT * FROM half')).toEqual([
    { hours: 72 },
  ])
})

test('a database that is there is left alone', async () => {
  await makeWholeDatabase(server.adminUrl, 'there', () => Promise.resolve())
  const again = makeWholeDatabase(server.adminUrl, 'there', () => Promise.reject(new Error('not asked for')))
  await expect(again).resolves.toBeUndefined()
})
