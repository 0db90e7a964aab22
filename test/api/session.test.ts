import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { endSessionsOf } from '@lekboek/usecases'
import { openWorld, type World } from '../support/src/index.ts'
import { Browser } from './browser.ts'
import { cookie, password, startApi, type Api } from './support.ts'

let world: World
let api: Api
let person: { id: string; name: string; email: string }
let count = 0

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date().toISOString()
  api = await startApi(world)
})
afterAll(async () => {
  await api.close()
  await world.close()
})
beforeEach(async () => {
  world.now = new Date().toISOString()
  await world.admin.query('DELETE FROM rate_limit')
  const name = `Person ${++count}`
  const email = `person-${count}@lindenrode.example`
  person = { id: await api.server.signUp({ email, name, password }), name, email }
})

interface Listed {
  readonly id: string
  readonly device: string
  readonly address: string
  readonly isThis: boolean
  readonly lastUsedAt: string
}

const signedIn = () => new Browser(api).signIn(person.email)
const sessionsOf = async (browser: Browser) => (await browser.get('account')).json['sessions'] as Listed[]
const minutes = (count: number) => world.pass(count / 60)
/** Reads something, and waits until the session is marked as used. */
async function use(browser: Browser): Promise<void> {
  await browser.graphql('{ viewer { id } }')
  await expect
    .poll(() =>
      world.rows('SELECT 1 FROM session WHERE user_id = $1 AND last_used_at = $2', [person.id, world.now]),
    )
    .not.toEqual([])
}

describe('one’s own sessions', () => {
  test('are listed with device, address and last use, this one marked, and no token', async () => {
    const [here, there] = [await signedIn(), await signedIn()]
    minutes(10)
    await use(here)
    const sessions = await sessionsOf(here)
    expect(sessions).toHaveLength(2)
    expect(sessions[0]).toMatchObject({ isThis: true, address: '127.0.0.1', lastUsedAt: world.now })
    expect(sessions[0]?.device).toContain('Chrome/153')
    expect(sessions[1]).toMatchObject({ isThis: false })
    const { text } = await here.get('account')
    for (const { cookie: held } of [here, there]) {
      expect(text).not.toContain(decodeURIComponent(held.split('=')[1] ?? '').split('.')[0])
    }
  })

  test('end one by one, at the next request', async () => {
    const [here, there] = [await signedIn(), await signedIn()]
    const other = (await sessionsOf(here)).find(({ isThis }) => !isThis)
    expect((await here.post('sessions/end', { id: other?.id, password })).status).toBe(200)
    expect((await there.graphql('{ viewer { id } }')).json.data).toEqual({ viewer: null })
    expect((await there.get('account')).status).toBe(401)
    expect(await here.standing()).toBe('whole')
  })

  test('of another person and absent ones answer alike, and stay', async () => {
    const theirs = await signedIn()
    const [{ id } = { id: '' }] = await sessionsOf(theirs)
    const email = `stranger-${count}@lindenrode.example`
    await api.server.signUp({ email, name: 'Stranger', password })
    const stranger = await new Browser(api).signIn(email)
    const foreign = await stranger.post('sessions/end', { id, password })
    for (const absent of ['01a20226-2542-7b91-84f4-f3118239ce69', 'x', '', 5, '\0', 'a\0b']) {
      const answer = await stranger.post('sessions/end', { id: absent, password })
      expect([answer.status, answer.text]).toEqual([foreign.status, foreign.text])
    }
    expect(foreign.status).toBe(404)
    expect(await theirs.standing()).toBe('whole')
  })

  test('all others end at once, and with this one too', async () => {
    const [here, ...others] = [await signedIn(), await signedIn(), await signedIn()]
    expect((await here.post('sessions/end-others', { password })).json).toEqual({ ended: 2 })
    expect(await Promise.all(others.map((one) => one.standing()))).toEqual(['none', 'none'])
    expect(await here.standing()).toBe('whole')
    const another = await signedIn()
    const answer = await here.post('sessions/end-all', { password })
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^lekboek\.session=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect(await another.standing()).toBe('none')
    expect(await world.rows('SELECT 1 FROM session WHERE user_id = $1', [person.id])).toEqual([])
  })

  test('end only for whoever shows once more who they are', async () => {
    const [here, there] = [await signedIn(), await signedIn()]
    const [id] = (await sessionsOf(here)).filter(({ isThis }) => !isThis).map((one) => one.id)
    for (const path of ['sessions/end', 'sessions/end-others', 'sessions/end-all']) {
      const ask = async (proof: object) => (await here.post(path, { id, ...proof })).json['problems']
      expect(await ask({})).toMatchObject([{ path: 'password', code: 'required' }])
      expect(await ask({ password: 'another password' })).toMatchObject([
        { path: 'password', code: 'wrongPassword' },
      ])
      expect(await ask({ code: '123456' })).toMatchObject([{ path: 'code', code: 'notAccepted' }])
      expect(await ask({ passkey: {} })).toMatchObject([{ path: 'passkey', code: 'notAccepted' }])
    }
    expect([await here.standing(), await there.standing()]).toEqual(['whole', 'whole'])
  })

  test('are closed to another site, and to whoever is not signed in', async () => {
    const browser = await signedIn()
    const origin = 'https://elsewhere.example'
    for (const path of [
      'sessions/end-all',
      'sessions/end-others',
      'totp/start',
      'sign-in/passkey',
      'passkeys/offer',
    ]) {
      expect((await browser.post(path, {}, { origin })).status).toBe(403)
      const stranger = await new Browser(api).post(path)
      expect([400, 401]).toContain(stranger.status)
    }
    expect(await browser.standing()).toBe('whole')
  })
})

