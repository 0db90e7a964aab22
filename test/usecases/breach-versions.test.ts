import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { registerXlsx, type Column } from '@lekboek/documents'
import {
  addAgreement,
  answerControllers,
  askProcessor,
  bringQuestion,
  answerAgreement,
  callBack,
  changeBreach,
  changeDelivery,
  deliverAnswers,
  deliverDispatches,
  endAgreement,
  findBreach,
  giveUpDispatch,
  importDeliveries,
  listDeliveries,
  planDeliveries,
  previewDelivery,
  recordBreach,
  recordBreachFromReport,
  removeDelivery,
  sendBreach,
  sendUpdate,
  withdrawDelivery,
  type BreachInput,
  type Context,
  type Selection,
} from '@lekboek/usecases'
import {
  invalidWith,
  messagesTo,
  openTown,
  openWorld,
  refusalOf,
  refusesWithoutTrace,
  tell,
  verbsOf,
  type TestOrganisation,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let processor: TestOrganisation
let contact: TestPerson
let context: Context
let towns: [Town, Town, Town]
let breachId: string
let number: string
beforeAll(async () => {
  world = await openWorld()
  processor = await world.organisation('Burgerloket', { kinds: ['processor'] })
  contact = await world.member(processor, 'processorContact')
  towns = [
    await openTown(world, 'Lindenrode'),
    await openTown(world, 'Oosterdonk'),
    await openTown(world, 'Zavelbeke'),
  ]
  const nis = ['44021', '62063', '21004']
  const kbo = ['0998.300.145', '0998.300.244', '0998.300.343']
  for (const [index, town] of towns.entries()) {
    await world.rows('UPDATE organisation SET nis = $2, kbo = $3 WHERE id = $1', [
      ...[town.id, nis[index], kbo[index]],
    ])
  }
  world.pass(-1)
  await agree(towns[0], 'E-loket', 24)
  await agree(towns[1], 'Afspraken', 48)
  await agree(towns[2], 'E-loket', null)
  world.pass(1)
})
afterAll(() => world.close())
beforeEach(async () => {
  context = await world.as(contact)
  const row = await recordBreach(context, processor.id, input(), { id: true, number: true })
  breachId = String(row['id'])
  number = String(row['number'])
})

const system = () => world.nobody()
const agree = (town: Town, service: string, termHours: number | null) =>
  addAgreement(system(), {
    ...{ processorId: processor.id, controllerId: town.id, service, termHours, emergencyContact: null },
  })
const input = (change: Partial<BreachInput> = {}): BreachInput => ({
  ...{ title: 'Gijzelsoftware', awareAt: world.at(-4), description: 'Servers versleuteld.' },
  ...{ dataTypes: ['basic'], measures: 'Losgekoppeld.', contact: 'soc@burgerloket.example' },
  ...{ services: ['E-loket', 'Afspraken'], peopleCountKind: 'exact', peopleCount: 4711 },
  ...change,
})
const one = { id: true } as const
const send = (deliveries: string[] | null = null, at: string | null = null, version = 1) =>
  sendBreach(context, processor.id, breachId, { version, deliveries, at }, one)
const update = (
  reason: string,
  version: number,
  deliveries: string[] | null = null,
  more: { kind?: 'final'; at?: string } = {},
) =>
  sendUpdate(context, processor.id, breachId, { kind: 'update', reason, version, deliveries, ...more }, one)
const plan = (...to: Town[]) =>
  planDeliveries(
    context,
    processor.id,
    breachId,
    { deliveries: to.map(({ id }) => ({ controllerId: id })) },
    one,
  )
const node: Selection = {
  ...{ id: true, version: true, controllerName: true, state: true, isOverdue: true, dueAt: true },
  dispatches: { serial: true, kind: true, versionNumber: true, deliveredAt: true },
}
interface Shown {
  readonly id: string
  readonly version: number
  readonly controllerName: string
  readonly state: string
  readonly isOverdue: boolean
  readonly dispatches: { serial: number; kind: string; versionNumber: number; deliveredAt: string | null }[]
}
const shown = async (filter = {}, first = 50): Promise<Shown[]> => {
  const { edges } = await listDeliveries(
    context,
    processor.id,
    number,
    { first, filter },
    { edges: { node } },
  )
  return edges.map((edge) => edge.node as Readonly<Record<string, unknown>> & Shown)
}
const statesOf = async () => (await shown()).map(({ controllerName, state }) => [controllerName, state])
const waiting = () =>
  world.rows<{ processorId: string; dispatchId: string }>(
    `SELECT organisation_id AS "processorId", id AS "dispatchId" FROM dispatch WHERE breach_id = $1 AND delivered_at IS NULL
      ORDER BY serial`,
    [breachId],
  )
const deliverAll = async () => {
  const failures = await deliverDispatches(system(), await waiting())
  expect(failures.filter((failure) => failure !== null)).toEqual([])
}
/** As the queue does, which calls nothing before its instant. */
const deliverAllDue = async () => {
  const due = await world.rows<{ processorId: string; dispatchId: string }>(
    `SELECT organisation_id AS "processorId", id AS "dispatchId" FROM dispatch WHERE breach_id = $1 AND delivered_at IS NULL
      AND leaves_at <= $2 ORDER BY serial`,
    [breachId, world.now],
  )
  expect(await deliverDispatches(system(), due)).toEqual(due.map(() => null))
}
const receivedBy = (town: Town) =>
  world.rows<{ serial: number; kind: string }>(
    `SELECT v.serial, v.kind FROM received_version v JOIN report r ON r.organisation_id = v.organisation_id AND r.id = v.report_id
      JOIN delivery d ON d.id = r.delivery_id WHERE v.organisation_id = $1 AND d.breach_id = $2 ORDER BY v.serial`,
    [town.id, breachId],
  )
const idOf = async (town: Town) => (await shown({ name: town.name }))[0]?.id ?? ''

describe('planning', () => {
  test.each([
    ['a region', { region: 'flanders' }, ['Lindenrode']],
    ['another region', { region: 'wallonia' }, ['Oosterdonk']],
    ['a service', { service: 'E-loket' }, ['Lindenrode', 'Zavelbeke']],
    ['a term', { termHoursAtMost: 24 }, ['Lindenrode']],
    ['nothing in particular', {}, ['Lindenrode', 'Oosterdonk', 'Zavelbeke']],
  ] as const)('by %s takes those who fit', async (_, filter, names) => {
    await planDeliveries(context, processor.id, breachId, { filter }, one)
    expect((await shown()).map(({ controllerName }) => controllerName)).toEqual(names)
  })

  test('by a filter leaves out who is planned already, and writes nothing where nobody is left', async () => {
    await plan(towns[0])
    await planDeliveries(context, processor.id, breachId, { filter: { service: 'E-loket' } }, one)
    expect(await shown()).toHaveLength(2)
    const verbs = await verbsOf(world, processor)
    await planDeliveries(context, processor.id, breachId, { filter: { service: 'E-loket' } }, one)
    expect(await verbsOf(world, processor)).toEqual(verbs)
  })

  test('by two at once plans everybody once', async () => {
    await Promise.all([1, 2].map(() => planDeliveries(context, processor.id, breachId, { filter: {} }, one)))
    expect(await shown()).toHaveLength(3)
  })

  test('can be taken back until it is sent', async () => {
    await plan(towns[0], towns[1])
    await removeDelivery(context, processor.id, await idOf(towns[0]), one)
    expect(await statesOf()).toEqual([['Oosterdonk', 'planned']])
    await send()
    const sent = await idOf(towns[1])
    await refusesWithoutTrace(
      world,
      () => removeDelivery(context, processor.id, sent, one),
      invalidWith('status alreadySent'),
    )
  })

  test('of a part that somebody changed meanwhile is a conflict', async () => {
    await plan(towns[0])
    const id = await idOf(towns[0])
    await changeDelivery(context, processor.id, id, { version: 1, peopleCount: 10, peopleCountMax: 20 }, one)
    await refusesWithoutTrace(
      world,
      () => changeDelivery(context, processor.id, id, { version: 1, peopleCount: 11 }, one),
      { kind: 'conflict', version: 2 },
    )
    await refusesWithoutTrace(
      world,
      () => changeDelivery(context, processor.id, id, { version: 2, peopleCount: 9, peopleCountMax: 3 }, one),
      invalidWith('peopleCountMax upperBelowLower'),
    )
  })

  test('shows each what it will see, in its language, and nothing of the others', async () => {
    await world.rows(`UPDATE organisation SET languages = '{fr,nl}' WHERE id = $1`, [towns[1].id])
    await plan(...towns)
    const id = await idOf(towns[1])
    await changeDelivery(context, processor.id, id, { version: 1, peopleCount: 12, note: 'Alleen u' }, one)
    const preview = await previewDelivery(context, processor.id, id)
    expect(preview).toMatchObject({ language: 'fr', content: { peopleCount: 12, services: ['Afspraken'] } })
    expect(preview.text).toContain('Nombre de personnes concernées: 12')
    await world.rows(`UPDATE organisation SET languages = '{nl}' WHERE id = $1`, [towns[1].id])
    await deliverAll()
    await send([id])
    await deliverAll()
    const [told] = await world.rows<{ content: unknown }>(
      'SELECT content FROM received_version WHERE organisation_id = $1 ORDER BY arrived_at DESC LIMIT 1',
      [towns[1].id],
    )
    expect(told?.content).toEqual(preview.content)
  })
})

async function workbookOf([header = [], ...rows]: readonly (readonly string[])[]): Promise<Buffer> {
  const columns = header.map((name, index): Column<readonly string[]> => {
    const said = { kind: 'text', key: name, header: name, width: 20 } as const
    return { ...said, read: (row) => row[index] ?? null }
  })
  const options = { sheetName: 'klanten', createdAt: new Date(0) }
  const chunks: Uint8Array[] = []
  for await (const chunk of registerXlsx(columns, each(rows), options)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function* each<Row>(rows: readonly Row[]) {
  yield* rows
}

describe('a file', () => {
  const bring = (lines: string[], isDryRun = false) =>
    importDeliveries(context, processor.id, breachId, {
      file: Buffer.from(lines.join('\n')).toString('base64'),
      isDryRun,
    })

  test('plans with numbers, kinds and texts, changes who is planned, and a dry run changes nothing', async () => {
    await plan(towns[0])
    const lines = [
      'kbo;naam;personen;records;soorten;tekst',
      '0998.300.145;;1.200;;;"=HYPERLINK(""http://x"")"',
      ';oosterdonk;10-20;30;basic, contact;',
    ]
    const counts = { planned: 1, changed: 1, refused: 0 }
    const taken = { counts, problems: [], unused: [] }
    const none = { peopleCountMax: null, recordCount: null, dataTypes: null }
    const told = [
      {
        ...{ line: 2, controllerName: 'Lindenrode', controllerKbo: '0998.300.145', isChange: true },
        ...{ ...none, peopleCount: 1200, hasNote: true },
      },
      {
        ...{ line: 3, controllerName: 'Oosterdonk', controllerKbo: '0998.300.244', isChange: false },
        ...{ peopleCount: 10, peopleCountMax: 20, recordCount: 30, dataTypes: ['basic', 'contact'] },
        hasNote: false,
      },
    ]
    expect(await bring(lines, true)).toEqual({ isDryRun: true, ...taken, rows: told })
    expect(await shown()).toHaveLength(1)
    expect(await bring(lines)).toEqual({ isDryRun: false, ...taken, rows: told })
    const rows = await world.rows(
      `SELECT controller_name, people_count, people_count_max, record_count, data_types, note FROM delivery
        WHERE breach_id = $1 ORDER BY controller_name`,
      [breachId],
    )
    expect(rows).toEqual([
      {
        ...{ controller_name: 'Lindenrode', people_count: 1200, people_count_max: null, record_count: null },
        ...{ data_types: null, note: '=HYPERLINK("http://x")' },
      },
      {
        ...{ controller_name: 'Oosterdonk', people_count: 10, people_count_max: 20, record_count: 30 },
        ...{ data_types: ['basic', 'contact'], note: null },
      },
    ])
  })

  test('may be a workbook, and says the same as a text', async () => {
    const rows = [
      ['kbo', 'naam', 'personen', 'soorten', 'tekst'],
      ['0998.300.145', '', '1200', '', '=HYPERLINK("http://x")'],
      // A spreadsheet takes a number for a number, and its zero away.
      ['998300244', 'Oosterdonk', '10-20', 'basic, contact', ''],
      ['0998.300.343', 'Zavelbeke', 'veel', 'geheim', ''],
    ]
    const bytes = await workbookOf(rows)
    const report = await importDeliveries(context, processor.id, breachId, {
      ...{ file: bytes.toString('base64'), isDryRun: false },
    })
    expect(report.problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [4, 'people', 'notNumber'],
      [4, 'kinds', 'notInList'],
    ])
    expect(report.counts).toEqual({ planned: 2, changed: 0, refused: 1 })
    const stored = await world.rows(
      `SELECT controller_name, people_count, people_count_max, data_types, note FROM delivery
        WHERE breach_id = $1 ORDER BY controller_name`,
      [breachId],
    )
    expect(stored).toEqual([
      {
        ...{ controller_name: 'Lindenrode', people_count: 1200, people_count_max: null },
        ...{ data_types: null, note: '=HYPERLINK("http://x")' },
      },
      {
        ...{ controller_name: 'Oosterdonk', people_count: 10, people_count_max: 20 },
        ...{ data_types: ['basic', 'contact'], note: null },
      },
    ])
  })

  test('says of each row and column what is wrong, and takes the others', async () => {
    const stranger = await openTown(world, 'Wilgenmere')
    await world.rows(`UPDATE organisation SET kbo = '0998.300.442' WHERE id = $1`, [stranger.id])
    const report = await bring([
      'kbo;naam;personen;soorten',
      '0998.300.035;;1;',
      '0998300442;;1;',
      '0998300046;;1;',
      ';;1;',
      '0998300145;;veel;',
      '0998300145;;1;geheim',
      '0998300145;;1;',
      '0998300145;;2;',
      '0998300244;Zavelbeke;2;',
    ])
    expect(report.problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'kbo', 'invalidKbo'],
      // On the platform or not: one answer.
      [3, 'kbo', 'notServed'],
      [4, 'kbo', 'notServed'],
      [5, 'kbo', 'required'],
      [6, 'people', 'notNumber'],
      [7, 'kinds', 'notInList'],
      [8, null, 'repeated'],
      [9, null, 'repeated'],
      [10, 'name', 'notTheSame'],
    ])
    expect(report.counts).toEqual({ planned: 0, changed: 0, refused: 9 })
  })

  test('says whom a refused row names and what stands in the cell, and reads no column that it does not know', async () => {
    const report = await bring([
      'kbo;naam;personen;soorten;Opmerking',
      '0998.300.145;Lindenrode;-4;;nakijken',
      ';Oosterdonk;12,5;basic, geheim, sleutels;',
      ';Onbekend;1;;',
      '0998.300.343;Zavelbeke;7;;',
    ])
    expect(report.unused).toEqual(['Opmerking'])
    expect(report.counts).toEqual({ planned: 1, changed: 0, refused: 3 })
    expect(report.rows.map(({ line, controllerName }) => [line, controllerName])).toEqual([[5, 'Zavelbeke']])
    const oosterdonk = { line: 3, name: 'Oosterdonk' }
    expect(report.problems).toEqual([
      {
        ...{ line: 2, kbo: '0998.300.145', name: 'Lindenrode' },
        ...{ column: 'people', code: 'notNumber', value: '-4' },
      },
      { ...oosterdonk, column: 'people', code: 'notNumber', value: '12,5' },
      { ...oosterdonk, column: 'kinds', code: 'notInList', value: 'geheim, sleutels' },
      { line: 4, name: 'Onbekend', column: 'name', code: 'notServed', value: 'Onbekend' },
    ])
  })

  test('whose header is wrong refuses no row', async () => {
    const report = await bring(['naam;naam', 'Lindenrode;x'])
    expect(report.problems.map(({ line, code }) => [line, code])).toEqual([[1, 'duplicateColumn']])
    expect(report.counts).toEqual({ planned: 0, changed: 0, refused: 0 })
  })

  test('of more rows than a processor has controllers is refused, and so is what is no file', async () => {
    const many = Array.from({ length: 20_001 }, () => '0998300034')
    expect((await bring(['kbo;personen', ...many])).problems).toEqual([
      expect.objectContaining({ line: null, code: 'tooManyRows' }),
    ])
    const broken = { file: 'geen base64', isDryRun: true }
    await refusesWithoutTrace(
      world,
      () => importDeliveries(context, processor.id, breachId, broken),
      invalidWith('file notText'),
    )
  })
})

