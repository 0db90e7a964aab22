import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest'
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { BentProvider, IdentityProvider, openWorld, type World } from '../support/src/index.ts'
import { Browser, codeAt, textOf } from './browser.ts'
import { baseUrl, clientSecret, providers, ProviderTown, vouch, type Somebody } from './provider-town.ts'
import { password, startApi, type Answer, type Api } from './support.ts'

let world: World
let api: Api

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date().toISOString()
  api = await startApi(world, { baseUrl, providerNetwork: 'any' })
}, 60_000)
afterAll(async () => {
  await api.close()
  await world.close()
})
beforeEach(async () => {
  await world.admin.query('DELETE FROM rate_limit')
})

const logoutPath = ({ id }: ProviderTown) => `/api/auth/provider/logout/${id}`

describe('with a real provider', () => {
  let real: IdentityProvider
  let town: ProviderTown
  let dpo: Somebody
  let other: Somebody

  beforeAll(async () => {
    town = await ProviderTown.of(world, api, 'Uitstad')
    dpo = await town.somebody('dpo')
    other = await town.somebody('handler')
    real = await IdentityProvider.start(
      {
        ...{ id: 'lekboek', secret: clientSecret, redirect: providers.redirectAddress(town.id) },
        ...{
          signedOut: providers.signedOutAddress(town.id),
          logout: new URL(logoutPath(town), api.url).href,
        },
      },
      { dpo: vouch(dpo.email), other: vouch(other.email) },
    )
    await town.set(real.issuer)
    await town.knows({ dpo, other })
  }, 30_000)
  afterAll(async () => {
    await real.stop()
  })

  async function comeIn(login: string): Promise<{ browser: Browser; jar: Map<string, string> }> {
    const jar = new Map<string, string>()
    const { location, cookie } = await town.setOff()
    const { browser } = await town.comeBack(await real.signIn(location, login, jar), cookie)
    expect(await browser.standing()).toBe('whole')
    return { browser, jar }
  }

  test('somebody signs out here and there, and is brought back', async () => {
    const { browser, jar } = await comeIn('dpo')
    expect((await browser.get('standing')).json['isThroughProvider']).toBe(true)
    const stolen = browser.stolen()
    const answer = await browser.post('provider/sign-out')
    expect([browser.cookie, await stolen.standing()]).toEqual(['', 'none'])
    const location = String(answer.json['location'])
    // What they are called there stands in no address.
    expect(location).not.toMatch(/hint|person-|example/)
    const back = await real.signOut(location, jar)
    const ticket = answer.headers.getSetCookie().find((one) => one.startsWith('lekboek.provider=')) ?? ''
    const cookie = ticket.split(';', 1)[0] ?? ''
    const at = `${back.pathname}${back.search}`
    expect((await api.get(at, { cookie })).headers.get('location')).toBe('/sign-in?out=there')
    // Nobody else's way back says that.
    for (const odd of ['', 'lekboek.provider=' + 'x'.repeat(43)]) {
      expect((await api.get(at, { cookie: odd })).headers.get('location')).toBe('/sign-in')
    }
    // And there they are signed out: the provider asks anew who it is.
    const again = await town.setOff()
    const refused = real.signIn(again.location, 'nobody', jar)
    await expect(refused).rejects.toThrow()
  })

  test('who signs out there is signed out here at the next request; nobody else is', async () => {
    const [one, two, three] = [await comeIn('dpo'), await comeIn('dpo'), await comeIn('other')]
    await real.signOut(`${real.issuer}/session/end`, one.jar).catch(() => null)
    expect(await one.browser.standing()).toBe('none')
    expect(await two.browser.standing()).toBe('whole')
    expect(await three.browser.standing()).toBe('whole')
  })

  test('one that does not answer keeps nobody signed in', async () => {
    const { browser } = await comeIn('other')
    await real.stop()
    const cold = await startApi(world, { baseUrl, providerNetwork: 'any' })
    const answer = await cold.post('/api/auth/provider/sign-out', {}, { cookie: browser.cookie })
    await cold.close()
    expect([answer.status, answer.json]).toEqual([200, { location: null }])
    expect(await browser.standing()).toBe('none')
  })
})