describe('a session ends', () => {
  test('when nothing was asked in it for two hours, for the library too', async () => {
    const browser = await signedIn()
    minutes(119)
    await use(browser)
    minutes(119)
    expect(await browser.standing()).toBe('whole')
    minutes(2)
    expect(await browser.standing()).toBe('none')
    expect((await browser.graphql('{ viewer { id } }')).json.data).toEqual({ viewer: null })
    expect((await browser.get('get-session')).text).toBe('null')
    const later = new Browser(api, cookie(await world.session(person, world.at(12))))
    expect(await sessionsOf(later)).toMatchObject([{ isThis: true }])
  })

  test('also while a page goes on asking by itself', async () => {
    const browser = await signedIn()
    const ask = () =>
      api.graphql(
        '{ viewer { id } }',
        {},
        { cookie: browser.cookie, headers: { 'x-lekboek-unattended': 'yes' } },
      )
    minutes(119)
    expect((await ask()).json.data).toEqual({ viewer: { id: person.id } })
    await new Promise((settled) => setTimeout(settled, 50))
    minutes(2)
    expect((await ask()).json.data).toEqual({ viewer: null })
  })

  test('after the minutes that the operator set', async () => {
    const strict = await startApi(world, { idleMinutes: 10 })
    try {
      const browser = await new Browser(strict).signIn(person.email)
      minutes(9)
      expect(await browser.standing()).toBe('whole')
      minutes(2)
      expect(await browser.standing()).toBe('none')
    } finally {
      await strict.close()
    }
  })

  test('after twelve hours, however busy it was', async () => {
    const browser = await signedIn()
    for (let hour = 1; hour < 12; hour += 1) {
      minutes(60)
      await use(browser)
    }
    minutes(59)
    await use(browser)
    minutes(2)
    expect(await browser.standing()).toBe('none')
  })

  test('and is not marked as used more than once a minute', async () => {
    const browser = await signedIn()
    minutes(5)
    await use(browser)
    const mark = () => world.rows('SELECT last_used_at FROM session WHERE user_id = $1', [person.id])
    const before = await mark()
    world.pass(30 / 3600)
    await browser.graphql('{ viewer { id } }')
    await new Promise((settled) => setTimeout(settled, 50))
    expect(await mark()).toEqual(before)
  })
})

