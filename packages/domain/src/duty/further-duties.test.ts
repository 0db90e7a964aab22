import { describe, expect, test } from 'vitest'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Dossier, OrganisationSettings } from '../incident/dossier.ts'
import { regimeLabels } from '../rules/regime-labels.ts'
import { regimes } from '../rules/regime.ts'
import { languages } from '../authority/authority.ts'
import { dutiesOf } from './duties.ts'
import type { SubProcessorLink } from './duty-facts.ts'
import { dutyRules } from './duty-rules.ts'
import { furtherDutyLabels } from './further-duty-labels.ts'
import { furtherDutyKinds, type Duty } from './kinds.ts'
import { ruleSourceLabels } from './rule-source-labels.ts'
import { weakDelayLabels } from './weak-delay-labels.ts'

const reportedAt = '2026-11-20T15:00:00.000Z'
const awareAt = '2026-11-20T16:05:00.000Z'
const significantAt = '2026-11-20T10:00:00.000Z'

const always = { count: 48, unit: 'hours' as 'hours' | 'days', validFromAt: null as string | null }

function dossier(known: Partial<Dossier> = {}, settings: Partial<OrganisationSettings> = {}): Dossier {
  return {
    status: 'confirmed',
    createdAt: reportedAt,
    reportedAt,
    awareAt,
    facts: emptyFacts(),
    settings: {
      investigationHours: 24,
      peopleTargetHours: 72,
      decides: 'decider',
      zone: 'Europe/Brussels',
      country: 'BE',
      ...settings,
    },
    weighing: null,
    advisedAt: null,
    decision: null,
    notifications: [],
    communications: [],
    openMeasures: 0,
    contractTermHours: null,
    ruleSetId: 'gdpr-2016-679',
    ...known,
  }
}

function dutyOf(key: string, of: Dossier, now = awareAt): Duty | undefined {
  return dutiesOf(of, now).find((duty) => duty.key === key)
}

const inNis2: Partial<OrganisationSettings> = { regimes: ['nis2'] }

