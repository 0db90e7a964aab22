import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  adaptReceived,
  changeSettings,
  changeTemplate,
  demandFactor,
  findPush,
  findSettings,
  keepReadings,
  keepTemplate,
  listPushes,
  listReceived,
  listTemplates,
  previewPush,
  pushTemplates,
  retireTemplate,
  settlePush,
  switchReceived,
  takeTemplateStep,
  turnReceiving,
  undoPush,
  type SeenTemplate,
  type TemplateInput,
} from '@lekboek/usecases'
import { isUuid } from '@lekboek/database'
import {
  checkedJournal,
  confirmedDossier,
  invalidWith,
  loserOf,
  openTown,
  openWorld,
  pictureOf,
  refusalOf,
  refusesWithoutTrace,
  verbsOf,
  type TestOrganisation,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

const absent = '0195a7c0-0000-7000-8000-000000000000'
let world: World
let umbrella: TestOrganisation
let greet: TestPerson
let town: Town
let other: TestOrganisation
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  umbrella = await world.organisation('Koepel', { kinds: ['umbrella'] })
  greet = await world.member(umbrella, 'umbrellaAdmin', 'Greet')
  town = await openTown(world, 'Lindenrode')
  other = await world.organisation('Beukendorp')
  await join(umbrella, town, other)
})

const join = (to: TestOrganisation | null, ...organisations: TestOrganisation[]) =>
  world.rows('UPDATE organisation SET umbrella_id = $1 WHERE id = ANY ($2)', [
    to?.id ?? null,
    organisations.map(({ id }) => id),
  ])

const step = (text: string, id?: string) => ({ text, when: 'firstHour' as const, ...(id ? { id } : {}) })
const checklist = (...texts: string[]): TemplateInput => ({
  ...{ kind: 'checklist', name: 'Eerste uur' },
  checklist: { language: 'nl', incidentTypes: [], steps: texts.map((text) => step(text)) },
})
const message = (subject = 'Bericht van {organisatie}', name = 'Brief'): TemplateInput => ({
  ...{ kind: 'message', name },
  message: {
    ...{ language: 'nl', incidentTypes: ['phishing'], subject, whatHappened: 'Op {gebeurd} ging iets mis.' },
    ...{ consequences: '', measures: '', advice: '', contact: '{contact}' },
  },
})
const months = (count: number): TemplateInput => ({ kind: 'readLogMonths', name: 'Leeslog', months: count })
const factor: TemplateInput = { kind: 'secondFactor', name: 'Tweede factor' }
const duty = (count = 24, name = 'Koepel verwittigen'): TemplateInput => ({
  ...{ kind: 'ownDuty', name: 'Verwittigen' },
  duty: { name, count, trigger: 'aware', unit: 'hours' },
})

const keep = async (input: TemplateInput) => keepTemplate(await world.as(greet), umbrella.id, input)
const change = async (seen: SeenTemplate, input: TemplateInput) =>
  changeTemplate(await world.as(greet), umbrella.id, seen.id, { ...input, version: seen.version })
const push = async (templates: readonly SeenTemplate[], organisations?: readonly string[] | null) =>
  pushTemplates(await world.as(greet), umbrella.id, {
    templates: templates.map(({ id, version }) => ({ id, version })),
    organisations: organisations ?? null,
  })
const targetsOf = (pushId: string) =>
  world.rows<{ id: string; member_id: string }>(
    'SELECT id, member_id FROM template_push_target WHERE push_id = $1',
    [pushId],
  )
/** What the worker does. */
async function settle(pushId: string, only?: TestOrganisation): Promise<void> {
  for (const { id, member_id: memberId } of await targetsOf(pushId)) {
    if (only && only.id !== memberId) continue
    await settlePush(
      { database: world.database, jobs: world.jobs, now: () => world.now },
      { umbrellaId: umbrella.id, targetId: id },
    )
  }
}
async function pushed(templates: readonly SeenTemplate[], organisations?: readonly string[]) {
  const { id } = await push(templates, organisations)
  await settle(id)
  return id
}
async function undone(pushId: string): Promise<void> {
  await undoPush(await world.as(greet), umbrella.id, pushId)
  await settle(pushId)
}
const received = async (at = town) => (await listReceived(await world.as(at.dpo), at.id)).templates
const outcomesAt = async (pushId: string, at: TestOrganisation = town) => {
  const { organisations } = await findPush(await world.as(greet), umbrella.id, pushId)
  return organisations.find(({ id }) => id === at.id)?.outcomes.map(({ outcome }) => outcome)
}

