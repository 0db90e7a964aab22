import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { factSections, type FactSection } from '@lekboek/domain'
import {
  addMeasure,
  addCommunication,
  addNotificationReceipt,
  changeOrganisationDetails,
  completeMeasure,
  findIncident,
  notificationDraft,
  notificationFile,
  prepareNotification,
  recordAssessment,
  recordAwareness,
  recordDecision,
  correctNotificationSent,
  recordNotificationSent,
  retractNotificationSent,
  recordTold,
  renameIncident,
  type AwarenessInput,
  type NotificationChoiceInput,
} from '@lekboek/usecases'
import type { NotificationDocument } from '@lekboek/documents'
import {
  checkedJournal,
  describeBreach,
  confirmedDossier,
  fill,
  invalidWith,
  keptIn,
  openDossier,
  openTown,
  openWorld,
  refusalOf,
  refusesWithoutTrace,
  verbsOf,
  type TestDossier,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let other: Town
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, 'Lindenrode')
  other = await openTown(world, 'Zavelbeke')
  await changeOrganisationDetails(await world.as(town.admin), town.id, {
    ...{ identifierType: 'organisationNumber', identifier: '0998', address: 'Markt 1', hasNoDpo: false },
    ...{ dpoName: 'An Peeters', dpoEmail: 'dpo@lindenrode.example', version: 1 },
  })
})
afterAll(() => world.close())

const lateReason = 'Het onderzoek duurde langer dan voorzien.'
const listed = {
  notifications: { id: true, phase: true, sentAt: true, isLate: true, receipt: true, sentBy: true },
  notifiedAt: true,
  nextStep: true,
  duties: { kind: true, state: true },
} as const
type Listed = { id: string; phase: string; sentAt: string | null; isLate: boolean }
const prepare = async (dossier: TestDossier, input: Partial<NotificationChoiceInput> = {}) => {
  await describeBreach(world, town, dossier)
  const row = await prepareNotification(
    await world.as(town.dpo),
    town.id,
    dossier.id,
    { authority: 'GBA', phase: 'initial', ...input },
    listed,
  )
  return (row['notifications'] as Listed[]).at(-1)!
}
const send = async (id: string, change: object = {}) =>
  recordNotificationSent(
    await world.as(town.dpo),
    town.id,
    id,
    { sentAt: world.now, channel: 'eForms', receipt: 'GBA-1', ...change },
    listed,
  )
const afterwardsReason = 'Per aangetekende brief, want de website lag plat.'
const at = async (hours: number, work: () => Promise<void>) => {
  const before = world.now
  world.pass(hours)
  try {
    await work()
  } finally {
    world.now = before
  }
}

describe('the draft', () => {
  test('lays out the template in its order and names what is missing', async () => {
    const dossier = await confirmedDossier(world, town)
    await fill(world, town, dossier, 'people', { countKind: 'exact', count: 12 })
    const draft = await notificationDraft(await world.as(town.dpo), town.id, dossier.number, {
      authority: 'GBA',
      phase: 'initial',
    })
    expect(draft.fields).toHaveLength(100)
    expect(draft.fields.map(({ field }) => field)).toEqual(
      draft.fields.map(({ field }) => field).toSorted((a, b) => a - b),
    )
    expect(draft.incomplete.missing.length).toBeGreaterThan(0)
    expect(draft.incomplete.asked - draft.incomplete.answered).toBe(draft.incomplete.missing.length)
    expect(draft).toMatchObject({
      authorityName: 'Gegevensbeschermingsautoriteit',
      channel: 'eForms',
      isLate: false,
    })
    expect(draft.fields.some(({ value }) => value === '12')).toBe(true)
  })

  test('is not shown to strangers, nor for authorities that are none', async () => {
    const dossier = await confirmedDossier(world, town)
    const ask = async (person: Town['dpo'], organisation: string, authority = 'GBA') =>
      refusalOf(
        notificationDraft(await world.as(person), organisation, dossier.number, {
          authority,
          phase: 'initial',
        }),
      )
    expect((await ask(other.dpo, town.id)).kind).toBe('notFound')
    expect((await ask(town.reporter, town.id)).kind).toBe('notFound')
    expect(await ask(town.dpo, town.id, 'XYZ')).toMatchObject(invalidWith('authority notInList'))
  })
})

describe('the order of the authority', () => {
  test('is frozen with the notification, and the template’s order stays to be had', async () => {
    const dossier = await confirmedDossier(world, town)
    const { id } = await prepare(dossier)
    const [stored] = await world.rows('SELECT content FROM notification WHERE id = $1', [id])
    const { layout, fields } = stored!['content'] as NotificationDocument
    expect(layout).toMatchObject({ certainty: 'B', sections: expect.any(Array) })
    const questions = layout!.sections.flatMap((section) => section.questions)
    const numbers = questions.flatMap(({ field }) => (field === null ? [] : [field]))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(fields.map(({ field }) => field))
    const file = async (order?: 'authority' | 'template') =>
      notificationFile(await world.as(town.dpo), town.id, id, 'pdf', order)
    expect((await file()).fileName).toMatch(/GBA-eerste-melding\.pdf$/)
    expect((await file('template')).fileName).toMatch(/GBA-eerste-melding-EDPB\.pdf$/)
  })

  test('of an authority whose form is not known is none', async () => {
    const { id } = await prepare(await confirmedDossier(world, town), { authority: 'CNPD' })
    const [stored] = await world.rows('SELECT content FROM notification WHERE id = $1', [id])
    expect(stored!['content']).toMatchObject({ layout: null })
  })
})