describe('sending', () => {
  test('the same twice, or by two at once, sends once', async () => {
    await plan(towns[0], towns[1])
    await Promise.all([send(), send()])
    await send()
    expect((await shown()).map(({ dispatches }) => dispatches.length)).toEqual([1, 1])
    expect((await verbsOf(world, processor)).filter((verb) => verb === 'breach.sent').length).toBe(
      await sentLeaves(),
    )
    await refusesWithoutTrace(world, () => send(null, null, 7), { kind: 'conflict', version: 1 })
  })
  const sentLeaves = async () =>
    Number(
      (
        await world.rows<{ count: string }>(
          `SELECT count(DISTINCT body::jsonb -> 'summary' ->> 'breachId') FROM journal_leaf WHERE verb = 'breach.sent'`,
        )
      )[0]?.count,
    )

  test('looks at the agreement when it is sent, and again when it leaves', async () => {
    const doubted = await openTown(world, 'Rozendael')
    await agree(doubted, 'Afspraken', 48)
    const [agreement] = await world.rows<{ id: string }>(
      'UPDATE agreement SET confirmed_at = NULL WHERE controller_id = $1 RETURNING id',
      [doubted.id],
    )
    const agreementId = agreement?.id ?? ''
    world.pass(1)
    context = await world.as(contact)
    const answer = (version: number, isRight: boolean, reason: string | null = null) =>
      answerAgreement(context, processor.id, agreementId, version, { isRight, reason })
    await plan(towns[0], doubted)
    const asked = { edges: { node: { controllerName: true, agreement: true } } } as const
    const agreements = async (filter = {}) => {
      const page = await listDeliveries(context, processor.id, number, { first: 5, filter }, asked)
      return page.edges.map((edge) => [edge.node['controllerName'], edge.node['agreement']])
    }
    expect(await agreements({ isDoubtful: true })).toEqual([['Rozendael', 'unconfirmed']])
    const doubts = () => findBreach(context, processor.id, number, { doubts: true })
    expect(await doubts()).toEqual({ doubts: { unconfirmed: 1, ended: 0 } })
    await answer(1, true)
    expect(await agreements()).toEqual([
      ['Lindenrode', 'confirmed'],
      ['Rozendael', 'confirmed'],
    ])
    await send(null, world.at(5))
    world.pass(2)
    context = await world.as(contact)
    await answer(2, false, 'Voor deze klant werken wij niet meer.')
    world.pass(4)
    context = await world.as(contact)
    expect(await agreements({ isDoubtful: true })).toEqual([['Rozendael', 'objected']])
    // A job that comes twice changes nothing in it.
    for (const _ of [1, 2]) {
      await deliverAll()
      expect(await statesOf()).toEqual([
        ['Lindenrode', 'delivered'],
        ['Rozendael', 'failed'],
      ])
    }
    const held = await world.rows(
      `SELECT x.left_at, x.failed_reason FROM dispatch x JOIN delivery d ON d.id = x.delivery_id
        WHERE d.controller_id = $1`,
      [doubted.id],
    )
    expect(held).toEqual([{ left_at: null, failed_reason: 'agreementEnded' }])
    expect((await verbsOf(world, processor)).filter((verb) => verb === 'breach.heldBack')).toHaveLength(1)
    expect(await receivedBy(doubted)).toEqual([])
  })

  test('from an instant on can be called back until it left; then it is planned again', async () => {
    await plan(towns[0], towns[1])
    await send(null, world.at(5))
    expect(await statesOf()).toEqual([
      ['Lindenrode', 'queued'],
      ['Oosterdonk', 'queued'],
    ])
    const staged = await waiting()
    const [job] = await world.rows<{ isLater: boolean }>(
      `SELECT start_after = $2 AS "isLater" FROM pgboss.job WHERE data ->> 'dispatchId' = $1`,
      [staged[0]?.dispatchId, world.at(5)],
    )
    expect(job).toEqual({ isLater: true })
    await callBack(context, processor.id, breachId, [await idOf(towns[0])], one)
    expect(await statesOf()).toEqual([
      ['Lindenrode', 'planned'],
      ['Oosterdonk', 'queued'],
    ])
    const before = (await receivedBy(towns[0])).length
    await deliverDispatches(system(), staged)
    expect(await receivedBy(towns[0])).toHaveLength(before)
    await callBack(context, processor.id, breachId, null, one)
    expect(await statesOf()).toEqual([
      ['Lindenrode', 'planned'],
      ['Oosterdonk', 'delivered'],
    ])
  })

  test('at an instant that is past is refused: what was to lie ready would leave at once', async () => {
    await plan(towns[0])
    await refusesWithoutTrace(world, () => send(null, world.at(-1)), invalidWith('at inPast'))
    expect(await statesOf()).toEqual([['Lindenrode', 'planned']])
    await send(null, world.at(1))
    world.pass(2)
    context = await world.as(contact)
    await deliverAll()
    const past = { version: 1, kind: 'update', reason: 'Meer bekend.', at: world.at(-1) } as const
    await refusesWithoutTrace(
      world,
      () => sendUpdate(context, processor.id, breachId, past, one),
      invalidWith('at inPast'),
    )
  })

  test('to whose agreement ended meanwhile is refused at that row', async () => {
    const ended = await openTown(world, 'Kapelrijt')
    const agreementId = await world.agreement(processor, ended)
    await plan(ended, towns[0])
    await endAgreement(await world.as(ended.admin), ended.id, agreementId, 1, { until: world.now })
    world.pass(1)
    context = await world.as(contact)
    const id = await idOf(ended)
    await refusesWithoutTrace(world, () => send(), invalidWith(`deliveries.${id} agreementEnded`))
    await send([await idOf(towns[0])])
    expect(await statesOf()).toEqual([
      ['Kapelrijt', 'planned'],
      ['Lindenrode', 'queued'],
    ])
  })

  test('what could not be brought is tried again when it is sent again', async () => {
    await plan(towns[0])
    await send()
    const [job] = await waiting()
    const nowhere = '01919191-0000-7000-8000-000000000000'
    await world.rows('UPDATE delivery SET controller_id = $2 WHERE breach_id = $1', [breachId, nowhere])
    await giveUpDispatch(system(), job!)
    expect(await statesOf()).toEqual([['Lindenrode', 'failed']])
    await world.rows('UPDATE delivery SET controller_id = $2 WHERE breach_id = $1', [breachId, towns[0].id])
    await send()
    expect(await statesOf()).toEqual([['Lindenrode', 'queued']])
    await deliverAll()
    expect(await statesOf()).toEqual([['Lindenrode', 'delivered']])
  })
})