describe('templates of an umbrella', () => {
  test('are kept, changed and taken out of use, each with its leaf', async () => {
    const kept = await keep(checklist('Bel V-ICT-OR'))
    expect(kept).toMatchObject({ kind: 'checklist', version: 1, changedBy: 'Greet' })
    const stepId = kept.checklist?.steps[0]?.id ?? ''
    expect(isUuid(stepId)).toBe(true)
    const changed = await change(kept, {
      ...checklist('x'),
      checklist: {
        language: 'nl',
        incidentTypes: [],
        steps: [step('Bel nu', stepId), step('En dan', stepId)],
      },
    })
    expect(changed.checklist?.steps.map(({ id }) => id === stepId)).toEqual([true, false])
    await retireTemplate(await world.as(greet), umbrella.id, kept.id, 2)
    expect(await listTemplates(await world.as(greet), umbrella.id)).toEqual([])
    const journal = await checkedJournal(world, umbrella)
    expect(journal.map(({ verb }) => verb)).toEqual(['template.kept', 'template.changed', 'template.retired'])
  })

  test.each<[string, TemplateInput, string, string]>([
    ['a place that nothing fills', message('Beste {naam}'), 'message.subject', 'unknownPlaceholder'],
    ['no subject', message(''), 'message.subject', 'required'],
    ['a checklist without steps', checklist(), 'checklist.steps', 'required'],
    ['a step that says nothing', checklist(' '), 'checklist.steps.0.text', 'required'],
    ['a read log too short to look into a leak', months(3), 'months', 'outOfRange'],
    ['a duty that is due at once', duty(0), 'duty.count', 'outOfRange'],
    ['a kind that is none', { kind: 'dossier' as 'message', name: 'x' }, 'kind', 'notInList'],
    ['no name', { ...factor, name: ' ' }, 'name', 'required'],
  ])('do not take %s', async (_, input, path, code) => {
    await refusesWithoutTrace(world, async () => keep(input), invalidWith(`${path} ${code}`))
  })

  test('of one kind bear one name once', async () => {
    const kept = await keep(factor)
    await refusesWithoutTrace(
      world,
      async () => keep({ ...factor, name: 'TWEEDE FACTOR' }),
      invalidWith('name repeated'),
    )
    const second = await keep({ ...factor, name: 'Nog een' })
    await refusesWithoutTrace(world, async () => change(second, factor), invalidWith('name repeated'))
    expect(await change(kept, factor)).toMatchObject({ version: 2 })
  })

  test('that two change at once leave one, and the other sees it', async () => {
    const kept = await keep(factor)
    const outcomes = await Promise.allSettled([
      change(kept, { ...factor, name: 'Een' }),
      change(kept, { ...factor, name: 'Twee' }),
    ])
    expect(loserOf(outcomes)).toMatchObject({ kind: 'conflict', version: 2 })
  })

  test.each(['admin', 'dpo', 'reporter'] as const)('are nothing for the %s of the umbrella', async (role) => {
    const person = await world.member(umbrella, role)
    await refusesWithoutTrace(world, async () => keepTemplate(await world.as(person), umbrella.id, factor), {
      kind: 'forbidden',
    })
  })

  test('are not kept by what is no umbrella, whatever the role says', async () => {
    const person = await world.member(town, 'umbrellaAdmin')
    expect(await refusalOf(keepTemplate(await world.as(person), town.id, factor))).toEqual({
      kind: 'forbidden',
    })
  })
})

