import { containmentSteps } from '@lekboek/domain/containment'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addMeasure,
  changeMeasure,
  completeMeasure,
  findIncident,
  takeContainmentStep,
  type ContainmentStepInput,
  type MeasureInput,
} from '@lekboek/usecases'
import {
  checkedJournal,
  handledDossier,
  invalidWith,
  openDossier,
  openTown,
  openWorld,
  refusesWithoutTrace,
  type TestDossier,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let dossier: TestDossier
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, 'Lindenrode')
  dossier = await openDossier(world, town)
})
afterAll(() => world.close())

const block: MeasureInput = {
  text: 'Account blokkeren',
  kind: 'corrective',
  owner: 'ICT',
  dueAt: '2026-11-20T12:00:00Z',
}
const asked = {
  id: true,
  version: true,
  text: true,
  kind: true,
  owner: true,
  doneAt: true,
  result: true,
  createdBy: true,
} as const
const add = async () =>
  String((await addMeasure(await world.as(town.dpo), town.id, dossier.id, block, asked))['id'])
const lastLeaf = async () => JSON.parse((await checkedJournal(world, town)).at(-1)!.body)
const absent = '01a20226-2542-7b91-84f4-f3118239ce69'

describe('a measure', () => {
  test('is added, with its owner and when it is due', async () => {
    const row = await addMeasure(await world.as(town.dpo), town.id, dossier.id, block, asked)
    expect(row).toMatchObject({
      version: 1,
      text: block.text,
      owner: 'ICT',
      doneAt: null,
      createdBy: town.dpo.name,
    })
    const [stored] = await world.rows('SELECT * FROM measure WHERE id = $1', [row['id']])
    expect(stored).toMatchObject({
      ...{ organisation_id: town.id, incident_id: dossier.id, kind: 'corrective', created_by: town.dpo.id },
      ...{ due_at: new Date('2026-11-20T12:00:00Z'), created_at: new Date(world.now) },
    })
    expect(await lastLeaf()).toMatchObject({
      verb: 'measure.added',
      incidentId: dossier.id,
      summary: { measureId: row['id'], kind: 'corrective', owner: 'ICT', dueAt: '2026-11-20T12:00:00.000Z' },
    })
  })

  test('is changed, with what it was in the journal', async () => {
    const id = await add()
    const change = { ...block, owner: 'HR', dueAt: null, version: 1 }
    expect(await changeMeasure(await world.as(town.dpo), town.id, id, change, asked)).toMatchObject({
      version: 2,
      owner: 'HR',
    })
    expect((await lastLeaf()).summary).toEqual({
      measureId: id,
      before: { kind: 'corrective', owner: 'ICT', dueAt: '2026-11-20T12:00:00.000Z' },
      after: { kind: 'corrective', owner: 'HR', dueAt: null },
    })
  })

  test('is done, with whether it worked', async () => {
    const id = await add()
    const done = { version: 1, doneAt: world.at(-1), result: 'Werkte.' }
    const row = await completeMeasure(await world.as(town.dpo), town.id, id, done, asked)
    expect(row).toMatchObject({ version: 2, result: 'Werkte.' })
    expect(new Date(String(row['doneAt']))).toEqual(new Date(world.at(-1)))
  })

  test.each<[string, Partial<Record<keyof MeasureInput, unknown>>, string]>([
    ['nothing to do', { text: '' }, 'text required'],
    ['too much to read', { text: 'x'.repeat(10_001) }, 'text tooLong'],
    ['no owner', { owner: null }, 'owner required'],
    ['too long an owner', { owner: 'x'.repeat(201) }, 'owner tooLong'],
    ['an unknown kind', { kind: 'magic' }, 'kind notInList'],
    ['no kind', { kind: undefined }, 'kind required'],
    ['an impossible due time', { dueAt: '2026-13-01T00:00:00Z' }, 'dueAt notInstant'],
    ['a due time after this century', { dueAt: '2100-01-01T00:00:00Z' }, 'dueAt notInstant'],
  ])('with %s is refused', async (_, wrong, problem) => {
    const context = await world.as(town.dpo)
    const input = { ...block, ...wrong } as MeasureInput
    const id = await add()
    await refusesWithoutTrace(
      world,
      () => addMeasure(context, town.id, dossier.id, input, asked),
      invalidWith(problem),
    )
    const change = () => changeMeasure(context, town.id, id, { ...input, version: 1 }, asked)
    await refusesWithoutTrace(world, change, invalidWith(problem))
  })

  test('is not done tomorrow, nor at no time', async () => {
    const context = await world.as(town.dpo)
    const id = await add()
    const done = (doneAt: unknown) => () =>
      completeMeasure(context, town.id, id, { version: 1, doneAt: doneAt as string }, asked)
    await refusesWithoutTrace(world, done(world.at(1)), invalidWith('doneAt inFuture'))
    await refusesWithoutTrace(world, done(undefined), invalidWith('doneAt required'))
  })

  test('is a conflict with what somebody saved in between', async () => {
    const context = await world.as(town.dpo)
    const id = await add()
    await changeMeasure(context, town.id, id, { ...block, owner: 'HR', version: 1 }, asked)
    const stale = { kind: 'conflict', version: 2, current: { owner: 'HR', version: 2 } }
    await refusesWithoutTrace(
      world,
      () => changeMeasure(context, town.id, id, { ...block, version: 1 }, asked),
      stale,
    )
    const done = { version: 1, doneAt: world.now }
    await refusesWithoutTrace(world, () => completeMeasure(context, town.id, id, done, asked), stale)
  })

  test('that is absent is not found, whatever its id looks like', async () => {
    const context = await world.as(town.dpo)
    for (const id of [absent, 'x', '']) {
      const change = () => changeMeasure(context, town.id, id, { ...block, version: 1 }, asked)
      await refusesWithoutTrace(world, change, { kind: 'notFound' })
      await refusesWithoutTrace(world, () => addMeasure(context, town.id, id, block, asked), {
        kind: 'notFound',
      })
    }
  })

  test('counts as open until it is done', async () => {
    const own = await openDossier(world, town)
    const context = await world.as(town.dpo)
    const measure = await addMeasure(context, town.id, own.id, block, { id: true })
    const open = async () =>
      (await findIncident(context, town.id, own.number, { closeProblems: { code: true } }))['closeProblems']
    expect(await open()).toContainEqual({ path: 'measures', code: 'measuresOpen', params: { count: 1 } })
    await completeMeasure(
      context,
      town.id,
      String(measure['id']),
      { version: 1, doneAt: world.now },
      { id: true },
    )
    expect(await open()).not.toContainEqual(expect.objectContaining({ code: 'measuresOpen' }))
  })
})