describe('with one that can be bent', () => {
  let bent: BentProvider
  let town: ProviderTown
  let dpo: Somebody

  beforeAll(async () => {
    bent = await BentProvider.start()
    town = await ProviderTown.of(world, api, 'Buigstad')
    dpo = await town.somebody('dpo')
    await town.set(bent.issuer)
  })
  afterAll(async () => {
    await bent.stop()
  })
  afterEach(() => {
    bent.bend = {}
  })

  let count = 0
  const now = () => Math.floor(Date.parse(world.now) / 1000)
  const event = 'http://schemas.openid.net/event/backchannel-logout'

  async function comeIn(sid: string | undefined, at = town, who = dpo): Promise<Browser> {
    bent.account = vouch(who.email, { sid })
    const { location, cookie } = await at.setOff()
    const { browser } = await at.comeBack(bent.signIn(location), cookie)
    expect(await browser.standing()).toBe('whole')
    return browser
  }

  const word = (more: object = {}) => ({
    ...{ iss: bent.issuer, aud: 'lekboek', iat: now(), exp: now() + 120, jti: `word-${++count}` },
    ...{ events: { [event]: {} }, sid: 'one' },
    ...more,
  })
  const header = { typ: 'logout+jwt', alg: 'RS256' }
  const say = (token: string, at = town): Promise<Answer> =>
    api.send(logoutPath(at), { method: 'POST', body: new URLSearchParams({ logout_token: token }) })

  test('a word that is right ends the session that it names, and no other', async () => {
    const [one, two] = [await comeIn('one'), await comeIn('two')]
    const { status, headers } = await say(await bent.sign(word(), header))
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect([await one.standing(), await two.standing()]).toEqual(['none', 'whole'])
  })

  test('one that names nobody but the person ends every session of theirs through it', async () => {
    const [one, two] = [await comeIn('one'), await comeIn(undefined)]
    const own = await (await comeOwn()).standing()
    expect((await say(await bent.sign(word({ sid: undefined, sub: dpo.email }), header))).status).toBe(200)
    expect([await one.standing(), await two.standing(), own]).toEqual(['none', 'none', 'enrol'])
  })

  /** In by password: no provider had a hand in that. */
  const comeOwn = () => new Browser(api).signIn(dpo.email)

  test('a session in which the person proved a factor of their own since ends as well', async () => {
    const person = await town.somebody('dpo')
    bent.account = vouch(person.email, { sid: 'three', amr: ['pwd'] })
    const { location, cookie } = await town.setOff()
    const { browser } = await town.comeBack(bent.signIn(location), cookie)
    const started = await browser.post('totp/start', { password })
    const code = codeAt(textOf(started, 'secret'), world.now)
    await browser.post('totp/confirm', { id: textOf(started, 'id'), code })
    expect(await browser.standing()).toBe('whole')
    expect((await say(await bent.sign(word({ sid: 'three' }), header))).status).toBe(200)
    expect(await browser.standing()).toBe('none')
  })

  test('what somebody is called there is kept as a digest', async () => {
    await comeIn('four')
    const [row] = await world.rows<{
      said: string
    }>(`SELECT provider_session || provider_subject AS said FROM session
      WHERE provider_session IS NOT NULL ORDER BY created_at DESC LIMIT 1`)
    expect(row?.said).toMatch(/^[\w-]{86}$/)
  })

  test('a session of another person that bears the same name stays', async () => {
    const one = await comeIn('one')
    expect((await say(await bent.sign(word({ sub: 'another' }), header))).status).toBe(200)
    expect(await one.standing()).toBe('whole')
    await say(await bent.sign(word(), header))
  })

  test("another organisation's sessions stay, whatever its provider calls the same", async () => {
    const elsewhere = await ProviderTown.of(world, api, 'Elderstad')
    const person = await elsewhere.somebody('dpo')
    await elsewhere.set(bent.issuer, { clientId: 'another-client' })
    const there = await comeIn('one', elsewhere, person)
    const here = await comeIn('one')
    // Said at the other door it is no word for that client.
    expect((await say(await bent.sign(word(), header), elsewhere)).status).toBe(400)
    expect([await there.standing(), await here.standing()]).toEqual(['whole', 'whole'])
    expect((await say(await bent.sign(word(), header))).status).toBe(200)
    expect([await there.standing(), await here.standing()]).toEqual(['whole', 'none'])
    // A provider of one's own that says what another one would say reaches its own sessions alone.
    const rogue = await BentProvider.start()
    await elsewhere.set(rogue.issuer)
    const again = await comeIn('one')
    expect((await say(await rogue.sign(word({ iss: rogue.issuer }), header), elsewhere)).status).toBe(200)
    await rogue.stop()
    expect(await again.standing()).toBe('whole')
  })

  test('the same word is heard once', async () => {
    const token = await bent.sign(word(), header)
    expect((await say(token)).status).toBe(200)
    const one = await comeIn('one')
    expect((await say(token)).status).toBe(400)
    expect(await one.standing()).toBe('whole')
    const both = await bent.sign(word(), header)
    const answers = await Promise.all([say(both), say(both), say(both)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400])
  })

  test.each<[string, () => object]>([
    ['another issuer', () => ({ iss: 'https://other.example' })],
    ['no issuer', () => ({ iss: undefined })],
    ['another client', () => ({ aud: 'another' })],
    ['us and another', () => ({ aud: ['lekboek', 'another'] })],
    ['nobody', () => ({ aud: undefined })],
    ['a time that is over', () => ({ iat: now() - 400, exp: now() - 130 })],
    ['a time long ago, though it has no end', () => ({ iat: now() - 400, exp: now() + 9_000 })],
    ['a time to come', () => ({ iat: now() + 400, exp: now() + 600 })],
    ['no time', () => ({ iat: undefined })],
    ['no end', () => ({ exp: undefined })],
    ['an end beyond all time', () => ({ exp: 1e18 })],
    ['no name of its own', () => ({ jti: undefined })],
    ['an empty name of its own', () => ({ jti: '' })],
    ['a nonce', () => ({ nonce: 'a-nonce' })],
    ['no event', () => ({ events: undefined })],
    ['another event', () => ({ events: { 'http://schemas.openid.net/event/other': {} } })],
    ['an event that is no object', () => ({ events: { [event]: 'yes' } })],
    ['neither session nor person', () => ({ sid: undefined })],
    ['a session that is no text', () => ({ sid: 7 })],
    ['a person that is no text', () => ({ sub: { a: 1 } })],
  ])('a word with %s is refused, and ends nothing', async (_, bend) => {
    const one = await comeIn('one')
    expect((await say(await bent.sign(word(bend()), header))).status).toBe(400)
    expect(await one.standing()).toBe('whole')
    expect(await world.rows('SELECT 1 FROM provider_logout WHERE id IS NULL')).toEqual([])
  })

  test.each<[string, () => Promise<string> | string]>([
    ['without signature', () => new UnsecuredJWT(word()).encode()],
    ['that says it has none', () => `${part({ alg: 'none', typ: 'logout+jwt' })}.${part(word())}.`],
    [
      'signed by another key',
      async () =>
        new SignJWT(word()).setProtectedHeader(header).sign((await generateKeyPair('RS256')).privateKey),
    ],
    [
      'signed with what both know',
      () =>
        new SignJWT(word())
          .setProtectedHeader({ ...header, alg: 'HS256' })
          .sign(new TextEncoder().encode(clientSecret.padEnd(32))),
    ],
    ['that gives itself out for a token of sign-in', () => bent.sign(word(), { alg: 'RS256', typ: 'JWT' })],
    ['of no type', () => bent.sign(word(), { alg: 'RS256' })],
    ['cut short', async () => (await bent.sign(word(), header)).slice(0, -9)],
    ['changed', async () => changed(await bent.sign(word({ sid: 'two' }), header))],
    ['of nothing', () => ''],
    ['of noise', () => 'a.b.c'],
    ['of more than anybody needs', () => 'a'.repeat(9_000)],
    ['with a zero in it', () => '\0'],
  ])('a token %s is refused, and ends nothing', async (_, made) => {
    const one = await comeIn('one')
    expect((await say(await made())).status).toBe(400)
    expect(await one.standing()).toBe('whole')
  })

  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const changed = (token: string) => {
    const [head, , signature] = token.split('.')
    return [head, part(word()), signature].join('.')
  }

  test('what is no form, twice a token, or said at no door is refused', async () => {
    const token = await bent.sign(word(), header)
    const twice = new URLSearchParams([
      ['logout_token', token],
      ['logout_token', token],
    ])
    const path = logoutPath(town)
    expect((await api.send(path, { method: 'POST', body: twice })).status).toBe(400)
    expect((await api.post(path, { logout_token: token })).status).toBe(400)
    expect((await api.send(path, { method: 'POST' })).status).toBe(400)
    expect(
      (await api.send(path, { method: 'POST', body: new URLSearchParams({ a: 'x'.repeat(20_000) }) })).status,
    ).toBe(413)
    for (const id of ['none', '0190a000-0000-7000-8000-000000000000', "'"]) {
      const body = new URLSearchParams({ logout_token: token })
      const answer = await api.send(`/api/auth/provider/logout/${encodeURIComponent(id)}`, {
        method: 'POST',
        body,
      })
      expect([answer.status, answer.json]).toEqual([400, { error: 'invalid_request' }])
    }
    // A page elsewhere cannot let a visitor's browser say it.
    const headers = { origin: 'https://other.example' }
    const body = new URLSearchParams({ logout_token: token })
    expect((await api.send(path, { method: 'POST', body, headers })).status).toBe(403)
    expect((await say(token)).status).toBe(200)
  })

  test('a stranger who writes tokens makes nobody ask for keys before they look right', async () => {
    const fetched = bent.keysAsked
    for (let tries = 0; tries < 5; tries++) await say(`${part({ ...header, kid: 'x' })}.${part({})}.x`)
    expect(bent.keysAsked).toBe(fetched)
    for (let tries = 0; tries < 5; tries++)
      await say(`${part({ ...header, kid: `x${tries}` })}.${part(word())}.x`)
    expect(bent.keysAsked).toBeLessThanOrEqual(fetched + 1)
  })

  test('while the keys cannot be had, it is told to say it again', async () => {
    const cold = await startApi(world, { baseUrl, providerNetwork: 'any' })
    const token = await bent.sign(word(), header)
    bent.bend = { down: 'description' }
    const body = new URLSearchParams({ logout_token: token })
    const answer = await cold.send(logoutPath(town), { method: 'POST', body })
    await cold.close()
    bent.bend = {}
    expect([answer.status, answer.json]).toEqual([503, { error: 'temporarily_unavailable' }])
    expect((await say(token)).status).toBe(200)
  })

  test('one that has no page to sign out at ends nothing but our session', async () => {
    const browser = await comeIn('one')
    const answer = await browser.post('provider/sign-out')
    expect([answer.json, browser.cookie]).toEqual([{ location: null }, ''])
  })

  test('who came in by password, or not at all, is sent nowhere', async () => {
    const browser = await comeOwn()
    expect((await browser.post('provider/sign-out')).json).toEqual({ location: null })
    expect(await browser.standing()).toBe('none')
    expect((await browser.post('provider/sign-out')).json).toEqual({ location: null })
    expect((await browser.post('provider/sign-out', {}, { origin: 'https://other.example' })).status).toBe(
      403,
    )
  })

  test('no log tells a token or what somebody is called there', () => {
    expect(api.lines.join('\n')).not.toMatch(/eyJ|buigstad\.example|logout_token/)
  })

  test('words are forgotten when nobody would believe them any more', async () => {
    await say(await bent.sign(word(), header))
    world.pass(1)
    await say(await bent.sign(word(), header))
    expect(await world.rows('SELECT count(*)::int AS kept FROM provider_logout')).toEqual([{ kept: 1 }])
  })
})
