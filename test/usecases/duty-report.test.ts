import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  changeDutyReport,
  changeSettings,
  dismissIncident,
  dossierUnderRules,
  findIncident,
  listQueue,
  prepareNotification,
  recordAwareness,
  recordDutyReport,
  recordNotificationSent,
  recordSignals,
  confirmCorrection,
  recordSignificance,
  recordSubProcessors,
  retractDutyReport,
  type Selection,
} from '@lekboek/usecases'
import {
  describeBreach,
  checkedJournal,
  confirmedDossier,
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
let insurer: string
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, 'Intercommunale')
  const { ownDuties } = await changeSettings(await world.as(town.dpo), town.id, {
    regimes: ['nis2', 'police'],
    ownDuties: [
      {
        name: 'Cyberverzekeraar',
        trigger: 'aware',
        count: 48,
        unit: 'hours',
        validFromAt: '2026-01-01T00:00:00.000Z',
      },
    ],
    version: 1,
  })
  insurer = `own:${String(ownDuties[0]?.id)}`
})
beforeEach(async () => {
  dossier = await confirmedDossier(world, town)
})
afterAll(() => world.close())

const argument = 'De dienstverlening aan twaalf gemeenten viel een dag uit.'
const correctionReason = 'De storing bleek van een andere dienst te zijn.'
const asked = { id: true, version: true } as const
const significant = async (significantAt: string | null, version = 0) =>
  recordSignificance(
    await world.as(town.dpo),
    town.id,
    dossier.id,
    { significantAt, argument, version, correctionReason },
    { significance: { significantAt: true, version: true }, duties: { key: true, state: true, dueAt: true } },
  )
const report = async (duty: string, given: object = {}) =>
  recordDutyReport(
    await world.as(town.dpo),
    town.id,
    dossier.id,
    { duty, sentAt: world.now, channel: 'webForm', receipt: 'CCB-1', ...given },
    { ...asked, recipient: true, createdBy: true },
  )
const read = async (selection: Selection) =>
  findIncident(await world.as(town.dpo), town.id, dossier.number, selection)
/** As it is stored: what is overdue is worked out from the due time when it is read. */
const duty = async (key: string) => {
  const [row] = await world.rows<{
    state: string
    due_at: Date
    met_at: Date | null
    recipient: string | null
  }>('SELECT state, due_at, met_at, recipient FROM duty WHERE incident_id = $1 AND key = $2', [
    dossier.id,
    key,
  ])
  return row
}