describe('an update', () => {
  beforeEach(async () => {
    await plan(towns[0], towns[1])
    await send()
  })

  test('says what changed, reaches those who were told, and twice is once', async () => {
    await deliverAll()
    await changeBreach(
      context,
      processor.id,
      breachId,
      { ...input({ systems: 'E-loket', measures: 'Hersteld.' }), version: 1 },
      one,
    )
    await Promise.all([update('Oorzaak gekend', 2), update('Oorzaak gekend', 2)])
    await deliverAll()
    const versions = { versions: { number: true, kind: true, changed: true, reason: true } } as const
    expect(await findBreach(context, processor.id, number, versions)).toEqual({
      versions: [
        { number: 2, kind: 'update', changed: expect.any(Array), reason: 'Oorzaak gekend' },
        { number: 1, kind: 'first', changed: [], reason: null },
      ],
    })
    const { versions: stored } = await findBreach(context, processor.id, number, versions)
    expect(new Set((stored as { changed: string[] }[])[0]?.changed)).toEqual(new Set(['systems', 'measures']))
    expect((await shown()).map(({ dispatches }) => dispatches.map(({ kind }) => kind))).toEqual([
      ['first', 'update'],
      ['first', 'update'],
    ])
    // Who comes later gets the newest version as the first one that it sees.
    await plan(towns[2])
    await send(null, null, 2)
    await deliverAll()
    expect((await shown({ name: 'Zavelbeke' }))[0]?.dispatches).toMatchObject([
      { serial: 1, kind: 'first', versionNumber: 2 },
    ])
  })

  test('waits for what was sent before it, whichever job comes first', async () => {
    await update('Meer bekend', 1)
    const jobs = await waiting()
    const later = jobs.slice(2)
    const count = async () => (await receivedBy(towns[0])).length
    const before = await count()
    expect(await deliverDispatches(system(), later)).toEqual([null, null])
    expect(await count()).toBe(before)
    await deliverDispatches(system(), jobs.slice(0, 2))
    expect(await count()).toBe(before + 1)
    const called = await world.rows(
      `SELECT data ->> 'dispatchId' AS id FROM pgboss.job WHERE name = 'deliver-dispatch' AND data ->> 'dispatchId' = ANY ($1)`,
      [later.map(({ dispatchId }) => dispatchId)],
    )
    expect(called).toHaveLength(4)
    await deliverDispatches(system(), later)
    expect((await receivedBy(towns[0])).slice(-2)).toEqual([
      { serial: 1, kind: 'first' },
      { serial: 2, kind: 'update' },
    ])
  })

  test('of one controller’s own part goes to that one alone', async () => {
    await deliverAll()
    const [first] = await shown()
    await changeDelivery(context, processor.id, first!.id, { version: first!.version, peopleCount: 77 }, one)
    await update('Aantal geteld', 1)
    await update('Aantal geteld', 1)
    const counts = (await shown()).map(({ dispatches }) => dispatches.length)
    expect(counts).toEqual([2, 2])
    await changeDelivery(
      context,
      processor.id,
      first!.id,
      { version: first!.version + 1, peopleCount: 78 },
      one,
    )
    await update('Aantal geteld', 1)
    expect((await shown()).map(({ dispatches }) => dispatches.length)).toEqual([3, 2])
  })

  describe('while a first message lies ready', () => {
    const counts = {
      behindCount: true,
      waiting: true,
      versions: { number: true, controllerCount: true, waiting: true },
    } as const
    const counted = () => findBreach(context, processor.id, number, counts)
    const kindsOf = async (town: Town) =>
      (await shown({ name: town.name }))[0]?.dispatches.map(({ kind }) => kind)
    beforeEach(async () => {
      await deliverAll()
      await plan(towns[2])
      await send(null, world.at(5))
    })

    test('leaves out whom it is for, and counts them as behind once it left', async () => {
      expect(await counted()).toMatchObject({
        ...{ behindCount: 0, waiting: { count: 1 } },
        versions: [{ number: 1, controllerCount: 2, waiting: { count: 1, leavesAt: expect.any(String) } }],
      })
      await update('Meer bekend.', 1)
      expect(await kindsOf(towns[0])).toEqual(['first', 'update'])
      expect(await kindsOf(towns[2])).toEqual(['first'])
      // Of what is on its way nobody has anything yet.
      expect(await counted()).toMatchObject({
        ...{ behindCount: 0, waiting: { count: 1 } },
        versions: [
          { number: 2, controllerCount: 0, waiting: { count: 0, leavesAt: null } },
          { number: 1, controllerCount: 2, waiting: { count: 1 } },
        ],
      })
      const names = async (filter: object) => (await shown(filter)).map((row) => row.controllerName)
      expect(await names({ isBehind: true })).toEqual([])
      expect(await names({ isWaiting: true })).toEqual(['Zavelbeke'])
      expect(await names({ isWaiting: false })).toEqual(['Lindenrode', 'Oosterdonk'])
      world.pass(6)
      context = await world.as(contact)
      await deliverAll()
      expect(await counted()).toMatchObject({
        ...{ behindCount: 1, waiting: { count: 0 } },
        versions: [
          { number: 2, controllerCount: 2 },
          { number: 1, controllerCount: 1, waiting: { count: 0 } },
        ],
      })
      await update('Meer bekend.', 1)
      await deliverAll()
      expect((await receivedBy(towns[2])).map(({ kind }) => kind)).toEqual(['first', 'update'])
    })

    test('is refused at the row of whom it is for, and where nobody else was told', async () => {
      const [told, ready] = [await idOf(towns[0]), await idOf(towns[2])]
      await refusesWithoutTrace(
        world,
        () => update('Meer bekend.', 1, [told, ready]),
        invalidWith(`deliveries.${ready} liesReady`),
      )
      for (const town of [towns[0], towns[1]]) {
        const [{ id, version } = { id: '', version: 0 }] = await shown({ name: town.name })
        const reason = 'Deze gemeente is geen klant van dit product.'
        await withdrawDelivery(context, processor.id, id, { version, reason }, one)
      }
      await refusesWithoutTrace(world, () => update('Meer bekend.', 1), invalidWith('deliveries liesReady'))
      expect((await counted())['versions']).toHaveLength(1)
    })
  })

  describe('while an earlier one lies ready', () => {
    beforeEach(deliverAll)

    test('is refused with what lies ready and until when, so that nothing waits behind it', async () => {
      await update('Dit is alles.', 1, null, { kind: 'final', at: world.at(48) })
      const reading = { behindCount: true, waiting: true } as const
      const counted = () => findBreach(context, processor.id, number, reading)
      const asked = await counted()
      const told = await idOf(towns[0])
      const ready = { kind: 'final', number: 2, at: world.at(48) }
      await refusesWithoutTrace(world, () => update('Dringend.', 1, [told]), {
        kind: 'invalid',
        problems: [
          { path: `deliveries.${told}`, code: 'liesReady', params: { name: 'Lindenrode', ...ready } },
        ],
      })
      await refusesWithoutTrace(world, () => update('Dringend.', 1), {
        kind: 'invalid',
        problems: [{ path: 'deliveries', code: 'liesReady', params: ready }],
      })
      expect(asked).toMatchObject({ behindCount: 0, waiting: { count: 2 } })
      // Called back, it lets what is sent now arrive now.
      await callBack(context, processor.id, breachId, null, one)
      expect(await counted()).toMatchObject({ behindCount: 2, waiting: { count: 0 } })
      await update('Dringend.', 1)
      await deliverAll()
      for (const town of [towns[0], towns[1]]) {
        expect((await receivedBy(town)).map(({ kind }) => kind)).toEqual(['first', 'update'])
      }
    })

    test('leaves out for whom, and counts them as behind once that one left', async () => {
      await update('Voor u alleen.', 1, [await idOf(towns[0])], { at: world.at(5) })
      await update('Dringend.', 1)
      await deliverAllDue()
      expect((await receivedBy(towns[0])).map(({ serial }) => serial)).toEqual([1])
      expect((await receivedBy(towns[1])).map(({ serial }) => serial)).toEqual([1, 2])
      const names = async (filter: object) => (await shown(filter)).map((row) => row.controllerName)
      expect(await names({ isBehind: true })).toEqual([])
      expect(await names({ isWaiting: true })).toEqual(['Lindenrode'])
      world.pass(6)
      context = await world.as(contact)
      await deliverAll()
      expect(await names({ isBehind: true })).toEqual(['Lindenrode'])
      await update('Dringend.', 1)
      await deliverAll()
      expect((await receivedBy(towns[0])).map(({ kind }) => kind)).toEqual(['first', 'update', 'update'])
    })
  })

  describe('after one that was given up', () => {
    const nowhere = '01919191-0000-7000-8000-000000000000'
    const goesTo = (controllerId: string) =>
      world.rows('UPDATE delivery SET controller_id = $2 WHERE breach_id = $1 AND controller_name = $3', [
        ...[breachId, controllerId, 'Lindenrode'],
      ])
    /** Of what waits for Lindenrode the newest is not to be brought for a day. */
    const giveUpNewest = async () => {
      await goesTo(nowhere)
      const jobs = await world.rows<{ processorId: string; dispatchId: string }>(
        `SELECT x.organisation_id AS "processorId", x.id AS "dispatchId" FROM dispatch x
          JOIN delivery d ON d.id = x.delivery_id WHERE d.breach_id = $1 AND d.controller_name = 'Lindenrode'
          ORDER BY x.serial DESC LIMIT 1`,
        [breachId],
      )
      await giveUpDispatch(system(), jobs[0]!)
      await goesTo(towns[0].id)
      return jobs[0]!
    }
    const stateOf = async () => (await shown({ name: 'Lindenrode' }))[0]?.state

    test('leaves at once, says everything newer, and what was given up never follows it', async () => {
      await deliverAll()
      await update('Eerst dit.', 1)
      const lost = await giveUpNewest()
      expect(await stateOf()).toBe('failed')
      await update('Dan dat.', 1)
      expect(await stateOf()).toBe('queued')
      await deliverAll()
      expect(await stateOf()).toBe('delivered')
      expect(await receivedBy(towns[0])).toEqual([
        { serial: 1, kind: 'first' },
        { serial: 3, kind: 'update' },
      ])
      // Neither by a job that comes late nor by sending again.
      await deliverDispatches(system(), [lost])
      await send()
      await deliverAll()
      expect((await receivedBy(towns[0])).map(({ serial }) => serial)).toEqual([1, 3])
    })

    test('that was the first is tried once more with it, and both arrive in their order', async () => {
      await giveUpNewest()
      expect(await stateOf()).toBe('failed')
      await update('Meer bekend.', 1)
      expect(await stateOf()).toBe('queued')
      await deliverAll()
      await deliverAll()
      expect((await receivedBy(towns[0])).map(({ kind }) => kind)).toEqual(['first', 'update'])
    })
  })

  test('to who was only planned, or to whom it was withdrawn, is refused at that row', async () => {
    await plan(towns[2])
    const planned = await idOf(towns[2])
    await refusesWithoutTrace(
      world,
      () => update('Meer', 1, [planned]),
      invalidWith(`deliveries.${planned} notSent`),
    )
    const [{ id, version } = { id: '', version: 0 }] = await shown()
    const reason = 'Deze gemeente is geen klant van dit product.'
    await withdrawDelivery(context, processor.id, id, { version, reason }, one)
    await refusesWithoutTrace(
      world,
      () => update('Meer', 1, [id]),
      invalidWith(`deliveries.${id} isWithdrawn`),
    )
    await refusesWithoutTrace(
      world,
      () => sendUpdate(context, processor.id, breachId, { version: 1, kind: 'final', reason: ' ' }, one),
      invalidWith('reason required'),
    )
  })
})

