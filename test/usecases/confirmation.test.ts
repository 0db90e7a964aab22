import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  approveApiToken,
  confirmProvider,
  endMember,
  issueApiToken,
  listWaitingConfirmations,
  nameDeputy,
  Providers,
  refuseApiToken,
  refuseProvider,
  revokeApiToken,
  rightsOfToken,
  setProvider,
  type ProviderContext,
} from '@lekboek/usecases'
import {
  Letters,
  linkBase,
  linkSecret,
  openTown,
  openWorld,
  refusalOf,
  verbsOf,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

const providers = new Providers({ secret: linkSecret, baseUrl: linkBase, network: 'any' })

let world: World
let town: Town
let letters: Letters
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  town = await openTown(world, 'Lindenrode')
  // Nobody is the second person since today alone.
  world.pass(48)
  letters = new Letters(world)
  await letters.deliver()
})

const asking = async (person: TestPerson): Promise<ProviderContext> => ({
  ...(await world.as(person)),
  providers,
})
const waitingFor = async (person: TestPerson) =>
  (await listWaitingConfirmations(await world.as(person))).filter(
    ({ organisation }) => organisation === town.id,
  )
const setBy = async (person: TestPerson, version = 0) =>
  setProvider(await asking(person), town.id, {
    ...{ preset: 'other' as const, issuer: 'https://login.lindenrode.example', clientId: 'lekboek' },
    ...{ clientSecret: 'x', roleTable: [], trustsFactor: true, factorAcrs: [], admitsReporters: false },
    ...{ isOnly: false, isOn: true, version },
  })
const issue = async (scopes: string[], days = 90, by: TestPerson = town.admin) => {
  const input = { name: 'Servicedesk', scopes, days }
  return issueApiToken(await world.as(by), town.id, input)
}
const waiting = (what: object) => ({
  ...{ organisation: town.id, provider: false, apiTokens: 0, merger: false },
  ...{ refusedProvider: false, refusedTokens: 0, refusedMergers: 0, ...what },
})
const provider = () => waiting({ provider: true })
const tokens = (apiTokens: number) => waiting({ apiTokens })
const reason = 'Dit ken ik niet; bel mij eerst.'

describe('what waits for a second person', () => {
  test('is nothing where nothing does', async () => {
    for (const one of [town.dpo, town.admin, town.decider]) expect(await waitingFor(one)).toEqual([])
  })

  test('is how people sign in, for the DPO and another administrator, until one of them confirms', async () => {
    const second = await world.member(town, 'admin')
    world.pass(48)
    await setBy(town.admin)
    for (const one of [town.dpo, second]) expect(await waitingFor(one)).toEqual([provider()])
    for (const one of [town.admin, town.decider, town.handler, town.auditor, town.reporter])
      expect(await waitingFor(one)).toEqual([])
    await confirmProvider(await asking(town.dpo), town.id, 1)
    for (const one of [town.dpo, second]) expect(await waitingFor(one)).toEqual([])
  })

  test('is not shown to whoever the confirmation would refuse', async () => {
    const newcomer = await world.member(town, 'admin')
    await world.admin.query('UPDATE membership SET valid_from = $2 WHERE user_id = $1', [
      ...[newcomer.id, world.at(-1)],
    ])
    await setBy(town.admin)
    expect(await waitingFor(newcomer)).toEqual([])
    expect(
      await refusalOf(asking(newcomer).then((context) => confirmProvider(context, town.id, 1))),
    ).toMatchObject({ problems: [{ path: 'provider', code: 'notApart' }] })
  })

  test('is a token that shows dossiers, for the DPO alone, until she consents or it is over', async () => {
    const { token } = await issue(['read'])
    await issue(['report'])
    const short = await issue(['export'], 1)
    expect(await waitingFor(town.dpo)).toEqual([tokens(2)])
    for (const one of [town.admin, town.decider]) expect(await waitingFor(one)).toEqual([])
    world.pass(24)
    expect(await waitingFor(town.dpo)).toEqual([tokens(1)])
    await approveApiToken(await world.as(town.dpo), town.id, String(token['id']), 1)
    expect(await waitingFor(town.dpo)).toEqual([])
    const other = await issue(['read'])
    await revokeApiToken(await world.as(town.admin), town.id, String(other.token['id']), 1)
    expect(await waitingFor(town.dpo)).toEqual([])
    expect(short.token['approvedAt']).toBeNull()
  })

  test('is shown neither to a deputy, nor under a mandate, nor to a DPO of another organisation', async () => {
    const [other, bureau] = [await openTown(world, 'Oosterdonk'), await world.organisation('Bureau')]
    const consultant = await world.person('Consultant')
    const mandate = await world.mandate(town, bureau, 'dpo')
    await world.membership(consultant, bureau, 'reporter')
    await world.assign(mandate, consultant)
    const period = { from: world.now, until: world.at(24) }
    await nameDeputy(await world.as(town.dpo), town.id, town.dpo.id, town.handler.id, period)
    await setBy(town.admin)
    await issue(['read'])
    for (const one of [town.handler, consultant, other.dpo]) expect(await waitingFor(one)).toEqual([])
    expect(await waitingFor(town.dpo)).toEqual([{ ...provider(), apiTokens: 1 }])
  })

  test('is gone with the role, and nothing for a program or for nobody', async () => {
    await issue(['read'])
    const { secret } = await issue(['report'])
    const program = { ...world.nobody(), rights: rightsOfToken(world.database, secret, world.now) }
    expect(await listWaitingConfirmations(program)).toEqual([])
    expect(await refusalOf(listWaitingConfirmations(world.nobody()))).toEqual({ kind: 'unauthenticated' })
    await world.member(town, 'dpo')
    await endMember(await world.as(town.admin), town.id, town.dpo.id, {})
    expect(await waitingFor(town.dpo)).toEqual([])
  })
})

