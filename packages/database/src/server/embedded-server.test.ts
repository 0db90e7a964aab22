import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findRunningServer, startEmbeddedServer } from './embedded-server.ts'

const isRoot = process.geteuid?.() === 0
let folder: string

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'embedded server '))
})

afterEach(() => fs.rm(folder, { recursive: true }))

async function answerOf(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ answer: unknown }>(statement)
  await client.end()
  return rows[0]?.answer
}

test('speaks UTF-8, keeps UTC and takes no password but its own', async () => {
  const server = await startEmbeddedServer({ dataFolder: folder })
  try {
    expect(
      await answerOf(server.adminUrl, "SELECT lower('ÉÇ') || current_setting('timezone') AS answer"),
    ).toBe('éçUTC')
    const wrong = new URL(server.adminUrl)
    wrong.password = 'guess'
    await expect(answerOf(wrong.href, 'SELECT 1 AS answer')).rejects.toThrow('password authentication failed')
  } finally {
    await server.stop()
  }
})

test('is found by another verb while it runs, and not afterwards', async () => {
  expect(await findRunningServer(folder)).toBeNull()
  const server = await startEmbeddedServer({ dataFolder: folder })
  expect(await findRunningServer(folder)).toBe(server.adminUrl)
  await server.stop()
  expect(await findRunningServer(folder)).toBeNull()
})

test('a first start that was killed half-way leaves nothing that looks like a database', async () => {
  await fs.mkdir(path.join(folder, 'postgres.new/base'), { recursive: true })
  await fs.writeFile(path.join(folder, 'postgres.new/PG_VERSION'), '18\n')
  await fs.writeFile(path.join(folder, 'postgres.password'), 'of the start that was killed')
  const server = await startEmbeddedServer({ dataFolder: folder })
  expect(await answerOf(server.adminUrl, 'SELECT 1 AS answer')).toBe(1)
  await server.stop()
})

test('a killed PostgreSQL whose number nobody freed yet is not taken for one that runs', async () => {
  await (await startEmbeddedServer({ dataFolder: folder })).stop()
  // The shell's child ends, and the program that took the shell's place never looks after it.
  const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 1000'])
  try {
    const [zombie] = (await once(parent.stdout, 'data')) as [Buffer]
    const stat = () => fs.readFile(`/proc/${zombie.toString().trim()}/stat`, 'utf8')
    await expect.poll(stat).toContain(') Z ')
    await fs.writeFile(path.join(folder, 'postgres/postmaster.pid'), zombie)
    const server = await startEmbeddedServer({ dataFolder: folder })
    expect(await answerOf(server.adminUrl, 'SELECT 1 AS answer')).toBe(1)
    await server.stop()
  } finally {
    parent.kill()
  }
})

test('files of somebody else are not touched', async () => {
  await fs.mkdir(path.join(folder, 'postgres'))
  await fs.writeFile(path.join(folder, 'postgres/notes.txt'), 'mine')
  await expect(startEmbeddedServer({ dataFolder: folder })).rejects.toThrow(
    'holds files but no database of Lekboek',
  )
  expect(await fs.readFile(path.join(folder, 'postgres/notes.txt'), 'utf8')).toBe('mine')
})

test('a broken setting of PostgreSQL is told with the last lines of its log', async () => {
  const start = startEmbeddedServer({ dataFolder: folder, settings: { max_connections: 'many' } })
  await expect(start).rejects.toMatchObject({
    message: expect.stringContaining('PostgreSQL ended while it started') as string,
    detail: expect.arrayContaining([
      expect.stringContaining('invalid value for parameter "max_connections"'),
    ]) as string[],
  })
  expect(await findRunningServer(folder)).toBeNull()
})

describe.runIf(isRoot)('for root', () => {
  const before = process.env['PATH']

  afterEach(() => {
    process.env['PATH'] = before
  })

  /** A machine without user namespaces: the program that makes them refuses. */
  async function withoutNamespaces(): Promise<void> {
    const programs = path.join(folder, 'programs')
    await fs.mkdir(programs)
    await fs.writeFile(path.join(programs, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    process.env['PATH'] = `${programs}:${before}`
  }

  test('it runs as nobody where there are no namespaces, and goes on with the same data where there are', async () => {
    const dataFolder = path.join(folder, 'data')
    await fs.chmod(folder, 0o755)
    await withoutNamespaces()
    const asNobody = await startEmbeddedServer({ dataFolder })
    await answerOf(asNobody.adminUrl, 'CREATE TABLE kept AS SELECT 72 AS hours')
    expect((await fs.stat(path.join(dataFolder, 'postgres'))).uid).toBe(65534)
    await asNobody.stop()

    process.env['PATH'] = before
    const inNamespace = await startEmbeddedServer({ dataFolder })
    expect(await answerOf(inNamespace.adminUrl, 'SELECT hours AS answer FROM kept')).toBe(72)
    await inNamespace.stop()
  })

  test('nobody gets a place of its own where it cannot enter the data folder', async () => {
    const dataFolder = path.join(folder, 'data')
    await withoutNamespaces()
    const said: string[] = []
    const log = (line: string) => said.push(line)
    const first = await startEmbeddedServer({ dataFolder, log })
    await answerOf(first.adminUrl, 'CREATE TABLE kept AS SELECT 72 AS hours')
    await first.stop()
    const cluster = /stand in (?<cluster>\S+),/.exec(said.join('\n'))?.groups?.['cluster'] ?? ''
    expect(cluster).toMatch(/^\/var\/lib\/lekboek\//)

    const again = await startEmbeddedServer({ dataFolder })
    expect(await answerOf(again.adminUrl, 'SELECT hours AS answer FROM kept')).toBe(72)
    await again.stop()
    await fs.rm(path.dirname(cluster), { recursive: true })
  })
})
