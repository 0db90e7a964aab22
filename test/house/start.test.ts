import fs from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import { once } from 'node:events'
import { startEmbeddedServer, urlOfDatabase, type EmbeddedServer } from '@lekboek/database'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freePort, isAlive, LekboekProcess, temporaryFolder } from './lekboek-process.ts'
import { startOlderPostgres } from './older-postgres.ts'

let folder: string
let port: number
const started: LekboekProcess[] = []

beforeEach(async () => {
  folder = await temporaryFolder()
  port = await freePort()
})

afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.end('SIGTERM')))
  await fs.rm(folder, { recursive: true, force: true })
})

interface Place {
  readonly env?: Readonly<Record<string, string>>
  readonly inMountNamespace?: string
  readonly verb?: readonly string[]
}

function start({ env = {}, verb = ['serve'], inMountNamespace }: Place = {}): LekboekProcess {
  const defaults = { LEKBOEK_DATA: dataFolder(), PORT: String(port), LEKBOEK_DEMO: 'no' }
  const mount = inMountNamespace === undefined ? {} : { inMountNamespace }
  const one = new LekboekProcess({ verb, env: { ...defaults, ...env }, ...mount })
  started.push(one)
  return one
}

const dataFolder = () => path.join(folder, 'data')

async function ready(one: LekboekProcess): Promise<LekboekProcess> {
  await one.saying('Lekboek is ready')
  return one
}

/** Refusals are for people: one sentence, no stack, exit code 1. */
async function refusalOf(one: LekboekProcess): Promise<string> {
  expect(await one.exited).toBe(1)
  const lines = one.said.trim().split('\n')
  expect(lines.filter((line) => /^\s+at /.test(line))).toEqual([])
  return lines.at(-1) ?? ''
}

async function adminOf(): Promise<pg.Client> {
  const [password, databasePort] = await Promise.all(
    ['postgres.password', 'postgres.port'].map((name) => fs.readFile(path.join(dataFolder(), name), 'utf8')),
  )
  return connected(`postgresql://postgres:${password!.trim()}@127.0.0.1:${databasePort!.trim()}/postgres`)
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  // Several tests take the database away from under it.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function postmasterPid(): Promise<number> {
  return Number.parseInt(await fs.readFile(path.join(dataFolder(), 'postgres/postmaster.pid'), 'utf8'), 10)
}

