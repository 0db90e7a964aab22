import fs from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import { once } from 'node:events'
import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import { isAlive } from './lekboek-process.ts'
import { connected, lekboekStarts, ready, refusalOf } from './lekboek-starts.ts'

const { start, dataFolder, port } = lekboekStarts()

async function adminOf(): Promise<pg.Client> {
  const [password, databasePort] = await Promise.all(
    ['postgres.password', 'postgres.port'].map((name) => fs.readFile(path.join(dataFolder(), name), 'utf8')),
  )
  return connected(`postgresql://postgres:${password!.trim()}@127.0.0.1:${databasePort!.trim()}/postgres`)
}

async function postmasterPid(): Promise<number> {
  return Number.parseInt(await fs.readFile(path.join(dataFolder(), 'postgres/postmaster.pid'), 'utf8'), 10)
}

describe('a start', () => {
  test('answers, stops cleanly when told, and keeps its data', async () => {
    const first = await ready(start())
    expect((await fetch(`http://127.0.0.1:${port()}/health`)).status).toBe(200)
    const admin = await adminOf()
    await admin.query('CREATE TABLE kept AS SELECT 72 AS hours')
    await admin.end()
    const postmaster = await postmasterPid()

    expect(await first.end('SIGTERM')).toBe(0)
    expect(first.said).toContain('Stopped.')
    expect(await isAlive(postmaster)).toBe(false)

    const second = await ready(start())
    const again = await adminOf()
    expect((await again.query('SELECT hours FROM kept')).rows).toEqual([{ hours: 72 }])
    await again.end()
    expect(await second.end('SIGINT')).toBe(0)
    const log = await fs.readFile(path.join(dataFolder(), 'postgres.log'), 'utf8')
    expect(log).not.toContain('database system was not properly shut down')
  })

  test('shows no database to other machines or other users', async () => {
    await ready(start())
    const admin = await adminOf()
    const { rows } = await admin.query(
      "SELECT current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets",
    )
    await admin.end()
    expect(rows).toEqual([{ addresses: '127.0.0.1', sockets: '' }])
    for (const name of ['postgres.password', 'app.password', 'sign-in.secret', 'master.key']) {
      expect((await fs.stat(path.join(dataFolder(), name))).mode & 0o077).toBe(0)
    }
  })

  test('is ended at once by a second signal', async () => {
    const one = await ready(start())
    const postmaster = await postmasterPid()
    const admin = await adminOf()
    await admin.query('BEGIN')
    const request = net.connect(port(), '127.0.0.1')
    await once(request, 'connect')
    request.write('POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n')
    request.on('error', () => undefined)
    one.kill('SIGTERM')
    await one.saying('Stopping')
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    one.kill('SIGTERM')
    expect([0, 1]).toContain(await one.exited)
    await expect.poll(() => isAlive(postmaster), { timeout: 10_000 }).toBe(false)
    request.destroy()
    await admin.end()
  })
})

describe('after kill -9', () => {
  test('of Lekboek alone, the next start takes over from the database that was left running', async () => {
    const first = await ready(start())
    const admin = await adminOf()
    await admin.query('CREATE TABLE kept AS SELECT 72 AS hours')
    const orphan = await postmasterPid()
    await first.end('SIGKILL')
    expect(await isAlive(orphan)).toBe(true)

    await ready(start())
    expect(await isAlive(orphan)).toBe(false)
    const again = await adminOf()
    expect((await again.query('SELECT hours FROM kept')).rows).toEqual([{ hours: 72 }])
    await again.end()
  })

  test('of Lekboek and of PostgreSQL, the next start recovers what was committed', async () => {
    const first = await ready(start())
    const admin = await adminOf()
    await admin.query('CREATE TABLE kept AS SELECT 72 AS hours')
    process.kill(await postmasterPid(), 'SIGKILL')
    await first.end('SIGKILL')

    await ready(start())
    const again = await adminOf()
    expect((await again.query('SELECT hours FROM kept')).rows).toEqual([{ hours: 72 }])
    await again.end()
  })

  test('of PostgreSQL alone, Lekboek says so and ends', async () => {
    const one = await ready(start())
    process.kill(await postmasterPid(), 'SIGKILL')
    expect(await one.exited).toBe(1)
    expect(one.said).toContain('PostgreSQL stopped unexpectedly')
  })
})