describe('significance under NIS2', () => {
  test('starts early warning and notification, and journals no argument', async () => {
    const row = await significant(world.at(-1))
    expect(row['significance']).toMatchObject({ version: 1 })
    expect(await duty('nis2EarlyWarning')).toMatchObject({ state: 'running', recipient: 'CCB' })
    expect(await duty('nis2Notification')).toMatchObject({ state: 'running' })
    const leaf = (await checkedJournal(world, town)).at(-1)!
    expect(leaf.verb).toBe('significance.recorded')
    expect(JSON.parse(leaf.body).summary).toEqual({
      significantAt: { before: null, after: world.at(-1) },
      version: 1,
    })
    expect(leaf.body).not.toContain('dienstverlening')
  })

  test('that is taken back asks for nothing more once who decides confirms it, and its past stays', async () => {
    const dueAt = world.at(23)
    await significant(world.at(-1))
    world.pass(1)
    await significant(null, 1)
    expect(await duty('nis2EarlyWarning')).toMatchObject({ state: 'running', due_at: new Date(dueAt) })
    world.pass(1)
    await confirmCorrection(
      await world.as(town.decider),
      town.id,
      dossier.id,
      { duty: 'nis2EarlyWarning', reason: correctionReason, version: 1 },
      { id: true },
    )
    expect(await duty('nis2EarlyWarning')).toMatchObject({ state: 'notRequired' })
    expect(await duty('nis2Notification')).toMatchObject({ state: 'running' })
    const { dutyHistory } = await read({
      dutyHistory: { key: true, cause: true, before: true, after: true, by: true },
    })
    const own = (dutyHistory as { key: string; cause: string }[]).filter(
      ({ key }) => key === 'nis2EarlyWarning',
    )
    expect(own).toMatchObject([
      { cause: 'triggerKnown', before: null, after: dueAt, by: town.dpo.name },
      { cause: 'triggerGone', before: dueAt, after: null, by: town.decider.name },
    ])
  })

  test('leaves a trust service provider the 72 hours where those services are not affected', async () => {
    const provider = await openTown(world, 'Vertrouwensdienst')
    const context = await world.as(provider.dpo)
    await changeSettings(await world.as(provider.admin), provider.id, {
      ...{ regimes: ['nis2Trust'], ownDuties: [], version: 1 },
    })
    const own = await confirmedDossier(world, provider)
    const due = async (affectsTrustServices: boolean | null, version: number) => {
      const row = await recordSignificance(
        context,
        provider.id,
        own.id,
        { significantAt: world.at(-1), affectsTrustServices, argument, version },
        { duties: { key: true, dueAt: true } },
      )
      const duties = row['duties'] as readonly { key: string; dueAt: string }[]
      const found = duties.find(({ key }) => key === 'nis2Notification')
      return new Date(String(found?.dueAt)).toISOString()
    }
    expect(await due(null, 0)).toBe(world.at(23))
    expect(await due(false, 1)).toBe(world.at(71))
    expect(JSON.parse((await checkedJournal(world, provider)).at(-1)!.body).summary).toMatchObject({
      affectsTrustServices: { before: null, after: false },
    })
    expect(await due(true, 2)).toBe(world.at(23))
  })

  test('is refused to an older version, to the future, and without an argument', async () => {
    await significant(world.at(-1))
    await refusesWithoutTrace(world, () => significant(null), { kind: 'conflict', version: 1 })
    await refusesWithoutTrace(world, () => significant(world.at(1), 1), invalidWith('significantAt inFuture'))
  })

  test('is said of no organisation outside NIS2', async () => {
    const other = await openTown(world, 'Lindenrode')
    const own = await confirmedDossier(world, other)
    const context = await world.as(other.dpo)
    const given = { significantAt: world.now, argument, version: 0 }
    await refusesWithoutTrace(
      world,
      () => recordSignificance(context, other.id, own.id, given, { id: true }),
      invalidWith('significantAt contradiction'),
    )
  })

  test('holds also where no personal data were hit', async () => {
    dossier = await openDossier(world, town)
    const context = await world.as(town.dpo)
    const dismissal = { reason: 'Er waren geen persoonsgegevens bij betrokken.', version: 1 }
    await dismissIncident(context, town.id, dossier.id, dismissal, { id: true })
    await significant(world.at(-1))
    await report('nis2EarlyWarning')
    expect(await duty('nis2EarlyWarning')).toMatchObject({ state: 'met' })
  })
})