describe('a letter', () => {
  const emailOf = async ({ id }: TestPerson) =>
    String((await world.rows('SELECT email FROM "user" WHERE id = $1', [id]))[0]?.['email'])
  const slugOf = async () =>
    String((await world.rows('SELECT slug FROM organisation WHERE id = $1', [town.id]))[0]?.['slug'])

  test('asks whoever can confirm how people sign in, on the page itself, and tells the others', async () => {
    await setBy(town.admin)
    const sent = await letters.deliver()
    const to = async (person: TestPerson) => {
      const email = await emailOf(person)
      return sent.find((one) => one.to === email)
    }
    const page = `${linkBase}/${await slugOf()}/administration/sign-in`
    expect(await to(town.dpo)).toMatchObject({ subject: 'Bevestig hoe mensen inloggen' })
    expect((await to(town.dpo))?.text).toContain(page)
    expect(await to(town.decider)).toMatchObject({ subject: 'Hoe mensen inloggen is gewijzigd' })
    expect((await to(town.decider))?.text).not.toContain('/administration')
    await confirmProvider(await asking(town.dpo), town.id, 1)
    const [told] = (await letters.deliver()).filter(({ subject }) => subject.includes('gewijzigd'))
    expect(told?.text).not.toContain('dat kunt u zijn')
  })

  test('asks every DPO about a token that shows dossiers, and nobody once none waits', async () => {
    await issue(['report'])
    const { token } = await issue(['read'])
    const sent = await letters.deliver()
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      [await emailOf(town.dpo), 'Een token wacht op uw toestemming'],
    ])
    expect(sent[0]?.text).toContain(`${linkBase}/${await slugOf()}/administration/tokens`)
    expect(sent[0]?.text).not.toContain('Servicedesk')
    await issue(['read'])
    for (const one of await world.rows<{ id: string; version: number }>(
      'SELECT id, version FROM api_token WHERE organisation_id = $1 AND approved_at IS NULL',
      [town.id],
    ))
      await approveApiToken(await world.as(town.dpo), town.id, one.id, one.version)
    expect(await letters.deliver()).toEqual([])
    expect(token['approvedAt']).toBeNull()
  })
})

