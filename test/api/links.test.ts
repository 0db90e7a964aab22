import { performance } from 'node:perf_hooks'
import { hashPassword as scryptHash } from 'better-auth/crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Letters, openTown, openWorld, pictureOf, type Town, type World } from '../support/src/index.ts'
import { codeOf, password, startApi, type Answer, type Api } from './support.ts'

const newPassword = 'negen paraplu’s in de kelder'

let world: World
let api: Api
let town: Town
let letters: Letters
beforeAll(async () => {
  world = await openWorld()
  world.now = new Date().toISOString()
  letters = new Letters(world)
  town = await openTown(world, 'Lindenrode')
  api = await startApi(world, { now: () => world.now })
})
afterAll(async () => {
  await api.close()
  await world.close()
})
/** Each test has its own attempts. */
beforeEach(() => world.rows('DELETE FROM rate_limit'))

const invitation =
  'mutation Invite($organisation: ID!, $input: InvitationInput!) { invite(organisation: $organisation, input: $input) { id email } }'

async function invited(email: string): Promise<string> {
  const variables = { organisation: town.id, input: { email, roles: ['reporter'] } }
  const { json } = await api.graphql(invitation, variables, { as: town.admin })
  expect(json.errors).toBeUndefined()
  return letters.tokenTo(email)
}

const signIn = (email: string, by: string) => api.post('/api/auth/sign-in/email', { email, password: by })
const cookieFrom = (answer: Answer) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
const viewerBy = async (cookie: string) =>
  (await api.graphql('{ viewer { email registers { roles } } }', {}, { cookie })).json.data?.['viewer']

describe('an invitation', () => {
  test('is looked at, accepted, and its person signs in', async () => {
    const token = await invited(
      'Nele@M\u00fcnchen.example'.toLowerCase().replace('m\u00fcnchen', 'xn--mnchen-3ya'),
    )
    const looked = await api.post('/api/invitation/look', { token })
    expect(looked.json).toMatchObject({ state: 'open', organisation: 'Lindenrode', next: 'newPerson' })
    expect(looked.headers.get('cache-control')).toBe('no-store')
    const accepted = await api.post('/api/invitation/accept', { token, name: 'Nele', password: newPassword })
    expect([accepted.status, accepted.json]).toEqual([200, { organisation: 'Lindenrode' }])
    expect(accepted.headers.getSetCookie()).toEqual([])
    // However the address is typed: with its own letters, in capitals, as the network writes it.
    for (const typed of ['NELE@m\u00fcnchen.example', 'nele@xn--mnchen-3ya.example']) {
      const session = cookieFrom(await signIn(typed, newPassword))
      expect(await viewerBy(session)).toMatchObject({ registers: [{ roles: ['reporter'] }] })
    }
    expect(api.lines.join('')).not.toMatch(new RegExp(`nele|${token.slice(40)}|paraplu`, 'i'))
  })

  test('is refused in the categories of every other refusal', async () => {
    const token = await invited('ander@lindenrode.example')
    const wrong = await api.post('/api/invitation/accept', { token }, { as: town.dpo })
    expect([wrong.status, wrong.json['code']]).toEqual([403, 'FORBIDDEN'])
    const short = await api.post('/api/invitation/accept', { token, name: 'N', password: 'kort' })
    expect([short.status, short.json]).toMatchObject([
      400,
      { code: 'INVALID', problems: [{ path: 'password', code: 'tooShort' }] },
    ])
    // Who has an account here, and works elsewhere.
    const elsewhere = await world.person('Nele van elders')
    const known = await invited(`${elsewhere.id}@lekboek.example`)
    const stranger = await api.post('/api/invitation/accept', {
      token: known,
      name: 'X',
      password: newPassword,
    })
    expect([stranger.status, stranger.json['code']]).toEqual([401, 'UNAUTHENTICATED'])
  })
})

