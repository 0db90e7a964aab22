import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  acceptInvitation,
  admitKeptOut,
  admitMandateUser,
  assignHandler,
  assignMandates,
  carryOutMerger,
  endDeputy,
  endMember,
  endRole,
  findIncident,
  giveRole,
  grantMandate,
  invite,
  nameDeputy,
  nameSealReaders,
  openIncident,
  planMergersForOperator,
  refuseMandateUser,
  revokeMandate,
  sealIncident,
  unassignMandate,
  unsealIncident,
} from '@lekboek/usecases'
import type { MandateScope } from '@lekboek/domain'
import {
  Letters,
  openDossier,
  openTown,
  openWorld,
  refusalOf,
  type TestDossier,
  type TestOrganisation,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let next: Town
let sealed: TestDossier
let bureau: TestOrganisation & { readonly boss: TestPerson }
let consultant: TestPerson
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  town = await openTown(world, 'Lindenrode')
  next = await openTown(world, 'Lindenrode-Zavelbeke')
  const house = await world.organisation('Bureau Balie', { kinds: ['consultancy'] })
  bureau = { ...house, boss: await world.member(house, 'admin', 'Zaakvoerder') }
  consultant = await world.member(house, 'reporter', 'Consultant')
  world.pass(1)
  const { id } = await openDossier(world, town)
  const input = { reason: 'Het lek gaat over een collega van de dienst.', persons: [], version: 1 }
  const row = await sealIncident(await world.as(town.dpo), town.id, id, input, { number: true })
  sealed = { id, number: String(row['number']) }
})
afterAll(() => world.close())

const asked = { id: true, number: true } as const
const posting = async (person: TestPerson) => ({
  ...(await world.as(person)),
  links: new Letters(world).links,
})

const find = async (person: TestPerson) => findIncident(await world.as(person), town.id, sealed.number, asked)
const sees = async (person: TestPerson): Promise<boolean> =>
  find(person).then(
    () => true,
    () => false,
  )

async function name(...persons: TestPerson[]): Promise<void> {
  const ids = [...persons, town.decider].map(({ id }) => id)
  const input = { persons: ids, version: await versionOf(sealed.id) }
  await nameSealReaders(await world.as(town.dpo), town.id, sealed.id, input, asked)
  for (const person of persons) expect(await sees(person)).toBe(true)
}

async function grant(
  client: Town,
  scope: MandateScope,
  period: { readonly from?: string; readonly until?: string } = {},
): Promise<string> {
  const input = { consultancyId: bureau.id, scope, mayDecide: false, ...period }
  return String((await grantMandate(await posting(client.admin), client.id, input))['id'])
}

const assign = async (mandateId: string) =>
  assignMandates(await world.as(bureau.boss), bureau.id, [mandateId], [consultant.id])

async function mandate(client: Town, scope: MandateScope, period = {}): Promise<string> {
  const id = await grant(client, scope, period)
  await assign(id)
  return id
}

/** The old town passes into the new one an hour later. Its DPO works there too, so that somebody named goes along. */
async function merge(): Promise<void> {
  await world.membership(town.dpo, next, 'dpo')
  const system = { database: world.database, jobs: world.jobs, now: () => world.now }
  const plan = { successorId: next.id, predecessorIds: [town.id], takesEffectAt: world.at(1) }
  const [merger] = await planMergersForOperator(system, plan)
  world.pass(1)
  await carryOutMerger(system, { mergerId: String(merger?.id) })
  expect(await sees(town.dpo)).toBe(true)
}

async function stopRole(person: TestPerson, role: string, house = town): Promise<void> {
  const [row] = await world.rows<{ id: string; version: number }>(
    'SELECT id, version FROM membership WHERE user_id = $1 AND role = $2 AND organisation_id = $3',
    [person.id, role, house.id],
  )
  await endRole(await world.as(house.admin), house.id, String(row?.id), { version: Number(row?.version) })
}

const stand = async (by: TestPerson) =>
  nameDeputy(await posting(by), town.id, town.dpo.id, town.reporter.id, { until: world.at(48) })

/** Whoever is named, how their way in ends, and by which other way they come in again. */
interface Course {
  readonly by: string
  readonly leaves: () => Promise<TestPerson>
  readonly comes: (person: TestPerson) => Promise<unknown>
}

