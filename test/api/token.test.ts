import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approveApiToken, issueApiToken, revokeApiToken } from '@lekboek/usecases'
import type { TokenScope } from '@lekboek/domain'
import {
  openWorld,
  pictureOf,
  takenPhoto,
  type TestOrganisation,
  type TestPerson,
  type World,
} from '../support/src/index.ts'
import { codeOf, startApi, type Api } from './support.ts'

let world: World
let api: Api
let town: TestOrganisation
let foreign: TestOrganisation
let admin: TestPerson
let dpo: TestPerson

beforeAll(async () => {
  world = await openWorld()
  town = await world.organisation('Lindendaal')
  foreign = await world.organisation('Beukendorp')
  admin = await world.member(town, 'admin')
  dpo = await world.member(town, 'dpo')
  api = await startApi(world)
})
afterAll(async () => {
  await api.close()
  await world.close()
})

async function issued(...scopes: TokenScope[]): Promise<{ id: string; secret: string }> {
  const { secret, token } = await issueApiToken(await world.as(admin), town.id, { name: 'Meldpunt', scopes })
  const id = String(token['id'])
  if (token['approvedAt'] === null) await approveApiToken(await world.as(dpo), town.id, id, 1)
  return { id, secret }
}
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })
const by = (secret: string, query: string, variables: object = {}) =>
  api.graphql(query, variables, { headers: bearer(secret) })

const viewer = '{ viewer { name registers { organisation { id } roles rules } } }'
const submit =
  'mutation ($o: ID!, $i: SubmitReportInput!) { submitReport(organisation: $o, input: $i) { id } }'
const list = 'query ($o: ID!) { incidents(organisation: $o) { totalCount } }'
const report = (organisation = town.id) => ({
  o: organisation,
  i: { text: 'Een brief.', noticedAt: world.now },
})

