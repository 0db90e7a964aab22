import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  findIncident,
  listIncidents,
  openIncident,
  recordSection,
  type IncidentFilter,
  type IncidentListInput,
} from '@lekboek/usecases'
import {
  confirmedDossier,
  fill,
  invalidWith,
  openDossier,
  openTown,
  openWorld,
  refusalOf,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, 'Lindenrode')
})
afterAll(() => world.close())

const asked = {
  edges: { cursor: true, node: { number: true } },
  pageInfo: { hasNextPage: true },
  totalCount: true,
} as const

async function list(of: Town, input: Partial<IncidentListInput> = {}, person: TestPerson = of.dpo) {
  return listIncidents(await world.as(person), of.id, { first: 50, ...input }, asked)
}
const numbers = (page: Awaited<ReturnType<typeof list>>) => page.edges.map(({ node }) => node['number'])
const titled = async (of: Town, title: string) =>
  String(
    (
      await openIncident(
        await world.as(of.dpo),
        of.id,
        {
          title,
          text: 'Zonder toelichting.',
          noticedAt: world.at(-2),
          reportedAt: world.at(-1),
          source: 'dpo',
        },
        { number: true },
      )
    )['number'],
  )

describe('the register', () => {
  test.each([
    ['a range', { countKind: 'approximate', count: 640, countMax: 900 }, [640, 900]],
    ['one number', { countKind: 'approximate', count: 640 }, [640, null]],
    [
      'an exact number beside a bound that was left',
      { countKind: 'exact', count: 640, countMax: 900 },
      [640, null],
    ],
  ])('tells how many people by %s', async (_, people, counts) => {
    const own = await openTown(world, 'Tellen')
    await fill(world, own, await openDossier(world, own), 'people', people)
    const node = { peopleCount: true, peopleCountMax: true } as const
    const page = await listIncidents(await world.as(own.dpo), own.id, { first: 5 }, { edges: { node } })
    expect(page.edges.map((edge) => [edge.node['peopleCount'], edge.node['peopleCountMax']])).toEqual([
      counts,
    ])
  })

  test('is paged by cursor, without gap or double, newest first', async () => {
    const own = await openTown(world, 'Bladeren')
    for (let count = 0; count < 7; count += 1) {
      // Three at the same instant: the id tells them apart.
      await openDossier(world, own)
      if (count % 3 === 2) world.pass(1)
    }
    const whole = numbers(await list(own))
    const seen: unknown[] = []
    let after: string | null = null
    let pages = 0
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(own, { first: 3, after })
      seen.push(...numbers(page))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
      expect(page.totalCount).toBe(7)
      pages += 1
    } while (after !== null)
    expect(seen).toEqual(whole)
    expect(pages).toBe(3)
    expect(whole).toHaveLength(7)
    expect(whole.slice(0, 1)).toEqual(['2026-007'])
  })

  test('keeps its place while dossiers arrive', async () => {
    const own = await openTown(world, 'Aanvoer')
    for (let count = 0; count < 4; count += 1) await openDossier(world, own)
    const first = await list(own, { first: 2 })
    world.pass(1)
    await openDossier(world, own)
    expect(numbers(await list(own, { first: 2, after: first.pageInfo.endCursor }))).toEqual([
      '2026-002',
      '2026-001',
    ])
  })

  test('in order of due time puts what has none last, on every page', async () => {
    const own = await openTown(world, 'Termijn')
    const late = await openDossier(world, own)
    world.pass(1)
    const first = await confirmedDossier(world, own)
    const idle = [await openDossier(world, own), await openDossier(world, own)]
    await world.rows('UPDATE incident SET due_at = NULL WHERE id = ANY ($1)', [idle.map(({ id }) => id)])
    const expected = [late.number, first.number, ...idle.map(({ number }) => number)]
    const seen: unknown[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(own, { first: 1, after, order: 'dueFirst' })
      seen.push(...numbers(page))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(seen).toEqual(expected)
  })

  test('holds a page of at most a hundred', async () => {
    const own = await openTown(world, 'Veel')
    const dossier = await openDossier(world, own)
    await world.rows(
      `INSERT INTO incident (organisation_id, id, year, sequence, reference, title, status, source, rule_set_id, created_at, created_by, reported_at, next_step)
       SELECT organisation_id, gen_random_uuid(), year, n, 'VEE 2026-' || n, title, status, source, rule_set_id, created_at, created_by, reported_at, next_step
         FROM incident, generate_series(2, 120) n WHERE id = $1`,
      [dossier.id],
    )
    const page = await list(own, { first: 5_000 })
    expect(page.edges).toHaveLength(100)
    expect(page).toMatchObject({ totalCount: 120, pageInfo: { hasNextPage: true } })
  })

  test('counts only when it is asked', async () => {
    const page = await listIncidents(
      await world.as(town.dpo),
      town.id,
      { first: 1 },
      { pageInfo: { hasNextPage: true } },
    )
    expect(page.totalCount).toBeNull()
  })

  test.each([
    ['none', { first: 0 }, 'first outOfRange'],
    ['fewer than none', { first: -1 }, 'first outOfRange'],
    ['half a row', { first: 1.5 }, 'first outOfRange'],
    ['a cursor of nothing', { after: '' }, 'after invalidIdentifier'],
    ['a cursor of somebody', { after: 'x' }, 'after invalidIdentifier'],
    [
      'a cursor with SQL',
      { after: Buffer.from('["1; DROP TABLE incident","x"]').toString('base64url') },
      'after invalidIdentifier',
    ],
    ['too long a text', { filter: { text: 'x'.repeat(201) } }, 'text tooLong'],
    ['an unknown status', { filter: { status: ['lost'] } as object }, 'status notInList'],
    ['an impossible day', { filter: { from: '2026-02-30T00:00:00Z' } }, 'from notInstant'],
  ])('refuses %s', async (_, input, problem) => {
    expect(await refusalOf(list(town, input))).toMatchObject(invalidWith(problem))
  })
})

