import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  confirmReportReceipt,
  dismissIncident,
  findIncident,
  listIncidents,
  nameDeputy,
  openReceivedReport,
  processorOverview,
  recordSection,
  sealIncident,
  showWithdrawnReport,
  takeOver,
  type DispatchMessage,
  type Selection,
} from '@lekboek/usecases'
import type { SaidField } from '@lekboek/domain/breach'
import {
  arrive,
  checkedJournal,
  dispatchFrom,
  invalidWith,
  Letters,
  loserOf,
  nextOf,
  openTown,
  openWorld,
  race,
  refusalOf,
  refusesWithoutTrace,
  verbsOf,
  type TestOrganisation,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let processor: TestOrganisation
let town: Town
let letters: Letters
beforeAll(async () => {
  world = await openWorld()
  processor = await world.organisation('Burgerloket', { kinds: ['processor'] })
})
afterAll(() => world.close())
beforeEach(async () => {
  town = await openTown(world, 'Lindenrode')
  letters = new Letters(world)
  await letters.deliver()
})

const told = {
  title: true,
  measures: true,
  chain: { name: true },
  facts: { nature: { description: true }, people: { count: true }, data: { types: true } },
} as const
const versions = {
  ...{ id: true, serial: true, kind: true, arrivedAt: true, reason: true },
  ...{ openedAt: true, confirmedAt: true, confirmedByName: true, told },
} as const satisfies Selection
const whole = {
  id: true,
  number: true,
  title: true,
  status: true,
  version: true,
  facts: true,
  takenFields: { field: true, reportId: true, serial: true, by: true },
  duties: { kind: true, key: true, state: true, triggeredAt: true },
  subProcessors: { links: true },
  reports: {
    ...{ id: true, text: true, withdrawnAt: true, processorReference: true, contractTermHours: true },
    versions,
  },
} as const satisfies Selection

interface Version {
  readonly serial: number
  readonly kind: string
  readonly reason: string | null
  readonly openedAt: string | null
  readonly confirmedAt: string | null
  readonly told: { readonly facts: Record<string, Record<string, unknown>> } | null
}
interface Read {
  readonly id: string
  readonly number: string
  readonly status: string
  readonly version: number
  readonly facts: Record<string, Record<string, unknown> & { version: number }>
  readonly takenFields: readonly { field: string; reportId: string; serial: number; by: string | null }[]
  readonly duties: readonly { kind: string; key: string; state: string; triggeredAt: string }[]
  readonly subProcessors: { links: readonly { name: string; awareAt: string }[] }
  readonly reports: readonly {
    id: string
    text: string
    withdrawnAt: string | null
    processorReference: string
    contractTermHours: number | null
    versions: readonly Version[]
  }[]
}

const count = async (text: string, values: unknown[] = [town.id]) =>
  Number((await world.rows<{ count: string }>(`SELECT count(*) FROM ${text}`, values))[0]?.count)
const dossiers = () => count('incident WHERE organisation_id = $1')
const look = async (place: Town = town, person: TestPerson = place.dpo): Promise<Read> => {
  const [row] = await world.rows<{ year: number; sequence: number }>(
    'SELECT year, sequence FROM incident WHERE organisation_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
    [place.id],
  )
  const sequence = Number(row?.sequence)
  const number = `${row?.year}-${sequence < 0 ? `S${-sequence}` : String(sequence).padStart(3, '0')}`
  const read: unknown = await findIncident(await world.as(person), place.id, number, whole)
  return read as Read
}
const first = async (change: Parameters<typeof dispatchFrom>[2] = {}) => {
  const message = dispatchFrom(world, processor, change)
  await arrive(world, town, message)
  return { message, dossier: await look(), reportId: (await look()).reports[0]!.id }
}
const seen = ({ facts }: Read, ...sections: string[]) =>
  sections.map((section) => ({ section: section as never, version: facts[section]!.version }))
const take = async (
  dossier: Read,
  serial: number,
  fields: readonly SaidField[],
  sections: readonly string[],
  person: TestPerson = town.dpo,
) =>
  takeOver(
    await world.as(person),
    town.id,
    { reportId: dossier.reports[0]!.id, serial, fields, versions: seen(dossier, ...sections) },
    { id: true },
  )
const own = async (dossier: Read, section: 'nature', facts: object) =>
  recordSection(
    await world.as(town.dpo),
    town.id,
    dossier.id,
    {
      section,
      version: dossier.facts[section]!.version,
      facts: withoutMarks({ ...dossier.facts[section], ...facts }),
    },
    { id: true },
  )
const withoutMarks = ({ version: _v, changedAt: _a, changedBy: _b, ...facts }: Record<string, unknown>) =>
  facts
const dismiss = async (dossier: Read) =>
  dismissIncident(
    await world.as(town.dpo),
    town.id,
    dossier.id,
    { reason: 'Er waren geen persoonsgegevens bij betrokken, nagekeken.', version: dossier.version },
    { id: true },
  )
const seal = async (dossier: Read, persons: readonly TestPerson[]) =>
  sealIncident(
    await world.as(town.dpo),
    town.id,
    dossier.id,
    {
      reason: 'Dit gaat over een collega van de dienst.',
      persons: persons.map(({ id }) => id),
      version: dossier.version,
    },
    { id: true },
  )
const addressOf = ({ id }: TestPerson) => `${id}@lekboek.example`
const markJobs = async (dispatchId: string) =>
  (
    await world.rows<{ data: { mark: string } }>(
      `SELECT data FROM pgboss.job WHERE name = 'mark-dispatch' AND data->>'dispatchId' = $1 ORDER BY created_on`,
      [dispatchId],
    )
  ).map(({ data }) => data)

describe('the first version', () => {
  test('opens a dossier with the facts as the processor’s word, and its clock runs from the arrival', async () => {
    const { dossier, message } = await first({
      content: { incidentType: 'ransomware', consequences: 'Fraude met identiteit.', note: 'Uw loket.' },
      chain: [{ name: 'Datahuis', awareAt: world.at(-9), toldAt: world.at(-6) }],
    })
    expect(dossier.facts).toMatchObject({
      timing: { processorAwareAt: world.at(-4), processorToldAt: world.now, occurrenceKind: 'period' },
      nature: { description: 'Twee servers versleuteld.', incidentType: 'ransomware' },
      people: { count: 120, countKind: 'approximate' },
      data: { types: ['basic', 'contact'] },
      consequences: { description: 'Fraude met identiteit.' },
      parties: { processorName: 'Burgerloket', processorContact: 'incidenten@burgerloket.example' },
    })
    const [report] = dossier.reports
    expect(report).toMatchObject({ contractTermHours: 24, processorReference: message.reference })
    expect(report?.text).toContain('Uw loket.')
    expect(report?.versions).toMatchObject([{ serial: 1, kind: 'first', openedAt: null, confirmedAt: null }])
    expect(dossier.duties.map(({ kind, state }) => [kind, state])).toContainEqual(['processorReport', 'met'])
    expect(dossier.subProcessors.links).toMatchObject([{ name: 'Datahuis', awareAt: world.at(-9) }])
    expect(dossier.duties.filter(({ kind }) => kind === 'subProcessorReport')).toHaveLength(1)
    expect(dossier.takenFields.map(({ field, serial, by }) => [field, serial, by])).toContainEqual([
      'description',
      1,
      null,
    ])
    expect(dossier.takenFields.map(({ field }) => field)).not.toContain('cause')
  })

  test('is told to the DPO and whoever stands in, at once and once', async () => {
    const period = { from: world.at(-1), until: world.at(24) }
    await nameDeputy(await world.as(town.dpo), town.id, town.dpo.id, town.handler.id, {
      ...period,
      from: world.now,
    })
    await letters.deliver()
    world.pass(1)
    const { message } = await first()
    const sent = (await letters.deliver()).map(({ to }) => to)
    expect(sent.toSorted()).toEqual([town.dpo, town.handler].map(addressOf).toSorted())
    await arrive(world, town, message)
    expect(await letters.deliver()).toEqual([])
  })

  test('of six at once makes one dossier, and says to each when it was available first', async () => {
    const message = dispatchFrom(world, processor)
    const before = world.now
    const at = await Promise.all(Array.from({ length: 6 }, () => arrive(world, town, message)))
    world.pass(1)
    expect(new Set([...at, await arrive(world, town, message)])).toEqual(new Set([before]))
    expect(await dossiers()).toBe(1)
    expect(await count('received_version WHERE organisation_id = $1')).toBe(1)
    expect(await verbsOf(world, town)).toEqual(['report.delivered'])
  })

  test('that an update overtook stands beside it in one dossier', async () => {
    const message = dispatchFrom(world, processor)
    await arrive(world, town, nextOf(message, { content: { peopleCount: 300 } }))
    await arrive(world, town, message)
    expect(await dossiers()).toBe(1)
    const { reports, facts } = await look()
    expect(reports[0]!.versions.map(({ serial, kind }) => [serial, kind])).toEqual([
      [1, 'first'],
      [2, 'update'],
    ])
    expect(facts['people']).toMatchObject({ count: 300 })
  })

  test('says nothing that cannot be a fact', async () => {
    const bad = { peopleCount: -3, incidentType: 'gossip', contact: 'x'.repeat(300) } as never
    const { dossier } = await first({ content: bad })
    expect(dossier.facts).toMatchObject({
      people: { count: null },
      nature: { incidentType: null },
      parties: { processorContact: null },
    })
  })
})

describe('an update', () => {
  test('arrives beside the dossier, is told, and changes nothing in it', async () => {
    const { message, dossier } = await first()
    await letters.deliver()
    const update = nextOf(message, { reason: 'Meer mensen.', content: { peopleCount: 450 } })
    await Promise.all([1, 2, 3].map(() => arrive(world, town, update)))
    const after = await look()
    expect({ ...after, reports: [] }).toEqual({ ...dossier, reports: [] })
    expect(after.reports[0]!.versions).toMatchObject([
      { serial: 1, told: { facts: { people: { count: 120 } } } },
      { serial: 2, kind: 'update', reason: 'Meer mensen.', told: { facts: { people: { count: 450 } } } },
    ])
    const sent = await letters.deliver()
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      [addressOf(town.dpo), 'Een verwerker vulde zijn rapport aan'],
    ])
    // Where it leads names the dossier by its number, and by nothing else.
    expect(sent[0]!.text).toContain(`/incidents/${dossier.number}\n`)
    for (const secret of ['Burgerloket', '450', 'Gijzel']) expect(sent[0]!.text).not.toContain(secret)
    expect(await verbsOf(world, town)).toEqual(['report.delivered', 'report.updated'])
  })

  test('that somebody opened before the letter went is told no more', async () => {
    const { message, reportId } = await first()
    await letters.deliver()
    await arrive(world, town, nextOf(message))
    await openReceivedReport(await world.as(town.dpo), town.id, { reportId, serial: 2 })
    expect(await letters.deliver()).toEqual([])
  })

  test('reaches a dismissed dossier too, which stays as it is', async () => {
    const { message, dossier } = await first()
    await dismiss(dossier)
    const before = await look()
    await letters.deliver()
    await arrive(world, town, nextOf(message, { kind: 'final', content: { description: 'Anders.' } }))
    const after = await look()
    expect({ ...after, reports: [] }).toEqual({ ...before, reports: [] })
    expect(after.reports[0]!.versions).toHaveLength(2)
    expect(await letters.deliver()).toHaveLength(1)
    await refusesWithoutTrace(
      world,
      () => take(after, 2, ['description'], ['nature']),
      invalidWith('status isClosed'),
    )
  })

  test('to a sealed dossier is there for those alone whom it names, and told to them', async () => {
    const second = await world.member(town, 'dpo')
    const { message, dossier, reportId } = await first()
    await seal(dossier, [town.dpo])
    await letters.deliver()
    await arrive(world, town, nextOf(message))
    expect((await letters.deliver()).map(({ to }) => to)).toEqual([addressOf(town.dpo)])
    expect((await look()).reports[0]!.versions).toHaveLength(2)
    const other = await world.as(second)
    const tries: readonly (() => Promise<unknown>)[] = [
      () => look(town, second),
      () => openReceivedReport(other, town.id, { reportId, serial: 2 }),
      () => confirmReportReceipt(other, town.id, { reportId, serial: 2 }, { id: true }),
      () =>
        showWithdrawnReport(
          other,
          town.id,
          { reportId, reason: 'Nagaan wat wij precies ontvingen.' },
          { id: true },
        ),
      () => take({ ...dossier }, 2, ['description'], ['nature'], second),
    ]
    for (const attempt of tries) await refusesWithoutTrace(world, attempt, { kind: 'notFound' })
    const list = await listIncidents(
      other,
      town.id,
      { first: 5, filter: { processor: processor.id } },
      { edges: { node: { id: true } }, totalCount: true },
    )
    expect(list).toMatchObject({ edges: [], totalCount: 0 })
    expect(await processorOverview(other, town.id)).toEqual([])
    expect(await processorOverview(await world.as(town.dpo), town.id)).toEqual([])
  })

  test('finds its report when that hangs on another dossier by now', async () => {
    const { message, reportId } = await first()
    const other = await first()
    await world.rows('UPDATE report SET incident_id = $1 WHERE id = $2', [other.dossier.id, reportId])
    await arrive(world, town, nextOf(message))
    const leaves = await checkedJournal(world, town)
    expect(leaves.at(-1)).toMatchObject({ verb: 'report.updated', incident_id: other.dossier.id })
  })
})

