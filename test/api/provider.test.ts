import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  addMailDomain,
  closePerson,
  confirmProviderFor,
  endMember,
  Providers,
  reopenPerson,
  setProvider,
  testProvider,
} from '@lekboek/usecases'
import type { ProviderContext, ProviderInput } from '@lekboek/usecases'
import type { Role } from '@lekboek/domain'
import {
  BentProvider,
  checkedJournal,
  IdentityProvider,
  Letters,
  openWorld,
  type Bend,
  type TestOrganisation,
  type TestPerson,
  type World,
} from '../support/src/index.ts'
import { Browser } from './browser.ts'
import { codeOf, password, secret, startApi, type Answer, type Api } from './support.ts'

const baseUrl = 'http://localhost:8080'
const providers = new Providers({ secret, baseUrl, network: 'any' })
const client = { id: 'lekboek', secret: 'a secret of the client' }

let world: World
let api: Api
let bent: BentProvider
let town: TestOrganisation
let admin: TestPerson
let letters: Letters
let count = 0

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date().toISOString()
  letters = new Letters(world)
  api = await startApi(world, { baseUrl, providerNetwork: 'any' })
  bent = await BentProvider.start()
  town = await house('Lindenrode', 'lindenrode.example')
  admin = await world.member(town, 'admin')
  await set(town, admin, bent.issuer)
}, 60_000)
afterAll(async () => {
  await bent.stop()
  await api.close()
  await world.close()
})
beforeEach(async () => {
  await world.admin.query('DELETE FROM rate_limit')
})
afterEach(() => {
  bent.bend = {}
})

/** An organisation, with a domain of e-mail that is its own. */
async function house(name: string, domain: string, kbo: string | null = null): Promise<TestOrganisation> {
  const organisation = await world.organisation(name)
  await world.admin.query('UPDATE organisation SET kbo = $2 WHERE id = $1', [organisation.id, kbo])
  await addMailDomain(world.nobody(), organisation.id, domain)
  return organisation
}

async function asking(person: TestPerson): Promise<ProviderContext> {
  return { ...(await world.as(person)), providers }
}

function inputOf(issuer: string, more: Partial<ProviderInput> = {}): ProviderInput {
  return {
    ...{ preset: 'other', issuer, clientId: client.id, clientSecret: client.secret, roleTable: [] },
    ...{ trustsFactor: true, factorAcrs: [], admitsReporters: false, isOnly: false, isOn: true },
    ...more,
  }
}

/** Said by an administrator and confirmed: provider-proof.test.ts has what counts before that. */
async function set(
  organisation: TestOrganisation,
  administrator: TestPerson,
  issuer: string,
  more: Partial<ProviderInput> = {},
): Promise<void> {
  const [row] = await world.rows<{ version: number }>(
    'SELECT version FROM identity_provider WHERE organisation_id = $1',
    [organisation.id],
  )
  const input = { ...inputOf(issuer, more), version: row?.version ?? 0 }
  await setProvider(await asking(administrator), organisation.id, input)
  await confirmProviderFor({ ...world.nobody(), providers }, organisation.id)
}

const slugOf = async ({ id }: TestOrganisation) =>
  (await world.rows<{ slug: string }>('SELECT slug FROM organisation WHERE id = $1', [id]))[0]?.slug ?? ''

interface Somebody extends TestPerson {
  readonly email: string
}

async function somebody(
  organisation: TestOrganisation | null,
  domain: string,
  ...roles: Role[]
): Promise<Somebody> {
  const name = `Person ${++count}`
  const email = `person-${count}@${domain}`
  const id = await api.server.signUp({ email, name, password })
  if (organisation) for (const role of roles) await world.membership({ id, name }, organisation, role)
  return { id, name, email }
}

const vouch = (email: string, more: object = {}) => ({
  ...{ sub: email, email, email_verified: true, name: 'Iemand', amr: ['pwd', 'mfa'] },
  ...more,
})

/** Sets off, and keeps what the browser is given. */
async function setOff(
  who: string,
  back?: string,
): Promise<{ location: string; cookie: string; answer: Answer }> {
  const answer = await api.post('/api/auth/provider/start', { who, back })
  const cookie = answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? ''
  const location = typeof answer.json['location'] === 'string' ? answer.json['location'] : ''
  return { location, cookie, answer }
}

