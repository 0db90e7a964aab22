import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  addCommunication,
  changeDutyReport,
  changeSettings,
  confirmCorrection,
  correctNotificationSent,
  correctTold,
  dismissIncident,
  findIncident,
  listIncidents,
  prepareNotification,
  recordAssessment,
  recordAwareness,
  recordDecision,
  recordDutyReport,
  recordNotificationSent,
  recordSignificance,
  recordTold,
  reopenIncident,
  retractNotificationSent,
  type ConfirmCorrectionInput,
} from '@lekboek/usecases'
import {
  describeBreach,
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
let dossier: Awaited<ReturnType<typeof confirmedDossier>>
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, 'Lindenrode')
  const validFromAt = world.at(-1000)
  await changeSettings(await world.as(town.admin), town.id, {
    ...{ regimes: ['nis2'], version: 1 },
    ownDuties: [{ name: 'Verzekeraar', trigger: 'occurred', count: 24, unit: 'hours', validFromAt }],
  })
})
beforeEach(async () => {
  dossier = await confirmedDossier(world, town)
})
afterAll(() => world.close())

const reason = 'De datum van de vorige dag was ingetypt.'
const asked = { id: true } as const

/** Some hours later, and back. */
async function after(hours: number, work: () => Promise<void>): Promise<void> {
  const before = world.now
  world.pass(hours)
  try {
    await work()
  } finally {
    world.now = before
  }
}

const moveAwareness = async (hours: number, version = 1) =>
  recordAwareness(
    await world.as(town.dpo),
    town.id,
    dossier.id,
    {
      ...{ awareAt: world.at(hours), ground: 'checkConfirmed', argument: 'Toen pas bevestigd.' },
      ...{ version, correctionReason: reason },
    },
    asked,
  )
/** How the duty stands once the correction is confirmed, as it is shown. */
const becomes = async (duty: string): Promise<Partial<ConfirmCorrectionInput>> => {
  const selection = { kept: { duties: { key: true, becomesDueAt: true, becomesMetAt: true } } } as const
  const row = await findIncident(await world.as(town.dpo), town.id, dossier.number, selection)
  const { duties } = row['kept'] as { duties: (ConfirmCorrectionInput & { key: string })[] }
  const { becomesDueAt = null, becomesMetAt = null } = duties.find(({ key }) => key === duty) ?? {}
  return { becomesDueAt, becomesMetAt }
}
const confirm = async (duty: string, given: Partial<ConfirmCorrectionInput> = {}, as = town.decider) =>
  confirmCorrection(
    await world.as(as),
    town.id,
    dossier.id,
    { duty, reason, version: 1, ...(await becomes(duty)), ...given },
    { kept: { version: true, duties: { key: true, isShown: true, confirmedBy: true, reason: true } } },
  )
const read = async () =>
  findIncident(await world.as(town.dpo), town.id, dossier.number, {
    ...{ nextStep: true, version: true, duties: { key: true, state: true, dueAt: true, metAt: true } },
    kept: { version: true, duties: { key: true, dueAt: true, isShown: true, confirmedAt: true } },
  })
const significant = async (hours: number | null, version: number) =>
  recordSignificance(
    await world.as(town.dpo),
    town.id,
    dossier.id,
    {
      ...{ significantAt: hours === null ? null : world.at(hours), argument: 'De dienst viel uit.' },
      ...{ version, correctionReason: reason },
    },
    asked,
  )
const shownOf = async () => {
  const { duties } = (await read())['kept'] as { duties: { key: string; isShown: boolean }[] }
  return duties.filter(({ isShown }) => isShown).map(({ key }) => key)
}
/** As it is stored, and whether its time is over by the clock of this world. */
const duty = async (key: string) => {
  const [row] = await world.rows<{ state: string; due_at: Date }>(
    'SELECT state, due_at FROM duty WHERE incident_id = $1 AND key = $2',
    [dossier.id, key],
  )
  if (row?.state !== 'running') return row?.state
  return row.due_at.getTime() < Date.parse(world.now) ? 'overdue' : 'running'
}