const courses: readonly Course[] = [
  {
    by: 'a mandate, beside one for the counts that stands',
    async leaves() {
      const id = await mandate(town, 'read')
      await mandate(town, 'statistics')
      await name(consultant)
      await revokeMandate(await world.as(town.admin), town.id, id)
      return consultant
    },
    comes: () => mandate(town, 'read'),
  },
  {
    by: 'being assigned to a mandate that goes on',
    async leaves() {
      const id = await mandate(town, 'read')
      await mandate(town, 'statistics')
      await name(consultant)
      await unassignMandate(await world.as(bureau.boss), bureau.id, id, consultant.id)
      return consultant
    },
    async comes() {
      const [row] = await world.rows<{ id: string }>(
        "SELECT id FROM mandate WHERE scope = 'read' AND client_id = $1",
        [town.id],
      )
      await assign(String(row?.id))
    },
  },
  {
    by: 'a mandate whose client refused them and admits them again',
    async leaves() {
      const id = await mandate(town, 'read')
      await mandate(town, 'statistics')
      await name(consultant)
      await refuseMandateUser(await world.as(town.admin), town.id, id, consultant.id)
      return consultant
    },
    async comes() {
      const [row] = await world.rows<{ id: string }>(
        "SELECT id FROM mandate WHERE scope = 'read' AND client_id = $1",
        [town.id],
      )
      await admitMandateUser(await world.as(town.admin), town.id, String(row?.id), consultant.id)
      await assign(String(row?.id))
    },
  },
  {
    by: 'a mandate of the old town, with one of the successor',
    async leaves() {
      const id = await mandate(town, 'read')
      await mandate(next, 'read')
      await name(consultant)
      await revokeMandate(await world.as(town.admin), town.id, id)
      return consultant
    },
    comes: merge,
  },
  {
    by: 'a role in the old town that passes on its day, with one at the successor',
    async leaves() {
      const person = await world.member(town, 'auditor', 'Auditor')
      await world.membership(person, next, 'auditor')
      await name(person)
      await endMember(await world.as(town.admin), town.id, person.id, { until: world.at(1) })
      return person
    },
    comes: merge,
  },
  {
    by: 'a mandate under which the old town refused them, until the successor lets them in',
    async leaves() {
      const id = await mandate(town, 'read')
      await mandate(next, 'read')
      await name(consultant)
      await refuseMandateUser(await world.as(town.admin), town.id, id, consultant.id)
      return consultant
    },
    async comes(person) {
      await merge()
      expect(await sees(person)).toBe(false)
      await admitKeptOut(await world.as(next.admin), next.id, town.id, person.id)
    },
  },
  {
    by: 'a mandate that runs out, with the next one assigned before',
    async leaves() {
      await mandate(town, 'read', { until: world.at(1) })
      await name(consultant)
      await mandate(town, 'read', { from: world.at(3) })
      return consultant
    },
    comes: () => Promise.resolve(world.pass(3)),
  },
  {
    by: 'a mandate that runs out on the very moment at which the next one begins',
    async leaves() {
      await mandate(town, 'read', { until: world.at(2) })
      await name(consultant)
      await mandate(town, 'read', { from: world.at(2) })
      world.pass(1)
      return consultant
    },
    comes: () => Promise.resolve(),
  },
  {
    by: 'a mandate that is revoked for cause, with the next one assigned before',
    async leaves() {
      const id = await mandate(town, 'dpo')
      await name(consultant)
      await mandate(town, 'read', { from: world.at(3) })
      await revokeMandate(await world.as(town.admin), town.id, id)
      return consultant
    },
    comes: () => Promise.resolve(world.pass(3)),
  },
  {
    by: 'a role, beside one that reads nothing and stays',
    async leaves() {
      const person = await world.member(town, 'auditor', 'Auditor')
      await giveRole(await world.as(town.admin), town.id, person.id, 'reporter')
      await name(person)
      world.pass(1)
      await stopRole(person, 'auditor')
      return person
    },
    comes: async ({ id }) => giveRole(await world.as(town.admin), town.id, id, 'auditor'),
  },
  {
    by: 'a role, with another one that was given since and stays',
    async leaves() {
      const person = await world.member(town, 'auditor', 'Auditor')
      await name(person)
      await giveRole(await world.as(town.admin), town.id, person.id, 'decider')
      await stopRole(person, 'auditor')
      return person
    },
    comes: () => Promise.resolve(),
  },
  {
    by: 'standing in for the DPO, named anew by the administrator alone',
    async leaves() {
      const { id, version } = await stand(town.dpo)
      await name(town.reporter)
      await endDeputy(await world.as(town.dpo), town.id, String(id), Number(version))
      return town.reporter
    },
    comes: () => stand(town.admin),
  },
]