describe('a withdrawal', () => {
  const reason = 'Deze gemeente is geen klant van dit product.'
  const withdraw = async (id: string, version: number) =>
    withdrawDelivery(context, processor.id, id, { version, reason }, { state: true })

  test('before it left: it never leaves', async () => {
    await plan(towns[0])
    await send()
    const jobs = await waiting()
    const before = (await receivedBy(towns[0])).length
    const [{ id, version } = { id: '', version: 0 }] = await shown()
    expect(await withdraw(id, version)).toEqual({ state: 'withdrawn' })
    await deliverDispatches(system(), jobs)
    expect(await receivedBy(towns[0])).toHaveLength(before)
    expect((await shown())[0]?.dispatches).toEqual([])
  })

  test('of what left follows it, once, with its reason', async () => {
    await plan(towns[0])
    await send()
    await deliverAll()
    const [{ id, version } = { id: '', version: 0 }] = await shown()
    await refusesWithoutTrace(world, () => withdraw(id, version + 1), { kind: 'conflict', version })
    expect(await withdraw(id, version)).toEqual({ state: 'withdrawn' })
    const verbs = await verbsOf(world, processor)
    expect(await withdraw(id, version)).toEqual({ state: 'withdrawn' })
    expect(await verbsOf(world, processor)).toEqual(verbs)
    await deliverAll()
    expect((await receivedBy(towns[0])).at(-1)).toEqual({ serial: 2, kind: 'withdrawal' })
    expect(await statesOf()).toEqual([['Lindenrode', 'withdrawn']])
    const refusal = await refusalOf(
      withdrawDelivery(context, processor.id, id, { version, reason: 'x' }, one),
    )
    expect(refusal).toMatchObject({ kind: 'invalid' })
  })

  test('waits behind an update only until that one is given up', async () => {
    await plan(towns[0])
    await send()
    await deliverAll()
    await update('Er is meer bekend.', 1)
    const [late] = await waiting()
    const goesTo = (controllerId: string) =>
      world.rows('UPDATE delivery SET controller_id = $2 WHERE breach_id = $1', [breachId, controllerId])
    await goesTo('01919191-0000-7000-8000-000000000000')
    expect(await deliverDispatches(system(), [late!])).toEqual([expect.any(Error)])
    const [{ id, version } = { id: '', version: 0 }] = await shown()
    await withdraw(id, version)
    const [, withdrawal] = await waiting()
    await deliverDispatches(system(), [withdrawal!])
    const calls = () =>
      world.rows("SELECT 1 FROM pgboss.job WHERE name = 'deliver-dispatch' AND data ->> 'dispatchId' = $1", [
        withdrawal?.dispatchId,
      ])
    const before = (await calls()).length
    await giveUpDispatch(system(), late!)
    expect(await calls()).toHaveLength(before + 1)
    await goesTo(towns[0].id)
    await deliverDispatches(system(), [withdrawal!])
    expect((await receivedBy(towns[0])).at(-1)).toEqual({ serial: 3, kind: 'withdrawal' })
  })

  test('meets what is just leaving: either nothing arrives, or both do', async () => {
    await plan(towns[0])
    await send()
    const jobs = await waiting()
    const before = (await receivedBy(towns[0])).length
    const [{ id, version } = { id: '', version: 0 }] = await shown()
    await Promise.all([deliverDispatches(system(), jobs), withdraw(id, version)])
    await deliverAll()
    const kinds = (await receivedBy(towns[0])).slice(before).map(({ kind }) => kind)
    expect([[], ['first', 'withdrawal']]).toContainEqual(kinds)
  })
})