describe('preparing', () => {
  test('past 72 hours demands the reason for the delay', async () => {
    const dossier = await confirmedDossier(world, town)
    await at(71, async () => {
      const context = await world.as(town.dpo)
      const bare = { authority: 'GBA', phase: 'initial' } as const
      const attempt = (input: object) => () =>
        prepareNotification(context, town.id, dossier.id, { ...bare, ...input }, listed)
      await refusesWithoutTrace(world, attempt({}), invalidWith('lateReason required'))
      await refusesWithoutTrace(world, attempt({ lateReason: 'druk' }), invalidWith('lateReason tooShort'))
      expect(await prepare(dossier, { lateReason })).toMatchObject({ isLate: true })
    })
    const timely = await confirmedDossier(world, town)
    await at(70, async () => {
      expect(await prepare(timely)).toMatchObject({ isLate: false })
    })
  })

  test('needs awareness, an earlier notification to follow up, and a decision to complete', async () => {
    const unaware = await openDossier(world, town)
    const dossier = await confirmedDossier(world, town)
    const context = await world.as(town.dpo)
    const attempt = (id: string, input: object) => () =>
      prepareNotification(context, town.id, id, { authority: 'GBA', phase: 'initial', ...input }, listed)
    await refusesWithoutTrace(world, attempt(unaware.id, {}), invalidWith('awareAt awarenessMissing'))
    await refusesWithoutTrace(
      world,
      attempt(dossier.id, { phase: 'followUp' }),
      invalidWith('phase notificationMissing'),
    )
    await refusesWithoutTrace(
      world,
      attempt(dossier.id, { phase: 'complete' }),
      invalidWith('decision decisionMissing'),
    )
    const withdrawal = { phase: 'withdrawal' }
    await refusesWithoutTrace(
      world,
      attempt(dossier.id, withdrawal),
      invalidWith('withdrawalReason required', 'phase notificationMissing'),
    )
    const { id } = await prepare(dossier)
    await send(id)
    await refusesWithoutTrace(world, attempt(dossier.id, {}), invalidWith('phase repeated'))
    await refusesWithoutTrace(
      world,
      attempt(dossier.id, withdrawal),
      invalidWith('withdrawalReason required'),
    )
    expect(
      await prepare(dossier, {
        phase: 'withdrawal',
        withdrawalReason: 'Bij nader onderzoek geen persoonsgegevens.',
      }),
    ).toMatchObject({ phase: 'withdrawal' })
    expect(await prepare(dossier, { authority: 'VTC' })).toMatchObject({ phase: 'initial' })
    expect(await verbsOf(world, town)).toContain('notification.prepared')
  })

  test('is of a breach: its kind, and what happened as far as known; article 33(3)(a) and (4)', async () => {
    const dossier = await confirmedDossier(world, town)
    const context = await world.as(town.dpo)
    const attempt = () =>
      prepareNotification(context, town.id, dossier.id, { authority: 'GBA', phase: 'initial' }, listed)
    await refusesWithoutTrace(world, attempt, invalidWith('fields.55 required', 'fields.62 required'))
    await fill(world, town, dossier, 'nature', { breachTypes: ['availability'] })
    await refusesWithoutTrace(world, attempt, invalidWith('fields.62 required'))
    await fill(world, town, dossier, 'nature', { breachTypes: ['availability'], description: 'Server weg.' })
    await attempt()
  })

  test('is for the DPO and the decider', async () => {
    const dossier = await confirmedDossier(world, town)
    await describeBreach(world, town, dossier)
    const attempt = async (person: Town['dpo'], organisation = town.id) => {
      const context = await world.as(person)
      return () =>
        prepareNotification(context, organisation, dossier.id, { authority: 'GBA', phase: 'initial' }, listed)
    }
    await refusesWithoutTrace(world, await attempt(town.auditor), { kind: 'forbidden' })
    await refusesWithoutTrace(world, await attempt(town.admin), { kind: 'notFound' })
    await refusesWithoutTrace(world, await attempt(other.dpo), { kind: 'notFound' })
    await refusesWithoutTrace(world, await attempt(other.dpo, other.id), { kind: 'notFound' })
    await (
      await attempt(town.decider)
    )()
  })
})