test.each(courses)(
  'a name held through $by ends with it, and does not come back',
  async ({ leaves, comes }) => {
    const person = await leaves()
    world.pass(1)
    expect(await sees(person)).toBe(false)
    await comes(person)
    expect(await refusalOf(find(person))).toEqual({ kind: 'notFound' })
  },
)

describe('a name stands', () => {
  test('while the role through which it is held is prolonged', async () => {
    const person = await world.member(town, 'auditor', 'Auditor')
    await name(person)
    await endMember(await world.as(town.admin), town.id, person.id, { until: world.at(2) })
    await giveRole(await world.as(town.admin), town.id, person.id, 'auditor')
    world.pass(3)
    expect(await sees(person)).toBe(true)
  })

  test('while one of the ways stands that there were when it was given', async () => {
    const person = await world.member(town, 'auditor', 'Auditor')
    await giveRole(await world.as(town.admin), town.id, person.id, 'decider')
    await name(person)
    await stopRole(person, 'auditor')
    expect(await sees(person)).toBe(true)
  })

  test('at the successor for whoever goes along', async () => {
    const person = await world.member(town, 'auditor', 'Auditor')
    await world.membership(person, next, 'decider')
    await name(person)
    await merge()
    expect(await sees(person)).toBe(true)
  })

  test('once whoever left is named anew', async () => {
    const id = await mandate(town, 'read')
    await name(consultant)
    await revokeMandate(await world.as(town.admin), town.id, id)
    await mandate(town, 'read')
    expect(await sees(consultant)).toBe(false)
    await name(consultant)
  })
})

const versionOf = async (id: string): Promise<number> =>
  Number(
    (await world.rows<{ version: number }>('SELECT version FROM incident WHERE id = $1', [id]))[0]?.version,
  )

describe('whoever stands in for a DPO keeps them named', () => {
  const reason = 'Het lek gaat over een collega van de dienst.'
  const standIn = async (house: Town) =>
    nameDeputy(await posting(house.dpo), house.id, house.dpo.id, house.reporter.id, { until: world.at(48) })
  const found = async (person: TestPerson, number: string) =>
    findIncident(await world.as(person), town.id, number, asked)
  const seal = async (id: string, by: TestPerson, ...persons: TestPerson[]) => {
    const input = { reason, persons: persons.map((one) => one.id), version: await versionOf(id) }
    const row = await sealIncident(await world.as(by), town.id, id, input, { number: true })
    return String(row['number'])
  }
  const renamed = async (id: string, by: TestPerson, ...persons: TestPerson[]) => {
    const input = { persons: persons.map((one) => one.id), version: await versionOf(id) }
    return nameSealReaders(await world.as(by), town.id, id, input, asked)
  }

  test('in a register that passed into another organisation the DPO of that one', async () => {
    const { id } = await openDossier(world, town)
    await merge()
    await standIn(next)
    const number = await seal(id, next.reporter, next.decider)
    expect(await found(next.dpo, number)).toMatchObject({ number })
    await renamed(id, next.reporter, next.decider)
    expect(await found(next.dpo, number)).toMatchObject({ number })
  })

  test.each(['the deputy', 'the DPO'])(
    'when others are named later, also where %s sealed it',
    async (who) => {
      const { id } = await openDossier(world, town)
      await standIn(town)
      const by = who === 'the DPO' ? town.dpo : town.reporter
      const number = await seal(id, by, town.decider, town.reporter)
      await renamed(id, town.reporter, town.decider)
      expect(await found(town.dpo, number)).toMatchObject({ number })
    },
  )

  test('but makes a name of theirs that lapsed anew only where they say so', async () => {
    const { id } = await openDossier(world, town)
    await standIn(town)
    const number = await seal(id, town.dpo, town.decider, town.reporter)
    // Ended by its date and begun again, without an act that takes the name off.
    world.pass(2)
    await world.rows(`UPDATE membership SET valid_from = $1 WHERE user_id = $2 AND role = 'dpo'`, [
      world.at(-1),
      town.dpo.id,
    ])
    await renamed(id, town.reporter, town.decider)
    expect(await refusalOf(found(town.dpo, number))).toEqual({ kind: 'notFound' })
    const persons = [town.dpo, town.decider].map((one) => one.id)
    const save = async (anew: string[]) => {
      const input = { persons, anew, version: await versionOf(id) }
      await nameSealReaders(await world.as(town.reporter), town.id, id, input, asked)
    }
    await save([town.dpo.id])
    expect(await found(town.dpo, number)).toMatchObject({ number })
  })

  test('when it is opened sealed at once', async () => {
    await standIn(town)
    const input = {
      ...{
        title: 'Verloren stick',
        text: 'Een stick is verloren.',
        noticedAt: world.at(-2),
        reportedAt: world.at(-1),
      },
      ...{ source: 'dpo' as const, seal: { reason, persons: [town.decider.id] } },
    }
    const row = await openIncident(await world.as(town.reporter), town.id, input, asked)
    const number = String(row['number'])
    expect(await found(town.dpo, number)).toMatchObject({ number })
  })
})