describe('a push', () => {
  test('is looked at first, and nothing is done', async () => {
    const [list, text] = [await keep(checklist('Bel')), await keep(message())]
    const before = await pictureOf(world)
    const preview = await previewPush(await world.as(greet), umbrella.id, { templates: [list, text] })
    expect(preview.organisations.map(({ name }) => name)).toEqual(['Beukendorp', 'Lindenrode'])
    expect(preview.counts).toEqual([
      { templateId: list.id, outcome: 'added', count: 2 },
      { templateId: text.id, outcome: 'added', count: 2 },
    ])
    expect(await pictureOf(world)).toEqual(before)
  })

  test('brings each organisation what was chosen, with one leaf, and says how far it is', async () => {
    const [list, text] = [await keep(checklist('Bel')), await keep(message())]
    const { id } = await push([list, text])
    expect((await listPushes(await world.as(greet), umbrella.id))[0]).toMatchObject({
      targets: 2,
      settled: 0,
    })
    await settle(id, town)
    expect((await listPushes(await world.as(greet), umbrella.id))[0]).toMatchObject({
      targets: 2,
      settled: 1,
    })
    await settle(id)
    expect(await received()).toMatchObject([
      { name: 'Eerste uur', umbrellaName: 'Koepel', isAdapted: false, isOff: false },
      { name: 'Brief', message: { contact: '{contact}' } },
    ])
    expect(await outcomesAt(id)).toEqual(['added', 'added'])
    const [leaf] = (await checkedJournal(world, town)).slice(-1)
    expect(leaf).toMatchObject({ verb: 'templates.received', incident_id: null })
    expect(await verbsOf(world, other)).toEqual(['templates.received'])
  })

  test('brings what it was when it was pushed', async () => {
    const kept = await keep(message('Eerst'))
    const { id } = await push([kept])
    await change(kept, message('Later'))
    await settle(id)
    expect((await received())[0]?.message?.subject).toBe('Eerst')
  })

  test('again replaces what is as it came, and leaves alone what is equal', async () => {
    const kept = await keep(message('Eerst'))
    await pushed([kept])
    const same = await pushed([kept])
    expect(await outcomesAt(same)).toEqual(['equal'])
    const changed = await change(kept, message('Later'))
    const later = await pushed([changed])
    expect(await outcomesAt(later)).toEqual(['replaced'])
    expect((await received())[0]?.message?.subject).toBe('Later')
    expect(await verbsOf(world, other)).toEqual(['templates.received', 'templates.received'])
  })

  test('never changes what an organisation made its own, or switched off', async () => {
    const [list, text] = [await keep(checklist('Bel')), await keep(message('Eerst'))]
    await pushed([list, text])
    const [ours, off] = await received()
    const dpo = await world.as(town.dpo)
    const own = message('Van ons').message ?? null
    await adaptReceived(dpo, town.id, off?.id ?? '', { content: { message: own }, version: 1 })
    await switchReceived(dpo, town.id, ours?.id ?? '', { isOff: true, version: 1 })
    const [list2, text2] = [await change(list, checklist('Anders')), await change(text, message('Later'))]
    const preview = await previewPush(await world.as(greet), umbrella.id, { templates: [list2, text2] })
    const said = preview.organisations.find(({ id }) => id === town.id)?.outcomes
    expect(said?.map(({ outcome }) => outcome)).toEqual(['left', 'left'])
    const later = await pushed([list2, text2])
    expect(await outcomesAt(later)).toEqual(['left', 'left'])
    expect(await outcomesAt(later, other)).toEqual(['replaced', 'replaced'])
    expect((await received()).map((one) => one.message?.subject ?? one.checklist?.steps[0]?.text)).toEqual([
      'Bel',
      'Van ons',
    ])
    // As it came: the next push brings what is new.
    await adaptReceived(dpo, town.id, off?.id ?? '', { content: null, version: 2 })
    expect((await received())[1]).toMatchObject({ isAdapted: false, message: { subject: 'Eerst' } })
    expect(await outcomesAt(await pushed([text2]))).toEqual(['replaced'])
  })

  test('goes to the organisations that were picked, and to no other', async () => {
    const kept = await keep(factor)
    await pushed([kept], [other.id])
    expect(await received()).toEqual([])
  })

  test.each<[string, () => Promise<string>]>([
    ['foreign', async () => (await world.organisation('Andermans')).id],
    ['absent', async () => absent],
    ['no id', async () => 'x'],
  ])('to what is not the umbrella’s is refused whole: %s', async (_, idOf) => {
    const kept = await keep(factor)
    const ids = [town.id, await idOf()]
    await refusesWithoutTrace(world, async () => push([kept], ids), invalidWith('organisations notInList'))
  })

  test('of what is not the umbrella’s is refused whole, foreign and absent alike', async () => {
    const kept = await keep(factor)
    const elsewhere = await world.organisation('Andere koepel', { kinds: ['umbrella'] })
    const piet = await world.member(elsewhere, 'umbrellaAdmin')
    const foreign = await keepTemplate(await world.as(piet), elsewhere.id, factor)
    for (const id of [foreign.id, absent, 'x'])
      await refusesWithoutTrace(
        world,
        async () => push([kept, { id, version: 1 }]),
        invalidWith('templates notInList'),
      )
  })

  test('of more than anybody looks over is refused', async () => {
    const many = Array.from({ length: 21 }, () => ({ id: crypto.randomUUID(), version: 1 }))
    await refusesWithoutTrace(world, async () => push(many), invalidWith('templates tooLong'))
    await refusesWithoutTrace(world, async () => push([]), invalidWith('templates required'))
  })

  test('of what somebody changed since is refused with what is stored', async () => {
    const kept = await keep(factor)
    await change(kept, { ...factor, name: 'Anders' })
    expect(await refusalOf(push([kept]))).toMatchObject({ kind: 'conflict', version: 2 })
  })

  test('brings nothing to who left before it arrived, and takes nothing back from who left after', async () => {
    const kept = await keep(message())
    const { id } = await push([kept])
    await join(null, other)
    await settle(id)
    expect(await outcomesAt(id, other)).toEqual(['gone'])
    expect(await verbsOf(world, other)).toEqual([])
    await join(null, town)
    await undone(id)
    expect(await outcomesAt(id)).toEqual(['gone'])
    expect(await received()).toHaveLength(1)
  })

  test('brings nothing to who takes nothing, until its administrator takes again', async () => {
    const kept = await keep(message())
    const turn = async (isReceiving: boolean, version: number) =>
      turnReceiving(await world.as(town.admin), town.id, { isReceiving, version })
    expect(await turn(false, 1)).toMatchObject({ isReceiving: false, version: 2, umbrellaName: 'Koepel' })
    expect(await refusalOf(turn(true, 1))).toMatchObject({ kind: 'conflict', version: 2 })
    const preview = await previewPush(await world.as(greet), umbrella.id, { templates: [kept] })
    expect(preview.counts).toMatchObject([
      { outcome: 'added', count: 1 },
      { outcome: 'declined', count: 1 },
    ])
    expect(await outcomesAt(await pushed([kept]))).toEqual(['declined'])
    await turn(true, 2)
    expect(await outcomesAt(await pushed([kept]))).toEqual(['added'])
    expect(
      await refusalOf(turnReceiving(await world.as(town.dpo), town.id, { isReceiving: false, version: 3 })),
    ).toEqual({ kind: 'forbidden' })
  })
})

