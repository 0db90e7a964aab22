import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  admitKeptOut,
  agreeToMerger,
  carryOutMerger,
  listIncidents,
  listKeptOut,
  listQueue,
  openRegister,
  planMergers,
  previewMergers,
  previewOwnMerger,
  refuseMandateUser,
} from '@lekboek/usecases'
import {
  openDossier,
  openTown,
  openWorld,
  refusalOf,
  refusesWithoutTrace,
  verbsOf,
  type TestOrganisation,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let umbrella: TestOrganisation
let greet: TestPerson
let old: Town
let next: Town
let consultancy: TestOrganisation
let joris: TestPerson
let lies: TestPerson
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  umbrella = await world.organisation('Koepel', { kinds: ['umbrella'] })
  greet = await world.member(umbrella, 'umbrellaAdmin', 'Greet')
  old = await openTown(world, 'Zavelbeke')
  next = await openTown(world, 'Steenhove')
  await join(old, next)
  consultancy = await world.organisation('Duinendijk', { kinds: ['consultancy'] })
  joris = await world.member(consultancy, 'reporter', 'Joris')
  lies = await world.member(consultancy, 'reporter', 'Lies')
})

const join = (...members: TestOrganisation[]) =>
  world.rows('UPDATE organisation SET umbrella_id = $1 WHERE id = ANY ($2::uuid[])', [
    umbrella.id,
    members.map(({ id }) => id),
  ])
const given = async (client: TestOrganisation, ...people: TestPerson[]) => {
  const id = await world.mandate(client, consultancy, 'dpo')
  for (const person of people) await world.assign(id, person)
  return id
}
/** Zavelbeke refuses Joris; Steenhove lets him and Lies be its DPO. */
const refused = async () => {
  await refuseMandateUser(await world.as(old.admin), old.id, await given(old, joris, lies), joris.id)
  await given(next, joris, lies)
}
const pass = async (from: Town, to: Town) => {
  const input = { successorId: to.id, predecessorIds: [from.id], takesEffectAt: world.at(1) }
  const [planned] = await planMergers(await world.as(greet), umbrella.id, input)
  await agreeToMerger(await world.as(from.admin), from.id, planned!.id)
  return async () => {
    world.pass(1)
    await carryOutMerger(
      { database: world.database, jobs: world.jobs, now: () => world.now },
      { mergerId: planned!.id },
    )
  }
}
const page = { first: 50 }
const ids = { edges: { node: { id: true, number: true } } } as const
const listed = async (person: TestPerson, town: TestOrganisation) =>
  (await listIncidents(await world.as(person), town.id, page, ids)).edges.length
/** Shut by every way of asking: the register alone, all of them, rights alone, the queue. */
async function isShut(person: TestPerson, town: TestOrganisation): Promise<void> {
  const context = await world.as(person)
  expect((await refusalOf(openRegister(context, town.id))).kind).toBe('notFound')
  const everywhere = (await context.rights.everywhere())?.registers ?? []
  expect(everywhere.map(({ organisationId }) => organisationId)).not.toContain(town.id)
  const bare = (await context.rights.bare()) ?? []
  expect(bare.map(({ organisationId }) => organisationId)).not.toContain(town.id)
  const queue = await listQueue(
    context,
    { first: 50, window: 'all' },
    { edges: { node: { organisation: { id: true } } } },
  )
  expect(queue.edges.map(({ node }) => node.organisation['id'])).not.toContain(town.id)
}
async function isOpen(person: TestPerson, town: TestOrganisation): Promise<void> {
  const context = await world.as(person)
  expect((await context.rights.in(town.id))?.registers.length).toBe(1)
  const everywhere = (await context.rights.everywhere())?.registers ?? []
  expect(everywhere.map(({ organisationId }) => organisationId)).toContain(town.id)
  const bare = (await context.rights.bare()) ?? []
  expect(bare.map(({ organisationId }) => organisationId)).toContain(town.id)
}

