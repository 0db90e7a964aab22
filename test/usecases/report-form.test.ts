import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  findIncident,
  ownReports,
  sealIncident,
  submitReport,
  type SubmitReportInput,
} from '@lekboek/usecases'
import {
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

const stolen = (): SubmitReportInput => ({
  noticedAt: world.at(-1),
  kind: 'lost',
  answers: [
    { question: 'lostThing', answer: 'laptop' },
    { question: 'lostHow', answer: 'stolen' },
    { question: 'lostEncrypted', answer: 'yes' },
  ],
})
const asked = { id: true, text: true, kind: true, answers: { question: true, answer: true } } as const
const countOf = async (table: string, { id }: Town) =>
  (await world.rows(`SELECT 1 FROM ${table} WHERE organisation_id = $1`, [id])).length

describe('what a reporter chose and answered', () => {
  test('fills in the first facts, and names a dossier of which nothing was written', async () => {
    const fresh = await openTown(world, 'Lindenrode')
    const report = await submitReport(await world.as(fresh.reporter), fresh.id, stolen(), asked)
    expect(report).toMatchObject({ text: '', kind: 'lost', answers: stolen().answers })
    const dossier = await findIncident(await world.as(fresh.dpo), fresh.id, '2026-001', {
      ...{ title: true, incidentType: true },
      facts: {
        nature: { incidentType: true, cause: true, intelligibility: true, version: true, changedBy: true },
        protection: { inPlace: true, keySafe: true, version: true },
        timing: { detectedAt: true, occurrenceKind: true },
        data: { version: true },
      },
      reports: { kind: true, answers: { question: true, answer: true } },
    })
    expect(dossier).toMatchObject({
      ...{ title: 'Toestel of papieren kwijt of gestolen', incidentType: 'deviceLost' },
      facts: {
        nature: {
          ...{ incidentType: 'deviceLost', cause: 'externalMalicious', intelligibility: null },
          ...{ version: 1, changedBy: fresh.reporter.name },
        },
        protection: { inPlace: ['encryption'], keySafe: null, version: 1 },
        timing: { detectedAt: world.at(-1), occurrenceKind: null },
        data: { version: 0 },
      },
      reports: [{ kind: 'lost', answers: stolen().answers }],
    })
  })

  test('leaves it a report on which nobody has begun', async () => {
    const context = await world.as(town.reporter)
    await submitReport(context, town.id, { ...stolen(), text: 'Uit de auto.' }, asked)
    expect(await ownReports(context, town.id, 1, { status: true, text: true })).toEqual([
      { status: 'received', text: 'Uit de auto.' },
    ])
  })

  test('that it still goes on stands with the time', async () => {
    const fresh = await openTown(world, 'Open')
    const answers = [{ question: 'exposedStill', answer: 'yes' }]
    await submitReport(
      await world.as(fresh.reporter),
      fresh.id,
      { noticedAt: world.now, kind: 'exposed', answers },
      asked,
    )
    expect(
      await findIncident(await world.as(fresh.dpo), fresh.id, '2026-001', {
        facts: { timing: { occurrenceKind: true } },
      }),
    ).toMatchObject({ facts: { timing: { occurrenceKind: 'ongoing' } } })
  })

  test.each<[string, Partial<SubmitReportInput>, string]>([
    ['nothing at all', { kind: null, answers: null }, 'text required'],
    ['something else and no word of it', { kind: 'other', answers: null }, 'text required'],
    ['a text that shows nothing', { text: '\u200b', kind: null, answers: null }, 'text required'],
    ['a kind that is none', { text: 'Iets', kind: 'rumour', answers: null }, 'kind notInList'],
    ['an answer of another kind', { kind: 'looked' }, 'answers.0.question notInList'],
    ['an id that is none', { submission: 'mine' }, 'submission invalidIdentifier'],
    ['a time to come', { writtenAt: '2026-11-18T12:00:00.001Z' }, 'writtenAt inFuture'],
  ])('is refused with %s', async (_, wrong, problem) => {
    const context = await world.as(town.reporter)
    const input = { ...stolen(), ...wrong }
    await refusesWithoutTrace(world, () => submitReport(context, town.id, input, asked), invalidWith(problem))
  })
})

describe('a report that a device sends again', () => {
  test('is the one that arrived, whatever it says now, and tells nobody anew', async () => {
    const fresh = await openTown(world, 'Herhaald')
    const context = await world.as(fresh.reporter)
    const input = { ...stolen(), submission: randomUUID() }
    const first = await submitReport(context, fresh.id, input, asked)
    world.pass(3)
    expect(await submitReport(context, fresh.id, { ...input, text: 'Anders' }, asked)).toEqual(first)
    expect([await countOf('report', fresh), await countOf('incident', fresh)]).toEqual([1, 1])
    expect(await verbsOf(world, fresh)).toEqual(['report.submitted'])
    expect(await world.rows(`SELECT 1 FROM mail WHERE about_id LIKE $1`, [`${fresh.id} %`])).toHaveLength(1)
  })

  test('is one where ten arrive at once, and takes one number', async () => {
    const fresh = await openTown(world, 'Tegelijk')
    const context = await world.as(fresh.reporter)
    const input = { ...stolen(), submission: randomUUID() }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => submitReport(context, fresh.id, input, { id: true })),
    )
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect([await countOf('report', fresh), await countOf('incident', fresh)]).toEqual([1, 1])
    await submitReport(context, fresh.id, { ...input, submission: randomUUID() }, asked)
    expect(
      await world.rows('SELECT sequence FROM incident WHERE organisation_id = $1 ORDER BY 1', [fresh.id]),
    ).toEqual([{ sequence: 1 }, { sequence: 2 }])
  })

  test('of somebody else under the same id is another report', async () => {
    const fresh = await openTown(world, 'Collegas')
    const colleague = await world.member(fresh, 'reporter', 'Collega')
    const input = { ...stolen(), submission: randomUUID() }
    const mine = await submitReport(await world.as(fresh.reporter), fresh.id, input, asked)
    const theirs = await submitReport(await world.as(colleague), fresh.id, { ...input, text: 'Eigen' }, asked)
    expect(theirs).toMatchObject({ text: 'Eigen' })
    expect(theirs['id']).not.toBe(mine['id'])
  })

  test('is refused where somebody else is signed in by now', async () => {
    const fresh = await openTown(world, 'Gedeeld')
    const input = { ...stolen(), submission: randomUUID(), reporter: fresh.reporter.id }
    const colleague = await world.as(await world.member(fresh, 'reporter', 'Collega'))
    await refusesWithoutTrace(world, () => submitReport(colleague, fresh.id, input, asked), {
      kind: 'forbidden',
    })
    expect(await submitReport(await world.as(fresh.reporter), fresh.id, input, asked)).toMatchObject({
      kind: 'lost',
    })
  })

  test('is found once its dossier was sealed, too', async () => {
    const fresh = await openTown(world, 'Verzegeld')
    const context = await world.as(fresh.reporter)
    const input = { ...stolen(), submission: randomUUID() }
    const first = await submitReport(context, fresh.id, input, { id: true, incidentId: true })
    await sealIncident(
      await world.as(fresh.dpo),
      fresh.id,
      String(first['incidentId']),
      { version: 1, reason: 'Het gaat over een collega.', persons: [fresh.dpo.id] },
      { id: true },
    )
    expect(await submitReport(context, fresh.id, input, { id: true, status: true })).toEqual({
      id: first['id'],
      status: 'received',
    })
  })
})