describe('a browser that signs in anew', () => {
  test('leaves the session that it had, and gets another token', async () => {
    const browser = await signedIn()
    const before = browser.stolen()
    await browser.signIn(person.email)
    expect(browser.cookie).not.toBe(before.cookie)
    expect([await browser.standing(), await before.standing()]).toEqual(['whole', 'none'])
    expect(await sessionsOf(browser)).toMatchObject([{ isThis: true }])
  })

  test('keeps it where the password was wrong, and ends none of another browser', async () => {
    const [browser, elsewhere] = [await signedIn(), await signedIn()]
    const wrong = { email: person.email, password: 'another password' }
    expect((await browser.stolen().post('sign-in/email', wrong)).status).toBe(401)
    expect(await browser.standing()).toBe('whole')
    await browser.signIn(person.email)
    expect([await browser.standing(), await elsewhere.standing()]).toEqual(['whole', 'whole'])
  })
})

describe('the operator', () => {
  test('signs one person out everywhere, and nobody else', async () => {
    const [here, there] = [await signedIn(), await signedIn()]
    const other = await world.person('Iemand anders')
    const untouched = new Browser(api, cookie(await world.session(other, world.at(12))))
    expect(await endSessionsOf(world.nobody(), person.email.toUpperCase())).toBe(2)
    expect([await here.standing(), await there.standing()]).toEqual(['none', 'none'])
    expect(await untouched.standing()).toBe('whole')
    expect(await endSessionsOf(world.nobody(), 'nobody@lindenrode.example')).toBeNull()
  })
})

describe('what changes acts at the next request of every session, in every process', () => {
  const registersIn = async (browser: Browser) => {
    const { json } = await browser.graphql('{ viewer { registers { roles mandateScope } } }')
    return (json.data?.['viewer'] as { registers: unknown[] } | null)?.registers
  }
  const proven = async () => new Browser(api, cookie(await world.session(person, world.at(12))))

  test('a role, a membership, a mandate, and the end of each', async () => {
    const other = await startApi(world)
    try {
      const town = await world.organisation('Lindenrode')
      const here = await proven()
      const there = new Browser(other, here.cookie)
      const both = async () => [await registersIn(here), await registersIn(there)]
      expect(await both()).toEqual([[], []])
      await world.membership(person, town, 'auditor')
      const auditor = [{ roles: ['auditor'], mandateScope: null }]
      expect(await both()).toEqual([auditor, auditor])
      await world.rows("UPDATE membership SET role = 'dpo' WHERE user_id = $1", [person.id])
      const officer = [{ roles: ['dpo'], mandateScope: null }]
      expect(await both()).toEqual([officer, officer])
      await world.rows('UPDATE membership SET valid_until = $2 WHERE user_id = $1', [person.id, world.now])
      expect(await both()).toEqual([[], []])

      const consultancy = await world.organisation('Raad', { kinds: ['consultancy'] })
      await world.membership(person, consultancy, 'reporter')
      const mandate = await world.mandate(town, consultancy, 'read')
      await world.assign(mandate, person)
      expect((await both()).map((registers) => registers?.length)).toEqual([2, 2])
      await world.rows('UPDATE mandate SET revoked_at = $2 WHERE id = $1', [mandate, world.now])
      expect((await both()).map((registers) => registers?.length)).toEqual([1, 1])
    } finally {
      await other.close()
    }
  })

  test('a factor: who enrols elsewhere is asked here', async () => {
    const [here, elsewhere] = [await signedIn(), await proven()]
    expect(await here.standing()).toBe('whole')
    await world.rows(
      `INSERT INTO totp (user_id, id, sealed_secret, last_step, confirmed_at, created_at) VALUES ($1, $2, 'x', 0, $3, $3)`,
      [person.id, '01a20226-2542-7b91-84f4-f3118239ce69', world.now],
    )
    expect([await here.standing(), await elsewhere.standing()]).toEqual(['answer', 'whole'])
  })
})
