import { X509Certificate } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { importJWK, SignJWT } from 'jose'
import {
  addProviderKey,
  setProviderFor,
  testProvider,
  useNextKey,
  type KeyAlgorithm,
  type ProviderInput,
} from '@lekboek/usecases'
import type { Role } from '@lekboek/domain'
import {
  BentProvider,
  checkedJournal,
  IdentityProvider,
  openWorld,
  type World,
} from '../support/src/index.ts'
import { baseUrl, providers, ProviderTown, vouch, type Somebody } from './provider-town.ts'
import { startApi, type Api } from './support.ts'

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

const byKey = (more: Partial<ProviderInput> = {}): Partial<ProviderInput> => ({
  ...{ provesBy: 'key', clientSecret: null },
  ...more,
})

/** What a provider fetches: by its path, since this server listens elsewhere than where people reach it. */
const keysPath = ({ id }: ProviderTown) => `/api/auth/provider/keys/${id}`

interface PublishedKey {
  readonly kid: string
  readonly alg: string
}

async function published(town: ProviderTown): Promise<PublishedKey[]> {
  const { json } = await api.get(keysPath(town))
  return json['keys'] as PublishedKey[]
}

const verdict = async (town: ProviderTown) => testProvider(await town.asking(), town.id)

async function demanding(
  town: ProviderTown,
  dpo: Somebody,
  algorithm: KeyAlgorithm,
): Promise<IdentityProvider> {
  const redirect = providers.redirectAddress(town.id)
  const keys = new URL(keysPath(town), api.url).href
  return IdentityProvider.start({ id: 'lekboek', keys, algorithm, redirect }, { dpo: vouch(dpo.email) })
}

describe('a real provider that demands a key', () => {
  test.each<[KeyAlgorithm, Partial<ProviderInput>]>([
    ['ES256', {}],
    ['RS256', { preset: 'acm', subjectClaim: 'sub' }],
    ['PS256', { preset: 'entra', emailVerifiedClaim: 'email_verified' }],
    ['RS256', { keyAlgorithm: 'RS256' }],
  ])('lets people in who come with one that signs by %s', async (algorithm, more) => {
    const town = await ProviderTown.of(world, api, `Sleutelstad-${algorithm}-${Object.keys(more).length}`)
    const dpo = await town.somebody('dpo')
    const real = await demanding(town, dpo, algorithm)
    try {
      const settings = await town.set(real.issuer, byKey(more))
      expect(settings.keys).toMatchObject([{ state: 'current', algorithm }])
      expect(await verdict(town)).toBe('works')
      if (more.preset === 'acm') return
      await town.knows({ dpo })
      const { location, cookie } = await town.setOff()
      const { to, browser } = await town.comeBack(await real.signIn(location, 'dpo'), cookie)
      expect(to).toBe('/')
      expect(await browser.standing()).toBe('whole')
    } finally {
      await real.stop()
    }
  })

  test('refuses a secret, a key that it does not know, and a key that was taken away', async () => {
    const town = await ProviderTown.of(world, api, 'Weigerstad')
    const other = await ProviderTown.of(world, api, 'Anderstad')
    const dpo = await town.somebody('dpo')
    const real = await demanding(town, dpo, 'ES256')
    try {
      await town.set(real.issuer)
      expect(await verdict(town)).toBe('clientRefused')
      await town.set(real.issuer, byKey())
      expect(await verdict(town)).toBe('works')
      // Another organisation that gives itself out for the same client signs with its own key.
      await other.set(real.issuer, byKey())
      expect(await verdict(other)).toBe('clientRefused')
      const { location, cookie } = await town.setOff()
      await world.admin.query(
        `UPDATE provider_key k SET (id, sealed_private) = (gen_random_uuid(), k.sealed_private) WHERE organisation_id = $1`,
        [town.id],
      )
      const { to } = await town.comeBack(await real.signIn(location, 'dpo'), cookie)
      expect(to).toBe('/sign-in?provider=notTrusted')
    } finally {
      await real.stop()
    }
  })

  test('a new key is published, waits, and signs only once the provider was seen to take it', async () => {
    const town = await ProviderTown.of(world, api, 'Draaistad')
    const real = await demanding(town, await town.somebody('dpo'), 'ES256')
    const asking = await town.asking()
    try {
      await town.set(real.issuer, byKey())
      const [first] = await published(town)
      const { keys } = await addProviderKey(asking, town.id, await town.version())
      expect(keys.map(({ state }) => state)).toEqual(['current', 'next'])
      expect((await published(town)).map(({ kid }) => kid)).toEqual(keys.map(({ id }) => id))
      expect(keys[0]?.id).toBe(first?.kid)
      const used = await useNextKey(asking, town.id, await town.version())
      expect(used.keys).toMatchObject([{ id: keys[1]?.id, state: 'current' }])
      expect(await verdict(town)).toBe('works')
      // The one before is published a day longer, and cannot sign any more.
      expect(await published(town)).toHaveLength(2)
      const halves = await world.rows(
        'SELECT state, sealed_private IS NULL AS gone FROM provider_key WHERE organisation_id = $1 ORDER BY created_at',
        [town.id],
      )
      expect(halves).toEqual([
        { state: 'former', gone: true },
        { state: 'current', gone: false },
      ])
      // The provider keeps the keys that it fetched for a minute, as it may: the next one it does not know yet.
      await addProviderKey(asking, town.id, await town.version())
      const early = useNextKey(asking, town.id, await town.version())
      await expect(early).rejects.toMatchObject({ reason: { problems: [{ code: 'providerKeyRefused' }] } })
      expect(await verdict(town)).toBe('works')
      expect(await published(town)).toHaveLength(3)
      world.pass(25)
      expect(await published(town)).toHaveLength(2)
      world.pass(-25)
      const verbs = (await checkedJournal(world, town.organisation)).map(({ verb }) => verb)
      expect(verbs).toEqual([
        'provider.changed',
        'provider.confirmed',
        'provider.keyMade',
        'provider.keyUsed',
        'provider.keyMade',
      ])
    } finally {
      await real.stop()
    }
  })
})

