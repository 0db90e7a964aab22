import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  arrangeQueueViews,
  changeQueueView,
  keepQueueView,
  listQueueViews,
  mostQueueViews,
  removeQueueView,
  revokeMandate,
  type QueueViewInput,
} from '@lekboek/usecases'
import {
  confirmedDossier,
  invalidWith,
  openDossier,
  openTown,
  openWorld,
  refusalOf,
  type TestOrganisation,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let foreign: Town
let consultancy: TestOrganisation
let consultant: TestPerson
let colleague: TestPerson
let mandate: string

beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, 'Lindenrode')
  foreign = await openTown(world, 'Oosterdonk')
  consultancy = await world.organisation('Kantoor', { kinds: ['consultancy'] })
  consultant = await world.member(consultancy, 'reporter', 'Consultant')
  colleague = await world.member(consultancy, 'reporter', 'Collega')
  mandate = await world.mandate(town, consultancy, 'dpo')
  for (const person of [consultant, colleague]) await world.assign(mandate, person)
  await openDossier(world, town, 'Nieuw')
  await confirmedDossier(world, town, 'Bevestigd')
})
afterAll(() => world.close())

const view = (given: QueueViewInput = {}): QueueViewInput => ({
  ...{ name: 'Bevestigd', filter: { statuses: ['confirmed'] }, isDefault: false },
  ...given,
})
const keep = async (given: QueueViewInput, person = consultant) =>
  keepQueueView(await world.as(person), view(given))
const names = async (person = consultant) =>
  (await listQueueViews(await world.as(person))).map(({ name, count }) => `${name} ${count}`)

describe('views of the queue', () => {
  test('are kept in order, counted, and seen by their owner alone', async () => {
    await keep({})
    await keep({ name: 'Alles hier', filter: { organisations: [town.id] } })
    expect(await names()).toEqual(['Bevestigd 1', 'Alles hier 2'])
    expect(await names(colleague)).toEqual([])
    await keep({ name: 'bevestigd' }, colleague)
    expect(await names()).toEqual(['Bevestigd 1', 'Alles hier 2'])
  })

  test('one at most opens by itself', async () => {
    const [first, second] = await listQueueViews(await world.as(consultant))
    const context = await world.as(consultant)
    await changeQueueView(context, first!.id, first!.version, view({ isDefault: true }))
    const input = view({ name: 'Alles hier', filter: { organisations: [town.id] }, isDefault: true })
    const after = await changeQueueView(context, second!.id, second!.version, input)
    expect(after.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['Bevestigd', false],
      ['Alles hier', true],
    ])
  })

  test('are arranged and removed', async () => {
    const context = await world.as(consultant)
    const [first, second] = await listQueueViews(context)
    const arranged = await arrangeQueueViews(context, [second!.id, first!.id])
    expect(arranged.map(({ id }) => id)).toEqual([second!.id, first!.id])
    const left = await removeQueueView(context, second!.id, second!.version)
    expect(left.map(({ id }) => id)).toEqual([first!.id])
  })

  test("somebody else's and none at all are refused alike, and stay as they are", async () => {
    const [theirs] = await listQueueViews(await world.as(colleague))
    const context = await world.as(consultant)
    const absent = '01a20226-2542-7b91-84f4-f3118239ce69'
    const before = await world.rows('SELECT * FROM queue_view ORDER BY id')
    for (const id of [theirs!.id, absent, 'x']) {
      expect(await refusalOf(removeQueueView(context, id, 1))).toEqual({ kind: 'notFound' })
      expect(await refusalOf(changeQueueView(context, id, 1, view()))).toEqual({ kind: 'notFound' })
      expect(await refusalOf(arrangeQueueViews(context, [id]))).toMatchObject({
        kind: 'conflict',
        version: 1,
      })
    }
    expect(await world.rows('SELECT * FROM queue_view ORDER BY id')).toEqual(before)
  })

  test('changed in another tab is a conflict with what is stored', async () => {
    const context = await world.as(consultant)
    const [one] = await listQueueViews(context)
    await changeQueueView(context, one!.id, one!.version, view({ name: 'Uit de andere tab' }))
    expect(await refusalOf(changeQueueView(context, one!.id, one!.version, view()))).toMatchObject({
      kind: 'conflict',
      version: one!.version + 1,
      current: { name: 'Uit de andere tab' },
    })
    expect(await refusalOf(removeQueueView(context, one!.id, one!.version))).toMatchObject({
      kind: 'conflict',
    })
  })

  test('say what is wrong; a foreign register and none at all are refused alike', async () => {
    const refused = (given: object) =>
      keep(given).then(
        () => null,
        () => refusalOf(keep(given)),
      )
    expect(await refused({ name: ' ' })).toMatchObject(invalidWith('name required'))
    expect(await refused({ name: 'x'.repeat(61) })).toMatchObject(invalidWith('name tooLong'))
    expect(await refused({ name: 'UIT DE ANDERE TAB' })).toMatchObject(invalidWith('name repeated'))
    const absent = '01a20226-2542-7b91-84f4-f3118239ce69'
    for (const id of [foreign.id, absent, 'x'])
      expect(await refused({ name: 'Vreemd', filter: { organisations: [id] } })).toMatchObject(
        invalidWith('filter.organisations notInList'),
      )
  })

  test('are twenty at most, also for two tabs at once', async () => {
    const one = await world.member(consultancy, 'reporter', 'Verzamelaar')
    for (let index = 1; index < mostQueueViews; index++) await keep({ name: `Nr ${index}` }, one)
    const both = await Promise.allSettled([keep({ name: 'A' }, one), keep({ name: 'B' }, one)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await names(one)).toHaveLength(mostQueueViews)
  })

  test('show nothing of a register once its mandate is revoked', async () => {
    await keep({ name: 'Klant', filter: { organisations: [town.id] } })
    expect(await names()).toContain('Klant 2')
    await revokeMandate(await world.as(town.admin), town.id, mandate)
    expect(await names()).toContain('Klant 0')
  })

  test('are refused to whoever is not signed in', async () => {
    const nobody = world.nobody()
    for (const call of [listQueueViews(nobody), keepQueueView(nobody, view()), arrangeQueueViews(nobody, [])])
      expect(await refusalOf(call)).toEqual({ kind: 'unauthenticated' })
  })
})