describe('a start', () => {
  test('answers, stops cleanly when told, and keeps its data', async () => {
    const first = await ready(start())
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200)
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
    const request = net.connect(port, '127.0.0.1')
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
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200)
  })

  test('a busy port, before anything is made', async () => {
    const other = net.createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    expect(await refusalOf(start())).toBe(
      `Port ${port} is in use: stop what uses it, or choose another with PORT.`,
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

describe('the master key', () => {
  const keyFile = () => path.join(dataFolder(), 'master.key')
  const another = Buffer.alloc(32, 9).toString('base64')

  test('that was lost starts nothing over the keys that it wrapped; given back, all is well', async () => {
    await (await ready(start())).end('SIGTERM')
    const kept = await fs.readFile(keyFile(), 'utf8')
    await fs.rm(keyFile())
    expect(await refusalOf(start())).toContain('wrapped by another master key')
    await fs.rm(keyFile())
    await ready(start({ env: { LEKBOEK_MASTER_KEY: kept } }))
  })

  test('is changed for another one by the operator, and the old one opens nothing any more', async () => {
    await (await ready(start())).end('SIGTERM')
    const old = await fs.readFile(keyFile(), 'utf8')
    const verb = ['keys', 'rotate']
    expect(await refusalOf(start({ verb }))).toContain('Set LEKBOEK_NEW_MASTER_KEY')
    expect(await refusalOf(start({ verb, env: { LEKBOEK_NEW_MASTER_KEY: 'short' } }))).toContain(
      'must be 32 bytes',
    )
    expect(await start({ verb, env: { LEKBOEK_NEW_MASTER_KEY: another } }).exited).toBe(0)
    expect(await fs.readFile(keyFile(), 'utf8')).toBe(another)
    expect((await fs.stat(keyFile())).mode & 0o077).toBe(0)
    await (await ready(start())).end('SIGTERM')
    expect(await refusalOf(start({ env: { LEKBOEK_MASTER_KEY: old } }))).toContain(
      'wrapped by another master key',
    )
  })
})

describe('a PostgreSQL of the operator', () => {
  let server: EmbeddedServer
  let admin: pg.Client

  /** The embedded server of nobody plays it: a real one, with real accounts. */
  beforeEach(async () => {
    server = await startEmbeddedServer({
      dataFolder: path.join(folder, 'their data'),
      settings: { fsync: 'off' },
    })
    admin = await connected(server.adminUrl)
    await admin.query("CREATE ROLE operator LOGIN CREATEROLE PASSWORD 'operator'")
    await admin.query("CREATE ROLE clerk LOGIN PASSWORD 'clerk'")
    await admin.query('CREATE DATABASE own OWNER operator')
  })

  afterEach(async () => {
    await Promise.all(started.splice(0).map((one) => one.end('SIGTERM')))
    await admin.end()
    await server.stop()
  })

  const urlOf = (user: string, database: string) =>
    `postgresql://${user}:${user}@127.0.0.1:${server.port}/${database}`

  const onItsOwn = (databaseUrl: string, env: Record<string, string> = {}) =>
    start({ env: { DATABASE_URL: databaseUrl, ...env } })

  test('is used without a superuser', async () => {
    const one = await ready(onItsOwn(urlOf('operator', 'own')))
    expect(await one.end('SIGTERM')).toBe(0)
  })

  test('whose account may not make the roles gets the statements that are needed, and they are enough', async () => {
    await admin.query('CREATE DATABASE clerks')
    const refused = onItsOwn(urlOf('clerk', 'clerks'))
    expect(await refused.exited).toBe(1)
    expect(refused.said).toContain('may not make the roles')
    const statements = refused.said.split('\n').filter((line) => line.endsWith(';'))
    expect(statements.length).toBeGreaterThan(0)

    const appPassword = 'a password of the administrator'
    const there = await connected(urlOfDatabase(server.adminUrl, 'clerks'))
    for (const statement of statements) await there.query(statement.replace(/'<[^']*>'/, `'${appPassword}'`))
    await there.end()
    const one = await ready(onItsOwn(urlOf('clerk', 'clerks'), { LEKBOEK_APP_PASSWORD: appPassword }))
    expect(await one.end('SIGTERM')).toBe(0)
  })

  test.each([
    [
      'a wrong password',
      (url: string) => url.replace(':operator@', ':wrong@'),
      'refused the user or password',
    ],
    ['a database that is not there', (url: string) => url.replace('/own', '/absent'), 'There is no database'],
  ])('%s', async (_, wrong, sentence) => {
    expect(await refusalOf(onItsOwn(wrong(urlOf('operator', 'own'))))).toContain(sentence)
  })
})

test.each([16, 17] as const)(
  'PostgreSQL %i of the operator carries every use case of the demo',
  async (major) => {
    const server = await startOlderPostgres(major, folder)
    const reader = await connected(server.url)
    try {
      expect(
        (await reader.query<{ server_version: string }>('SHOW server_version')).rows[0]?.server_version,
      ).toMatch(new RegExp(`^${major}\\.`))
      const one = await ready(start({ env: { DATABASE_URL: server.url, LEKBOEK_DEMO: 'yes' } }))
      expect(one.said).toContain('Demo filled')
      expect(await one.end('SIGTERM')).toBe(0)
    } finally {
      await reader.end()
      await Promise.all(started.splice(0).map((one) => one.end('SIGTERM')))
      await server.stop()
    }
  },
)

test('a first start that was killed while it filled the demo begins anew', async () => {
  const killed = start({ env: { LEKBOEK_DEMO: 'yes' } })
  await killed.saying('Database brought to this version')
  await killed.end('SIGKILL')
  const again = await ready(start({ env: { LEKBOEK_DEMO: 'yes' } }))
  expect(again.said).toContain('Demo filled')
  expect(again.said).toContain('els@lindenrode.example')
})