describe('a withdrawal', () => {
  const withdrawn = async () => {
    const { message, reportId } = await first()
    await arrive(world, town, nextOf(message, { reason: 'Nu 450 mensen van het OCMW.' }))
    await arrive(
      world,
      town,
      nextOf(message, { serial: 3, kind: 'withdrawal', reason: 'Was voor een andere gemeente bedoeld.' }),
    )
    return { reportId, dossier: await look() }
  }

  test('hides what was quoted and leaves dossier and duties as they are', async () => {
    const before = await first()
    await letters.deliver()
    await arrive(world, town, nextOf(before.message, { kind: 'withdrawal', reason: 'Niet voor u bestemd.' }))
    const after = await look()
    expect({ ...after, reports: [] }).toEqual({ ...before.dossier, reports: [] })
    expect(after.reports[0]).toMatchObject({
      ...{ text: '', withdrawnAt: expect.any(String) },
      versions: [
        { serial: 1, told: null },
        { serial: 2, kind: 'withdrawal', reason: 'Niet voor u bestemd.', told: null },
      ],
    })
    const sent = await letters.deliver()
    expect(sent.map(({ subject }) => subject)).toEqual(['Een verwerker trok zijn rapport in'])
    expect(sent[0]!.text).toContain(`/incidents/${after.number}\n`)
  })

  test('that comes before what it withdraws is kept back', async () => {
    const message = dispatchFrom(world, processor, { kind: 'withdrawal' })
    await expect(arrive(world, town, message)).rejects.toThrow('before what it withdraws')
    expect(await dossiers()).toBe(0)
  })

  test('lets nobody take over what it withdrew', async () => {
    const { dossier } = await withdrawn()
    await refusesWithoutTrace(
      world,
      () => take(dossier, 2, ['description'], ['nature']),
      invalidWith('report reportWithdrawn'),
    )
  })

  test('is lifted for one look, with a reason that stays in the time line', async () => {
    const { reportId, dossier } = await withdrawn()
    expect(JSON.stringify(dossier.reports)).not.toContain('450 mensen')
    expect(JSON.stringify(dossier.reports)).not.toContain('Servers losgekoppeld')
    const dpo = await world.as(town.dpo)
    const reason = 'De verwerker vraagt wat wij precies ontvingen.'
    for (const short of ['', 'kort'])
      expect(
        (await refusalOf(showWithdrawnReport(dpo, town.id, { reportId, reason: short }, versions))).kind,
      ).toBe('invalid')
    const shown = await showWithdrawnReport(dpo, town.id, { reportId, reason }, versions)
    expect(shown).toMatchObject([
      { serial: 1, told: { measures: 'Servers losgekoppeld.' } },
      { serial: 2, reason: 'Nu 450 mensen van het OCMW.' },
      { serial: 3, kind: 'withdrawal' },
    ])
    const leaf = (await checkedJournal(world, town)).at(-1)
    expect(leaf).toMatchObject({ verb: 'report.withdrawnShown', actor_name: town.dpo.name })
    expect(leaf?.body).toContain(reason)
    await refusesWithoutTrace(
      world,
      async () =>
        showWithdrawnReport(await world.as(town.auditor), town.id, { reportId, reason }, { id: true }),
      { kind: 'forbidden' },
    )
    expect(JSON.stringify((await look()).reports)).not.toContain('450 mensen')
  })
})

