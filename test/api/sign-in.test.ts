import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type World } from '../support/src/index.ts'
import { cookie, password, startApi, type Answer, type Api } from './support.ts'

const email = 'lies@lindendaal.example'

let world: World
let api: Api
let userId: string

beforeAll(async () => {
  world = await openWorld()
  // Sessions are dated by the machine's clock: sign-in has no other.
  world.now = new Date().toISOString()
  api = await startApi(world, { now: () => new Date().toISOString() })
  userId = await api.server.signUp({ email: 'Lies@Lindendaal.example', name: 'Lies', password })
})
afterAll(async () => {
  await api.close()
  await world.close()
})

const signIn = (to: Api, body: object = { email, password }) => to.post('/api/auth/sign-in/email', body)
const cookieFrom = (answer: Answer) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
const viewerBy = async (session: string) =>
  (await api.graphql('{ viewer { id } }', {}, { cookie: session })).json.data?.['viewer'] ?? null

/** What the sign-in library itself says of a cookie. */
async function sessionBy(session: string): Promise<unknown> {
  const { text } = await api.get('/api/auth/get-session', { cookie: session })
  const found: unknown = JSON.parse(text)
  return typeof found === 'object' && found !== null && 'user' in found ? found.user : null
}

/** Forgets the attempts so far: each test has an address of its own. */
const forgetAttempts = () => world.admin.query('DELETE FROM rate_limit')

describe('signing in', () => {
  test('with the password gives a session, and its token to nobody but the cookie', async () => {
    const answer = await signIn(api)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.json['user']).toMatchObject({ id: userId, email })
    const [token] = decodeURIComponent(cookieFrom(answer).split('=')[1] ?? '').split('.')
    expect(token?.length).toBeGreaterThan(20)
    expect(answer.text).not.toContain(token)
    expect((await api.get('/api/auth/get-session', { cookie: cookieFrom(answer) })).text).not.toContain(token)
  })

  test('the address may be written with capitals', async () => {
    expect((await signIn(api, { email: email.toUpperCase(), password })).status).toBe(200)
  })

  test('a wrong password and an unknown address answer alike', async () => {
    const wrong = await signIn(api, { email, password: 'another password' })
    const unknown = await signIn(api, { email: 'nobody@lindendaal.example', password })
    expect(wrong.status).toBe(401)
    expect([unknown.status, unknown.text]).toEqual([wrong.status, wrong.text])
    expect(wrong.headers.getSetCookie()).toEqual([])
  })

  test.each([
    [{}],
    [{ email }],
    [{ email: 5, password: 5 }],
    [{ email: ['x'], password: {} }],
    [{ email: 'no address', password }],
    [{ email: `${'x'.repeat(100_000)}@x.example`, password }],
    [{ email: '\0@x.example', password }],
    [{ email, password: 'x'.repeat(100_000) }],
  ])('garbage is refused, never a failure: %#', async (body) => {
    await forgetAttempts()
    const answer = await signIn(api, body)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
  })

  test('leads nowhere else and logs nothing of where it was asked to lead', async () => {
    await forgetAttempts()
    const elsewhere = 'https://elsewhere.example/'
    const body = { email, password, callbackURL: elsewhere }
    const answer = await api.post(`/api/auth/sign-in/email?callbackURL=${elsewhere}`, body)
    expect([answer.status, answer.headers.get('location')]).toEqual([200, null])
    expect(answer.json['redirect']).not.toBe(true)
    expect(answer.text + api.lines.join('')).not.toContain('elsewhere')
  })

  test('the journal of the server holds no address and no password', async () => {
    await signIn(api, { email: 'nobody@lindendaal.example', password: 'a secret of somebody' })
    expect(api.lines.join('')).not.toMatch(/lindendaal\.example|a secret of somebody/)
  })
})

describe('the address that attempts are counted under', () => {
  const from = (to: Api, client: string, word = 'wrong password') =>
    to.post('/api/auth/sign-in/email', { email, password: word }, { headers: { 'x-forwarded-for': client } })

  test('is the client’s where the proxy is trusted, and the proxy’s where it is not', async () => {
    const behind = await startApi(world, {
      now: () => new Date().toISOString(),
      trustedProxies: ['loopback'],
    })
    try {
      await forgetAttempts()
      for (let attempt = 0; attempt < 30; attempt += 1) await from(behind, '198.51.100.7')
      expect((await from(behind, '198.51.100.7', password)).status).toBe(429)
      expect((await from(behind, '203.0.113.9', password)).status).toBe(200)
      // Without a trusted proxy, what a client says of its address is not believed.
      await forgetAttempts()
      for (let attempt = 0; attempt < 30; attempt += 1) await from(api, `198.51.100.${attempt}`)
      expect((await from(api, '203.0.113.9', password)).status).toBe(429)
    } finally {
      await behind.close()
      await forgetAttempts()
    }
  })
})