// NIS2 article 23(4)(d) and (e); ccb.belgium.be, node 2637.
describe('an incident that goes on', () => {
  const handled = async (given: object, version: number) =>
    recordSignificance(
      await world.as(town.dpo),
      town.id,
      dossier.id,
      { significantAt: world.at(-1), argument, version, ...given },
      {
        significance: { isBeingHandled: true, handledAt: true, correctionReason: true },
        waitingDuties: { key: true, waitsFor: true },
      },
    )
  const within = async (hours: number, work: () => Promise<unknown>) => {
    const before = world.now
    world.pass(hours)
    try {
      await work()
    } finally {
      world.now = before
    }
  }

  test('owes a progress report after a month, and its final report once it is handled', async () => {
    const began = world.at(-1)
    await significant(began)
    await report('nis2Notification')
    const monthAt = (await duty('nis2FinalReport'))!.due_at
    world.pass(0.1)
    const row = await handled({ significantAt: began, isBeingHandled: true }, 1)
    expect(row['significance']).toMatchObject({ isBeingHandled: true, handledAt: null })
    expect(row['waitingDuties']).toEqual(
      expect.arrayContaining([expect.objectContaining({ key: 'nis2FinalReport', waitsFor: 'handling' })]),
    )
    expect(await duty('nis2ProgressReport')).toMatchObject({ due_at: monthAt, recipient: 'CCB' })
    await within(31 * 24, async () => {
      const sent = { sentAt: world.now, reason: 'Het portaal lag plat.' }
      await report('nis2ProgressReport', sent)
      expect(await duty('nis2ProgressReport')).toMatchObject({ state: 'metLate' })
      const handledAt = world.at(-1)
      await handled({ significantAt: began, handledAt }, 2)
      expect(JSON.parse((await checkedJournal(world, town)).at(-1)!.body).summary).toMatchObject({
        isBeingHandled: { before: true, after: false },
        handledAt: { before: null, after: handledAt },
      })
      expect((await duty('nis2FinalReport'))!.due_at > monthAt).toBe(true)
      const early = () => report('nis2FinalReport', { sentAt: world.at(-2) })
      await refusesWithoutTrace(world, early, invalidWith('sentAt beforeHandled'))
      await report('nis2FinalReport')
      expect(await duty('nis2FinalReport')).toMatchObject({ state: 'met' })
      const later = { significantAt: began, handledAt: world.now, correctionReason }
      world.pass(1)
      const after = () => handled({ ...later, handledAt: world.now }, 3)
      await refusesWithoutTrace(world, after, invalidWith('handledAt afterFinalReport'))
      const { dutyHistory } = await read({ dutyHistory: { key: true, cause: true, after: true } })
      const own = (dutyHistory as { key: string; cause: string }[]).filter(({ key }) =>
        key.endsWith('Report'),
      )
      expect(own.map(({ key, cause }) => `${key} ${cause}`)).toEqual([
        'nis2FinalReport triggerKnown',
        'nis2ProgressReport triggerKnown',
        'nis2FinalReport triggerGone',
        'nis2FinalReport triggerKnown',
      ])
    })
    world.pass(-0.1)
  })

  test('ended before its month: the final report keeps its time, also said once the month is over', async () => {
    const began = world.at(-1)
    await significant(began)
    await report('nis2Notification')
    const monthAt = (await duty('nis2FinalReport'))!.due_at
    await within(32 * 24, async () => {
      await handled({ significantAt: began, isBeingHandled: true }, 1)
      expect(await duty('nis2ProgressReport')).toMatchObject({ due_at: monthAt, met_at: null })
      await handled({ significantAt: began, handledAt: began }, 2)
      expect(await duty('nis2FinalReport')).toMatchObject({ due_at: monthAt, met_at: null })
    })
  })

  test.each<[string, object, string]>([
    ['to an end in the future', { handledAt: '2027-01-01T00:00:00.000Z' }, 'handledAt inFuture'],
    ['to an end that nobody names', { isBeingHandled: false }, 'handledAt required'],
    [
      'to an end of what goes on',
      { isBeingHandled: true, handledAt: '2026-11-18T10:00:00.000Z' },
      'handledAt contradiction',
    ],
  ])('is refused %s', async (_, given, problem) => {
    await significant(world.at(-1))
    await refusesWithoutTrace(world, () => handled(given, 1), invalidWith(problem))
  })
})

