import { expect, test } from 'vitest'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Facts } from '../facts/facts.ts'
import type { Dossier, OrganisationSettings } from '../incident/dossier.ts'
import type { OwnDuty } from './duty-facts.ts'
import { dutiesOf } from './duties.ts'
import { waitingDuties } from './waiting-duties.ts'

const reportedAt = '2026-11-24T08:00:00.000Z'
const told = '2026-11-24T07:00:00.000Z'

function own(trigger: OwnDuty['trigger'], known: Partial<OwnDuty> = {}): OwnDuty {
  return { id: trigger, name: 'Insurer', trigger, count: 12, unit: 'hours', validFromAt: null, ...known }
}

function facts(timing: Partial<Facts['timing']>): Facts {
  const all = emptyFacts()
  Object.assign(all.timing, timing)
  return all
}

function dossier(settings: Partial<OrganisationSettings>, known: Partial<Dossier> = {}): Dossier {
  return {
    ...{ status: 'investigating', createdAt: reportedAt, reportedAt, awareAt: null, facts: emptyFacts() },
    settings: {
      ...{ investigationHours: 24, peopleTargetHours: 72, decides: 'decider' },
      ...{ zone: 'Europe/Brussels', country: 'BE', ...settings },
    },
    ...{ weighing: null, advisedAt: null, decision: null, notifications: [], communications: [] },
    ...{ openMeasures: 0, contractTermHours: null, ruleSetId: 'gdpr-2016-679', ...known },
  }
}

const said = (of: Dossier, isJudged = false): string[] =>
  waitingDuties(of, reportedAt, isJudged).map(
    ({ key, waitsFor, provisionalDueAt }) => `${key} ${waitsFor} ${provisionalDueAt ?? '-'}`,
  )

const notified = [{ duty: 'nis2Notification', sentAt: told }]
const pointing = { facts: facts({ processorToldAt: told }) }

