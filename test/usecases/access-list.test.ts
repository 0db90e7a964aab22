import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  endDeputy,
  exportAccess,
  grantMandate,
  invite,
  listAccess,
  listComingAccess,
  revokeMandate,
  listIncidents,
  nameDeputy,
  noteUse,
  Refusal,
  rightsOf,
  type Context,
} from '@lekboek/usecases'
import {
  openTown,
  openWorld,
  refusesWithoutTrace,
  verbsOf,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  town = await openTown(world, 'Lindenrode')
})

const list = async () => listAccess(await world.as(town.admin), town.id)
const ofPerson = async ({ id }: TestPerson) => (await list()).filter(({ userId }) => userId === id)

describe('who can see us', () => {
  test('names everybody of the own people, by each of their roles, with the address', async () => {
    await world.membership(town.reporter, town, 'auditor', { until: world.at(48) })
    expect((await list()).map(({ name, role }) => [name, role])).toHaveLength(7)
    expect(await ofPerson(town.reporter)).toMatchObject([
      { way: 'role', role: 'auditor', until: expect.any(String) as string },
      { way: 'role', role: 'reporter', until: null, email: `${town.reporter.id}@lekboek.example` },
    ])
  })

  test('names consultants with their consultancy, how far they go, and without their address', async () => {
    const consultant = await world.consultant(town, 'dpo', { mayDecide: true, until: world.at(9) })
    expect(await ofPerson(consultant)).toMatchObject([
      {
        way: 'mandate',
        scope: 'dpo',
        mayDecide: true,
        organisationName: 'Consultancy',
        email: null,
        role: null,
      },
    ])
  })

  test('names a deputy within the period, and not outside it', async () => {
    const period = { from: world.at(2), until: world.at(4), reason: null }
    await nameDeputy(await world.as(town.dpo), town.id, town.dpo.id, town.auditor.id, period)
    const deputies = async () => (await ofPerson(town.auditor)).filter(({ way }) => way === 'deputy')
    expect(await deputies()).toEqual([])
    world.pass(2)
    expect(await deputies()).toMatchObject([{ deputyFor: town.dpo.name, givenBy: town.dpo.name }])
    world.pass(2)
    expect(await deputies()).toEqual([])
  })

  test("names the administrators of the umbrella once it may count, and nobody else's", async () => {
    const umbrella = await world.organisation('Koepel', { kinds: ['umbrella'] })
    const greet = await world.member(umbrella, 'umbrellaAdmin', 'Greet')
    await world.member(umbrella, 'admin', 'Beheerder van de koepel')
    const strange = await world.organisation('Andere koepel', { kinds: ['umbrella'] })
    await world.member(strange, 'umbrellaAdmin', 'Vreemde')
    await world.rows('UPDATE organisation SET umbrella_id = $2 WHERE id = $1', [town.id, umbrella.id])
    expect((await list()).filter(({ way }) => way === 'umbrella')).toEqual([])
    await world.mandate(town, umbrella, 'statistics')
    expect(await listComingAccess(await world.as(town.admin), town.id), 'nobody of it is awaited').toEqual([])
    const strangers = (await list()).filter(({ way }) => way === 'umbrella')
    expect(strangers).toMatchObject([{ userId: greet.id, organisationName: 'Koepel', lastUsedAt: null }])
    expect(strangers).toHaveLength(1)
  })

  test('leaves out who left, whose mandate ended or has not begun, and whose consultancy ended', async () => {
    const gone = await world.person('Weg')
    await world.membership(gone, town, 'dpo', { until: world.at(-1) })
    const coming = await world.person('Straks')
    await world.membership(coming, town, 'dpo', { from: world.at(1) })
    const revoked = await world.consultant(town, 'read', { revokedAt: world.at(-1) })
    const future = await world.consultant(town, 'read', { from: world.at(1) })
    const ended = await world.organisation('Gewezen', { kinds: ['consultancy'], validUntil: world.at(-1) })
    const left = await world.member(ended, 'reporter')
    await world.assign(await world.mandate(town, ended, 'dpo'), left)
    const other = await world.organisation('Kantoor', { kinds: ['consultancy'] })
    const leaver = await world.person('Vertrokken consultant')
    await world.membership(leaver, other, 'reporter', { until: world.now })
    await world.assign(await world.mandate(town, other, 'dpo'), leaver)
    const named = new Set((await list()).map(({ userId }) => userId))
    for (const person of [gone, coming, revoked, future, left, leaver])
      expect(named.has(person.id), person.name).toBe(false)
  })

  test('agrees with what opens the register, person by person', async () => {
    await world.consultant(town, 'statistics')
    await world.consultant(town, 'read', { until: world.at(-1) })
    const named = new Set((await list()).filter(({ way }) => way !== 'umbrella').map(({ userId }) => userId))
    for (const { id } of await world.rows<{ id: string }>('SELECT id FROM "user"')) {
      const viewer = await rightsOf(world.database, { userId: id }, world.now).in(town.id)
      expect(named.has(id)).toBe(viewer?.registers.length === 1)
    }
  })

  test('is for the administrator and the DPO', async () => {
    expect(await listAccess(await world.as(town.dpo), town.id)).toEqual(await list())
    const mandated = await world.consultant(town, 'dpo')
    for (const person of [town.reporter, town.handler, town.decider, town.auditor, mandated]) {
      const context = await world.as(person)
      await refusesWithoutTrace(world, () => listAccess(context, town.id), { kind: 'forbidden' })
      await refusesWithoutTrace(world, () => exportAccess(context, town.id, 'nl'), { kind: 'forbidden' })
    }
  })

  test('leaves as a file, which the journal remembers', async () => {
    const file = await exportAccess(await world.as(town.admin), town.id, 'nl')
    expect(file.fileName).toMatch(/^wie-kan-ons-zien-lindenrode-\d+-2026-11-\d\d\.csv$/)
    const parts: Uint8Array[] = []
    for await (const part of file.bytes) parts.push(part)
    const text = Buffer.concat(parts).toString('utf8')
    expect(text).toContain(`${town.dpo.name};${town.dpo.id}@lekboek.example;DPO;`)
    expect(await verbsOf(world, town)).toEqual(['access.exported'])
  })
})

