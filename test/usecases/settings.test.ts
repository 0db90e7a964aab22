import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  changeSettings,
  closeIncident,
  findIncident,
  findSettings,
  recordAssessment,
  recordDecision,
  reopenIncident,
  submitReport,
  type AssessmentInput,
  type DecisionInput,
  type SettingsInput,
} from '@lekboek/usecases'
import {
  checkedJournal,
  confirmedDossier,
  fill,
  invalidWith,
  keptIn,
  openTown,
  openWorld,
  refusesWithoutTrace,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

// Long before any dossier here.
const validFromAt = '2026-01-01T00:00:00.000Z'
const insurer = {
  name: 'Cyberverzekeraar',
  trigger: 'aware',
  count: 48,
  unit: 'hours',
  validFromAt,
} as const
const change = async (input: Partial<SettingsInput>, role: 'dpo' | 'admin' | 'decider' = 'admin') =>
  changeSettings(await world.as(town[role]), town.id, {
    ...{ regimes: [], ownDuties: [], version: 1 },
    ...input,
  })
const dutiesOf = (incident: string) =>
  world.rows<{ key: string; state: string; due_at: Date | null; name: string | null }>(
    'SELECT key, state, due_at, name FROM duty WHERE incident_id = $1 ORDER BY key',
    [incident],
  )
const fresh = async (name: string): Promise<void> => {
  town = await openTown(world, name)
}

describe('other terms of an organisation', () => {
  test('are none until somebody says so', async () => {
    await fresh('Lindenrode')
    expect(await findSettings(await world.as(town.auditor), town.id)).toEqual({
      regimes: [],
      ownDuties: [],
      secondFactor: 'readers',
      readLogMonths: 24,
      readLogAsked: null,
      version: 1,
    })
  })

  test('reach every open dossier at once, and its journal', async () => {
    await fresh('Politiezone')
    const dossier = await confirmedDossier(world, town)
    const settings = await change({ regimes: ['police'], ownDuties: [insurer] })
    expect(settings).toMatchObject({ version: 2, regimes: ['police'], ownDuties: [insurer] })
    const key = `own:${String(settings.ownDuties[0]?.id)}`
    expect(await dutiesOf(dossier.id)).toMatchObject([
      { key: 'authority', state: 'running' },
      { key: 'investigation', state: 'met' },
      { key, state: 'running', name: 'Cyberverzekeraar', due_at: new Date(world.at(46)) },
      { key: 'policeNotification', state: 'running', due_at: new Date(world.at(70)) },
    ])
    const [row] = await world.rows<{ due_at: Date; due_kind: string }>(
      'SELECT due_at, due_kind FROM incident WHERE id = $1',
      [dossier.id],
    )
    // The investigation, which is met, ends first; of what still runs the insurer is due first.
    expect(row).toEqual({ due_at: new Date(world.at(46)), due_kind: 'own' })
    const journal = await checkedJournal(world, town)
    expect(journal.slice(-2).map(({ verb, incident_id: id }) => [verb, id])).toEqual([
      ['settings.changed', null],
      ['duties.recounted', dossier.id],
    ])
    expect(JSON.parse(journal.at(-2)!.body)).toMatchObject({
      summary: { regimes: { before: [], after: ['police'] }, version: 2 },
    })
  })

  test('reach a dossier that is being made at that moment', async () => {
    await fresh('Broekzele')
    const report = { text: 'Een map met dossiers lag in de trein.', noticedAt: world.at(-1) }
    const submit = async () => submitReport(await world.as(town.dpo), town.id, report, { id: true })
    for (let version = 1; version <= 10; version += 1) {
      await Promise.all([
        submit(),
        change({
          ownDuties: [{ ...insurer, trigger: 'reported', count: version }],
          reason: 'De polis wordt telkens vervangen.',
          version,
        }),
      ])
    }
    const counted = await world.rows<{ due_at: Date; reported_at: Date }>(
      `SELECT d.due_at, i.reported_at FROM incident i LEFT JOIN duty d
         ON d.incident_id = i.id AND d.kind = 'own' AND d.state = 'running'
       WHERE i.organisation_id = $1`,
      [town.id],
    )
    expect(counted).toHaveLength(10)
    for (const { due_at: dueAt, reported_at: reportedAt } of counted) {
      expect(dueAt.getTime() - reportedAt.getTime()).toBe(10 * 3_600_000)
    }
  })

  test('keep the key of a duty whose hours change, and end one that is left out', async () => {
    await fresh('Oosterdonk')
    const dossier = await confirmedDossier(world, town)
    const { ownDuties } = await change({ ownDuties: [insurer, { ...insurer, name: 'Moederbedrijf' }] })
    const [kept, ended] = ownDuties
    const fewer = { ownDuties: [{ ...insurer, id: kept!.id, count: 24 }], version: 2 }
    await refusesWithoutTrace(world, () => change(fewer), invalidWith('reason dutiesErased'))
    const reason = 'Het contract met het moederbedrijf is opgezegd.'
    await change({ ...fewer, reason })
    for (const leaf of (await checkedJournal(world, town)).slice(-2)) {
      expect(JSON.parse(leaf.body)).toMatchObject({ summary: { reason } })
    }
    const duties = await dutiesOf(dossier.id)
    expect(duties.find(({ key }) => key === `own:${kept!.id}`)).toMatchObject({
      state: 'running',
      due_at: new Date(world.at(22)),
    })
    expect(duties.find(({ key }) => key === `own:${ended!.id}`)).toMatchObject({ state: 'notRequired' })
  })

  test('make nothing late that was reported before, unless somebody says so', async () => {
    await fresh('Waterzande')
    const dossier = await confirmedDossier(world, town)
    const fromNow = { ...insurer, validFromAt: null }
    const { ownDuties } = await change({ ownDuties: [fromNow] })
    expect(ownDuties[0]?.validFromAt).toBe(world.now)
    const key = `own:${ownDuties[0]!.id}`
    expect((await dutiesOf(dossier.id)).map((duty) => duty.key)).not.toContain(key)
    const kept = await change({
      ownDuties: [{ ...insurer, id: ownDuties[0]!.id, validFromAt: null }],
      version: 2,
    })
    expect(kept.ownDuties[0]?.validFromAt).toBe(world.now)
    await change({ ownDuties: [{ ...insurer, id: ownDuties[0]!.id }], version: 3 })
    expect((await dutiesOf(dossier.id)).find((duty) => duty.key === key)).toMatchObject({ state: 'running' })
  })

  test('count days where the contract does', async () => {
    await fresh('Kerkdonk')
    const dossier = await confirmedDossier(world, town)
    await change({ ownDuties: [{ ...insurer, count: 2, unit: 'days' }] })
    expect((await dutiesOf(dossier.id)).find(({ key }) => key.startsWith('own:'))).toMatchObject({
      due_at: new Date(world.at(46)),
    })
  })

  test('that were set in hours alone before still hold, for every dossier', async () => {
    await fresh('Oudenbosch')
    const dossier = await confirmedDossier(world, town)
    const { ownDuties } = await change({ ownDuties: [insurer] })
    const { id, name, trigger } = ownDuties[0]!
    await world.rows('UPDATE organisation SET own_duties = $2 WHERE id = $1 RETURNING id', [
      town.id,
      JSON.stringify([{ id, name, trigger, hours: 48 }]),
    ])
    expect((await findSettings(await world.as(town.auditor), town.id)).ownDuties).toEqual([
      { id, name, trigger, count: 48, unit: 'hours', validFromAt: null },
    ])
    await change({
      regimes: ['nis2'],
      ownDuties: [{ id, name, trigger, count: 24, unit: 'hours' }],
      version: 2,
    })
    expect((await dutiesOf(dossier.id)).find(({ key }) => key === `own:${id}`)).toMatchObject({
      due_at: new Date(world.at(22)),
    })
  })

  test('never take over a key that the organisation did not give', async () => {
    await fresh('Steenhove')
    const foreign = 'authority'
    const { ownDuties } = await change({ ownDuties: [{ ...insurer, id: foreign }] })
    expect(ownDuties[0]?.id).not.toBe(foreign)
  })

  test('leave dossiers alone in which nothing changes', async () => {
    await fresh('Kapelrijt')
    await confirmedDossier(world, town)
    await change({ regimes: ['nis2'] })
    expect((await checkedJournal(world, town)).map(({ verb }) => verb)).not.toContain('duties.recounted')
  })

  test.each<[string, Partial<SettingsInput>, string]>([
    ['an unknown regime', { regimes: ['dora' as 'nis2'] }, 'regimes notInList'],
    ['no name', { ownDuties: [{ ...insurer, name: ' ' }] }, 'ownDuties.0.name required'],
    ['no hours', { ownDuties: [{ ...insurer, count: 0 }] }, 'ownDuties.0.count outOfRange'],
    [
      'half an hour',
      { ownDuties: [insurer, { ...insurer, name: 'B', count: 0.5 }] },
      'ownDuties.1.count notWhole',
    ],
    [
      'an unknown trigger',
      { ownDuties: [{ ...insurer, trigger: 'x' as 'aware' }] },
      'ownDuties.0.trigger notInList',
    ],
    [
      'two alike',
      { ownDuties: [insurer, { ...insurer, name: 'CYBERVERZEKERAAR' }] },
      'ownDuties.1.name repeated',
    ],
  ])('refuse %s', async (_, input, problem) => {
    await refusesWithoutTrace(world, () => change(input), invalidWith(problem))
  })

  test('refuse whoever saw an older version, with what is stored', async () => {
    await refusesWithoutTrace(world, () => change({ version: 7 }), { kind: 'conflict', version: 2 })
  })

  test('are changed by DPO and administrator, and by nobody who acts for them', async () => {
    await fresh('Heidegem')
    await change({ regimes: ['nis2'] }, 'dpo')
    await refusesWithoutTrace(world, () => change({ version: 2 }, 'decider'), { kind: 'forbidden' })
    const consultant = await world.as(await world.consultant(town, 'dpo'))
    expect(await findSettings(consultant, town.id)).toMatchObject({ regimes: ['nis2'] })
    const attempt = () => changeSettings(consultant, town.id, { regimes: [], ownDuties: [], version: 2 })
    await refusesWithoutTrace(world, attempt, { kind: 'forbidden' })
  })
})

test('a duty that is put off needs its reason too, and one that comes earlier does not', async () => {
  await fresh('Grensdonk')
  await confirmedDossier(world, town)
  const { ownDuties } = await change({ ownDuties: [insurer] })
  const of = (count: number) => [{ ...insurer, id: ownDuties[0]!.id, count }]
  await refusesWithoutTrace(
    world,
    () => change({ ownDuties: of(8760), version: 2 }),
    invalidWith('reason dutiesErased'),
  )
  await change({ ownDuties: of(24), version: 2 })
})

test('what is closed keeps its past, whatever the settings become, and is under them again once reopened', async () => {
  await fresh('Vastdonk')
  const dossier = await confirmedDossier(world, town)
  const context = await world.as(town.dpo)
  await fill(world, town, dossier, 'nature', keptIn)
  const assessment: AssessmentInput = {
    ...{ riskAnswer: 'no', highRiskAnswer: 'no', reasoning: 'Niemand zag de gegevens.' },
    ...{ adviceAuthority: 'doNotNotify', advicePeople: 'doNotTell', version: 0 },
  }
  const decision: DecisionInput = {
    ...{ authorityChoice: 'doNotNotify', peopleChoice: 'doNotTell', version: 0, assessmentVersion: 1 },
    reason: 'De brief kwam ongeopend terug.',
  }
  await recordAssessment(context, town.id, dossier.id, assessment, { id: true })
  await recordDecision(await world.as(town.decider), town.id, dossier.id, decision, { id: true })
  await closeIncident(context, town.id, dossier.id, 2, { id: true })
  const past = async () => {
    const asked = {
      dutyHistory: { key: true, cause: true },
      duties: { key: true, dueAt: true, state: true },
    } as const
    return findIncident(context, town.id, dossier.number, asked)
  }
  const before = await past()
  const { ownDuties } = await change({
    regimes: ['police'],
    ownDuties: [{ ...insurer, trigger: 'reported' }],
  })
  expect(await past()).toEqual(before)
  const reason = 'Er kwamen nieuwe feiten aan het licht.'
  await reopenIncident(context, town.id, dossier.id, { reason, version: 3 }, { id: true })
  expect((await dutiesOf(dossier.id)).map(({ key }) => key)).toContain(`own:${ownDuties[0]!.id}`)
})

test('a dossier does not close while something is owed under another regime', async () => {
  await fresh('Zone Duinkust')
  const dossier = await confirmedDossier(world, town)
  await change({ regimes: ['police'] })
  const context = await world.as(town.dpo)
  await refusesWithoutTrace(world, () => closeIncident(context, town.id, dossier.id, 2, { id: true }), {
    kind: 'invalid',
    problems: expect.arrayContaining([{ path: 'duties', code: 'dutiesOpen', params: { count: 1 } }]),
  })
})
