import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { endSessionsOf, resetFactors } from '@lekboek/usecases'
import { Authenticator, Letters, openWorld, type TestOrganisation, type World } from '../support/src/index.ts'
import { Browser, codeAt, textOf } from './browser.ts'
import { password, startApi, type Answer, type Api } from './support.ts'

const another = 'negen paraplu’s in de kelder'

let world: World
let api: Api
let letters: Letters
let town: TestOrganisation
let person: { id: string; name: string; email: string }
let count = 0

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date().toISOString()
  api = await startApi(world)
  letters = new Letters(world)
  town = await world.organisation('Lindenrode')
})
afterAll(async () => {
  await api.close()
  await world.close()
})
beforeEach(async () => {
  world.now = new Date().toISOString()
  await forgetAttempts()
  person = await somebody('reporter')
})

async function somebody(role: 'reporter' | 'dpo') {
  const name = `Person ${++count}`
  const email = `person-${count}@lindenrode.example`
  const id = await api.server.signUp({ email, name, password })
  await world.membership({ id, name }, town, role)
  return { id, name, email }
}

const forgetAttempts = () => world.admin.query('DELETE FROM rate_limit')
const passSeconds = (seconds: number) => world.pass(seconds / 3600)
const signedIn = (by = person) => new Browser(api).signIn(by.email)
/** The same browser after its session ended. */
const later = ({ known }: Browser) => new Browser(api, '', known)
const tryIn = (browser: Browser, word = password, email = person.email) =>
  browser.post('sign-in/email', { email, password: word })
const statusOf = async (answer: Promise<Answer>) => (await answer).status

/** Strangers try, until there is no try left under the account. */
async function spendTries(email = person.email): Promise<void> {
  await tryIn(new Browser(api), 'a wrong password', email)
  await world.rows(`UPDATE rate_limit SET count = 100 WHERE key LIKE 'signIn|account|%'`)
  expect(await statusOf(tryIn(new Browser(api), password, email))).toBe(429)
}

const told = async (to = person.email) => (await letters.deliver()).filter((letter) => letter.to === to)

