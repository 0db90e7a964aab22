import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type TestOrganisation, type TestPerson, type World } from '../support/src/index.ts'
import { codeOf, startApi, type Api } from './support.ts'

let world: World
let town: TestOrganisation
let reporter: TestPerson

beforeAll(async () => {
  world = await openWorld()
  town = await world.organisation('Lindendaal')
  reporter = await world.member(town, 'reporter')
  const api = await startApi(world)
  expect((await report(api, 'De eerste.')).json.errors).toBeUndefined()
  await api.close()
})
afterAll(() => world.close())

function report(api: Api, text: string) {
  const submit =
    'mutation ($o: ID!, $i: SubmitReportInput!) { submitReport(organisation: $o, input: $i) { status } }'
  return api.graphql(submit, { o: town.id, i: { text, noticedAt: world.now } }, { as: reporter })
}

/** Holds the row that every new dossier of the register needs, so that requests stay inside as long as a test wants. */
async function holdNumbers(): Promise<() => Promise<void>> {
  const [database] = await world.rows<{ name: string }>('SELECT current_database() AS name')
  const url = new URL(String(world.admin.options.connectionString))
  expect(url.pathname).toBe(`/${database?.name}`)
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  await client.query('BEGIN')
  await client.query('SELECT 1 FROM register_counter WHERE organisation_id = $1 FOR UPDATE', [town.id])
  return async () => {
    await client.query('ROLLBACK')
    await client.end()
  }
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('it never came to that')
}

const waiting = async () => {
  const rows = await world.rows<{ count: number }>(
    "SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  )
  return rows[0]?.count ?? 0
}

describe('closing', () => {
  test('a request that runs is answered, a new one is not let in, then the server is gone', async () => {
    const api = await startApi(world)
    const release = await holdNumbers()
    const running = report(api, 'Nog net op tijd.')
    await until(async () => (await waiting()) > 0)
    let isClosed = false
    const closed = api.close().then(() => {
      isClosed = true
    })
    await until(
      async () =>
        await api.get('/health').then(
          (answer) => answer.status === 503,
          () => true,
        ),
    )
    expect(isClosed).toBe(false)
    const begun = performance.now()
    await release()
    const answer = await running
    expect([answer.status, answer.json.data]).toEqual([200, { submitReport: { status: 'received' } }])
    await closed
    // The connection of the answer stays open on the other side; it must not keep the server.
    expect(performance.now() - begun).toBeLessThan(5_000)
    await expect(api.get('/health')).rejects.toThrow()
    expect(await world.rows("SELECT 1 FROM report WHERE text = 'Nog net op tijd.'")).toHaveLength(1)
  })
})

describe('more than it can carry', () => {
  test('is turned away at once with a time to come back; those inside are served, then everybody is', async () => {
    const api = await startApi(world, { overload: { eventLoopMs: 0, waiting: 5 } })
    try {
      const release = await holdNumbers()
      // Ten connections in the pool, and more who wait for one than the bound allows.
      const inside = Array.from({ length: 20 }, (_, index) => report(api, `Nummer ${index}`))
      await until(() => world.database.pool.waitingCount > 5)
      let refused = await api.graphql('{ viewer { id } }')
      await until(async () => {
        if (refused.status === 503) return true
        refused = await api.graphql('{ viewer { id } }')
        return false
      })
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(codeOf(refused)).toBe('UNAVAILABLE')
      expect((await api.get('/health')).status).toBe(200)
      expect((await api.get('/')).status, 'pages and their files are not turned away').not.toBe(503)
      await release()
      const statuses = (await Promise.all(inside)).map((answer) => answer.status)
      expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(15)
      expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([])
      await until(async () => (await api.graphql('{ viewer { id } }')).status === 200)
    } finally {
      await api.close()
    }
  })
})
