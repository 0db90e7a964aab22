import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  Authenticator,
  openWorld,
  type Ceremony,
  type TestOrganisation,
  type World,
} from '../support/src/index.ts'
import { Browser, textOf } from './browser.ts'
import { password, startApi, type Answer, type Api } from './support.ts'

const site = { origin: 'https://lekboek.example', host: 'lekboek.example' }

let world: World
let api: Api
let town: TestOrganisation
let count = 0

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date().toISOString()
  api = await startApi(world, { baseUrl: `${site.origin}/` })
  town = await world.organisation('Lindenrode')
})
afterAll(async () => {
  await api.close()
  await world.close()
})
beforeEach(async () => {
  await world.admin.query('DELETE FROM rate_limit')
})

/** A browser on a page of the site, which the server is reached under. */
class PageBrowser extends Browser {
  override post(path: string, body: object = {}): Promise<Answer> {
    return super.post(path, body, { origin: site.origin })
  }
}

async function somebody(role: 'dpo' | 'reporter' = 'dpo') {
  const name = `Person ${++count}`
  const email = `person-${count}@lindenrode.example`
  const person = { id: await api.server.signUp({ email, name, password }), name, email }
  await world.membership(person, town, role)
  return person
}

const challengeOf = (answer: Answer) => ({ challenge: textOf(answer, 'challenge') })
const refused = {
  status: 400,
  problems: [expect.objectContaining({ path: 'response', code: 'notAccepted' })],
}
const shown = ({ status, json }: Answer) => ({ status, problems: json['problems'] })

async function add(
  browser: Browser,
  authenticator: Authenticator,
  ceremony?: Ceremony,
  proof: object = { password },
): Promise<Answer> {
  const offer = challengeOf(await browser.post('passkeys/offer', proof))
  return browser.post('passkeys/add', { name: 'Telefoon', response: authenticator.register(offer, ceremony) })
}

/** Somebody with a passkey, signed in. */
async function withPasskey(role: 'dpo' | 'reporter' = 'dpo') {
  const person = await somebody(role)
  const browser = await new PageBrowser(api).signIn(person.email)
  const authenticator = new Authenticator(site)
  const added = await add(browser, authenticator)
  expect(added.status).toBe(200)
  return { person, browser, authenticator, added }
}

async function enter(browser: Browser, authenticator: Authenticator, ceremony?: Ceremony): Promise<Answer> {
  const offer = challengeOf(await browser.post('sign-in/passkey-offer'))
  return browser.post('sign-in/passkey', { response: authenticator.authenticate(offer, ceremony) })
}

/** That its person is there, shown by a passkey. */
async function proofOf(browser: Browser, authenticator: Authenticator, ceremony?: Ceremony) {
  const offer = challengeOf(await browser.post('passkeys/proof-offer'))
  return { passkey: authenticator.authenticate(offer, ceremony) }
}

const passkeysOf = async (browser: Browser) =>
  (await browser.get('account')).json['passkeys'] as { id: string; name: string; lastUsedAt: string | null }[]