const comeBack = (address: URL, cookie: string) => api.get(`${address.pathname}${address.search}`, { cookie })

/** Whoever comes for the first time proves by a letter that the account is theirs. */
async function prove(email: string, answer: Answer): Promise<void> {
  const kept = answer.headers.getSetCookie().find((one) => one.startsWith('lekboek.proof=')) ?? ''
  const token = await letters.tokenTo(email)
  const proven = await api.post(
    '/api/auth/provider/proof',
    { token },
    { cookie: kept.split(';', 1)[0] ?? '' },
  )
  expect([proven.status, sessionIn(proven)]).toEqual([200, null])
}

const sessionIn = (answer: Answer) =>
  answer.headers
    .getSetCookie()
    .find((one) => one.startsWith('lekboek.session='))
    ?.split(';', 1)[0] ?? null

/** There and back through the provider that can be bent. */
async function through(who: string, account: { readonly email: string }, bend: Bend = {}) {
  bent.account = { ...account }
  const once = async () => {
    bent.bend = {}
    const begun = await setOff(who)
    bent.bend = bend
    return comeBack(bent.signIn(begun.location), begun.cookie)
  }
  let answer = await once()
  if (answer.headers.get('location') === '/sign-in?provider=proofSent') {
    await prove(account.email, answer)
    answer = await once()
  }
  const session = sessionIn(answer)
  return { answer, to: answer.headers.get('location'), session, browser: new Browser(api, session ?? '') }
}

const registers = async (browser: Browser) => {
  const { json } = await browser.graphql('{ viewer { registers { organisation { id } roles } } }')
  const viewer = json.data?.['viewer'] as {
    registers: { organisation: { id: string }; roles: string[] }[]
  } | null
  return viewer?.registers.map(({ organisation, roles }) => [organisation.id, roles]) ?? null
}

const counted = async () => {
  const [row] = await world.rows<{ all: string }>(
    `SELECT concat_ws('|', (SELECT count(*) FROM session), (SELECT count(*) FROM "user"), (SELECT count(*) FROM membership),
      (SELECT count(*) FROM provider_link)) AS all`,
  )
  return row?.all
}