describe('a worker that dies', () => {
  test('after it wrote and before it said so brings it once, and says the same', async () => {
    const kept = await keep(message())
    const { id } = await push([kept], [town.id])
    await settle(id)
    // As it was before the mark: the organisation has it, the umbrella does not know.
    await world.rows('UPDATE template_push_target SET outcomes = NULL WHERE push_id = $1', [id])
    await settle(id)
    expect(await outcomesAt(id)).toEqual(['added'])
    expect((await verbsOf(world, town)).filter((verb) => verb === 'templates.received')).toHaveLength(1)
    await undone(id)
    await world.rows('UPDATE template_push_target SET undo_outcomes = NULL WHERE push_id = $1', [id])
    await settle(id)
    expect(await outcomesAt(id)).toEqual(['removed'])
    expect((await verbsOf(world, town)).filter((verb) => verb === 'templates.takenBack')).toHaveLength(1)
  })

  test('in the middle of a register leaves nothing there', async () => {
    const [text, term] = [await keep(message()), await keep(duty())]
    const { id } = await push([text, term], [town.id])
    await world.rows('ALTER TABLE received_template ADD CONSTRAINT one CHECK (kind <> $$ownDuty$$) NOT VALID')
    const before = await pictureOf(world)
    await expect(settle(id)).rejects.toThrow()
    expect(await pictureOf(world)).toEqual(before)
    await world.rows('ALTER TABLE received_template DROP CONSTRAINT one')
    await settle(id)
    expect(await outcomesAt(id)).toEqual(['added', 'settled'])
  })

  test('beside another one with the same job makes one receipt', async () => {
    const { id } = await push([await keep(message())], [town.id])
    await Promise.allSettled([settle(id), settle(id)])
    expect(await received()).toHaveLength(1)
    expect((await verbsOf(world, town)).filter((verb) => verb === 'templates.received')).toHaveLength(1)
  })

  test('with a push that was undone meanwhile leaves nothing behind', async () => {
    const { id } = await push([await keep(message())], [town.id])
    await undoPush(await world.as(greet), umbrella.id, id)
    await settle(id)
    expect(await received()).toEqual([])
    expect(await outcomesAt(id)).toEqual(['nothing'])
    const raced = await push([await keep(message('x', 'Nog een'))], [town.id])
    await Promise.allSettled([
      settle(raced.id),
      world.as(greet).then((context) => undoPush(context, umbrella.id, raced.id)),
    ])
    await settle(raced.id)
    expect(await received()).toEqual([])
  })
})

