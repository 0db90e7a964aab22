import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addMeasure,
  admitMandateUser,
  assignMandate,
  assignMandates,
  endMember,
  findConsultancies,
  grantMandate,
  listAgreements,
  listIncidents,
  listMandates,
  listMembers,
  listQueue,
  refuseMandateUser,
  revokeMandate,
  rightsOf,
  unassignMandate,
} from '@lekboek/usecases'
import {
  invalidWith,
  openDossier,
  openTown,
  openWorld,
  race,
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

  test('lets the own umbrella count, and nothing more; no other umbrella', async () => {
    const client = await openTown(world, 'Elzenrode')
    const umbrella = await world.organisation('Koepel van Elzenrode', { kinds: ['umbrella'] })
    const boss = await world.member(umbrella, 'admin', 'Beheerder')
    const greet = await world.member(umbrella, 'umbrellaAdmin', 'Greet')
    const admin = await world.as(client.admin)
    const counting = { consultancyId: umbrella.id, scope: 'statistics', mayDecide: false } as const
    const notInList = invalidWith('consultancyId notInList')
    await refusesWithoutTrace(world, () => grantMandate(admin, client.id, counting), notInList)
    expect(await findConsultancies(admin, client.id, 'koepel van elzen')).toEqual([])
    await world.rows('UPDATE organisation SET umbrella_id = $2 WHERE id = $1', [client.id, umbrella.id])
    expect(await findConsultancies(admin, client.id, 'koepel van elzen')).toMatchObject([
      { id: umbrella.id, onlyCounts: true },
    ])
    for (const scope of ['dpo', 'read'] as const)
      await refusesWithoutTrace(
        world,
        () => grantMandate(admin, client.id, { ...counting, scope }),
        invalidWith('scope notInList'),
      )
    const { id } = await grantMandate(admin, client.id, counting)
    const held = await world.as(boss)
    expect(await listMandates(held, umbrella.id)).toMatchObject([{ id, onlyCounts: true, persons: [] }])
    const nowhere = { kind: 'notFound' } as const
    await refusesWithoutTrace(world, () => assignMandate(held, umbrella.id, String(id), greet.id), nowhere)
    expect((await refusalOf(listIncidents(await world.as(greet), client.id, page, ids))).kind).toBe(
      'notFound',
    )
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

describe('a person whom a client does not want', () => {
  const opens = async (person: TestPerson, client: Town) =>
    (await rightsOf(world.database, { userId: person.id }, world.now).in(client.id))?.registers.length
  async function used() {
    const client = await openTown(world, 'Elzendam')
    const admin = await world.as(client.admin)
    const boss = await world.as(head)
    const given = { consultancyId: consultancy.id, mayDecide: false } as const
    const id = String((await grantMandate(admin, client.id, { ...given, scope: 'dpo' }))['id'])
    const reading = String((await grantMandate(admin, client.id, { ...given, scope: 'read' }))['id'])
    await assignMandates(boss, consultancy.id, [id, reading], [consultant.id, head.id])
    return { client, admin, boss, id, reading }
  }

  test('is off every mandate of that client at the next request; colleagues and other clients stay', async () => {
    const { client, admin, id, reading } = await used()
    const other = await used()
    const row = await refuseMandateUser(admin, client.id, id, consultant.id)
    expect(row).toMatchObject({
      persons: ['Hoofd'],
      refused: [{ userId: consultant.id, name: 'Consultant' }],
    })
    expect(await Promise.all([opens(consultant, client), opens(head, client)])).toEqual([0, 1])
    expect(await opens(consultant, other.client)).toBe(1)
    const held = await listMandates(await world.as(head), consultancy.id)
    expect(held.find((one) => one['id'] === reading)).toMatchObject({
      persons: ['Hoofd'],
      refused: [{ name: 'Consultant' }],
    })
    const [leaf] = await world.rows<{ body: string }>(
      `SELECT body FROM journal_leaf WHERE organisation_id = $1 AND verb = 'mandate.userRefused'`,
      [client.id],
    )
    expect(JSON.parse(String(leaf?.body))).toMatchObject({
      summary: { userName: 'Consultant', consultancyName: 'Kantoor', mandateIds: [id, reading].toSorted() },
    })
  })

  test('is put back by nobody without the word of the client, also not under a mandate given later', async () => {
    const { client, admin, boss, id, reading } = await used()
    await refuseMandateUser(admin, client.id, id, consultant.id)
    const assignTo = (mandate: string) => () =>
      assignMandates(boss, consultancy.id, [mandate], [head.id, consultant.id])
    const refused = invalidWith('users refusedByClient')
    await refusesWithoutTrace(world, assignTo(id), refused)
    await refusesWithoutTrace(world, assignTo(reading), refused)
    await revokeMandate(admin, client.id, id)
    const again = String((await grantMandate(admin, client.id, asDpo()))['id'])
    await refusesWithoutTrace(world, assignTo(again), refused)
    await admitMandateUser(admin, client.id, again, consultant.id)
    expect(await opens(consultant, client)).toBe(0)
    await assignTo(again)()
    expect(await opens(consultant, client)).toBe(1)
  })

  test('and the consultancy that assigns them at that very moment: nobody is in afterwards', async () => {
    const { client, admin, boss, id, reading } = await used()
    await unassignMandate(boss, consultancy.id, reading, consultant.id)
    const [taken] = await Promise.allSettled([
      refuseMandateUser(admin, client.id, id, consultant.id),
      assignMandate(boss, consultancy.id, reading, consultant.id),
    ])
    expect(taken?.status).toBe('fulfilled')
    expect(await opens(consultant, client)).toBe(0)
  })

  test('is refused, and admitted, by an administrator of the client alone', async () => {
    const { client, admin, boss, id } = await used()
    for (const person of [client.dpo, client.decider, client.handler, client.auditor]) {
      const context = await world.as(person)
      for (const act of [refuseMandateUser, admitMandateUser])
        await refusesWithoutTrace(world, () => act(context, client.id, id, consultant.id), {
          kind: 'forbidden',
        })
    }
    for (const act of [refuseMandateUser, admitMandateUser])
      await refusesWithoutTrace(world, () => act(boss, consultancy.id, id, consultant.id), {
        kind: 'notFound',
      })
    for (const user of [client.dpo.id, 'nobody', 'no\0body'])
      for (const act of [refuseMandateUser, admitMandateUser])
        await refusesWithoutTrace(world, () => act(admin, client.id, id, user), { kind: 'notFound' })
    for (const mandate of ['nonsense', '01919191-0000-7000-8000-000000000000'])
      for (const act of [refuseMandateUser, admitMandateUser])
        await refusesWithoutTrace(world, () => act(admin, client.id, mandate, consultant.id), {
          kind: 'notFound',
        })
    await refuseMandateUser(admin, client.id, id, consultant.id)
    await refusesWithoutTrace(world, () => refuseMandateUser(admin, client.id, id, consultant.id), {
      kind: 'notFound',
    })
    await refusesWithoutTrace(world, () => admitMandateUser(boss, consultancy.id, id, consultant.id), {
      kind: 'notFound',
    })
  })
})

describe('mandates of one kind', () => {
  const period = (from: number, until: number | null) => ({
    ...{ from: world.at(from), until: until === null ? null : world.at(until) },
  })

  test.each<[string, [number, number | null], [number, number | null]]>([
    ['begins inside the other', [10, 20], [15, 25]],
    ['ends inside the other', [10, 20], [5, 11]],
    ['lies inside the other', [10, 20], [12, 13]],
    ['holds the other', [10, 20], [5, 25]],
    ['has no end and begins before the other', [10, 20], [1, null]],
    ['begins inside one without an end', [10, null], [2000, 2001]],
    ['is the same', [10, 20], [10, 20]],
  ])('never overlap: one that %s is refused', async (_, first, second) => {
    const client = await openTown(world, 'Beukenrode')
    const admin = await world.as(client.admin)
    await grantMandate(admin, client.id, { ...asDpo(), ...period(...first) })
    await refusesWithoutTrace(
      world,
      () => grantMandate(admin, client.id, { ...asDpo(), ...period(...second) }),
      invalidWith('scope repeated'),
    )
  })

  test('may follow each other without a gap, and stand beside one of another kind', async () => {
    const client = await openTown(world, 'Beukenrode')
    const admin = await world.as(client.admin)
    await grantMandate(admin, client.id, { ...asDpo(), ...period(10, 20) })
    await grantMandate(admin, client.id, { ...asDpo(), ...period(20, 30) })
    await grantMandate(admin, client.id, { ...asDpo(), ...period(0, 10) })
    await grantMandate(admin, client.id, { ...asDpo(), scope: 'read', ...period(10, 20) })
  })

  test('open the register from their begin to their end, to the moment', async () => {
    const client = await openTown(world, 'Eikenhove')
    const input = { ...asDpo(), from: world.at(2), until: world.at(4) }
    const { id } = await grantMandate(await world.as(client.admin), client.id, input)
    await assignMandate(await world.as(head), consultancy.id, String(id), consultant.id)
    const opensAt = async (hours: number) => {
      const rights = rightsOf(world.database, { userId: consultant.id }, world.at(hours))
      return (await rights.in(client.id))?.registers.length
    }
    expect(await Promise.all([0, 1.99, 2, 3.99, 4, 5].map(opensAt))).toEqual([0, 0, 1, 1, 0, 0])
  })
})

describe('a mandate that ends', () => {
  test('while a request runs lets that one finish whole, and no other', async () => {
    const client = await openTown(world, 'Populierdam')
    const dossier = await openDossier(world, client)
    const { id } = await grantMandate(await world.as(client.admin), client.id, asDpo())
    await assignMandate(await world.as(head), consultancy.id, String(id), consultant.id)
    const measure = { text: 'Blokkeren', kind: 'corrective', owner: 'ICT' } as const
    const context = await world.as(consultant)
    const admin = await world.as(client.admin)
    const add = () => addMeasure(context, client.id, dossier.id, measure, { id: true })
    const [added] = await race(world, dossier.id, [
      async () => {
        await context.rights.in(client.id)
        // Their rights have been read and the dossier is waited for: now the client takes the mandate away.
        const running = add()
        await revokeMandate(admin, client.id, String(id))
        return running
      },
    ])
    const leaves = (await verbsOf(world, client)).filter((verb) => verb === 'measure.added')
    const rows = await world.rows('SELECT 1 FROM measure WHERE organisation_id = $1', [client.id])
    expect([added?.status, leaves.length, rows.length]).toEqual(['fulfilled', 1, 1])
    const next = addMeasure(await world.as(consultant), client.id, dossier.id, measure, { id: true })
    expect((await refusalOf(next)).kind).toBe('notFound')
  })

  test('between two requests refuses the second, with nothing done', async () => {
    const client = await openTown(world, 'Wilgendam')
    const dossier = await openDossier(world, client)
    const input = { ...asDpo(), until: world.at(2) }
    const { id } = await grantMandate(await world.as(client.admin), client.id, input)
    await assignMandate(await world.as(head), consultancy.id, String(id), consultant.id)
    const measure = { text: 'Blokkeren', kind: 'corrective', owner: 'ICT' } as const
    await addMeasure(await world.as(consultant), client.id, dossier.id, measure, { id: true })
    world.pass(2)
    const context = await world.as(consultant)
    const add = () => addMeasure(context, client.id, dossier.id, measure, { id: true })
    await refusesWithoutTrace(world, add, { kind: 'notFound' })
  })
})

describe('a consultancy', () => {
  const clients = async (count: number): Promise<{ town: Town; mandate: string }[]> => {
    const made = []
    for (let index = 0; index < count; index += 1) {
      const client = await openTown(world, `Klant ${index}`)
      const { id } = await grantMandate(await world.as(client.admin), client.id, asDpo())
      made.push({ town: client, mandate: String(id) })
    }
    return made
  }
  const opened = async ({ id }: TestPerson, towns: readonly { town: Town }[]) => {
    const open = (await rightsOf(world.database, { userId: id }, world.now).everywhere())?.registers ?? []
    return towns.filter(({ town: one }) => open.some(({ organisationId }) => organisationId === one.id))
      .length
  }

  test('assigns several people to several mandates at once; once more changes nothing', async () => {
    const made = await clients(3)
    const mandates = made.map(({ mandate }) => mandate)
    const second = await world.member(consultancy, 'reporter', 'Tweede')
    const boss = await world.as(head)
    const rows = await assignMandates(boss, consultancy.id, mandates, [consultant.id, second.id])
    expect(rows.map(({ persons }) => persons)).toEqual(Array(3).fill(['Consultant', 'Tweede']))
    expect([await opened(consultant, made), await opened(second, made)]).toEqual([3, 3])
    const verbs = await verbsOf(world, consultancy)
    await assignMandates(boss, consultancy.id, mandates, [consultant.id, second.id])
    expect(await verbsOf(world, consultancy)).toEqual(verbs)
  })

  test('assigns all of them or none: one that is not its own stops the others', async () => {
    const [own] = await clients(1)
    const other = await world.organisation('Ander Kantoor', { kinds: ['consultancy'] })
    const foreign = await world.mandate(town, other, 'dpo')
    const boss = await world.as(head)
    const absent = '01919191-0000-7000-8000-000000000000'
    for (const [mandates, users] of [
      [[own!.mandate, foreign], [consultant.id]],
      [[own!.mandate, absent], [consultant.id]],
      [[own!.mandate], [consultant.id, town.dpo.id]],
      [[own!.mandate], [consultant.id, 'nobody']],
    ] as const)
      await refusesWithoutTrace(world, () => assignMandates(boss, consultancy.id, mandates, users), {
        kind: 'notFound',
      })
    for (const [mandates, users, problem] of [
      [[], [consultant.id], 'mandates required'],
      [[own!.mandate], [], 'users required'],
      [[own!.mandate], Array.from({ length: 51 }, (_, index) => `u${index}`), 'users tooLong'],
    ] as const)
      await refusesWithoutTrace(
        world,
        () => assignMandates(boss, consultancy.id, mandates, users),
        invalidWith(problem),
      )
  })

  test('takes a person off a mandate, at the next request', async () => {
    const made = await clients(2)
    const mandates = made.map(({ mandate }) => mandate)
    const boss = await world.as(head)
    await assignMandates(boss, consultancy.id, mandates, [consultant.id])
    const row = await unassignMandate(boss, consultancy.id, mandates[0]!, consultant.id)
    expect(row).toMatchObject({ persons: [], users: [] })
    expect(await opened(consultant, made)).toBe(1)
    await refusesWithoutTrace(
      world,
      () => unassignMandate(boss, consultancy.id, mandates[0]!, consultant.id),
      { kind: 'notFound' },
    )
    const client = await world.as(made[1]!.town.admin)
    await refusesWithoutTrace(
      world,
      () => unassignMandate(client, made[1]!.town.id, mandates[1]!, consultant.id),
      { kind: 'notFound' },
    )
  })

  test('that lets somebody go closes every client to them at the next request, for good', async () => {
    const made = await clients(3)
    const leaver = await world.member(consultancy, 'reporter', 'Vertrekker')
    const boss = await world.as(head)
    await assignMandates(
      boss,
      consultancy.id,
      made.map(({ mandate }) => mandate),
      [leaver.id],
    )
    expect(await opened(leaver, made)).toBe(3)
    await endMember(boss, consultancy.id, leaver.id, {})
    expect(await opened(leaver, made)).toBe(0)
    const queue = await listQueue(await world.as(leaver), { window: 'all', first: 5 }, {})
    expect(queue.counts.registers).toBe(0)
    const verbs = await verbsOf(world, consultancy)
    expect(verbs.filter((verb) => verb === 'mandate.unassigned').length).toBeGreaterThanOrEqual(3)
    await world.rows('UPDATE membership SET valid_until = NULL WHERE user_id = $1', [leaver.id])
    expect(await opened(leaver, made)).toBe(0)
  })

  test('shows its clients nobody who has left, also where the end came by itself', async () => {
    const [client] = await clients(1)
    const leaver = await world.member(consultancy, 'reporter', 'Vertrekker')
    const boss = await world.as(head)
    await assignMandates(boss, consultancy.id, [client!.mandate], [leaver.id])
    await endMember(boss, consultancy.id, leaver.id, { until: world.at(1) })
    world.pass(1)
    const listed = await listMandates(await world.as(client!.town.admin), client!.town.id)
    expect(listed).toMatchObject([{ persons: [], users: [] }])
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
      { id: other.id, name: 'Duin & Dijk', kbo: '0997.004.021', onlyCounts: false },
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
