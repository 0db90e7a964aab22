import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  dismissIncident,
  openIncident,
  prepareNotification,
  recordAwareness,
  recordDecision,
  recordNotificationSent,
  type AwarenessInput,
} from '@lekboek/usecases'
import {
  describeBreach,
  checkedJournal,
  confirmedDossier,
  fill,
  invalidWith,
  openDossier,
  openTown,
  openWorld,
  refusesWithoutTrace,
  type Town,
  type World,
  loserOf,
  race,
} from '../support/src/index.ts'

let world: World
let town: Town
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, 'Lindenrode')
})
afterAll(() => world.close())

const input = (): AwarenessInput => ({
  ...{ awareAt: world.at(-2), ground: 'lossNoticed', version: 0 },
  argument: 'De dienst stelde het verlies zelf vast.',
})
const correctionReason = 'De datum van de vorige dag was ingetypt.'
const asked = {
  status: true,
  version: true,
  awareAt: true,
  dueAt: true,
  dueKind: true,
  nextStep: true,
} as const
const record = async (id: string, given: AwarenessInput) =>
  recordAwareness(await world.as(town.dpo), town.id, id, given, {
    ...asked,
    awareness: { awareAt: true, ground: true, recordedBy: true },
  })

describe('the instant of awareness', () => {
  test('confirms the breach and starts the clock of the authority', async () => {
    const dossier = await openDossier(world, town)
    const row = await record(dossier.id, input())
    expect(row).toMatchObject({
      status: 'confirmed',
      version: 2,
      dueKind: 'authority',
      nextStep: 'answerFacts',
    })
    expect(new Date(String(row['dueAt'])).toISOString()).toBe(world.at(70))
    expect(
      await world.rows(
        'SELECT kind, state, triggered_at, due_at, rule_id FROM duty WHERE incident_id = $1 ORDER BY kind',
        [dossier.id],
      ),
    ).toEqual([
      {
        kind: 'authority',
        state: 'running',
        triggered_at: new Date(world.at(-2)),
        due_at: new Date(world.at(70)),
        rule_id: 'gdpr-2016-679',
      },
      {
        kind: 'investigation',
        state: 'met',
        triggered_at: new Date(world.at(-1)),
        due_at: new Date(world.at(23)),
        rule_id: 'own-target',
      },
    ])
  })

  test('is proposed before: the hours of the law are shown and sorted by, and are no duty', async () => {
    const told = { title: 'Aanval bij de leverancier', text: 'De leverancier belde.' }
    const times = { processorName: 'Wolkenhost', reportedAt: world.at(-60) }
    const { id } = await openIncident(
      await world.as(town.dpo),
      town.id,
      { ...told, ...times, source: 'processor' },
      { id: true },
    )
    const clocks = () =>
      world.rows(
        'SELECT due_at, due_kind, proposed_aware_at, provisional_due_at FROM incident WHERE id = $1',
        [id],
      )
    const [proposed, ends] = [new Date(world.at(-60)), new Date(world.at(12))]
    expect(await clocks()).toMatchObject([{ proposed_aware_at: proposed, provisional_due_at: ends }])
    expect(await world.rows('SELECT kind FROM duty WHERE incident_id = $1', [id])).toEqual([
      { kind: 'investigation' },
    ])
    await record(String(id), { ...input(), awareAt: world.at(-59), ground: 'toldByProcessor' })
    expect(await clocks()).toEqual([
      {
        ...{ due_at: new Date(world.at(13)), due_kind: 'authority' },
        ...{ proposed_aware_at: null, provisional_due_at: null },
      },
    ])
  })

  test('is sorted by before it is fixed, where its hours end before the own target', async () => {
    const { id } = await openIncident(
      await world.as(town.dpo),
      town.id,
      {
        ...{ title: 'Lang geleden gezien', text: 'Iemand zag het al eerder.', source: 'staff' },
        ...{ noticedAt: world.at(-71), reportedAt: world.at(-1) },
      },
      { id: true },
    )
    expect(await world.rows('SELECT due_at, due_kind FROM incident WHERE id = $1', [id])).toEqual([
      { due_at: new Date(world.at(1)), due_kind: 'authority' },
    ])
  })

  // EDPB Guidelines 9/2022, II.A: aware after a short investigation; until then no hours of the law run.
  test('from a hint alone is shown, and the check is what is due', async () => {
    const { id } = await openIncident(
      await world.as(town.dpo),
      town.id,
      {
        ...{ title: 'Een burger zegt iets', text: 'Iemand belde.', source: 'outsider' },
        ...{ noticedAt: world.at(-96), reportedAt: world.at(-95) },
      },
      { id: true },
    )
    const hint = async () =>
      world.rows('SELECT due_at, due_kind, provisional_due_at, is_hint FROM incident WHERE id = $1', [id])
    expect(await hint()).toEqual([
      {
        ...{ due_at: new Date(world.at(-71)), due_kind: 'investigation' },
        ...{ provisional_due_at: new Date(world.at(-24)), is_hint: true },
      },
    ])
    await record(String(id), { ...input(), awareAt: world.at(-90), ground: 'ownFinding' })
    expect(await hint()).toMatchObject([{ due_kind: 'authority', is_hint: false }])
  })

  test('keeps what was proposed when it was fixed: what is earlier since then came in later', async () => {
    const dossier = await openDossier(world, town)
    await record(dossier.id, input())
    const [kept] = await world.rows<{ proposed_at: Date; detected_at: Date }>(
      `SELECT a.proposed_at, i.detected_at FROM awareness a
         JOIN incident i ON i.organisation_id = a.organisation_id AND i.id = a.incident_id
       WHERE a.incident_id = $1`,
      [dossier.id],
    )
    expect(kept!.proposed_at).toEqual(kept!.detected_at)
  })

  test('is moved with its trace: the earlier one stays, the clock follows', async () => {
    const dossier = await confirmedDossier(world, town)
    const moved = { ...input(), awareAt: world.at(-1), ground: 'checkConfirmed', version: 1 } as const
    await refusesWithoutTrace(
      world,
      () => record(dossier.id, moved),
      invalidWith('correctionReason required'),
    )
    const row = await record(dossier.id, { ...moved, correctionReason })
    expect(row['awareness']).toMatchObject([
      { ground: 'checkConfirmed', recordedBy: town.dpo.name },
      { ground: 'lossNoticed', recordedBy: town.dpo.name },
    ])
    expect(row).toMatchObject({ version: 2 })
    expect(
      await world.rows("SELECT due_at FROM duty WHERE incident_id = $1 AND kind = 'authority'", [dossier.id]),
    ).toEqual([{ due_at: new Date(world.at(71)) }])
    expect(JSON.parse((await checkedJournal(world, town)).at(-1)!.body).summary).toEqual({
      awareAt: { before: world.at(-2), after: world.at(-1) },
      ground: 'checkConfirmed',
      ...{ version: 2, reason: correctionReason },
    })
  })

  // EDPB Guidelines 9/2022, II.A: who decides, tells or reports knows of the breach.
  test('cannot be moved past a decision, and up to it it can', async () => {
    const dossier = await confirmedDossier(world, town)
    const context = await world.as(town.decider)
    const decision = {
      authorityChoice: 'notify',
      peopleChoice: 'tell',
      version: 0,
      assessmentVersion: 0,
    } as const
    await recordDecision(context, town.id, dossier.id, decision, { id: true })
    world.pass(1)
    try {
      const moved = { ...input(), version: 1 }
      await refusesWithoutTrace(
        world,
        () => record(dossier.id, { ...moved, awareAt: world.at(-0.5) }),
        invalidWith('awareAt afterAct'),
      )
      await record(dossier.id, { ...moved, awareAt: world.at(-1), correctionReason })
    } finally {
      world.pass(-1)
    }
  })

  test('moved later when its due time had passed leaves the reason for the delay due', async () => {
    const dossier = await confirmedDossier(world, town)
    world.pass(71)
    try {
      const moved = { ...input(), awareAt: world.at(-1), ground: 'checkConfirmed', version: 1 } as const
      await record(dossier.id, { ...moved, correctionReason })
      const context = await world.as(town.dpo)
      const choice = { authority: 'GBA', phase: 'initial' } as const
      await describeBreach(world, town, dossier)
      const prepare = (change: object) => () =>
        prepareNotification(context, town.id, dossier.id, { ...choice, ...change }, { id: true })
      await refusesWithoutTrace(world, prepare({}), invalidWith('lateReason required'))
      await prepare({ lateReason: 'De eerste datum bleek verkeerd genoteerd.' })()
    } finally {
      world.pass(-71)
    }
  })

  test('cannot be moved past a notification that was sent', async () => {
    const dossier = await confirmedDossier(world, town)
    const context = await world.as(town.dpo)
    const choice = { authority: 'GBA', phase: 'initial' } as const
    await describeBreach(world, town, dossier)
    const prepared = await prepareNotification(context, town.id, dossier.id, choice, {
      notifications: { id: true },
    })
    const [{ id }] = prepared['notifications'] as [{ id: string }]
    const sent = { sentAt: world.at(-1.5), channel: 'eForms', afterwardsReason: correctionReason } as const
    await recordNotificationSent(context, town.id, id, sent, { id: true })
    const moved = { ...input(), awareAt: world.at(-1), version: 1 }
    await refusesWithoutTrace(
      world,
      () => record(dossier.id, moved),
      invalidWith('awareAt afterNotification'),
    )
  })

  test('can lie in the past by more than the term: the duty is then overdue', async () => {
    const dossier = await openDossier(world, town)
    await fill(world, town, dossier, 'timing', { detectedAt: world.at(-100) })
    await record(dossier.id, { ...input(), awareAt: world.at(-100) })
    expect(
      await world.rows("SELECT state FROM duty WHERE incident_id = $1 AND kind = 'authority'", [dossier.id]),
    ).toEqual([{ state: 'running' }])
    expect(await world.rows('SELECT due_at FROM incident WHERE id = $1', [dossier.id])).toEqual([
      { due_at: new Date(world.at(-28)) },
    ])
  })

  test.each<[string, Partial<Record<keyof AwarenessInput, unknown>>, string]>([
    ['to come', { awareAt: '2026-11-18T12:00:00.001Z' }, 'awareAt inFuture'],
    ['that is none', { awareAt: 'yesterday' }, 'awareAt notInstant'],
    ['that is missing', { awareAt: null }, 'awareAt required'],
    ['before anybody noticed', { awareAt: '2026-11-18T09:59:59.999Z' }, 'awareAt beforeDetection'],
    ['without a ground', { ground: undefined }, 'ground required'],
    ['with an unknown ground', { ground: 'gut' }, 'ground notInList'],
    ['without an argument', { argument: '' }, 'argument required'],
    ['with too short an argument', { argument: 'zomaar' }, 'argument tooShort'],
    ['with too long an argument', { argument: 'x'.repeat(10_001) }, 'argument tooLong'],
  ])('%s is refused', async (_, wrong, problem) => {
    const dossier = await openDossier(world, town)
    const given = { ...input(), ...wrong } as AwarenessInput
    await refusesWithoutTrace(world, () => record(dossier.id, given), invalidWith(problem))
  })

  test('before the breach happened is refused, to the millisecond', async () => {
    const dossier = await openDossier(world, town)
    await fill(world, town, dossier, 'timing', { occurredFromAt: world.at(-2) })
    const early = { ...input(), awareAt: '2026-11-18T09:59:59.999Z' }
    await refusesWithoutTrace(world, () => record(dossier.id, early), invalidWith('awareAt beforeOccurrence'))
    expect(await record(dossier.id, input())).toMatchObject({ status: 'confirmed' })
  })

  test('is a conflict when somebody moved it in between', async () => {
    const dossier = await confirmedDossier(world, town)
    await refusesWithoutTrace(world, () => record(dossier.id, input()), {
      kind: 'conflict',
      version: 1,
      current: { awareAt: world.at(-2), ground: 'lossNoticed' },
    })
  })

  test('is fixed once by two at once', async () => {
    const dossier = await openDossier(world, town)
    const attempt = () => record(dossier.id, input())
    expect(loserOf(await race(world, dossier.id, [attempt, attempt]))).toMatchObject({
      kind: 'conflict',
      version: 1,
    })
    expect(await world.rows('SELECT version FROM awareness WHERE incident_id = $1', [dossier.id])).toEqual([
      { version: 1 },
    ])
  })

  test('is not fixed in a dismissed dossier', async () => {
    const dossier = await openDossier(world, town)
    const dismissal = { reason: 'Er waren geen persoonsgegevens bij betrokken.', version: 1 }
    await dismissIncident(await world.as(town.dpo), town.id, dossier.id, dismissal, { id: true })
    await refusesWithoutTrace(world, () => record(dossier.id, input()), invalidWith('status isClosed'))
  })

  test.each([
    ['decider', 'forbidden'],
    ['auditor', 'forbidden'],
    ['reporter', 'notFound'],
    ['admin', 'notFound'],
    ['handler', 'notFound'],
  ] as const)('is not for the %s to fix', async (role, kind) => {
    const dossier = await openDossier(world, town)
    const context = await world.as(town[role])
    await refusesWithoutTrace(world, () => recordAwareness(context, town.id, dossier.id, input(), asked), {
      kind,
    })
  })

  test('may be fixed by a consultant under a DPO mandate, who is named with the consultancy', async () => {
    const consultant = await world.consultant(town, 'dpo')
    const dossier = await openDossier(world, town)
    await recordAwareness(await world.as(consultant), town.id, dossier.id, input(), asked)
    expect(JSON.parse((await checkedJournal(world, town)).at(-1)!.body).actor).toEqual({
      ...{ id: consultant.id, name: consultant.name, role: 'dpo', mandateHolder: 'Consultancy' },
    })
  })
})