describe('reading', () => {
  test('counts where each stands, knows the shortest open term, and pages without losing anybody', async () => {
    await plan(...towns)
    await send([await idOf(towns[0])])
    await deliverAll()
    const counts = {
      ...{ total: 3, planned: 2, queued: 0, delivered: 1, opened: 0, confirmed: 0, failed: 0, withdrawn: 0 },
      ...{ overdue: 0, openWithoutTerm: 1, told: 1, current: 1, asked: 0 },
    }
    const asked = { counts: true, dueAt: true } as const
    const breach = await findBreach(context, processor.id, number, asked)
    expect(breach['counts']).toEqual(counts)
    expect(new Date(String(breach['dueAt'])).toISOString()).toBe(world.at(-4 + 48))
    expect((await shown({ states: ['planned'] })).map(({ controllerName }) => controllerName)).toEqual([
      'Oosterdonk',
      'Zavelbeke',
    ])
    const names: string[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof listDeliveries>> = await listDeliveries(
        context,
        processor.id,
        number,
        { first: 1, after },
        { edges: { node: { controllerName: true } } },
      )
      names.push(...page.edges.map((edge) => String(edge.node['controllerName'])))
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(names).toEqual(['Lindenrode', 'Oosterdonk', 'Zavelbeke'])
    for (const cursor of ['x', Buffer.from('["a"]').toString('base64url')]) {
      const broken = listDeliveries(context, processor.id, number, { first: 1, after: cursor }, {})
      expect(await refusalOf(broken)).toMatchObject({ kind: 'invalid' })
    }
  })

  test('an update on its way makes nobody untold; what lies ready is asked for apart', async () => {
    await plan(...towns)
    await send([await idOf(towns[0])])
    await deliverAll()
    const counted = async () =>
      (await findBreach(context, processor.id, number, { counts: true } as const))['counts']
    expect(await counted()).toMatchObject({ told: 1, current: 1 })
    await send([await idOf(towns[1])])
    await send([await idOf(towns[2])], world.at(5))
    await update('Meer bekend.', 1, [await idOf(towns[0])])
    expect(await counted()).toMatchObject({ told: 1, current: 0, queued: 3 })
    const namesOf = async (filter: object) =>
      (await shown(filter)).map(({ controllerName }) => controllerName)
    expect(await namesOf({ isWaiting: true })).toEqual(['Zavelbeke'])
    expect(await namesOf({ states: ['queued'], isWaiting: false })).toEqual(['Lindenrode', 'Oosterdonk'])
  })

  test('what is over its term is overdue until it arrives', async () => {
    await plan(towns[0])
    world.pass(30)
    context = await world.as(contact)
    expect((await shown({ isOverdue: true })).map(({ isOverdue }) => isOverdue)).toEqual([true])
    await send()
    await deliverAll()
    expect(await shown({ isOverdue: true })).toEqual([])
  })
})

describe('a chain', () => {
  test('of sub-processors keeps every name and instant, and travels to the controllers', async () => {
    const middle = await openTown(world, 'Tussenhuis', { kinds: ['controller', 'processor'] })
    await agree(middle, 'Servers', 12)
    await world.agreement(middle, towns[2])
    await plan(middle)
    await send()
    world.pass(1)
    await deliverAll()
    const [report] = await world.rows<{ id: string }>('SELECT id FROM report WHERE organisation_id = $1', [
      middle.id,
    ])
    const both = await world.member(middle, 'processorContact')
    const fromReport = report!.id
    const record = async (person: TestPerson, id: string) =>
      recordBreachFromReport(await world.as(person), middle.id, id, { id: true, chain: true })
    // A contact who does not read dossiers does not read them by this way.
    expect(await refusalOf(record(both, fromReport))).toMatchObject({ kind: 'notFound' })
    await world.rows(
      `INSERT INTO membership (id, user_id, organisation_id, role, valid_from, created_at)
        VALUES (gen_random_uuid(), $1, $2, 'dpo', '2020-01-01', '2020-01-01')`,
      [both.id, middle.id],
    )
    expect(await refusalOf(record(both, breachId))).toMatchObject({ kind: 'notFound' })
    const row = await record(both, fromReport)
    const chain = [{ name: 'Burgerloket', awareAt: world.at(-5), toldAt: world.now }]
    expect(row['chain']).toEqual(chain)
    const [job] = await tell(world, await world.as(both), middle.id, String(row['id']), [
      { controllerId: towns[2].id },
    ])
    expect(await deliverDispatches(system(), [job!])).toEqual([null])
    const [told] = await world.rows<{ chain: unknown }>(
      'SELECT chain FROM received_version WHERE dispatch_id = $1',
      [job!.dispatchId],
    )
    expect(told?.chain).toEqual(chain)
  })
})

/** Ids, references, instants and numbers of the row differ from dossier to dossier; nothing else may. */
const bare = (text: string) =>
  text
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, '<id>')
    .replaceAll(/R-[\dA-Z]{4}-[\dA-Z]{4}/g, '<reference>')
    .replaceAll(/\d{4}-\d\d-\d\d[T ][\d:.]+(Z|\+00(:00)?)?/g, '<instant>')
    .replaceAll(/2026-\d{3,}/g, '<number>')

