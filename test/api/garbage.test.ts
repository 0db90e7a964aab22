import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { glob } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, openWorld, type Town, type World } from '../support/src/index.ts'
import { startApi, type Answer, type Api } from './support.ts'

const rooms = path.join(import.meta.dirname, '../../packages/api/src')
const files = ['pdf', 'csv', 'json', 'xlsx', 'template.json']
const factors = ['totp', 'recovery', 'passkey']
/** As they stand in an address: no id, NUL, half a character, no UTF-8, a way up, and very long. */
const places = ['x', '%00', 'x%00', '%ED%A0%80', '%FF', '..%2Fx', "'", '-1', '%F0%9F%98%80', 'x'.repeat(3000)]
const texts = ['x', '\0', 'x\0', '\ud800', "'", '\u202e', 'x'.repeat(3000), 5, null, [], {}, ['x\0']]
const queries = [
  'language',
  'from',
  'until',
  'month',
  'state',
  'order',
  'q',
  'status',
  'person',
  'code',
  'iss',
]
const fields = [
  ...['token', 'name', 'password', 'email', 'language', 'who', 'back', 'current', 'code', 'id', 'response'],
  ...['proof', 'passkey', 'recovery', 'totp', 'secret', 'session', 'sessionId', 'logout_token'],
]

let world: World
let town: Town
let api: Api
let routes: string[]
beforeAll(async () => {
  world = await openWorld()
  world.now = new Date().toISOString()
  town = await openTown(world, 'Lindenrode')
  api = await startApi(world, { now: () => world.now })
  routes = await routesOf()
}, 60_000)
afterAll(async () => {
  await api.close()
  await world.close()
})

/** Every address that the server's source names. */
async function routesOf(): Promise<string[]> {
  const found = new Set<string>()
  for await (const file of glob('**/*.ts', { cwd: rooms })) {
    if (file.endsWith('.test.ts')) continue
    const source = await readFile(path.join(rooms, file), 'utf8')
    for (const [, route = ''] of source.matchAll(
      /['`](\/(?:api|organisations|graphql|health|ready)[^'`]*)['`]/g,
    ))
      for (const kind of route.includes('factor/') ? factors : files)
        found.add(route.replace('${kind}', kind).replace(/\(\^[^)]*\)/, ''))
  }
  return [...found].toSorted()
}

async function ask(url: string, init: RequestInit, asker: string | null): Promise<Answer> {
  // What is asked too often is refused before it is read.
  await world.admin.query('DELETE FROM rate_limit')
  const headers = { 'content-type': 'application/json', ...(asker === null ? {} : { cookie: asker }) }
  return api.send(url, { ...init, headers })
}

const refusedBadly = (what: string, { status, text }: Answer) =>
  status >= 500 ? [`${what}: ${String(status)} ${text.slice(0, 100)}`] : []

test('the walk finds the routes', () => {
  expect(routes).toContain('/api/auth/provider/keys/:organisation')
  expect(routes).toContain('/organisations/:organisationId/register.csv')
  expect(routes.length).toBeGreaterThan(45)
})

test.each(['a stranger', 'an administrator'])(
  'no garbage in an address makes a server fail: %s',
  async (who) => {
    const asker = who === 'a stranger' ? null : await api.cookieOf(town.admin)
    const failed: string[] = []
    for (const route of routes) {
      for (const place of places) {
        const at = route.replaceAll(/:[a-zA-Z]+/g, place)
        const own = route.replaceAll(':organisationId', town.id).replaceAll(/:[a-zA-Z]+/g, place)
        const asked = `${own}?${queries.map((name) => `${name}=${place}&${name}[x]=${place}`).join('&')}`
        for (const url of new Set([at, asked])) {
          failed.push(...refusedBadly(`GET ${url.slice(0, 120)}`, await ask(url, {}, asker)))
        }
        if (at !== route) {
          const answer = await ask(at, { method: 'POST', body: '{}' }, asker)
          failed.push(...refusedBadly(`POST ${at.slice(0, 120)}`, answer))
        }
      }
    }
    expect(failed).toEqual([])
  },
  120_000,
)

test.each(['a stranger', 'an administrator'])(
  'no garbage in a body makes a server fail: %s',
  async (who) => {
    const asker = who === 'a stranger' ? null : await api.cookieOf(town.admin)
    const failed: string[] = []
    for (const route of routes.filter((one) => one.startsWith('/api/') && !one.includes(':'))) {
      for (const text of texts) {
        const body = JSON.stringify(Object.fromEntries(fields.map((field) => [field, text])))
        const answer = await ask(route, { method: 'POST', body }, asker)
        failed.push(...refusedBadly(`POST ${route} ${JSON.stringify(text).slice(0, 20)}`, answer))
      }
    }
    expect(failed).toEqual([])
  },
  120_000,
)

test.each(['x\0', '\0', '\ud800', "'", 'x'.repeat(3000)])(
  'no passkey is asked for by garbage: %j',
  async (id) => {
    const offer = await ask('/api/auth/sign-in/passkey-offer', { method: 'POST', body: '{}' }, null)
    const text = JSON.stringify(offer.json)
    const [, challenge = ''] = /"challenge":"([^"]+)"/.exec(text) ?? []
    expect(challenge).not.toBe('')
    const clientDataJSON = Buffer.from(
      JSON.stringify({ type: 'webauthn.get', challenge, origin: 'http://localhost:8080' }),
    ).toString('base64url')
    const response = { id, rawId: id, type: 'public-key', response: { clientDataJSON } }
    const answer = await ask(
      '/api/auth/sign-in/passkey',
      { method: 'POST', body: JSON.stringify({ response }) },
      null,
    )
    expect(answer.status).toBe(400)
  },
)

test('nothing of it was a fault', () => {
  const faults = api.lines.filter((line) => (JSON.parse(line) as { level: number }).level >= 50)
  expect(faults).toEqual([])
})