describe('a passkey', () => {
  test('is the second factor of who must have one, and signs in alone afterwards', async () => {
    const { person, browser, authenticator, added } = await withPasskey()
    expect(await browser.standing()).toBe('whole')
    expect(added.json['recoveryCodes']).toHaveLength(10)
    const elsewhere = new PageBrowser(api)
    expect((await enter(elsewhere, authenticator)).status).toBe(200)
    expect(await elsewhere.standing()).toBe('whole')
    expect((await elsewhere.graphql('{ viewer { id } }')).json.data).toEqual({ viewer: { id: person.id } })
    expect(await passkeysOf(elsewhere)).toMatchObject([{ name: 'Telefoon', lastUsedAt: world.now }])
  })

  test('answers after the password too; the half session is gone', async () => {
    const { person, authenticator } = await withPasskey()
    const half = await new PageBrowser(api).signIn(person.email)
    expect((await half.get('standing')).json).toEqual({ standing: 'answer', ways: ['passkey', 'recovery'] })
    const stolen = half.stolen()
    const offer = await half.post('sign-in/passkey-offer')
    expect(offer.json['allowCredentials']).toMatchObject([{ id: authenticator.id.toString('base64url') }])
    const response = authenticator.authenticate(challengeOf(offer))
    expect((await half.post('sign-in/passkey', { response })).status).toBe(200)
    expect([await half.standing(), await stolen.standing()]).toEqual(['whole', 'none'])
  })

  test('is asked of a stranger without a name, whoever has one', async () => {
    const offer = await new PageBrowser(api).post('sign-in/passkey-offer')
    expect(offer.json).toMatchObject({ rpId: site.host, userVerification: 'required', allowCredentials: [] })
  })

  test('is made for this site, found without a name, and opened by who owns it', async () => {
    const { browser, authenticator } = await withPasskey()
    const { json } = await browser.post('passkeys/offer', await proofOf(browser, authenticator))
    expect(json).toMatchObject({
      rp: { id: site.host, name: 'Lekboek' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ id: authenticator.id.toString('base64url'), transports: ['internal'] }],
    })
  })

  test('a second one gives no new codes on paper', async () => {
    const { browser, authenticator } = await withPasskey()
    const proof = await proofOf(browser, authenticator)
    const added = await add(browser, new Authenticator(site), {}, proof)
    expect(added.json).toEqual({ recoveryCodes: null })
    expect(await passkeysOf(browser)).toHaveLength(2)
  })

  test('the cookie over https is bound to the host', async () => {
    const { authenticator } = await withPasskey()
    const [set] = (await enter(new PageBrowser(api), authenticator)).headers.getSetCookie()
    expect(set).toMatch(
      /^__Host-lekboek\.session=[^;]+; Max-Age=43[12]\d\d; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    )
  })
})