describe('a step of the containment checklist', () => {
  const step: ContainmentStepInput = { step: 'blockAccount', owner: 'ICT', dueAt: '2026-11-20T12:00:00Z' }
  const shown = { ...asked, kind: true, step: true, dueAt: true } as const
  const take = async (own: TestDossier, input: Partial<ContainmentStepInput> = {}) =>
    takeContainmentStep(await world.as(town.dpo), town.id, own.id, { ...step, ...input }, shown)

  test('becomes an open measure in the words of the checklist, before the kind of incident is known', async () => {
    const own = await openDossier(world, town)
    const row = await take(own)
    expect(row).toMatchObject({ step: 'blockAccount', kind: 'corrective', owner: 'ICT', doneAt: null })
    expect(row['text']).toBe(containmentSteps.blockAccount.text.nl)
    expect(await lastLeaf()).toMatchObject({
      verb: 'measure.added',
      summary: { measureId: row['id'], step: 'blockAccount', owner: 'ICT', doneAt: null },
    })
  })

  test('that is done already does not keep the dossier open', async () => {
    const own = await openDossier(world, town)
    const row = await take(own, { step: 'reviewRights', dueAt: null, doneAt: world.at(-1) })
    expect(row['kind']).toBe('preventive')
    expect(new Date(String(row['doneAt']))).toEqual(new Date(world.at(-1)))
    const selection = { closeProblems: { code: true } } as const
    const found = await findIncident(await world.as(town.dpo), town.id, own.number, selection)
    expect(found['closeProblems']).not.toContainEqual(expect.objectContaining({ code: 'measuresOpen' }))
  })

  test('is taken over once, also when two people do it at the same moment', async () => {
    const own = await openDossier(world, town)
    const both = await Promise.allSettled([take(own), take(own, { owner: 'HR' })])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await refusesWithoutTrace(world, () => take(own), invalidWith('step repeated'))
    const other = await openDossier(world, town)
    expect(await take(other)).toMatchObject({ step: 'blockAccount' })
  })

  test.each<[string, Partial<Record<keyof ContainmentStepInput, unknown>>, string]>([
    ['an unknown step', { step: 'magic' }, 'step notInList'],
    ['a step of every object', { step: 'toString' }, 'step notInList'],
    ['no step', { step: undefined }, 'step required'],
    ['no owner', { owner: ' ' }, 'owner required'],
    ['an impossible due time', { dueAt: 'soon' }, 'dueAt notInstant'],
    ['what is done tomorrow', { doneAt: '2090-01-01T00:00:00Z' }, 'doneAt inFuture'],
  ])('with %s is refused', async (_, wrong, problem) => {
    const own = await openDossier(world, town)
    await refusesWithoutTrace(
      world,
      () => take(own, wrong as Partial<ContainmentStepInput>),
      invalidWith(problem),
    )
  })
})

describe('who may keep measures', () => {
  test('is a handler in an assigned dossier, and in no other', async () => {
    const assigned = await handledDossier(world, town)
    const context = await world.as(town.handler)
    const row = await addMeasure(context, town.id, assigned.id, block, asked)
    const done = { version: 1, doneAt: world.now }
    expect(await completeMeasure(context, town.id, String(row['id']), done, asked)).toMatchObject({
      version: 2,
    })
    const other = await add()
    await refusesWithoutTrace(world, () => addMeasure(context, town.id, dossier.id, block, asked), {
      kind: 'notFound',
    })
    await refusesWithoutTrace(world, () => completeMeasure(context, town.id, other, done, asked), {
      kind: 'notFound',
    })
  })

  test.each([
    ['decider', 'forbidden'],
    ['auditor', 'forbidden'],
    ['reporter', 'notFound'],
    ['admin', 'notFound'],
  ] as const)('is not the %s', async (role, kind) => {
    const context = await world.as(town[role])
    const id = await add()
    await refusesWithoutTrace(world, () => addMeasure(context, town.id, dossier.id, block, asked), { kind })
    const change = () => changeMeasure(context, town.id, id, { ...block, version: 1 }, asked)
    await refusesWithoutTrace(world, change, { kind })
  })
})