describe('opening', () => {
  test('is told to the processor once, and to nobody who it was', async () => {
    const { message, reportId } = await first()
    const open = async (person: TestPerson) =>
      openReceivedReport(await world.as(person), town.id, { reportId, serial: 1 })
    // Whoever only reads opens nothing.
    expect(await open(town.auditor)).toBe(false)
    expect(await open(town.decider)).toBe(false)
    expect(await markJobs(message.dispatchId)).toEqual([])
    world.pass(1)
    const [opened, ...again] = (await Promise.all([open(town.dpo), open(town.dpo), open(town.dpo)])).toSorted(
      (one, other) => Number(other) - Number(one),
    )
    expect([opened, again]).toEqual([true, [false, false]])
    expect(await markJobs(message.dispatchId)).toEqual([
      { processorId: processor.id, dispatchId: message.dispatchId, mark: 'opened', at: world.now },
    ])
    const leaf = (await checkedJournal(world, town)).at(-1)
    expect(leaf).toMatchObject({ verb: 'report.opened', actor_name: 'Lekboek' })
    expect(leaf?.body).not.toContain(town.dpo.id)
  })

  test.each([0, -1, 1.5, 7, 2 ** 40])('of a version %d that is not there is refused', async (serial) => {
    const { reportId } = await first()
    const dpo = await world.as(town.dpo)
    for (const attempt of [
      () => openReceivedReport(dpo, town.id, { reportId, serial }),
      () => confirmReportReceipt(dpo, town.id, { reportId, serial }, { id: true }),
    ])
      await refusesWithoutTrace(world, attempt, { kind: 'notFound' })
  })
})