describe('a push that arrives late', () => {
  test('leaves what a later one brought, and says so', async () => {
    const kept = await keep(message('Eerst'))
    const { id: first } = await push([kept])
    const second = await pushed([await change(kept, message('Later'))])
    const leaves = (await verbsOf(world, town)).length
    await settle(first)
    expect((await received())[0]?.message?.subject).toBe('Later')
    expect([await outcomesAt(first), await outcomesAt(second)]).toEqual([['superseded'], ['added']])
    expect(await verbsOf(world, town)).toHaveLength(leaves)
    await undone(first)
    expect((await received())[0]?.message?.subject).toBe('Later')
  })

  test('once more, after a later one took its place, answers what it answered', async () => {
    const kept = await keep(message('Eerst'))
    const first = await pushed([kept])
    await pushed([await change(kept, message('Later'))])
    // Its worker was killed before it noted what it had brought.
    await world.rows('UPDATE template_push_target SET outcomes = NULL WHERE push_id = $1', [first])
    await settle(first)
    expect(await outcomesAt(first)).toEqual(['added'])
    expect((await received())[0]?.message?.subject).toBe('Later')
  })
})

describe('taking a push back', () => {
  test('puts back what was there before', async () => {
    const kept = await keep(message('Eerst'))
    const first = await pushed([kept])
    const second = await pushed([await change(kept, message('Later'))])
    await undone(second)
    expect(await outcomesAt(second)).toEqual(['restored'])
    expect((await received())[0]?.message?.subject).toBe('Eerst')
    await undone(first)
    expect(await outcomesAt(first)).toEqual(['removed'])
    expect(await received()).toEqual([])
    await checkedJournal(world, town)
  })

  test('in whose place a later one came changes nothing, and the later one then leads past it', async () => {
    const kept = await keep(message('Eerst'))
    const first = await pushed([kept])
    const second = await pushed([await change(kept, message('Later'))])
    await undone(first)
    expect(await outcomesAt(first)).toEqual(['superseded'])
    expect((await received())[0]?.message?.subject).toBe('Later')
    await undone(second)
    expect(await received()).toEqual([])
  })

  test.each<[string, TemplateInput]>([
    ['a text', message('Eerst')],
    ['a duty', duty()],
  ])('leaves %s there while another push of the same still holds it', async (kind, input) => {
    const isThere = async () => {
      const { ownDuties } = await findSettings(await world.as(town.dpo), town.id)
      const rows = await received()
      expect(rows).toHaveLength(kind === 'a duty' ? ownDuties.length : rows.length)
      return rows.length > 0
    }
    const kept = await keep(input)
    for (const undoesFirst of [true, false]) {
      const [first, second] = [await pushed([kept]), await pushed([kept])]
      // Its worker was killed before it noted what it had brought.
      await world.rows('UPDATE template_push_target SET outcomes = NULL WHERE push_id = $1', [second])
      await settle(second)
      expect(await outcomesAt(second)).toEqual([kind === 'a duty' ? 'settled' : 'equal'])
      const [one, other] = undoesFirst ? [first, second] : [second, first]
      await undone(one)
      expect(await isThere()).toBe(true)
      await undone(other)
      expect(await isThere()).toBe(false)
    }
    await checkedJournal(world, town)
  })

  test('leaves what an earlier push brought that arrived later', async () => {
    const kept = await keep(message('Eerst'))
    const { id: first } = await push([kept])
    const changed = await change(kept, message('Midden'))
    const { id: middle } = await push([changed])
    const last = await pushed([await change(changed, message('Later'))])
    await settle(middle)
    await settle(first)
    await world.rows('UPDATE template_push_target SET outcomes = NULL WHERE push_id = $1', [first])
    await settle(first)
    expect(await outcomesAt(first)).toEqual(['superseded'])
    const subject = async () => (await received())[0]?.message?.subject
    await undone(last)
    expect([await outcomesAt(last), await subject()]).toEqual([['restored'], 'Midden'])
    await undone(middle)
    expect([await outcomesAt(middle), await subject()]).toEqual([['restored'], 'Eerst'])
    await undone(first)
    expect([await outcomesAt(first), await received()]).toEqual([['removed'], []])
  })

  test('leaves what an organisation changed since, and names it', async () => {
    const kept = await keep(message('Eerst'))
    const id = await pushed([kept])
    const [ours] = await received()
    const own = message('Van ons').message ?? null
    const dpo = await world.as(town.dpo)
    await adaptReceived(dpo, town.id, ours?.id ?? '', { content: { message: own }, version: 1 })
    await undone(id)
    expect(await outcomesAt(id)).toEqual(['kept'])
    expect(await outcomesAt(id, other)).toEqual(['removed'])
    expect((await received())[0]?.message?.subject).toBe('Van ons')
  })

  test('is done once, and only of one’s own', async () => {
    const id = await pushed([await keep(message())])
    await undone(id)
    await undone(id)
    expect((await verbsOf(world, umbrella)).filter((verb) => verb === 'templates.undone')).toHaveLength(1)
    const elsewhere = await world.organisation('Andere koepel', { kinds: ['umbrella'] })
    const piet = await world.as(await world.member(elsewhere, 'umbrellaAdmin'))
    for (const one of [id, absent, 'x']) {
      expect(await refusalOf(undoPush(piet, elsewhere.id, one))).toEqual({ kind: 'notFound' })
      expect(await refusalOf(findPush(piet, elsewhere.id, one))).toEqual({ kind: 'notFound' })
    }
  })
})

