import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseLanguage, openRegister, requirePerson, rightsOf } from '@lekboek/usecases'
import { invalidWith, openWorld, refusalOf, refusesWithoutTrace, type World } from '../support/src/index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Every register that is open to a person. The three ways to ask must agree, also on what is not open. */
async function registersOf(userId: string) {
  const rights = rightsOf(world.database, { userId }, world.now)
  const registers = (await rights.everywhere())?.registers ?? []
  for (const { id } of await world.rows<{ id: string }>('SELECT id FROM organisation')) {
    const open = registers.filter(({ organisationId }) => organisationId === id)
    expect((await rights.in(id))?.registers).toEqual(open)
  }
  const byId = (one: { organisationId: string }, other: { organisationId: string }) =>
    one.organisationId < other.organisationId ? -1 : 1
  const bare = registers.map(
    ({
      heir: ____,
      organisation: _,
      mandateHolder: __,
      mandateHolderId: _____,
      standsInFor: ___,
      ...access
    }) => access,
  )
  expect((await rights.bare())?.toSorted(byId)).toEqual(bare.toSorted(byId))
  return registers
}

const bySession = (sessionToken: string, at: string) => rightsOf(world.database, { sessionToken }, at)

describe('who is signed in', () => {
  test('is known by the session until the session ends', async () => {
    const person = await world.person('An')
    const token = await world.session(person, world.at(1))
    const known = bySession(token, world.now)
    expect(await known.everywhere()).toMatchObject({ id: person.id, name: 'An', registers: [] })
    expect(await known.in(null)).toMatchObject({ id: person.id, name: 'An', registers: [] })
    expect(await known.bare()).toEqual([])
    const strangers = [
      bySession(token, world.at(1)),
      bySession(`${token}x`, world.now),
      bySession('', world.now),
    ]
    for (const rights of strangers) {
      expect(await Promise.all([rights.everywhere(), rights.in(null), rights.bare()])).toEqual([
        null,
        null,
        null,
      ])
    }
  })

  test('gets all roles of an organisation in one register, with the organisation as it is', async () => {
    const town = await world.organisation('Lindenrode')
    const person = await world.member(town, 'dpo')
    await world.membership(person, town, 'reporter')
    const [access, ...others] = await registersOf(person.id)
    expect(others).toEqual([])
    expect(access).toMatchObject({
      organisationId: town.id,
      roles: ['reporter', 'dpo'],
      isDeputy: false,
      mandate: null,
      decides: 'decider',
    })
    expect(access?.organisation).toMatchObject({
      name: 'Lindenrode',
      prefix: 'LIN',
      timeZone: 'Europe/Brussels',
    })
  })

  test('is named in the journal by the role that carries most', async () => {
    const town = await world.organisation('Eikenhove')
    const person = await world.member(town, 'reporter')
    await world.membership(person, town, 'dpo')
    expect((await openRegister(await world.as(person), town.id)).actor).toMatchObject({
      role: 'dpo',
      mandateHolder: null,
    })
  })

  test.each([
    ['not yet begun', { from: '2026-12-01T00:00:00Z' }],
    ['ended', { until: '2026-11-01T00:00:00Z' }],
    ['ending now', { until: '2026-11-18T12:00:00Z' }],
  ])('has no register by a membership that is %s', async (_, validity) => {
    const town = await world.organisation('Beukendaal')
    const person = await world.person('Bert')
    await world.membership(person, town, 'dpo', validity)
    expect(await registersOf(person.id)).toEqual([])
  })

  test('has no register of an organisation that is no more', async () => {
    const town = await world.organisation('Oudergem', { validUntil: '2025-01-01T00:00:00Z' })
    expect(await registersOf((await world.member(town, 'dpo')).id)).toEqual([])
  })
})

