import { expect, test } from 'vitest'
import type { DossierSignsFragment } from '../../generated/graphql.ts'
import { hasOtherSigns, signsOf } from './signs.ts'

const at = '2026-11-20T16:05:00.000Z'
const one = { version: 1 }
const stored: DossierSignsFragment = {
  ...{ id: 'i', version: 1, status: 'confirmed', handlerNames: [], isSealed: false },
  ...{ awareAt: at, provisionalDueAt: null },
  duties: [{ key: 'authority', triggeredAt: at, dueAt: at, metAt: null }],
  waitingDuties: [],
  facts: {
    ...{ timing: one, nature: one, people: one, data: one },
    ...{ consequences: one, protection: one, parties: one },
  },
  ...{ awareness: [{ id: 'a' }], assessments: [], decisions: [] },
  ...{ notifications: [], communications: [], measures: [], reports: [], dutyReports: [] },
  ...{ awarenessSignals: one, significance: one, subProcessors: one },
  ...{ kept: one, untold: one, confirmedNumbers: one },
}
const message = { id: 'm', version: 1, toldAt: null, restToldAt: null, correctedAt: null }
const notification = { id: 'n', sentAt: null, receipt: null, correctedAt: null }

test.each<[string, Partial<DossierSignsFragment>]>([
  ['a new duty of the organisation', { duties: [...stored.duties, { ...stored.duties[0]!, key: 'own:1' }] }],
  ['a duty that waits', { waitingDuties: [{ key: 'nis2EarlyWarning' }] }],
  ['a duty that was met', { duties: [{ ...stored.duties[0]!, metAt: at }] }],
  ['an answer', { facts: { ...stored.facts, people: { version: 2 } } }],
  ['awareness', { awareness: [{ id: 'b' }, { id: 'a' }] }],
  ['a weighing', { assessments: [{ id: 'w' }] }],
  ['a decision', { decisions: [{ id: 'd' }] }],
  ['a notification', { notifications: [notification] }],
  ['a message', { communications: [message] }],
  ['why somebody is not told', { untold: { version: 2 } }],
  ['the status', { version: 2, status: 'closed' }],
])('%s is told from what was read before', (_name, changed) => {
  expect(signsOf({ ...stored, ...changed })).not.toBe(signsOf(stored))
})

test.each<[string, Partial<DossierSignsFragment>, Partial<DossierSignsFragment>]>([
  [
    'that a notification was sent',
    { notifications: [notification] },
    { notifications: [{ ...notification, sentAt: at }] },
  ],
  ['that people were told', { communications: [message] }, { communications: [{ ...message, toldAt: at }] }],
])('%s is told from what was read before', (_name, before, after) => {
  expect(signsOf({ ...stored, ...after })).not.toBe(signsOf({ ...stored, ...before }))
})

test('what a dossier holds besides is no sign, nor that time passed', () => {
  const whole = {
    ...stored,
    title: 'Datalek',
    duties: stored.duties.map((duty) => ({ ...duty, state: 'overdue' })),
  }
  expect(signsOf(whole)).toBe(signsOf(stored))
})

const changed = { ...stored, version: 2 }

test.each<[string, Parameters<typeof hasOtherSigns>[0], boolean | null]>([
  ['what somebody else changed', { then: stored, now: stored, stored: changed }, true],
  ['nothing', { then: stored, now: stored, stored: { ...stored } }, false],
  // The page asked, one saved, and the answer of before that came last.
  ['one’s own save in between', { then: stored, now: changed, stored }, null],
  ['another dossier', { then: stored, now: stored, stored: { ...stored, id: 'j' } }, null],
  ['no answer', { then: stored, now: stored, stored: null }, null],
])('beside what is shown the answer tells of %s', (_name, look, isOther) => {
  expect(hasOtherSigns(look)).toBe(isOther)
})
