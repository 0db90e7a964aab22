import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  addMailDomain,
  confirmProvider,
  confirmProviderFor,
  findProvider,
  invite,
  listWaitingConfirmations,
  Providers,
  setProvider,
} from '@lekboek/usecases'
import type { ProviderContext, ProviderInput } from '@lekboek/usecases'
import type { Role } from '@lekboek/domain'
import {
  BentProvider,
  checkedJournal,
  Letters,
  openWorld,
  type TestOrganisation,
  type TestPerson,
  type World,
} from '../support/src/index.ts'
import { Browser } from './browser.ts'
import { vouch } from './provider-town.ts'
import { password, secret, startApi, type Answer, type Api } from './support.ts'

const baseUrl = 'http://localhost:8080'
const providers = new Providers({ secret, baseUrl, network: 'any' })
const proofSent = '/sign-in?provider=proofSent'

let world: World
let api: Api
let letters: Letters
/** The provider that the town chose, and one that its administrator runs. */
let own: BentProvider
let hostile: BentProvider
let count = 0

beforeAll(async () => {
  world = await openWorld()
  world.now = new Date().toISOString()
  letters = new Letters(world)
  api = await startApi(world, { baseUrl, providerNetwork: 'any' })
  own = await BentProvider.start()
  hostile = await BentProvider.start()
}, 60_000)
afterAll(async () => {
  await own.stop()
  await hostile.stop()
  await api.close()
  await world.close()
})
beforeEach(async () => {
  await world.admin.query('DELETE FROM rate_limit')
})

interface Somebody extends TestPerson {
  readonly email: string
}

interface Town extends TestOrganisation {
  readonly domain: string
  readonly slug: string
  readonly admin: Somebody
  readonly dpo: Somebody
}

async function townOf(): Promise<Town> {
  const organisation = await world.organisation(`Dorp ${++count}`)
  const domain = `dorp-${count}.example`
  await addMailDomain(world.nobody(), organisation.id, domain)
  const [row] = await world.rows<{ slug: string }>('SELECT slug FROM organisation WHERE id = $1', [
    organisation.id,
  ])
  const place = { ...organisation, domain, slug: row?.slug ?? '' }
  return { ...place, admin: await somebody(place, 'admin'), dpo: await somebody(place, 'dpo') }
}

async function somebody(
  { domain, ...organisation }: TestOrganisation & { readonly domain: string },
  ...roles: Role[]
): Promise<Somebody> {
  const name = `Person ${++count}`
  const email = `person-${count}@${domain}`
  const id = await api.server.signUp({ email, name, password })
  for (const role of roles) await world.membership({ id, name }, organisation, role)
  return { id, name, email }
}

async function asking(person: TestPerson): Promise<ProviderContext> {
  return { ...(await world.as(person)), providers }
}

const versionOf = async ({ id }: TestOrganisation) =>
  (
    await world.rows<{ version: number }>(
      'SELECT version FROM identity_provider WHERE organisation_id = $1',
      [id],
    )
  )[0]?.version ?? 0

async function set(town: Town, by: TestPerson, provider: BentProvider, more: Partial<ProviderInput> = {}) {
  const input: ProviderInput = {
    ...{ preset: 'other', issuer: provider.issuer, clientId: 'lekboek', clientSecret: 'x', roleTable: [] },
    ...{ trustsFactor: true, factorAcrs: [], admitsReporters: false, isOnly: false, isOn: true },
    ...more,
  }
  return setProvider(await asking(by), town.id, { ...input, version: await versionOf(town) })
}

const confirm = async (town: Town, by: TestPerson) =>
  confirmProvider(await asking(by), town.id, await versionOf(town))

const cookieOf = (answer: Answer, name: string) =>
  answer.headers
    .getSetCookie()
    .find((one) => one.startsWith(`${name}=`))
    ?.split(';', 1)[0] ?? ''

