import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acrossRegisters, incidentShape, type IncidentRow } from '@lekboek/database'
import { placeClock, type Duty } from '@lekboek/domain'
import {
  assignHandler,
  dismissIncident,
  listQueue,
  revokeMandate,
  startInvestigation,
  type QueueFilter,
  type QueueWindow,
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
let towns: Town[]
let closedOff: Town
let consultancy: TestOrganisation
let consultant: TestPerson
const mandates: string[] = []
const end = '2026-11-18T12:00:00.000Z'

beforeAll(async () => {
  world = await openWorld()
  towns = [await openTown(world, 'Lindenrode'), await openTown(world, 'Zavelbeke')]
  closedOff = await openTown(world, 'Oosterdonk')
  consultancy = await world.organisation('Kantoor', { kinds: ['consultancy'] })
  consultant = await world.member(consultancy, 'reporter', 'Consultant')
  for (const town of towns) {
    const mandate = await world.mandate(town, consultancy, 'dpo')
    await world.assign(mandate, consultant)
    mandates.push(mandate)
  }
  const counting = await world.mandate(closedOff, consultancy, 'statistics')
  await world.assign(counting, consultant)
  // Reports come in over four days: each has 24 hours from its report, told one hour before it is entered.
  for (const [index, hours] of [-30, -22, -20, -10, -5, -1].entries()) {
    world.now = new Date(Date.parse(end) + hours * 3_600_000).toISOString()
    await openDossier(world, towns[index % 2]!, `Hint ${hours}`)
    await openDossier(world, closedOff, `Vreemd ${hours}`)
  }
  world.now = new Date(Date.parse(end) - 40 * 3_600_000).toISOString()
  await confirmedDossier(world, towns[0]!, 'Bevestigd')
  const dismissed = await openDossier(world, towns[1]!, 'Loos alarm')
  const dpo = await world.as(towns[1]!.dpo)
  const reason = 'Er waren geen persoonsgegevens bij betrokken.'
  await startInvestigation(dpo, towns[1]!.id, dismissed.id, 1, { id: true })
  await dismissIncident(dpo, towns[1]!.id, dismissed.id, { reason, version: 2 }, { id: true })
  world.now = end
})
afterAll(() => world.close())

const asked = {
  edges: {
    node: {
      organisation: { name: true },
      incident: { title: true, dueAt: true, number: true },
      duty: { kind: true, state: true },
    },
  },
} as const
const titles = async (window: QueueWindow, person = consultant) =>
  (await listQueue(await world.as(person), { window, first: 100 }, asked)).edges.map(
    ({ node }) => node.incident['title'],
  )

describe('the queue', () => {
  test('holds the open dossiers of every register under mandate, the least time left first', async () => {
    const queue = await listQueue(await world.as(consultant), { window: 'all', first: 100 }, asked)
    expect(queue.edges.map(({ node }) => [node.organisation['name'], node.incident['title']])).toEqual([
      ['Zavelbeke', 'Hint -22'],
      ['Lindenrode', 'Hint -20'],
      ['Zavelbeke', 'Hint -10'],
      ['Lindenrode', 'Hint -5'],
      ['Zavelbeke', 'Hint -1'],
      ['Lindenrode', 'Bevestigd'],
      // Its own target is past: what is left of the law's hours puts it in order, and it stays in the window of now.
      ['Lindenrode', 'Hint -30'],
    ])
    expect(queue.counts).toEqual({
      reported: 6,
      investigating: 0,
      confirmed: 1,
      overdue: 1,
      dueToday: 6,
      registers: 2,
    })
    expect(queue.edges[0]?.node.duty).toMatchObject({ kind: 'investigation' })
    expect(queue.edges.at(-2)?.node.duty).toMatchObject({ kind: 'authority', state: 'running' })
    expect(queue.edges.at(-1)?.node.duty).toMatchObject({ kind: 'investigation', state: 'overdue' })
  })

  test('goes by the clock that a row shows at large', async () => {
    const incident = {
      ...({ provisionalDueAt: true, isHint: true } as const),
      duties: { kind: true, state: true, dueAt: true },
    } as const
    const clocksOf = { edges: { node: { incident } } } as const
    const { edges } = await listQueue(await world.as(consultant), { window: 'all', first: 100 }, clocksOf)
    const shown = edges.map(({ node }) => {
      const row: IncidentRow = node.incident
      const duties = row['duties'] as Pick<Duty, 'kind' | 'state' | 'dueAt'>[]
      const dueAt = row['provisionalDueAt'] as string | null
      const authority = { kind: 'authority', state: 'running', dueAt } as const
      const clock = placeClock(row['isHint'] ? duties : [...duties, authority], world.now)
      return Date.parse(clock?.dueAt ?? '')
    })
    expect(shown).toHaveLength(7)
    expect(shown).toEqual(shown.toSorted((one, other) => one - other))
  })

  test.each<[QueueWindow, string[]]>([
    ['now', ['Hint -22', 'Hint -20', 'Hint -30']],
    ['today', ['Hint -22', 'Hint -20', 'Hint -10', 'Hint -5', 'Hint -1', 'Hint -30']],
    ['later', ['Bevestigd']],
  ])('shows in %s what it says', async (window, expected) => {
    expect(await titles(window)).toEqual(expected)
  })

  test.each([1, 2, 3])('pages by %i without doubles or gaps', async (first) => {
    const context = await world.as(consultant)
    const seen: unknown[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listQueue>> = await listQueue(
        context,
        { window: 'all', first, after },
        asked,
      )
      seen.push(...page.edges.map(({ node }) => node.incident['title']))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(seen).toEqual(await titles('all'))
  })

  test('leaves out a register as soon as its mandate is revoked', async () => {
    await revokeMandate(await world.as(towns[1]!.admin), towns[1]!.id, mandates[1]!)
    expect(await titles('all')).toEqual(['Hint -20', 'Hint -5', 'Bevestigd', 'Hint -30'])
    await world.assign(await world.mandate(towns[1]!, consultancy, 'dpo'), consultant)
  })

  const filtered = async (filter: QueueFilter, person = consultant, window: QueueWindow = 'all') => {
    const queue = await listQueue(await world.as(person), { window, filter, first: 100 }, asked)
    return { shown: queue.edges.map(({ node }) => node.incident['title']), counts: queue.counts }
  }

  test.each<[string, QueueFilter, string[]]>([
    ['nothing', {}, ['Hint -22', 'Hint -20', 'Hint -10', 'Hint -5', 'Hint -1', 'Bevestigd', 'Hint -30']],
    ['a status', { statuses: ['confirmed'] }, ['Bevestigd']],
    ['a kind of duty that runs', { dutyKinds: ['authority'] }, ['Bevestigd']],
    ['hours', { dueWithinHours: 2 }, ['Hint -22', 'Hint -30']],
    [
      'several at once',
      { statuses: ['reported'], dueWithinHours: 2, dutyKinds: ['investigation'] },
      ['Hint -22', 'Hint -30'],
    ],
    ['what contradicts itself', { statuses: ['confirmed'], dutyKinds: ['investigation'] }, []],
  ])('asked for %s shows and counts that alone', async (_, filter, expected) => {
    const { shown, counts } = await filtered(filter)
    expect(shown).toEqual(expected)
    expect(counts.reported + counts.investigating + counts.confirmed).toBe(expected.length)
  })

  test('asked for a client looks into that register alone; foreign, absent and no id at all show nothing', async () => {
    const own = await filtered({ organisations: [towns[1]!.id] })
    expect(own.shown).toEqual(['Hint -22', 'Hint -10', 'Hint -1'])
    expect(own.counts.registers).toBe(1)
    const absent = '01a20226-2542-7b91-84f4-f3118239ce69'
    for (const id of [closedOff.id, absent, 'x', `'; DROP TABLE incident`]) {
      const none = await filtered({ organisations: [id] })
      expect(none).toEqual(await filtered({ organisations: [absent] }))
      expect(none.shown).toEqual([])
    }
  })

  test('asked for what is assigned to oneself shows what one handles, and not what a colleague does', async () => {
    const town = await openTown(world, 'Wilgenmere')
    const both = await world.member(town, 'handler', 'Behandelaar en DPO')
    await world.membership(both, town, 'dpo')
    const mine = await openDossier(world, town, 'Van mij')
    const theirs = await openDossier(world, town, 'Van een collega')
    const dpo = await world.as(town.dpo)
    await assignHandler(dpo, town.id, mine.id, both.id, { id: true })
    await assignHandler(dpo, town.id, theirs.id, town.handler.id, { id: true })
    expect((await filtered({ isMine: true }, both)).shown).toEqual(['Van mij'])
    expect((await filtered({ isMine: true }, town.dpo)).shown).toEqual([])
    expect((await filtered({ isMine: true })).shown).toEqual([])
  })

  test('refuses a filter that says nothing that there is', async () => {
    const context = await world.as(consultant)
    const ask = (filter: object) => refusalOf(listQueue(context, { window: 'all', first: 5, filter }, asked))
    expect(await ask({ dueWithinHours: 0 })).toMatchObject(invalidWith('filter.dueWithinHours outOfRange'))
    expect(await ask({ statuses: ['closed'] })).toMatchObject(invalidWith('filter.statuses notInList'))
    expect(await ask({ dutyKinds: ['tea'] })).toMatchObject(invalidWith('filter.dutyKinds notInList'))
    expect(await ask({ organisations: Array.from({ length: 101 }, String) })).toMatchObject(
      invalidWith('filter.organisations outOfRange'),
    )
  })

  test('is empty for who may not read a register as a whole', async () => {
    for (const person of [towns[0]!.reporter, towns[0]!.handler, towns[0]!.admin]) {
      expect(await titles('all', person)).toEqual([])
    }
    expect(await titles('all', closedOff.dpo)).toHaveLength(6)
  })

  test('refuses strangers, odd pages, and fields that another door keeps', async () => {
    expect((await refusalOf(listQueue(world.nobody(), { window: 'all', first: 5 }, asked))).kind).toBe(
      'unauthenticated',
    )
    const context = await world.as(consultant)
    const ask = (input: object, selection: object = asked) =>
      refusalOf(listQueue(context, { window: 'all', first: 5, ...input }, selection as typeof asked))
    expect(await ask({ first: 0 })).toMatchObject(invalidWith('first outOfRange'))
    expect(await ask({ after: 'nonsense' })).toMatchObject(invalidWith('after invalidIdentifier'))
    for (const field of ['facts', 'measures', 'handlerNames', 'timeline']) {
      const selection = { edges: { node: { incident: { title: true, [field]: true } } } }
      expect(await ask({}, selection)).toMatchObject(invalidWith(`edges.node.incident.${field} unknownField`))
    }
  })
})

test.each(Object.keys(incidentShape.fields))(
  'of a dossier in the queue %s is told, or refused by its name',
  async (field) => {
    const selection = { edges: { node: { incident: { [field]: true } } } } as const
    const context = await world.as(consultant)
    const told = listQueue(context, { window: 'all', first: 1 }, selection)
    const [{ node } = { node: null }] = await told.then(
      ({ edges }) => edges,
      async (error: unknown) => {
        expect(await refusalOf(Promise.reject(error))).toMatchObject(
          invalidWith(`edges.node.incident.${field} unknownField`),
        )
        return []
      },
    )
    if (node) expect(node.incident).toHaveProperty(field)
  },
)

describe('the door across registers', () => {
  const read = (table: string) => ({ text: `SELECT organisation_id FROM ${table}`, values: [] })

  test('shows dossiers and duties of the named registers, and nothing else of them', async () => {
    const ids = towns.map(({ id }) => id)
    for (const table of ['incident', 'duty']) {
      const rows = await acrossRegisters<{ organisation_id: string }>(world.database, ids, read(table))
      expect(new Set(rows.map((row) => row.organisation_id))).toEqual(new Set(ids))
    }
    for (const table of ['report', 'incident_section', 'awareness', 'journal_leaf', 'register_counter']) {
      await expect(acrossRegisters(world.database, ids, read(table))).rejects.toMatchObject({ code: '42501' })
    }
    expect(await acrossRegisters(world.database, ids, read('handler'))).toEqual([])
  })

  test('writes nothing', async () => {
    const write = { text: "UPDATE incident SET title = 'anders'", values: [] }
    await expect(acrossRegisters(world.database, [towns[0]!.id], write)).rejects.toThrow('read-only')
  })

  test('goes through the index and not row by row', async () => {
    const ids = towns.map(({ id }) => id)
    const explain = {
      text: `EXPLAIN (COSTS OFF) SELECT i.id FROM incident i WHERE i.organisation_id = ANY ($1::uuid[]) AND i.status IN ('reported', 'confirmed')`,
      values: [ids],
    }
    const client = await world.database.pool.connect()
    try {
      await client.query(
        `BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL ROLE lekboek_across; SET LOCAL app.organisations = '{${ids.join(',')}}'`,
      )
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(explain)
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
      // As a filter the list of registers would be read again for every row.
      expect(plan).toMatch(/Index Cond:.*app\.organisations/)
      expect(plan).not.toMatch(/Filter:.*app\.organisations/)
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  })
})