describe('confirming', () => {
  test('is for each version, once, and tells the processor when', async () => {
    const { message, reportId } = await first()
    const update = nextOf(message)
    await arrive(world, town, update)
    const dpo = await world.as(town.dpo)
    const confirm = () => confirmReportReceipt(dpo, town.id, { reportId, serial: 2 }, { id: true })
    await Promise.all([confirm(), confirm(), confirm()])
    const { reports } = await look()
    expect(reports[0]!.versions).toMatchObject([
      { serial: 1, confirmedAt: null },
      { serial: 2, confirmedAt: expect.any(String), confirmedByName: town.dpo.name },
    ])
    expect(await markJobs(update.dispatchId)).toEqual([
      { processorId: processor.id, dispatchId: update.dispatchId, mark: 'confirmed', at: world.now },
    ])
    expect(await markJobs(message.dispatchId)).toEqual([])
    expect((await verbsOf(world, town)).filter((verb) => verb === 'report.receiptConfirmed')).toHaveLength(1)
  })
})

describe('taking over', () => {
  const updated = async (content: Partial<DispatchMessage['content']>) => {
    const { message } = await first()
    await arrive(world, town, nextOf(message, { content }))
    return look()
  }

  test('brings the chosen fields into the facts in one act, and no other', async () => {
    const dossier = await updated({
      ...{ description: 'Drie servers.', peopleCount: 900, peopleCountKind: 'exact' },
      ...{ dataTypes: ['basic', 'health'], cause: 'externalMalicious' },
    })
    await take(dossier, 2, ['description', 'peopleCount', 'cause'], ['nature', 'people'])
    const after = await look()
    expect(after.facts).toMatchObject({
      nature: { description: 'Drie servers.', cause: 'externalMalicious', version: 2 },
      people: { count: 900, countKind: 'exact' },
      data: { types: ['basic', 'contact'], version: 1 },
    })
    const takenNow = after.takenFields.filter(({ serial }) => serial === 2)
    expect(takenNow.map(({ field, by }) => [field, by]).toSorted()).toEqual([
      ['cause', town.dpo.name],
      ['description', town.dpo.name],
      ['peopleCount', town.dpo.name],
    ])
    const leaf = (await checkedJournal(world, town)).at(-1)
    expect(leaf?.verb).toBe('report.takenOver')
    expect(leaf?.body).toContain('"fields":["nature.description","nature.cause","people.count"]')
    for (const secret of ['Drie servers', '900']) expect(leaf?.body).not.toContain(secret)
  })

  test('never happens by itself: what the DPO wrote stays until they choose', async () => {
    const { message, dossier } = await first()
    await own(dossier, 'nature', { description: 'Eigen beschrijving.' })
    await arrive(world, town, nextOf(message, { content: { description: 'Anders.' } }))
    expect((await look()).facts['nature']).toMatchObject({ description: 'Eigen beschrijving.' })
  })

  test('does not make a late processor look in time', async () => {
    const { message } = await first()
    const later = new Date(Date.parse(message.content.awareAt) + 60_000).toISOString()
    await arrive(world, town, nextOf(message, { content: { awareAt: later } }))
    const dossier = await look()
    await refusesWithoutTrace(world, () => take(dossier, 2, ['awareAt'], ['timing']), {
      kind: 'invalid',
      problems: [{ path: 'fields.awareAt', code: 'sparesProcessor' }],
    })
  })

  test('of a section that somebody saved meanwhile is a conflict that shows it', async () => {
    const dossier = await updated({ description: 'Drie servers.' })
    await own(dossier, 'nature', { description: 'Eigen beschrijving.' })
    await refusesWithoutTrace(world, () => take(dossier, 2, ['description'], ['nature']), {
      kind: 'conflict',
      version: 2,
      current: expect.objectContaining({ section: 'nature', description: 'Eigen beschrijving.' }),
    })
  })

  test('by two at once is done by one, and shown to the other', async () => {
    const { message } = await first()
    const second = nextOf(message, { content: { description: 'Drie servers.' } })
    await arrive(world, town, second)
    await arrive(world, town, nextOf(second, { content: { description: 'Vier servers.' } }))
    const dossier = await look()
    const attempt = (serial: number) => () => take(dossier, serial, ['description'], ['nature'])
    const outcomes = await race(world, dossier.id, [attempt(2), attempt(3)])
    expect(loserOf(outcomes)).toMatchObject({ kind: 'conflict', version: 2 })
    const { takenFields } = await look()
    expect(takenFields.filter(({ field }) => field === 'description')).toHaveLength(1)
  })

  test.each<[string, Partial<Parameters<typeof takeOver>[2]>, string]>([
    ['nothing', { fields: [] }, 'fields required'],
    ['a field that is none', { fields: ['gossip' as never] }, 'fields notInList'],
    ['a field twice', { fields: ['cause', 'cause'] }, 'fields repeated'],
    ['what it does not say', { fields: ['cause'] }, 'fields.cause notSaid'],
  ])('of %s is refused', async (_, change, problem) => {
    const dossier = await updated({ description: 'Drie servers.' })
    const input = {
      ...{ reportId: dossier.reports[0]!.id, serial: 2, fields: ['description'] as const },
      versions: seen(dossier, 'nature'),
      ...change,
    }
    await refusesWithoutTrace(
      world,
      async () => takeOver(await world.as(town.dpo), town.id, input, { id: true }),
      invalidWith(problem),
    )
  })

  test('of a section that was not seen is refused, and so is an impossible time', async () => {
    const dossier = await updated({ description: 'Drie servers.', occurredFromAt: world.at(-1) })
    await refusesWithoutTrace(world, () => take(dossier, 2, ['description'], ['people']), {
      kind: 'conflict',
    })
    await refusesWithoutTrace(world, () => take(dossier, 2, ['occurrenceKind'], ['timing']), {
      kind: 'invalid',
    })
  })

  test.each(['auditor', 'decider', 'admin', 'reporter'] as const)('is not for the %s', async (role) => {
    const dossier = await updated({ description: 'Drie servers.' })
    const refusal = await refusalOf(take(dossier, 2, ['description'], ['nature'], town[role]))
    expect(refusal.kind).toBe(role === 'auditor' || role === 'decider' ? 'forbidden' : 'notFound')
  })
})

