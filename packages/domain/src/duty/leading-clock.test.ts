import { expect, test } from 'vitest'
import type { Duty } from './kinds.ts'
import { firstDue, lawDue, leadingClock, placeClock } from './leading-clock.ts'

const at = (day: number) => `2026-11-${String(day)}T00:00:00.000Z`
const clock = (kind: Duty['kind'], day: number | null, state: Duty['state'] = 'running') => ({
  ...{ kind, state },
  dueAt: day === null ? null : at(day),
})
const check = clock('investigation', 21)
const pastCheck = clock('investigation', 20, 'overdue')
const authority = clock('authority', 22)

test.each([
  ['nothing', [], null, null, null],
  ['nothing with a due time', [clock('people', null)], null, null, null],
  [
    'what is met or asks nothing',
    [clock('authority', 20, 'met'), clock('people', 21, 'notRequired')],
    null,
    null,
    null,
  ],
  ['an own target alone', [pastCheck], 'investigation', 'investigation', null],
  ['of two targets the first', [clock('people', 22), check], 'investigation', 'investigation', null],
  ['a target that can still be met', [check, authority], 'investigation', 'investigation', 'authority'],
  // GDPR article 33(1): 72 hours are the law's, those for the check are the organisation's.
  ['a target that is past', [pastCheck, authority], 'authority', 'investigation', 'authority'],
  [
    'a target that is past longer than the law',
    [pastCheck, clock('authority', 21, 'overdue')],
    'authority',
    'investigation',
    'authority',
  ],
  ['what was agreed by contract', [authority, clock('own', 21)], 'own', 'own', 'authority'],
  // NIS2 article 23(4): the early warning within 24 hours, the final report within a month.
  [
    'the first of several laws',
    [authority, clock('nis2EarlyWarning', 21), pastCheck],
    'nis2EarlyWarning',
    'investigation',
    'nis2EarlyWarning',
  ],
  [
    'a report that is due in a month',
    [clock('nis2FinalReport', 28), clock('people', 20, 'overdue')],
    'people',
    'people',
    null,
  ],
] as const)('%s', (_name, clocks, leading, first, law) => {
  expect(leadingClock(clocks)?.kind ?? null).toBe(leading)
  expect(firstDue(clocks)?.kind ?? null).toBe(first)
  expect(lawDue(clocks)?.kind ?? null).toBe(law)
})

test.each([
  ['nothing', [], null],
  ['what is due first', [authority, check], 'investigation'],
  ['a target that is past, where no law runs', [pastCheck, clock('own', 22)], 'investigation'],
  ['hours of the law instead of a target that is past', [pastCheck, authority], 'authority'],
  ['these hours also where a contract is due before', [pastCheck, clock('own', 21), authority], 'authority'],
  ['a contract that is past', [clock('own', 20, 'overdue'), authority], 'own'],
] as const)('a list goes by %s', (_name, clocks, kind) => {
  expect(placeClock(clocks, '2026-11-20T12:00:00.000Z')?.kind ?? null).toBe(kind)
})