describe('NIS2 (Directive 2022/2555, article 23(4); CCB: 24 hours, 72 hours, one month)', () => {
  test.each<[string, string, Partial<Dossier>, string, Partial<Duty>]>([
    [
      'early warning at its due time',
      'nis2EarlyWarning',
      { significantAt },
      '2026-11-21T10:00:00.000Z',
      { state: 'running', triggeredAt: significantAt, dueAt: '2026-11-21T10:00:00.000Z', recipient: 'CCB' },
    ],
    [
      'early warning a millisecond later',
      'nis2EarlyWarning',
      { significantAt },
      '2026-11-21T10:00:00.001Z',
      { state: 'overdue' },
    ],
    [
      'notification',
      'nis2Notification',
      { significantAt },
      '2026-11-23T10:00:00.001Z',
      { state: 'overdue', dueAt: '2026-11-23T10:00:00.000Z', certainty: 'S' },
    ],
    [
      'notified at the due time',
      'nis2Notification',
      { significantAt, reports: [{ duty: 'nis2Notification', sentAt: '2026-11-23T10:00:00.000Z' }] },
      '2026-12-01T10:00:00.000Z',
      { state: 'met', metAt: '2026-11-23T10:00:00.000Z' },
    ],
    [
      'final report a month after the notification',
      'nis2FinalReport',
      { significantAt, reports: [{ duty: 'nis2Notification', sentAt: '2027-01-31T10:00:00.000Z' }] },
      '2027-02-28T10:00:00.000Z',
      { state: 'running', dueAt: '2027-02-28T10:00:00.000Z', term: { unit: 'months', count: 1 } },
    ],
    [
      'final report a millisecond later',
      'nis2FinalReport',
      { significantAt, reports: [{ duty: 'nis2Notification', sentAt: '2027-01-31T10:00:00.000Z' }] },
      '2027-02-28T10:00:00.001Z',
      { state: 'overdue' },
    ],
    [
      'the first notification counts',
      'nis2FinalReport',
      {
        significantAt,
        reports: [
          { duty: 'nis2Notification', sentAt: '2026-11-25T10:00:00.000Z' },
          { duty: 'nis2Notification', sentAt: '2026-11-22T10:00:00.000Z' },
        ],
      },
      awareAt,
      { triggeredAt: '2026-11-22T10:00:00.000Z', dueAt: '2026-12-22T10:00:00.000Z' },
    ],
    [
      'a significant incident without personal data stays one',
      'nis2Notification',
      { significantAt, status: 'dismissed' },
      '2026-11-23T10:00:00.001Z',
      { state: 'overdue' },
    ],
  ])('%s', (_, key, known, now, expected) => {
    expect(dutyOf(key, dossier(known, inNis2), now)).toMatchObject(expected)
  })

  test.each<[string, Dossier]>([
    ['not marked as falling under it', dossier({ significantAt })],
    ['not significant', dossier({}, inNis2)],
    ['significance taken back', dossier({ significantAt: null }, inNis2)],
    ['a millisecond before the law', dossier({ significantAt: '2024-10-17T21:59:59.999Z' }, inNis2)],
  ])('does not exist: %s', (_, of) => {
    expect(dutiesOf(of, awareAt).filter(({ kind }) => kind.startsWith('nis2'))).toEqual([])
  })

  test('exists from the first millisecond of 18 October 2024 in Brussels', () => {
    const of = dossier({ significantAt: '2024-10-17T22:00:00.000Z' }, inNis2)
    expect(dutyOf('nis2EarlyWarning', of)).toBeDefined()
  })

  test('no final report before a notification', () => {
    expect(dutyOf('nis2FinalReport', dossier({ significantAt }, inNis2))).toBeUndefined()
  })

  test('trust services notify within 24 hours, also when they are an essential entity', () => {
    for (const of of [['nis2Trust'], ['nis2', 'nis2Trust'], ['nis2Trust', 'nis2']] as const) {
      const duties = dutiesOf(dossier({ significantAt }, { regimes: of }), awareAt)
      expect(duties.filter(({ kind }) => kind === 'nis2Notification')).toMatchObject([
        { ruleId: 'nis2-trust-notification', dueAt: '2026-11-21T10:00:00.000Z' },
      ])
      expect(duties.filter(({ kind }) => kind === 'nis2EarlyWarning')).toHaveLength(1)
    }
  })

  test('outside Belgium the body is not confirmed', () => {
    const of = dossier({ significantAt }, { ...inNis2, country: 'DE' })
    expect(dutyOf('nis2EarlyWarning', of)).toMatchObject({ recipient: null })
  })
})

describe('police zones (law of 30 July 2018, article 61; controleorgaan.be: 72 hours, to the COC)', () => {
  const police: Partial<OrganisationSettings> = { regimes: ['police'] }
  const end = '2026-11-23T16:05:00.000Z'
  const justAfter = '2026-11-23T16:05:00.001Z'
  test.each<[string, Partial<Dossier>, string, Partial<Duty>]>([
    ['runs to the due time', {}, end, { state: 'running', dueAt: end, recipient: 'COC' }],
    ['overdue', {}, justAfter, { state: 'overdue' }],
    [
      'met by a notification to the COC',
      { notifications: [{ sentAt: end, phase: 'initial', authority: 'COC' }] },
      justAfter,
      { state: 'met', metAt: end },
    ],
    [
      'late',
      { notifications: [{ sentAt: justAfter, phase: 'initial', authority: 'COC' }] },
      justAfter,
      { state: 'metLate' },
    ],
    [
      'not met by one to the GBA',
      { notifications: [{ sentAt: end, phase: 'initial', authority: 'GBA' }] },
      justAfter,
      { state: 'overdue' },
    ],
    [
      'not met by one to nobody knows whom',
      { notifications: [{ sentAt: end, phase: 'initial' }] },
      justAfter,
      { state: 'overdue' },
    ],
    [
      'not met by a withdrawal',
      { notifications: [{ sentAt: end, phase: 'withdrawal', authority: 'COC' }] },
      justAfter,
      { state: 'overdue' },
    ],
    [
      'not met by what was withdrawn',
      {
        notifications: [
          { sentAt: awareAt, phase: 'complete', authority: 'COC' },
          { sentAt: end, phase: 'withdrawal', authority: 'COC' },
        ],
      },
      justAfter,
      { state: 'overdue' },
    ],
    [
      'met by what another controller sent: one notification is enough for joint controllers',
      { reports: [{ duty: 'policeNotification', sentAt: end }] },
      justAfter,
      { state: 'met' },
    ],
    [
      'decided not to: the same test of risk',
      {
        weighing: { conclusion: 'unlikely', highRiskAt: null },
        decision: { authority: 'doNotNotify', people: 'doNotTell', decidedAt: awareAt },
      },
      justAfter,
      { state: 'notRequired' },
    ],
    ['no breach after all', { status: 'dismissed' }, justAfter, { state: 'notRequired' }],
  ])('%s', (_, known, now, expected) => {
    expect(dutyOf('policeNotification', dossier(known, police), now)).toMatchObject(expected)
  })

  test.each<[string, Dossier]>([
    ['before awareness', dossier({ awareAt: null }, police)],
    ['for a municipality', dossier()],
    ['before the law', dossier({ awareAt: '2018-09-04T21:59:59.999Z' }, police)],
  ])('does not exist: %s', (_, of) => {
    expect(dutyOf('policeNotification', of)).toBeUndefined()
  })
})

