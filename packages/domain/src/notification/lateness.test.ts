import { expect, test } from 'vitest'
import { ruleSets } from '../rules/rule-sets.ts'
import { delayFrom, isLate, type PastAwareness } from './lateness.ts'

const [rules] = ruleSets
const awareAt = '2026-11-24T12:00:00.000Z'
const earlier = '2026-11-20T12:00:00.000Z'
const earliest = '2026-11-19T12:00:00.000Z'
/** 72 hours after the earlier one. */
const due = '2026-11-23T12:00:00.000Z'
const justAfter = '2026-11-23T12:00:00.001Z'

test.each([
  [due, false],
  [justAfter, true],
])('article 33(1): 72 hours from awareness, at %s late: %s', (at, expected) => {
  expect(isLate(earlier, at, rules!)).toBe(expected)
})

test.each<[string, PastAwareness[], string]>([
  ['nothing was moved', [], awareAt],
  ['moved while it could still be met', [{ awareAt: earlier, until: due }], awareAt],
  ['moved when it was overdue', [{ awareAt: earlier, until: justAfter }], earlier],
  [
    'moved twice when it was overdue',
    [
      { awareAt: earlier, until: justAfter },
      { awareAt: earliest, until: justAfter },
    ],
    earliest,
  ],
  [
    'moved to an earlier instant',
    [{ awareAt: '2026-11-25T12:00:00.000Z', until: '2026-12-25T12:00:00.000Z' }],
    awareAt,
  ],
])('article 33(1), last sentence: what had become late is accounted for; %s', (_, past, expected) => {
  expect(delayFrom(awareAt, past, rules!)).toBe(expected)
})
