import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addCommunication,
  changeCommunication,
  findIncident,
  recordTold,
  type CommunicationInput,
} from '@lekboek/usecases'
import {
  confirmedDossier,
  fill,
  invalidWith,
  openTown,
  openWorld,
  refusesWithoutTrace,
  verbsOf,
  type TestDossier,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let other: Town
let dossier: TestDossier
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, 'Lindenrode')
  other = await openTown(world, 'Zavelbeke')
  dossier = await confirmedDossier(world, town)
  await fill(world, town, dossier, 'data', { types: ['credentials'] })
})
afterAll(() => world.close())

const letter: CommunicationInput = {
  audience: 'Inwoners met een account',
  language: 'nl',
  subject: 'Uw wachtwoord is mogelijk gelezen',
  whatHappened: 'Op 18 november 2026 kon iemand onze lijst met accounts lezen.',
  consequences: 'Iemand kan zich met uw account aanmelden.',
  measures: 'Wij hebben alle accounts afgesloten.',
  advice: 'Kies een nieuw wachtwoord, ook waar u hetzelfde gebruikte.',
  contact: 'dpo@lindenrode.example',
}
const listed = {
  communications: {
    id: true,
    version: true,
    toldAt: true,
    channel: true,
    reachedCount: true,
    whatHappened: true,
    problems: true,
    warnings: true,
  },
  toldAt: true,
} as const
type Listed = {
  id: string
  version: number
  problems: { path: string }[]
  warnings: { code: string }[]
  whatHappened: string
}
const add = async (change: Partial<CommunicationInput> = {}) => {
  const row = await addCommunication(
    await world.as(town.dpo),
    town.id,
    dossier.id,
    { ...letter, ...change },
    listed,
  )
  return (row['communications'] as Listed[]).at(-1)!
}
const told = () => ({ toldAt: world.now, channel: 'letter', reachedCount: 40, version: 1 }) as const

describe('a message', () => {
  test('may be half, and says what it lacks', async () => {
    const half = await add({ consequences: '', contact: ' ', advice: 'Blijf rustig.' })
    expect(half.problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['consequences', 'contact']))
    expect(half.warnings.map(({ code }) => code)).toContain('adviceMissingForCredentials')
    expect((await add()).problems).toEqual([])
  })

  test.each<[string, Partial<Record<keyof CommunicationInput, unknown>>, string]>([
    ['audience', { audience: '' }, 'audience required'],
    ['subject', { subject: 'x'.repeat(201) }, 'subject tooLong'],
    ['language', { language: 'la' }, 'language notInList'],
    ['text', { measures: 'x'.repeat(10_001) }, 'measures tooLong'],
    ['kind of text', { advice: 5 }, 'advice notText'],
  ])('is refused for its %s', async (_, change, problem) => {
    const context = await world.as(town.dpo)
    const bad = { ...letter, ...change } as CommunicationInput
    await refusesWithoutTrace(
      world,
      () => addCommunication(context, town.id, dossier.id, bad, listed),
      invalidWith(problem),
    )
  })

  test('changes by version, until the people were told', async () => {
    const { id } = await add()
    const context = await world.as(town.dpo)
    const change = (version: number) => () =>
      changeCommunication(context, town.id, id, { ...letter, subject: 'Nieuw', version }, listed)
    await change(1)()
    await refusesWithoutTrace(world, change(1), {
      kind: 'conflict',
      version: 2,
      current: expect.objectContaining({ subject: 'Nieuw' }),
    })
    // The text that people read is the one that was looked at.
    await refusesWithoutTrace(world, () => recordTold(context, town.id, id, told(), listed), {
      kind: 'conflict',
      version: 2,
      current: expect.objectContaining({ subject: 'Nieuw' }),
    })
    await recordTold(context, town.id, id, { ...told(), version: 2 }, listed)
    await refusesWithoutTrace(world, change(2), invalidWith('toldAt repeated'))
  })

  test('saved by two at once becomes one of them and a conflict', async () => {
    const { id } = await add()
    const context = await world.as(town.dpo)
    const save = (subject: string) =>
      changeCommunication(context, town.id, id, { ...letter, subject, version: 1 }, listed)
    const answers = await Promise.allSettled([save('Een'), save('Twee')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('telling', () => {
  test('freezes the text with its channel, date and number', async () => {
    const { id } = await add()
    const row = await recordTold(await world.as(town.decider), town.id, id, told(), listed)
    const frozen = (row['communications'] as Listed[]).find((one) => one.id === id)
    expect(frozen).toMatchObject({ channel: 'letter', reachedCount: 40, whatHappened: letter.whatHappened })
    expect(row['toldAt']).not.toBeNull()
    expect(await verbsOf(world, town)).toContain('communication.told')
  })

  test('needs a whole message', async () => {
    const { id } = await add({ advice: '' })
    const context = await world.as(town.dpo)
    await refusesWithoutTrace(
      world,
      () => recordTold(context, town.id, id, told(), listed),
      invalidWith('advice required'),
    )
  })

  test.each([
    ['in the future', { toldAt: '2026-11-18T12:00:01Z' }, 'toldAt inFuture'],
    ['before awareness', { toldAt: '2026-11-18T09:59:59.999Z' }, 'toldAt beforeAwareness'],
    ['on no day', { toldAt: 'gisteren' }, 'toldAt notInstant'],
    ['by no channel', { channel: 'drum' }, 'channel notInList'],
    ['to half a person', { reachedCount: 0.5 }, 'reachedCount notWhole'],
    ['to fewer than nobody', { reachedCount: -1 }, 'reachedCount outOfRange'],
    ['to a number that is missing', { reachedCount: null }, 'reachedCount required'],
  ])('is refused %s', async (_, change, problem) => {
    const { id } = await add()
    const context = await world.as(town.dpo)
    const input = { ...told(), ...(change as object) }
    await refusesWithoutTrace(
      world,
      () => recordTold(context, town.id, id, input, listed),
      invalidWith(problem),
    )
  })

  test('is not the business of handlers, auditors and strangers', async () => {
    const { id } = await add()
    const attempt = async (person: Town['dpo'], organisation = town.id) => {
      const context = await world.as(person)
      return () => recordTold(context, organisation, id, told(), listed)
    }
    await refusesWithoutTrace(world, await attempt(town.auditor), { kind: 'forbidden' })
    await refusesWithoutTrace(world, await attempt(town.handler), { kind: 'notFound' })
    await refusesWithoutTrace(world, await attempt(other.dpo, other.id), { kind: 'notFound' })
    await refusesWithoutTrace(world, await attempt(other.dpo), { kind: 'notFound' })
  })
})

test('the dossier shows its messages in order', async () => {
  const row = await findIncident(await world.as(town.auditor), town.id, dossier.number, listed)
  expect((row['communications'] as Listed[]).length).toBeGreaterThan(5)
})