describe('telecom (Regulation 611/2013, article 2: 24 hours where feasible, the rest within three days)', () => {
  const telecom: Partial<OrganisationSettings> = { regimes: ['telecom'] }
  const first = '2026-11-21T16:05:00.000Z'
  test('24 hours from awareness, whatever the risk', () => {
    const of = dossier(
      { decision: { authority: 'doNotNotify', people: 'doNotTell', decidedAt: awareAt } },
      telecom,
    )
    expect(dutyOf('telecomNotification', of, first)).toMatchObject({ state: 'running', dueAt: first })
    expect(dutyOf('telecomNotification', of, '2026-11-21T16:05:00.001Z')).toMatchObject({ state: 'overdue' })
    expect(dutyOf('telecomCompletion', of)).toBeUndefined()
  })

  test('the rest within three days of the first', () => {
    const of = dossier({ reports: [{ duty: 'telecomNotification', sentAt: first }] }, telecom)
    expect(dutyOf('telecomNotification', of, first)).toMatchObject({ state: 'met' })
    const end = '2026-11-24T16:05:00.000Z'
    expect(dutyOf('telecomCompletion', of, end)).toMatchObject({ state: 'running', dueAt: end })
    expect(dutyOf('telecomCompletion', of, '2026-11-24T16:05:00.001Z')).toMatchObject({ state: 'overdue' })
  })

  test('nothing remains after a first one that said everything', () => {
    const reports = [{ duty: 'telecomNotification', sentAt: first, isComplete: true }]
    expect(dutyOf('telecomCompletion', dossier({ reports }, telecom))).toMatchObject({ state: 'met' })
  })
})

describe('the chain: sub-processor, processor, controller, each with its own time (GDPR article 28(4))', () => {
  const link: SubProcessorLink = {
    id: 'host',
    name: 'Serverpark',
    awareAt: '2026-11-18T08:00:00.000Z',
    toldAt: null,
    termHours: 24,
  }
  const end = '2026-11-19T08:00:00.000Z'
  test.each<[string, Partial<SubProcessorLink>, string, Partial<Duty>]>([
    ['runs', {}, end, { state: 'running', dueAt: end, name: 'Serverpark', certainty: 'B' }],
    ['overdue', {}, '2026-11-19T08:00:00.001Z', { state: 'overdue' }],
    ['told at the term', { toldAt: end }, awareAt, { state: 'met', metAt: end }],
    ['told late', { toldAt: '2026-11-19T08:00:00.001Z' }, awareAt, { state: 'metLate' }],
    ['no term: without undue delay', { termHours: null }, awareAt, { state: 'running', dueAt: null }],
  ])('%s', (_, changed, now, expected) => {
    const of = dossier({ subProcessors: [{ ...link, ...changed }] })
    expect(dutyOf('subProcessorReport:host', of, now)).toMatchObject(expected)
  })

  test('the three times stay apart', () => {
    const facts = emptyFacts()
    facts.timing.processorAwareAt = '2026-11-19T12:00:00.000Z'
    facts.timing.processorToldAt = awareAt
    const toldAt = '2026-11-19T11:00:00.000Z'
    const of = dossier({ facts, contractTermHours: 24, subProcessors: [{ ...link, toldAt }] })
    expect(dutyOf('subProcessorReport:host', of)).toMatchObject({ triggeredAt: link.awareAt, metAt: toldAt })
    expect(dutyOf('processorReport', of)).toMatchObject({
      triggeredAt: '2026-11-19T12:00:00.000Z',
      metAt: awareAt,
    })
    expect(dutyOf('authority', of)).toMatchObject({ triggeredAt: awareAt })
  })

  test('each link has its own duty, once its awareness is known', () => {
    const subProcessors = [link, { ...link, id: 'mail' }, { ...link, id: 'backup', awareAt: null }]
    const keys = dutiesOf(dossier({ subProcessors }), awareAt).map(({ key }) => key)
    expect(keys.filter((key) => key.startsWith('subProcessor'))).toEqual([
      'subProcessorReport:host',
      'subProcessorReport:mail',
    ])
  })
})