/** Everything that stands of the newest dossier in a register, and of its letters. */
async function tracesIn(town: Town): Promise<string[]> {
  const [incident] = await world.rows<{ id: string }>(
    'SELECT id FROM incident WHERE organisation_id = $1 ORDER BY sequence DESC LIMIT 1',
    [town.id],
  )
  const of = (table: string, where: string, ...values: unknown[]) =>
    world.rows<{ row: unknown }>(
      `SELECT to_jsonb(t) - 'sequence' - 'leaf_hash' AS row FROM ${table} t WHERE ${where}`,
      [town.id, ...values],
    )
  const rows = [
    ...(await of('incident', 'organisation_id = $1 AND id = $2', incident?.id)),
    ...(await of('incident_section', 'organisation_id = $1 AND incident_id = $2', incident?.id)),
    ...(await of('duty', 'organisation_id = $1 AND incident_id = $2', incident?.id)),
    ...(await of('report', 'organisation_id = $1 AND incident_id = $2', incident?.id)),
    ...(await of(
      'received_version',
      'organisation_id = $1 AND report_id IN (SELECT id FROM report WHERE organisation_id = $1 AND incident_id = $2)',
      incident?.id,
    )),
    ...(await of(
      'processor_question',
      'organisation_id = $1 AND report_id IN (SELECT id FROM report WHERE organisation_id = $1 AND incident_id = $2)',
      incident?.id,
    )),
    ...(await of(
      'processor_answer',
      `organisation_id = $1 AND question_id IN (SELECT q.id FROM processor_question q
        JOIN report p ON p.id = q.report_id WHERE p.organisation_id = $1 AND p.incident_id = $2)`,
      incident?.id,
    )),
    ...(await of('journal_leaf', 'organisation_id = $1 AND incident_id = $2', incident?.id)),
    ...(await of('mail', `split_part(about_id, ' ', 1) = $1::text AND state = 'waiting'`)),
  ]
  return rows.map(({ row }) => bare(JSON.stringify(row))).toSorted()
}