describe('a program with a token', () => {
  test('is let in by Authorization alone, in its own register and within its scopes', async () => {
    const { secret } = await issued('report')
    expect((await by(secret, viewer)).json.data).toMatchObject({
      viewer: { name: 'Meldpunt', registers: [{ organisation: { id: town.id }, roles: [] }] },
    })
    expect((await by(secret, submit, report())).json.errors).toBeUndefined()
    expect(codeOf(await by(secret, list, { o: town.id }))).toBe('FORBIDDEN')
    expect(codeOf(await by(secret, submit, report(foreign.id)))).toBe('NOT_FOUND')
  })

  test('writes the scheme as it likes', async () => {
    const { secret } = await issued('report')
    for (const authorization of [`bearer ${secret}`, `BEARER  ${secret}`, `Bearer ${secret} `])
      expect((await api.graphql(viewer, {}, { headers: { authorization } })).status).toBe(200)
  })

  test('takes the register along as a file, where it was made for that', async () => {
    const path = `/organisations/${town.id}/register.csv`
    const { secret } = await issued('export')
    const file = await api.get(path, { headers: bearer(secret) })
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    const reporting = await issued('report', 'read')
    expect((await api.get(path, { headers: bearer(reporting.secret) })).json).toMatchObject({
      code: 'FORBIDDEN',
    })
    const elsewhere = await api.get(`/organisations/${foreign.id}/register.csv`, { headers: bearer(secret) })
    expect(elsewhere.json).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('is refused from the request after its end on', async () => {
    const { id, secret } = await issued('report')
    expect((await by(secret, viewer)).status).toBe(200)
    await revokeApiToken(await world.as(admin), town.id, id, 1)
    const refused = await by(secret, viewer)
    expect([refused.status, codeOf(refused)]).toEqual([401, 'UNAUTHENTICATED'])
    expect(refused.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
  })

  test('is marked as used, to the hour', async () => {
    const { id, secret } = await issued('report')
    await by(secret, submit, report())
    await expect
      .poll(async () => {
        const query = 'query ($o: ID!) { apiTokens(organisation: $o) { id lastUsedAt } }'
        const { json } = await api.graphql(query, { o: town.id }, { as: admin })
        const tokens = json.data?.['apiTokens'] as { id: string; lastUsedAt: string | null }[]
        return tokens.find((one) => one.id === id)?.lastUsedAt
      })
      .toBe(world.now)
  })
})

describe('what is no token', () => {
  test.each(['lkb_', `lkb_${'A'.repeat(43)}`, 'x', `lkb_${'A'.repeat(5000)}`])(
    '%s is refused alike, before the operation is read',
    async (secret) => {
      const long = `{ viewer { ${'id '.repeat(700)} } }`
      const answers = await Promise.all(
        [viewer, long, '{', list].map((query) => by(secret, query, { o: town.id })),
      )
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(
        new Set([
          '401 {"errors":[{"message":"this token opens nothing","extensions":{"code":"UNAUTHENTICATED"}}]}',
        ]),
      )
    },
  )

  test('is not saved by a session beside it, and a token is not helped by one', async () => {
    const refused = await api.graphql(viewer, {}, { as: dpo, headers: bearer(`lkb_${'A'.repeat(43)}`) })
    expect(codeOf(refused)).toBe('UNAUTHENTICATED')
    const { secret } = await issued('report')
    const answer = await api.graphql(list, { o: town.id }, { as: dpo, headers: bearer(secret) })
    expect(codeOf(answer)).toBe('FORBIDDEN')
  })

  test('is a password that a proxy in front of the server asks for', async () => {
    const headers = { authorization: 'Basic bGVrOmJvZWs=' }
    expect((await api.graphql(viewer, {}, { as: dpo, headers })).json.data).toMatchObject({
      viewer: { name: dpo.name },
    })
  })

  test('is no cookie: as one it opens nothing', async () => {
    const { secret } = await issued('report')
    const answer = await api.graphql(viewer, {}, { cookie: `lekboek.session=${secret}` })
    expect(answer.json.data).toEqual({ viewer: null })
  })
})

/** Everything stored but what is written by the clock: counts of requests, who was where, and who read what a moment ago. */
async function picture(): Promise<object> {
  const byTheClock = ['rate_limit', 'register_use', 'reading'].map((name) => `public.${name}`)
  return Object.fromEntries(
    Object.entries(await pictureOf(world)).filter(([table]) => !byTheClock.includes(table)),
  )
}

test.each([
  ['POST', '/api/auth/sign-out'],
  ['POST', '/api/auth/sign-in/email'],
  ['GET', '/api/auth/get-session'],
  ['POST', '/api/password/change'],
  ['POST', '/api/invitation/accept'],
  ['POST', '/api/auth/totp/start'],
])('sessions and passwords are for people: %s %s', async (method, path) => {
  const { secret } = await issued('report')
  const before = await picture()
  const headers = { ...bearer(secret), 'content-type': 'application/json' }
  const answer = await api.send(path, { method, headers, ...(method === 'POST' ? { body: '{}' } : {}) })
  expect([answer.status, answer.json['code']]).toEqual([403, 'FORBIDDEN'])
  expect(answer.headers.get('set-cookie')).toBeNull()
  expect(await picture()).toEqual(before)
})

test('a page of another site sends no token either', async () => {
  const { secret } = await issued('report')
  const headers = { ...bearer(secret), origin: 'https://evil.example' }
  expect((await api.graphql(viewer, {}, { headers })).status).toBe(403)
})

test('the log holds no secret', async () => {
  const { secret } = await issued('report')
  await by(secret, submit, report())
  await by(secret, '{')
  await by(`${secret}x`, viewer)
  expect(api.lines.join('')).not.toContain(secret)
})

test('what the guide tells integrators to type works as it stands', async () => {
  const guide = await readFile(new URL('../../docs/integration.md', import.meta.url), 'utf8')
  const commands = [...guide.matchAll(/```sh\n(?<command>[\s\S]*?)```/g)].map(
    ({ groups }) => groups?.['command'] ?? '',
  )
  expect(commands).toHaveLength(3)
  const { secret } = await issued('report')
  const env = { ...process.env, LEKBOEK_URL: api.url, LEKBOEK_TOKEN: secret, LEKBOEK_ORGANISATION: town.id }
  const cwd = await mkdtemp(path.join(tmpdir(), 'lekboek-guide-'))
  await writeFile(path.join(cwd, 'scherm.png'), await takenPhoto())
  const run = async (command: string, more: Record<string, string> = {}) =>
    JSON.parse((await promisify(execFile)('sh', ['-c', command], { cwd, env: { ...env, ...more } })).stdout)
  const [who = '', handIn = '', bring = ''] = commands
  const answers: unknown[] = [await run(who)]
  const submitted = await run(handIn)
  answers.push(submitted, await run(bring, { REPORT: submitted.data.submitReport.id }))
  await rm(cwd, { recursive: true })
  expect(answers).toEqual([
    {
      data: { viewer: { name: 'Meldpunt', registers: [{ organisation: { id: town.id, name: town.name } }] } },
    },
    { data: { submitReport: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) } } },
    { id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  ])
})
