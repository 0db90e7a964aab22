import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  assignMandate,
  findConsultancies,
  grantMandate,
  listAgreements,
  listIncidents,
  listMandates,
  listMembers,
  revokeMandate,
} from '@lekboek/usecases'
import {
  invalidWith,
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
let town: Town
let consultancy: TestOrganisation
let head: TestPerson
let consultant: TestPerson
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, 'Lindenrode')
  consultancy = await world.organisation('Kantoor', { kinds: ['consultancy'] })
  head = await world.member(consultancy, 'admin', 'Hoofd')
  consultant = await world.member(consultancy, 'reporter', 'Consultant')
  await openDossier(world, town)
})
afterAll(() => world.close())

const asDpo = () => ({ consultancyId: consultancy.id, scope: 'dpo', mayDecide: false }) as const
const grant = async () => String((await grantMandate(await world.as(town.admin), town.id, asDpo()))['id'])
const page = { first: 10 }
const ids = { edges: { node: { id: true } } } as const

describe('a mandate', () => {
  test('is granted once, also by two at once; another scope, or after its end, is another mandate', async () => {
    const client = await openTown(world, 'Beukenrode')
    const admin = await world.as(client.admin)
    const attempts = await Promise.allSettled([1, 2, 3].map(() => grantMandate(admin, client.id, asDpo())))
    expect(attempts.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
    await refusesWithoutTrace(
      world,
      () => grantMandate(admin, client.id, asDpo()),
      invalidWith('scope repeated'),
    )
    await grantMandate(admin, client.id, { ...asDpo(), scope: 'read' })
    const [granted] = attempts.flatMap((one) => (one.status === 'fulfilled' ? [String(one.value['id'])] : []))
    await revokeMandate(admin, client.id, granted!)
    await grantMandate(admin, client.id, asDpo())
  })

  test('opens the register for whom it was assigned to, and ends at the next request', async () => {
    const id = await grant()
    expect((await refusalOf(listIncidents(await world.as(consultant), town.id, page, ids))).kind).toBe(
      'notFound',
    )
    const assigned = await assignMandate(await world.as(head), consultancy.id, id, consultant.id)
    expect(assigned).toMatchObject({ persons: ['Consultant'], clientName: 'Lindenrode' })
    const context = await world.as(consultant)
    expect((await listIncidents(context, town.id, page, ids)).edges).toHaveLength(1)
    expect(await revokeMandate(await world.as(town.admin), town.id, id)).toMatchObject({ id })
    expect((await refusalOf(listIncidents(await world.as(consultant), town.id, page, ids))).kind).toBe(
      'notFound',
    )
    expect(await verbsOf(world, town)).toEqual(expect.arrayContaining(['mandate.granted', 'mandate.revoked']))
    expect(await verbsOf(world, consultancy)).toContain('mandate.assigned')
  })

  test('revoked twice keeps its first end and one entry in the journal', async () => {
    const id = await grant()
    const first = await revokeMandate(await world.as(town.admin), town.id, id)
    const verbs = await verbsOf(world, town)
    world.pass(1)
    expect(await revokeMandate(await world.as(town.admin), town.id, id)).toEqual(first)
    expect(await verbsOf(world, town)).toEqual(verbs)
  })

  test('is listed to the client with the people who use it, and to the consultancy', async () => {
    const id = await grant()
    await assignMandate(await world.as(head), consultancy.id, id, consultant.id)
    const listed = await listMandates(await world.as(town.admin), town.id)
    expect(listed.find((one) => one['id'] === id)).toMatchObject({ persons: ['Consultant'], revokedAt: null })
    const held = await listMandates(await world.as(head), consultancy.id)
    expect(held.map((one) => one['id'])).toContain(id)
    await revokeMandate(await world.as(town.admin), town.id, id)
  })

  test.each([
    ['somebody who is no consultancy', () => ({ consultancyId: town.id }), 'consultancyId notInList'],
    ['nobody', () => ({ consultancyId: '01919191-0000-7000-8000-000000000000' }), 'consultancyId notInList'],
    ['what is no id', () => ({ consultancyId: 'kantoor' }), 'consultancyId notInList'],
    ['a scope that is none', () => ({ scope: 'all' }), 'scope notInList'],
    ['deciding without being DPO', () => ({ scope: 'read', mayDecide: true }), 'mayDecide contradiction'],
    ['an end in the past', () => ({ until: world.at(-1) }), 'until endBeforeBegin'],
    ['an end that is no instant', () => ({ until: '2027-02-30T00:00:00Z' }), 'until notInstant'],
  ])('is not granted to %s', async (_, change, problem) => {
    const input = { ...asDpo(), ...(change() as object) }
    const context = await world.as(town.admin)
    await refusesWithoutTrace(world, () => grantMandate(context, town.id, input), invalidWith(problem))
  })

  test('is granted and revoked by an administrator of the client alone', async () => {
    const id = await grant()
    for (const person of [town.dpo, town.decider, town.reporter, town.handler, town.auditor]) {
      const context = await world.as(person)
      await refusesWithoutTrace(world, () => grantMandate(context, town.id, asDpo()), { kind: 'forbidden' })
      await refusesWithoutTrace(world, () => revokeMandate(context, town.id, id), { kind: 'forbidden' })
      await refusesWithoutTrace(world, () => listMandates(context, town.id), { kind: 'forbidden' })
    }
    const holder = await world.as(head)
    await refusesWithoutTrace(world, () => revokeMandate(holder, consultancy.id, id), { kind: 'notFound' })
    await refusesWithoutTrace(world, () => revokeMandate(holder, town.id, id), { kind: 'notFound' })
    await revokeMandate(await world.as(town.admin), town.id, id)
  })

  test('is assigned to own people alone, while it runs, by its holder', async () => {
    const id = await grant()
    const boss = await world.as(head)
    const assignTo =
      (who: string, mandate = id) =>
      () =>
        assignMandate(boss, consultancy.id, mandate, who)
    await refusesWithoutTrace(world, assignTo(town.dpo.id), { kind: 'notFound' })
    await refusesWithoutTrace(world, assignTo('nobody'), { kind: 'notFound' })
    await refusesWithoutTrace(world, assignTo('no\0body'), { kind: 'notFound' })
    await refusesWithoutTrace(world, assignTo(consultant.id, 'nonsense'), { kind: 'notFound' })
    const client = await world.as(town.admin)
    await refusesWithoutTrace(world, () => assignMandate(client, town.id, id, town.dpo.id), {
      kind: 'notFound',
    })
    const low = await world.as(consultant)
    await refusesWithoutTrace(world, () => assignMandate(low, consultancy.id, id, consultant.id), {
      kind: 'forbidden',
    })
    await revokeMandate(client, town.id, id)
    await refusesWithoutTrace(world, assignTo(consultant.id), { kind: 'notFound' })
  })
})

describe('members and agreements', () => {
  test('are listed to who may see them', async () => {
    const members = await listMembers(await world.as(town.admin), town.id)
    expect(members.map((one) => one['role'])).toEqual(expect.arrayContaining(['dpo', 'decider', 'admin']))
    expect(await listAgreements(await world.as(town.dpo), town.id)).toEqual([])
    expect((await refusalOf(listMembers(await world.as(town.reporter), town.id))).kind).toBe('forbidden')
    expect((await refusalOf(listAgreements(await world.as(town.reporter), town.id))).kind).toBe('forbidden')
    expect((await refusalOf(listMembers(await world.as(head), town.id))).kind).toBe('notFound')
  })
})

describe('a consultancy to grant to', () => {
  const found = async (words: string) =>
    (await findConsultancies(await world.as(town.admin), town.id, words)).map(({ name }) => name)

  test('is found by a part of its name or of its number, and nothing else is told of it', async () => {
    const other = await world.organisation('Duin & Dijk', { kinds: ['consultancy'] })
    await world.rows("UPDATE organisation SET kbo = '0997.004.021' WHERE id = $1", [other.id])
    expect(await found('dijk')).toEqual(['Duin & Dijk'])
    expect(await found('0997 004')).toEqual(['Duin & Dijk'])
    expect(await findConsultancies(await world.as(town.admin), town.id, 'DUIN')).toEqual([
      { id: other.id, name: 'Duin & Dijk', kbo: '0997.004.021' },
    ])
  })

  test('is no town, none that ended, and not the one who asks', async () => {
    await world.organisation('Gewezen Kantoor', { kinds: ['consultancy'], validUntil: world.at(-1) })
    expect(await found('Lindenrode')).toEqual([])
    expect(await found('Gewezen')).toEqual([])
    const own = await findConsultancies(await world.as(head), consultancy.id, 'Kantoor')
    expect(own.map(({ id }) => id)).not.toContain(consultancy.id)
  })

  test.each(['', 'a', ' a ', '%%', '..'])('is not listed whole by "%s"', async (words) => {
    const attempt = findConsultancies(await world.as(town.admin), town.id, words)
    expect(await attempt.catch(() => [])).toEqual([])
  })
})
