import { expect, test } from 'vitest'
import { addHours } from '../clock/instant.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Dossier, OrganisationSettings } from '../incident/dossier.ts'
import { dutyHistory, type DossierState, type DueCause } from './duty-history.ts'

const reportedAt = '2026-11-20T15:00:00.000Z'
const awareAt = '2026-11-20T16:05:00.000Z'
const earlierAware = '2026-11-20T14:00:00.000Z'
const at = (hours: number): string => addHours(reportedAt, hours)

const settings: OrganisationSettings = {
  investigationHours: 24,
  peopleTargetHours: 72,
  decides: 'decider',
  zone: 'Europe/Brussels',
  country: 'BE',
}

function dossier(known: Partial<Dossier> = {}): Dossier {
  return {
    status: 'confirmed',
    createdAt: reportedAt,
    reportedAt,
    awareAt,
    facts: emptyFacts(),
    settings,
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

type Row = [key: string, at: string, before: string | null, after: string | null, cause: DueCause]

function history(...dossiers: Dossier[]): Row[] {
  const states: DossierState[] = dossiers.map((one, hour) => ({ at: at(hour), dossier: one }))
  return dutyHistory(states).map((change) => [
    change.key,
    change.at,
    change.before,
    change.after,
    change.cause,
  ])
}

const check: Row = ['investigation', at(0), null, at(24), 'triggerKnown']
const authority = (hour: number): Row => ['authority', at(hour), null, addHours(awareAt, 72), 'triggerKnown']
const unlikely = { conclusion: 'unlikely', highRiskAt: null } as const
const doNotNotify = {
  weighing: unlikely,
  decision: { authority: 'doNotNotify', people: 'doNotTell', decidedAt: at(3) },
} as const

test.each<[string, Dossier[], Row[]]>([
  ['nothing happened', [], []],
  ['reported, then aware', [dossier({ awareAt: null }), dossier()], [check, authority(1)]],
  ['nothing changed', [dossier(), dossier()], [check, authority(0)]],
  [
    'awareness moved: the clock is counted again (decision.md: changeable only with trace)',
    [dossier(), dossier({ awareAt: earlierAware })],
    [
      check,
      authority(0),
      ['authority', at(1), addHours(awareAt, 72), addHours(earlierAware, 72), 'triggerMoved'],
    ],
  ],
  [
    'meeting a duty changes no due time',
    [dossier(), dossier({ notifications: [{ sentAt: at(1), phase: 'initial' }] })],
    [check, authority(0)],
  ],
  [
    'decided not to notify, and decided again',
    [dossier(), dossier(doNotNotify), dossier()],
    [
      check,
      authority(0),
      ['authority', at(1), addHours(awareAt, 72), null, 'spared'],
      ['authority', at(2), null, addHours(awareAt, 72), 'requiredAgain'],
    ],
  ],
  [
    'another rule set',
    [dossier(), dossier({ ruleSetId: 'proposal-digital-omnibus-2025' })],
    [check, authority(0), ['authority', at(1), addHours(awareAt, 72), addHours(awareAt, 96), 'rulesChanged']],
  ],
  [
    'another own target',
    [
      dossier({ awareAt: null }),
      dossier({ awareAt: null, settings: { ...settings, investigationHours: 12 } }),
    ],
    [check, ['investigation', at(1), at(24), at(12), 'termChanged']],
  ],
  [
    'awareness taken back',
    [dossier(), dossier({ awareAt: null })],
    [check, authority(0), ['authority', at(1), addHours(awareAt, 72), null, 'triggerGone']],
  ],
  [
    'a regime that the organisation is found to fall under',
    [
      dossier({ significantAt: awareAt }),
      dossier({ significantAt: awareAt, settings: { ...settings, regimes: ['nis2'] } }),
    ],
    [
      check,
      authority(0),
      ['nis2EarlyWarning', at(1), null, addHours(awareAt, 24), 'triggerKnown'],
      ['nis2Notification', at(1), null, addHours(awareAt, 72), 'triggerKnown'],
    ],
  ],
  ['a duty that was never asked leaves no trace', [dossier(doNotNotify)], [check]],
  ['an awareness that cannot be read is none', [dossier({ awareAt: 'yesterday' })], [check]],
])('%s', (_, dossiers, expected) => {
  expect(history(...dossiers)).toEqual(expected)
})

test('states in any order are read in the order of time, and carry what the caller keeps', () => {
  const states = [
    { at: at(1), dossier: dossier(), verb: 'awareness.recorded' },
    { at: at(0), dossier: dossier({ awareAt: null }), verb: 'incident.created' },
  ]
  expect(dutyHistory(states).map(({ key, state }) => [key, state.verb])).toEqual([
    ['investigation', 'incident.created'],
    ['authority', 'awareness.recorded'],
  ])
})

test('instants that cannot be read are no exception', () => {
  expect(dutyHistory([{ at: 'x', dossier: dossier() }]).map(({ key }) => key)).toEqual([
    'investigation',
    'authority',
  ])
})