describe('every door', () => {
  const doors = [
    '/api/invitation/look',
    '/api/invitation/accept',
    '/api/password/forgot',
    '/api/password/look',
    '/api/password/reset',
    '/api/password/change',
  ]

  test.each(doors)('%s opens to POST of this site alone', async (door) => {
    expect((await api.get(door)).status).toBe(404)
    const foreign = await api.post(door, {}, { headers: { origin: 'https://elsewhere.example' } })
    expect([foreign.status, foreign.json['code']]).toEqual([403, 'FORBIDDEN'])
  })

  test.each(doors)(
    '%s takes garbage for what it is, never a failure, and keeps nothing of it',
    async (door) => {
      const before = await pictureOf(world)
      const garbage = [null, [], 'x', 5, {}, { token: 5, email: 5, password: 5, name: 5, current: 5 }]
      for (const body of [...garbage, { token: '\0', email: '\0@x.example', password: '\0', name: '\0' }]) {
        const answer = await api.post(door, JSON.stringify(body))
        expect([200, 400, 401], `${JSON.stringify(body)} ${answer.text}`).toContain(answer.status)
      }
      expect((await api.post(door, 'no json')).status).toBe(400)
      expect((await api.post(door, { token: 'x'.repeat(100_000) })).status).toBe(413)
      const { 'public.rate_limit': _a, ...after } = await pictureOf(world)
      const { 'public.rate_limit': _b, ...expected } = before
      expect(after).toEqual(expected)
    },
  )

  test.each(doors)('%s is shut to one address after a while', async (door) => {
    await world.rows('INSERT INTO rate_limit (key, count, began_at) VALUES ($1, 1000, now())', [
      `${{ look: 'look', accept: 'accept', forgot: 'forgot', reset: 'reset', change: 'change' }[door.split('/').at(-1) ?? '']}|address|127.0.0.1`,
    ])
    const answer = await api.post(door, {})
    expect([answer.status, answer.json['code']]).toEqual([429, 'RATE_LIMITED'])
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

describe('a forgotten password', () => {
  test('comes back by mail; all sessions end', async () => {
    const email = 'vergeten@lindenrode.example'
    await api.server.signUp({ email, name: 'Vergeten', password })
    const session = cookieFrom(await signIn(email, password))
    expect((await api.post('/api/password/forgot', { email: email.toUpperCase() })).json).toEqual({})
    const token = await letters.tokenTo(email)
    expect((await api.post('/api/password/look', { token })).json).toEqual({ state: 'open' })
    expect((await api.post('/api/password/reset', { token, password: newPassword })).status).toBe(200)
    expect(await viewerBy(session)).toBeNull()
    expect((await signIn(email, password)).status).toBe(401)
    expect((await signIn(email, newPassword)).status).toBe(200)
    const again = await api.post('/api/password/reset', { token, password })
    expect(again.json).toMatchObject({ code: 'INVALID', problems: [{ path: 'token', code: 'linkUsed' }] })
    expect(api.lines.join('')).not.toMatch(/vergeten@|paraplu/i)
  })

  test('leaves the second factor as it is: the new password alone opens nothing', async () => {
    const email = 'metapp@lindenrode.example'
    const id = await api.server.signUp({ email, name: 'Met App', password })
    await world.rows(
      `INSERT INTO totp (user_id, id, sealed_secret, last_step, confirmed_at, created_at) VALUES ($1, $2, 'x', 0, $3, $3)`,
      [id, '01a20226-2542-7b91-84f4-f3118239ce70', world.now],
    )
    await api.post('/api/password/forgot', { email })
    const reset = { token: await letters.tokenTo(email), password: newPassword }
    const answer = await api.post('/api/password/reset', reset)
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []])
    const session = cookieFrom(await signIn(email, newPassword))
    expect((await api.get('/api/auth/standing', { cookie: session })).json['standing']).toBe('answer')
    expect(codeOf(await api.graphql('{ viewer { id } }', {}, { cookie: session }))).toBe('FACTOR_REQUIRED')
  })

  test('is asked for with one answer after one time, whoever has the address', async () => {
    const email = 'bekend@lindenrode.example'
    await api.server.signUp({ email, name: 'Bekend', password })
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
    for (let round = 0; round < 8; round += 1) {
      await world.rows('DELETE FROM rate_limit')
      for (const [who, address] of [
        ['known', email],
        ['unknown', 'onbekend@lindenrode.example'],
      ] as const) {
        const began = performance.now()
        const answer = await api.post('/api/password/forgot', { email: address })
        times[who].push(performance.now() - began)
        expect([answer.status, answer.text]).toEqual([200, '{}'])
      }
    }
    const middle = (list: number[]) => list.toSorted((one, other) => one - other)[4] ?? 0
    expect(Math.min(...times.known, ...times.unknown)).toBeGreaterThan(395)
    expect(Math.abs(middle(times.known) - middle(times.unknown))).toBeLessThan(25)
  })

  test('is asked for five times an hour for one account, known or not, from wherever', async () => {
    const email = 'vaak@lindenrode.example'
    await api.server.signUp({ email, name: 'Vaak', password })
    const asked = async (address: string) => {
      const statuses: number[] = []
      for (let time = 0; time < 6; time += 1) {
        statuses.push((await api.post('/api/password/forgot', { email: address })).status)
      }
      return statuses
    }
    const [known, unknown] = await Promise.all([asked(email), asked('niemand@lindenrode.example')])
    expect(known).toEqual([200, 200, 200, 200, 200, 429])
    expect(unknown).toEqual(known)
    const keys = await world.rows<{ key: string }>('SELECT key FROM rate_limit')
    expect(keys.map(({ key }) => key).join()).not.toContain('lindenrode.example')
  })
})

describe('another password of one’s own', () => {
  test('is chosen with the old one; the other sessions end', async () => {
    const email = 'wisselt@lindenrode.example'
    await api.server.signUp({ email, name: 'Wisselt', password })
    const [here, there] = [
      cookieFrom(await signIn(email, password)),
      cookieFrom(await signIn(email, password)),
    ]
    const wrong = await api.post(
      '/api/password/change',
      { current: 'fout', password: newPassword },
      { cookie: here },
    )
    expect(wrong.json).toMatchObject({ problems: [{ path: 'current', code: 'wrongPassword' }] })
    const right = await api.post(
      '/api/password/change',
      { current: password, password: newPassword },
      { cookie: here },
    )
    expect(right.status).toBe(200)
    expect(await viewerBy(cookieFrom(right))).not.toBeNull()
    // Its token from before opens nothing, wherever it was taken along.
    expect([await viewerBy(here), await viewerBy(there)]).toEqual([null, null])
    expect((await signIn(email, newPassword)).status).toBe(200)
  })

  test('is not chosen by a stranger, nor guessed at without end', async () => {
    expect(
      (await api.post('/api/password/change', { current: password, password: newPassword })).status,
    ).toBe(401)
    const statuses: number[] = []
    for (let time = 0; time < 11; time += 1) {
      const body = { current: `gok ${time}`, password: newPassword }
      statuses.push((await api.post('/api/password/change', body, { as: town.dpo })).status)
    }
    expect(statuses.slice(0, 10).every((status) => status === 400)).toBe(true)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('the hash of a password', () => {
  const hashOf = async (userId: string) =>
    String((await world.rows('SELECT password FROM account WHERE user_id = $1', [userId]))[0]?.['password'])

  test('that the library made with scrypt still opens, and is argon2id from then on', async () => {
    const email = 'oud@lindenrode.example'
    const id = await api.server.signUp({ email, name: 'Oud', password })
    const other = await api.server.signUp({ email: 'ander-oud@lindenrode.example', name: 'Ander', password })
    const old = await scryptHash(password)
    await world.rows('UPDATE account SET password = $2 WHERE user_id = $1', [id, old])
    const untouched = await hashOf(other)
    expect((await signIn(email, 'iets heel anders')).status).toBe(401)
    expect(await hashOf(id)).toBe(old)
    expect((await signIn(email, password)).status).toBe(200)
    const renewed = await hashOf(id)
    expect(renewed).toMatch(/^\$argon2id\$/)
    expect(await hashOf(other)).toBe(untouched)
    expect((await signIn(email, password)).status).toBe(200)
    expect(await hashOf(id)).toBe(renewed)
  })

  test('is not made of a password without end, known account or not', async () => {
    const email = 'eindeloos@lindenrode.example'
    await api.server.signUp({ email, name: 'Eindeloos', password })
    const endless = 'x'.repeat(10_000)
    const [known, unknown] = [
      await signIn(email, endless),
      await signIn('niemand@lindenrode.example', endless),
    ]
    expect(known.status).toBe(400)
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text])
  })

  test('is one for a password typed in several ways', async () => {
    const email = 'vormen@lindenrode.example'
    await api.server.signUp({ email, name: 'Vormen', password: 'r\u00e9genfiets op zolder' })
    expect((await signIn(email, 're\u0301gen\ufb01ets op zolder')).status).toBe(200)
  })

  test('is guessed at a hundred times an hour at most, from wherever', async () => {
    const email = 'geraden@lindenrode.example'
    await api.server.signUp({ email, name: 'Geraden', password })
    await signIn(email, 'fout')
    await world.rows(`UPDATE rate_limit SET count = 100 WHERE key LIKE 'signIn|account|%'`)
    const known = await signIn(email, password)
    expect([known.status, known.json['code']]).toEqual([429, 'RATE_LIMITED'])
    expect((await signIn('iemand-anders@lindenrode.example', password)).status).toBe(401)
  })
})

test('an invitation that may not be sent says why, at its field', async () => {
  const variables = { organisation: town.id, input: { email: '\u0430nn@lindenrode.example', roles: ['dpo'] } }
  const answer = await api.graphql(invitation, variables, { as: town.admin })
  expect(codeOf(answer)).toBe('INVALID')
  expect(answer.json.errors?.[0]?.extensions['problems']).toEqual([{ path: 'email', code: 'lookAlike' }])
})
