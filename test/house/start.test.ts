import fs from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import { once } from 'node:events'
import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import { isAlive } from './lekboek-process.ts'
import { connected, lekboekStarts, ready } from './lekboek-starts.ts'

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

test('a first start that was killed while it filled the demo begins anew', async () => {
  const killed = start({ env: { LEKBOEK_DEMO: 'yes' } })
  await killed.saying('Database brought to this version')
  await killed.end('SIGKILL')
  const again = await ready(start({ env: { LEKBOEK_DEMO: 'yes' } }))
  expect(again.said).toContain('Demo filled')
  // Whom one may sign in as is said after it.
  await again.saying('els@lindenrode.example')
})