// With the role that is ended goes what hung on it, in the registers that the organisation has in hand as well.
test.each(['loses the role and keeps another', 'leaves'])(
  'a handler of the successor who %s finds no dossier of an inherited register again',
  async (how) => {
    const { id, number } = await openDossier(world, town)
    await merge()
    const { handler } = next
    await assignHandler(await world.as(next.dpo), town.id, id, handler.id, { id: true })
    const read = async () => findIncident(await world.as(handler), town.id, number, asked)
    expect(await read()).toMatchObject({ number })
    const admin = await world.as(next.admin)
    if (how === 'leaves') {
      await endMember(admin, next.id, handler.id, {})
    } else {
      await giveRole(admin, next.id, handler.id, 'reporter')
      await stopRole(handler, 'handler', next)
    }
    expect(await world.rows('SELECT 1 FROM handler WHERE incident_id = $1', [id])).toEqual([])
    if (how === 'leaves') {
      const letters = new Letters(world)
      const email = `${handler.id}@lekboek.example`
      await invite(admin, next.id, { email, roles: ['handler'] })
      const token = await letters.tokenTo(email)
      await acceptInvitation({ ...(await world.as(handler)), links: letters.links }, { token })
    } else {
      await giveRole(admin, next.id, handler.id, 'handler')
    }
    expect(await refusalOf(read())).toEqual({ kind: 'notFound' })
  },
)