describe('recording what was sent', () => {
  test('meets the duty in time', async () => {
    const dossier = await confirmedDossier(world, town)
    const row = await send((await prepare(dossier)).id)
    expect(row['duties']).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'authority', state: 'met' })]),
    )
    expect(new Date(String(row['notifiedAt'])).toISOString()).toBe(world.now)
    expect(row['notifications']).toEqual([
      expect.objectContaining({ receipt: 'GBA-1', sentBy: town.dpo.name }),
    ])
  })

  test('late meets it late, and never without its reason', async () => {
    const dossier = await confirmedDossier(world, town)
    const { id } = await prepare(dossier)
    await at(71, async () => {
      const context = await world.as(town.dpo)
      const sent = { sentAt: world.now, channel: 'eForms' } as const
      await refusesWithoutTrace(
        world,
        () => recordNotificationSent(context, town.id, id, sent, listed),
        invalidWith('lateReason required'),
      )
      const row = await send((await prepare(dossier, { lateReason })).id)
      expect(row['duties']).toEqual(
        expect.arrayContaining([expect.objectContaining({ kind: 'authority', state: 'metLate' })]),
      )
    })
  })

  test.each([
    ['in the future', { sentAt: '2026-11-18T12:00:00.001Z' }, 'sentAt inFuture'],
    ['before awareness', { sentAt: '2026-11-18T09:59:59.999Z' }, 'sentAt beforeAwareness'],
    ['on a day that is none', { sentAt: '2026-02-30T10:00:00Z' }, 'sentAt notInstant'],
    ['without a day', { sentAt: null }, 'sentAt required'],
    ['by a channel that is none', { channel: 'pigeon' }, 'channel notInList'],
    ['with an endless receipt', { receipt: 'x'.repeat(201) }, 'receipt tooLong'],
  ])('refuses one sent %s', async (_, change, problem) => {
    const { id } = await prepare(await confirmedDossier(world, town))
    const context = await world.as(town.dpo)
    const input = { sentAt: world.now, channel: 'eForms' as const, ...(change as object) }
    await refusesWithoutTrace(
      world,
      () => recordNotificationSent(context, town.id, id, input, listed),
      invalidWith(problem),
    )
  })

  test('before it was prepared went another way, and is shown as entered afterwards', async () => {
    const dossier = await confirmedDossier(world, town)
    const { id } = await prepare(dossier)
    const early = { sentAt: world.at(-1) }
    await refusesWithoutTrace(world, () => send(id, early), invalidWith('afterwardsReason required'))
    await refusesWithoutTrace(
      world,
      () => send(id, { ...early, afterwardsReason: 'x' }),
      invalidWith('afterwardsReason tooShort'),
    )
    await send(id, { ...early, afterwardsReason })
    expect(await world.rows('SELECT afterwards_reason FROM notification WHERE id = $1', [id])).toEqual([
      { afterwards_reason: afterwardsReason },
    ])
  })

  test('after awareness was moved says what the register no longer says, and is prepared anew', async () => {
    const dossier = await confirmedDossier(world, town)
    const { id } = await prepare(dossier)
    await at(1, async () => {
      const moved: AwarenessInput = {
        ...{ awareAt: world.at(-2.5), ground: 'checkConfirmed', argument: 'Pas later bevestigd.' },
        ...{ version: 1, correctionReason: 'De eerste datum was die van de melder.' },
      }
      await recordAwareness(await world.as(town.dpo), town.id, dossier.id, moved, { id: true })
      await refusesWithoutTrace(world, () => send(id), invalidWith('awareAt documentOutdated'))
      // What went out before the correction said what was known then.
      await send(id, { sentAt: world.at(-0.5) })
    })
  })

  test('after awareness was moved, as it was prepared, is recorded as what it said, and followed up', async () => {
    const dossier = await confirmedDossier(world, town)
    await send((await prepare(dossier)).id)
    const { id } = await prepare(dossier, { phase: 'followUp' })
    await at(1, async () => {
      const moved: AwarenessInput = {
        ...{ awareAt: world.at(-2.5), ground: 'checkConfirmed', argument: 'Pas later bevestigd.' },
        ...{ version: 1, correctionReason: 'De eerste datum was die van de melder.' },
      }
      await recordAwareness(await world.as(town.dpo), town.id, dossier.id, moved, { id: true })
      await refusesWithoutTrace(world, () => send(id), invalidWith('awareAt documentOutdated'))
      await refusesWithoutTrace(
        world,
        () => send(id, { isAsPrepared: false }),
        invalidWith('awareAt documentOutdated'),
      )
      await send(id, { isAsPrepared: true })
      const query = 'SELECT said_aware_at, sent_at FROM notification WHERE id = $1'
      expect(await world.rows(query, [id])).toEqual([
        { said_aware_at: new Date(world.at(-3)), sent_at: new Date(world.now) },
      ])
    })
  })

  test('article 33(1): that proves late since gets its reasons with the first addition, once', async () => {
    const dossier = await openDossier(world, town)
    await at(80, async () => {
      const aware = async (hours: number, version: number, correctionReason?: string) =>
        recordAwareness(
          await world.as(town.dpo),
          town.id,
          dossier.id,
          {
            ...{ awareAt: world.at(hours), ground: 'checkConfirmed', argument: 'Toen bevestigd.', version },
            ...(correctionReason !== undefined && { correctionReason }),
          },
          { id: true },
        )
      await aware(-70, 0)
      expect(await send((await prepare(dossier)).id)).toMatchObject({ notifications: [{ isLate: false }] })
      await send((await prepare(dossier, { phase: 'followUp' })).id)
      await aware(-82, 1, 'De dienst wist het al bij de vaststelling.')
      const bare = () => prepare(dossier, { phase: 'followUp' })
      await refusesWithoutTrace(world, bare, invalidWith('lateReason required'))
      await send((await prepare(dossier, { phase: 'followUp', lateReason })).id)
      await send((await bare()).id)
    })
  })

  test('after a withdrawal that came in between is prepared anew', async () => {
    const dossier = await confirmedDossier(world, town)
    const [first, second] = [await prepare(dossier), await prepare(dossier)]
    await send(first.id)
    await at(1, async () => {
      await send((await prepare(dossier, { phase: 'withdrawal', withdrawalReason: lateReason })).id)
      await refusesWithoutTrace(world, () => send(second.id), invalidWith('phase documentOutdated'))
      await send((await prepare(dossier)).id)
    })
  })

  test('after a withdrawal that came in between, as it was prepared, is a new one', async () => {
    const dossier = await confirmedDossier(world, town)
    const [first, second] = [await prepare(dossier), await prepare(dossier)]
    await send(first.id)
    await at(1, async () => {
      await send((await prepare(dossier, { phase: 'withdrawal', withdrawalReason: lateReason })).id)
      world.pass(1)
      const row = await send(second.id, { isAsPrepared: true })
      expect(row['duties']).toEqual(
        expect.arrayContaining([expect.objectContaining({ kind: 'authority', state: 'met' })]),
      )
    })
  })

  test('by an advice that was taken back before leaves the duty open; article 55', async () => {
    const dossier = await confirmedDossier(world, town)
    const advise = async (authority: string, version: number) => {
      world.pass(0.1)
      await recordAssessment(
        await world.as(town.dpo),
        town.id,
        dossier.id,
        {
          ...{ riskAnswer: 'yes', highRiskAnswer: 'no', reasoning: 'Er is een risico.', version },
          ...{ adviceAuthority: 'notify', adviceAuthorities: [authority] },
          deviationArgument: 'Het gaat om adressen die al openbaar waren.',
        },
        { id: true },
      )
      world.pass(0.1)
    }
    const met = { kind: 'authority', state: 'met' }
    await advise('EDPS', 0)
    await advise('GBA', 1)
    const first = await send((await prepare(dossier, { authority: 'EDPS' })).id)
    expect(first['duties']).not.toEqual(expect.arrayContaining([met]))
    await advise('EDPS', 2)
    const { duties } = await findIncident(await world.as(town.dpo), town.id, dossier.number, {
      duties: { kind: true, state: true },
    })
    expect(duties).toEqual(expect.arrayContaining([met]))
    world.pass(-0.6)
  })

  test('to an authority that is not competent leaves the duty open; articles 55 and 56', async () => {
    const dossier = await confirmedDossier(world, town)
    const row = await send((await prepare(dossier, { authority: 'EDPS' })).id)
    expect(row['duties']).not.toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'authority', state: 'met' })]),
    )
    const there = await send((await prepare(dossier)).id)
    expect(there['duties']).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'authority', state: 'met' })]),
    )
  })

  test('follows what went to that authority before', async () => {
    const dossier = await confirmedDossier(world, town)
    const [first, second, later] = [await prepare(dossier), await prepare(dossier), await prepare(dossier)]
    const [elsewhere] = [await prepare(dossier, { authority: 'VTC' })]
    await send(first.id)
    await refusesWithoutTrace(world, () => send(second.id), invalidWith('phase repeated'))
    await send(elsewhere.id)
    const withdrawal = await prepare(dossier, { phase: 'withdrawal', withdrawalReason: lateReason })
    const followUp = await prepare(dossier, { phase: 'followUp' })
    const early = { sentAt: world.at(-1), afterwardsReason }
    await refusesWithoutTrace(world, () => send(followUp.id, early), invalidWith('sentAt endBeforeBegin'))
    await send(withdrawal.id)
    await refusesWithoutTrace(world, () => send(followUp.id), invalidWith('phase notificationMissing'))
    // A withdrawn notification may be followed by a new one.
    await send(later.id)
  })

  test('after a withdrawal is a new one: past the term it needs its reason, whatever its phase', async () => {
    const dossier = await confirmedDossier(world, town)
    await send((await prepare(dossier)).id)
    const withdrawal = await prepare(dossier, { phase: 'withdrawal', withdrawalReason: lateReason })
    await send(withdrawal.id)
    await at(71, async () => {
      await refusesWithoutTrace(world, () => prepare(dossier), invalidWith('lateReason required'))
      const row = await send((await prepare(dossier, { lateReason })).id)
      expect(row['duties']).toEqual(
        expect.arrayContaining([expect.objectContaining({ kind: 'authority', state: 'metLate' })]),
      )
    })
  })

  test('twice is refused', async () => {
    const { id } = await prepare(await confirmedDossier(world, town))
    await send(id)
    await refusesWithoutTrace(world, () => send(id), invalidWith('sentAt repeated'))
    const foreign = await world.as(other.dpo)
    const elsewhere = () =>
      recordNotificationSent(foreign, other.id, id, { sentAt: world.now, channel: 'post' }, listed)
    await refusesWithoutTrace(world, elsewhere, { kind: 'notFound' })
  })
})