describe('a duty of a law', () => {
  const regimes = async (version: number, ...names: ('nis2' | 'telecom')[]) => {
    const [row] = await world.rows<{ own_duties: never[] }>(
      'SELECT own_duties FROM organisation WHERE id = $1',
      [town.id],
    )
    const input = { regimes: names, ownDuties: row!.own_duties, version, reason }
    await changeSettings(await world.as(town.admin), town.id, input)
  }

  test('that had passed does not go with a setting, until who decides confirms that it never applied', async () => {
    await significant(-1, 0)
    await after(100, async () => {
      const [{ settings_version: version }] = (await world.rows(
        'SELECT settings_version FROM organisation WHERE id = $1',
        [town.id],
      )) as [{ settings_version: number }]
      expect(await duty('nis2EarlyWarning')).toBe('overdue')
      await regimes(version)
      expect(await duty('nis2EarlyWarning')).toBe('overdue')
      const { summary } = JSON.parse((await checkedJournal(world, town)).at(-1)!.body)
      expect(summary.keptDuties).toContain('nis2EarlyWarning')
      const { kept } = (await read()) as { kept: { version: number; duties: { key: string }[] } }
      let seen = kept.version
      for (const { key } of kept.duties) {
        await confirm(key, { version: seen })
        seen += 1
      }
      expect(await duty('nis2EarlyWarning')).toBe('notRequired')
      await regimes(version + 1, 'nis2')
      expect(await duty('nis2EarlyWarning')).toBe('overdue')
    })
  })
})