describe('the cookie', () => {
  test('is out of reach of scripts and other sites', async () => {
    await forgetAttempts()
    const [set] = (await signIn(api)).headers.getSetCookie()
    expect(set).toMatch(/^lekboek\.session=/)
    expect(set).toMatch(/; HttpOnly/)
    expect(set).toMatch(/; SameSite=Lax/)
    expect(set).toMatch(/; Path=\//)
    expect(set).not.toMatch(/Domain|Secure/)
  })

  test('over https it is bound to this host and never sent in the clear', async () => {
    const secure = await startApi(world, {
      baseUrl: 'https://lekboek.example',
      now: () => new Date().toISOString(),
    })
    try {
      const answer = await signIn(secure)
      const [set] = answer.headers.getSetCookie()
      expect(set).toMatch(/^__Host-lekboek\.session=/)
      expect(set).toMatch(/; Secure/)
      expect(set).toMatch(/; HttpOnly/)
      expect(set).toMatch(/; SameSite=Lax/)
      expect(set).not.toMatch(/Domain/)
      const { json } = await secure.graphql('{ viewer { id } }', {}, { cookie: cookieFrom(answer) })
      expect(json.data).toEqual({ viewer: { id: userId } })
    } finally {
      await secure.close()
    }
  })

  test('without "remember me" it ends with the browser, and no later than with it', async () => {
    await forgetAttempts()
    const answer = await signIn(api, { email, password, rememberMe: false })
    const [stored] = await world.rows(
      `SELECT expires_at <= created_at + interval '12 hours 1 second' AS "isShort" FROM session ORDER BY created_at DESC LIMIT 1`,
    )
    expect(stored).toEqual({ isShort: true })
    expect(answer.headers.getSetCookie().find((one) => one.startsWith('lekboek.session='))).not.toMatch(
      /Max-Age|Expires/,
    )
  })
})

describe('whether a session holds, the own look-up and the library agree', () => {
  test('signed in', async () => {
    const session = cookieFrom(await signIn(api))
    expect(await viewerBy(session)).toEqual({ id: userId })
    expect(await sessionBy(session)).toMatchObject({ id: userId })
  })

  test('signed out: at once, in every process', async () => {
    const session = cookieFrom(await signIn(api))
    const other = await startApi(world, { now: () => new Date().toISOString() })
    try {
      const origin = new URL(api.url).origin
      expect(
        (await api.post('/api/auth/sign-out', {}, { cookie: session, headers: { origin } })).status,
      ).toBe(200)
      expect(await viewerBy(session)).toBeNull()
      expect(await sessionBy(session)).toBeNull()
      expect((await other.graphql('{ viewer { id } }', {}, { cookie: session })).json.data).toEqual({
        viewer: null,
      })
    } finally {
      await other.close()
    }
  })

  test.each([
    ['a second before its end', 1_000, true],
    ['a second after its end', -1_000, false],
  ])('%s', async (_name, ms, holds) => {
    const expiresAt = new Date(Date.now() + ms + (ms > 0 ? 5_000 : 0)).toISOString()
    const session = cookie(await world.session({ id: userId, name: 'Lies' }, expiresAt))
    expect((await viewerBy(session)) !== null).toBe(holds)
    expect((await sessionBy(session)) !== null).toBe(holds)
  })

  test.each<[string, (token: string) => string]>([
    ['signed by somebody else', (token) => cookie(token, 'another secret of forty characters, yes')],
    ['not signed', (token) => `lekboek.session=${token}`],
    ['under another token', (token) => cookie(token).replace(token.slice(0, 3), 'abc')],
    ['with a token that was never given', () => cookie('0195a7c0-0000-7000-8000-000000000000')],
  ])('%s', async (_name, forged) => {
    const session = forged(
      await world.session({ id: userId, name: 'Lies' }, new Date(Date.now() + 60_000).toISOString()),
    )
    expect(await viewerBy(session)).toBeNull()
    expect(await sessionBy(session)).toBeNull()
  })

  test('a look-up does not prolong a session: its end is counted from signing in', async () => {
    const session = cookieFrom(await signIn(api))
    const token = decodeURIComponent(session.split('=')[1] ?? '').split('.')[0]
    const before = await world.rows('SELECT expires_at, updated_at FROM session WHERE token = $1', [token])
    await sessionBy(session)
    await viewerBy(session)
    expect(await world.rows('SELECT expires_at, updated_at FROM session WHERE token = $1', [token])).toEqual(
      before,
    )
  })
})

describe('what stays shut', () => {
  test.each([
    ['POST', '/api/auth/sign-up/email'],
    ['POST', '/api/auth/change-email'],
    ['POST', '/api/auth/change-password'],
    ['POST', '/api/auth/delete-user'],
    ['POST', '/api/auth/update-user'],
    ['POST', '/api/auth/request-password-reset'],
    ['POST', '/api/auth/reset-password'],
    ['POST', '/api/auth/sign-in/social'],
    ['POST', '/api/auth/revoke-sessions'],
    ['GET', '/api/auth/list-sessions'],
    ['HEAD', '/api/auth/get-session'],
    ['GET', '/api/auth/ok'],
    ['GET', '/api/auth/error'],
    ['GET', '/api/auth/callback/x'],
    ['GET', '/api/auth/%2e%2e/sign-up/email'],
    ['POST', '/api/auth/sign-in/email/../../sign-up/email'],
  ])('%s %s', async (method, path) => {
    const users = await world.rows('SELECT id FROM "user"')
    const body = JSON.stringify({
      email: 'stranger@x.example',
      name: 'Stranger',
      password,
      newPassword: password,
    })
    const answer = await api.send(path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(method === 'POST' ? { body } : {}),
    })
    expect(answer.status).toBe(404)
    expect(await world.rows('SELECT id FROM "user"')).toEqual(users)
  })

  test('a short or endless password cannot be given', async () => {
    const person = { email: 'short@lindendaal.example', name: 'Short' }
    for (const tried of ['x'.repeat(11), 'x'.repeat(129)]) {
      await expect(api.server.signUp({ ...person, password: tried })).rejects.toThrow(/12 to 128/)
    }
    expect(await world.rows('SELECT 1 FROM "user" WHERE email LIKE \'short@%\'')).toEqual([])
    await api.server.signUp({ ...person, password: 'x'.repeat(12) })
    await api.server.signUp({ email: 'long@lindendaal.example', name: 'Long', password: 'x'.repeat(128) })
  })

  test('the same address cannot be given twice', async () => {
    await expect(api.server.signUp({ email, name: 'Other', password })).rejects.toThrow()
    expect(await world.rows('SELECT 1 FROM account WHERE user_id = $1', [userId])).toHaveLength(1)
  })
})