describe('the overview of processors', () => {
  test('counts what came in time, takes the average and leads to the dossiers', async () => {
    await world.agreement(processor, town)
    const { message, reportId } = await first({ contractTermHours: 24 })
    const late = await first({ contractTermHours: 2, content: { awareAt: world.at(-8) } })
    await first({ contractTermHours: null, content: { awareAt: world.at(-3) } })
    const dpo = await world.as(town.dpo)
    await confirmReportReceipt(dpo, town.id, { reportId, serial: 1 }, { id: true })
    const [row, ...others] = await processorOverview(dpo, town.id)
    expect(others).toEqual([])
    expect(row).toMatchObject({
      ...{ processorId: processor.id, name: 'Burgerloket', reports: 3, inTime: 1, late: 1, unconfirmed: 2 },
      ...{ averageHours: 5, agreements: [expect.objectContaining({ emergencyContact: null })] },
    })
    const numbers = async (filter: object) =>
      (
        await listIncidents(
          dpo,
          town.id,
          { first: 50, filter: { processor: processor.id, ...filter } },
          { edges: { node: { id: true } } },
        )
      ).edges.map(({ node }) => node['id'])
    expect(await numbers({})).toHaveLength(3)
    expect(await numbers({ reportInTime: true })).toEqual([(await idOf(message)).id])
    expect(await numbers({ reportInTime: false })).toEqual([late.dossier.id])
    expect(await numbers({ receiptOpen: true })).toHaveLength(2)
    await arrive(world, town, nextOf(late.message, { kind: 'withdrawal' }))
    expect(await numbers({ receiptOpen: true })).toHaveLength(1)
  })

  const idOf = async ({ deliveryId }: DispatchMessage) =>
    (
      await world.rows<{ id: string }>('SELECT incident_id AS id FROM report WHERE delivery_id = $1', [
        deliveryId,
      ])
    )[0]!

  test('is for the DPO and who acts as one under a mandate, in that register alone', async () => {
    await first()
    const officer = await world.consultant(town, 'dpo')
    expect(await processorOverview(await world.as(officer), town.id)).toHaveLength(1)
    for (const person of [town.handler, town.decider, town.admin, town.auditor, town.reporter])
      expect((await refusalOf(processorOverview(await world.as(person), town.id))).kind).toBe('forbidden')
    const other = await openTown(world, 'Zavelbeke')
    expect((await refusalOf(processorOverview(await world.as(other.dpo), town.id))).kind).toBe('notFound')
    expect(await processorOverview(await world.as(other.dpo), other.id)).toEqual([])
  })

  test.each(['nonsense', "'; --", '01919191-0000-7000-8000-00000000000'])(
    'finds no dossier by %s',
    async (bad) => {
      await first()
      const { edges } = await listIncidents(
        await world.as(town.dpo),
        town.id,
        { first: 5, filter: { processor: bad } },
        { edges: { node: { id: true } } },
      )
      expect(edges).toEqual([])
    },
  )
})

test('a closed dossier gets its update and stays closed', async () => {
  const { message, dossier } = await first()
  await world.rows(`UPDATE incident SET status = 'closed', closed_at = $2 WHERE id = $1`, [
    dossier.id,
    world.now,
  ])
  await arrive(world, town, nextOf(message))
  expect(await look()).toMatchObject({ status: 'closed', reports: [{ versions: [{}, {}] }] })
})