describe('whom the old organisation refused', () => {
  test("stays out of its register after the day, under the heir's mandates too; a colleague reads it", async () => {
    await openDossier(world, old)
    await refused()
    const carryOut = await pass(old, next)
    await isShut(joris, old)
    world.now = world.at(1)
    await isShut(joris, old)
    world.now = world.at(-1)
    await carryOut()
    await isShut(joris, old)
    await isOpen(joris, next)
    await isOpen(lies, old)
    expect(await listed(lies, old)).toBe(1)
  })

  test('is on the list of the heir with the register and the consultancy, until its administrator admits them', async () => {
    await openDossier(world, old)
    await refused()
    await (
      await pass(old, next)
    )()
    const admin = await world.as(next.admin)
    expect(await listKeptOut(admin, next.id)).toMatchObject([
      {
        ...{ registerId: old.id, registerName: 'Zavelbeke', userId: joris.id, name: 'Joris' },
        consultancyNames: ['Duinendijk'],
      },
    ])
    expect(await admitKeptOut(admin, next.id, old.id, joris.id)).toEqual([])
    await isOpen(joris, old)
    expect(await listed(joris, old)).toBe(1)
    expect((await verbsOf(world, next)).at(-1)).toBe('mandate.userAdmitted')
    const again = async () => admitKeptOut(await world.as(next.admin), next.id, old.id, joris.id)
    await refusesWithoutTrace(world, again, { kind: 'notFound' })
  })

  test('is admitted by an administrator of the heir alone, of two at once by one', async () => {
    await refused()
    const admit = async (person: TestPerson, at: TestOrganisation, register = old.id, user = joris.id) =>
      admitKeptOut(await world.as(person), at.id, register, user)
    // Before the day it is for the old organisation alone.
    await refusesWithoutTrace(world, () => admit(next.admin, next), { kind: 'notFound' })
    await (
      await pass(old, next)
    )()
    for (const person of [next.dpo, next.decider, next.handler, next.auditor, next.reporter])
      await refusesWithoutTrace(world, () => admit(person, next), { kind: 'forbidden' })
    const other = await openTown(world, 'Wilgenmere')
    for (const act of [
      () => admit(other.admin, other),
      () => admit(other.admin, next),
      () => admit(next.admin, next, next.id),
      () => admit(next.admin, next, 'x'),
      () => admit(next.admin, next, old.id, lies.id),
      () => admit(next.admin, next, old.id, 'x\0'),
    ])
      await refusesWithoutTrace(world, act, { kind: 'notFound' })
    expect(await listKeptOut(await world.as(other.admin), other.id)).toEqual([])
    await isShut(joris, old)
    const second = await world.member(next, 'admin')
    const both = await Promise.allSettled([admit(next.admin, next), admit(second, next)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('stays out as well when the register goes on to a third, and who held it in between refused them', async () => {
    await openDossier(world, old)
    await given(next, joris, lies)
    await (
      await pass(old, next)
    )()
    await isOpen(joris, old)
    const [mandate] = await world.rows<{ id: string }>('SELECT id FROM mandate WHERE client_id = $1', [
      next.id,
    ])
    await refuseMandateUser(await world.as(next.admin), next.id, mandate!.id, joris.id)
    const third = await openTown(world, 'Heidegem')
    await join(third)
    await given(third, joris)
    await (
      await pass(next, third)
    )()
    await isShut(joris, old)
    await isShut(joris, next)
    await admitKeptOut(await world.as(third.admin), third.id, next.id, joris.id)
    await isOpen(joris, old)
    await isOpen(joris, next)
  })

  test('are named in number before anybody agrees', async () => {
    await refused()
    const input = { successorId: next.id, predecessorIds: [old.id], takesEffectAt: world.at(1) }
    const [preview] = await previewMergers(await world.as(greet), umbrella.id, input)
    // Three with a role at Steenhove and Lies; not Joris.
    expect(preview).toMatchObject({ readers: 4, keptOut: 1 })
  })
})

test('who will read the old register is counted by every way in, each once', async () => {
  const deputy = await world.member(next, 'reporter', 'Deputy')
  await world.rows(
    `INSERT INTO deputy (id, organisation_id, principal_id, user_id, named_by, valid_from, valid_until, version, created_at)
      VALUES (gen_random_uuid(), $1, $2, $3, 'test', $4, $5, 1, $4)`,
    [next.id, next.dpo.id, deputy.id, world.now, world.at(72)],
  )
  await world.membership(next.dpo, next, 'auditor')
  await given(next, joris, lies)
  await world.membership(lies, next, 'auditor')
  await world.consultant(next, 'read')
  await world.consultant(next, 'statistics')
  await world.consultant(next, 'dpo', { until: world.at(-1) })
  const left = await world.consultant(next, 'read')
  await world.rows('UPDATE membership SET valid_until = $2 WHERE user_id = $1', [left.id, world.at(-1)])
  await pass(old, next)
  // DPO, decider, auditor, the deputy, Joris, Lies, who reads along.
  expect(await previewOwnMerger(await world.as(old.admin), old.id)).toMatchObject({ readers: 7, keptOut: 0 })
})
