import { expect, test } from 'vitest'
import { earlierArrival, type Arrivals } from './earlier-arrival.ts'

const mail = {
  ...{ id: 'mail', processorName: 'Cevi', reportedAt: '2026-11-19T08:00:00.000Z' },
  ...{ filed: { filedAt: '2026-11-20T17:30:00.000Z' }, versions: [{ kind: 'filed' }] },
}
const known: Arrivals = {
  ...{ awareAt: null, proposedAwareAt: '2026-11-20T16:05:00.000Z', ruleSetId: 'gdpr-2016-679' },
  ...{ awareness: [], reports: [mail] },
}
const fixed = { awareAt: '2026-11-20T16:00:30.000Z', proposedAwareAt: null }

test('a mail that arrived before what a dossier runs on is told, with the end that it would bring', () => {
  expect(earlierArrival(known)).toEqual({
    ...{ reportId: 'mail', processorName: 'Cevi', arrivedAt: '2026-11-19T08:00:00.000Z' },
    ...{ dueAt: '2026-11-22T08:00:00.000Z', runsFrom: '2026-11-20T16:05:00.000Z', isFixed: false },
  })
})

test('it is told after awareness was fixed without it', () => {
  const awareness = [{ recordedAt: '2026-11-20T17:00:00.000Z' }]
  expect(earlierArrival({ ...known, ...fixed, awareness })).toMatchObject({
    ...{ runsFrom: fixed.awareAt, isFixed: true },
  })
})

test('the first of several that arrived leads', () => {
  const other = { ...mail, id: 'other', reportedAt: '2026-11-18T08:00:00.000Z' }
  expect(earlierArrival({ ...known, reports: [mail, other] })?.reportId).toBe('other')
})

test.each<[string, Partial<Arrivals>]>([
  ['it arrived later', { reports: [{ ...mail, reportedAt: '2026-11-20T16:06:00.000Z' }] }],
  ['nothing is known to run from', { proposedAwareAt: null }],
  ['it was withdrawn', { reports: [{ ...mail, withdrawnAt: '2026-11-20T18:00:00.000Z' }] }],
  [
    'it came by the platform: the facts have its time',
    { reports: [{ ...mail, versions: [{ kind: 'first' }] }] },
  ],
  [
    'awareness was fixed when it was there',
    { ...fixed, awareness: [{ recordedAt: '2026-11-20T18:00:00.000Z' }] },
  ],
])('nothing is said: %s', (_, other) => {
  expect(earlierArrival({ ...known, ...other })).toBeNull()
})