describe('a browser in which somebody was signed in before', () => {
  test('is not shut out by strangers who spend the tries of the account', async () => {
    const home = await signedIn()
    await home.post('sign-out')
    await spendTries()
    expect(await statusOf(tryIn(new Browser(api)))).toBe(429)
    expect(await statusOf(tryIn(later(home), 'a wrong password'))).toBe(401)
    expect(await statusOf(tryIn(later(home)))).toBe(200)
  })

  test('has its own tries, which end too, and leave the others theirs', async () => {
    const home = later(await signedIn())
    await tryIn(home, 'a wrong password')
    await world.rows(`UPDATE rate_limit SET count = 100 WHERE key LIKE 'signIn|browser|%'`)
    const refused = await tryIn(home)
    expect([refused.status, refused.json['code']]).toEqual([429, 'RATE_LIMITED'])
    expect(await statusOf(tryIn(new Browser(api)))).toBe(200)
  })

  test('asks for a reset also when strangers asked too often', async () => {
    const home = later(await signedIn())
    const forgot = (browser: Browser) =>
      api.post('/api/password/forgot', { email: person.email }, { cookie: browser.known })
    for (let asked = 0; asked < 5; asked += 1) await forgot(new Browser(api))
    expect((await forgot(new Browser(api))).status).toBe(429)
    expect((await forgot(home)).status).toBe(200)
    await world.rows(`UPDATE rate_limit SET count = 5 WHERE key LIKE 'forgot|browser|%'`)
    expect((await forgot(home)).status).toBe(429)
  })

  test('proves a factor also when who knows the password spent the tries of everybody else', async () => {
    const officer = await somebody('dpo')
    const home = await signedIn(officer)
    const started = await home.post('totp/start')
    const secret = textOf(started, 'secret')
    await home.post('totp/confirm', { id: textOf(started, 'id'), code: codeAt(secret, world.now) })
    passSeconds(30)
    const thief = await signedIn(officer)
    for (let guess = 0; guess < 10; guess += 1) await thief.post('factor/totp', { code: '000000' })
    const code = codeAt(secret, world.now)
    expect(await statusOf(thief.post('factor/totp', { code }))).toBe(429)
    const again = await later(home).signIn(officer.email)
    expect(await statusOf(again.post('factor/totp', { code }))).toBe(200)
    passSeconds(30)
    // Its own tries are as few.
    const guessing = await later(home).signIn(officer.email)
    for (let guess = 0; guess < 10; guess += 1) await guessing.post('factor/totp', { code: '000000' })
    expect(await statusOf(guessing.post('factor/totp', { code: codeAt(secret, world.now) }))).toBe(429)
  })

  test('is known for its own people alone', async () => {
    const other = await somebody('reporter')
    const theirs = later(await signedIn(other))
    await spendTries()
    expect(await statusOf(tryIn(theirs))).toBe(429)
    await spendTries('nobody@lindenrode.example')
    const absent = await tryIn(theirs, password, 'nobody@lindenrode.example')
    const present = await tryIn(theirs)
    expect([absent.status, absent.text]).toEqual([present.status, present.text])
  })

  test('is a new one for the password where only a provider had let somebody in as that person', async () => {
    const home = await signedIn()
    expect(await told()).toHaveLength(1)
    await world.rows('UPDATE known_browser SET provider_organisation_id = $2 WHERE user_id = $1', [
      ...[person.id, town.id],
    ])
    await spendTries()
    expect(await statusOf(tryIn(later(home)))).toBe(429)
    await forgetAttempts()
    const again = await later(home).signIn(person.email)
    expect(await told()).toHaveLength(1)
    expect(again.known).not.toBe(home.known)
    // From now on it is known for both.
    await later(again).signIn(person.email)
    expect(await told()).toHaveLength(0)
    await spendTries()
    expect(await statusOf(tryIn(later(again)))).toBe(200)
  })

  test('is not known by the password alone where a factor is asked', async () => {
    const officer = await somebody('dpo')
    const thief = await signedIn(officer)
    expect(thief.known).toBe('')
    expect(await told(officer.email)).toEqual([])
    expect(await world.rows('SELECT 1 FROM known_browser WHERE user_id = $1', [officer.id])).toEqual([])
  })

  test.each<[string, (cookie: string) => string]>([
    ['of another name under this signature', (cookie) => cookie.replace(/=.{43}/, `=${'a'.repeat(43)}`)],
    ['whose signature was changed', (cookie) => `${cookie.slice(0, -8)}aaaaaaaa`],
    ['that nobody signed', (cookie) => cookie.split('.').slice(0, 2).join('.')],
    ['that is empty', () => 'lekboek.browser='],
  ])('is not believed by a cookie %s', async (_, bend) => {
    const home = await signedIn()
    await spendTries()
    expect(await statusOf(tryIn(new Browser(api, '', bend(home.known))))).toBe(429)
    expect(await statusOf(tryIn(later(home)))).toBe(200)
  })

  test('is told by a cookie that no script and no other site can use, for 400 days', async () => {
    const set = (answer: Answer) =>
      answer.headers.getSetCookie().find((one) => one.includes('lekboek.browser='))
    expect(set(await tryIn(new Browser(api)))).toMatch(
      /^lekboek\.browser=[\w-]{43}\.[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    const secure = await startApi(world, { baseUrl: 'https://lekboek.example' })
    try {
      const body = { email: person.email, password }
      expect(set(await secure.post('/api/auth/sign-in/email', body))).toMatch(
        /^__Host-lekboek\.browser=\S+; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
      )
    } finally {
      await secure.close()
    }
    expect(api.lines.join('')).not.toContain('lekboek.browser')
  })
})

describe('a browser is known no more', () => {
  const isKnown = async (browser: Browser) => {
    await forgetAttempts()
    await spendTries()
    return (await statusOf(tryIn(later(browser)))) === 200
  }

  test('after signing out everywhere', async () => {
    const [here, there] = [await signedIn(), await signedIn()]
    await here.post('sessions/end-all', { password })
    expect([await isKnown(here), await isKnown(there)]).toEqual([false, false])
  })

  test('after signing out everywhere else: this one alone is', async () => {
    const [here, there] = [await signedIn(), await signedIn()]
    await here.post('sessions/end-others', { password })
    expect([await isKnown(here), await isKnown(there)]).toEqual([true, false])
  })

  test('after another password, but for the one in which it was chosen', async () => {
    const [here, there] = [await signedIn(), await signedIn()]
    const answer = await api.post(
      '/api/password/change',
      { current: password, password: another },
      { cookie: `${here.cookie}; ${here.known}` },
    )
    expect(answer.status).toBe(200)
    const ended = await world.rows<{ is: boolean }>(
      'SELECT ended_at IS NOT NULL AS is FROM known_browser WHERE user_id = $1 ORDER BY created_at, id',
      [person.id],
    )
    expect(ended.map((row) => row.is)).toEqual([false, true])
    await tryIn(new Browser(api), 'a wrong password')
    await world.rows(`UPDATE rate_limit SET count = 100 WHERE key LIKE 'signIn|account|%'`)
    expect(await statusOf(tryIn(later(there), another))).toBe(429)
    expect(await statusOf(tryIn(later(here), another))).toBe(200)
  })

  test('after a reset, a new factor, and what the operator does', async () => {
    const known = () =>
      world.rows('SELECT 1 FROM known_browser WHERE user_id = $1 AND ended_at IS NULL', [person.id])
    await signedIn()
    await api.post('/api/password/forgot', { email: person.email })
    const token = await letters.tokenTo(person.email)
    await api.post('/api/password/reset', { token, password })
    expect(await known()).toHaveLength(0)
    const [here] = [await signedIn(), await signedIn()]
    const started = await here.post('totp/start', { password })
    const code = codeAt(textOf(started, 'secret'), world.now)
    await here.post('totp/confirm', { id: textOf(started, 'id'), code })
    expect(await known()).toHaveLength(1)
    await resetFactors(world.nobody(), person.email, 'Ann Goossens, beheerder')
    expect(await known()).toHaveLength(0)
    await signedIn()
    expect(await known()).toHaveLength(1)
    await endSessionsOf(world.nobody(), person.email)
    expect(await known()).toHaveLength(0)
  })

  test('after 400 days without a sign-in', async () => {
    const home = await signedIn()
    await world.rows(
      `UPDATE known_browser SET last_used_at = now() - interval '401 days' WHERE user_id = $1`,
      [person.id],
    )
    await signedIn()
    expect(await isKnown(home)).toBe(false)
  })
})

describe('a sign-in in a browser that is not known', () => {
  test('is told to its person by mail, once, without anybody’s data in the subject', async () => {
    const home = await signedIn()
    const [letter, ...more] = await told()
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Nieuwe aanmelding in Lekboek')
    expect(letter?.text).toMatch(/Chrome, Linux/)
    expect(letter?.text).toMatch(/log overal uit/)
    expect(letter?.text).toMatch(/http:\/\/localhost:8080\/account/)
    expect(letter?.text).toContain(String(new Date(world.now).getFullYear()))
    await later(home).signIn(person.email)
    await home.signIn(person.email)
    expect(await told()).toEqual([])
    await signedIn()
    expect(await told()).toHaveLength(1)
  })

  test('is told of a browser that says nothing of itself too, in one’s own language', async () => {
    await world.rows(`UPDATE "user" SET language = 'en' WHERE id = $1`, [person.id])
    await new Browser(api).post('sign-in/email', { email: person.email, password }, { 'user-agent': '' })
    expect(await told()).toMatchObject([{ subject: 'New sign-in to Lekboek' }])
  })

  test('is told although whoever came in made every browser unknown at once', async () => {
    const thief = await signedIn()
    await thief.post('sessions/end-all', { password })
    expect(await told()).toHaveLength(1)
  })

  test('is told when a factor has been proven, not before', async () => {
    const officer = await somebody('dpo')
    const home = await signedIn(officer)
    const started = await home.post('totp/start')
    const secret = textOf(started, 'secret')
    await home.post('totp/confirm', { id: textOf(started, 'id'), code: codeAt(secret, world.now) })
    expect(await told(officer.email)).toHaveLength(1)
    passSeconds(30)
    const half = await signedIn(officer)
    expect(await told(officer.email)).toEqual([])
    await half.post('factor/totp', { code: codeAt(secret, world.now) })
    expect(await told(officer.email)).toHaveLength(1)
  })

  test('is told of a passkey alone', async () => {
    const authenticator = new Authenticator({ origin: 'http://localhost:8080', host: 'localhost' })
    const browser = await signedIn()
    const asked = { origin: 'http://localhost:8080' }
    const offer = await browser.post('passkeys/offer', { password }, asked)
    const response = authenticator.register({ challenge: textOf(offer, 'challenge') })
    expect(await statusOf(browser.post('passkeys/add', { name: 'Telefoon', response }, asked))).toBe(200)
    await told()
    const elsewhere = new Browser(api)
    const entering = await elsewhere.post('sign-in/passkey-offer', {}, asked)
    const answer = authenticator.authenticate({ challenge: textOf(entering, 'challenge') })
    expect(await statusOf(elsewhere.post('sign-in/passkey', { response: answer }, asked))).toBe(200)
    expect(await told()).toHaveLength(1)
    expect(elsewhere.known).not.toBe('')
  })

  test('gives it another name for everybody: one that was put there is worth nothing', async () => {
    const attacker = await somebody('reporter')
    const planted = await signedIn(attacker)
    await told()
    const victim = await later(planted).signIn(person.email)
    expect(victim.known).not.toBe(planted.known)
    expect(await told()).toHaveLength(1)
    await spendTries()
    expect(await statusOf(tryIn(later(planted)))).toBe(429)
    // In that browser both are known.
    expect(await statusOf(tryIn(later(victim)))).toBe(200)
    await spendTries(attacker.email)
    expect(await statusOf(tryIn(later(victim), password, attacker.email))).toBe(200)
  })

  test('is told to nobody in a demo', async () => {
    await world.admin.query('UPDATE organisation SET is_demo = true')
    await signedIn()
    await world.admin.query('UPDATE organisation SET is_demo = false')
    expect(await told()).toEqual([])
  })
})