describe('something sent under another regime', () => {
  test('meets its duty, and the final report counts from the notification', async () => {
    await significant(world.at(-1))
    const row = await report('nis2Notification')
    expect(row).toMatchObject({ version: 1, recipient: 'CCB', createdBy: town.dpo.name })
    expect(await duty('nis2Notification')).toMatchObject({ state: 'met' })
    expect(await duty('nis2FinalReport')).toMatchObject({ due_at: new Date(world.at(30 * 24)) })
    expect((await checkedJournal(world, town)).at(-1)).toMatchObject({ verb: 'dutyReport.recorded' })
  })

  test('late demands its reason', async () => {
    await significant(world.at(-25))
    const late = () => report('nis2EarlyWarning')
    await refusesWithoutTrace(world, late, invalidWith('reason required'))
    await report('nis2EarlyWarning', { reason: 'Het portaal lag plat.' })
    expect(await duty('nis2EarlyWarning')).toMatchObject({ state: 'metLate' })
  })

  test('is entered once its time is over with why, and shown so', async () => {
    await significant(world.at(-1))
    const sentAt = world.now
    world.pass(40)
    const enter = (given: object = {}) => report('nis2EarlyWarning', { sentAt, ...given })
    await refusesWithoutTrace(world, () => enter(), invalidWith('afterwardsReason required'))
    await refusesWithoutTrace(
      world,
      () => enter({ afterwardsReason: 'x' }),
      invalidWith('afterwardsReason tooShort'),
    )
    const afterwardsReason = 'Per telefoon, want het portaal lag plat.'
    const { id } = await enter({ afterwardsReason })
    expect(await duty('nis2EarlyWarning')).toMatchObject({ state: 'met' })
    const change = async (given: object, version: number) =>
      changeDutyReport(
        await world.as(town.dpo),
        town.id,
        String(id),
        { sentAt, channel: 'email', version, ...given },
        { afterwardsReason: true },
      )
    // What was entered afterwards stays so, whatever else is corrected.
    await refusesWithoutTrace(world, () => change({}, 1), invalidWith('afterwardsReason required'))
    expect(await change({ afterwardsReason }, 1)).toEqual({ afterwardsReason })
    world.pass(-40)
  })

  test('that was entered in time asks for no more where its day stands', async () => {
    await significant(world.at(-1))
    const sentAt = world.now
    const { id } = await report('nis2EarlyWarning', { afterwardsReason: 'Dit zegt hier niets ter zake.' })
    world.pass(40)
    const change = { sentAt, channel: 'email', version: 1 } as const
    const context = await world.as(town.dpo)
    const row = await changeDutyReport(context, town.id, String(id), change, { afterwardsReason: true })
    expect(row).toEqual({ afterwardsReason: null })
    world.pass(-40)
  })

  test.each<[string, () => Promise<unknown>, string]>([
    ['a duty that the dossier does not have', () => report('telecomNotification'), 'duty notInList'],
    ['a duty with a room of its own', () => report('authority'), 'duty notInList'],
    ['the future', () => report('policeNotification', { sentAt: world.at(1) }), 'sentAt inFuture'],
    [
      'before it began',
      () => report('policeNotification', { sentAt: '1970-01-01T00:00:00.000Z' }),
      'sentAt beforeTrigger',
    ],
    ['no channel', () => report('policeNotification', { channel: null }), 'channel required'],
    [
      'the law left out by an own reason',
      () => report('policeNotification', { sentAt: null, reason: 'Te veel werk.' }),
      'sentAt required',
    ],
    ['a duty left out without a reason', () => report(insurer, { sentAt: null }), 'reason required'],
    [
      'a duty left out with a reason that says nothing',
      () => report(insurer, { sentAt: null, reason: 'x' }),
      'reason tooShort',
    ],
  ])('is not %s', async (_, attempt, problem) => {
    await refusesWithoutTrace(world, attempt, invalidWith(problem))
  })

  test('need not be, where an own duty has its reason', async () => {
    await report(insurer, { sentAt: null, channel: null, reason: 'De polis dekt geen menselijke fouten.' })
    expect(await duty(insurer)).toMatchObject({ state: 'notRequired' })
  })

  test('may be a call, to an insurer as well as any other', async () => {
    await report(insurer, { channel: 'phone' })
    expect(await duty(insurer)).toMatchObject({ state: 'met' })
  })

  test('is corrected in the version that was seen', async () => {
    const { id } = await report(insurer)
    const context = await world.as(town.dpo)
    const change = (version: number) =>
      changeDutyReport(
        context,
        town.id,
        String(id),
        { sentAt: world.at(-1), channel: 'email', version },
        { version: true, recipient: true },
      )
    expect(await change(1)).toMatchObject({ version: 2 })
    expect(await duty(insurer)).toMatchObject({ met_at: new Date(world.at(-1)) })
    await refusesWithoutTrace(world, () => change(1), { kind: 'conflict', version: 2 })
  })

  // Article 5(2) GDPR: what was due when is told as it was known then.
  test('keeps what was due before a correction, and says the correction of what it changed alone', async () => {
    await significant(world.at(-3))
    const { id } = await report('nis2Notification', { sentAt: world.at(-1) })
    const wrong = (await duty('nis2FinalReport'))!.due_at.toISOString()
    world.pass(0.5)
    const sentAt = world.at(-0.75)
    await changeDutyReport(
      await world.as(town.dpo),
      town.id,
      String(id),
      { sentAt, channel: 'webForm', receipt: 'CCB-1', version: 1 },
      { version: true },
    )
    const right = (await duty('nis2FinalReport'))!.due_at.toISOString()
    const { dutyHistory } = await read({
      dutyHistory: { key: true, cause: true, before: true, after: true },
    })
    const own = (dutyHistory as { key: string }[]).filter(({ key }) => key === 'nis2FinalReport')
    expect(own).toMatchObject([
      { cause: 'triggerKnown', before: null, after: wrong },
      { cause: 'triggerMoved', before: wrong, after: right },
    ])
    expect(JSON.parse((await checkedJournal(world, town)).at(-1)!.body).summary).toEqual({
      ...{ dutyReportId: id, duty: 'nis2Notification', version: 2 },
      sentAt: { before: world.at(-1.5), after: sentAt },
    })
  })

  test('that was recorded by mistake is taken back, stays to be seen and meets nothing', async () => {
    const { id } = await report(insurer)
    const context = await world.as(town.dpo)
    const retract = (version: number) =>
      retractDutyReport(
        context,
        town.id,
        String(id),
        { reason: 'In het verkeerde dossier.', version },
        { version: true, retractedReason: true },
      )
    expect(await retract(1)).toMatchObject({ version: 2, retractedReason: 'In het verkeerde dossier.' })
    expect(await duty(insurer)).toMatchObject({ state: 'running' })
    expect((await read({ dutyReports: { id: true } }))['dutyReports']).toHaveLength(1)
    await refusesWithoutTrace(world, () => retract(2), invalidWith('retractedAt repeated'))
  })
})

