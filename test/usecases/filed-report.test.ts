import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readSupplierTable } from '@lekboek/documents'
import {
  addAttachment,
  addOwnAgreement,
  bringTogether,
  exportAgreements,
  fileReport,
  findIncident,
  listIncidents,
  processorOverview,
  readFiling,
  removeAttachment,
  takeApart,
  takeOver,
  type FileContext,
  type FilingInput,
} from '@lekboek/usecases'
import {
  confirmedDossier,
  invalidWith,
  loserOf,
  openDossier,
  openTown,
  openWorld,
  refusesWithoutTrace,
  temporaryFiles,
  verbsOf,
  type TemporaryFiles,
  type TestDossier,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let files: TemporaryFiles
let dossier: TestDossier
beforeAll(async () => {
  world = await openWorld()
  files = await temporaryFiles(world)
})
afterAll(() => world.close())
beforeEach(async () => {
  town = await openTown(world, 'Lindenrode')
  dossier = await openDossier(world, town)
})

const as = async (person: TestPerson): Promise<FileContext> => ({ ...(await world.as(person)), files })
const letter = [
  'Received: from mx.druk.example by mail.lindenrode.example; Wed, 18 Nov 2026 09:12:44 +0100',
  'From: Drukkerij <druk@inkt.example>',
  'Date: Wed, 18 Nov 2026 08:00:01 +0100',
  'Subject: Inbraak',
  '',
  'Er is ingebroken.',
].join('\r\n')
const table = 'Personen;Soorten\n12;contact\n30;health\n'

async function put(name: string, text: string | Uint8Array, to = dossier): Promise<string> {
  const bytes = (async function* () {
    yield await Promise.resolve(Buffer.from(text))
  })()
  const target = { place: 'incident', id: to.id } as const
  const row = await addAttachment(await as(town.dpo), town.id, target, { name, bytes }, { id: true })
  return String(row['id'])
}
async function workbook(): Promise<Uint8Array> {
  const file = await exportAgreements(await world.as(town.dpo), town.id, { language: 'nl', isEmpty: true })
  const chunks: Uint8Array[] = []
  for await (const chunk of file.bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}
const input = (attachments: string[], change: Partial<FilingInput> = {}): FilingInput => ({
  ...{ incident: dossier.id, attachments, processorName: 'Drukkerij Inkt', arrivedAt: world.at(-4) },
  ...change,
})
const selection = {
  id: true,
  awareAt: true,
  attachments: { id: true, reportId: true },
  facts: { people: { count: true }, timing: { processorToldAt: true, version: true } },
  reports: {
    id: true,
    source: true,
    reportedAt: true,
    processorName: true,
    processorId: true,
    filed: { arrivedAt: true, arrivalHeader: true, note: true, filedBy: true },
    versions: { serial: true, kind: true },
  },
} as const
/** As it is answered, instants written one way. */
const file = async (change: FilingInput, person = town.dpo) =>
  plain(await fileReport(await as(person), town.id, change, selection))
const plain = (row: object): Record<string, unknown> =>
  JSON.parse(JSON.stringify(row).replaceAll(/(T\d\d:\d\d:\d\d)(\.\d{3})?\+00:00/g, '$1.000Z')) as Record<
    string,
    unknown
  >
const reportsOf = async () =>
  (await findIncident(await as(town.dpo), town.id, dossier.number, selection))['reports'] as {
    readonly id: string
  }[]

describe('what a file says that may be filed', () => {
  test('is offered: when a letter came, what a table comes to', async () => {
    const ids = [await put('inbraak.eml', letter), await put('aantallen.csv', table), await put('x.txt', 'x')]
    const offers = await readFiling(await as(town.dpo), town.id, { incident: dossier.id, attachments: ids })
    expect(offers).toMatchObject([
      {
        ...{ name: 'inbraak.eml', figures: null },
        times: { received: '2026-11-18T08:12:44.000Z', date: '2026-11-18T07:00:01.000Z' },
      },
      { times: {}, figures: { rows: 2, peopleCount: 42, dataTypes: ['contact', 'health'] } },
      { times: {}, figures: null },
    ])
  })

  test('is said not to be read where it is too large, or others are read; then nothing is filed without its figures', async () => {
    const large = await put('groot.csv', `Personen\n${'1\n'.repeat(2_500_000)}`)
    const book = await workbook()
    const id = await put('aantallen.xlsx', book)
    const unread = async (one: string) => {
      const attachments = [one]
      return (await readFiling(await as(town.dpo), town.id, { incident: dossier.id, attachments }))[0]?.unread
    }
    expect(await unread(large)).toEqual({ line: null, code: 'fileTooLarge' })
    expect(await unread(id)).toBeNull()
    let isOver = false
    // The whole line, however long each is read: whose file was read brings the next in its place.
    const colleagues = Array.from({ length: 12 }, async (_, at) => {
      while (!isOver) await readSupplierTable(book, { person: `${at}`, organisation: town.id })
    })
    expect(await unread(id)).toEqual({ line: null, code: 'tooManyFiles' })
    await refusesWithoutTrace(world, () => file(input([id])), invalidWith('attachments tooManyFiles'))
    isOver = true
    await Promise.all(colleagues)
    expect(await file(input([id, large]))).toMatchObject({ id: dossier.id })
  })

  test('is read by whoever works on the facts, of files that lie with the dossier itself', async () => {
    const id = await put('inbraak.eml', letter)
    const read = async (person: TestPerson, attachments: string[], incident = dossier.id) =>
      readFiling(await as(person), town.id, { incident, attachments })
    await refusesWithoutTrace(world, () => read(town.auditor, [id]), { kind: 'forbidden' })
    for (const person of [town.handler, town.reporter])
      await refusesWithoutTrace(world, () => read(person, [id]), { kind: 'notFound' })
    for (const absent of ['x', town.id])
      await refusesWithoutTrace(world, () => read(town.dpo, [id], absent), { kind: 'notFound' })
    const other = await put('x.txt', 'x', await openDossier(world, town))
    for (const foreign of [other, town.id, 'x'])
      await refusesWithoutTrace(world, () => read(town.dpo, [id, foreign]), { kind: 'notFound' })
  })
})

describe('a report that is filed', () => {
  test('stands in the dossier as the processor’s, with its files and the instant at which it arrived', async () => {
    const ids = [await put('inbraak.eml', letter), await put('aantallen.csv', table)]
    const filed = await file(input(ids, { note: 'Kwam bij de drukker binnen.' }))
    const [report] = await reportsOf()
    expect(filed['reports']).toContainEqual(
      expect.objectContaining({
        ...{
          source: 'processor',
          reportedAt: world.at(-4),
          processorName: 'Drukkerij Inkt',
          processorId: null,
        },
        filed: {
          ...{ arrivedAt: world.at(-4), arrivalHeader: null, note: 'Kwam bij de drukker binnen.' },
          filedBy: town.dpo.name,
        },
        versions: [{ serial: 1, kind: 'filed' }],
      }),
    )
    const held = (filed['attachments'] as { id: string; reportId: string | null }[]).filter(({ id }) =>
      ids.includes(id),
    )
    expect(new Set(held.map(({ reportId }) => reportId)).size).toBe(1)
    expect(held[0]?.reportId).not.toBeNull()
    expect(report).toBeDefined()
    expect((await verbsOf(world, town)).at(-1)).toBe('report.filed')
    const journal = await world.rows('SELECT body FROM journal_leaf WHERE organisation_id = $1', [town.id])
    expect(JSON.stringify(journal)).not.toMatch(/drukker binnen|inbraak\.eml/)
  })

  test.each([
    ['received', '2026-11-18T08:12:00.000Z'],
    ['date', '2026-11-18T07:00:01.000Z'],
    [null, '2026-11-18T07:30:00.000Z'],
  ])('says that %s told when it arrived', async (arrivalHeader, arrivedAt) => {
    const filed = await file(input([await put('inbraak.eml', letter)], { arrivedAt }))
    expect(filed['reports']).toContainEqual(
      expect.objectContaining({ filed: expect.objectContaining({ arrivedAt, arrivalHeader }) }),
    )
  })

  test('moves neither facts nor awareness; what it says is taken over by choice', async () => {
    dossier = await confirmedDossier(world, town)
    const before = plain(await findIncident(await as(town.dpo), town.id, dossier.number, selection))
    const filed = await file(input([await put('aantallen.csv', table)]))
    expect(filed).toMatchObject({ awareAt: before['awareAt'], facts: before['facts'] })
    const reports = filed['reports'] as { id: string; versions: unknown[] }[]
    const reportId = String(reports.find(({ versions }) => versions.length > 0)?.id)
    const taken = plain(
      await takeOver(
        await as(town.dpo),
        town.id,
        {
          ...{ reportId, serial: 1, fields: ['toldAt', 'peopleCount'] },
          versions: [
            { section: 'timing', version: await versionOf('timing') },
            { section: 'people', version: await versionOf('people') },
          ],
        },
        selection,
      ),
    )
    expect(taken).toMatchObject({
      ...{ awareAt: before['awareAt'] },
      facts: { people: { count: 42 }, timing: { processorToldAt: world.at(-4) } },
    })
  })

  test.each([
    ['12345678901', 'numberTooLarge'],
    ['10-5', 'upperBelowLower'],
  ])('with %s people says why, and nothing of that is taken over', async (people, code) => {
    const id = await put('aantallen.csv', `Personen;Soorten\n${people};contact\n`)
    const offers = await readFiling(await as(town.dpo), town.id, { incident: dossier.id, attachments: [id] })
    expect(offers).toMatchObject([
      { figures: { peopleCount: null, problems: [{ path: 'peopleCount', code }] } },
    ])
    const filed = await file(input([id]))
    const reports = filed['reports'] as { id: string; versions: unknown[] }[]
    const reportId = String(reports.find(({ versions }) => versions.length > 0)?.id)
    const versions = [{ section: 'people', version: await versionOf('people') } as const]
    await refusesWithoutTrace(
      world,
      async () =>
        takeOver(
          await as(town.dpo),
          town.id,
          { reportId, serial: 1, fields: ['peopleCount'], versions },
          selection,
        ),
      invalidWith('fields.peopleCount notSaid'),
    )
  })

  test('of an agreement bears its hours; a colleague’s tells the DPO', async () => {
    const agreement = await addOwnAgreement(await world.as(town.dpo), town.id, {
      ...{ processorName: 'Drukkerij Inkt', service: 'Drukwerk', termHours: 24 },
    })
    await file(input([await put('x.txt', 'x')], { agreement: String(agreement['id']), processorName: null }))
    const rows = await world.rows(
      `SELECT processor_name, contract_term_hours, agreement_id FROM report WHERE organisation_id = $1 AND source = 'processor'`,
      [town.id],
    )
    expect(rows).toEqual([
      { processor_name: 'Drukkerij Inkt', contract_term_hours: 24, agreement_id: agreement['id'] },
    ])
    expect(await world.rows(`SELECT id FROM mail WHERE kind = 'reportUpdated'`)).toEqual([])
  })

  test.each([
    ['an instant to come', { arrivedAt: '2099-01-01T00:00:00.000Z' }, 'arrivedAt inFuture'],
    [
      'an arrival before the processor knew',
      { awareAt: '2026-11-18T11:59:00.000Z' },
      'arrivedAt beforeProcessorAwareness',
    ],
    ['an arrival before the GDPR applied', { arrivedAt: '2018-05-24T21:59:59.999Z' }, 'arrivedAt beforeGdpr'],
    ['knowledge from before it', { awareAt: '2018-05-24T21:59:59.999Z' }, 'awareAt beforeGdpr'],
    ['nobody who sent it', { processorName: '' }, 'processorName required'],
    ['an agreement that is none of its own', { agreement: 'x' }, 'agreement notInList'],
    ['no files', { attachments: [] }, 'attachments required'],
  ])('is refused with %s', async (_, change, problem) => {
    const id = await put('inbraak.eml', letter)
    await refusesWithoutTrace(world, () => file(input([id], change)), invalidWith(problem))
  })

  test('takes no file twice, and none that was taken away', async () => {
    const id = await put('inbraak.eml', letter)
    const both = await Promise.allSettled([file(input([id])), file(input([id]))])
    expect(loserOf(both)).toMatchObject({ kind: 'notFound' })
    const gone = await put('x.txt', 'x')
    await removeAttachment(await as(town.dpo), town.id, gone, 'Hoorde niet bij dit dossier.', { id: true })
    await refusesWithoutTrace(world, () => file(input([gone])), { kind: 'notFound' })
  })

  test('of another register is not there', async () => {
    const other = await openTown(world, 'Oosterdonk')
    const context = await as(other.dpo)
    const id = await put('inbraak.eml', letter)
    for (const incident of [dossier.id, other.id])
      await refusesWithoutTrace(
        world,
        () => fileReport(context, other.id, input([id], { incident }), { id: true }),
        { kind: 'notFound' },
      )
  })
})

describe('the overview of processors', () => {
  const overview = async () => processorOverview(await world.as(town.dpo), town.id)

  test('counts what was filed under an agreement with its processor, in time against its hours', async () => {
    const processor = await openTown(world, 'Wolk', { kinds: ['processor'] })
    const agreement = await world.agreement(processor, town, 24)
    const under = { agreement, processorName: null }
    await file(input([await put('a.txt', 'a')], { ...under, awareAt: world.at(-6) }))
    await file(input([await put('b.txt', 'b')], { ...under, awareAt: world.at(-40) }))
    await file(input([await put('c.txt', 'c')], under))
    expect(await overview()).toMatchObject([
      {
        processorId: processor.id,
        name: 'Wolk',
        reports: 3,
        inTime: 1,
        late: 1,
        unconfirmed: 0,
        averageHours: 19,
      },
    ])
    const { edges } = await listIncidents(
      await world.as(town.dpo),
      town.id,
      { first: 5, filter: { processor: processor.id, reportInTime: false } },
      { edges: { node: { id: true } } },
    )
    expect(edges.map(({ node }) => node['id'])).toEqual([dossier.id])
  })

  test('has one of no account under its name, however it is written, beside its agreement', async () => {
    await addOwnAgreement(await world.as(town.dpo), town.id, {
      ...{ processorName: 'drukkerij inkt', service: 'Drukwerk', termHours: 24 },
    })
    expect(await overview()).toMatchObject([{ processorId: null, reports: 0, averageHours: null }])
    await file(input([await put('a.txt', 'a')]))
    expect(await overview()).toMatchObject([
      {
        ...{ processorId: null, name: 'Drukkerij Inkt', reports: 1, inTime: 0, late: 0, averageHours: null },
        agreements: [expect.objectContaining({ service: 'Drukwerk' })],
      },
    ])
  })
})

describe('what was filed while dossiers were one', () => {
  const more = { ...selection, reportedAt: true, version: true } as const
  interface Looked {
    readonly version: number
    readonly reportedAt: string
    readonly attachments: readonly { readonly id: string; readonly reportId: string | null }[]
    readonly reports: readonly { readonly id: string; readonly filed: object | null }[]
  }
  const readOf = (row: unknown): Looked => row as Looked
  const look = async (one: TestDossier) =>
    readOf(plain(await findIncident(await as(town.dpo), town.id, one.number, more)))
  const seen = async (one: TestDossier) => ({ incident: one.id, version: (await look(one)).version })
  const reason = 'Twee meldingen over dezelfde inbraak bij de drukker.'
  async function bring(into: TestDossier, other: TestDossier): Promise<void> {
    const input = { into: await seen(into), others: [await seen(other)], reason }
    await bringTogether(await world.as(town.dpo), town.id, input, { id: true })
  }
  const apart = async (one: TestDossier) =>
    takeApart(await world.as(town.dpo), town.id, { ...(await seen(one)), reason }, { id: true })

  test('goes back with the dossier of which its files are, and a file of another’s report goes alone', async () => {
    const into = await openDossier(world, town)
    const [alone, shared] = [await put('een.eml', letter), await put('twee.eml', letter)]
    const own = await put('drie.eml', letter, into)
    await bring(into, dossier)
    await file(input([alone], { incident: into.id }))
    await file(input([shared, own], { incident: into.id }))
    await apart(dossier)
    const [there, here] = [await look(into), await look(dossier)]
    const filed = here.reports.filter((report) => report.filed !== null).map(({ id }) => id)
    expect(filed).toHaveLength(1)
    const held = new Map(here.attachments.map(({ id, reportId }) => [id, reportId]))
    expect([held.get(alone), held.get(shared), held.has(own)]).toEqual([filed[0], null, false])
    const left = there.reports.filter((report) => report.filed !== null).map(({ id }) => id)
    expect(there.attachments.map(({ id, reportId }) => [id, reportId])).toEqual([[own, left[0]]])
  })

  test('moves by its arrival nothing of when the dossier was reported', async () => {
    const into = await openDossier(world, town)
    const { reportedAt } = await look(into)
    await bring(into, dossier)
    const mail = await put('oud.eml', letter, into)
    await file(input([mail], { incident: into.id, arrivedAt: '2020-01-01T00:00:00.000Z' }))
    await apart(dossier)
    expect((await look(into)).reportedAt).toBe(reportedAt)
  })
})

async function versionOf(section: 'timing' | 'people'): Promise<number> {
  const rows = await world.rows<{ version: number }>(
    'SELECT version FROM incident_section WHERE organisation_id = $1 AND incident_id = $2 AND section = $3',
    [town.id, dossier.id, section],
  )
  return rows[0]?.version ?? 0
}