describe('the filter', () => {
  test('finds text in title, reference and description, literally', async () => {
    const own = await openTown(world, 'Zoeken')
    const percent = await titled(own, '100% zeker')
    const underscore = await titled(own, 'snake_case')
    const backslash = await titled(own, String.raw`C:\lekken`)
    const plain = await titled(own, '1000 zeker')
    const find = async (text: string) => numbers(await list(own, { filter: { text } })).toSorted()
    expect(await find('100%')).toEqual([percent])
    expect(await find('snake_')).toEqual([underscore])
    expect(await find('E_C')).toEqual([underscore])
    expect(await find('\\')).toEqual([backslash])
    expect(await find('ZEKER')).toEqual([percent, plain])
    expect(await find(`ZOE ${plain}`)).toEqual([plain])
    expect(await find("'; --")).toEqual([])
    expect(await find('zonder toelichting')).toHaveLength(4)
  })

  test('combines status, period, kind, what was told, and what is late', async () => {
    const own = await openTown(world, 'Filter')
    const old = await openDossier(world, own)
    const oldReportedAt = world.at(-1)
    world.pass(30)
    const recent = await confirmedDossier(world, own)
    await recordSection(
      await world.as(own.dpo),
      own.id,
      recent.id,
      { section: 'nature', version: 0, facts: { incidentType: 'phishing' } },
      { id: true },
    )
    await world.rows('UPDATE incident SET notified_at = $2, told_at = $2 WHERE id = $1', [
      recent.id,
      world.now,
    ])
    const find = async (filter: IncidentFilter) => numbers(await list(own, { filter }))
    expect(await find({ status: ['reported', 'closed'] })).toEqual([old.number])
    expect(await find({ status: [] })).toEqual([])
    expect(await find({ incidentType: ['phishing'] })).toEqual([recent.number])
    expect(await find({ until: world.at(-10) })).toEqual([old.number])
    expect(await find({ from: world.at(-10) })).toEqual([recent.number])
    expect(await find({ from: oldReportedAt, until: oldReportedAt })).toEqual([])
    expect(await find({ from: oldReportedAt })).toHaveLength(2)
    expect(await find({ authorityNotified: true })).toEqual([recent.number])
    expect(await find({ authorityNotified: false })).toEqual([old.number])
    expect(await find({ peopleTold: true })).toEqual([recent.number])
    expect(await find({ overdue: true })).toEqual([old.number])
    expect(await find({ overdue: false })).toEqual([recent.number])
    expect(await find({ overdue: null, status: null, text: null })).toHaveLength(2)
    expect(await find({ status: ['confirmed'], incidentType: ['ransomware'] })).toEqual([])
  })
})

describe('who may list', () => {
  test.each(['dpo', 'decider', 'auditor'] as const)(
    'is the %s: all of the own register, nothing of another',
    async (role) => {
      const own = await openTown(world, 'Eigen')
      const other = await openTown(world, 'Ander')
      const dossier = await openDossier(world, own)
      await openDossier(world, other)
      expect(numbers(await list(own, {}, own[role]))).toEqual([dossier.number])
      expect(await refusalOf(list(other, {}, own[role]))).toEqual({ kind: 'notFound' })
    },
  )

  test.each(['reporter', 'admin'] as const)('is not the %s', async (role) => {
    expect(await refusalOf(list(town, {}, town[role]))).toEqual({ kind: 'forbidden' })
  })

  test('is not a consultant under a mandate for counts only', async () => {
    const consultant = await world.consultant(town, 'statistics')
    expect(await refusalOf(list(town, {}, consultant))).toEqual({ kind: 'forbidden' })
  })
})

describe('what is worked out from the facts', () => {
  test('is there when it is asked for, in lists as in one dossier', async () => {
    const own = await openTown(world, 'Weging')
    const dossier = await confirmedDossier(world, own)
    const facts = { types: ['basic', 'health'], nationalNumber: 'yes', identifiability: 'maximum' }
    await recordSection(
      await world.as(own.dpo),
      own.id,
      dossier.id,
      { section: 'data', version: 0, facts },
      { id: true },
    )
    const node = {
      title: true,
      weighing: { risk: true, riskAnswer: true, factors: { factor: true } },
      severity: { score: true, band: true },
      awarenessProposal: { awareAt: true },
      closeProblems: { path: true },
    } as const
    const one = await findIncident(await world.as(own.dpo), own.id, dossier.number, node)
    expect(one).toMatchObject({
      weighing: {
        risk: expect.any(String),
        riskAnswer: expect.any(String),
        highRiskAnswer: expect.any(String),
      },
      severity: { score: expect.any(Number), band: expect.any(String), flags: expect.any(Array) },
      awarenessProposal: { awareAt: world.at(-2), ground: 'ownFinding' },
      closeProblems: [{ code: 'weighingMissing' }, { code: 'decisionMissing' }],
    })
    const page = await listIncidents(await world.as(own.dpo), own.id, { first: 1 }, { edges: { node } })
    expect(page.edges[0]?.node).toEqual(one)
  })
})