describe('a duty that had passed', () => {
  test('is confirmed as it was seen: awareness that moved once more in between is a conflict', async () => {
    await after(100, async () => {
      await moveAwareness(-20)
      const seen = await becomes('authority')
      await recordAwareness(
        await world.as(town.dpo),
        town.id,
        dossier.id,
        {
          ...{ awareAt: world.at(-1), ground: 'checkConfirmed', argument: 'Toen pas bevestigd.' },
          ...{ version: 2, correctionReason: reason },
        },
        asked,
      )
      await refusesWithoutTrace(world, () => confirm('authority', seen), { kind: 'conflict' })
      await confirm('authority')
      expect(await duty('authority')).toBe('running')
    })
  })

  test('stays late when awareness is moved, until who decides confirms', async () => {
    await after(100, async () => {
      expect(await duty('authority')).toBe('overdue')
      await moveAwareness(-1)
      expect(await duty('authority')).toBe('overdue')
      expect((await read())['kept']).toMatchObject({ duties: [{ key: 'authority', isShown: true }] })
      expect(JSON.parse((await checkedJournal(world, town)).at(-1)!.body).summary).toMatchObject({
        ...{ reason, keptDuties: ['authority'] },
      })
      const row = await confirm('authority')
      expect(row['kept']).toMatchObject({
        ...{ version: 2, duties: [{ isShown: false, confirmedBy: town.decider.name, reason }] },
      })
      expect(await duty('authority')).toBe('running')
    })
  })

  test('is listed to be confirmed until who decides did', async () => {
    const listed = async () => {
      const filter = { status: ['confirmed', 'dismissed'] } as const
      const { edges } = await listIncidents(
        await world.as(town.decider),
        town.id,
        { filter, first: 100 },
        { edges: { node: { id: true, hasUnconfirmedCorrection: true } } },
      )
      return edges.find(({ node }) => node['id'] === dossier.id)?.node['hasUnconfirmedCorrection']
    }
    await after(100, async () => {
      expect(await listed()).toBe(false)
      await moveAwareness(-1)
      expect(await listed()).toBe(true)
      await confirm('authority')
      expect(await listed()).toBe(false)
    })
  })

  /** Prepared and sent at this moment, past the term. */
  const notifiedLate = async () => {
    const context = await world.as(town.dpo)
    const choice = { authority: 'GBA', phase: 'initial', lateReason: reason } as const
    await describeBreach(world, town, dossier)
    const row = await prepareNotification(context, town.id, dossier.id, choice, {
      notifications: { id: true },
    })
    const [{ id }] = row['notifications'] as [{ id: string }]
    const sent = { sentAt: world.now, channel: 'eForms' } as const
    await recordNotificationSent(context, town.id, id, sent, asked)
    return { id, sent }
  }

  test('that was met late stays so, whatever is recorded of awareness afterwards', async () => {
    await after(100, async () => {
      await notifiedLate()
      await moveAwareness(-1)
      expect(await duty('authority')).toBe('metLate')
    })
  })

  const lateness = async () => {
    const asked = { notifications: { id: true, isLate: true } } as const
    const row = await findIncident(await world.as(town.dpo), town.id, dossier.number, asked)
    return (row['notifications'] as { isLate: boolean }[]).map(({ isLate }) => isLate)
  }

  test('article 33(1): that was met late stays so when its sending is corrected to a day in time, or entered anew', async () => {
    await after(100, async () => {
      const context = await world.as(town.dpo)
      const { id, sent } = await notifiedLate()
      const inTime = { ...sent, sentAt: world.at(-60), afterwardsReason: reason } as const
      await correctNotificationSent(context, town.id, id, { ...inTime, reason, version: 2 }, asked)
      expect(await duty('authority')).toBe('metLate')
      expect(await lateness()).toEqual([true])
      expect((await read())['kept']).toMatchObject({ duties: [{ key: 'authority', isShown: true }] })
      await retractNotificationSent(context, town.id, id, { reason, version: 3 }, asked)
      expect(await duty('authority')).toBe('overdue')
      expect(await shownOf()).toEqual([])
      await recordNotificationSent(context, town.id, id, inTime, asked)
      expect(await duty('authority')).toBe('metLate')
      expect(await shownOf()).toEqual(['authority'])
      const { version } = (await read())['kept'] as { version: number }
      await confirm('authority', { version })
      expect(await duty('authority')).toBe('met')
      expect(await lateness()).toEqual([false])
    })
  })

  test('awareness moved twice and confirmed once: the notification that went late by each before is in time by none', async () => {
    await after(200, async () => {
      await notifiedLate()
      await moveAwareness(-100)
      await moveAwareness(-60, 2)
      expect([await duty('authority'), await lateness()]).toEqual(['metLate', [true]])
      await confirm('authority')
      expect([await duty('authority'), await lateness()]).toEqual(['met', [false]])
    })
  })

  test('article 34(1): so do people who were told past the own target', async () => {
    const context = await world.as(town.dpo)
    const assessment = { riskAnswer: 'yes', highRiskAnswer: 'yes', version: 0 } as const
    const reasoning = 'De gegevens staan op het internet.'
    await recordAssessment(context, town.id, dossier.id, { ...assessment, reasoning }, asked)
    await fill(world, town, dossier, 'people', { countKind: 'exact', count: 1 })
    await after(100, async () => {
      const letter = {
        ...{ audience: 'Inwoners', language: 'nl', subject: 'Uw gegevens', whatHappened: 'Op 18 november.' },
        ...{ consequences: 'Misbruik.', measures: 'Gesloten.', advice: 'Let op.', contact: 'dpo@a.example' },
      } as const
      const row = await addCommunication(context, town.id, dossier.id, letter, {
        communications: { id: true },
      })
      const [{ id }] = row['communications'] as [{ id: string }]
      const told = { toldAt: world.now, channel: 'letter', reachedCount: 1 } as const
      await recordTold(context, town.id, id, { ...told, version: 1 }, asked)
      expect(await duty('people')).toBe('metLate')
      await correctTold(context, town.id, id, { ...told, toldAt: world.at(-60), reason, version: 1 }, asked)
      expect(await duty('people')).toBe('metLate')
      await confirm('people')
      expect(await duty('people')).toBe('met')
    })
  })

  test('NIS2 article 23(4): so does an early warning that went late', async () => {
    await significant(0, 0)
    await after(40, async () => {
      const context = await world.as(town.dpo)
      const late = { duty: 'nis2EarlyWarning', sentAt: world.now, channel: 'webForm', reason } as const
      const { id } = await recordDutyReport(context, town.id, dossier.id, late, asked)
      const inTime = { sentAt: world.at(-30), channel: 'webForm', version: 1 } as const
      const change = (given: object) =>
        changeDutyReport(context, town.id, String(id), { ...inTime, ...given }, asked)
      await refusesWithoutTrace(world, () => change({}), invalidWith('afterwardsReason required'))
      await change({ afterwardsReason: reason })
      expect(await duty('nis2EarlyWarning')).toBe('metLate')
      await confirm('nis2EarlyWarning')
      expect(await duty('nis2EarlyWarning')).toBe('met')
    })
  })

  test('is not kept where it had not passed', async () => {
    await moveAwareness(-1)
    expect((await read())['kept']).toMatchObject({ version: 0, duties: [] })
  })

  test('NIS2 article 23(4): stays when significance is moved or taken back', async () => {
    await significant(-1, 0)
    await after(90, async () => {
      await significant(-1, 1)
      const late = [await duty('nis2EarlyWarning'), await duty('nis2Notification')]
      expect(late).toEqual(['overdue', 'overdue'])
      await significant(null, 2)
      expect([await duty('nis2EarlyWarning'), await duty('nis2Notification')]).toEqual(late)
      // What is owed still can be met still, and is late.
      const report = { duty: 'nis2EarlyWarning', sentAt: world.now, channel: 'webForm', reason } as const
      await recordDutyReport(await world.as(town.dpo), town.id, dossier.id, report, asked)
      expect(await duty('nis2EarlyWarning')).toBe('metLate')
      await confirm('nis2Notification')
      expect(await duty('nis2Notification')).toBe('notRequired')
    })
  })

  test('of the organisation’s own stays when a fact moves its clock', async () => {
    await fill(world, town, dossier, 'timing', { occurredFromAt: world.at(-60) })
    const own = ((await read())['duties'] as { key: string }[]).find(({ key }) => key.startsWith('own:'))!.key
    expect(await duty(own)).toBe('overdue')
    await fill(world, town, dossier, 'timing', { occurredFromAt: world.at(-3) }, 2)
    expect(await duty(own)).toBe('overdue')
    await confirm(own)
    expect(await duty(own)).toBe('running')
  })

  test('stays in a dossier that was dismissed, and is for who decides', async () => {
    await after(100, async () => {
      const { version } = await read()
      const input = { reason: 'Het bleek een vals alarm te zijn.', version: Number(version) }
      await dismissIncident(await world.as(town.dpo), town.id, dossier.id, input, asked)
      expect(await read()).toMatchObject({ nextStep: 'confirmCorrection' })
      expect(await duty('authority')).toBe('overdue')
      await confirm('authority')
      expect(await duty('authority')).toBe('notRequired')
      expect(await read()).toMatchObject({ nextStep: 'none' })
    })
  })
})