/** There and back, in a browser that begins empty. */
async function come(town: Town, provider: BentProvider, account: object) {
  provider.account = { ...account }
  const begun = await api.post('/api/auth/provider/start', { who: town.slug })
  const address = provider.signIn(String(begun.json['location']))
  const answer = await api.get(`${address.pathname}${address.search}`, {
    cookie: cookieOf(begun, 'lekboek.provider'),
  })
  return {
    to: answer.headers.get('location'),
    browser: new Browser(api, cookieOf(answer, 'lekboek.session')),
    kept: cookieOf(answer, 'lekboek.proof'),
  }
}

const prove = (token: string, kept: string, path = 'proof') =>
  api.post(`/api/auth/provider/${path}`, { token }, { cookie: kept })

const codes = ({ json }: Answer) =>
  (json['problems'] as { code: string }[] | undefined)?.map(({ code }) => code)

const rolesIn = async (browser: Browser) => {
  const { json } = await browser.graphql('{ viewer { registers { roles } } }')
  return (json.data?.['viewer'] as { registers: { roles: string[] }[] } | null)?.registers.map(
    ({ roles }) => roles,
  )
}

const letterTo = async (person: Somebody) =>
  (await letters.deliver()).filter(({ to }) => to === person.email).map(({ subject }) => subject)

