import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoOf, listPushes, listQueue, rightsOf, seedDemo } from '@lekboek/usecases'
import { checkedJournal, openWorld, pictureOf, type World } from '../support/src/index.ts'

let world: World
const passwords: string[] = []
beforeAll(async () => {
  world = await openWorld()
  world.now = new Date().toISOString()
  await seed()
})
afterAll(() => world.close())

const seed = () =>
  seedDemo({
    database: world.database,
    jobs: world.jobs,
    now: world.now,
    async signUp({ name, email, password }) {
      const { id } = await world.person(name)
      await world.rows('UPDATE "user" SET email = $2 WHERE id = $1', [id, email])
      passwords.push(password)
      return id
    },
  })
const count = async (text: string) => Number((await world.rows<{ count: string }>(text))[0]!.count)

describe('the demo', () => {
  test('has the organisations, people and dossiers that it promises', async () => {
    const kinds = await world.rows(
      'SELECT kinds[1] AS kind, count(*)::int AS count FROM organisation GROUP BY 1 ORDER BY 1',
    )
    expect(kinds).toEqual([
      { kind: 'consultancy', count: 1 },
      { kind: 'controller', count: 16 },
      { kind: 'processor', count: 3 },
      { kind: 'umbrella', count: 1 },
    ])
    expect(await count('SELECT count(*) FROM incident')).toBeGreaterThanOrEqual(40)
    const statuses = await world.rows<{ status: string }>('SELECT DISTINCT status FROM incident')
    expect(statuses.map(({ status }) => status).toSorted()).toEqual([
      'closed',
      'confirmed',
      'dismissed',
      'investigating',
      'reported',
    ])
    const roles = await world.rows<{ role: string }>('SELECT DISTINCT role FROM membership')
    expect(roles).toHaveLength(8)
  })

  test('has what the umbrella pushed, and a town that put a letter in its own words', async () => {
    const [greet] = await world.rows<{ id: string }>(`SELECT id FROM "user" WHERE email LIKE 'greet@%'`)
    const [koepel] = await world.rows<{ id: string }>(
      `SELECT id FROM organisation WHERE 'umbrella' = ANY (kinds)`,
    )
    const pushes = await listPushes(await world.as({ id: greet!.id, name: 'Greet' }), koepel!.id)
    expect(pushes.map(({ templates }) => templates.map(({ kind }) => kind))).toEqual([
      ['readLogMonths'],
      ['checklist', 'message'],
    ])
    for (const { targets, settled } of pushes) expect(settled).toBe(targets)
    expect(await count('SELECT count(*) FROM received_template WHERE own_content IS NOT NULL')).toBe(1)
  })

  test('has a merger that took effect, whose successor works in the old register, and one that waits', async () => {
    const [bram] = await world.rows<{ id: string }>(`SELECT id FROM "user" WHERE email LIKE 'bram@%'`)
    const [veerle] = await world.rows<{ id: string }>(`SELECT id FROM "user" WHERE email LIKE 'veerle@%'`)
    const of = (person: { id: string } | undefined) =>
      rightsOf(world.database, { userId: person!.id }, world.now).everywhere()
    const registers = (await of(bram))?.registers ?? []
    expect(registers.map(({ organisation, phase }) => [organisation.name, phase])).toEqual([
      ['Gemeente De Pinte', 'inherited'],
      ['Gemeente Nazareth', 'inherited'],
      ['Gemeente Nazareth-De Pinte', undefined],
    ])
    expect((await of(veerle))?.registers).toEqual([])
    expect(await count('SELECT count(*) FROM merger WHERE carried_out_at IS NOT NULL')).toBe(2)
    expect(await count('SELECT count(*) FROM merger WHERE agreed_at IS NULL')).toBe(1)
  })

  test('shows something burning, something met, something late', async () => {
    const [femke] = await world.rows<{ id: string }>('SELECT id FROM "user" WHERE email LIKE \'femke@%\'')
    const rights = rightsOf(world.database, { userId: femke!.id }, world.now)
    const context = { ...world.nobody(), rights }
    const asked = { edges: { node: { incident: { title: true } } } } as const
    const burning = await listQueue(context, { window: 'now', first: 100 }, asked)
    expect(burning.edges.length).toBeGreaterThan(3)
    expect(burning.counts).toMatchObject({ overdue: expect.any(Number), registers: 8 })
    expect(burning.counts.overdue).toBeGreaterThan(0)
    expect(burning.counts.overdue).toBeLessThan(burning.counts.dueToday)
    for (const state of ['met', 'metLate', 'running']) {
      expect(
        await count(`SELECT count(*) FROM duty WHERE kind = 'authority' AND state = '${state}'`),
      ).toBeGreaterThan(0)
    }
    expect(await count("SELECT count(*) FROM delivery WHERE state = 'confirmed'")).toBeGreaterThan(3)
  })

  test('has somebody who owes more than the GDPR asks', async () => {
    const duties = await world.rows<{ kind: string; recipient: string | null }>(
      "SELECT kind, recipient FROM duty WHERE kind IN ('policeNotification', 'own') AND state = 'running' ORDER BY kind",
    )
    expect(duties).toEqual([
      { kind: 'own', recipient: null },
      { kind: 'policeNotification', recipient: 'COC' },
    ])
  })

  test('leaves a journal without holes, in the order of time, in every register', async () => {
    const registers = await world.rows<{ id: string; name: string }>(
      "SELECT id, name FROM organisation WHERE 'controller' = ANY (kinds)",
    )
    for (const register of registers) {
      const bodies = (await checkedJournal(world, register)).map(({ body }) => JSON.parse(body).at as string)
      expect(bodies.length).toBeGreaterThan(0)
      expect(bodies).toEqual(bodies.toSorted())
      expect(bodies.every((at) => at <= world.now)).toBe(true)
    }
  })

  test('names its people, with one password long enough to sign in', () => {
    const { password, persons } = demoOf()
    expect(password.length).toBeGreaterThanOrEqual(12)
    expect(new Set(passwords)).toEqual(new Set([password]))
    expect(persons.every(({ email }) => email.endsWith('.example'))).toBe(true)
    expect(new Set(persons.map(({ email }) => email)).size).toBe(persons.length)
  })

  test('is not played twice', async () => {
    const before = await pictureOf(world)
    expect(await seed()).toBeNull()
    expect(await pictureOf(world)).toEqual(before)
  })
})
