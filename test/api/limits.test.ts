import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { requestLimits, type RequestLimits } from '@lekboek/api'
import { openDatabase } from '@lekboek/database'
import { issueApiToken } from '@lekboek/usecases'
import { openWorld, type TestOrganisation, type TestPerson, type World } from '../support/src/index.ts'
import { codeOf, cookie, startApi, type Answer, type Api } from './support.ts'

let world: World
let town: TestOrganisation
let dpo: TestPerson
let admin: TestPerson
const open: Api[] = []

beforeAll(async () => {
  world = await openWorld()
  town = await world.organisation('Lindendaal')
  dpo = await world.member(town, 'dpo')
  admin = await world.member(town, 'admin')
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.rows('DELETE FROM rate_limit')
  return async () => {
    for (const api of open.splice(0)) await api.close()
  }
})

const bound = { seconds: 60, max: 3 }
const wide = { seconds: 60, max: 1000 }
const limits: RequestLimits = {
  read: { account: bound, token: bound, address: wide },
  write: { account: bound, token: bound, address: wide },
  export: { account: bound, token: bound, address: wide },
}
async function serving(
  given: RequestLimits = limits,
  options: Parameters<typeof startApi>[1] = {},
): Promise<Api> {
  const api = await startApi(world, { limits: given, ...options })
  open.push(api)
  return api
}

const read = 'query ($o: ID!) { incidents(organisation: $o) { totalCount } }'
const write =
  'mutation ($o: ID!, $i: SubmitReportInput!) { submitReport(organisation: $o, input: $i) { id } }'
const written = () => ({ o: town.id, i: { text: 'Een brief.', noticedAt: world.now } })
const session = async (person = dpo) => cookie(await world.session(person, world.at(12)))

async function statuses(count: number, ask: () => Promise<Answer>): Promise<number[]> {
  const found: number[] = []
  for (let index = 0; index < count; index += 1) found.push((await ask()).status)
  return found
}

describe('a person', () => {
  test('reads up to the bound, is told when to come back, and comes back then', async () => {
    const api = await serving()
    const own = await session()
    const ask = () => api.graphql(read, { o: town.id }, { cookie: own })
    expect(await statuses(4, ask)).toEqual([200, 200, 200, 429])
    const refused = await ask()
    expect([codeOf(refused), refused.headers.get('retry-after')]).toEqual(['RATE_LIMITED', '60'])
    world.pass(59 / 3600)
    expect((await ask()).headers.get('retry-after')).toBe('1')
    world.pass(1 / 3600)
    expect((await ask()).status).toBe(200)
  })

  test('writes and takes files by bounds of their own', async () => {
    const api = await serving()
    const own = await session()
    expect(await statuses(3, () => api.graphql(read, { o: town.id }, { cookie: own }))).toEqual([
      200, 200, 200,
    ])
    expect(await statuses(4, () => api.graphql(write, written(), { cookie: own }))).toEqual([
      200, 200, 200, 429,
    ])
    const path = `/organisations/${town.id}/register.csv`
    expect(await statuses(4, () => api.get(path, { cookie: own }))).toEqual([200, 200, 200, 429])
    const refused = await api.get(path, { cookie: own })
    expect([refused.json['code'], refused.headers.get('retry-after')]).toEqual(['RATE_LIMITED', '60'])
  })

  test('leaves no trace of what was refused', async () => {
    const api = await serving()
    const own = await session()
    await statuses(3, () => api.graphql(write, written(), { cookie: own }))
    const count = () => world.rows('SELECT count(*) FROM report')
    const before = await count()
    expect((await api.graphql(write, written(), { cookie: own })).status).toBe(429)
    expect(await count()).toEqual(before)
  })

  test('counts together over all sessions once they are known, and never for somebody else', async () => {
    const api = await serving()
    const [one, other] = [await session(), await session()]
    const ask = (own: string) => api.graphql(read, { o: town.id }, { cookie: own })
    // The first answer of each session tells whose it is.
    expect([(await ask(one)).status, (await ask(other)).status]).toEqual([200, 200])
    expect((await ask(one)).status).toBe(200)
    expect([(await ask(one)).status, (await ask(other)).status]).toEqual([429, 429])
    expect((await ask(await session(await world.member(town, 'dpo')))).status).toBe(200)
  })
})

test('a program counts by its token, wherever it comes from', async () => {
  const api = await serving()
  const context = await world.as(admin)
  const secrets = await Promise.all(
    [1, 2].map(async () => (await issueApiToken(context, town.id, { name: 'x', scopes: ['report'] })).secret),
  )
  const ask = (secret = '') =>
    api.graphql(write, written(), { headers: { authorization: `Bearer ${secret}` } })
  expect(await statuses(4, () => ask(secrets[0]))).toEqual([200, 200, 200, 429])
  expect((await ask(secrets[1])).status).toBe(200)
})