describe('a mandate', () => {
  test('opens the client register to the person assigned to it, under the name of the consultancy', async () => {
    const client = await world.organisation('Wilgenbeek')
    const consultant = await world.consultant(client, 'dpo')
    const access = (await registersOf(consultant.id)).find(
      (register) => register.organisationId === client.id,
    )
    expect(access).toMatchObject({
      roles: [],
      mandate: { scope: 'dpo', mayDecide: false },
      mandateHolder: 'Consultancy',
    })
    expect((await openRegister(await world.as(consultant), client.id)).actor).toMatchObject({
      role: 'dpo',
      mandateHolder: 'Consultancy',
    })
  })

  test.each([
    ['revoked', { revokedAt: '2026-11-18T11:59:59Z' }],
    ['not yet begun', { from: '2026-12-01T00:00:00Z' }],
    ['ended', { until: '2026-11-18T12:00:00Z' }],
  ])('that is %s opens nothing', async (_, options) => {
    const client = await world.organisation('Elzenveld')
    const consultant = await world.consultant(client, 'dpo', options)
    expect((await registersOf(consultant.id)).map((register) => register.organisationId)).not.toContain(
      client.id,
    )
  })

  test('is journalled as such, also for a person with a lighter role there', async () => {
    const client = await world.organisation('Wilgenrode')
    const consultant = await world.consultant(client, 'dpo')
    await world.membership(consultant, client, 'reporter')
    const { actor } = await openRegister(await world.as(consultant), client.id)
    expect(actor).toMatchObject({ role: 'dpo', mandateHolder: expect.stringContaining('Consultancy') })
    await world.membership(consultant, client, 'dpo')
    const own = await openRegister(await world.as(consultant), client.id)
    expect(own.actor).toMatchObject({ role: 'dpo', mandateHolder: null })
  })

  test('ends at the next request after it was revoked', async () => {
    const client = await world.organisation('Abelenhof')
    const consultant = await world.consultant(client, 'dpo')
    expect((await openRegister(await world.as(consultant), client.id)).access.mandate).not.toBeNull()
    await world.rows('UPDATE mandate SET revoked_at = $1 WHERE client_id = $2', [world.now, client.id])
    const context = await world.as(consultant)
    await expect(openRegister(context, client.id)).rejects.toThrow('notFound')
  })

  test('gives nothing to a colleague who is not assigned', async () => {
    const client = await world.organisation('Vlierzele')
    const consultancy = await world.organisation('Raad', { kinds: ['consultancy'] })
    await world.mandate(client, consultancy, 'dpo')
    const colleague = await world.member(consultancy, 'reporter')
    expect((await registersOf(colleague.id)).map((register) => register.organisationId)).toEqual([
      consultancy.id,
    ])
  })

  test('gives nothing to a person who left the consultancy', async () => {
    const client = await world.organisation('Hazelgem')
    const consultancy = await world.organisation('Raad', { kinds: ['consultancy'] })
    const person = await world.person('Carla')
    await world.membership(person, consultancy, 'reporter', { until: world.at(-1) })
    await world.assign(await world.mandate(client, consultancy, 'dpo'), person)
    // Working elsewhere now does not bring the old mandate back.
    const employer = await world.organisation('Werkgever')
    await world.membership(person, employer, 'reporter')
    expect((await registersOf(person.id)).map((register) => register.organisationId)).toEqual([employer.id])
  })

  test('gives nothing when the consultancy is no more', async () => {
    const client = await world.organisation('Lijsterbes')
    const consultancy = await world.organisation('Raad', { kinds: ['consultancy'], validUntil: world.at(-1) })
    const person = await world.member(consultancy, 'reporter')
    await world.assign(await world.mandate(client, consultancy, 'dpo'), person)
    expect(await registersOf(person.id)).toEqual([])
  })

  test('of the widest scope counts where there are several', async () => {
    const client = await world.organisation('Meidoorn')
    const consultancy = await world.organisation('Raad', { kinds: ['consultancy'] })
    const person = await world.member(consultancy, 'reporter')
    for (const [scope, mayDecide] of [
      ['statistics', false],
      ['dpo', false],
      ['read', false],
      ['dpo', true],
    ] as const) {
      await world.assign(await world.mandate(client, consultancy, scope, { mayDecide }), person)
    }
    const access = (await registersOf(person.id)).find((register) => register.organisationId === client.id)
    expect(access?.mandate).toEqual({ scope: 'dpo', mayDecide: true })
  })
})

describe('a register', () => {
  test('answers a foreign id, an absent id and a text that is no id alike', async () => {
    const town = await world.organisation('Sparrenbos')
    const other = await world.organisation('Dennenoord')
    const context = await world.as(await world.member(town, 'dpo'))
    for (const id of [other.id, '01a20226-2542-7b91-84f4-f3118239ce69', 'x', '', town.id.toUpperCase()]) {
      expect(await refusalOf(openRegister(context, id))).toEqual({ kind: 'notFound' })
    }
  })

  test('asks who is there first', async () => {
    const town = await world.organisation('Taxushof')
    await expect(openRegister(world.nobody(), town.id)).rejects.toThrow('unauthenticated')
  })
})

describe('the language', () => {
  test('is kept for the next time', async () => {
    const person = await world.person('Dirk')
    await chooseLanguage(await world.as(person), 'en')
    expect(await requirePerson(await world.as(person))).toMatchObject({ id: person.id, language: 'en' })
  })

  test('is refused when nobody speaks it here', async () => {
    const context = await world.as(await world.person('Els'))
    await refusesWithoutTrace(world, () => chooseLanguage(context, 'tlh'), invalidWith('language notInList'))
    await refusesWithoutTrace(world, () => chooseLanguage(world.nobody(), 'nl'), { kind: 'unauthenticated' })
  })
})