describe('duties of contract and insurance that the organisation defines', () => {
  const facts = emptyFacts()
  facts.timing.occurredFromAt = '2026-11-10T08:00:00.000Z'
  facts.timing.detectedAt = '2026-11-20T08:00:00.000Z'
  test.each([
    ['occurred', '2026-11-12T08:00:00.000Z'],
    ['detected', '2026-11-22T08:00:00.000Z'],
    ['reported', '2026-11-22T15:00:00.000Z'],
    ['aware', '2026-11-22T16:05:00.000Z'],
  ] as const)('counted from %s', (trigger, dueAt) => {
    const ownDuties = [{ id: 'insurer', name: 'Cyberverzekeraar', trigger, ...always }]
    const of = dossier({ facts }, { ownDuties })
    expect(dutyOf('own:insurer', of, dueAt)).toMatchObject({
      kind: 'own',
      state: 'running',
      dueAt,
      certainty: null,
      name: 'Cyberverzekeraar',
    })
    expect(dutyOf('own:insurer', dossier({ awareAt: null }, { ownDuties }))?.dueAt ?? null).toBe(
      trigger === 'reported' ? dueAt : null,
    )
    expect(dutyOf('own:insurer', { ...of, reports: [{ duty: 'own:insurer', sentAt: dueAt }] })).toMatchObject(
      { state: 'met' },
    )
    expect(dutyOf('own:insurer', { ...of, status: 'dismissed' })).toMatchObject({ state: 'notRequired' })
  })
})

describe('the term of an own duty', () => {
  const own = { id: 'insurer', name: 'Cyberverzekeraar', trigger: 'reported' as const, ...always }
  const dueOf = (known: Partial<typeof own>, of: Partial<Dossier> = {}) =>
    dutyOf('own:insurer', dossier(of, { ownDuties: [{ ...own, ...known }] }))?.dueAt

  test.each<[string, Partial<typeof own>, Partial<Dossier>, string | undefined]>([
    ['counts elapsed hours', { count: 48 }, {}, '2026-11-22T15:00:00.000Z'],
    [
      'counts days as the terms of the law do: the earlier of clock and watch',
      { count: 3, unit: 'days' },
      { reportedAt: '2026-10-23T14:45:00.000Z' },
      '2026-10-26T14:45:00.000Z',
    ],
    [
      'and three days on the clock where those end first',
      { count: 3, unit: 'days' },
      { reportedAt: '2026-03-27T14:20:00.000Z' },
      '2026-03-30T13:20:00.000Z',
    ],
    [
      'holds from the instant it was set',
      { validFromAt: '2026-11-20T15:00:00.000Z' },
      {},
      '2026-11-22T15:00:00.000Z',
    ],
    [
      'and for nothing reported a millisecond before',
      { validFromAt: '2026-11-20T15:00:00.001Z' },
      {},
      undefined,
    ],
    ['or for all, where it says no instant', { validFromAt: null }, {}, '2026-11-22T15:00:00.000Z'],
  ])('%s', (_, known, of, dueAt) => {
    expect(dueOf(known, of)).toBe(dueAt)
  })
})