describe('through a real provider', () => {
  let real: IdentityProvider
  let village: TestOrganisation
  let dpo: Somebody

  beforeAll(async () => {
    village = await house('Beukendorp', 'beukendorp.example')
    const administrator = await world.member(village, 'admin')
    dpo = await somebody(village, 'beukendorp.example', 'dpo')
    const redirect = `${baseUrl}/api/auth/provider/callback/${village.id}`
    const accounts = {
      dpo: vouch(dpo.email),
      stranger: vouch('nobody@beukendorp.example'),
    }
    real = await IdentityProvider.start({ ...client, redirect }, accounts)
    await set(village, administrator, real.issuer)
    const { location, cookie } = await setOff(await slugOf(village))
    await prove(dpo.email, await comeBack(await real.signIn(location, 'dpo'), cookie))
  }, 30_000)
  afterAll(async () => {
    await real.stop()
  })

  test.each(['by address', 'by e-mail'])(
    'a member comes in, %s, with the second factor that it proved',
    async (how) => {
      const who = how === 'by address' ? await slugOf(village) : 'Whoever@Beukendorp.example'
      const { location, cookie } = await setOff(who, '/queue')
      const asked = new URL(location).searchParams
      expect(Object.fromEntries(asked)).toMatchObject({
        response_type: 'code',
        code_challenge_method: 'S256',
      })
      const answer = await comeBack(await real.signIn(location, 'dpo'), cookie)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/queue'])
      const browser = new Browser(api, sessionIn(answer) ?? '')
      expect(await browser.standing()).toBe('whole')
      expect(await registers(browser)).toEqual([[village.id, ['dpo']]])
    },
  )

  test('whose account was closed is let in no more, and refused as somebody whom nobody knows', async () => {
    const through = async (login: string) => {
      const { location, cookie } = await setOff(await slugOf(village))
      const answer = await comeBack(await real.signIn(location, login), cookie)
      return [answer.headers.get('location'), sessionIn(answer) === null]
    }
    expect(await through('dpo')).toEqual(['/', false])
    await closePerson(world.nobody(), dpo.email, 'Uit dienst sinds vandaag')
    const refused = await through('dpo')
    expect(refused).toEqual(await through('stranger'))
    // Nor by the address, for a provider that calls them otherwise now.
    await world.rows('DELETE FROM provider_link WHERE user_id = $1', [dpo.id])
    expect(await through('dpo')).toEqual(refused)
    await reopenPerson(world.nobody(), dpo.email, 'Toch niet uit dienst')
    expect(await through('dpo')).toEqual(['/sign-in?provider=proofSent', true])
    const { location, cookie } = await setOff(await slugOf(village))
    await prove(dpo.email, await comeBack(await real.signIn(location, 'dpo'), cookie))
    expect(await through('dpo')).toEqual(['/', false])
  })

  test('the same answer brings nobody in twice', async () => {
    const { location, cookie } = await setOff(await slugOf(village))
    const back = await real.signIn(location, 'dpo')
    expect((await comeBack(back, cookie)).headers.get('location')).toBe('/')
    const again = await comeBack(back, cookie)
    expect([again.headers.get('location'), sessionIn(again)]).toEqual(['/sign-in?provider=expired', null])
  })

  test('a code that was used is refused by the provider', async () => {
    const [first, second] = [await setOff(await slugOf(village)), await setOff(await slugOf(village))]
    const [used, other] = [
      await real.signIn(first.location, 'dpo'),
      await real.signIn(second.location, 'dpo'),
    ]
    await comeBack(used, first.cookie)
    other.searchParams.set('code', used.searchParams.get('code') ?? '')
    expect((await comeBack(other, second.cookie)).headers.get('location')).toBe(
      '/sign-in?provider=notTrusted',
    )
  })

  test('whom the organisation neither has nor invited stays out', async () => {
    const before = await counted()
    const { location, cookie } = await setOff(await slugOf(village))
    const answer = await comeBack(await real.signIn(location, 'stranger'), cookie)
    expect(answer.headers.get('location')).toBe('/sign-in?provider=notInvited')
    expect(await counted()).toBe(before)
  })

  test('the button that tries it says whether it answers and knows the secret', async () => {
    const administrator = await world.member(village, 'admin')
    expect(await testProvider(await asking(administrator), village.id)).toBe('works')
    await set(village, administrator, real.issuer, { clientSecret: 'another' })
    expect(await testProvider(await asking(administrator), village.id)).toBe('clientRefused')
    await set(village, administrator, real.issuer)
  })

  test('one that is down stops nothing but itself', async () => {
    const { location, cookie } = await setOff(await slugOf(village))
    const back = await real.signIn(location, 'dpo')
    await real.stop()
    expect((await comeBack(back, cookie)).headers.get('location')).toBe('/sign-in?provider=unreachable')
    expect((await api.get('/health')).status).toBe(200)
    expect(await (await new Browser(api).signIn(dpo.email)).standing()).toBe('enrol')
  })
})