describe('one hostile administrator', () => {
  test('who leads people to a provider of their own comes in as nobody else', async () => {
    const town = await townOf()
    const decider = await somebody(town, 'decider')
    await set(town, town.admin, hostile)
    for (const victim of [town.dpo, decider]) {
      const { to, browser } = await come(town, hostile, vouch(victim.email, { sub: `evil-${victim.id}` }))
      expect([to, browser.cookie]).toEqual([proofSent, ''])
    }
    const rows = await world.rows('SELECT 1 FROM session WHERE provider_organisation_id = $1', [town.id])
    expect(rows).toEqual([])
  })

  test('nor after the people had been known by the right provider', async () => {
    const town = await townOf()
    await set(town, town.admin, own)
    await confirm(town, town.dpo)
    const first = await come(town, own, vouch(town.dpo.email))
    await prove(await letters.tokenTo(town.dpo.email), first.kept)
    expect((await come(town, own, vouch(town.dpo.email))).to).toBe('/')
    await set(town, town.admin, hostile)
    // The very subject that the right one has.
    expect((await come(town, hostile, vouch(town.dpo.email))).to).toBe(proofSent)
  })

  test.each<[string, Partial<ProviderInput>, (victim: Somebody) => object]>([
    [
      'address',
      { emailClaim: 'nickname', emailVerifiedClaim: 'is_active' },
      ({ email }) => ({ sub: 'employee', nickname: email, is_active: true }),
    ],
    [
      'name for good',
      { subjectClaim: 'nickname' },
      ({ email }) => ({ sub: 'employee', nickname: email, email }),
    ],
  ])('gains nothing by another claim for the %s', async (_, more, said) => {
    const town = await townOf()
    await set(town, town.admin, own)
    await confirm(town, town.dpo)
    const first = await come(town, own, vouch(town.dpo.email))
    await prove(await letters.tokenTo(town.dpo.email), first.kept)
    await set(town, town.admin, own, more)
    const { to, browser } = await come(town, own, { ...vouch(town.dpo.email), ...said(town.dpo) })
    expect(browser.cookie).toBe('')
    expect(to).toMatch(/proofSent|otherPerson/)
  })

  test('gives no roles by it, to themselves or to anybody, before another one confirms', async () => {
    const town = await townOf()
    const more = { roleClaim: 'roles', roleTable: [{ value: 'x', role: 'dpo' as const }] }
    await set(town, town.admin, hostile, { ...more, admitsReporters: true })
    const first = await come(town, hostile, vouch(town.admin.email, { roles: ['x'] }))
    await prove(await letters.tokenTo(town.admin.email), first.kept)
    const { browser } = await come(town, hostile, vouch(town.admin.email, { roles: ['x'] }))
    expect(await browser.standing()).toBe('enrol')
    const held = await world.rows<{ role: string }>('SELECT role FROM membership WHERE user_id = $1', [
      town.admin.id,
    ])
    expect(held.map(({ role }) => role)).not.toContain('dpo')
    const puppet = vouch(`puppet@${town.domain}`, { roles: ['x'] })
    await come(town, hostile, puppet)
    const [dpos] = await world.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM membership WHERE organisation_id = $1 AND role = 'dpo'`,
      [town.id],
    )
    expect(dpos?.count).toBe(1)
  })

  test('cannot take away the ways in of others, nor make a second factor of its word', async () => {
    const town = await townOf()
    const reporter = await somebody(town, 'reporter')
    await set(town, town.admin, hostile, { isOnly: true })
    expect(await rolesIn(await new Browser(api).signIn(reporter.email))).toEqual([['reporter']])
    const first = await come(town, hostile, vouch(town.dpo.email))
    await prove(await letters.tokenTo(town.dpo.email), first.kept)
    const { browser } = await come(town, hostile, vouch(town.dpo.email))
    expect(await browser.standing()).toBe('enrol')
    // What it says counts once the DPO stands behind it.
    await confirm(town, town.dpo)
    expect(await (await come(town, hostile, vouch(town.dpo.email))).browser.standing()).toBe('whole')
    expect(await rolesIn(await new Browser(api).signIn(reporter.email))).toEqual([])
  })
})

describe('the first time', () => {
  test('is proven by a letter, once, in the same browser, and told', async () => {
    const town = await townOf()
    await set(town, town.admin, own)
    await letters.deliver()
    const { to, kept } = await come(town, own, vouch(town.dpo.email))
    expect(to).toBe(proofSent)
    const token = await letters.tokenTo(town.dpo.email)
    const elsewhere = await come(town, own, vouch(town.admin.email))
    for (const other of ['', elsewhere.kept, 'lekboek.proof=' + 'x'.repeat(43)]) {
      expect(codes(await prove(token, other))).toEqual(['linkOtherBrowser'])
    }
    expect((await prove(token, kept, 'proof/look')).json).toEqual({
      ...{ state: 'open', issuer: own.issuer, organisation: `Dorp ${town.domain.slice(5, -8)}` },
    })
    const proven = await prove(token, kept)
    expect([proven.status, cookieOf(proven, 'lekboek.session')]).toEqual([200, ''])
    expect(codes(await prove(token, kept))).toEqual(['linkUsed'])
    expect(await letterTo(town.dpo)).toEqual(['Een aanbieder logt u in bij Lekboek'])
    expect((await come(town, own, vouch(town.dpo.email))).to).toBe('/')
    const verbs = (await checkedJournal(world, town)).map(({ verb }) => verb)
    expect(verbs).toEqual(['provider.changed', 'member.linked'])
  })

  test('ends after half an hour, and when another provider takes its place', async () => {
    const town = await townOf()
    await set(town, town.admin, own)
    const { kept } = await come(town, own, vouch(town.dpo.email))
    const token = await letters.tokenTo(town.dpo.email)
    await set(town, town.admin, hostile)
    expect(codes(await prove(token, kept))).toEqual(['linkExpired'])
    await set(town, town.admin, own)
    world.pass(31 / 60)
    expect(codes(await prove(token, kept))).toEqual(['linkExpired'])
    expect(codes(await prove('x', kept))).toEqual(['linkUnknown'])
  })

  test('of two in which the same person is named, one alone is theirs', async () => {
    const town = await townOf()
    await set(town, town.admin, own)
    const one = await come(town, own, vouch(town.dpo.email, { sub: 'one' }))
    const first = await letters.tokenTo(town.dpo.email)
    const two = await come(town, own, vouch(town.dpo.email, { sub: 'two' }))
    const second = await letters.tokenTo(town.dpo.email)
    const answers = await Promise.all([prove(first, one.kept), prove(second, two.kept)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400])
    const links = await world.rows('SELECT 1 FROM provider_link WHERE user_id = $1', [town.dpo.id])
    expect(links).toHaveLength(1)
  })

  test('fills nobody’s mailbox: five letters an hour, and the same answer', async () => {
    const town = await townOf()
    await set(town, town.admin, own)
    await letters.deliver()
    for (let turn = 0; turn < 7; turn += 1) {
      const { to, kept } = await come(town, own, vouch(town.dpo.email))
      expect([to, kept.length]).toEqual([proofSent, 'lekboek.proof='.length + 43])
    }
    expect(await letterTo(town.dpo)).toHaveLength(5)
  })

  test('sends nothing to whoever has nothing there', async () => {
    const [town, other] = [await townOf(), await townOf()]
    await set(town, town.admin, own)
    const stranger = await somebody({ ...other, domain: town.domain }, 'dpo')
    await letters.deliver()
    expect((await come(town, own, vouch(stranger.email))).to).toBe('/sign-in?provider=notInvited')
    expect(await letterTo(stranger)).toEqual([])
  })

  test('of an invited one with an account elsewhere takes the invitation once it is proven', async () => {
    const [town, other] = [await townOf(), await townOf()]
    await set(town, town.admin, own)
    const person = await somebody({ ...other, domain: town.domain }, 'reporter')
    await world.admin.query(
      `INSERT INTO invitation (id, organisation_id, email, roles, language, nonce, invited_by, invited_by_name, created_at, sent_at, expires_at)
       VALUES (gen_random_uuid(), $1, $2, '{reporter}', 'nl', 'n', $3, 'A', $4, $4, $5)`,
      [town.id, person.email, town.admin.id, world.now, world.at(24)],
    )
    // One person's word takes it no more than nobody's.
    expect((await come(town, own, vouch(person.email))).to).toBe('/sign-in?provider=notInvited')
    await confirm(town, town.dpo)
    const { to, kept } = await come(town, own, vouch(person.email))
    expect(to).toBe(proofSent)
    await prove(await letters.tokenTo(person.email), kept)
    const { browser } = await come(town, own, vouch(person.email))
    expect(await rolesIn(browser)).toEqual([['reporter']])
  })

  test('of who proved it, left and is invited again takes no invitation before a second person stands behind it', async () => {
    const town = await townOf()
    const lies = await somebody(town, 'reporter')
    await set(town, town.admin, hostile)
    const { kept } = await come(town, hostile, vouch(lies.email))
    await prove(await letters.tokenTo(lies.email), kept)
    await world.rows('UPDATE membership SET valid_until = $2 WHERE user_id = $1', [lies.id, world.now])
    await world.admin.query(
      `INSERT INTO invitation (id, organisation_id, email, roles, language, nonce, invited_by, invited_by_name, created_at, sent_at, expires_at)
       VALUES (gen_random_uuid(), $1, $2, '{dpo}', 'nl', 'n', $3, 'A', $4, $4, $5)`,
      [town.id, lies.email, town.admin.id, world.now, world.at(24)],
    )
    expect((await come(town, hostile, vouch(lies.email))).to).toBe('/sign-in?provider=noRole')
    expect(
      await world.rows('SELECT 1 FROM invitation WHERE organisation_id = $1 AND accepted_at IS NULL', [
        town.id,
      ]),
    ).toHaveLength(1)
    await confirm(town, town.dpo)
    expect((await come(town, hostile, vouch(lies.email))).to).not.toContain('provider=')
  })

  test('of an invited one without an account is smooth once two stand behind the provider, and told', async () => {
    const town = await townOf()
    await set(town, town.admin, own, { admitsReporters: true })
    const email = `nieuw@${town.domain}`
    await world.admin.query(
      `INSERT INTO invitation (id, organisation_id, email, roles, language, nonce, invited_by, invited_by_name, created_at, sent_at, expires_at)
       VALUES (gen_random_uuid(), $1, $2, '{reporter}', 'nl', 'n', $3, 'A', $4, $4, $5)`,
      [town.id, email, town.admin.id, world.now, world.at(24)],
    )
    await letters.deliver()
    // One person's word takes no invitation and makes no account, whether there is an invitation or not.
    for (const other of [email, `ander@${town.domain}`])
      expect((await come(town, own, vouch(other))).to).toBe('/sign-in?provider=waits')
    expect(await world.rows('SELECT 1 FROM "user" WHERE email LIKE $1', [`%r@${town.domain}`])).toEqual([])
    await confirm(town, town.dpo)
    const { to, browser } = await come(town, own, vouch(email))
    expect([to, await rolesIn(browser)]).toEqual(['/', [['reporter']]])
    const told = (await letters.deliver()).filter((letter) => letter.to === email)
    expect(told.map(({ subject }) => subject)).toContain('Een aanbieder logt u in bij Lekboek')
  })
})

test('a provider answers under a path that its organisation had before once two stand behind it, not sooner', async () => {
  const town = await townOf()
  await set(town, town.admin, hostile)
  const former = `vroeger-${town.slug}`
  await world.rows('UPDATE organisation SET former_slugs = ARRAY[$2] WHERE id = $1', [town.id, former])
  const start = async (who: string) => (await api.post('/api/auth/provider/start', { who })).status
  const absent = await start('vroeger-nergens')
  expect(absent).not.toBe(await start(town.slug))
  expect(await start(former)).toBe(absent)
  await confirm(town, town.dpo)
  expect(await start(former)).toBe(await start(town.slug))
})

describe('what is said of a provider', () => {
  test('is told to DPO, decider and other administrators, and to nobody else', async () => {
    const town = await townOf()
    const [decider, second, auditor] = [
      await somebody(town, 'decider'),
      await somebody(town, 'admin'),
      await somebody(town, 'auditor'),
    ]
    await letters.deliver()
    await set(town, town.admin, own)
    const [tells, asks] = ['Hoe mensen inloggen is gewijzigd', 'Bevestig hoe mensen inloggen']
    const told = await letters.deliver()
    // Whoever can be the second person is asked to be.
    expect(new Map(told.map(({ to, subject }) => [to, subject]))).toEqual(
      new Map([
        [town.dpo.email, asks],
        [decider.email, tells],
        [second.email, asks],
      ]),
    )
    expect(told).toHaveLength(3)
    expect(told.some(({ to }) => to === auditor.email || to === town.admin.email)).toBe(false)
    await set(town, town.admin, hostile)
    expect(await letterTo(town.dpo)).toEqual([asks])
    await confirm(town, second)
    expect(await letterTo(town.dpo)).toEqual([tells])
  })

  test('is confirmed by a DPO or another administrator, never by whoever said it', async () => {
    const town = await townOf()
    const second = await somebody(town, 'admin')
    await set(town, town.admin, own)
    await expect(confirm(town, town.admin)).rejects.toMatchObject({
      reason: { problems: [{ path: 'provider', code: 'samePerson' }] },
    })
    for (const role of ['handler', 'decider', 'auditor', 'reporter'] as const) {
      await expect(confirm(town, await somebody(town, role))).rejects.toMatchObject({
        reason: { kind: 'forbidden' },
      })
    }
    expect((await confirm(town, second)).provider).toMatchObject({ confirmedByName: second.name })
    // Who set it stays who set it, however often somebody else touches what weighs nothing.
    await set(town, town.admin, own, { trustsFactor: false })
    await set(town, second, own, { trustsFactor: false, isOn: false })
    await expect(confirm(town, town.admin)).rejects.toMatchObject({ reason: { kind: 'invalid' } })
    expect((await confirm(town, town.dpo)).provider).toMatchObject({ confirmedByName: town.dpo.name })
  })

  test('is confirmed by nobody who has the role through whoever said it, nor the other way, nor since today', async () => {
    const town = await townOf()
    const [puppet, second] = [await somebody(town, 'admin'), await somebody(town, 'admin')]
    const given = (person: TestPerson, by: TestPerson | null, from = world.at(-48)) =>
      world.admin.query('UPDATE membership SET granted_by = $2, valid_from = $3 WHERE user_id = $1', [
        ...[person.id, by?.id ?? null, from],
      ])
    const apart = { reason: { problems: [{ path: 'provider', code: 'notApart' }] } }
    await given(puppet, town.admin)
    await given(second, puppet)
    await set(town, town.admin, hostile)
    for (const one of [puppet, second]) await expect(confirm(town, one)).rejects.toMatchObject(apart)
    await given(second, null, world.at(-1))
    await expect(confirm(town, second)).rejects.toMatchObject(apart)
    await set(town, puppet, own)
    await expect(confirm(town, town.admin)).rejects.toMatchObject(apart)
    expect((await confirm(town, town.dpo)).provider?.confirmedAt).toBe(world.now)
  })

  test('is confirmed by nobody who has the role from the same hand as whoever said it, however long ago', async () => {
    const town = await townOf()
    const given = (person: TestPerson, by: TestPerson | null, isByProvider = false) =>
      world.admin.query(
        'UPDATE membership SET granted_by = $2, by_provider = $3, valid_from = $4 WHERE user_id = $1',
        [person.id, by?.id ?? null, isByProvider, world.at(-24 * 400)],
      )
    const [one, other, third] = [
      await somebody(town, 'admin'),
      await somebody(town, 'admin'),
      await somebody(town, 'dpo'),
    ]
    for (const puppet of [one, other]) await given(puppet, town.admin)
    await given(third, other)
    const apart = { reason: { problems: [{ path: 'provider', code: 'notApart' }] } }
    await set(town, one, hostile)
    for (const puppet of [other, third]) await expect(confirm(town, puppet)).rejects.toMatchObject(apart)
    // Two whom one provider made are as much one as two whom one person made.
    await given(one, null, true)
    await given(other, null, true)
    for (const puppet of [other, third]) await expect(confirm(town, puppet)).rejects.toMatchObject(apart)
    expect((await confirm(town, town.dpo)).provider?.confirmedAt).toBe(world.now)
  })

  test('is not confirmed by whom its own word made, nor by whom they let in: whoever runs it made them', async () => {
    const town = await townOf()
    const [puppet, second] = [await somebody(town, 'admin'), await somebody(town, 'dpo')]
    const given = (person: TestPerson, by: TestPerson | null, isByProvider = false) =>
      world.admin.query(
        'UPDATE membership SET granted_by = $2, by_provider = $3, valid_from = $4 WHERE user_id = $1',
        [person.id, by?.id ?? null, isByProvider, world.at(-48)],
      )
    await given(puppet, null, true)
    await given(second, puppet)
    const roleTable = [{ value: 'it', role: 'admin' as const }]
    await set(town, town.admin, hostile, { roleClaim: 'roles', roleTable })
    await confirm(town, town.dpo)
    await set(town, town.admin, hostile, {
      roleClaim: 'roles',
      roleTable: [...roleTable, { value: 'boss', role: 'dpo' }],
    })
    for (const person of [puppet, second]) {
      await expect(confirm(town, person)).rejects.toMatchObject({
        reason: { problems: [{ path: 'provider', code: 'notApart' }] },
      })
      expect(await listWaitingConfirmations(await asking(person))).toEqual([])
    }
    expect((await confirm(town, town.dpo)).provider?.confirmedAt).toBe(world.now)
    // What they say of it themselves, somebody else may confirm.
    await set(town, puppet, own)
    expect((await confirm(town, town.dpo)).provider?.confirmedByName).toBe(town.dpo.name)
  })

  test('of which nobody knows who said it is said again before it is confirmed', async () => {
    const town = await townOf()
    await set(town, town.admin, own)
    await world.admin.query(
      'UPDATE identity_provider SET set_by = NULL, set_by_name = NULL WHERE organisation_id = $1',
      [town.id],
    )
    await expect(confirm(town, town.dpo)).rejects.toMatchObject({ reason: { kind: 'invalid' } })
    await set(town, town.admin, own)
    await expect(confirm(town, town.admin)).rejects.toMatchObject({ reason: { kind: 'invalid' } })
    expect((await confirm(town, town.dpo)).provider?.confirmedAt).toBe(world.now)
  })

  test.each<[string, Partial<ProviderInput>]>([
    ['issuer', { issuer: 'https://other.example' }],
    ['clientId', { clientId: 'other' }],
    ['subjectClaim', { subjectClaim: 'oid' }],
    ['emailClaim', { emailClaim: 'nickname' }],
    ['emailVerifiedClaim', { emailVerifiedClaim: 'active' }],
    ['roleClaim', { roleClaim: 'roles' }],
    ['roleTable', { roleTable: [{ value: 'x', role: 'dpo' }] }],
    ['trustsFactor', { trustsFactor: false }],
    ['factorAcrs', { factorAcrs: ['urn:x'] }],
    ['isOnly', { isOnly: true }],
    ['admitsReporters', { admitsReporters: true }],
  ])('waits again when another %s is said', async (_, more) => {
    const town = await townOf()
    await set(town, town.admin, own)
    await confirm(town, town.dpo)
    await set(town, town.admin, own, { isOn: false })
    expect((await findProvider(await asking(town.dpo), town.id)).provider?.confirmedAt).toBe(world.now)
    expect((await set(town, town.admin, own, more)).provider?.confirmedAt).toBeNull()
  })

  test('is not confirmed by whom a person invited and its word alone signs in, until they have a password', async () => {
    const town = await townOf()
    const founder = await somebody(town, 'admin')
    await set(town, town.admin, own)
    await confirm(town, town.dpo)
    const email = `comer-${count}@${town.domain}`
    await invite(await world.as(founder), town.id, { email, roles: ['dpo'] })
    expect((await come(town, own, vouch(email))).to).toBe('/')
    const [comer] = await world.rows<{ id: string; name: string }>(
      'SELECT id, name FROM "user" WHERE email = $1',
      [email],
    )
    await world.rows('UPDATE membership SET valid_from = $2 WHERE user_id = $1', [comer!.id, world.at(-48)])
    await set(town, town.admin, own, {
      roleClaim: 'roles',
      roleTable: [{ value: 'boss', role: 'dpo' }],
    })
    await expect(confirm(town, comer!)).rejects.toMatchObject({
      reason: { problems: [{ path: 'provider', code: 'notApart' }] },
    })
    expect(await listWaitingConfirmations(await asking(comer!))).toEqual([])
    // Set from their own mailbox.
    await world.rows(
      `INSERT INTO account (id, account_id, provider_id, user_id, password, created_at, updated_at)
       SELECT id, id, 'credential', id, 'x', $2, $2 FROM "user" WHERE id = $1`,
      [comer!.id, world.now],
    )
    expect((await confirm(town, comer!)).provider?.confirmedByName).toBe(comer!.name)
  })

  test('is confirmed by the operator where there is nobody else: one founder invited everybody', async () => {
    const town = await townOf()
    const second = await somebody(town, 'admin')
    await world.admin.query(
      'UPDATE membership SET granted_by = $2, valid_from = $3 WHERE organisation_id = $1 AND user_id <> $2',
      [town.id, town.admin.id, world.at(-24 * 400)],
    )
    await set(town, town.admin, own)
    for (const person of [town.dpo, second])
      await expect(confirm(town, person)).rejects.toMatchObject({
        reason: { problems: [{ path: 'provider', code: 'notApart' }] },
      })
    const operator = { ...world.nobody(), providers }
    expect(await confirmProviderFor(operator, town.id)).toBe(true)
    expect(await confirmProviderFor(operator, town.id)).toBe(false)
    expect((await findProvider(await asking(town.dpo), town.id)).provider).toMatchObject({
      ...{ confirmedByName: null, confirmedAt: world.now },
    })
  })

  test('is not confirmed under the eyes of somebody who saw another', async () => {
    const town = await townOf()
    await set(town, town.admin, own)
    const version = await versionOf(town)
    await set(town, town.admin, hostile)
    await expect(confirmProvider(await asking(town.dpo), town.id, version)).rejects.toMatchObject({
      reason: { kind: 'conflict', current: { provider: { issuer: hostile.issuer } } },
    })
  })
})
