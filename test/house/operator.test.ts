import fs from 'node:fs/promises'
import path from 'node:path'
import { startEmbeddedServer, urlOfDatabase, type EmbeddedServer } from '@lekboek/database'
import type pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connected, lekboekStarts, ready, refusalOf } from './lekboek-starts.ts'
import { startOlderPostgres } from './older-postgres.ts'

const { start, endAll, dataFolder, folder } = lekboekStarts()

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
      dataFolder: path.join(folder(), 'their data'),
      settings: { fsync: 'off' },
    })
    admin = await connected(server.adminUrl)
    await admin.query("CREATE ROLE operator LOGIN CREATEROLE PASSWORD 'operator'")
    await admin.query("CREATE ROLE clerk LOGIN PASSWORD 'clerk'")
    await admin.query('CREATE DATABASE own OWNER operator')
  })

  afterEach(async () => {
    await endAll()
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
    const server = await startOlderPostgres(major, folder())
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
      await endAll()
      await server.stop()
    }
  },
)
