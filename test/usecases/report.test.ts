import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addToReport,
  dismissIncident,
  findIncident,
  openIncident,
  ownReports,
  recordSection,
  sealIncident,
  submitReport,
  type OpenIncidentInput,
  type SubmitReportInput,
} from '@lekboek/usecases'
import {
  checkedJournal,
  invalidWith,
  openTown,
  openWorld,
  refusesWithoutTrace,
  verbsOf,
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

const told = (): SubmitReportInput => ({
  text: 'Ik heb een lijst met adressen naar de verkeerde school gemaild.\nHet ging om 3B.',
  noticedAt: world.at(-3),
  place: 'secretariaat',
  people: 'leerlingen',
})
const asked = {
  id: true,
  reference: true,
  status: true,
  text: true,
  noticedAt: true,
  reporterName: true,
  incidentId: true,
} as const

describe('a report', () => {
  test('opens a dossier with number, first facts and the clock of the investigation', async () => {
    const fresh = await openTown(world, 'Lindenrode')
    const report = await submitReport(await world.as(fresh.reporter), fresh.id, told(), asked)
    expect(report).toMatchObject({
      reference: expect.stringMatching(/^R-[2-9A-Z]{4}-[2-9A-Z]{4}$/),
      status: 'received',
      reporterName: 'reporter of Lindenrode',
    })
    const [incident] = await world.rows('SELECT * FROM incident WHERE organisation_id = $1', [fresh.id])
    expect(incident).toMatchObject({
      ...{
        id: report['incidentId'],
        year: 2026,
        sequence: 1,
        reference: 'LIN 2026-001',
        status: 'reported',
        version: 1,
      },
      ...{
        source: 'staff',
        created_by: fresh.reporter.id,
        next_step: 'investigate',
        due_kind: 'investigation',
      },
      title: 'Ik heb een lijst met adressen naar de verkeerde school gemaild.',
      description: told().text,
      due_at: new Date(world.at(24)),
      reported_at: new Date(world.now),
      detected_at: new Date(world.at(-3)),
      rule_set_id: 'gdpr-2016-679',
    })
    const sections = await world.rows(
      'SELECT section, version, content, changed_by FROM incident_section WHERE organisation_id = $1',
      [fresh.id],
    )
    expect(sections).toEqual([
      {
        ...{ section: 'timing', version: 1, changed_by: 'reporter of Lindenrode' },
        content: expect.objectContaining({
          detectedAt: world.at(-3),
          reportedAt: world.now,
          occurredFromAt: null,
        }),
      },
    ])
    expect(
      await world.rows('SELECT kind, state, due_at FROM duty WHERE organisation_id = $1', [fresh.id]),
    ).toEqual([{ kind: 'investigation', state: 'running', due_at: new Date(world.at(24)) }])
    const [leaf] = await checkedJournal(world, fresh)
    expect(JSON.parse(leaf!.body)).toEqual({
      ...{
        verb: 'report.submitted',
        at: world.now,
        incidentId: report['incidentId'],
        organisationId: fresh.id,
      },
      actor: { id: fresh.reporter.id, name: fresh.reporter.name, role: 'reporter', mandateHolder: null },
      summary: {
        reportId: report['id'],
        reportReference: report['reference'],
        reference: 'LIN 2026-001',
        source: 'staff',
      },
    })
  })

  test('is numbered by the calendar of the register', async () => {
    const fresh = await openTown(world, 'Oudejaar')
    const before = world.now
    world.now = '2026-12-31T23:30:00.000Z'
    const report = await submitReport(await world.as(fresh.reporter), fresh.id, told(), { id: true })
    world.now = before
    expect(report).toHaveProperty('id')
    expect(await world.rows('SELECT reference FROM incident WHERE organisation_id = $1', [fresh.id])).toEqual(
      [{ reference: 'OUD 2027-001' }],
    )
  })

  test('gets a number without gap or double when twenty arrive at once', async () => {
    const fresh = await openTown(world, 'Druk')
    const context = await world.as(fresh.reporter)
    await Promise.all(Array.from({ length: 20 }, () => submitReport(context, fresh.id, told(), { id: true })))
    const rows = await world.rows<{ sequence: number }>(
      'SELECT sequence FROM incident WHERE organisation_id = $1 ORDER BY sequence',
      [fresh.id],
    )
    expect(rows.map((row) => row.sequence)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(await verbsOf(world, fresh)).toHaveLength(20)
  })

  test('leaves no gap when one of them is refused by the database', async () => {
    const fresh = await openTown(world, 'Breuk')
    await world.rows(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`,
    )
    await world.rows(
      'CREATE TRIGGER refuse BEFORE INSERT ON journal_leaf FOR EACH ROW EXECUTE FUNCTION refuse()',
    )
    const context = await world.as(fresh.reporter)
    await expect(submitReport(context, fresh.id, told(), { id: true })).rejects.toThrow('disk full')
    await world.rows('DROP TRIGGER refuse ON journal_leaf')
    await world.rows('DROP FUNCTION refuse')
    await submitReport(context, fresh.id, told(), { id: true })
    expect(await world.rows('SELECT sequence FROM incident WHERE organisation_id = $1', [fresh.id])).toEqual([
      { sequence: 1 },
    ])
  })

  test('with a number above 999 keeps all its digits', async () => {
    const fresh = await openTown(world, 'Groot')
    await world.rows("INSERT INTO register_counter VALUES ($1, 'incident', 2026, 1041)", [fresh.id])
    await submitReport(await world.as(fresh.reporter), fresh.id, told(), { id: true })
    const context = await world.as(fresh.dpo)
    expect(await findIncident(context, fresh.id, '2026-1042', { number: true, reference: true })).toEqual({
      number: '2026-1042',
      reference: 'GRO 2026-1042',
    })
  })

  test.each<[string, Partial<Record<keyof SubmitReportInput, unknown>>, string[]]>([
    ['nothing told', { text: '' }, ['text required']],
    ['only spaces', { text: ' \n ' }, ['text required']],
    ['no text', { text: 7 }, ['text notText']],
    ['a NUL in the text', { text: 'a\0b' }, ['text notText']],
    ['half a character', { text: 'a\ud800' }, ['text notText']],
    ['too long a text', { text: 'x'.repeat(10_001) }, ['text tooLong']],
    ['too long a place', { place: 'x'.repeat(201) }, ['place tooLong']],
    ['a time to come', { noticedAt: '2026-11-18T12:00:00.001Z' }, ['noticedAt inFuture']],
    ['a day that does not exist', { noticedAt: '2026-02-30T10:00:00Z' }, ['noticedAt notInstant']],
    ['a time without its offset', { noticedAt: '2026-02-03T10:00:00' }, ['noticedAt notInstant']],
    ['no time', { noticedAt: null }, ['noticedAt required']],
    ['a time before 1970', { noticedAt: '1969-12-31T23:59:59Z' }, ['noticedAt notInstant']],
    ['several at once', { text: null, noticedAt: 5 }, ['text required', 'noticedAt notInstant']],
  ])('with %s is refused and leaves nothing', async (_, wrong, problems) => {
    const context = await world.as(town.reporter)
    const input = { ...told(), ...wrong } as SubmitReportInput
    await refusesWithoutTrace(
      world,
      () => submitReport(context, town.id, input, asked),
      invalidWith(...problems),
    )
  })

  test('is refused to whom may not report, and in a register that is not theirs', async () => {
    const other = await openTown(world, 'Elders')
    const auditor = await world.as(town.auditor)
    const reporter = await world.as(town.reporter)
    await refusesWithoutTrace(world, () => submitReport(auditor, town.id, told(), asked), {
      kind: 'forbidden',
    })
    await refusesWithoutTrace(world, () => submitReport(reporter, other.id, told(), asked), {
      kind: 'notFound',
    })
    await refusesWithoutTrace(world, () => submitReport(world.nobody(), town.id, told(), asked), {
      kind: 'unauthenticated',
    })
  })
})

describe('own reports', () => {
  test('are those of the person alone, newest first, with what became of them', async () => {
    const mine = await openTown(world, 'Eigen')
    const other = await world.member(mine, 'reporter', 'Ander')
    for (const text of ['eerste', 'tweede', 'derde']) {
      await submitReport(await world.as(mine.reporter), mine.id, { ...told(), text }, asked)
      world.pass(1)
    }
    await submitReport(await world.as(other), mine.id, told(), asked)
    const context = await world.as(mine.reporter)
    const reports = await ownReports(context, mine.id, 2, {
      text: true,
      status: true,
      additions: { text: true },
    })
    expect(reports).toEqual([
      { text: 'derde', status: 'received', additions: [] },
      { text: 'tweede', status: 'received', additions: [] },
    ])
    await refusesWithoutTrace(
      world,
      () => ownReports(context, mine.id, 0, asked),
      invalidWith('first outOfRange'),
    )
  })

  test('are looked into once the DPO began on one, whether or not they said so, and not by being read', async () => {
    const mine = await openTown(world, 'Begonnen')
    const [reporter, dpo] = [await world.as(mine.reporter), await world.as(mine.dpo)]
    const status = async () => (await ownReports(reporter, mine.id, 1, { status: true }))[0]?.['status']
    const report = await submitReport(reporter, mine.id, told(), asked)
    const { number } = (await findIncident(dpo, mine.id, '2026-001', { number: true })) as { number: string }
    await addToReport(reporter, mine.id, String(report['id']), 'Nog iets.', { id: true })
    expect([number, await status()]).toEqual(['2026-001', 'received'])
    world.now = world.at(1)
    const facts = { description: 'Een lijst ging naar een verkeerde school.' }
    await recordSection(
      dpo,
      mine.id,
      String(report['incidentId']),
      { section: 'nature', version: 0, facts },
      { id: true },
    )
    expect(await status()).toBe('inInvestigation')
    await sealIncident(
      dpo,
      mine.id,
      String(report['incidentId']),
      { version: 1, reason: 'Het gaat over een collega.', persons: [mine.dpo.id] },
      { id: true },
    )
    expect(await status()).toBe('inInvestigation')
  })
})

describe('an addition to a report', () => {
  test('stands beside what was said first', async () => {
    const report = await submitReport(await world.as(town.reporter), town.id, told(), asked)
    const context = await world.as(town.reporter)
    const answer = await addToReport(context, town.id, String(report['id']), ' Het waren er 25. ', {
      text: true,
      additions: { text: true },
    })
    expect(answer).toEqual({ text: told().text, additions: [{ text: 'Het waren er 25.' }] })
    expect((await verbsOf(world, town)).at(-1)).toBe('report.added')
  })

  test('is refused to others, without telling them whether there is such a report', async () => {
    const report = await submitReport(await world.as(town.reporter), town.id, told(), asked)
    const id = String(report['id'])
    const other = await openTown(world, 'Elders')
    const stranger = await world.as(other.dpo)
    const colleague = await world.as(await world.member(town, 'reporter', 'Collega'))
    const auditor = await world.as(town.auditor)
    const notFound = { kind: 'notFound' }
    await refusesWithoutTrace(world, () => addToReport(colleague, town.id, id, 'meer', asked), notFound)
    await refusesWithoutTrace(world, () => addToReport(stranger, other.id, id, 'meer', asked), notFound)
    await refusesWithoutTrace(world, () => addToReport(stranger, other.id, 'x', 'meer', asked), notFound)
    await refusesWithoutTrace(world, () => addToReport(auditor, town.id, id, 'meer', asked), {
      kind: 'forbidden',
    })
  })

  test('is refused when it says nothing or the dossier is frozen', async () => {
    const report = await submitReport(await world.as(town.reporter), town.id, told(), asked)
    const id = String(report['id'])
    const context = await world.as(town.reporter)
    await refusesWithoutTrace(
      world,
      () => addToReport(context, town.id, id, ' ', asked),
      invalidWith('text required'),
    )
    const dismissal = { reason: 'Er waren geen persoonsgegevens bij betrokken.', version: 1 }
    await dismissIncident(await world.as(town.dpo), town.id, String(report['incidentId']), dismissal, {
      id: true,
    })
    await refusesWithoutTrace(
      world,
      () => addToReport(context, town.id, id, 'meer', asked),
      invalidWith('status isClosed'),
    )
  })
})

describe('a dossier opened by the DPO', () => {
  const heard = (): OpenIncidentInput => ({
    ...{ title: 'Brief bij de buren', text: 'Een burger belde.', source: 'outsider' },
    ...{ noticedAt: world.at(-30), reportedAt: world.at(-20) },
  })

  test('carries its title, its source and the times that were told', async () => {
    const context = await world.as(town.dpo)
    const row = await openIncident(context, town.id, heard(), {
      ...{ title: true, source: true, status: true, dueAt: true, nextStep: true },
      facts: { timing: { version: true } },
      reports: { source: true, reporterName: true, text: true },
      timeline: { verb: true, actorName: true },
    })
    expect(row).toMatchObject({
      ...{ title: 'Brief bij de buren', source: 'outsider', status: 'reported', nextStep: 'investigate' },
      reports: [{ source: 'outsider', reporterName: town.dpo.name, text: 'Een burger belde.' }],
      timeline: [{ verb: 'incident.opened', actorName: town.dpo.name }],
      facts: {
        timing: { version: 1, discovery: 'externalParty', detectedAt: world.at(-30) },
        data: { version: 0, types: null },
      },
    })
    expect(new Date(String(row['dueAt']))).toEqual(new Date(world.at(4)))
  })

  test("does not take the processor's discovery for its own", async () => {
    const row = await openIncident(
      await world.as(town.dpo),
      town.id,
      {
        ...{ ...heard(), source: 'processor', processorName: 'Wolkenhost' },
        ...{ noticedAt: null, processorAwareAt: world.at(-26) },
      },
      {
        ...{ detectedAt: true, processorName: true },
        reports: { processorName: true, noticedAt: true },
        facts: { timing: { version: true } },
        awarenessProposal: { awareAt: true, ground: true },
      },
    )
    expect(row).toMatchObject({
      ...{ detectedAt: null, processorName: 'Wolkenhost' },
      // It is the DPO's note: no processor handed it in, and none waits for a receipt.
      reports: [{ processorName: null }],
      facts: {
        timing: {
          ...{ processorAwareAt: world.at(-26), processorToldAt: world.at(-20) },
          ...{ detectedAt: null, discovery: 'processor' },
        },
        parties: { processorName: 'Wolkenhost' },
      },
      awarenessProposal: { awareAt: world.at(-20), ground: 'toldByProcessor' },
    })
  })

  test.each<[string, Partial<Record<keyof OpenIncidentInput, unknown>>, string]>([
    ['no title', { title: undefined }, 'title required'],
    ['too long a title', { title: 'x'.repeat(201) }, 'title tooLong'],
    ['an unknown source', { source: 'rumour' }, 'source notInList'],
    ['told before it was noticed', { reportedAt: '2026-11-01T00:00:00Z' }, 'reportedAt beforeDetection'],
    ['no time of noticing', { noticedAt: null }, 'noticedAt required'],
    ['a processor without a name', { source: 'processor' }, 'processorName required'],
    [
      'a processor that knew after it told',
      { source: 'processor', processorName: 'Wolkenhost', processorAwareAt: '2026-11-18T11:59:00Z' },
      'reportedAt beforeDetection',
    ],
    [
      'an agreement of somebody else',
      { source: 'processor', agreement: '0192f000-0000-7000-8000-000000000000' },
      'agreement notInList',
    ],
    ['told tomorrow', { reportedAt: '2026-12-31T00:00:00Z' }, 'reportedAt inFuture'],
  ])('is refused with %s', async (_, wrong, problem) => {
    const context = await world.as(town.dpo)
    const input = { ...heard(), ...wrong } as OpenIncidentInput
    await refusesWithoutTrace(
      world,
      () => openIncident(context, town.id, input, { id: true }),
      invalidWith(problem),
    )
  })

  test.each(['reporter', 'handler', 'decider', 'admin', 'auditor'] as const)(
    'is refused to the %s',
    async (role) => {
      const context = await world.as(town[role])
      await refusesWithoutTrace(world, () => openIncident(context, town.id, heard(), { id: true }), {
        kind: 'forbidden',
      })
    },
  )
})
