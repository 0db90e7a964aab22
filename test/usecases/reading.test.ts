import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  assignHandler,
  countLostReadings,
  exportAccess,
  exportReadings,
  exportRegister,
  findIncident,
  findSettings,
  keepReadings,
  listIncidents,
  listReadings,
  nameDeputy,
  notificationFile,
  prepareNotification,
  recordSection,
  sealIncident,
  writeReadings,
  type ReadingFilterInput,
} from '@lekboek/usecases'
import {
  describeBreach,
  confirmedDossier,
  invalidWith,
  openDossier,
  openTown,
  openWorld,
  refusalOf,
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
beforeEach(async () => {
  town = await openTown(world, 'Lindenrode')
})
afterAll(() => world.close())

const open = async (person: TestPerson, number: string) =>
  findIncident(await world.as(person), town.id, number, { title: true })
/** The log as somebody sees it: who, as what, what. */
async function logOf(person: TestPerson, filter: ReadingFilterInput = {}): Promise<string[]> {
  const { edges } = await listReadings(await world.as(person), town.id, { filter, first: 100 })
  return edges.map(({ node }) =>
    [node.reader, node.role, node.kind, node.number ?? node.detail].filter((part) => part !== null).join(' '),
  )
}

describe('the read log', () => {
  test('keeps who opened a dossier and in which capacity, once in a quarter of an hour', async () => {
    const { number } = await openDossier(world, town)
    const consultant = await world.consultant(town, 'read')
    world.now = '2026-11-18T12:14:00.000Z'
    await open(town.decider, number)
    await open(town.decider, number)
    await open(consultant, number)
    expect(await logOf(town.admin)).toEqual([
      `consultant for Lindenrode auditor dossier ${number}`,
      `decider of Lindenrode decider dossier ${number}`,
    ])
    world.now = '2026-11-18T12:15:00.000Z'
    await open(town.decider, number)
    await open(town.decider, number)
    expect(await logOf(town.admin)).toHaveLength(3)
    const { edges } = await listReadings(await world.as(town.dpo), town.id, { first: 100 })
    expect(edges.map(({ node }) => node.mandateHolder)).toContain('Consultancy')
  })

  test('is written once by two processes that both saw the same reading', async () => {
    const { number } = await openDossier(world, town)
    await open(town.dpo, number)
    await writeReadings(world.nobody())
    const other = { ...world.database }
    await findIncident({ ...(await world.as(town.dpo)), database: other }, town.id, number, { title: true })
    await writeReadings({ database: other, now: () => world.now })
    expect(await logOf(town.dpo)).toEqual([`dpo of Lindenrode dpo dossier ${number}`])
  })

  test('keeps documents, exports, searches and lists that name people, and no list that names nobody', async () => {
    const dossier = await confirmedDossier(world, town)
    const dpo = await world.as(town.dpo)
    await describeBreach(world, town, dossier)
    const prepared = await prepareNotification(
      dpo,
      town.id,
      dossier.id,
      { authority: 'GBA', phase: 'initial' },
      { notifications: { id: true } },
    )
    const [notification] = prepared['notifications'] as { id: string }[]
    const list = async (node: Readonly<Record<string, true>>, text?: string) =>
      listIncidents(
        await world.as(town.auditor),
        town.id,
        { first: 5, ...(text !== undefined && { filter: { text } }) },
        { edges: { node } },
      )
    await list({ title: true })
    expect(await logOf(town.admin)).toEqual([])
    await list({ title: true, handlerNames: true })
    await list({ title: true }, 'Janssens')
    await notificationFile(dpo, town.id, notification!.id, 'json')
    await exportRegister(dpo, town.id, {}, 'csv', 'nl')
    await exportAccess(dpo, town.id, 'nl')
    const log = await logOf(town.admin)
    expect(log.toSorted()).toEqual([
      'auditor of Lindenrode auditor list',
      'auditor of Lindenrode auditor search',
      `dpo of Lindenrode dpo document ${dossier.number}`,
      'dpo of Lindenrode dpo export access.csv',
      'dpo of Lindenrode dpo export register.csv',
    ])
    const stored = await world.rows('SELECT * FROM reading WHERE organisation_id = $1', [town.id])
    expect(JSON.stringify(stored)).not.toContain('Janssens')
  })

  test('keeps a dossier that somebody read by saving over it, or by changing nothing of it', async () => {
    const dossiers = [await openDossier(world, town), await openDossier(world, town)]
    const dpo = await world.as(town.dpo)
    const [one, other] = dossiers
    await assignHandler(dpo, town.id, other!.id, town.handler.id, { id: true })
    await writeReadings(world.nobody())
    expect(await logOf(town.admin)).toEqual([])
    const input = { section: 'people', facts: {}, version: 7 } as const
    const stale = () => recordSection(dpo, town.id, one!.id, input, { id: true })
    await refusesWithoutTrace(world, stale, { kind: 'conflict' })
    expect(await logOf(town.admin)).toEqual([`dpo of Lindenrode dpo dossier ${one!.number}`])
    await assignHandler(dpo, town.id, other!.id, town.handler.id, { facts: { people: true } })
    expect((await logOf(town.admin)).toSorted()).toEqual(
      dossiers.map(({ number }) => `dpo of Lindenrode dpo dossier ${number}`).toSorted(),
    )
  })

  test('keeps every dossier of which a list shows more than its line', async () => {
    const dossiers = [await openDossier(world, town), await openDossier(world, town)]
    const list = async (node: Readonly<Record<string, true>>) =>
      listIncidents(await world.as(town.auditor), town.id, { first: 5 }, { edges: { node } })
    await list({ title: true, dueAt: true })
    expect(await logOf(town.admin)).toEqual([])
    await list({ dismissedReason: true })
    expect((await logOf(town.admin)).toSorted()).toEqual([
      ...dossiers.map(({ number }) => `auditor of Lindenrode auditor dossier ${number}`),
      'auditor of Lindenrode auditor list',
    ])
    world.pass(1)
    await list({ untold: true })
    expect(await logOf(town.admin)).toHaveLength(6)
  })

  test('keeps nothing of what was refused', async () => {
    const { number } = await openDossier(world, town)
    expect((await refusalOf(open(town.handler, number))).kind).toBe('notFound')
    expect((await refusalOf(open(town.dpo, '2026-777'))).kind).toBe('notFound')
    expect(await logOf(town.admin)).toEqual([])
  })

  test('shows who read a sealed dossier to those alone whom it names', async () => {
    const dossier = await openDossier(world, town)
    await open(town.auditor, dossier.number)
    await open(town.dpo, dossier.number)
    const row = await sealIncident(
      await world.as(town.dpo),
      town.id,
      dossier.id,
      { reason: 'Het lek gaat over een collega van de dienst.', persons: [], version: 1 },
      { number: true },
    )
    await open(town.dpo, String(row['number']))
    for (const person of [town.admin, town.auditor]) {
      expect(await logOf(person)).toEqual([])
      expect(await logOf(person, { number: dossier.number })).toEqual([])
      expect(await logOf(person, { number: String(row['number']) })).toEqual([])
    }
    expect(await logOf(town.dpo)).toEqual([
      `dpo of Lindenrode dpo dossier ${row['number']}`,
      `auditor of Lindenrode auditor dossier ${row['number']}`,
    ])
  })

  test('is filtered, and read page by page', async () => {
    const numbers = []
    for (let count = 0; count < 3; count += 1) numbers.push((await openDossier(world, town)).number)
    for (const number of numbers) {
      await open(town.dpo, number)
      await open(town.decider, number)
      world.pass(1)
    }
    expect(await logOf(town.admin, { reader: 'DECIDER' })).toHaveLength(3)
    expect(await logOf(town.admin, { number: numbers[1]! })).toHaveLength(2)
    expect(await logOf(town.admin, { kind: 'export' })).toEqual([])
    expect(await logOf(town.admin, { from: world.at(-1), until: world.now })).toHaveLength(2)
    const admin = await world.as(town.admin)
    const ids = new Set<string>()
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listReadings>> = await listReadings(admin, town.id, {
        first: 4,
        after,
      })
      for (const { node } of page.edges) ids.add(node.id)
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(ids.size).toBe(6)
    expect(await refusalOf(logOf(town.admin, { number: 'x' }))).toMatchObject(
      invalidWith('number invalidIdentifier'),
    )
  })

  test('leaves as a file, of which the journal and the log itself tell', async () => {
    const { number } = await openDossier(world, town)
    await open(town.dpo, number)
    const { bytes, fileName } = await exportReadings(await world.as(town.auditor), town.id, {}, 'nl')
    const parts: Uint8Array[] = []
    for await (const part of bytes) parts.push(part)
    const lines = Buffer.concat(parts).toString('utf8').split('\r\n')
    expect(fileName).toMatch(/^leeslog-lindenrode-\d+-2026-11-\d\d\.csv$/)
    expect(lines[1]).toContain('auditor;export;;read-log.csv')
    expect(lines[2]).toContain(`DPO;dossier geopend;${number};`)
    expect((await verbsOf(world, town)).at(-1)).toBe('readLog.exported')
  })

  test.each(['reporter', 'handler', 'decider'] as const)('is not open to the %s', async (role) => {
    const context = await world.as(town[role])
    expect((await refusalOf(listReadings(context, town.id, { first: 5 }))).kind).toBe('forbidden')
    expect((await refusalOf(exportReadings(context, town.id, {}, 'nl'))).kind).toBe('forbidden')
  })

  test('is kept for less long by nobody but a DPO of its own: what others ask waits, and loses nothing', async () => {
    const { number } = await openDossier(world, town)
    await open(town.dpo, number)
    await writeReadings(world.nobody())
    world.pass(24 * 31 * 7)
    const lines = async () =>
      (await world.rows('SELECT id FROM reading WHERE organisation_id = $1', [town.id])).length
    await nameDeputy(await world.as(town.dpo), town.id, town.dpo.id, town.handler.id, { until: world.at(48) })
    let { version } = await findSettings(await world.as(town.admin), town.id)
    for (const person of [town.admin, town.handler]) {
      const asked = await keepReadings(await world.as(person), town.id, { months: 6, version })
      expect(asked).toMatchObject({ readLogMonths: 24, readLogAsked: { months: 6, byName: person.name } })
      version = asked.version
    }
    expect(await lines()).toBe(1)
    const told = await world.rows<{ about_id: string }>(
      `SELECT about_id FROM mail WHERE kind = 'readLogAsked' AND state = 'waiting' AND about_id LIKE $1`,
      [`${town.id} %`],
    )
    expect(told.map((one) => one.about_id.split(' ')[1]).toSorted()).toEqual(
      [town.dpo.id, town.decider.id].toSorted(),
    )
    const taken = await keepReadings(await world.as(town.admin), town.id, { months: 24, version })
    expect(taken).toMatchObject({ readLogMonths: 24, readLogAsked: null })
    const once = await keepReadings(await world.as(town.admin), town.id, {
      months: 12,
      version: taken.version,
    })
    expect(await lines()).toBe(1)
    const agreed = await keepReadings(await world.as(town.dpo), town.id, { months: 6, version: once.version })
    expect(agreed).toMatchObject({ readLogMonths: 6, readLogAsked: null })
    expect(await lines()).toBe(0)
    expect(
      await keepReadings(await world.as(town.admin), town.id, { months: 36, version: agreed.version }),
    ).toMatchObject({
      ...{ readLogMonths: 36, readLogAsked: null },
    })
  })

  test('counts what would be gone as the list shows it: nothing of what is sealed', async () => {
    const dossier = await openDossier(world, town)
    await open(town.auditor, dossier.number)
    const sealing = { reason: 'Het lek gaat over een collega.', persons: [], version: 1 }
    await sealIncident(await world.as(town.dpo), town.id, dossier.id, sealing, { id: true })
    await writeReadings(world.nobody())
    world.pass(24 * 31 * 7)
    const lost = async (person: TestPerson) => countLostReadings(await world.as(person), town.id, 6)
    expect(await lost(town.admin)).toBe(0)
    expect(await lost(town.dpo)).toBeGreaterThan(0)
    const auditor = await world.as(town.auditor)
    await refusesWithoutTrace(world, () => countLostReadings(auditor, town.id, 6), { kind: 'forbidden' })
    await refusesWithoutTrace(world, () => lost(town.reporter), { kind: 'forbidden' })
    // Whoever stands in for a DPO changes settings, and is not shown who read what.
    await nameDeputy(await world.as(town.dpo), town.id, town.dpo.id, town.handler.id, { until: world.at(48) })
    await refusesWithoutTrace(world, () => lost(town.handler), { kind: 'forbidden' })
  })

  test('is kept for as long as the organisation says, and no longer', async () => {
    const { number } = await openDossier(world, town)
    await open(town.dpo, number)
    await writeReadings(world.nobody())
    world.pass(24 * 31 * 7)
    expect(await logOf(town.admin)).toHaveLength(1)
    const dpo = await world.as(town.dpo)
    const { version, readLogMonths } = await findSettings(dpo, town.id)
    expect(readLogMonths).toBe(24)
    expect(await countLostReadings(dpo, town.id, 6)).toBe(1)
    expect(await countLostReadings(dpo, town.id, 8)).toBe(0)
    expect(await keepReadings(dpo, town.id, { months: 6, version })).toMatchObject({
      ...{ readLogMonths: 6, readLogAsked: null },
    })
    expect(await world.rows('SELECT id FROM reading WHERE organisation_id = $1', [town.id])).toEqual([])
    const again = () => keepReadings(dpo, town.id, { months: 7, version })
    await refusesWithoutTrace(world, again, { kind: 'conflict' })
    const few = () => keepReadings(dpo, town.id, { months: 5, version: version + 1 })
    await refusesWithoutTrace(world, few, invalidWith('months outOfRange'))
    const decider = await world.as(town.decider)
    await refusesWithoutTrace(
      world,
      () => keepReadings(decider, town.id, { months: 7, version: version + 1 }),
      {
        kind: 'forbidden',
      },
    )
  })

  test('waits while the database does not answer, and is written afterwards', async () => {
    const { number } = await openDossier(world, town)
    await open(town.dpo, number)
    await world.admin.query('ALTER TABLE reading RENAME TO reading_away')
    await expect(writeReadings(world.nobody())).rejects.toThrow('reading')
    await world.admin.query('ALTER TABLE reading_away RENAME TO reading')
    expect(await logOf(town.dpo)).toEqual([`dpo of Lindenrode dpo dossier ${number}`])
  })
})
