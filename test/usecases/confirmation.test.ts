import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  approveApiToken,
  confirmProvider,
  endMember,
  issueApiToken,
  listWaitingConfirmations,
  nameDeputy,
  Providers,
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
const provider = () => ({ organisation: town.id, provider: true, apiTokens: 0, merger: false })
const tokens = (apiTokens: number) => ({ organisation: town.id, provider: false, apiTokens, merger: false })

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
