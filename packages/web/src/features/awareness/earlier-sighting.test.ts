import { expect, test } from 'vitest'
import { earlierSighting, type Sightings } from './earlier-sighting.ts'

const known: Sightings = {
  awareAt: '2026-11-20T16:05:00.000Z',
  ruleSetId: 'gdpr-2016-679',
  awareness: [
    { recordedAt: '2026-11-20T17:00:00.000Z', proposedAt: '2026-11-19T08:00:00.000Z' },
    { recordedAt: '2026-11-20T18:00:00.000Z', proposedAt: '2026-11-20T16:05:00.000Z' },
  ],
  awarenessProposal: { awareAt: '2026-11-19T08:00:00.000Z' },
}

test('a time that came in later tells both instants and both ends', () => {
  expect(earlierSighting(known)).toEqual({
    fixedAt: '2026-11-20T16:05:00.000Z',
    fixedDueAt: '2026-11-23T16:05:00.000Z',
    proposedAt: '2026-11-19T08:00:00.000Z',
    proposedDueAt: '2026-11-22T08:00:00.000Z',
  })
})

test('it is told too where nothing was proposed when awareness was fixed', () => {
  const awareness = [{ recordedAt: '2026-11-20T18:00:00.000Z', proposedAt: null }]
  expect(earlierSighting({ ...known, awareness })).not.toBeNull()
})

test.each<[string, Partial<Sightings>]>([
  ['awareness is not fixed', { awareAt: null, awareness: [] }],
  ['nothing is proposed', { awarenessProposal: null }],
  ['the proposal is the same instant', { awarenessProposal: { awareAt: '2026-11-20T16:05:00.000Z' } }],
  ['the proposal is later', { awarenessProposal: { awareAt: '2026-11-21T08:00:00.000Z' } }],
  [
    'it was known when awareness was last fixed',
    { awareness: [{ recordedAt: '2026-11-20T18:00:00.000Z', proposedAt: '2026-11-19T08:00:00.000Z' }] },
  ],
])('nothing is said: %s', (_, other) => {
  expect(earlierSighting({ ...known, ...other })).toBeNull()
})