describe('a pushed setting', () => {
  const settings = async () => findSettings(await world.as(town.dpo), town.id)

  test('is set, and put back save for what protects', async () => {
    const templates = [await keep(months(36)), await keep(factor), await keep(duty())]
    const id = await pushed(templates)
    expect(await settings()).toMatchObject({
      ...{ readLogMonths: 36, secondFactor: 'everyone', version: 4 },
      ownDuties: [{ name: 'Koepel verwittigen', count: 24, validFromAt: world.now }],
    })
    await undone(id)
    expect(await settings()).toMatchObject({ readLogMonths: 36, secondFactor: 'everyone', ownDuties: [] })
    expect(await outcomesAt(id)).toEqual(['kept', 'kept', 'settled'])
    expect((await received()).map(({ kind }) => kind)).toEqual(['readLogMonths', 'secondFactor'])
    // Its own people say less, under the rules of the register: of the read log a DPO.
    const { version } = await settings()
    await keepReadings(await world.as(town.admin), town.id, { months: 24, version })
    expect(await settings()).toMatchObject({ readLogMonths: 36, readLogAsked: { months: 24 } })
    await checkedJournal(world, town)
  })

  test('says to the umbrella that it was settled, whatever it met', async () => {
    const templates = [await keep(months(36)), await keep(factor), await keep(duty())]
    await keepReadings(await world.as(town.admin), town.id, { months: 12, version: 1 })
    const preview = await previewPush(await world.as(greet), umbrella.id, { templates })
    const id = await pushed(templates)
    const { organisations, counts } = await findPush(await world.as(greet), umbrella.id, id)
    const told = [...preview.organisations, ...organisations].flatMap(({ outcomes }) => outcomes)
    expect(new Set(told.map(({ outcome }) => outcome))).toEqual(new Set(['settled']))
    expect(counts.map(({ count }) => count)).toEqual([2, 2, 2])
    const [stored] = await world.rows<{ text: string }>(
      'SELECT body AS text FROM journal_leaf WHERE organisation_id = $1 ORDER BY sequence DESC LIMIT 1',
      [umbrella.id],
    )
    expect(stored?.text).not.toContain('left')
  })

  test('never changes what its own people chose', async () => {
    await keepReadings(await world.as(town.admin), town.id, { months: 24, version: 1 })
    await demandFactor(await world.as(town.admin), town.id, { secondFactor: 'readers', version: 2 })
    const id = await pushed([await keep(months(36)), await keep(factor)])
    expect(await settings()).toMatchObject({ readLogMonths: 24, secondFactor: 'readers', version: 3 })
    await undone(id)
    expect(await settings()).toMatchObject({ readLogMonths: 24, version: 3 })
  })

  test('never shortens the read log', async () => {
    const kept = await keep(months(36))
    await pushed([kept])
    await pushed([await change(kept, months(12))])
    expect(await settings()).toMatchObject({ readLogMonths: 36 })
  })

  test('taken back after its people changed it stays as they made it', async () => {
    const id = await pushed([await keep(months(36)), await keep(duty())])
    const before = await settings()
    await keepReadings(await world.as(town.admin), town.id, { months: 48, version: before.version })
    await changeSettings(await world.as(town.admin), town.id, {
      ...{ regimes: [], version: before.version + 1 },
      ownDuties: before.ownDuties.map((one) => ({ ...one, count: 12 })),
    })
    await undone(id)
    expect(await settings()).toMatchObject({ readLogMonths: 48, ownDuties: [{ count: 12 }] })
  })

  test('shows as set otherwise once its people ask for less, and not for more', async () => {
    await pushed([await keep(months(36)), await keep(factor), await keep(duty())])
    const otherwise = async () => (await received()).map(({ kind, isAdapted }) => [kind, isAdapted] as const)
    expect(new Map(await otherwise())).toEqual(
      new Map([
        ['readLogMonths', false],
        ['secondFactor', false],
        ['ownDuty', false],
      ]),
    )
    const { version, ownDuties } = await settings()
    await keepReadings(await world.as(town.dpo), town.id, { months: 48, version })
    expect(new Map(await otherwise()).get('readLogMonths')).toBe(false)
    await keepReadings(await world.as(town.dpo), town.id, { months: 24, version: version + 1 })
    await demandFactor(await world.as(town.admin), town.id, { secondFactor: 'readers', version: version + 2 })
    await changeSettings(await world.as(town.admin), town.id, {
      ...{ regimes: [], version: version + 3 },
      ownDuties: ownDuties.map((one) => ({ ...one, count: 12 })),
    })
    expect(new Set((await otherwise()).map(([, isAdapted]) => isAdapted))).toEqual(new Set([true]))
  })

  test('that protects says the same of taking it back whatever it met', async () => {
    await keepReadings(await world.as(town.admin), town.id, { months: 60, version: 1 })
    const id = await pushed([await keep(months(36))])
    await undone(id)
    expect([await outcomesAt(id), await outcomesAt(id, other)]).toEqual([['kept'], ['kept']])
    expect(await settings()).toMatchObject({ readLogMonths: 60 })
  })

  test('that protects stays, in whatever order it is put back', async () => {
    const kept = await keep(months(36))
    const first = await pushed([kept])
    const second = await pushed([await change(kept, months(48))])
    await undone(first)
    expect(await settings()).toMatchObject({ readLogMonths: 48 })
    await undone(second)
    expect(await settings()).toMatchObject({ readLogMonths: 48 })
  })

  test('that is a duty runs in dossiers from then on, and is not taken from under them', async () => {
    const kept = await keep(duty())
    const id = await pushed([kept], [town.id])
    world.pass(1)
    const dossier = await confirmedDossier(world, town)
    const own = () =>
      world.rows<{ state: string }>(`SELECT state FROM duty WHERE incident_id = $1 AND key LIKE 'own:%'`, [
        dossier.id,
      ])
    expect(await own()).toEqual([{ state: 'running' }])
    // Later than it is owed there: that is for its own people to say, with a reason.
    await pushed([await change(kept, duty(48))], [town.id])
    expect(await settings()).toMatchObject({ ownDuties: [{ count: 24 }] })
    await undone(id)
    expect(await own()).toEqual([{ state: 'running' }])
    expect(await settings()).toMatchObject({ ownDuties: [{ count: 24 }] })
  })

  test('that is a duty the organisation has in its own words is left', async () => {
    await changeSettings(await world.as(town.admin), town.id, {
      ...{ regimes: [], version: 1 },
      ownDuties: [{ name: 'koepel VERWITTIGEN', trigger: 'detected', count: 8, unit: 'hours' }],
    })
    await pushed([await keep(duty())])
    expect((await settings()).ownDuties).toMatchObject([{ count: 8 }])
  })

  test('is not shown to a handler, who reads no settings', async () => {
    await pushed([await keep(factor), await keep(checklist('Bel'))], [town.id])
    const seen = await listReceived(await world.as(town.handler), town.id)
    expect(seen.templates.map(({ kind }) => kind)).toEqual(['checklist'])
    expect((await received()).map(({ kind }) => kind)).toEqual(['checklist', 'secondFactor'])
  })

  test('is changed where settings are, and not here', async () => {
    await pushed([await keep(factor)], [town.id])
    const [row] = await received()
    const switched = async () =>
      switchReceived(await world.as(town.dpo), town.id, row?.id ?? '', {
        isOff: true,
        version: 1,
      })
    await refusesWithoutTrace(world, switched, invalidWith('template notInList'))
  })
})