describe('what is not believed', () => {
  let dpo: Somebody
  beforeAll(async () => {
    dpo = await somebody(town, 'lindenrode.example', 'dpo')
  })
  const now = () => Math.floor(Date.now() / 1000)

  test.each<[string, () => Bend, string]>([
    ['a token of another issuer', () => ({ claims: { iss: 'https://other.example' } }), 'notTrusted'],
    ['an answer of another issuer', () => ({ answered: 'https://other.example' }), 'notTrusted'],
    ['a token for somebody else', () => ({ claims: { aud: 'another-client' } }), 'notTrusted'],
    [
      'a token for us and for another',
      () => ({ claims: { aud: [client.id, 'another'], azp: 'another' } }),
      'notTrusted',
    ],
    ['a token of another sign-in', () => ({ claims: { nonce: 'another' } }), 'notTrusted'],
    ['a token without nonce', () => ({ claims: { nonce: undefined } }), 'notTrusted'],
    ['a token that has ended', () => ({ claims: { exp: now() - 130, iat: now() - 400 } }), 'notTrusted'],
    ['a token of the day after', () => ({ claims: { nbf: now() + 130 } }), 'notTrusted'],
    ['a token without signature', () => ({ signature: 'none' }), 'notTrusted'],
    ['a token of another key', () => ({ signature: 'other' }), 'notTrusted'],
    ['a token that names nobody', () => ({ claims: { sub: undefined } }), 'notTrusted'],
    ['a provider that hangs up at the token', () => ({ down: 'token' }), 'unreachable'],
    ['an address that nobody verified', () => ({ claims: { email_verified: false } }), 'unverified'],
    ['an address of which nothing is said', () => ({ claims: { email_verified: undefined } }), 'unverified'],
    ['an address elsewhere', () => ({ claims: { email: 'dpo@beukendorp.example' } }), 'foreignAddress'],
    [
      'a domain that only looks right',
      () => ({ claims: { email: 'dpo@lindenrоde.example' } }),
      'foreignAddress',
    ],
    [
      'a domain below the right one',
      () => ({ claims: { email: 'dpo@x.lindenrode.example' } }),
      'foreignAddress',
    ],
  ])('%s', async (_, bend, why) => {
    const before = await counted()
    const { to, session } = await through(await slugOf(town), vouch(dpo.email), bend())
    expect([to, session]).toEqual([`/sign-in?provider=${why}`, null])
    expect(await counted()).toBe(before)
  })

  test('clocks may differ by two minutes', async () => {
    const claims = { exp: now() - 100, iat: now() - 400 }
    const { to } = await through(await slugOf(town), vouch(dpo.email), { claims })
    expect(to).toBe('/')
  })

  test('a key that was changed is known at once', async () => {
    await bent.changeKey()
    expect((await through(await slugOf(town), vouch(dpo.email))).to).toBe('/')
  })

  test.each<[string, (address: URL) => void]>([
    ['another state', (address) => address.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (address) => address.searchParams.delete('state')],
    ['two states', (address) => address.searchParams.append('state', 'x')],
    ['an absent organisation', (address) => (address.pathname = address.pathname.replace(town.id, 'none'))],
  ])('an answer with %s', async (_, change) => {
    bent.account = vouch(dpo.email)
    const { location, cookie } = await setOff(await slugOf(town))
    const address = bent.signIn(location)
    change(address)
    const asked = bent.asked.length
    expect((await comeBack(address, cookie)).headers.get('location')).toBe('/sign-in?provider=expired')
    expect(bent.asked).toHaveLength(asked)
  })

  test('an answer in a browser that did not set off', async () => {
    bent.account = vouch(dpo.email)
    const address = bent.signIn((await setOff(await slugOf(town))).location)
    expect((await comeBack(address, '')).headers.get('location')).toBe('/sign-in?provider=expired')
    const other = await setOff(await slugOf(town))
    expect((await comeBack(address, other.cookie)).headers.get('location')).toBe('/sign-in?provider=expired')
  })

  test('an answer that comes too late', async () => {
    bent.account = vouch(dpo.email)
    const { location, cookie } = await setOff(await slugOf(town))
    world.pass(11 / 60)
    expect((await comeBack(bent.signIn(location), cookie)).headers.get('location')).toBe(
      '/sign-in?provider=expired',
    )
  })

  test('whoever says no at the provider is told so', async () => {
    const { location, cookie } = await setOff(await slugOf(town))
    const address = bent.signIn(location)
    address.searchParams.delete('code')
    address.searchParams.set('error', 'access_denied')
    expect((await comeBack(address, cookie)).headers.get('location')).toBe('/sign-in?provider=cancelled')
  })

  test.each<[string, Bend]>([
    ['that is down', { down: 'description' }],
    ['that names itself otherwise', { described: 'https://other.example' }],
    ['that points elsewhere', { moved: 'http://127.0.0.1:1/' }],
  ])('nobody is sent to a provider %s', async (_, bend) => {
    const cold = await startApi(world, { baseUrl, providerNetwork: 'any' })
    bent.bend = bend
    const answer = await cold.post('/api/auth/provider/start', { who: await slugOf(town) })
    await cold.close()
    expect([answer.status, answer.json['problems']]).toEqual([
      400,
      [expect.objectContaining({ path: 'who', code: 'providerUnreachable' })],
    ])
  })

  test('one that never answers is given up after seconds', async () => {
    const cold = await startApi(world, { baseUrl, providerNetwork: 'any' })
    bent.bend = { down: 'slow' }
    const began = Date.now()
    const answer = await cold.post('/api/auth/provider/start', { who: await slugOf(town) })
    await cold.close()
    expect(answer.status).toBe(400)
    expect(Date.now() - began).toBeLessThan(9_000)
  }, 15_000)

  test('an installation asks no provider inside its own network, unless told', async () => {
    const careful = await startApi(world, { baseUrl })
    const answer = await careful.post('/api/auth/provider/start', { who: await slugOf(town) })
    await careful.close()
    expect(answer.status).toBe(400)
  })

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
  ])('the way back leads nowhere else: %s', async (back) => {
    bent.account = vouch(dpo.email)
    const { location, cookie } = await setOff(await slugOf(town), back)
    const to = (await comeBack(bent.signIn(location), cookie)).headers.get('location') ?? ''
    expect(new URL(to, baseUrl).origin).toBe(baseUrl)
  })

  test('whose provider it is is said before anybody is led away', async () => {
    const { answer } = await setOff(await slugOf(town))
    expect(answer.json['organisation']).toBe(town.name)
  })

  test('strangers who set off again and again shut nobody of the organisation out', async () => {
    const who = await slugOf(town)
    for (let turn = 0; turn < 70; turn += 1) await api.post('/api/auth/provider/start', { who })
    expect((await setOff(who)).answer.status).toBe(200)
    await world.rows('UPDATE rate_limit SET count = 300')
    const refused = await setOff(who)
    expect([refused.answer.status, refused.answer.headers.has('retry-after')]).toEqual([429, true])
    // Nor whoever is behind the same address, in a browser in which somebody came in.
    const { email } = await somebody(town, 'lindenrode.example', 'reporter')
    const { known } = await new Browser(api).signIn(email)
    expect(known).not.toBe('')
    const answer = await api.post('/api/auth/provider/start', { who }, { cookie: known })
    expect(answer.status).toBe(200)
    const forged = known.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    const other = await api.post('/api/auth/provider/start', { who }, { cookie: forged })
    expect(other.status).toBe(429)
  })

  test('an organisation without provider and one that is absent answer alike', async () => {
    const plain = await world.organisation('Zonder')
    const answers = [
      await api.post('/api/auth/provider/start', { who: await slugOf(plain) }),
      await api.post('/api/auth/provider/start', { who: 'nowhere-at-all' }),
      await api.post('/api/auth/provider/start', { who: 'x@nowhere.example' }),
    ]
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(400)
  })
})