describe('one clear sentence for', () => {
  test('a second start', async () => {
    const first = await ready(start())
    const refusal = await refusalOf(start())
    expect(refusal).toBe(
      `Lekboek is already running on the data folder ${dataFolder()} (process ${first.pid}): stop that one first.`,
    )
    expect((await fetch(`http://127.0.0.1:${port()}/health`)).status).toBe(200)
  })

  test('a busy port, before anything is made', async () => {
    const other = net.createServer().listen(port(), '127.0.0.1')
    await once(other, 'listening')
    expect(await refusalOf(start())).toBe(
      `Port ${port()} is in use: stop what uses it, or choose another with PORT.`,
    )
    expect(await fs.readdir(dataFolder())).toEqual([])
    other.close()
  })

  test('a data folder of another PostgreSQL', async () => {
    await (await ready(start())).end('SIGTERM')
    const version = path.join(dataFolder(), 'postgres/PG_VERSION')
    await fs.writeFile(version, '16\n')
    expect(await refusalOf(start())).toContain(
      'was made by PostgreSQL 16 and this Lekboek brings PostgreSQL 18',
    )
    expect(await fs.readFile(version, 'utf8')).toBe('16\n')
  })

  test('a folder that is a file', async () => {
    await fs.writeFile(dataFolder(), 'not a folder')
    expect(await refusalOf(start())).toContain('is a file, not a folder')
  })

  test('a read-only disk', async () => {
    await fs.mkdir(dataFolder())
    const readOnly = `mount -t tmpfs -o ro,size=256m tmpfs "$LEKBOEK_DATA"`
    expect(await refusalOf(start({ inMountNamespace: readOnly }))).toContain('lies on a read-only disk')
  })

  test('a disk that is full from the beginning', async () => {
    await fs.mkdir(dataFolder())
    const full = `mount -t tmpfs -o size=4m tmpfs "$LEKBOEK_DATA"`
    expect(await refusalOf(start({ inMountNamespace: full }))).toMatch(
      /^The disk that holds .* is full \(4 MB free/,
    )
  })

  test('a disk that fills up while the database starts', async () => {
    await fs.mkdir(dataFolder())
    // Room enough to begin and too little to end: the file takes what initdb needs while initdb runs.
    const filling = `mount -t tmpfs -o size=100m tmpfs "$LEKBOEK_DATA"; (for _ in $(seq 6000); do [ -e "$LEKBOEK_DATA/postgres.new" ] && break; sleep 0.01; done; head -c 90m /dev/zero > "$LEKBOEK_DATA/filler" 2>/dev/null) & true`
    expect(await refusalOf(start({ inMountNamespace: filling }))).toMatch(/^The disk that holds .* is full/)
  })

  test.each([
    [
      'nothing listens',
      'postgresql://x:y@127.0.0.1:1/lekboek',
      'Nothing answers at the database 127.0.0.1:1/lekboek',
    ],
    [
      'no such host',
      'postgresql://x:y@nowhere.invalid/lekboek',
      'The host of the database nowhere.invalid/lekboek',
    ],
    ['not an address', 'lekboek', 'DATABASE_URL must look like'],
  ])('DATABASE_URL: %s', async (_, url, sentence) => {
    const refusal = await refusalOf(start({ env: { DATABASE_URL: url } }))
    expect(refusal).toContain(sentence)
    expect(refusal).not.toContain(':y@')
  })

  test.each([
    ['PORT', 'eighty'],
    ['LEKBOEK_URL', 'lekboek.example'],
    ['LEKBOEK_SECRET', 'short'],
    ['LEKBOEK_MASTER_KEY', 'short'],
    ['LEKBOEK_UPLOAD', '0'],
    ['LEKBOEK_QUOTA', 'much'],
    ['LEKBOEK_CLAMD', 'scanner'],
    ['LEKBOEK_DEMO', 'maybe'],
    ['LEKBOEK_LOG', 'loud'],
    ['LEKBOEK_PROXY', 'the-proxy'],
    ['LEKBOEK_PROXY', '10.0.0.0/33'],
    ['LEKBOEK_LIMITS', '0'],
    ['LEKBOEK_LIMITS', 'off'],
    ['LEKBOEK_IDLE', '0'],
    ['LEKBOEK_IDLE', 'never'],
  ])('a meaningless %s', async (name, value) => {
    expect(await refusalOf(start({ env: { [name]: value } }))).toContain(`${name} must `)
  })
})

test('a first start that was killed while it filled the demo begins anew', async () => {
  const killed = start({ env: { LEKBOEK_DEMO: 'yes' } })
  await killed.saying('Database brought to this version')
  await killed.end('SIGKILL')
  const again = await ready(start({ env: { LEKBOEK_DEMO: 'yes' } }))
  expect(again.said).toContain('Demo filled')
  // Whom one may sign in as is said after it.
  await again.saying('els@lindenrode.example')
})