describe('what an organisation makes of it', () => {
  test('is for its DPO and administrator, with what is stored for the later of two', async () => {
    await pushed([await keep(message())], [town.id])
    const [row] = await received()
    const off = async (person: TestPerson, version: number) =>
      switchReceived(await world.as(person), town.id, row?.id ?? '', { isOff: true, version })
    expect(await refusalOf(off(town.decider, 1))).toEqual({ kind: 'forbidden' })
    expect(await off(town.admin, 1)).toMatchObject({ isOff: true, version: 2 })
    expect(await refusalOf(off(town.dpo, 1))).toMatchObject({ kind: 'conflict', version: 2 })
    expect(await verbsOf(world, town)).toContain('template.switchedOff')
  })

  test('is refused for foreign and absent ones alike', async () => {
    const elsewhere = await openTown(world, 'Elders')
    await join(umbrella, elsewhere)
    await pushed([await keep(message())])
    const [foreign] = await received(elsewhere)
    const dpo = await world.as(town.dpo)
    for (const id of [foreign?.id ?? '', absent, 'x'])
      await refusesWithoutTrace(
        world,
        async () => switchReceived(dpo, town.id, id, { isOff: true, version: 1 }),
        {
          kind: 'notFound',
        },
      )
  })

  test('is there in a dossier: a step becomes a measure, once, in its words', async () => {
    const kept = await keep({
      ...checklist('x'),
      checklist: {
        ...{ language: 'nl', incidentTypes: [] },
        steps: [{ text: 'Bel de koepel.', when: 'firstHour', doneText: 'De koepel gebeld.' }],
      },
    })
    await pushed([kept], [town.id])
    const [row] = await received()
    const dossier = await confirmedDossier(world, town)
    const take = async (checklistId: string, stepId: string) =>
      takeTemplateStep(
        await world.as(town.dpo),
        town.id,
        dossier.id,
        { checklist: checklistId, step: stepId, owner: 'ICT', doneAt: world.now },
        { text: true, templateStep: true },
      )
    const stepId = row?.checklist?.steps[0]?.id ?? ''
    expect(await take(row?.id ?? '', stepId)).toEqual({ text: 'De koepel gebeld.', templateStep: stepId })
    await refusesWithoutTrace(world, async () => take(row?.id ?? '', stepId), invalidWith('step repeated'))
    for (const id of [absent, 'x'])
      await refusesWithoutTrace(world, async () => take(id, stepId), invalidWith('step notInList'))
    await refusesWithoutTrace(world, async () => take(row?.id ?? '', absent), invalidWith('step notInList'))
  })
})