describe('a key is not put to use', () => {
  let bent: BentProvider
  let town: ProviderTown
  beforeAll(async () => {
    bent = await BentProvider.start()
    town = await ProviderTown.of(world, api, 'Wachtstad')
    await town.set(bent.issuer, byKey())
  })
  afterAll(async () => {
    await bent.stop()
  })

  const state = () =>
    world.rows(
      'SELECT id, state, version FROM provider_key k JOIN identity_provider p USING (organisation_id) WHERE organisation_id = $1',
      [town.id],
    )

  test('where none waits', async () => {
    await expect(useNextKey(await town.asking(), town.id, await town.version())).rejects.toMatchObject({
      reason: { kind: 'notFound' },
    })
  })

  test('that the provider does not take, or while it does not answer', async () => {
    const asking = await town.asking()
    await addProviderKey(asking, town.id, await town.version())
    const before = await state()
    bent.bend = { refusesClient: true }
    await expect(useNextKey(asking, town.id, await town.version())).rejects.toMatchObject({
      reason: { problems: [{ path: 'key', code: 'providerKeyRefused' }] },
    })
    bent.bend = { down: 'description' }
    await expect(useNextKey(asking, town.id, await town.version())).rejects.toMatchObject({
      reason: { problems: [{ path: 'key', code: 'providerUnreachable' }] },
    })
    bent.bend = {}
    expect(await state()).toEqual(before)
  })

  test('by whoever saw an older one, nor made: both are told what stands there', async () => {
    const asking = await town.asking()
    for (const act of [addProviderKey, useNextKey]) {
      await expect(act(asking, town.id, 99)).rejects.toMatchObject({
        reason: { kind: 'conflict', current: { provider: { clientId: 'lekboek' } } },
      })
    }
  })

  test('by two at once, nor made: one of them is told', async () => {
    const asking = await town.asking()
    const version = await town.version()
    const both = await Promise.allSettled([1, 2].map(() => addProviderKey(asking, town.id, version)))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test.each<Role>(['dpo', 'handler', 'decider', 'reporter', 'auditor'])('by a %s, nor made', async (role) => {
    const person = await world.member(town.organisation, role)
    const asking = await town.asking(person)
    for (const act of [addProviderKey, useNextKey]) {
      await expect(act(asking, town.id, 1)).rejects.toMatchObject({ reason: { kind: 'forbidden' } })
    }
  })

  test('where there is no provider at all', async () => {
    const bare = await ProviderTown.of(world, api, 'Kaalstad')
    await expect(addProviderKey(await bare.asking(), bare.id, 0)).rejects.toMatchObject({
      reason: { kind: 'notFound' },
    })
  })
})

describe('what is kept and what is shown', () => {
  let bent: BentProvider
  let town: ProviderTown
  beforeAll(async () => {
    bent = await BentProvider.start()
    town = await ProviderTown.of(world, api, 'Zegelstad')
    await town.set(bent.issuer, byKey({ preset: 'entra' }))
  })
  afterAll(async () => {
    await bent.stop()
  })

  test('the private half is sealed, and nobody is shown it', async () => {
    const settings = JSON.stringify(await town.set(bent.issuer, byKey({ preset: 'entra' })))
    const rows = JSON.stringify(await world.rows('SELECT * FROM provider_key'))
    const addresses = JSON.stringify(await published(town))
    for (const text of [settings, rows, addresses]) expect(text).not.toMatch(/PRIVATE KEY|"d":|"p":|"q":/)
    expect(settings + addresses).not.toMatch(/sealed/i)
  })

  test('the assertion names the provider alone, and the certificate as Entra asks', async () => {
    bent.asked.length = 0
    await verdict(town)
    const [asked] = bent.asked
    const [head = '', body = ''] = (asked?.get('client_assertion') ?? '').split('.')
    const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as Record<string, string>
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>
    const { keys } = await town.set(bent.issuer, byKey({ preset: 'entra' }))
    const certificate = new X509Certificate(keys[0]?.certificate ?? '')
    const thumbprint = Buffer.from(certificate.fingerprint256.replaceAll(':', ''), 'hex').toString(
      'base64url',
    )
    expect(header).toEqual({ alg: 'PS256', typ: 'JWT', kid: keys[0]?.id, 'x5t#S256': thumbprint })
    expect(claims).toMatchObject({ iss: 'lekboek', sub: 'lekboek' })
    expect([claims['aud']].flat()).toEqual([bent.issuer])
    expect(asked?.has('client_secret')).toBe(false)
    expect(certificate.verify(certificate.publicKey)).toBe(true)
    expect(Date.parse(certificate.validTo)).toBeCloseTo(Date.parse(keys[0]?.expiresAt ?? ''), -4)
  })

  test.each(['0190a000-0000-7000-8000-000000000000', 'none', "' OR 1=1 --", '%00'])(
    'an address of no organisation holds no keys: %s',
    async (id) => {
      const { status, json } = await api.get(`/api/auth/provider/keys/${encodeURIComponent(id)}`)
      expect([status, json]).toEqual([200, { keys: [] }])
    },
  )

  test('a public key is of no use to sign with', async () => {
    const [key] = await published(town)
    const imported = await importJWK({ ...key }, key?.alg)
    await expect(new SignJWT({}).setProtectedHeader({ alg: 'PS256' }).sign(imported)).rejects.toThrow()
  })

  test('a key is not needed of who has a secret, and a secret not of who has a key', async () => {
    const fresh = await ProviderTown.of(world, api, 'Keuzestad')
    await expect(fresh.set(bent.issuer, { provesBy: 'secret', clientSecret: null })).rejects.toMatchObject({
      reason: { problems: [{ path: 'clientSecret', code: 'required' }] },
    })
    expect((await fresh.set(bent.issuer)).keys).toEqual([])
    const { keys } = await fresh.set(bent.issuer, byKey())
    expect(keys).toHaveLength(1)
    expect((await fresh.set(bent.issuer, byKey({ clientId: 'other' }))).keys).toEqual(keys)
    // The secret was another client's.
    await expect(fresh.set(bent.issuer, { clientSecret: null, clientId: 'other' })).rejects.toMatchObject({
      reason: { problems: [{ path: 'clientSecret' }] },
    })
  })

  test('the operator sets one by key as well', async () => {
    const fresh = await ProviderTown.of(world, api, 'Uitbaterstad')
    const context = { ...world.nobody(), providers }
    const input = {
      ...byKey(),
      ...{ preset: 'other' as const, issuer: bent.issuer, clientId: 'x', roleTable: [] },
    }
    const rest = { trustsFactor: true, factorAcrs: [], admitsReporters: false, isOnly: false, isOn: true }
    await setProviderFor(context, { id: fresh.id, kinds: ['municipality'] }, { ...input, ...rest })
    expect(await published(fresh)).toMatchObject([{ alg: 'ES256', use: 'sig' }])
  })

  test.each<[string, Partial<ProviderInput>]>([
    ['provesBy', { provesBy: 'both' as 'key' }],
    ['keyAlgorithm', { keyAlgorithm: 'none' as KeyAlgorithm }],
  ])('what is no %s is refused', async (path, input) => {
    await expect(town.set(bent.issuer, input)).rejects.toMatchObject({ reason: { problems: [{ path }] } })
  })
})