/** Each of these asks, others more than once, and the processor answers all of them at once. */
async function askAll(id: string, others: readonly Town[]): Promise<void> {
  const asked: { registerId: string; questionId: string }[] = []
  for (const [town, text] of [
    ...[towns[0], ...others].map((one) => [one, 'Hoe lang duurde het?'] as const),
    ...others.map((one) => [one, `Wat met ${one.name}?`] as const),
  ]) {
    const [report] = await world.rows<{ id: string }>(
      'SELECT p.id FROM report p JOIN delivery d ON d.id = p.delivery_id WHERE p.organisation_id = $1 AND d.breach_id = $2',
      [town.id, id],
    )
    await askProcessor(await world.as(town.dpo), town.id, { reportId: report!.id, text }, one)
    const [question] = await world.rows<{ id: string }>(
      'SELECT id FROM processor_question WHERE report_id = $1 ORDER BY asked_at DESC, id DESC LIMIT 1',
      [report!.id],
    )
    asked.push({ registerId: town.id, questionId: question!.id })
  }
  for (const job of asked) await bringQuestion(system(), job)
  const questions = asked.map(({ questionId }) => ({ id: questionId, version: 1 }))
  await answerControllers(context, processor.id, id, { questions, text: 'Twee dagen.' }, one)
  const answers = await world.rows<{ processorId: string; answerId: string }>(
    `SELECT organisation_id AS "processorId", id AS "answerId" FROM delivery_answer WHERE question_id = ANY ($1)`,
    [asked.map(({ questionId }) => questionId)],
  )
  expect(await deliverAnswers(system(), answers)).toEqual(answers.map(() => null))
}