describe('whom it lets in, and where', () => {
  test('a session opens nothing beyond the organisation whose provider vouched for it', async () => {
    const other = await house('Elzenveld', 'elzenveld.example')
    const person = await somebody(town, 'lindenrode.example', 'dpo')
    await world.membership(person, other, 'dpo')
    const { browser } = await through(await slugOf(town), vouch(person.email))
    expect(await registers(browser)).toEqual([[town.id, ['dpo']]])
    const asked = '($o: ID!) { settings(organisation: $o) { version } }'
    expect(codeOf(await browser.graphql(`query ${asked}`, { o: other.id }))).toBe('NOT_FOUND')
    expect((await browser.graphql(`query ${asked}`, { o: town.id })).json.errors).toBeUndefined()
  })

  test('a provider of another organisation that says the same address opens nothing of this one', async () => {
    const person = await somebody(town, 'lindenrode.example', 'dpo')
    const rogue = await house('Roofstad', 'roofstad.example')
    await set(rogue, await world.member(rogue, 'admin'), bent.issuer, { admitsReporters: true })
    const before = await counted()
    const { to, session } = await through(await slugOf(rogue), vouch(person.email))
    expect([to, session]).toEqual(['/sign-in?provider=foreignAddress', null])
    expect(await counted()).toBe(before)
  })

  test('and where it is known there, still nothing of this one', async () => {
    const person = await somebody(town, 'gedeeld.example', 'dpo')
    const rogue = await house('Deelstad', 'gedeeld.example')
    await world.membership(person, rogue, 'reporter')
    await set(rogue, await world.member(rogue, 'admin'), bent.issuer)
    const { browser } = await through(await slugOf(rogue), vouch(person.email))
    expect(await registers(browser)).toEqual([[rogue.id, ['reporter']]])
  })

  test("one's ways in are not opened by it", async () => {
    const person = await somebody(town, 'lindenrode.example', 'reporter')
    const { browser } = await through(await slugOf(town), vouch(person.email))
    expect((await browser.get('account')).status).toBe(403)
    expect((await browser.post('sessions/end-all')).status).toBe(403)
    expect((await browser.post('totp/start')).status).toBe(400)
    expect((await browser.post('passkeys/offer')).status).toBe(400)
    expect((await browser.post('totp/start', { password })).status).toBe(200)
  })

  test('nor to whoever must enrol first', async () => {
    const person = await somebody(town, 'lindenrode.example', 'dpo')
    const { browser } = await through(await slugOf(town), vouch(person.email, { amr: ['pwd'] }))
    expect((await browser.get('standing')).json).toEqual({ standing: 'enrol', ways: [], asksProof: true })
    expect((await browser.post('totp/start')).status).toBe(400)
    expect((await browser.post('passkeys/offer')).status).toBe(400)
  })

  test.each<[string, Partial<ProviderInput>, object, string]>([
    ['mfa in amr', {}, { amr: ['mfa'] }, 'whole'],
    ['a password in amr', {}, { amr: ['pwd'] }, 'enrol'],
    ['an acr that was named', { factorAcrs: ['urn:two'] }, { amr: [], acr: 'urn:two' }, 'whole'],
    ['an acr that was not', { factorAcrs: ['urn:two'] }, { amr: [], acr: 'urn:one' }, 'enrol'],
    ['mfa, where its word does not count', { trustsFactor: false }, { amr: ['mfa'] }, 'enrol'],
  ])('the second factor: %s', async (_, more, said, standing) => {
    const place = await house('Factorstad', `factor-${++count}.example`)
    await set(place, await world.member(place, 'admin'), bent.issuer, more)
    const person = await somebody(place, `factor-${count}.example`, 'dpo')
    await world.admin.query('INSERT INTO mail_domain VALUES ($1, $2, now()) ON CONFLICT DO NOTHING', [
      person.email.split('@')[1],
      place.id,
    ])
    const { browser } = await through(await slugOf(place), vouch(person.email, said))
    expect(await browser.standing()).toBe(standing)
  })

  test('an address that passed on to somebody else does not open what its former holder had', async () => {
    const person = await somebody(town, 'lindenrode.example', 'dpo')
    expect((await through(await slugOf(town), vouch(person.email, { sub: 'first' }))).to).toBe('/')
    const { to, session } = await through(await slugOf(town), vouch(person.email, { sub: 'second' }))
    expect([to, session]).toEqual(['/sign-in?provider=otherPerson', null])
  })

  test('an invited one takes the invitation with it', async () => {
    const email = `invited-${++count}@lindenrode.example`
    await world.admin.query(
      `INSERT INTO invitation (id, organisation_id, email, roles, language, nonce, invited_by, invited_by_name, created_at, sent_at, expires_at)
       VALUES (gen_random_uuid(), $1, $2, '{auditor}', 'nl', 'n', $3, 'A', $4, $4, $5)`,
      [town.id, email, admin.id, world.now, world.at(24)],
    )
    const { browser } = await through(await slugOf(town), vouch(email))
    expect(await registers(browser)).toEqual([[town.id, ['auditor']]])
    const rows = await world.rows(
      'SELECT accepted_at FROM invitation WHERE email = $1 AND accepted_at IS NULL',
      [email],
    )
    expect(rows).toEqual([])
  })

  test('an invitation of somebody who invites nobody any more opens nothing', async () => {
    const place = await house('Uitnodigstad', 'uitnodigstad.example')
    const [leaving, staying] = [await world.member(place, 'admin'), await world.member(place, 'admin')]
    await set(place, staying, bent.issuer)
    const email = 'straks@uitnodigstad.example'
    await world.admin.query(
      `INSERT INTO invitation (id, organisation_id, email, roles, language, nonce, invited_by, invited_by_name, created_at, sent_at, expires_at)
       VALUES (gen_random_uuid(), $1, $2, '{auditor}', 'nl', 'n', $3, 'A', $4, $4, $5)`,
      [place.id, email, leaving.id, world.now, world.at(24)],
    )
    await endMember(await world.as(staying), place.id, leaving.id, {})
    const before = await counted()
    expect((await through(await slugOf(place), vouch(email))).to).toBe('/sign-in?provider=notInvited')
    expect(await counted()).toBe(before)
  })

  test('a token without the claim that names people here brings nobody in', async () => {
    const place = await house('Naamstad', 'naamstad.example')
    await set(place, await world.member(place, 'admin'), bent.issuer, { subjectClaim: 'oid' })
    const person = await somebody(place, 'naamstad.example', 'reporter')
    const refused = await through(await slugOf(place), vouch(person.email))
    expect([refused.to, refused.session]).toEqual(['/sign-in?provider=notInvited', null])
    expect((await through(await slugOf(place), vouch(person.email, { oid: 'x' }))).to).toBe('/')
  })

  test('a role of the claim alone brings in nobody whom the organisation does not know', async () => {
    const place = await house('Claimstad', 'claimstad.example')
    const more = { roleClaim: 'roles', roleTable: [{ value: 'privacy', role: 'dpo' as const }] }
    await set(place, await world.member(place, 'admin'), bent.issuer, more)
    const before = await counted()
    const claimed = vouch('vreemd@claimstad.example', { roles: ['privacy'] })
    expect((await through(await slugOf(place), claimed)).to).toBe('/sign-in?provider=notInvited')
    expect(await counted()).toBe(before)
  })

  test('whoever is known there reports, where the organisation wants that', async () => {
    const open = await house('Openstad', 'openstad.example')
    await set(open, await world.member(open, 'admin'), bent.issuer, { admitsReporters: true })
    const { browser } = await through(await slugOf(open), vouch('iedereen@openstad.example'))
    expect(await registers(browser)).toEqual([[open.id, ['reporter']]])
  })

  test('roles begin and end with the claim; what people gave stays', async () => {
    const place = await house('Rolstad', 'rolstad.example')
    const more = { roleClaim: 'realm_access.roles', roleTable: [{ value: 'privacy', role: 'dpo' as const }] }
    await set(place, await world.member(place, 'admin'), bent.issuer, more)
    const person = await somebody(place, 'rolstad.example', 'reporter')
    const claim = (...values: string[]) => vouch(person.email, { realm_access: { roles: values } })
    const first = await through(await slugOf(place), claim('privacy', 'x'))
    expect(await registers(first.browser)).toEqual([[place.id, ['reporter', 'dpo']]])
    const second = await through(await slugOf(place), claim('x'))
    expect(await registers(second.browser)).toEqual([[place.id, ['reporter']]])
    expect(await registers(first.browser)).toEqual([[place.id, ['reporter']]])
    await through(await slugOf(place), claim('privacy'))
    const administrator = await world.member(place, 'admin')
    await endMember(await world.as(administrator), place.id, person.id, {})
    expect((await through(await slugOf(place), claim('privacy'))).to).toBe('/sign-in?provider=noRole')
    const verbs = (await checkedJournal(world, place)).map(({ verb }) => verb)
    expect(verbs.slice(0, 5)).toEqual([
      'provider.changed',
      'provider.confirmed',
      'member.linked',
      'member.roleGiven',
      'member.roleEnded',
    ])
  })

  test('the last administrator stays one, whatever the provider says', async () => {
    const place = await house('Laatstad', 'laatstad.example')
    const operator = await world.member(place, 'admin')
    const more = { roleClaim: 'roles', roleTable: [{ value: 'boss', role: 'admin' as const }] }
    await set(place, operator, bent.issuer, more)
    const person = await somebody(place, 'laatstad.example', 'reporter')
    await through(await slugOf(place), vouch(person.email, { roles: ['boss'] }))
    await world.admin.query(`UPDATE membership SET valid_until = $2 WHERE user_id = $1`, [
      operator.id,
      world.now,
    ])
    const { browser } = await through(await slugOf(place), vouch(person.email, { roles: [] }))
    expect(await registers(browser)).toEqual([[place.id, ['reporter', 'admin']]])
  })

  test('where the provider is the only way, a password opens nothing there, save for who administers', async () => {
    const place = await house('Enkelstad', 'enkelstad.example')
    const administrator = await world.member(place, 'admin')
    const person = await somebody(place, 'enkelstad.example', 'reporter')
    const browser = await new Browser(api).signIn(person.email)
    expect(await registers(browser)).toEqual([[place.id, ['reporter']]])
    await set(place, administrator, bent.issuer, { isOnly: true })
    expect(await registers(browser)).toEqual([])
    const own = new Browser(api, await api.cookieOf(administrator))
    expect(await registers(own)).toEqual([[place.id, ['admin']]])
    const { browser: vouched } = await through(await slugOf(place), vouch(person.email))
    expect(await registers(vouched)).toEqual([[place.id, ['reporter']]])
    await set(place, administrator, bent.issuer, { isOn: false })
    expect(await registers(vouched)).toBeNull()
    expect(await registers(browser)).toEqual([[place.id, ['reporter']]])
  })

  test('ACM/IDM: the number of the organisation chooses it among those of one client, and no other', async () => {
    const acm = { preset: 'acm' as const, clientId: 'shared' }
    const [first, second] = [
      await house('Acmstad', 'acmstad.example', '0207.465.578'),
      await house('Idmstad', 'idmstad.example', '0203.430.576'),
    ]
    await set(first, await world.member(first, 'admin'), bent.issuer, acm)
    await set(second, await world.member(second, 'admin'), bent.issuer, acm)
    const person = await somebody(second, 'idmstad.example', 'reporter')
    const claim = (code: unknown) => vouch(person.email, { vo_id: `vo-${person.id}`, vo_orgcode: code })
    const { browser } = await through(await slugOf(first), claim('0203430576'))
    expect(await registers(browser)).toEqual([[second.id, ['reporter']]])
    for (const code of ['0316380841', undefined, 'x', 203_430_576]) {
      expect((await through(await slugOf(second), claim(code))).to).toBe(
        '/sign-in?provider=otherOrganisation',
      )
    }
  })
})

