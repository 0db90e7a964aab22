import { expect, test } from 'vitest'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Duty } from './kinds.ts'
import { lateEntryProblems, reportProblems } from './report-problems.ts'

const detectedAt = '2026-11-20T08:00:00.000Z'
const reportedAt = '2026-11-20T09:00:00.000Z'
const triggeredAt = '2026-11-20T16:05:00.000Z'
const facts = emptyFacts()
facts.timing.detectedAt = detectedAt

test.each<[string, Duty['kind'], string, string | null]>([
  ['NIS2 article 23(4)(a): at the instant of knowing', 'nis2EarlyWarning', triggeredAt, null],
  ['NIS2 article 23(4)(a): before', 'nis2EarlyWarning', '2026-11-20T16:04:59.999Z', triggeredAt],
  ['NIS2 article 23(4)(d): before what it completes', 'nis2FinalReport', reportedAt, triggeredAt],
  ['in 1970', 'nis2Notification', '1970-01-01T00:00:00.000Z', triggeredAt],
  ['a contract partner, on a suspicion', 'own', reportedAt, null],
  ['a contract partner, as soon as it was seen', 'own', detectedAt, null],
  ['a contract partner, before anybody saw it', 'own', '2026-11-20T07:59:59.999Z', detectedAt],
])('%s', (_, kind, sentAt, min) => {
  const expected = min === null ? [] : [{ path: 'sentAt', code: 'beforeTrigger', params: { min } }]
  expect(reportProblems(sentAt, { kind, triggeredAt }, { facts, reportedAt })).toEqual(expected)
})

const dueAt = '2026-11-21T16:05:00.000Z'
const [inTime, late] = ['2026-11-21T16:04:59.999Z', '2026-11-21T16:05:00.001Z']
const why = 'Per telefoon, want het portaal lag plat.'

// Article 5(2): what is entered once the time is over, as met within it.
test.each<[string, string | null, string, string, string | null, string[]]>([
  ['in time, entered in time', dueAt, inTime, dueAt, null, []],
  ['in time, entered a millisecond late, in silence', dueAt, inTime, late, null, ['required']],
  ['in time, entered late, in a word', dueAt, inTime, late, 'x', ['tooShort']],
  ['in time, entered late, with its reason', dueAt, inTime, late, why, []],
  ['at the due time, entered late', dueAt, dueAt, late, null, ['required']],
  ['late, which has a reason of its own', dueAt, late, late, null, []],
  ['without a due time', null, inTime, late, null, []],
])('%s', (_, due, sentAt, recordedAt, reason, codes) => {
  expect(lateEntryProblems(sentAt, { dueAt: due }, recordedAt, reason)).toEqual(
    codes.map((code) => expect.objectContaining({ path: 'afterwardsReason', code })),
  )
})