describe('whoever is to confirm and says no', () => {
  const storedProvider = async () =>
    (
      await world.rows<{ isOn: boolean; version: number; confirmed: boolean }>(
        `SELECT is_on AS "isOn", version, confirmed_at IS NOT NULL AS confirmed FROM identity_provider WHERE organisation_id = $1`,
        [town.id],
      )
    )[0]
  const verbs = () => verbsOf(world, town)

  test('turns the provider off, with a reason, tells every administrator, and is heard by them', async () => {
    await setBy(town.admin)
    await letters.deliver()
    const settings = await refuseProvider(await asking(town.dpo), town.id, 1, { reason })
    expect(settings.provider).toMatchObject({
      ...{ isOn: false, refusedAt: world.now, refusedByName: town.dpo.name, refusalReason: reason },
      ...{ confirmedAt: null, version: 2 },
    })
    expect((await verbs()).at(-1)).toBe('provider.refused')
    const sent = await letters.deliver()
    expect(sent.map(({ subject }) => subject)).toEqual(['Een wijziging van het inloggen is geweigerd'])
    expect(sent[0]?.text).toContain('/administration/sign-in')
    expect(sent[0]?.text).not.toContain(reason)
    expect(await waitingFor(town.dpo)).toEqual([])
    expect(await waitingFor(town.admin)).toEqual([waiting({ refusedProvider: true })])
    expect(
      await refusalOf(asking(town.dpo).then((context) => confirmProvider(context, town.id, 2))),
    ).toMatchObject({ kind: 'notFound' })
  })

  test('is asked again once it is said anew, be it the same', async () => {
    await setBy(town.admin)
    await refuseProvider(await asking(town.dpo), town.id, 1, { reason })
    world.pass(1)
    await setBy(town.admin, 2)
    expect(await waitingFor(town.admin)).toEqual([])
    expect(await waitingFor(town.dpo)).toEqual([provider()])
    await confirmProvider(await asking(town.dpo), town.id, 3)
    expect(await storedProvider()).toEqual({ isOn: true, version: 4, confirmed: true })
  })

  test('needs a reason, sees a change in between, and cannot refuse an own word or one that stands', async () => {
    await setBy(town.admin)
    const refusing = async (person: TestPerson, version: number, why = reason) =>
      refusalOf(asking(person).then((context) => refuseProvider(context, town.id, version, { reason: why })))
    expect(await refusing(town.dpo, 1, 'nee')).toMatchObject({ problems: [{ path: 'reason' }] })
    expect(await refusing(town.dpo, 0)).toMatchObject({ kind: 'conflict' })
    expect(await refusing(town.admin, 1)).toMatchObject({
      problems: [{ path: 'provider', code: 'samePerson' }],
    })
    expect(await refusing(town.decider, 1)).toMatchObject({ kind: 'forbidden' })
    expect(await storedProvider()).toEqual({ isOn: true, version: 1, confirmed: false })
    expect(await verbs()).not.toContain('provider.refused')
    await confirmProvider(await asking(town.dpo), town.id, 1)
    expect(await refusing(town.dpo, 2)).toMatchObject({ kind: 'notFound' })
  })

  test('finds nothing where no provider stands, and neither does a yes', async () => {
    const context = await asking(town.dpo)
    expect(await refusalOf(confirmProvider(context, town.id, 1))).toMatchObject({ kind: 'notFound' })
    expect(await refusalOf(refuseProvider(context, town.id, 1, { reason }))).toMatchObject({
      kind: 'notFound',
    })
  })

  test('signs out whom the provider vouched for', async () => {
    await setBy(town.admin)
    await world.admin.query(
      `INSERT INTO session (id, token, user_id, expires_at, created_at, updated_at, provider_organisation_id)
       VALUES (gen_random_uuid(), 'vouched', $1, $2, $3, $3, $4)`,
      [town.handler.id, world.at(4), world.now, town.id],
    )
    await refuseProvider(await asking(town.dpo), town.id, 1, { reason })
    expect(await world.rows('SELECT 1 FROM session WHERE provider_organisation_id = $1', [town.id])).toEqual(
      [],
    )
  })

  test('ends a token before it opened anything, tells the administrators, and is heard by them a while', async () => {
    const { token, secret } = await issue(['read'])
    await letters.deliver()
    const id = String(token['id'])
    const refused = await refuseApiToken(await world.as(town.dpo), town.id, id, 1, { reason })
    expect(refused).toMatchObject({ refusalReason: reason, revokedBy: town.dpo.name, approvedAt: null })
    expect((await verbs()).at(-1)).toBe('apiToken.refused')
    const sent = await letters.deliver()
    expect(sent.map(({ subject }) => subject)).toEqual(['Een token is niet toegestaan'])
    expect(sent[0]?.text).not.toContain('Servicedesk')
    expect(await waitingFor(town.admin)).toEqual([waiting({ refusedTokens: 1 })])
    const approving = world.as(town.dpo).then((context) => approveApiToken(context, town.id, id, 2))
    expect(await refusalOf(approving)).toMatchObject({ kind: 'notFound' })
    expect(await rightsOfToken(world.database, secret, world.now).everywhere()).toBeNull()
    world.pass(14 * 24 + 1)
    expect(await waitingFor(town.admin)).toEqual([])
  })

  test('cannot end a token so that was consented to', async () => {
    const { token } = await issue(['read'])
    const id = String(token['id'])
    await approveApiToken(await world.as(town.dpo), town.id, id, 1)
    const refusing = async (person: TestPerson) =>
      refusalOf(world.as(person).then((context) => refuseApiToken(context, town.id, id, 2, { reason })))
    expect(await refusing(town.dpo)).toMatchObject({ kind: 'notFound' })
    expect(await refusing(town.admin)).toMatchObject({ kind: 'forbidden' })
  })
})