describe('when somebody was last in the register', () => {
  const use = async (person: TestPerson) => {
    const context: Context = await world.as(person)
    await listIncidents(context, town.id, { first: 1 }, {})
    for (const one of await context.rights.entered()) await noteUse(context, one)
  }
  const lastUse = async (person: TestPerson) => (await ofPerson(person))[0]?.['lastUsedAt']

  test('is kept to the hour, per register and person', async () => {
    expect(await lastUse(town.dpo)).toBeNull()
    await use(town.dpo)
    const first = await lastUse(town.dpo)
    expect(new Date(String(first)).toISOString()).toBe(world.now)
    world.pass(0.99)
    await use(town.dpo)
    expect(await lastUse(town.dpo)).toBe(first)
    world.pass(0.01)
    await use(town.dpo)
    expect(new Date(String(await lastUse(town.dpo))).toISOString()).toBe(world.now)
    expect(await lastUse(town.auditor)).toBeNull()
    expect(await verbsOf(world, town)).toEqual([])
  })

  test('says nothing of a register that did not open', async () => {
    const other = await openTown(world, 'Eikenhove')
    const context = await world.as(town.dpo)
    await listIncidents(context, other.id, { first: 1 }, {}).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
    })
    expect(await context.rights.entered()).toEqual([])
  })
})

describe('who may see us soon', () => {
  const coming = async () => listComingAccess(await world.as(town.admin), town.id)

  test('is nobody where nothing was given', async () => {
    await world.consultant(town, 'dpo', {})
    expect(await coming()).toEqual([])
  })

  test('names a mandate that nobody uses, and whoever uses one that begins later', async () => {
    const consultancy = await world.organisation('Kantoor', { kinds: ['consultancy'] })
    const later = await world.organisation('Later', { kinds: ['consultancy'] })
    const admin = await world.as(town.admin)
    const given = { scope: 'dpo', mayDecide: true } as const
    const unused = await grantMandate(admin, town.id, { ...given, consultancyId: consultancy.id })
    await grantMandate(admin, town.id, {
      scope: 'read',
      mayDecide: false,
      consultancyId: later.id,
      from: world.at(48),
    })
    expect(await coming()).toMatchObject([
      { way: 'mandate', name: null, organisationName: 'Kantoor', scope: 'dpo', mayDecide: true, until: null },
      { way: 'mandate', name: null, organisationName: 'Later', scope: 'read' },
    ])
    const person = await world.member(later, 'reporter', 'Consultant')
    await world.rows(
      `INSERT INTO mandate_assignment (mandate_id, user_id, assigned_by, created_at) SELECT id, $2, $2, now() FROM mandate WHERE consultancy_id = $1`,
      [later.id, person.id],
    )
    await revokeMandate(admin, town.id, String(unused['id']))
    expect(await coming()).toMatchObject([{ way: 'mandate', name: 'Consultant', organisationName: 'Later' }])
  })

  test('names a deputy of later and whoever holds an invitation, until they are in or it is taken back', async () => {
    const admin = await world.as(town.admin)
    const period = { from: world.at(24), until: world.at(48) }
    const { id } = await nameDeputy(admin, town.id, town.dpo.id, town.handler.id, period)
    await invite(admin, town.id, { email: 'straks@lindenrode.example', roles: ['auditor'] })
    const rows = await coming()
    expect(rows.map(({ way, name, email }) => [way, name, email])).toEqual([
      ['invitation', null, 'straks@lindenrode.example'],
      ['deputy', 'handler of Lindenrode', `${town.handler.id}@lekboek.example`],
    ])
    await endDeputy(admin, town.id, String(id), 1)
    expect((await coming()).map(({ way }) => way)).toEqual(['invitation'])
  })
})
