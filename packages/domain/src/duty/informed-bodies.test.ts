import { expect, test } from 'vitest'
import type { Dossier, OrganisationSettings } from '../incident/dossier.ts'
import { informedBodies, type InformedBody } from './informed-bodies.ts'

const settings: OrganisationSettings = {
  ...{ investigationHours: 24, peopleTargetHours: 72, decides: 'decider' },
  ...{ zone: 'Europe/Brussels', country: 'BE', regimes: ['nis2'] },
}
const sentAt = '2026-11-20T16:05:00.000Z'

// EDPB template v1.0, fields 110 and 111: a report to another authority that was sent, was sent.
test.each<[string, Dossier['reports'], InformedBody[]]>([
  ['nothing', [], []],
  ['an early warning', [{ duty: 'nis2EarlyWarning', sentAt }], [{ authority: 'CCB', regime: 'nis2' }]],
  [
    'two to one body',
    [
      { duty: 'nis2EarlyWarning', sentAt },
      { duty: 'nis2Notification', sentAt },
    ],
    [{ authority: 'CCB', regime: 'nis2' }],
  ],
  ['what was sent to an insurer', [{ duty: 'own:cyber', sentAt }], []],
  ['what a sub-processor sent', [{ duty: 'subProcessorReport:x', sentAt }], []],
])('%s', (_, reports, bodies) => {
  expect(informedBodies({ settings, ...(reports && { reports }) })).toEqual(bodies)
})

test('without a confirmed body the regime is known still', () => {
  const reports = [{ duty: 'nis2EarlyWarning', sentAt }]
  expect(informedBodies({ reports, settings: { ...settings, country: 'FR' } })).toEqual([
    { authority: null, regime: 'nis2' },
  ])
})