describe('a naming is one person’s', () => {
  test('of two who were assigned to a mandate in one act, the other reads nothing, and takes nothing along', async () => {
    const other = await world.member(bureau, 'reporter', 'Collega')
    const mandateId = await grant(town, 'read')
    await assignMandates(await world.as(bureau.boss), bureau.id, [mandateId], [consultant.id, other.id])
    await name(consultant)
    expect(await sees(other)).toBe(false)
    await name(consultant, other)
    await name(consultant)
    expect(await sees(other)).toBe(false)
    await name(consultant, other)
    await unassignMandate(await world.as(bureau.boss), bureau.id, mandateId, other.id)
    expect([await sees(consultant), await sees(other)]).toEqual([true, false])
  })

  test('that lapsed comes off with the list that was shown, and is made anew by naming once more', async () => {
    const auditor = await world.member(town, 'auditor', 'Nazicht')
    await name(auditor)
    // Ended by its date and begun again, without an act that takes the name off.
    world.pass(2)
    await world.rows(`UPDATE membership SET valid_from = $1 WHERE user_id = $2 AND role = 'auditor'`, [
      world.at(-1),
      auditor.id,
    ])
    expect(await sees(auditor)).toBe(false)
    const shown = [auditor, town.decider].map(({ id }) => id)
    const input = { persons: shown, version: await versionOf(sealed.id) }
    await nameSealReaders(await world.as(town.dpo), town.id, sealed.id, input, asked)
    expect(await sees(auditor)).toBe(false)
    await name(auditor)
  })

  test('that lapsed is shown as such, and is made anew at once where somebody says so', async () => {
    const person = await lapsed()
    const shown = async () => {
      const fields = { namedPersons: { name: true, hasLapsed: true } } as const
      const row = await findIncident(await world.as(town.dpo), town.id, sealed.number, fields)
      return Object.fromEntries(
        (row['namedPersons'] as { name: string; hasLapsed: boolean }[]).map((one) => [
          one.name,
          one.hasLapsed,
        ]),
      )
    }
    const others = { [`dpo of ${town.name}`]: false, [`decider of ${town.name}`]: false }
    expect(await shown()).toEqual({ ...others, Nazicht: true })
    const persons = [person, town.decider].map(({ id }) => id)
    const save = async (anew: string[]) =>
      nameSealReaders(
        await world.as(town.dpo),
        town.id,
        sealed.id,
        { persons, anew, version: await versionOf(sealed.id) },
        { namedPersons: { userId: true, hasLapsed: true } },
      )
    expect(await refusalOf(save([town.auditor.id]))).toEqual({
      kind: 'invalid',
      problems: [{ path: 'anew', code: 'notInList' }],
    })
    const answer = await save([person.id])
    expect(answer['namedPersons']).toContainEqual({ userId: person.id, hasLapsed: false })
    expect([await sees(person), await shown()]).toEqual([true, { ...others, Nazicht: false }])
  })

  test('that lapsed comes off where the list is kept as it is shown, also of somebody who could not be named', async () => {
    const person = await lapsed()
    await stopRole(person, 'decider')
    const input = { persons: [town.decider.id], version: await versionOf(sealed.id) }
    await nameSealReaders(await world.as(town.dpo), town.id, sealed.id, input, asked)
    const [row] = await world.rows<{ count: number }>(
      'SELECT count(*)::int AS count FROM named_person WHERE user_id = $1',
      [person.id],
    )
    expect(row?.count).toBe(0)
  })

  test('stands where the merger is taken back at its moment', async () => {
    await world.membership(town.dpo, next, 'dpo')
    const system = { database: world.database, jobs: world.jobs, now: () => world.now }
    const plan = { successorId: next.id, predecessorIds: [town.id], takesEffectAt: world.at(1) }
    const [merger] = await planMergersForOperator(system, plan)
    world.pass(1)
    await world.rows('UPDATE organisation SET service_ends_at = $1 WHERE id = $2', [world.at(-0.5), next.id])
    await carryOutMerger(system, { mergerId: String(merger?.id) })
    expect([await sees(town.dpo), await sees(town.auditor)]).toEqual([true, false])
  })
})

/** Named by the role of an auditor, who has that of a decider since: a way in, and not the one through which they were named. */
async function lapsed(): Promise<TestPerson> {
  const person = await world.member(town, 'auditor', 'Nazicht')
  await name(person)
  await giveRole(await world.as(town.admin), town.id, person.id, 'decider')
  await stopRole(person, 'auditor')
  expect(await sees(person)).toBe(false)
  return person
}

describe('whoever stands on the list though their name lapsed', () => {
  const seals = { seals: { reason: true } } as const

  test('reads as everybody else does once the seal is lifted, and not why it was sealed', async () => {
    const person = await lapsed()
    const lift = { reason: 'De collega is van alles vrijgesproken.', version: await versionOf(sealed.id) }
    const { number } = await unsealIncident(await world.as(town.dpo), town.id, sealed.id, lift, asked)
    const read = async (who: TestPerson) => findIncident(await world.as(who), town.id, String(number), seals)
    expect(await read(town.decider)).toEqual({ seals: [{ reason: expect.any(String) as string }] })
    expect(await read(person)).toEqual({ seals: [{ reason: null }] })
  })

  test('handles it no more, and is not made a handler of it', async () => {
    const person = await lapsed()
    await giveRole(await world.as(town.admin), town.id, person.id, 'handler')
    const assign = assignHandler(await world.as(town.dpo), town.id, sealed.id, person.id, { id: true })
    expect(await refusalOf(assign)).toEqual({
      kind: 'invalid',
      problems: [{ path: 'user', code: 'notNamed' }],
    })
  })
})

describe('of several ways in', () => {
  test('the one through which somebody was named counts, however many came since', async () => {
    const deputy = await stand(town.dpo)
    expect(deputy).toBeDefined()
    await name(town.reporter)
    for (const role of ['auditor', 'decider', 'handler', 'dpo'] as const)
      await giveRole(await world.as(town.admin), town.id, town.reporter.id, role)
    expect(await sees(town.reporter)).toBe(true)
    await name(town.reporter)
  })
})