describe('an answer of an authenticator is refused', () => {
  const wrongs: [string, Ceremony][] = [
    ['from another site', { origin: 'https://elsewhere.example' }],
    ['from the same name over http', { origin: 'http://lekboek.example' }],
    ['from a sibling', { origin: 'https://www.lekboek.example' }],
    ['made for another site', { host: 'elsewhere.example' }],
    ['without finger, face or PIN', { isVerified: false }],
    ['over a challenge that nobody gave', { challenge: Buffer.alloc(32).toString('base64url') }],
    ['over no challenge', { challenge: '' }],
  ]

  test.each(wrongs)('when one is made: %s', async (_, ceremony) => {
    const { id, email } = await somebody()
    const browser = await new PageBrowser(api).signIn(email)
    expect(shown(await add(browser, new Authenticator(site), ceremony))).toEqual(refused)
    expect(await world.rows('SELECT 1 FROM passkey WHERE user_id = $1', [id])).toEqual([])
    expect(await browser.standing()).toBe('enrol')
  })

  test.each(wrongs)('when one signs in: %s', async (_, ceremony) => {
    const { authenticator } = await withPasskey()
    const browser = new PageBrowser(api)
    expect(shown(await enter(browser, authenticator, ceremony))).toEqual(refused)
    expect(await browser.standing()).toBe('none')
  })

  test('a second time', async () => {
    const { authenticator } = await withPasskey()
    const [one, other] = [new PageBrowser(api), new PageBrowser(api)]
    const offer = challengeOf(await one.post('sign-in/passkey-offer'))
    const response = authenticator.authenticate(offer)
    expect((await one.post('sign-in/passkey', { response })).status).toBe(200)
    expect(shown(await other.post('sign-in/passkey', { response }))).toEqual(refused)
  })

  test('a second time at the same moment', async () => {
    const { authenticator } = await withPasskey()
    const offer = challengeOf(await new PageBrowser(api).post('sign-in/passkey-offer'))
    const response = authenticator.authenticate(offer)
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => new PageBrowser(api).post('sign-in/passkey', { response })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('with a counter that was seen before: a copied key', async () => {
    const { authenticator } = await withPasskey()
    expect((await enter(new PageBrowser(api), authenticator, { counter: 9 })).status).toBe(200)
    expect(shown(await enter(new PageBrowser(api), authenticator, { counter: 9 }))).toEqual(refused)
    expect((await enter(new PageBrowser(api), authenticator, { counter: 10 })).status).toBe(200)
  })

  test('over a challenge that was given for something else, or to somebody else, or too long ago', async () => {
    const { browser, authenticator } = await withPasskey()
    const proof = await proofOf(browser, authenticator)
    const forAdding = challengeOf(await browser.post('passkeys/offer', proof))
    const stranger = new PageBrowser(api)
    const misused = { response: authenticator.authenticate(forAdding) }
    expect(shown(await stranger.post('sign-in/passkey', misused))).toEqual(refused)

    const other = await new PageBrowser(api).signIn((await somebody()).email)
    const again = await proofOf(browser, authenticator)
    const forOther = challengeOf(await browser.post('passkeys/offer', again))
    const taken = { name: 'x', response: new Authenticator(site).register(forOther) }
    expect(shown(await other.post('passkeys/add', taken))).toEqual(refused)

    const late = challengeOf(await stranger.post('sign-in/passkey-offer'))
    world.pass(301 / 3600)
    const tooLate = { response: authenticator.authenticate(late) }
    expect(shown(await stranger.post('sign-in/passkey', tooLate))).toEqual(refused)
  })

  test('by a key that was removed, as by one that never was', async () => {
    const { browser, authenticator } = await withPasskey('reporter')
    const [passkey] = await passkeysOf(browser)
    const proof = await proofOf(browser, authenticator)
    expect((await browser.post('passkeys/remove', { id: passkey?.id, ...proof })).status).toBe(200)
    const removed = await enter(new PageBrowser(api), authenticator)
    const unknown = await enter(new PageBrowser(api), new Authenticator(site))
    expect(shown(removed)).toEqual(refused)
    expect([unknown.status, unknown.text]).toEqual([removed.status, removed.text])
  })

  test('that is known already, for whoever', async () => {
    const { authenticator } = await withPasskey()
    const other = await new PageBrowser(api).signIn((await somebody()).email)
    expect((await add(other, authenticator)).json['problems']).toEqual([
      expect.objectContaining({ path: 'response', code: 'repeated' }),
    ])
  })

  test.each([
    [{}],
    [null],
    ['x'],
    [[]],
    [{ response: {} }],
    [{ response: { clientDataJSON: 'x' } }],
    [{ id: {}, response: { clientDataJSON: 5 } }],
  ])('when it is none, never a failure: %#', async (response) => {
    const { browser } = await withPasskey()
    expect(shown(await new PageBrowser(api).post('sign-in/passkey', { response }))).toEqual(refused)
    expect(shown(await browser.post('passkeys/add', { name: 'x', response }))).toEqual(refused)
  })
})

describe('one’s own passkeys', () => {
  test('can be called otherwise, within bounds', async () => {
    const { browser } = await withPasskey()
    const [passkey] = await passkeysOf(browser)
    expect((await browser.post('passkeys/rename', { id: passkey?.id, name: ' Sleutelhanger ' })).status).toBe(
      200,
    )
    expect(await passkeysOf(browser)).toMatchObject([{ name: 'Sleutelhanger' }])
    for (const name of ['', ' ', '\u200b', 'x'.repeat(61), '\0', 5]) {
      expect((await browser.post('passkeys/rename', { id: passkey?.id, name })).status).toBe(400)
    }
  })

  test('of another person and absent ones answer alike, and stay', async () => {
    const [mine, theirs] = [await withPasskey(), await withPasskey()]
    const [foreign] = await passkeysOf(theirs.browser)
    const absent = '01a20226-2542-7b91-84f4-f3118239ce69'
    for (const [path, more] of [
      ['passkeys/rename', () => Promise.resolve({ name: 'Mijn' })],
      ['passkeys/remove', () => proofOf(mine.browser, mine.authenticator)],
    ] as const) {
      const answers: Answer[] = []
      for (const id of [foreign?.id, absent, 'x'])
        answers.push(await mine.browser.post(path, { id, ...(await more()) }))
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
      expect(answers[0]?.status).toBe(404)
    }
    expect(await passkeysOf(theirs.browser)).toMatchObject([{ name: 'Telefoon' }])
  })

  test('go only with both factors, and the last one not at all for who must have a factor', async () => {
    const { browser, authenticator, added } = await withPasskey()
    const [paper] = added.json['recoveryCodes'] as string[]
    const [passkey] = await passkeysOf(browser)
    const remove = async (proof: object) =>
      (await browser.post('passkeys/remove', { id: passkey?.id, ...proof })).json['problems']
    const missing = { path: 'code', code: 'required' }
    expect(await remove({})).toMatchObject([{ path: 'password', code: 'required' }, missing])
    expect(await remove({ password })).toMatchObject([missing])
    expect(await remove({ password: 'another password', code: paper })).toMatchObject([
      { path: 'password', code: 'wrongPassword' },
    ])
    const lastFactor = [{ path: 'factor', code: 'lastFactor' }]
    expect(await remove({ password, code: paper })).toMatchObject(lastFactor)
    expect(await remove(await proofOf(browser, authenticator))).toMatchObject(lastFactor)
    await add(browser, new Authenticator(site), {}, await proofOf(browser, authenticator))
    expect(await remove(await proofOf(browser, authenticator))).toBeUndefined()
    expect(await passkeysOf(browser)).toHaveLength(1)
  })

  test('show who one is over a challenge of one’s own, once, by finger, face or PIN', async () => {
    const [mine, theirs] = [await withPasskey(), await withPasskey()]
    const ask = async (proof: object) =>
      (await mine.browser.post('sessions/end-others', proof)).json['problems'] ?? 'done'
    const refusal = [{ path: 'passkey', code: 'notAccepted' }]
    const { browser, authenticator } = mine
    expect(await ask(await proofOf(browser, authenticator, { isVerified: false }))).toMatchObject(refusal)
    expect(await ask(await proofOf(browser, theirs.authenticator))).toMatchObject(refusal)
    expect(await ask(await proofOf(theirs.browser, authenticator))).toMatchObject(refusal)
    const forSignIn = challengeOf(await browser.post('sign-in/passkey-offer'))
    expect(await ask({ passkey: authenticator.authenticate(forSignIn) })).toMatchObject(refusal)
    for (const passkey of [{}, 'x', 5, []]) expect(await ask({ passkey })).toMatchObject(refusal)
    const proof = await proofOf(browser, authenticator)
    expect([await ask(proof), await ask(proof)]).toMatchObject(['done', refusal])
    await world.admin.query('DELETE FROM rate_limit')
    const late = await proofOf(browser, authenticator)
    world.pass(301 / 3600)
    expect(await ask(late)).toMatchObject(refusal)
    // The challenge of a proof signs nobody in.
    const again = await proofOf(browser, authenticator)
    expect(shown(await new PageBrowser(api).post('sign-in/passkey', { response: again.passkey }))).toEqual(
      refused,
    )
  })

  test('are offered for that to whoever has one', async () => {
    const { browser, authenticator } = await withPasskey()
    const offer = await browser.post('passkeys/proof-offer')
    expect(offer.json['allowCredentials']).toMatchObject([{ id: authenticator.id.toString('base64url') }])
    const without = await new PageBrowser(api).signIn((await somebody('reporter')).email)
    expect((await without.post('passkeys/proof-offer')).status).toBe(404)
    expect((await new PageBrowser(api).post('passkeys/proof-offer')).status).toBe(401)
  })

  test('two tabs that each take one of the last two away leave one', async () => {
    const { browser, person, authenticator } = await withPasskey()
    await add(browser, new Authenticator(site), {}, await proofOf(browser, authenticator))
    const ids = (await passkeysOf(browser)).map(({ id }) => id)
    const proofs = [await proofOf(browser, authenticator), await proofOf(browser, authenticator)]
    const answers = await Promise.all(
      ids.map((id, index) =>
        browser.stolen().post('passkeys/remove', { id, ...proofs[index] }, { origin: site.origin }),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await world.rows('SELECT 1 FROM passkey WHERE user_id = $1', [person.id])).toHaveLength(1)
  })

  test('end every other session when one comes or goes', async () => {
    const { browser, authenticator } = await withPasskey('reporter')
    const elsewhere = new PageBrowser(api)
    await enter(elsewhere, authenticator)
    await add(browser, new Authenticator(site), {}, await proofOf(browser, authenticator))
    expect([await browser.standing(), await elsewhere.standing()]).toEqual(['whole', 'none'])
    await enter(elsewhere, authenticator)
    const [first] = await passkeysOf(browser)
    await browser.post('passkeys/remove', { id: first?.id, ...(await proofOf(browser, authenticator)) })
    expect([await browser.standing(), await elsewhere.standing()]).toEqual(['whole', 'none'])
  })
})

test('signing in with passkeys is tried thirty times a minute from one address', async () => {
  const statuses: number[] = []
  for (let attempt = 0; attempt < 31; attempt += 1) {
    statuses.push((await new PageBrowser(api).post('sign-in/passkey', { response: {} })).status)
  }
  expect(statuses.indexOf(429)).toBe(30)
})