// What was recorded of a sending can be wrong: GDPR article 5(2), accountability.
describe('a recorded sending', () => {
  const reason = 'De melding ging een uur eerder weg.'
  const afterwardsReason = 'Ze ging eerst langs het formulier van de GBA zelf.'
  const earlier = '2026-11-18T11:00:00.000Z'
  const corrected = { correctionReason: true, afterwardsReason: true } as const
  const seen = { ...listed, notifications: { ...listed.notifications, ...corrected } } as const
  const versionOf = async (id: string) => {
    const [row] = await world.rows('SELECT version FROM notification WHERE id = $1', [id])
    return Number(row?.['version'])
  }
  const correct = async (id: string, change: object = {}, person = town.dpo, organisation = town.id) =>
    correctNotificationSent(
      await world.as(person),
      organisation,
      id,
      {
        ...{ sentAt: earlier, channel: 'eForms', receipt: 'GBA-2', reason, afterwardsReason },
        ...{ version: await versionOf(id), ...change },
      },
      seen,
    )
  const retract = async (id: string, change: object = {}, person = town.dpo, organisation = town.id) =>
    retractNotificationSent(
      await world.as(person),
      organisation,
      id,
      { reason, version: await versionOf(id), ...change },
      seen,
    )
  const sent = async () => {
    const dossier = await confirmedDossier(world, town)
    const { id } = await prepare(dossier)
    await send(id)
    return { dossier, id }
  }

  test('is corrected with a reason: what it said stays in the journal', async () => {
    const { id } = await sent()
    const row = await correct(id)
    expect(row['notifications']).toMatchObject([
      { receipt: 'GBA-2', isLate: false, correctionReason: reason, afterwardsReason },
    ])
    expect((await verbsOf(world, town)).at(-1)).toBe('notification.corrected')
    const entry = (await checkedJournal(world, town)).at(-1)!
    expect(JSON.parse(entry.body)).toMatchObject({
      summary: { sentAt: { before: world.now, after: earlier } },
    })
    expect(entry.body).not.toContain(reason)
  })

  test('to before it was prepared says which way it went', async () => {
    const { id } = await sent()
    await refusesWithoutTrace(
      world,
      () => correct(id, { afterwardsReason: null }),
      invalidWith('afterwardsReason required'),
    )
    const row = await correct(id, { sentAt: world.now })
    expect(row['notifications']).toMatchObject([{ afterwardsReason: null }])
  })

  test('that proves to be past the term is late', async () => {
    const { id } = await sent()
    await at(80, async () => {
      const row = await correct(id, { sentAt: world.now })
      expect(row['notifications']).toMatchObject([{ isLate: true }])
      expect(row['duties']).toEqual(
        expect.arrayContaining([expect.objectContaining({ kind: 'authority', state: 'metLate' })]),
      )
    })
  })

  test('of two who correct it at once one is shown what the other recorded', async () => {
    const { id } = await sent()
    const version = await versionOf(id)
    const byOne = () => correct(id, { version, receipt: 'GBA-3' })
    const byOther = () => correct(id, { version, receipt: 'GBA-4' }, town.decider)
    const both = await Promise.allSettled([byOne(), byOther()])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const [row] = await world.rows('SELECT receipt FROM notification WHERE id = $1', [id])
    const stored = { kind: 'conflict', version: version + 1, current: { receipt: row?.['receipt'] } } as const
    await refusesWithoutTrace(world, byOne, stored)
    await refusesWithoutTrace(world, () => retract(id, { version }), stored)
    await retract(id)
  })

  test('is late where awareness proves to have been earlier, as its duty is', async () => {
    const dossier = await openDossier(world, town)
    await at(80, async () => {
      const context = await world.as(town.dpo)
      const aware = async (hours: number, version: number) =>
        recordAwareness(
          context,
          town.id,
          dossier.id,
          {
            ...{ awareAt: world.at(hours), ground: 'checkConfirmed', argument: 'Toen bevestigd.', version },
            ...(version > 0 && { correctionReason: 'De dienst wist het al bij de vaststelling.' }),
          },
          { id: true },
        )
      const read = async () => findIncident(context, town.id, dossier.number, listed)
      await aware(-70, 0)
      const { id } = await prepare(dossier)
      await send(id)
      expect((await read())['notifications']).toMatchObject([{ id, isLate: false }])
      await aware(-82, 1)
      const row = await read()
      expect(row['duties']).toEqual(
        expect.arrayContaining([expect.objectContaining({ kind: 'authority', state: 'metLate' })]),
      )
      expect(row['notifications']).toMatchObject([{ id, isLate: true }])
    })
  })

  test('is taken back: nothing was sent, and the duty runs again', async () => {
    const { dossier, id } = await sent()
    const row = await retract(id)
    expect(row['notifications']).toMatchObject([{ sentAt: null, receipt: null, correctionReason: reason }])
    const query = `SELECT state, met_at FROM duty WHERE incident_id = $1 AND kind = 'authority'`
    expect(await world.rows(query, [dossier.id])).toEqual([{ state: 'running', met_at: null }])
    expect((await verbsOf(world, town)).at(-1)).toBe('notification.retracted')
    await refusesWithoutTrace(world, () => retract(id), invalidWith('sentAt notSent'))
    await refusesWithoutTrace(world, () => correct(id), invalidWith('sentAt notSent'))
    await send(id)
  })

  test('on which a later one rests is neither taken back nor put behind it', async () => {
    const { dossier, id } = await sent()
    await at(2, async () => {
      await send((await prepare(dossier, { phase: 'followUp' })).id)
    })
    await at(3, async () => {
      await refusesWithoutTrace(world, () => retract(id), invalidWith('sentAt restedOn'))
      await refusesWithoutTrace(
        world,
        () => correct(id, { sentAt: world.now }),
        invalidWith('sentAt restedOn'),
      )
    })
  })

  test.each<[string, object, string]>([
    ['without a reason', { reason: '' }, 'reason required'],
    ['with a word', { reason: 'Fout.' }, 'reason tooShort'],
    ['to the future', { sentAt: '2026-11-18T12:00:00.001Z' }, 'sentAt inFuture'],
    ['to before awareness', { sentAt: '2026-11-18T09:59:59.999Z' }, 'sentAt beforeAwareness'],
    ['to no channel', { channel: 'pigeon' }, 'channel notInList'],
  ])('is not corrected %s', async (_, change, problem) => {
    const { id } = await sent()
    await refusesWithoutTrace(world, () => correct(id, change), invalidWith(problem))
  })

  test('is corrected by whoever may notify', async () => {
    const { id } = await sent()
    await refusesWithoutTrace(world, () => correct(id, {}, town.auditor), { kind: 'forbidden' })
    await refusesWithoutTrace(world, () => retract(id, {}, town.auditor), { kind: 'forbidden' })
    await refusesWithoutTrace(world, () => correct(id, {}, other.dpo, other.id), { kind: 'notFound' })
    await refusesWithoutTrace(world, () => retract(id, {}, other.dpo, other.id), { kind: 'notFound' })
    await refusesWithoutTrace(world, () => retract(id, { reason: 'Nee.' }), invalidWith('reason tooShort'))
  })
})