test.each<[string, Partial<OrganisationSettings>, Partial<Dossier>, string[]]>([
  ['nothing set', {}, pointing, []],
  [
    'a police zone before awareness is fixed (law of 30 July 2018, article 61)',
    { regimes: ['police'] },
    pointing,
    ['policeNotification awareness 2026-11-27T07:00:00.000Z'],
  ],
  ['the same, no time known', { regimes: ['police'] }, {}, ['policeNotification awareness -']],
  ['awareness is fixed: it runs', { regimes: ['police'] }, { awareAt: told }, []],
  [
    'NIS2 waits for whether the incident is significant (article 23(4)(a) and (b))',
    { regimes: ['nis2'] },
    { awareAt: told },
    [
      'nis2EarlyWarning significance 2026-11-25T07:00:00.000Z',
      'nis2Notification significance 2026-11-27T07:00:00.000Z',
    ],
  ],
  [
    'of two regimes the stricter (article 23(4), second subparagraph)',
    { regimes: ['nis2', 'nis2Trust'] },
    { awareAt: told },
    [
      'nis2EarlyWarning significance 2026-11-25T07:00:00.000Z',
      'nis2Notification significance 2026-11-25T07:00:00.000Z',
    ],
  ],
  [
    'the final report waits for the notification (article 23(4)(d))',
    { regimes: ['nis2'] },
    { awareAt: told, significantAt: told },
    ['nis2FinalReport incidentNotification -'],
  ],
  [
    'and while the incident goes on so does the progress report (article 23(4)(e))',
    { regimes: ['nis2'] },
    { awareAt: told, significantAt: told, isBeingHandled: true },
    ['nis2ProgressReport incidentNotification -', 'nis2FinalReport incidentNotification -'],
  ],
  [
    'once it is notified the final report waits for the end of the handling',
    { regimes: ['nis2', 'nis2Trust'] },
    { awareAt: told, significantAt: told, isBeingHandled: true, reports: notified },
    ['nis2FinalReport handling -'],
  ],
  [
    'also where no personal data were hit',
    { regimes: ['nis2', 'police'] },
    { status: 'dismissed', significantAt: told, isBeingHandled: true, reports: notified },
    ['nis2FinalReport handling -'],
  ],
  [
    'and no longer once that is known',
    { regimes: ['nis2'] },
    { awareAt: told, significantAt: told, handledAt: '2027-03-01T09:00:00.000Z', reports: notified },
    [],
  ],
  [
    'nor of an organisation outside NIS2',
    {},
    { awareAt: told, significantAt: told, isBeingHandled: true, reports: notified },
    [],
  ],
  [
    'telecom: both wait',
    { regimes: ['telecom'] },
    { awareAt: told },
    ['telecomCompletion firstNotification -'],
  ],
  ['an own duty from the report never waits', { ownDuties: [own('reported')] }, {}, []],
  [
    'from discovery, not asked: at the latest from when the processor told it, before the report',
    { ownDuties: [own('detected')] },
    pointing,
    ['own:detected discovery 2026-11-24T19:00:00.000Z'],
  ],
  [
    'from discovery: nobody reports what was not discovered',
    { ownDuties: [own('detected')] },
    {},
    ['own:detected discovery 2026-11-24T20:00:00.000Z'],
  ],
  [
    'from discovery, when awareness is known to be earlier',
    { ownDuties: [own('detected')] },
    { ...pointing, awareAt: '2026-11-24T06:00:00.000Z' },
    ['own:detected discovery 2026-11-24T18:00:00.000Z'],
  ],
  [
    'from what happened: at the latest from when it was reported',
    { ownDuties: [own('occurred')] },
    {},
    ['own:occurred occurrence 2026-11-24T20:00:00.000Z'],
  ],
  [
    'from what happened: nobody discovers what did not happen, nor does the processor',
    { ownDuties: [own('occurred')] },
    { facts: facts({ detectedAt: told, processorAwareAt: '2026-11-24T05:00:00.000Z' }) },
    ['own:occurred occurrence 2026-11-24T17:00:00.000Z'],
  ],
  [
    'from awareness, pointed to',
    { ownDuties: [own('aware')] },
    pointing,
    ['own:aware awareness 2026-11-24T19:00:00.000Z'],
  ],
  ['discovery is known', { ownDuties: [own('detected')] }, { facts: facts({ detectedAt: told }) }, []],
  ['it is not needed here', { ownDuties: [own('detected')] }, { sparedDuties: ['own:detected'] }, []],
  [
    'signed after the report',
    { ownDuties: [own('detected', { validFromAt: '2026-11-24T08:00:00.001Z' })] },
    {},
    [],
  ],
  ['no breach', { regimes: ['police'], ownDuties: [own('detected')] }, { status: 'dismissed' }, []],
  ['closed', { regimes: ['police'], ownDuties: [own('detected')] }, { status: 'closed' }, []],
])('%s', (_, settings, known, waiting) => {
  expect(said(dossier(settings, known))).toEqual(waiting)
})

test('one letter astray: NIS2 asks nothing, and may be answered all the same (article 23(3))', () => {
  const slip = emptyFacts()
  Object.assign(slip.nature, { incidentType: 'sentByMistake', breachTypes: ['confidentiality'] })
  Object.assign(slip.people, { countKind: 'exact', count: 1 })
  expect(said(dossier({ regimes: ['nis2'] }, { awareAt: told, facts: slip }))).toEqual([])
})

test('judged not significant: NIS2 waits for nothing', () => {
  expect(said(dossier({ regimes: ['nis2'] }, { awareAt: told }), true)).toEqual([])
})

test('what waits has no clock, and what has a clock does not wait', () => {
  const settings = {
    regimes: ['nis2', 'police', 'telecom'] as const,
    ownDuties: [own('detected'), own('aware')],
  }
  for (const known of [{}, pointing, { awareAt: told }, { awareAt: told, significantAt: told }]) {
    const of = dossier(settings, known)
    const running = new Set(dutiesOf(of, reportedAt).map(({ key }) => key))
    expect(waitingDuties(of, reportedAt, false).filter(({ key }) => running.has(key))).toEqual([])
  }
})
