import { expect, test } from 'vitest'
import { groupNamed, journalDetails, reasonOfReport } from './journal-summary.ts'

test.each([
  ['nothing', null, []],
  [
    'a title',
    { title: { before: 'Oud', after: 'Nieuw' } },
    [{ name: 'title', before: 'Oud', value: 'Nieuw' }],
  ],
  [
    'what was kept as it was',
    { channel: { before: 'webForm', after: 'webForm' }, receipt: { before: null, after: null } },
    [],
  ],
  ['a list that was kept as it was', { groups: { before: ['a'], after: ['a'] } }, []],
  [
    'that more may follow, of what may be said in two goes',
    { duty: 'telecomNotification', isComplete: false },
    [
      { name: 'duty', before: null, value: 'telecomNotification' },
      { name: 'isComplete', before: null, value: false },
    ],
  ],
  [
    'nothing of that of any other duty',
    { duty: 'nis2FinalReport', isComplete: false },
    [{ name: 'duty', before: null, value: 'nis2FinalReport' }],
  ],
  ['ids and versions', { measureId: 'x', version: 3 }, []],
  ['what is not there', { adviceAuthority: null }, []],
  [
    'whether a decision follows the advice',
    { followsAdvice: false },
    [{ name: 'followsAdvice', before: null, value: false }],
  ],
  [
    'the facts of a section',
    {
      section: 'nature',
      version: 2,
      changes: [{ field: 'holder', before: null, after: 'trusted' }, { field: 'description' }],
    },
    [
      { name: 'nature.holder', before: null, value: 'trusted' },
      { name: 'nature.description', before: undefined, value: undefined },
    ],
  ],
  [
    'a whole row',
    { before: { owner: 'ICT' }, after: { owner: 'Personeel' } },
    [{ name: 'owner', before: null, value: 'Personeel' }],
  ],
])('%s', (_name, summary, details) => {
  expect(journalDetails(summary)).toEqual(details)
})

const late = { version: 1, reason: 'Het portaal lag plat.' }
const corrected = { version: 2, reason: 'Het portaal lag een uur plat.' }
const retracted = {
  ...corrected,
  version: 3,
  retractedAt: '2026-11-20T10:00:00.000Z',
  retractedReason: 'Dubbel.',
}

test.each([
  ['that was late', 'dutyReport.recorded', undefined, late, late.reason],
  ['whose reason was corrected since', 'dutyReport.recorded', undefined, corrected, null],
  ['that was corrected', 'dutyReport.changed', 2, corrected, corrected.reason],
  ['corrected before entries knew their version', 'dutyReport.changed', undefined, corrected, null],
  ['that was corrected and taken back', 'dutyReport.changed', 2, retracted, corrected.reason],
  ['that was taken back', 'dutyReport.retracted', undefined, retracted, 'Dubbel.'],
  ['in time', 'dutyReport.recorded', undefined, { version: 1, reason: null }, null],
])('the reason of something sent %s', (_name, verb, version, sent, reason) => {
  expect(reasonOfReport(verb, version, sent)).toBe(reason)
})

test.each([
  ['a key', 'g1', { key: 'g1', ground: null }],
  ['a group without a ground', { group: 'g1', ground: null }, { key: 'g1', ground: null }],
  ['a group with its ground', { group: '', ground: 'measures' }, { key: '', ground: 'measures' }],
])('of the people %s is named', (_, part, named) => {
  expect(groupNamed(part)).toEqual(named)
})