describe('the receipt', () => {
  const add = async (id: string, receipt = ' GBA-2026-81 ', person = town.dpo, organisation = town.id) =>
    addNotificationReceipt(await world.as(person), organisation, id, receipt, listed)
  const sentWithout = async (dossier: TestDossier) => {
    const { id } = await prepare(dossier)
    await send(id, { receipt: ' ' })
    return id
  }

  test('that came later is added once, and the next step repeats it', async () => {
    const dossier = await confirmedDossier(world, town)
    const id = await sentWithout(dossier)
    const earlierNumber = async () => {
      const choice = { authority: 'GBA', phase: 'complete' } as const
      const draft = await notificationDraft(await world.as(town.dpo), town.id, dossier.number, choice)
      return draft.fields.find(({ field }) => field === 6)
    }
    expect(await earlierNumber()).toMatchObject({ value: null, problem: 'missing' })
    const row = await add(id)
    expect(row['notifications']).toEqual([expect.objectContaining({ id, receipt: 'GBA-2026-81' })])
    expect(await earlierNumber()).toMatchObject({ value: 'GBA-2026-81', problem: null })
    expect((await verbsOf(world, town)).at(-1)).toBe('notification.receiptAdded')
    await refusesWithoutTrace(world, () => add(id), invalidWith('receipt repeated'))
  })

  test.each([
    ['nothing', '  ', 'receipt required'],
    ['a text without end', 'x'.repeat(201), 'receipt tooLong'],
  ])('is not %s', async (_, receipt, problem) => {
    const id = await sentWithout(await confirmedDossier(world, town))
    await refusesWithoutTrace(world, () => add(id, receipt), invalidWith(problem))
  })

  test('waits for the sending, and is for whoever may notify', async () => {
    const prepared = await prepare(await confirmedDossier(world, town))
    await refusesWithoutTrace(world, () => add(prepared.id), invalidWith('sentAt required'))
    const id = await sentWithout(await confirmedDossier(world, town))
    await refusesWithoutTrace(world, () => add(id, 'GBA-1', town.auditor), { kind: 'forbidden' })
    await refusesWithoutTrace(world, () => add(id, 'GBA-1', town.admin), { kind: 'notFound' })
    await refusesWithoutTrace(world, () => add(id, 'GBA-1', other.dpo), { kind: 'notFound' })
    await refusesWithoutTrace(world, () => add(id, 'GBA-1', other.dpo, other.id), { kind: 'notFound' })
    expect((await add(id, 'GBA-1', town.decider))['notifications']).toMatchObject([{ receipt: 'GBA-1' }])
  })

  test('of two people at once is the first one', async () => {
    const id = await sentWithout(await confirmedDossier(world, town))
    const outcomes = await Promise.allSettled([add(id, 'GBA-1'), add(id, 'GBA-2', town.decider)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('the file', () => {
  test('repeats what was prepared, whatever was learnt since', async () => {
    const dossier = await confirmedDossier(world, town)
    const { id } = await prepare(dossier)
    const context = await world.as(town.dpo)
    const before = await notificationFile(context, town.id, id, 'json')
    await fill(world, town, dossier, 'nature', { description: 'Achteraf bleek het veel erger.' })
    await renameIncident(
      context,
      town.id,
      dossier.id,
      { title: 'Andere titel', version: await versionOf(dossier) },
      { id: true },
    )
    const after = await notificationFile(context, town.id, id, 'json')
    expect(Buffer.from(after.bytes)).toEqual(Buffer.from(before.bytes))
    expect(JSON.parse(Buffer.from(after.bytes).toString())).toMatchObject({
      phase: 'initial',
      authority: { code: 'GBA' },
      // A Dutch notification names the law in Dutch.
      ...{ language: 'nl', ruleSet: 'AVG, artikelen 33 en 34' },
    })
    const pdf = await notificationFile(context, town.id, id, 'pdf')
    expect(Buffer.from(pdf.bytes.subarray(0, 5)).toString()).toBe('%PDF-')
    expect(pdf.fileName).toMatch(/^LIN-2026-\d+-GBA-eerste-melding\.pdf$/)
  })

  test('is not handed to strangers', async () => {
    const { id } = await prepare(await confirmedDossier(world, town))
    const ask = async (person: Town['dpo'], organisation: string, file = id) =>
      (await refusalOf(notificationFile(await world.as(person), organisation, file, 'json'))).kind
    expect(await ask(other.dpo, town.id)).toBe('notFound')
    expect(await ask(other.dpo, other.id)).toBe('notFound')
    expect(await ask(town.reporter, town.id)).toBe('notFound')
    expect(await ask(town.handler, town.id)).toBe('notFound')
    expect(await ask(town.dpo, town.id, 'nonsense')).toBe('notFound')
  })
})

/** A dossier in which the decider chose to notify, after the DPO's weighing. */
async function decidedDossier(
  know: (dossier: TestDossier) => Promise<void> = () => Promise.resolve(),
): Promise<TestDossier> {
  const dossier = await confirmedDossier(world, town)
  await know(dossier)
  const weighed = {
    riskAnswer: 'yes',
    highRiskAnswer: 'no',
    deviationArgument: 'Het gaat om adressen die al openbaar waren.',
    reasoning: 'Beperkt maar reëel risico.',
    adviceAuthority: 'notify',
    advicePeople: 'doNotTell',
    version: 0,
  } as const
  await recordAssessment(await world.as(town.dpo), town.id, dossier.id, weighed, { id: true })
  const decision = {
    authorityChoice: 'notify',
    peopleChoice: 'doNotTell',
    isConfirmed: true,
    version: 0,
    assessmentVersion: 1,
  } as const
  await recordDecision(await world.as(town.decider), town.id, dossier.id, decision, { id: true })
  return dossier
}

const wholeFacts: Partial<Record<FactSection, Record<string, unknown>>> = {
  timing: {
    ...{
      occurrenceKind: 'day',
      occurredFromAt: '2026-11-18T08:00:00.000Z',
      detectedAt: '2026-11-18T10:00:00.000Z',
    },
    ...{ discovery: 'controller', discoveryDescription: 'De afzender zag het zelf.' },
  },
  nature: {
    ...{ breachTypes: ['confidentiality'], disclosure: 'disclosed', intelligibility: 'intelligible' },
    ...{ incidentType: 'sentByMistake', cause: 'internalNonMalicious', systems: 'Mailomgeving' },
    description: 'Een brief ging naar een naamgenoot.',
  },
  people: { categories: ['residents'], countKind: 'exact', count: 2 },
  data: { types: ['basic'], description: 'Naam en adres', recordCountKind: 'exact', recordCount: 1 },
  protection: { inPlace: ['training'], description: 'Opleiding voor iedereen' },
  consequences: {
    ...{ confidentiality: ['beyondScope'], impacts: ['lossOfControl'], severity: 'minor' },
    ...{ preventions: ['processChange'], preventionDescription: 'Een tweede lezer.' },
  },
  parties: { crossBorder: 'no' },
}

async function fillAll(dossier: TestDossier, but: Partial<typeof wholeFacts> = {}): Promise<void> {
  for (const section of factSections) {
    const facts = { ...wholeFacts[section], ...but[section] }
    await fill(world, town, dossier, section, facts)
  }
  const measure = {
    kind: 'corrective',
    text: 'Ontvanger gevraagd te wissen',
    owner: 'An',
    dueAt: null,
  } as const
  const context = await world.as(town.dpo)
  await addMeasure(context, town.id, dossier.id, measure, { id: true })
  const row = await findIncident(context, town.id, dossier.number, { measures: { id: true, version: true } })
  const [added] = row['measures'] as { id: string; version: number }[]
  const outcome = { version: added!.version, doneAt: world.now, result: 'Gewist.' }
  await completeMeasure(context, town.id, added!.id, outcome, { id: true })
}

describe('a complete notification', () => {
  test('is prepared and sent after the decision, with its measures', async () => {
    const dossier = await decidedDossier(fillAll)
    const context = await world.as(town.dpo)
    const { id } = await prepare(dossier, { phase: 'complete' })
    const file = await notificationFile(context, town.id, id, 'json')
    expect(Buffer.from(file.bytes).toString()).toContain('Ontvanger gevraagd te wissen')
    await send(id)
    const row = await findIncident(context, town.id, dossier.number, { closeProblems: true })
    expect(row['closeProblems']).toEqual([])
  })

  // Article 33(3)(a): the number of people, approximately.
  test('of far fewer people than are known since is followed up', async () => {
    const dossier = await decidedDossier(fillAll)
    const context = await world.as(town.dpo)
    await send((await prepare(dossier, { phase: 'complete' })).id)
    const stand = () =>
      findIncident(context, town.id, dossier.number, { nextStep: true, closeProblems: { code: true } })
    expect(await stand()).toMatchObject({ nextStep: 'close', closeProblems: [] })
    await fill(world, town, dossier, 'people', { ...wholeFacts.people, count: 4 }, 1)
    expect(await stand()).toMatchObject({
      nextStep: 'completeNotification',
      closeProblems: [{ code: 'followUpMissing' }],
    })
    await send((await prepare(dossier, { phase: 'followUp' })).id)
    expect(await stand()).toMatchObject({ nextStep: 'close', closeProblems: [] })
  })

  // AP, template field 4: what proved to need no notification is withdrawn.
  test('is not waited for once it is decided that nothing need be notified: it is withdrawn', async () => {
    const dossier = await decidedDossier()
    const [dpo, decider] = [await world.as(town.dpo), await world.as(town.decider)]
    await send((await prepare(dossier)).id)
    const stand = () =>
      findIncident(dpo, town.id, dossier.number, { nextStep: true, closeProblems: { code: true } })
    expect(await stand()).toMatchObject({ nextStep: 'completeNotification' })
    await fill(world, town, dossier, 'nature', keptIn)
    const unlikely = {
      riskAnswer: 'no',
      highRiskAnswer: 'no',
      reasoning: 'Versleuteld, sleutel veilig.',
      adviceAuthority: 'doNotNotify',
      advicePeople: 'doNotTell',
      version: 1,
      advice: 'Er is niets gelekt wat een persoon kan raken.',
    } as const
    await recordAssessment(dpo, town.id, dossier.id, unlikely, { id: true })
    const decision = {
      authorityChoice: 'doNotNotify',
      peopleChoice: 'doNotTell',
      isConfirmed: true,
      reason: 'Het advies wordt gevolgd: er is geen risico.',
      version: 1,
      assessmentVersion: 2,
    } as const
    await recordDecision(decider, town.id, dossier.id, decision, { id: true })
    expect(await stand()).toMatchObject({
      nextStep: 'withdrawNotification',
      closeProblems: [{ code: 'notificationOpen' }],
    })
    const withdrawal = { phase: 'withdrawal', withdrawalReason: 'Het ging om een testbestand.' } as const
    await send((await prepare(dossier, withdrawal)).id)
    expect(await stand()).toMatchObject({ nextStep: 'close', closeProblems: [] })
  })

  test('with fields open is refused, each by its number; an incomplete one is not', async () => {
    const dossier = await decidedDossier()
    const context = await world.as(town.dpo)
    const complete = { authority: 'GBA', phase: 'complete' } as const
    const attempt = () => prepareNotification(context, town.id, dossier.id, complete, listed)
    const everything = [
      38, 44, 51, 55, 60, 61, 62, 63, 65, 66, 67, 70, 71, 72, 75, 76, 85, 87, 92, 94, 95, 113,
    ]
    await refusesWithoutTrace(
      world,
      attempt,
      invalidWith(...everything.map((field) => `fields.${String(field)} required`)),
    )
    expect(await prepare(dossier)).toMatchObject({ phase: 'initial' })
  })

  test('with "to be determined" is refused', async () => {
    const dossier = await decidedDossier()
    await fillAll(dossier, {
      people: { countKind: 'toBeDetermined', count: null },
      consequences: { severity: 'toBeDetermined' },
    })
    const context = await world.as(town.dpo)
    const complete = { authority: 'GBA', phase: 'complete' } as const
    await refusesWithoutTrace(
      world,
      () => prepareNotification(context, town.id, dossier.id, complete, listed),
      invalidWith('fields.67 onlyWhileIncomplete', 'fields.87 onlyWhileIncomplete'),
    )
  })
})

describe('what only people can say', () => {
  const complete = { authority: 'GBA', phase: 'complete' } as const
  const attempt =
    (dossier: TestDossier, input: object = {}) =>
    async () =>
      prepareNotification(await world.as(town.dpo), town.id, dossier.id, { ...complete, ...input }, listed)
  const wholeDossier = async (but: Partial<typeof wholeFacts> = {}) => {
    const dossier = await decidedDossier()
    await fillAll(dossier, but)
    return dossier
  }
  const saying = async (id: string, field: number) => {
    const [stored] = await world.rows('SELECT content FROM notification WHERE id = $1', [id])
    return (stored!['content'] as NotificationDocument).fields.find((one) => one.field === field)?.value
  }

  test('is asked of another function, which is described', async () => {
    const dossier = await wholeDossier()
    const other = { reporterFunction: 'other' } as const
    await refusesWithoutTrace(world, attempt(dossier, other), invalidWith('fields.24 required'))
    const described = { ...other, reporterDescription: 'Extern adviseur' }
    const { id } = await prepare(dossier, { phase: 'complete', ...described })
    expect([await saying(id, 24), await saying(id, 30)]).toEqual(['Extern adviseur', 'An Peeters'])
  })

  test('is how the authority finds a notification to which it gave no number', async () => {
    const dossier = await wholeDossier()
    await send((await prepare(dossier)).id, { receipt: null })
    await refusesWithoutTrace(world, attempt(dossier), invalidWith('fields.6 required'))
    const earlierId = 'LIN 2026-001 van 18 november'
    const { id } = await prepare(dossier, { phase: 'complete', earlierId })
    expect(await saying(id, 6)).toBe(earlierId)
  })

  test('never stands before the number of the authority', async () => {
    const dossier = await wholeDossier()
    await send((await prepare(dossier)).id)
    expect(await saying((await prepare(dossier, { phase: 'complete', earlierId: 'iets' })).id, 6)).toBe(
      'GBA-1',
    )
  })

  test('is who leads across borders, from where, and how many people where', async () => {
    const parties = { crossBorder: 'yes' }
    const dossier = await wholeDossier({ parties })
    const numbers = [114, 115, 116, 117]
    await refusesWithoutTrace(
      world,
      attempt(dossier),
      invalidWith(...numbers.map((field) => `fields.${field} required`)),
    )
    const across = {
      leadBasis: 'noLead',
      establishments: ['BE'],
      peoplePerCountry: [{ country: 'NL', count: 2 }],
    }
    const told = await wholeDossier({ parties: { ...parties, ...across } })
    const { id } = await prepare(told, { phase: 'complete' })
    expect([await saying(id, 115), await saying(id, 117)]).toEqual(['BE', 'NL: 2'])
  })

  test('is why a group waits while another was told', async () => {
    const group = (name: string) => ({ name, countKind: 'exact', count: 1 })
    const groups = [group('Ouders'), group('Kinderen')]
    const dossier = await wholeDossier({ people: { ...wholeFacts.people, count: 2, groups } as never })
    const message = {
      ...{
        audience: 'Ouders',
        language: 'nl',
        subject: 'Datalek',
        whatHappened: 'Op 18 november ging een brief.',
      },
      ...{ consequences: 'Iemand las uw adres.', measures: 'Teruggevraagd.', advice: 'Wees alert.' },
      contact: 'dpo@lindenrode.example',
    } as const
    const context = await world.as(town.dpo)
    const add = (id: string) =>
      addCommunication(
        context,
        town.id,
        dossier.id,
        { ...message, groups: [id] },
        { communications: { id: true } },
      )
    const first = String(((await add('g1'))['communications'] as { id: string }[])[0]?.id)
    await add('g2')
    const told = { toldAt: world.now, channel: 'letter', reachedCount: 1, version: 1 } as const
    await recordTold(context, town.id, first, told, { id: true })
    await refusesWithoutTrace(world, attempt(dossier), invalidWith('fields.103 required'))
    const notAllToldReason = 'De adressen worden nog opgezocht.'
    const { id } = await prepare(dossier, { phase: 'complete', notAllToldReason })
    expect(await saying(id, 103)).toBe(notAllToldReason)
  })

  test.each<[object, string]>([
    [{ reporterFunction: 'boss' }, 'reporterFunction notInList'],
    [{ earlierId: 'x'.repeat(201) }, 'earlierId tooLong'],
    [{ notAllToldReason: 'druk' }, 'notAllToldReason tooShort'],
  ])('%j is refused', async (input, problem) => {
    const dossier = await decidedDossier()
    await refusesWithoutTrace(world, attempt(dossier, input), invalidWith(problem))
  })
})

test('an organisation that did not say who it is completes nothing', async () => {
  const kept = town
  town = other
  try {
    const dossier = await decidedDossier()
    await fillAll(dossier)
    const context = await world.as(town.decider)
    const complete = { authority: 'GBA', phase: 'complete' } as const
    const attempt = () => prepareNotification(context, town.id, dossier.id, complete, listed)
    const problems = [10, 11, 13, 29].map((field) => `fields.${field} required`)
    await refusesWithoutTrace(world, attempt, invalidWith(...problems))
    expect(await prepare(dossier)).toMatchObject({ phase: 'initial' })
  } finally {
    town = kept
  }
})

async function versionOf(dossier: TestDossier): Promise<number> {
  return Number(
    (await findIncident(await world.as(town.dpo), town.id, dossier.number, { version: true }))['version'],
  )
}