describe('guessing', () => {
  test('is stopped after thirty attempts in a minute, for every process alike', async () => {
    await forgetAttempts()
    const other = await startApi(world)
    try {
      const statuses: number[] = []
      for (let attempt = 0; attempt < 30; attempt += 1) {
        // Every third one is whole; the others do not even get as far as the password.
        const guess = attempt % 3 ? {} : { email, password: `guess number ${attempt}` }
        statuses.push((await signIn(attempt % 2 ? api : other, guess)).status)
      }
      expect(new Set(statuses)).toEqual(new Set([400, 401]))
      for (const one of [api, other]) {
        const stopped = await signIn(one)
        expect(stopped.status).toBe(429)
        expect(stopped.json).toEqual({ code: 'RATE_LIMITED', message: 'too many attempts' })
        expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0)
        expect(Number(stopped.headers.get('retry-after'))).toBeLessThanOrEqual(60)
        expect(stopped.headers.getSetCookie()).toEqual([])
      }
    } finally {
      await other.close()
      await forgetAttempts()
    }
  })

  test('a header that claims another address changes nothing', async () => {
    await forgetAttempts()
    const claims = (index: number) => ({
      'x-forwarded-for': `10.0.0.${index}`,
      'x-lekboek-address': `10.0.1.${index}`,
      'x-real-ip': `10.0.2.${index}`,
    })
    const statuses: number[] = []
    for (let attempt = 0; attempt < 31; attempt += 1) {
      const answer = await api.post(
        '/api/auth/sign-in/email',
        { email: 'x@x.example' },
        { headers: claims(attempt) },
      )
      statuses.push(answer.status)
    }
    expect(statuses.at(-1)).toBe(429)
    await forgetAttempts()
  })
})