describe('the clock of a device', () => {
  const ahead = (input: Partial<SubmitReportInput>) => ({ ...stolen(), ...input, sentAt: world.at(2) })
  const times = { noticedAt: true, writtenAt: true } as const
  const inUtc = (row: object) =>
    Object.fromEntries(Object.entries(row).map(([field, at]) => [field, new Date(String(at)).toISOString()]))

  test('that is ahead is set right for what it took itself', async () => {
    const context = await world.as(town.reporter)
    const input = ahead({ noticedAt: world.at(1), writtenAt: world.at(1.5) })
    expect(inUtc(await submitReport(context, town.id, input, times))).toEqual({
      noticedAt: world.at(-1),
      writtenAt: world.at(-0.5),
    })
  })

  test('moves nothing that lies behind us', async () => {
    const context = await world.as(town.reporter)
    const input = ahead({ noticedAt: world.at(-5), writtenAt: world.at(-4) })
    expect(inUtc(await submitReport(context, town.id, input, times))).toEqual({
      noticedAt: world.at(-5),
      writtenAt: world.at(-4),
    })
  })

  test('makes nothing of a time that lies before it, too', async () => {
    const context = await world.as(town.reporter)
    const input = ahead({ noticedAt: world.at(3) })
    await refusesWithoutTrace(
      world,
      () => submitReport(context, town.id, input, asked),
      invalidWith('noticedAt inFuture'),
    )
  })
})
