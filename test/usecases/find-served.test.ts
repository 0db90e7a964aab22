import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  addAgreement,
  callBack,
  changeBreach,
  findBreach,
  findServed,
  listDeliveries,
  planDeliveries,
  recordBreach,
  sendBreach,
  type BreachInput,
} from '@lekboek/usecases'
import {
  openTown,
  openWorld,
  refusalOf,
  type TestOrganisation,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let processor: TestOrganisation
let contact: TestPerson
let towns: Town[]
beforeAll(async () => {
  world = await openWorld()
  processor = await world.organisation('Drukkerij', { kinds: ['processor'] })
  contact = await world.member(processor, 'processorContact')
  towns = [await openTown(world, 'Aälrode'), await openTown(world, 'Zavelbeke')]
  world.pass(-1)
  for (const [index, town] of towns.entries()) {
    for (const [service, termHours] of [
      ['Brieven', 24 + index],
      ['Enveloppen', 12],
    ] as const) {
      const parties = { processorId: processor.id, controllerId: town.id, emergencyContact: null }
      if (service === 'Brieven' || index === 0)
        await addAgreement(system(), { ...parties, service, termHours })
    }
  }
  world.pass(1)
})
afterAll(() => world.close())

const system = () => ({ database: world.database, jobs: world.jobs, now: () => world.now })
const input = (): BreachInput => ({
  ...{ title: 'Gijzelsoftware', awareAt: world.at(-4), description: 'Servers versleuteld.' },
  ...{ dataTypes: ['basic'], measures: 'Losgekoppeld.', contact: '09 000 00 00' },
})
const record = async () =>
  recordBreach(await world.as(contact), processor.id, input(), { id: true, number: true })
const look = async (number: unknown, search = {}) =>
  findServed(await world.as(contact), processor.id, String(number), { first: 10, ...search })

test('a search among the served says how many fit, how many are open, and the shortest term of each', async () => {
  const { id, number } = await record()
  expect(await look(number)).toEqual({
    ...{ count: 2, openCount: 2, services: ['Brieven', 'Enveloppen'] },
    controllers: [
      {
        ...{ id: towns[0]!.id, name: towns[0]!.name, isChosen: false, isConfirmed: true },
        services: ['Enveloppen', 'Brieven'],
        termHours: 12,
      },
      {
        ...{ id: towns[1]!.id, name: towns[1]!.name, isChosen: false, isConfirmed: true },
        services: ['Brieven'],
        termHours: 25,
      },
    ],
  })
  expect(await look(number, { filter: { words: 'aalrode BRIEV' } })).toMatchObject({ count: 1, openCount: 1 })
  expect(await look(number, { filter: { service: 'Enveloppen' } })).toMatchObject({ count: 1 })
  const deliveries = [{ controllerId: towns[0]!.id }]
  await planDeliveries(await world.as(contact), processor.id, String(id), { deliveries }, { id: true })
  expect(await look(number, { first: 1 })).toMatchObject({
    ...{ count: 2, openCount: 1, controllers: [{ isChosen: true }] },
  })
})

test('a breach that is not there is not found, as one of another', async () => {
  expect(await refusalOf(look('2026-777'))).toMatchObject({ kind: 'notFound' })
  expect(await refusalOf(look('x'))).toMatchObject({ kind: 'notFound' })
})

const counts = {
  behindCount: true,
  waiting: { count: true, leavesAt: true },
  versions: { number: true, controllerCount: true },
} as const

test('a breach says who lacks its newest version, and what waits to leave', async () => {
  const { id, number } = await record()
  const context = await world.as(contact)
  const breachId = String(id)
  await planDeliveries(context, processor.id, breachId, { filter: {} }, { id: true })
  const read = () => findBreach(context, processor.id, String(number), counts)
  expect(await read()).toMatchObject({ behindCount: 0, waiting: { count: 0, leavesAt: null }, versions: [] })

  const node = { id: true, controllerName: true } as const
  const listed = await listDeliveries(
    context,
    processor.id,
    String(number),
    { first: 5 },
    { edges: { node } },
  )
  const [first, second] = listed.edges.map(({ node: { id: delivery } }) => String(delivery))
  await sendBreach(context, processor.id, breachId, { version: 1, deliveries: [first!] }, { id: true })
  await changeBreach(
    context,
    processor.id,
    breachId,
    { ...input(), systems: 'Pers 2', version: 1 },
    { id: true },
  )
  const at = world.at(3)
  await sendBreach(context, processor.id, breachId, { version: 2, deliveries: [second!], at }, { id: true })
  expect(await read()).toMatchObject({
    ...{ behindCount: 1, waiting: { count: 1 } },
    // What lies ready or is on its way nobody has.
    versions: [
      { number: 2, controllerCount: 0 },
      { number: 1, controllerCount: 0 },
    ],
  })
  const filter = { isBehind: true }
  const behind = await listDeliveries(
    context,
    processor.id,
    String(number),
    { first: 5, filter },
    { edges: { node } },
  )
  expect(behind.edges.map(({ node: { id: delivery } }) => delivery)).toEqual([first])
  await callBack(context, processor.id, breachId, null, { id: true })
  expect(await read()).toMatchObject({ behindCount: 0, waiting: { count: 0 } })
})

test('who alone says that the processor works for them is found and marked, never chosen by a filter, and sets it no term', async () => {
  const alone = await openTown(world, 'Spionrode')
  const agreementId = await world.agreement(processor, alone)
  await world.rows('UPDATE agreement SET confirmed_at = NULL, term_hours = 1 WHERE id = $1', [agreementId])
  world.pass(1)
  const { id, number } = await record()
  const found = await look(number, { filter: { words: 'spionrode' } })
  expect(found).toMatchObject({ count: 1, openCount: 0, controllers: [{ id: alone.id, isConfirmed: false }] })
  const context = await world.as(contact)
  await planDeliveries(context, processor.id, String(id), { filter: {} }, { id: true })
  const planned = async () => {
    const page = { edges: { node: { controllerName: true } } } as const
    const { edges } = await listDeliveries(context, processor.id, String(number), { first: 10 }, page)
    return edges.map(({ node }) => node['controllerName'])
  }
  expect(await planned()).toEqual(towns.map(({ name }) => name))
  const deliveries = [{ controllerId: alone.id }]
  await planDeliveries(context, processor.id, String(id), { deliveries }, { id: true })
  expect(await planned()).toContain(alone.name)
})