test('a notification to the supervisory body of the police meets the police duty, one to the GBA does not', async () => {
  const context = await world.as(town.dpo)
  const send = async (authority: string) => {
    await describeBreach(world, town, dossier)
    const row = await prepareNotification(
      context,
      town.id,
      dossier.id,
      { authority, phase: 'initial' },
      { notifications: { id: true, authority: true } },
    )
    const prepared = (row['notifications'] as { id: string; authority: string }[]).find(
      (one) => one.authority === authority,
    )
    const sent = { sentAt: world.now, channel: 'email' } as const
    await recordNotificationSent(context, town.id, String(prepared?.id), sent, { id: true })
  }
  await send('GBA')
  expect(await duty('authority')).toMatchObject({ state: 'met' })
  expect(await duty('policeNotification')).toMatchObject({ state: 'running' })
  await send('COC')
  expect(await duty('policeNotification')).toMatchObject({ state: 'met' })
})

describe('what is told of a due time', () => {
  test('is read from the rules and never moves it', async () => {
    const { duties } = await read({ duties: { key: true, dueAt: true, readings: { key: true, at: true } } })
    const authority = (
      duties as { key: string; dueAt: string; readings: { key: string; at: string }[] }[]
    ).find(({ key }) => key === 'authority')
    expect(authority?.readings[0]).toMatchObject({ key: 'fullHour' })
    expect(new Date(authority?.dueAt ?? '').toISOString()).toBe(world.at(70))
  })

  test('is not asked of the queue over registers', async () => {
    const context = await world.as(town.dpo)
    const queue = () =>
      listQueue(
        context,
        { window: 'all', first: 5 },
        { edges: { node: { duty: { readings: { key: true } } } } },
      )
    await refusesWithoutTrace(world, queue, invalidWith('edges.node.duty.readings unknownField'))
  })

  test('was and became, when awareness moves', async () => {
    const input = {
      awareAt: world.at(-1),
      ground: 'ownFinding',
      ...{ argument, version: 1, correctionReason },
    } as const
    world.pass(0.5)
    await recordAwareness(await world.as(town.dpo), town.id, dossier.id, input, { id: true })
    const { dutyHistory } = await read({
      dutyHistory: { key: true, cause: true, before: true, after: true },
    })
    const authority = (dutyHistory as { key: string; after: string }[]).filter(
      ({ key }) => key === 'authority',
    )
    expect(authority.at(-1)).toMatchObject({
      cause: 'triggerMoved',
      before: world.at(69.5),
      after: world.at(70.5),
    })
  })
})