test('an address counts for strangers, wrong tokens and what cannot be read, too', async () => {
  const narrow = { account: wide, token: wide, address: { seconds: 60, max: 4 } }
  const api = await serving({ read: narrow, write: narrow, export: narrow })
  const wrong = { headers: { authorization: `Bearer lkb_${'A'.repeat(43)}` } }
  expect((await api.graphql('{ viewer { id } }')).status).toBe(200)
  expect((await api.graphql('{ viewer { id } }', {}, wrong)).status).toBe(401)
  expect((await api.post('/graphql', '{')).status).toBe(400)
  expect((await api.graphql('{')).status).toBe(400)
  const refused = await api.graphql('{ viewer { id } }')
  expect([refused.status, codeOf(refused), refused.headers.get('retry-after')]).toEqual([
    429,
    'RATE_LIMITED',
    '60',
  ])
  expect((await api.get('/health')).status).toBe(200)
})

describe('counts', () => {
  const kept = () =>
    world.rows<{ key: string; count: number }>('SELECT key, count FROM rate_limit ORDER BY key')

  test('are kept in the database, naming nobody', async () => {
    const api = await serving()
    const own = await session()
    await statuses(2, () => api.graphql(read, { o: town.id }, { cookie: own }))
    await expect.poll(kept, { timeout: 5000 }).toHaveLength(2)
    const rows = await kept()
    expect(rows.map(({ count }) => count)).toEqual([2, 2])
    expect(rows.map(({ key }) => key.split('|').slice(0, 2).join(' '))).toEqual([
      'read account',
      'read address',
    ])
    expect(JSON.stringify(rows)).not.toContain(dpo.id)
  })

  test('of several processes add up, a second later', async () => {
    const [one, other] = [await serving(), await serving()]
    const own = await session()
    await one.graphql(read, { o: town.id }, { cookie: own })
    await other.graphql(read, { o: town.id }, { cookie: own })
    const sum = async () =>
      (await kept()).filter(({ key }) => key.startsWith('read|account')).map(({ count }) => count)
    await expect.poll(sum, { timeout: 5000 }).toEqual([2])
    expect((await one.graphql(read, { o: town.id }, { cookie: own })).status).toBe(200)
    await expect.poll(sum, { timeout: 5000 }).toEqual([3])
    // The other process learns of it with its own next count.
    expect((await other.graphql(read, { o: town.id }, { cookie: own })).status).toBe(200)
    await expect.poll(sum, { timeout: 5000 }).toEqual([4])
    expect((await one.graphql(read, { o: town.id }, { cookie: own })).status).toBe(429)
    expect((await other.graphql(read, { o: town.id }, { cookie: own })).status).toBe(429)
  })

  test('go on in the process where they cannot be written: nothing opens, nothing shuts', async () => {
    const api = await serving()
    const own = await session()
    await world.rows('ALTER TABLE rate_limit RENAME TO lost')
    try {
      expect(await statuses(4, () => api.graphql(read, { o: town.id }, { cookie: own }))).toEqual([
        200, 200, 200, 429,
      ])
      await expect
        .poll(() => api.lines.some((line) => line.includes('could not be written')), { timeout: 5000 })
        .toBe(true)
      expect((await api.graphql(read, { o: town.id }, { cookie: own })).status).toBe(429)
      expect(
        (await api.graphql(read, { o: town.id }, { cookie: await session(await world.member(town, 'dpo')) }))
          .status,
      ).toBe(200)
    } finally {
      await world.rows('ALTER TABLE lost RENAME TO rate_limit')
    }
    await expect.poll(kept, { timeout: 5000 }).not.toHaveLength(0)
  })

  test('keep nobody waiting while the table is held', async () => {
    const database = openDatabase({ url: String(world.database.pool.options.connectionString), poolSize: 4 })
    const api = await serving(limits, { database })
    const own = await session()
    const holder = await world.admin.connect()
    try {
      await holder.query('BEGIN; LOCK TABLE rate_limit IN ACCESS EXCLUSIVE MODE')
      await api.graphql(read, { o: town.id }, { cookie: own })
      await new Promise((resolve) => setTimeout(resolve, 2500))
      const began = performance.now()
      expect(await statuses(3, () => api.graphql(read, { o: town.id }, { cookie: own }))).toEqual([
        200, 200, 429,
      ])
      expect(performance.now() - began).toBeLessThan(2000)
    } finally {
      await holder.query('ROLLBACK')
      holder.release()
    }
    await api.close()
    open.splice(0)
    await database.close()
  })
})

test('a person gets by with the usual limits, and a program with fewer', () => {
  for (const kind of ['read', 'write', 'export'] as const) {
    const { account, address, token } = requestLimits[kind]
    expect(token.max).toBeLessThan(account.max)
    expect(account.max).toBeLessThan(address.max)
  }
})
