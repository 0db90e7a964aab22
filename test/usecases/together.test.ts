import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  addMeasure,
  addToReport,
  answerOutsider,
  assignHandler,
  bringTogether,
  closeIncident,
  dismissIncident,
  findIncident,
  followReport,
  listIncidents,
  listLikenesses,
  lookTogether,
  ownReports,
  Receipts,
  recordAssessment,
  recordDecision,
  renameIncident,
  reopenIncident,
  replyToReport,
  sealIncident,
  startInvestigation,
  submitReport,
  takeApart,
  takeOverBrought,
  unsealIncident,
  type AssessmentInput,
  type OutsiderContext,
  type Selection,
} from '@lekboek/usecases'
import { uuidv7 } from '@lekboek/database'
import {
  arrive,
  checkedJournal,
  confirmedDossier,
  dispatchFrom,
  fill,
  invalidWith,
  keptIn,
  linkSecret,
  loserOf,
  nextOf,
  openDossier,
  openTown,
  openWorld,
  outsiderDoor,
  race,
  refusalOf,
  refusesWithoutTrace,
  tellFromOutside,
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

const reason = 'Drie meldingen van dezelfde phishingmail, op dezelfde dag.'
const notFound = { kind: 'notFound' }
/** By the clock of this machine it may be over by now. */
const runs = /^(running|overdue)$/
const mail = 'Ik klikte op de link in een mail van itsme-bevestig.com en gaf mijn code.'
const asked = {
  ...{ id: true, number: true, reference: true, status: true, version: true, nextStep: true, title: true },
  restsOn: true,
  ...{
    awareAt: true,
    reportedAt: true,
    dueAt: true,
    dueKind: true,
    handlerNames: true,
    takenFields: { field: true },
  },
  reports: {
    id: true,
    reportedAt: true,
    noticedAt: true,
    writtenAt: true,
    cameWith: true,
    text: true,
    versions: { serial: true },
  },
  measures: { id: true, text: true },
  awareness: { awareAt: true, ground: true, argument: true },
  duties: { kind: true, state: true, dueAt: true, metAt: true },
  kept: { duties: { key: true, dueAt: true, isShown: true } },
  broughtInto: { number: true, reference: true, endNumber: true, reason: true },
  broughtIn: { number: true, facts: { nature: { description: true } } },
  timeline: { verb: true },
  facts: {
    nature: { description: true, version: true },
    people: { count: true, version: true },
    timing: { version: true },
  },
} as const satisfies Selection

interface Read {
  readonly id: string
  readonly number: string
  readonly reference: string
  readonly status: string
  readonly version: number
  readonly restsOn: string | null
  readonly nextStep: string
  readonly awareAt: string | null
  readonly reportedAt: string
  readonly dueAt: string | null
  readonly handlerNames: readonly string[]
  readonly takenFields: readonly { field: string }[]
  readonly reports: readonly {
    id: string
    reportedAt: string
    noticedAt: string
    writtenAt: string | null
    cameWith: string | null
    versions: readonly unknown[]
  }[]
  readonly measures: readonly { text: string }[]
  readonly awareness: readonly { awareAt: string; ground: string; argument: string }[]
  readonly duties: readonly { kind: string; state: string; dueAt: string | null }[]
  readonly kept: { readonly duties: readonly { key: string; dueAt: string | null; isShown: boolean }[] }
  readonly broughtInto: { number: string; endNumber: string; reason: string } | null
  readonly broughtIn: readonly { number: string; facts: { nature: { description: string | null } } }[]
  readonly timeline: readonly { verb: string }[]
  readonly facts: Record<string, { version: number; description?: string | null; count?: number | null }>
}

const readOf = (row: unknown): Read => row as Read
const iso = (at: string | null | undefined) => (at ? new Date(at).toISOString() : null)
const look = async (number: string, person: TestPerson = town.dpo, place = town): Promise<Read> =>
  readOf(await findIncident(await world.as(person), place.id, number, asked))
const numberOf = async (id: string): Promise<string> => {
  const [row] = await world.rows<{ year: number; sequence: number }>(
    'SELECT year, sequence FROM incident WHERE id = $1',
    [id],
  )
  const sequence = Number(row?.sequence)
  return `${row?.year}-${sequence < 0 ? `S${-sequence}` : String(sequence).padStart(3, '0')}`
}
const byId = async (id: string, person: TestPerson = town.dpo) => look(await numberOf(id), person)

async function reported(text = mail, more = {}, person: TestPerson = town.reporter): Promise<Read> {
  const input = { text, kind: 'computer', noticedAt: world.at(-3), ...more }
  const report = await submitReport(await world.as(person), town.id, input, { incidentId: true })
  return byId(String(report['incidentId']))
}

type Seen = Pick<Read, 'id' | 'version' | 'restsOn'>
const seen = ({ id, version, restsOn }: Seen) => ({ incident: id, version, restsOn })
const bring = async (
  into: Seen,
  others: readonly Seen[],
  person: TestPerson = town.dpo,
  place = town,
): Promise<Read> =>
  readOf(
    await bringTogether(
      await world.as(person),
      place.id,
      { into: seen(into), others: others.map(seen), reason },
      asked,
    ),
  )
const apart = async (one: Seen, person: TestPerson = town.dpo): Promise<Read> =>
  readOf(
    await takeApart(
      await world.as(person),
      town.id,
      { ...seen(one), reason: 'Het bleken twee verschillende mails te zijn.' },
      asked,
    ),
  )
const fresh = ({ number }: Pick<Read, 'number'>, person?: TestPerson) => look(number, person)

const opinion: AssessmentInput = {
  ...{
    riskAnswer: 'no',
    highRiskAnswer: 'no',
    reasoning: 'De laptop bleef binnen het gebouw van de dienst.',
  },
  ...{
    adviceAuthority: 'doNotNotify',
    advicePeople: 'doNotTell',
    advice: 'Niet melden, na overleg.',
    version: 0,
  },
}

async function countIncidents() {
  const [row] = await world.rows<{ open: number; brought: number }>(
    `SELECT count(*) FILTER (WHERE status <> 'broughtTogether')::int AS open, count(*) FILTER (WHERE status = 'broughtTogether')::int AS brought
      FROM incident WHERE organisation_id = $1`,
    [town.id],
  )
  return row
}

describe('three reports of one mail', () => {
  test('become one dossier with every report and its own instants, and one clock', async () => {
    const first = await reported()
    world.pass(1)
    const second = await reported(mail, { writtenAt: world.at(-1) })
    world.pass(1)
    const third = await reported()
    const dpo = await world.as(town.dpo)
    expect(await listLikenesses(dpo, town.id)).toHaveLength(3)
    const remaining = await bring(third, [first, second])
    expect(remaining.reports.map((one) => [iso(one.reportedAt), iso(one.writtenAt), one.cameWith])).toEqual([
      [iso(first.reportedAt), null, first.reference],
      [iso(second.reportedAt), iso(second.reports[0]?.writtenAt), second.reference],
      [iso(third.reportedAt), null, null],
    ])
    expect([iso(remaining.reportedAt), remaining.status]).toEqual([iso(first.reportedAt), 'reported'])
    expect(remaining.broughtIn.map(({ number }) => number)).toEqual([first.number, second.number])
    expect(await listLikenesses(dpo, town.id)).toEqual([])
    for (const one of [await fresh(first), await fresh(second)]) {
      expect([one.status, one.nextStep, one.dueAt, one.reports]).toEqual([
        'broughtTogether',
        'none',
        null,
        [],
      ])
      expect(one.broughtInto).toMatchObject({ number: third.number, endNumber: third.number, reason })
      expect(one.duties.filter(({ state }) => state === 'running' || state === 'overdue')).toEqual([])
      expect(one.timeline.map(({ verb }) => verb)).toEqual(['incident.broughtInto', 'report.submitted'])
    }
    const filter = { status: ['reported', 'investigating', 'confirmed'] } as const
    const listed = await listIncidents(
      dpo,
      town.id,
      { filter, first: 10 },
      { edges: { node: { number: true } } },
    )
    expect(listed.edges.map(({ node }) => node['number'])).toEqual([third.number])
    // One breach counts once.
    const counts = await countIncidents()
    expect(counts).toEqual({ open: 1, brought: 2 })
    await checkedJournal(world, town)
  })

  test('keep their reporters informed: status, additions and replies go on', async () => {
    const first = await reported()
    const second = await reported()
    const remaining = await bring(first, [second])
    const dpo = await world.as(town.dpo)
    const reporter = await world.as(town.reporter)
    await startInvestigation(dpo, town.id, remaining.id, remaining.version, { id: true })
    const own = await ownReports(reporter, town.id, 10, { id: true, status: true })
    expect(own.map(({ status }) => status)).toEqual(['inInvestigation', 'inInvestigation'])
    const reportId = second.reports[0]!.id
    await addToReport(reporter, town.id, reportId, 'Mijn collega klikte ook.', { id: true })
    await replyToReport(dpo, town.id, reportId, 'Dank u, wij zijn ermee bezig.', { id: true })
    const leaves = (await checkedJournal(world, town)).map(({ body }) => JSON.parse(body))
    const after = leaves.filter(({ verb }) => verb === 'report.added' || verb === 'report.replied')
    expect(after.map(({ incidentId }) => incidentId)).toEqual([first.id, first.id])
  })
})

describe('the clock', () => {
  test('runs from the earliest awareness of any of them, with its ground', async () => {
    const late = await byId((await confirmedDossier(world, town, 'Tweede melding')).id)
    world.pass(-10)
    const early = await byId((await confirmedDossier(world, town, 'Eerste melding')).id)
    world.pass(10)
    const [before] = early.duties.filter(({ kind }) => kind === 'authority')
    const remaining = await bring(late, [early])
    expect(iso(remaining.awareAt)).toBe(iso(early.awareAt))
    expect(remaining.awareness.map(({ awareAt }) => iso(awareAt))).toEqual([
      iso(early.awareAt),
      iso(late.awareAt),
    ])
    expect(remaining.awareness[0]).toMatchObject({
      ground: 'lossNoticed',
      argument: early.awareness[0]?.argument,
    })
    expect(remaining.duties.find(({ kind }) => kind === 'authority')).toMatchObject({
      dueAt: before?.dueAt,
      metAt: null,
    })
  })

  test('of a suspicion begins with the breach that is brought into it', async () => {
    const suspicion = await reported()
    const breach = await byId((await confirmedDossier(world, town)).id)
    const remaining = await bring(suspicion, [breach])
    expect([remaining.status, iso(remaining.awareAt)]).toEqual(['confirmed', iso(breach.awareAt)])
  })

  test('keeps what another one owed at a high risk, against a decision that did not know of it', async () => {
    const dpo = await world.as(town.dpo)
    const decider = await world.as(town.decider)
    const mild = await confirmedDossier(world, town, 'Mild')
    await fill(world, town, mild, 'nature', keptIn)
    await recordAssessment(dpo, town.id, mild.id, opinion, { id: true })
    const decided = {
      authorityChoice: 'doNotNotify',
      peopleChoice: 'doNotTell',
      reason: 'Er ging niets naar buiten.',
    } as const
    await recordDecision(
      decider,
      town.id,
      mild.id,
      { ...decided, version: 0, assessmentVersion: 1 },
      { id: true },
    )
    world.pass(1)
    const grave = await confirmedDossier(world, town, 'Ernstig')
    const into = await byId(mild.id)
    expect(into.duties.find(({ kind }) => kind === 'authority')?.state).toBe('notRequired')
    const remaining = await bring(into, [await byId(grave.id)])
    expect(remaining.kept.duties.map(({ key, isShown }) => [key, isShown])).toEqual([['authority', true]])
    expect(remaining.duties.find(({ kind }) => kind === 'authority')?.state).toMatch(runs)
    // Taken apart, each owes its own again.
    await apart(await byId(grave.id))
    expect((await byId(mild.id)).duties.find(({ kind }) => kind === 'authority')?.state).toBe('notRequired')
    expect((await byId(grave.id)).duties.find(({ kind }) => kind === 'authority')?.state).toMatch(runs)
  })
})

describe('what was weighed or decided since it was looked at', () => {
  const weighed = async (id: string) =>
    recordAssessment(await world.as(town.dpo), town.id, id, opinion, { id: true })
  const decided = async (id: string) =>
    recordDecision(
      await world.as(town.decider),
      town.id,
      id,
      {
        ...{
          authorityChoice: 'doNotNotify',
          peopleChoice: 'doNotTell',
          reason: 'Er ging niets naar buiten.',
        },
        ...{ version: 0, assessmentVersion: 1 },
      },
      { id: true },
    )

  test('is shown before they are brought together, in the one that remains and in the others', async () => {
    const other = await reported()
    const dossier = await confirmedDossier(world, town, 'Mild')
    await fill(world, town, dossier, 'nature', keptIn)
    const before = await byId(dossier.id)
    await weighed(dossier.id)
    const after = await byId(dossier.id)
    expect([before.restsOn, after.restsOn]).toEqual(['w1', 'w1.a1'])
    for (const act of [() => bring(before, [other]), () => bring(other, [before])])
      await refusesWithoutTrace(world, act, {
        kind: 'conflict',
        current: expect.objectContaining({ restsOn: 'w1.a1' }),
      })
    await decided(dossier.id)
    await refusesWithoutTrace(world, () => bring(after, [other]), {
      kind: 'conflict',
      current: expect.objectContaining({ restsOn: expect.stringMatching(/^w1\.a1\.d1/) }),
    })
    await bring(await byId(dossier.id), [other])
  })

  test('by two at once: whoever is later sees what came first', async () => {
    const other = await reported()
    const dossier = await confirmedDossier(world, town, 'Mild')
    await fill(world, town, dossier, 'nature', keptIn)
    const before = await byId(dossier.id)
    const both = await Promise.allSettled([weighed(dossier.id), bring(before, [other])])
    const isBrought = both[1].status === 'fulfilled'
    const { status } = await fresh(other)
    expect(status).toBe(isBrought ? 'broughtTogether' : 'reported')
    if (!isBrought) expect(loserOf(both)).toMatchObject({ kind: 'conflict' })
    await checkedJournal(world, town)
  })
})

describe('what is kept for one that is inside still', () => {
  const owed = async (one: { readonly id: string }) =>
    (await byId(one.id)).duties.find(({ kind }) => kind === 'authority')?.state
  async function openMild() {
    const mild = await confirmedDossier(world, town, 'Mild')
    await fill(world, town, mild, 'nature', keptIn)
    await recordAssessment(await world.as(town.dpo), town.id, mild.id, opinion, { id: true })
    const decided = { authorityChoice: 'doNotNotify', peopleChoice: 'doNotTell' } as const
    const more = { reason: 'Er ging niets naar buiten.', version: 0, assessmentVersion: 1 }
    await recordDecision(
      await world.as(town.decider),
      town.id,
      mild.id,
      { ...decided, ...more },
      { id: true },
    )
    world.pass(1)
    return mild
  }

  test('stays in what was due when, once it went, as does what the other one owed before it was inside', async () => {
    const dueOf = async ({ id }: { readonly id: string }) => {
      const selection = { dutyHistory: { key: true, cause: true, at: true, after: true } } as const
      const row = await findIncident(await world.as(town.dpo), town.id, await numberOf(id), selection)
      const changes = row['dutyHistory'] as {
        key: string
        at: string
        after: { dueAt: string | null } | null
      }[]
      return changes.filter(({ key }) => key === 'authority')
    }
    const mild = await openMild()
    const grave = await confirmedDossier(world, town, 'Ernstig')
    const [own, before] = [await dueOf(grave), await dueOf(mild)]
    expect(own).toHaveLength(1)
    world.pass(1)
    await bring(await byId(mild.id), [await byId(grave.id)])
    const inside = await dueOf(mild)
    expect(inside.length).toBeGreaterThan(before.length)
    expect(await dueOf(grave)).toEqual(expect.arrayContaining(own))
    world.pass(1)
    await apart(await byId(grave.id))
    expect(await dueOf(mild)).toEqual(expect.arrayContaining(inside))
    expect(await dueOf(grave)).toEqual(expect.arrayContaining(own))
  })

  test('stays, by whichever act it came, and goes with the last of them', async () => {
    const mild = await openMild()
    const [one, other] = [
      await confirmedDossier(world, town, 'Een'),
      await confirmedDossier(world, town, 'Ander'),
    ]
    await bring(await byId(mild.id), [await byId(one.id)])
    world.pass(1)
    await bring(await byId(mild.id), [await byId(other.id)])
    await apart(await byId(one.id))
    expect(await owed(mild)).toMatch(runs)
    const closing = closeIncident(await world.as(town.dpo), town.id, mild.id, (await byId(mild.id)).version, {
      id: true,
    })
    expect(await refusalOf(closing)).toMatchObject({ kind: 'invalid' })
    // Out, in by another act, and the first goes: the duty of the act that is over stays for the one inside.
    world.pass(1)
    await bring(await byId(mild.id), [await byId(one.id)])
    await apart(await byId(other.id))
    expect(await owed(mild)).toMatch(runs)
    await apart(await byId(one.id))
    expect(await owed(mild)).toBe('notRequired')
  })
})

describe('what was assessed or decided', () => {
  test('is not dismissed through a milder dossier, nor through a chain', async () => {
    const grave = await confirmedDossier(world, town, 'Ernstig')
    await fill(world, town, grave, 'nature', { breachTypes: ['confidentiality'], description: 'Gestolen.' })
    const assessed: AssessmentInput = {
      ...{ ...opinion, riskAnswer: 'yes', highRiskAnswer: 'yes' },
      ...{ adviceAuthority: 'notify', advicePeople: 'tell' },
    }
    await recordAssessment(await world.as(town.dpo), town.id, grave.id, assessed, { id: true })
    const [hint, end] = [await reported(), await reported()]
    const refused = async (into: Read, one: Read) =>
      refusesWithoutTrace(world, async () => bring(into, [one]), invalidWith('others.0 otherGraver'))
    await refused(hint, await byId(grave.id))
    const joined = await bring(await byId(grave.id), [hint])
    expect(joined.reports).toHaveLength(2)
    await refused(end, joined)
    const dismissal = { reason: 'Er zijn geen persoonsgegevens geraakt.', version: joined.version }
    await refusesWithoutTrace(
      world,
      async () => dismissIncident(await world.as(town.dpo), town.id, grave.id, dismissal, { id: true }),
      invalidWith('weighing riskAssessed'),
    )
  })
})

describe('what hangs on a dossier', () => {
  test('goes along: measures and handlers', async () => {
    const [one, other] = [await reported(), await reported()]
    const dpo = await world.as(town.dpo)
    const measure = { text: 'Adres blokkeren', kind: 'corrective', owner: 'ICT' } as const
    await addMeasure(dpo, town.id, other.id, measure as never, { id: true })
    await assignHandler(dpo, town.id, other.id, town.handler.id, { id: true })
    const remaining = await bring(one, [other])
    expect(remaining.measures.map(({ text }) => text)).toEqual(['Adres blokkeren'])
    expect(remaining.handlerNames).toEqual([town.handler.name])
    expect((await fresh(one, town.handler)).reports).toHaveLength(2)
    const back = await apart(await fresh(other))
    expect([back.measures.length, back.status, back.reports.length]).toEqual([1, 'reported', 1])
    expect([(await fresh(one)).measures, (await fresh(one)).handlerNames]).toEqual([[], []])
    await refusesWithoutTrace(world, async () => look(one.number, town.handler), notFound)
  })

  test('is handled by whoever handles one that is inside still', async () => {
    const [into, one, other] = [await reported(), await reported(), await reported()]
    const dpo = await world.as(town.dpo)
    for (const { id } of [one, other]) await assignHandler(dpo, town.id, id, town.handler.id, { id: true })
    await bring(into, [one, other])
    await apart(await fresh(one))
    expect((await fresh(into, town.handler)).reports).toHaveLength(2)
    await apart(await fresh(other))
    expect((await fresh(other, town.handler)).reports).toHaveLength(1)
    await refusesWithoutTrace(world, async () => look(into.number, town.handler), notFound)
  })

  test('finds its way later: an update of a processor comes to the one that remains', async () => {
    const processor = await world.organisation('Burgerloket', { kinds: ['processor'] })
    const message = dispatchFrom(world, processor)
    await arrive(world, town, message)
    const [row] = await world.rows<{ id: string }>(
      'SELECT incident_id AS id FROM report WHERE delivery_id = $1',
      [message.deliveryId],
    )
    const arrived = await byId(row!.id)
    const own = await reported()
    await bring(own, [arrived])
    await arrive(world, town, nextOf(message, { content: { peopleCount: 240 } }))
    const remaining = await fresh(own)
    expect(remaining.reports.map(({ versions }) => versions.length).toSorted()).toEqual([0, 2])
    const leaves = (await checkedJournal(world, town)).map(({ body }) => JSON.parse(body))
    expect(leaves.find(({ verb }) => verb === 'report.updated').incidentId).toBe(own.id)
    // And of a chain, to its end.
    const end = await reported()
    await bring(end, [remaining])
    await arrive(world, town, nextOf(message, { serial: 3, content: { peopleCount: 300 } }))
    expect((await fresh(end)).reports.map(({ versions }) => versions.length).toSorted()).toEqual([0, 0, 3])
  })

  test('leads the question to a supplier to where its answer is', async () => {
    const [own, answered] = [await reported(), await reported()]
    const reportId = answered.reports[0]!.id
    await world.rows(
      `INSERT INTO supplier_question (organisation_id, id, agreement_id, supplier_name, service, email, language, text, asked_at,
        asked_by_name, due_at, report_id) VALUES ($1, $2, $2, 'x', 'x', 'x@x.example', 'nl', 'x', $3, 'x', $3, $4)`,
      [town.id, uuidv7(), world.now, reportId],
    )
    await bring(own, [answered])
    const [row] = await world.rows<{ id: string }>(
      `SELECT p.incident_id AS id FROM supplier_question q JOIN report p ON p.organisation_id = q.organisation_id AND p.id = q.report_id
        WHERE q.organisation_id = $1`,
      [town.id],
    )
    expect(row?.id).toBe(own.id)
  })

  test('keeps the receipt of an outsider and what is written by it', async () => {
    await outsiderDoor(world, town)
    const outside: OutsiderContext = { ...world.nobody(), receipts: new Receipts(linkSecret) }
    const told = await tellFromOutside(world, town)
    const [row] = await world.rows<{ id: string }>('SELECT incident_id AS id FROM report WHERE id = $1', [
      told.id,
    ])
    const own = await reported()
    const remaining = await bring(own, [await byId(row!.id)])
    await startInvestigation(await world.as(town.dpo), town.id, remaining.id, remaining.version, { id: true })
    await answerOutsider(await world.as(town.dpo), town.id, told.id, 'Waar lag het precies?', { id: true })
    const view = await followReport(outside, town.id, told.code)
    expect([view?.status, view?.messages.length]).toEqual(['answered', 1])
    const leaves = (await checkedJournal(world, town)).map(({ body }) => JSON.parse(body))
    expect(leaves.find(({ verb }) => verb === 'report.outsiderAnswered').incidentId).toBe(own.id)
  })
})

describe('the facts', () => {
  test('stay those of the one that remains, with those of the other beside them, taken over field by field', async () => {
    const [one, other] = [await reported(), await reported()]
    await fill(world, town, one, 'nature', {
      breachTypes: ['confidentiality'],
      description: 'Eigen woorden.',
    })
    await fill(world, town, other, 'nature', {
      breachTypes: ['confidentiality'],
      description: 'Andere woorden.',
    })
    await fill(world, town, other, 'people', { countKind: 'exact', count: 12 })
    const remaining = await bring(await fresh(one), [await fresh(other)])
    expect(remaining.facts['nature']?.description).toBe('Eigen woorden.')
    expect(remaining.broughtIn[0]?.facts.nature.description).toBe('Andere woorden.')
    const dpo = await world.as(town.dpo)
    const take = async (fields: readonly string[], more: object = {}) =>
      readOf(
        await takeOverBrought(
          dpo,
          town.id,
          {
            ...{ incident: one.id, from: other.id, fields, ...more },
            versions: ['nature', 'people', 'timing'].map((section) => ({
              section,
              version: remaining.facts[section]!.version,
            })),
            ...more,
          } as never,
          asked,
        ),
      )
    await refusesWithoutTrace(world, () => take(['recordCount']), invalidWith('fields.recordCount notSaid'))
    await refusesWithoutTrace(world, () => take(['peopleCount'], { from: one.id }), notFound)
    await refusesWithoutTrace(world, () => take([], { from: 'x' }), notFound)
    await refusesWithoutTrace(world, () => take([]), invalidWith('fields required'))
    const taken = await take(['peopleCount'])
    expect([taken.facts['people']?.count, taken.facts['nature']?.description]).toEqual([12, 'Eigen woorden.'])
    expect(await refusalOf(take(['peopleCount']))).toMatchObject({ kind: 'conflict' })
    expect(taken.timeline[0]?.verb).toBe('facts.takenOver')
  })
})

describe('a chain', () => {
  test('is followed to its end, and cannot close', async () => {
    const [a, b, c] = [await reported(), await reported(), await reported()]
    await bring(b, [a])
    await bring(c, [await fresh(b)])
    expect((await fresh(a)).broughtInto).toMatchObject({ number: b.number, endNumber: c.number })
    const end = await fresh(c)
    expect(end.broughtIn.map(({ number }) => number)).toEqual([a.number, b.number])
    expect(end.reports.map(({ cameWith }) => cameWith)).toEqual([a.reference, b.reference, null])
    const dpo = await world.as(town.dpo)
    const numbers = { into: a.number, others: [(await reported()).number] }
    const preview = await lookTogether(dpo, town.id, numbers, {
      into: { number: true },
      others: { number: true },
    })
    expect(preview.into['number']).toBe(c.number)
    const [stale, first] = [await fresh(c), await fresh(a)]
    await refusesWithoutTrace(world, async () => bring(first, [stale]), invalidWith('into isBroughtTogether'))
    await refusesWithoutTrace(
      world,
      async () => bring(stale, [first]),
      invalidWith('others.0 isBroughtTogether'),
    )
    await refusesWithoutTrace(world, async () => apart(first), invalidWith('into broughtFurther'))
    await apart(await fresh(b))
    expect((await fresh(b)).reports).toHaveLength(2)
    await apart(await fresh(a))
    expect([
      (await fresh(a)).reports.length,
      (await fresh(b)).reports.length,
      (await fresh(c)).reports.length,
    ]).toEqual([1, 1, 1])
  })
})

describe('two people at once', () => {
  test('who bring the same one into two bring it into one', async () => {
    const [a, b, c] = [await reported(), await reported(), await reported()]
    const outcomes = await race(world, a.id, [() => bring(b, [a]), () => bring(c, [a])])
    expect(loserOf(outcomes)).toMatchObject({ kind: 'conflict' })
    const [one, other] = [await fresh(b), await fresh(c)]
    expect([one.reports.length, other.reports.length].toSorted()).toEqual([1, 2])
  })

  test('who bring two into each other bring one into the other', async () => {
    const [a, b] = [await reported(), await reported()]
    const outcomes = await race(world, a.id, [() => bring(b, [a]), () => bring(a, [b])])
    expect(loserOf(outcomes)).toMatchObject({ kind: 'conflict' })
    const statuses = [(await fresh(a)).status, (await fresh(b)).status]
    expect(statuses.toSorted()).toEqual(['broughtTogether', 'reported'])
  })

  test('one of whom changes what goes along finds it where it went', async () => {
    const [a, b] = [await reported(), await reported()]
    const dpo = await world.as(town.dpo)
    const outcomes = await race<unknown>(world, b.id, [
      () => bring(a, [b]),
      async () => replyToReport(dpo, town.id, b.reports[0]!.id, 'Dank u wel voor uw bericht.', { id: true }),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
    expect((await fresh(a)).reports).toHaveLength(2)
  })
})

describe('taken apart', () => {
  test('they are what they were, awareness where it stands', async () => {
    const suspicion = await reported()
    const breach = await byId((await confirmedDossier(world, town)).id)
    await bring(suspicion, [breach])
    const back = await apart(await fresh(breach))
    expect([back.status, iso(back.awareAt), back.broughtInto]).toEqual([
      'confirmed',
      iso(breach.awareAt),
      null,
    ])
    expect(back.duties.find(({ kind }) => kind === 'authority')?.state).toMatch(runs)
    const left = await fresh(suspicion)
    expect([left.status, iso(left.awareAt), left.reports.length]).toEqual([
      'confirmed',
      iso(breach.awareAt),
      1,
    ])
    expect([iso(left.reportedAt), left.broughtIn]).toEqual([iso(suspicion.reportedAt), []])
    await checkedJournal(world, town)
  })

  test('what was dismissed stays so, unless its reporter said more meanwhile', async () => {
    const [into, silent, heard] = [await reported(), await reported(), await reported()]
    const reporter = await world.as(town.reporter)
    await addToReport(reporter, town.id, silent.reports[0]!.id, 'Dit stond er eerder al bij.', { id: true })
    const dismissal = 'Er zijn geen persoonsgegevens geraakt.'
    for (const { id, version } of [await fresh(silent), await fresh(heard)])
      await dismissIncident(
        await world.as(town.dpo),
        town.id,
        id,
        { reason: dismissal, version },
        { id: true },
      )
    await bring(await fresh(into), [await fresh(silent), await fresh(heard)])
    await addToReport(reporter, town.id, heard.reports[0]!.id, 'Toch: het wachtwoord is misbruikt.', {
      id: true,
    })
    const same = await apart(await fresh(silent))
    expect([same.status, same.nextStep]).toEqual(['dismissed', 'none'])
    const again = await apart(await fresh(heard))
    expect([again.status, again.nextStep]).toEqual(['investigating', 'fixAwareness'])
    await checkedJournal(world, town)
  })

  test('what was dismissed is checked again where its processor said more meanwhile', async () => {
    const processor = await world.organisation('Burgerloket', { kinds: ['processor'] })
    const message = dispatchFrom(world, processor)
    await arrive(world, town, message)
    const [row] = await world.rows<{ id: string }>(
      'SELECT incident_id AS id FROM report WHERE delivery_id = $1',
      [message.deliveryId],
    )
    const { id, version } = await byId(String(row?.id))
    const dismissal = { reason: 'Er zijn geen persoonsgegevens geraakt.', version }
    await dismissIncident(await world.as(town.dpo), town.id, id, dismissal, { id: true })
    await bring(await reported(), [await byId(id)])
    await arrive(world, town, nextOf(message, { content: { peopleCount: 9000 } }))
    expect((await apart(await byId(id))).status).toBe('investigating')
  })

  test('not once something was judged on what both held', async () => {
    const [one, other] = [await byId((await confirmedDossier(world, town)).id), await reported()]
    await bring(one, [other])
    const dpo = await world.as(town.dpo)
    await fill(world, town, one, 'nature', keptIn)
    await recordAssessment(dpo, town.id, one.id, opinion, { id: true })
    const brought = await fresh(other)
    await refusesWithoutTrace(world, async () => apart(brought), invalidWith('into judgedSince'))
  })

  test('is what was brought, and nothing else', async () => {
    const one = await reported()
    await refusesWithoutTrace(world, async () => apart(one), invalidWith('incident notBroughtTogether'))
    const outcomes = [await reported()]
    await bring(one, outcomes)
    const brought = await fresh(outcomes[0]!)
    const lost = await race(world, brought.id, [() => apart(brought), () => apart(brought)])
    expect(loserOf(lost)).toMatchObject({ kind: 'conflict' })
  })
})

describe('a sealed dossier', () => {
  const seal = async (one: Read, persons: readonly string[] = [town.dpo.id]) => {
    const { version } = await byId(one.id)
    await sealIncident(
      await world.as(town.dpo),
      town.id,
      one.id,
      { version, reason: 'Het gaat over een collega.', persons },
      { id: true },
    )
  }

  test('is brought into one that is sealed alike, and into no other', async () => {
    const second = await world.member(town, 'dpo', 'Tweede DPO')
    const [a, b, open] = [await reported(), await reported(), await reported()]
    await seal(a)
    await seal(b, [town.dpo.id, second.id])
    const [one, other] = [await byId(a.id), await byId(b.id)]
    await refusesWithoutTrace(world, async () => bring(one, [other]), invalidWith('others sealsDiffer'))
    await refusesWithoutTrace(world, async () => bring(open, [one]), invalidWith('others sealsDiffer'))
    // To whom one is not there, it is not there to be brought either.
    await refusesWithoutTrace(world, async () => bring(other, [one], second), notFound)
    await refusesWithoutTrace(world, async () => bring(one, [open], second), notFound)
    const c = await reported()
    await seal(c)
    const remaining = await bring(one, [await byId(c.id)])
    expect(remaining.reports).toHaveLength(2)
    expect(
      (await ownReports(await world.as(town.reporter), town.id, 10, { status: true })).map(
        ({ status }) => status,
      ),
    ).toEqual(Array(4).fill('received'))
  })

  test('is shown by nothing that was brought into it', async () => {
    const second = await world.member(town, 'dpo', 'Tweede DPO')
    const [a, b] = [await reported(), await reported()]
    await bring(b, [a])
    const version = (await fresh(b)).version
    const words = { version, reason: 'Het gaat over een collega.', persons: [] }
    const dpo = await world.as(town.dpo)
    await refusesWithoutTrace(
      world,
      async () => sealIncident(dpo, town.id, b.id, words, { id: true }),
      invalidWith('status broughtUnsealed'),
    )
    await seal(a)
    expect((await fresh(b, second)).broughtIn).toEqual([])
    await seal(b)
    expect((await byId(a.id)).broughtInto).toMatchObject({ number: await numberOf(b.id) })
    const lift = { version: (await byId(a.id)).version, reason: 'De collega werkt hier niet meer.' }
    await refusesWithoutTrace(
      world,
      async () => unsealIncident(dpo, town.id, a.id, lift, { id: true }),
      invalidWith('status broughtIntoSealed'),
    )
    await refusesWithoutTrace(world, async () => byId(a.id, second), notFound)
  })
})

describe('who may', () => {
  test('bring dossiers together is who works on all of them; of others they are not there', async () => {
    const [one, other] = [await reported(), await reported()]
    await assignHandler(await world.as(town.dpo), town.id, one.id, town.handler.id, { id: true })
    const foreign = await openTown(world, 'Elders')
    const theirs = await openDossier(world, foreign)
    for (const person of [town.reporter, town.admin, town.handler])
      await refusesWithoutTrace(world, async () => bring(one, [other], person), notFound)
    for (const person of [town.auditor, town.decider])
      await refusesWithoutTrace(world, async () => bring(one, [other], person), { kind: 'forbidden' })
    const dpo = await world.as(town.dpo)
    const numbers = { into: one.number, others: [other.number] }
    const none = { into: {}, others: {} }
    await refusesWithoutTrace(
      world,
      async () => lookTogether(await world.as(town.auditor), town.id, numbers, none),
      { kind: 'forbidden' },
    )
    for (const id of [theirs.id, '00000000-0000-7000-8000-000000000000', 'x']) {
      await refusesWithoutTrace(world, async () => bring(one, [{ id, version: 99, restsOn: null }]), notFound)
      await refusesWithoutTrace(world, async () => apart({ id, version: 99, restsOn: null }), notFound)
    }
    const stale = { ...other, version: other.version + 1 }
    expect(await refusalOf(bring(one, [stale]))).toMatchObject({ kind: 'conflict', version: other.version })
    for (const restsOn of ['a9', 'w1.a9'])
      expect(await refusalOf(bring(one, [{ ...other, restsOn }]))).toMatchObject({ kind: 'conflict' })
    const short = { into: seen(one), others: [seen(other)], reason: 'Dubbel' }
    await refusesWithoutTrace(
      world,
      () => bringTogether(dpo, town.id, short, { id: true }),
      invalidWith('reason tooShort'),
    )
    await refusesWithoutTrace(world, async () => bring(one, []), invalidWith('others required'))
    await refusesWithoutTrace(world, async () => bring(one, [one]), invalidWith('others sameDossier'))
  })

  test('a dossier that was brought into another changes no more', async () => {
    const [one, other] = [await reported(), await reported()]
    await bring(one, [other])
    const { version } = await fresh(other)
    const dpo = await world.as(town.dpo)
    await refusesWithoutTrace(
      world,
      () => renameIncident(dpo, town.id, other.id, { title: 'Anders', version }, { id: true }),
      invalidWith('status isClosed'),
    )
    const again = { reason: 'Het moet opnieuw worden bekeken.', version }
    await refusesWithoutTrace(
      world,
      () => reopenIncident(dpo, town.id, other.id, again, { id: true }),
      invalidWith('status transitionNotAllowed'),
    )
  })
})

describe('looking before', () => {
  test('shows what would come of it, and what stands against it', async () => {
    const late = await byId((await confirmedDossier(world, town, 'Tweede melding')).id)
    world.pass(-10)
    const early = await byId((await confirmedDossier(world, town, 'Eerste melding')).id)
    world.pass(10)
    const dpo = await world.as(town.dpo)
    const selections = {
      into: { number: true },
      others: { number: true, reports: { reportedAt: true } },
    } as const
    const preview = await lookTogether(
      dpo,
      town.id,
      { into: late.number, others: [early.number] },
      selections,
    )
    expect([preview.into['number'], preview.others.map(({ number }) => number)]).toEqual([
      late.number,
      [early.number],
    ])
    expect(preview.outcome).toMatchObject({
      awareAt: iso(early.awareAt),
      dueAt: iso(early.dueAt),
      dueKind: 'authority',
      carried: [],
    })
    const same = await lookTogether(dpo, town.id, { into: late.number, others: [late.number] }, selections)
    expect([same.outcome, same.problems.map(({ code }) => code)]).toEqual([null, ['sameDossier']])
    await refusesWithoutTrace(
      world,
      () => lookTogether(dpo, town.id, { into: late.number, others: ['2026-999'] }, selections),
      notFound,
    )
  })
})