describe('what an administrator says of a provider', () => {
  const version = 2
  const setting = async (input: Partial<ProviderInput>, by = admin, at = version) =>
    setProvider(await asking(by), town.id, { ...inputOf(bent.issuer, input), version: at })

  test.each<[string, Partial<ProviderInput>, string]>([
    ['plain http elsewhere', { issuer: 'http://provider.example' }, 'issuer'],
    ['no address', { issuer: 'provider' }, 'issuer'],
    ["everybody's Entra", { issuer: 'https://login.microsoftonline.com/common/v2.0' }, 'issuer'],
    ['a role above', { roleTable: [{ value: 'x', role: 'umbrellaAdmin' }] }, 'roleTable.0.role'],
    [
      'another provider with the old secret',
      { issuer: 'https://other.example', clientSecret: null },
      'clientSecret',
    ],
  ])('is refused: %s', async (_, input, path) => {
    await expect(setting(input)).rejects.toMatchObject({ reason: { problems: [{ path }] } })
  })

  test('a stale version is a conflict that shows what stands there, without the secret', async () => {
    const refused = await setting({}, admin, 99).catch((error: unknown) => error)
    expect(refused).toMatchObject({
      reason: { kind: 'conflict', current: { provider: { clientId: client.id } } },
    })
    // That there is one is said; nothing else about it.
    expect(JSON.stringify(refused).replace('"provesBy":"secret"', '')).not.toMatch(/secret/i)
  })

  test('the secret is sealed at rest', async () => {
    const rows = await world.rows('SELECT * FROM identity_provider')
    expect(JSON.stringify(rows)).not.toContain(client.secret)
  })

  test.each<Role>(['dpo', 'reporter', 'handler', 'decider', 'auditor'])('is not for a %s', async (role) => {
    const person = await world.member(town, role)
    await expect(setting({}, person)).rejects.toMatchObject({ reason: { kind: 'forbidden' } })
  })

  test('no log tells a code, a state, an address or a secret', () => {
    expect(api.lines.join('\n')).not.toMatch(/a-code|state=|lindenrode\.example|a secret of/)
  })
})