describe('confirming a correction', () => {
  const moved = () => moveAwareness(-1)

  test.each<[string, () => Promise<unknown>, object]>([
    ['by whoever does not decide', () => confirm('authority', {}, town.dpo), { kind: 'forbidden' }],
    ['without a reason', () => confirm('authority', { reason: ' ' }), invalidWith('reason required')],
    ['in a word', () => confirm('authority', { reason: 'typefout' }), invalidWith('reason tooShort')],
    ['of a duty that is not kept', () => confirm('people'), invalidWith('duty notInList')],
    ['that was not seen', () => confirm('authority', { version: 0 }), { kind: 'conflict', version: 1 }],
  ])('%s is refused', async (_, attempt, refusal) => {
    await after(100, async () => {
      await moved()
      await refusesWithoutTrace(world, attempt, refusal)
    })
  })

  test('is done once', async () => {
    await after(100, async () => {
      await moved()
      await confirm('authority')
      await refusesWithoutTrace(
        world,
        () => confirm('authority', { version: 2 }),
        invalidWith('duty notInList'),
      )
    })
  })
})

test('a false alarm that is taken up again is a breach from when it proves one, and is decided anew', async () => {
  await fill(world, town, dossier, 'nature', keptIn)
  const context = await world.as(town.dpo)
  const { version } = await read()
  const dismissal = { reason: 'Het bleek een vals alarm te zijn.', version: Number(version) }
  await dismissIncident(context, town.id, dossier.id, dismissal, asked)
  await after(200, async () => {
    const again = {
      reason: 'Een klant toont dat het toch lekte.',
      version: Number((await read())['version']),
    }
    await reopenIncident(context, town.id, dossier.id, again, asked)
    expect(await read()).toMatchObject({ nextStep: 'fixAwareness' })
    await moveAwareness(0)
    // The clock of the first alarm had not passed when it was dismissed, but it has since.
    expect(await duty('authority')).toBe('overdue')
    await confirm('authority')
    expect(await duty('authority')).toBe('running')
  })
})

test('a decision that nothing need be notified is no act on knowing, and does not outlive a later awareness', async () => {
  await fill(world, town, dossier, 'nature', keptIn)
  const assessment = {
    riskAnswer: 'no',
    highRiskAnswer: 'no',
    adviceAuthority: 'doNotNotify',
    advicePeople: 'doNotTell',
    ...{ reasoning: 'De gegevens bleven binnen.', version: 0 },
  } as const
  await recordAssessment(await world.as(town.dpo), town.id, dossier.id, assessment, asked)
  const decision = {
    authorityChoice: 'doNotNotify',
    peopleChoice: 'doNotTell',
    ...{ version: 0, assessmentVersion: 1 },
    reason: 'Er is niets buiten geraakt.',
  } as const
  await recordDecision(await world.as(town.decider), town.id, dossier.id, decision, asked)
  await after(1, async () => {
    expect(await duty('authority')).toBe('notRequired')
    await moveAwareness(0)
    expect(await duty('authority')).toBe('running')
    expect(await read()).toMatchObject({ nextStep: 'decide' })
  })
})