describe('no controller learns of another', () => {
  test('by how long after its sending a message arrived: each is sent when its own turn comes', async () => {
    await plan(...towns)
    await send()
    const jobs = await waiting()
    let clock = Date.parse(world.now)
    const ticking = { ...system(), now: () => new Date((clock += 1000)).toISOString() }
    await deliverDispatches(ticking, jobs)
    const sent = await world.rows<{ at: string }>(
      'SELECT DISTINCT sent_at::text AS at FROM received_version WHERE dispatch_id = ANY ($1::uuid[])',
      [jobs.map(({ dispatchId }) => dispatchId)],
    )
    expect(sent).toHaveLength(towns.length)
  })

  test('what stands in its register and letters is the same, whoever else is told, with whatever numbers', async () => {
    const own = { controllerId: towns[0].id, peopleCount: 12, note: 'Alleen voor u' }
    const told = async (
      others: { controllerId: string; peopleCount: number; note: string }[],
      total: number,
    ) => {
      const { id } = await recordBreach(context, processor.id, input({ peopleCount: total }), one)
      await tell(world, context, processor.id, String(id), [own, ...others])
      const jobs = await messagesTo(world, String(id))
      expect(await deliverDispatches(system(), jobs)).toEqual(jobs.map(() => null))
      await askAll(
        String(id),
        towns.filter((town) => others.some(({ controllerId }) => controllerId === town.id)),
      )
      return tracesIn(towns[0])
    }
    const alone = await told([], 12)
    expect(alone.length).toBeGreaterThan(12)
    const other = fc.record({ peopleCount: fc.integer({ min: 100, max: 1e6 }), note: fc.uuid() })
    const total = fc.integer({ min: 1_000_000, max: 9_000_000 })
    await fc.assert(
      fc.asyncProperty(fc.array(other, { minLength: 1, maxLength: 2 }), total, async (others, all) => {
        const named = others.map((one, index) => ({ controllerId: towns[index + 1]!.id, ...one }))
        expect(await told(named, all)).toEqual(alone)
      }),
      { numRuns: 6 },
    )
  })
})