describe('sub-processors', () => {
  const record = async (links: object[], version = 0) =>
    recordSubProcessors(
      await world.as(town.dpo),
      town.id,
      dossier.id,
      { links: links as { name: string }[], version },
      { subProcessors: { version: true, links: { id: true, name: true, toldAt: true } } },
    )

  test('have their own clock, which keeps its key when their time of telling is added', async () => {
    const link = { name: 'Serverpark', awareAt: world.at(-30), termHours: 24 }
    const { subProcessors } = await record([link])
    const [first] = (subProcessors as { links: { id: string }[] }).links
    const key = `subProcessorReport:${String(first?.id)}`
    expect(await duty(key)).toMatchObject({ state: 'running', met_at: null })
    await record([{ ...link, id: first?.id, toldAt: world.at(-8) }], 1)
    expect(await duty(key)).toMatchObject({ state: 'met' })
    world.pass(1)
    await record([{ ...link, id: first?.id, termHours: 48 }], 2)
    const { dutyHistory } = await read({
      dutyHistory: { key: true, cause: true, before: true, after: true, name: true },
    })
    expect((dutyHistory as { key: string }[]).filter((change) => change.key === key)).toMatchObject([
      { cause: 'triggerKnown', before: null, after: world.at(-7), name: 'Serverpark' },
      { cause: 'termChanged', before: world.at(-7), after: world.at(17) },
    ])
    const twice = { ...link, id: first?.id }
    await refusesWithoutTrace(world, () => record([twice, twice], 3), invalidWith('links.1.id repeated'))
    const leaf = (await checkedJournal(world, town)).at(-1)!
    expect(leaf.body).not.toContain('Serverpark')
  })

  test.each([
    ['without a name', { name: '' }, 'links.0.name required'],
    [
      'telling before it knew',
      { awareAt: '2026-11-18T10:00:00.000Z', toldAt: '2026-11-18T09:00:00.000Z' },
      'links.0.toldAt endBeforeBegin',
    ],
    ['with a term of nothing', { termHours: 0 }, 'links.0.termHours outOfRange'],
  ])('are refused %s', async (_, part, problem) => {
    await refusesWithoutTrace(world, () => record([{ name: 'Serverpark', ...part }]), invalidWith(problem))
  })
})

describe('what waits', () => {
  test('is told with what it waits for before awareness is fixed, and not once it is judged', async () => {
    dossier = await openDossier(world, town)
    const waiting = async () => {
      const { waitingDuties } = await read({ waitingDuties: { key: true, waitsFor: true, recipient: true } })
      return (waitingDuties as { key: string; waitsFor: string; recipient: string | null }[]).map(
        ({ key, waitsFor, recipient }) => `${key} ${waitsFor} ${recipient ?? '-'}`,
      )
    }
    expect(await waiting()).toEqual([
      'nis2EarlyWarning significance CCB',
      'nis2Notification significance CCB',
      'policeNotification awareness COC',
      `${insurer} awareness -`,
    ])
    await significant(null)
    expect(await waiting()).toEqual(['policeNotification awareness COC', `${insurer} awareness -`])
  })
})

describe('signals of awareness', () => {
  test('move the proposal and flag a stretched check, never awareness itself', async () => {
    dossier = await openDossier(world, town)
    const context = await world.as(town.dpo)
    const row = await recordSignals(
      context,
      town.id,
      dossier.id,
      { proofShownAt: world.at(-2.5), checkStartedAt: world.now, version: 0 },
      { awarenessProposal: { awareAt: true, ground: true, reason: true }, awareAt: true },
    )
    expect(row).toMatchObject({
      awareAt: null,
      awarenessProposal: { ground: 'shownByThirdParty', reason: 'thirdPartyProved', awareAt: world.at(-2.5) },
    })
    world.pass(30)
    const { stretchFlags } = await read({ stretchFlags: { reason: true, hours: true } })
    expect(stretchFlags).toMatchObject([{ reason: 'longerThanTarget', hours: 31 }])
    world.pass(-30)
  })

  test('are refused where the end comes before the begin', async () => {
    const context = await world.as(town.dpo)
    const given = { claimAt: world.at(-1), claimVerifiedAt: world.at(-2), version: 0 }
    const attempt = () => recordSignals(context, town.id, dossier.id, given, { id: true })
    await refusesWithoutTrace(world, attempt, invalidWith('claimVerifiedAt endBeforeBegin'))
  })
})

describe('a dossier under other rules', () => {
  test('has other hours, is a proposal, and nothing of it is stored', async () => {
    const context = await world.as(town.auditor)
    const before = await world.rows('SELECT * FROM duty WHERE incident_id = $1', [dossier.id])
    const answer = await dossierUnderRules(context, town.id, dossier.number, 'proposal-digital-omnibus-2025')
    expect(answer).toMatchObject({ isProposal: true, authority: 'notifyIncomplete' })
    expect(answer.duties.find(({ kind }) => kind === 'authority')).toMatchObject({ dueAt: world.at(94) })
    expect(await world.rows('SELECT * FROM duty WHERE incident_id = $1', [dossier.id])).toEqual(before)
  })

  test('needs rules that somebody knows', async () => {
    const context = await world.as(town.dpo)
    const attempt = () => dossierUnderRules(context, town.id, dossier.number, 'gone')
    await refusesWithoutTrace(world, attempt, invalidWith('ruleSet notInList'))
  })
})