describe('trust services (NIS2 article 23(4), second subparagraph)', () => {
  const significantAt = '2026-11-20T16:05:00.000Z'
  test.each<[string, boolean | null, string]>([
    ['affected: 24 hours', true, '2026-11-21T16:05:00.000Z'],
    ['nobody said yet: the shorter term', null, '2026-11-21T16:05:00.000Z'],
    ['not affected: 72 hours, as for every entity', false, '2026-11-23T16:05:00.000Z'],
  ])('%s', (_, affectsTrustServices, dueAt) => {
    const of = dossier({ significantAt, affectsTrustServices }, { regimes: ['nis2Trust'] })
    expect(dutyOf('nis2Notification', of)?.dueAt).toBe(dueAt)
    expect(dutyOf('nis2EarlyWarning', of)?.dueAt).toBe('2026-11-21T16:05:00.000Z')
  })
})

describe('the rows', () => {
  test('have unique ids, a source in every language and an order of time', () => {
    expect(new Set(dutyRules.map(({ id }) => id)).size).toBe(dutyRules.length)
    for (const { id, source, validFrom, validUntil } of dutyRules) {
      expect(ruleSourceLabels[id]?.en).toBe(source)
      for (const language of languages) expect(ruleSourceLabels[id]?.[language]).not.toBe('')
      if (validUntil !== null) expect(Date.parse(validUntil)).toBeGreaterThan(Date.parse(validFrom))
    }
  })

  test('stand in the order of the kinds, and every regime has one', () => {
    const places = dutyRules.map(({ kind }) => furtherDutyKinds.indexOf(kind))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect([...new Set(dutyRules.map(({ regime }) => regime))].sort()).toEqual([...regimes].sort())
  })

  test.each<[string, Record<string, Record<string, string>>]>([
    ['duties', furtherDutyLabels],
    ['regimes', regimeLabels],
    ['weak reasons for a delay', weakDelayLabels],
  ])('%s have a name of their own in every language', (_, table) => {
    for (const language of languages) {
      const names = Object.values(table).map((label) => label[language] ?? '')
      expect(names).not.toContain('')
      expect(new Set(names).size).toBe(names.length)
    }
  })

  // Glossary: melding is for an authority, mededeling for people.
  test('no duty towards an authority or contract partner is called mededeling', () => {
    expect(Object.values(furtherDutyLabels).filter(({ nl }) => /mededel/i.test(nl))).toEqual([])
  })
})

describe('absurd input has no due time and no exception', () => {
  const everything: Partial<OrganisationSettings> = {
    regimes,
    ownDuties: [{ id: 'insurer', name: 'x', trigger: 'aware', ...always, count: 1e300 }],
  }
  test.each([
    '1969-12-31T23:59:59.999Z',
    '0001-01-01T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
    '+275760-09-13T00:00:00.000Z',
    '-271821-04-20T00:00:00.000Z',
    'yesterday',
    '',
  ])('%s', (at) => {
    const facts = emptyFacts()
    facts.timing.processorAwareAt = at
    facts.timing.processorToldAt = at
    const of = dossier(
      {
        facts,
        reportedAt: at,
        awareAt: at,
        significantAt: at,
        dismissedAt: at,
        contractTermHours: Number.NaN,
        weighing: { conclusion: 'high', highRiskAt: at },
        notifications: [{ sentAt: at, phase: 'initial', authority: 'COC' }],
        communications: [{ toldAt: at }, { toldAt: awareAt }],
        subProcessors: [{ id: 'x', name: 'x', awareAt: at, toldAt: at, termHours: -1 }],
        reports: [
          { duty: 'nis2Notification', sentAt: at },
          { duty: 'telecomNotification', sentAt: at },
        ],
        ruleSetId: 'gone',
      },
      { ...everything, zone: 'Atlantis' },
    )
    for (const now of [awareAt, at]) expect(dutiesOf(of, now).length).toBeGreaterThan(0)
  })

  test('hours beyond all dates', () => {
    expect(dutyOf('own:insurer', dossier({}, everything), '9999-12-31T23:59:59.999Z')).toMatchObject({
      dueAt: null,
      state: 'running',
    })
  })
})