test('a worker killed in the middle of a push left each register whole, and the rest is brought once', async () => {
  const many = await Promise.all(
    Array.from({ length: 80 }, (_, index) => world.organisation(`Dorp ${String(index)}`)),
  )
  await join(umbrella, ...many)
  const { id } = await push([await keep(checklist('Bel')), await keep(message())])
  const child = fork(path.join(import.meta.dirname, '../one-push/src/main.ts'), {
    execArgv: [],
    env: { ...process.env, DATABASE: databaseUrl() },
  })
  const settled = async () => (await findPush(await world.as(greet), umbrella.id, id)).settled
  await expect.poll(settled, { interval: 5, timeout: 60_000 }).toBeGreaterThan(0)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await settled()).toBeLessThan(82)
  const kept = () =>
    world.rows<{ receipts: number; leaves: number }>(
      `SELECT (SELECT count(*)::int FROM received_template r WHERE r.organisation_id = t.member_id) AS receipts,
          (SELECT count(*)::int FROM journal_leaf l WHERE l.organisation_id = t.member_id AND l.verb = 'templates.received') AS leaves
        FROM template_push_target t WHERE t.push_id = $1`,
      [id],
    )
  expect((await kept()).filter(({ receipts, leaves }) => receipts !== 2 * leaves || leaves > 1)).toEqual([])
  // What the queue does once the jobs of the dead process are free again.
  await settle(id)
  expect(await settled()).toBe(82)
  expect(new Set((await kept()).map(({ receipts, leaves }) => `${receipts} ${leaves}`))).toEqual(
    new Set(['2 1']),
  )
  const { counts } = await findPush(await world.as(greet), umbrella.id, id)
  expect(counts.map(({ outcome, count }) => [outcome, count])).toEqual([
    ['added', 82],
    ['added', 82],
  ])
})

/** Where the application's own pool goes. */
function databaseUrl(): string {
  const url = world.database.pool.options.connectionString
  if (url === undefined) throw new Error('a database without an address')
  return url
}

test('a push to three hundred organisations takes seconds', async () => {
  const many = await Promise.all(
    Array.from({ length: 300 }, (_, index) => world.organisation(`Gemeente ${String(index)}`)),
  )
  await join(umbrella, ...many)
  const templates = [await keep(checklist('Bel')), await keep(message())]
  const began = performance.now()
  await previewPush(await world.as(greet), umbrella.id, { templates })
  const { id } = await push(templates)
  await world.jobs.work('settle-push', (job) =>
    settlePush({ database: world.database, jobs: world.jobs, now: () => world.now }, job),
  )
  await expect
    .poll(async () => (await findPush(await world.as(greet), umbrella.id, id)).settled, { timeout: 60_000 })
    .toBe(302)
  await world.jobs.stopWork()
  expect(performance.now() - began).toBeLessThan(60_000)
})