describe('mergers in a row', () => {
  const system = () => ({ database: world.database, jobs: world.jobs, now: () => world.now })
  const plan = async (from: Town, to: Town, hours: number): Promise<string> => {
    const input = { successorId: to.id, predecessorIds: [from.id], takesEffectAt: world.at(hours) }
    return String((await planMergersForOperator(system(), input))[0]?.id)
  }
  const carryOut = async (mergerId: string) => carryOutMerger(system(), { mergerId })
  const along = async (third: Town) => {
    for (const house of [next, third]) await world.membership(town.dpo, house, 'dpo')
  }
  const ended = async () =>
    (
      await world.rows<{ verb: string }>('SELECT verb FROM journal_leaf WHERE incident_id = $1', [sealed.id])
    ).filter(({ verb }) => verb === 'incident.nameEnded').length

  test.each([
    ['one after the other', [0, 1]],
    ['the second first', [1, 0]],
    ['the first once more at the end', [0, 1, 0]],
  ])('leave whoever goes along everywhere named, also carried out late, %s', async (_, order) => {
    const third = await openTown(world, 'Groot-Lindenrode')
    await along(third)
    const mergers = [await plan(town, next, 1), await plan(next, third, 2)]
    world.pass(3)
    for (const at of order) await carryOut(String(mergers[at]))
    expect([await sees(town.dpo), await sees(third.dpo), await sees(next.dpo)]).toEqual([true, false, false])
    expect(await ended()).toBe(0)
  })

  test('leave them named, carried out late by two workers at once', async () => {
    const third = await openTown(world, 'Groot-Lindenrode')
    await along(third)
    const mergers = [await plan(town, next, 1), await plan(next, third, 2)]
    world.pass(3)
    await Promise.all([...mergers, ...mergers].map(carryOut))
    expect([await sees(town.dpo), await sees(third.dpo)]).toEqual([true, false])
    expect(await ended()).toBe(0)
  })

  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ]
  test.each(
    [
      [1, 2, 3],
      [1, 1, 2],
      [1, 2, 2],
      [1, 1, 1],
      [2, 1, 3],
      [1, 3, 2],
      [3, 2, 1],
    ].flatMap((hours) => orders.map((order) => ({ hours, order }))),
  )(
    'of three towns after hours $hours, late in the order $order, leave them named at the last, with the agreements',
    async ({ hours, order }) => {
      const houses = [town, next, await openTown(world, 'Derde'), await openTown(world, 'Vierde')] as const
      for (const house of houses.slice(1)) await world.membership(town.dpo, house, 'dpo')
      const processor = await world.organisation('Hosting', { kinds: ['processor'] })
      await world.agreement(processor, town, 24)
      const mergers = [
        await plan(town, next, hours[0] ?? 0),
        await plan(next, houses[2], hours[1] ?? 0),
        await plan(houses[2], houses[3], hours[2] ?? 0),
      ]
      world.pass(4)
      for (const at of order) await carryOut(String(mergers[at]))
      expect([await sees(town.dpo), await sees(next.dpo), await sees(houses[3].dpo)]).toEqual([
        true,
        false,
        false,
      ])
      expect(await ended()).toBe(0)
      const going = await world.rows<{ controller_id: string }>(
        'SELECT controller_id FROM agreement WHERE processor_id = $1 AND valid_until IS NULL',
        [processor.id],
      )
      expect(going).toEqual([{ controller_id: houses[3].id }])
    },
  )

  test.each([
    { hours: [1, 1], order: [0, 1] },
    { hours: [1, 1], order: [1, 0] },
    { hours: [2, 1], order: [0, 1] },
    { hours: [2, 1], order: [1, 0] },
    { hours: [1, 2], order: [0, 1] },
    { hours: [1, 2], order: [1, 0] },
  ])(
    'after hours $hours, late in the order $order, leave them named at the one in the middle where the second is taken back',
    async ({ hours, order }) => {
      const third = await openTown(world, 'Groot-Lindenrode')
      await along(third)
      const mergers = [await plan(town, next, hours[0] ?? 0), await plan(next, third, hours[1] ?? 0)]
      world.pass(3)
      await world.rows('UPDATE organisation SET service_ends_at = $1 WHERE id = $2', [
        world.at(-2.5),
        third.id,
      ])
      for (const at of order) await carryOut(String(mergers[at]))
      const done = await world.rows<{ carried: boolean; back: boolean }>(
        `SELECT carried_out_at IS NOT NULL AS carried, withdrawn_at IS NOT NULL AS back FROM merger WHERE id = ANY ($1::uuid[])
          ORDER BY id = $2`,
        [mergers, mergers[1]],
      )
      expect(done).toEqual([
        { carried: true, back: false },
        { carried: false, back: true },
      ])
      expect([await sees(town.dpo), await ended()]).toEqual([true, 0])
    },
  )

  test('planned for a day behind those that followed leave them named at the last', async () => {
    const third = await openTown(world, 'Groot-Lindenrode')
    await along(third)
    const later = await plan(next, third, 2)
    world.pass(3)
    await carryOut(later)
    await carryOut(await plan(town, next, -2))
    expect([await sees(town.dpo), await sees(third.dpo), await ended()]).toEqual([true, false, 0])
  })

  test('leave whoever is named anew at the successor named, carried out once more after that', async () => {
    const auditor = await world.member(town, 'auditor', 'Nazicht')
    await name(auditor)
    await world.membership(auditor, next, 'auditor', { until: world.at(2) })
    await world.membership(town.dpo, next, 'dpo')
    await world.membership(town.decider, next, 'decider')
    await world.membership(auditor, next, 'reporter')
    const merger = await plan(town, next, 1)
    world.pass(1)
    await carryOut(merger)
    // As where the worker was killed before the last mark.
    await world.rows('UPDATE merger SET carried_out_at = NULL WHERE id = $1', [merger])
    world.pass(2)
    await giveRole(await world.as(next.admin), next.id, auditor.id, 'auditor')
    const persons = [auditor, town.decider].map(({ id }) => id)
    const input = { persons, anew: [auditor.id], version: await versionOf(sealed.id) }
    await nameSealReaders(await world.as(town.dpo), town.id, sealed.id, input, asked)
    const [row] = await world.rows<{ named_at: Date }>(
      'SELECT named_at FROM named_person WHERE user_id = $1',
      [auditor.id],
    )
    expect(row?.named_at.toISOString()).toBe(world.now)
    await carryOut(merger)
    expect(await sees(auditor)).toBe(true)
  })

  test('of which one fails hold up no others, and it its own row alone', async () => {
    const third = await openTown(world, 'Groot-Lindenrode')
    await along(third)
    const processor = await world.organisation('Hosting', { kinds: ['processor'] })
    await world.agreement(processor, town, 24)
    const elsewhere = await openTown(world, 'Elders')
    const mergers = [await plan(town, next, 1), await plan(next, third, 2)] as const
    const other = await plan(elsewhere, third, 2)
    world.pass(3)
    await world.rows(
      `ALTER TABLE agreement ADD CONSTRAINT "killed" CHECK (controller_id <> '${next.id}') NOT VALID`,
    )
    await expect(carryOut(mergers[0])).rejects.toThrow('killed')
    await expect(carryOut(mergers[1])).rejects.toThrow('killed')
    await carryOut(other)
    await world.rows('ALTER TABLE agreement DROP CONSTRAINT "killed"')
    const done = async () =>
      (
        await world.rows<{ id: string }>(
          'SELECT id FROM merger WHERE id = ANY ($1::uuid[]) AND carried_out_at IS NOT NULL',
          [[...mergers, other]],
        )
      ).map(({ id }) => id)
    expect(await done()).toEqual([other])
    await carryOut(mergers[1])
    expect((await done()).toSorted()).toEqual([...mergers, other].toSorted())
    expect([await sees(town.dpo), await ended()]).toEqual([true, 0])
  })

  test.each([1, 2])(
    'leave them named where the successor has passed before, or at that very moment (%s)',
    async (at) => {
      const third = await openTown(world, 'Groot-Lindenrode')
      await along(third)
      const first = await plan(town, next, 2)
      const second = await plan(next, third, at)
      world.pass(3)
      await carryOut(second)
      await carryOut(first)
      expect([await sees(town.dpo), await sees(third.dpo)]).toEqual([true, false])
    },
  )
})
