import { expect, test } from 'vitest'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { DataType } from '../facts/choices.ts'
import type { Facts } from '../facts/facts.ts'
import type { RiskLevel } from '../weighing/weighing.ts'
import { needsFollowUp, saidOf, type SaidToAuthority } from './follow-up.ts'
import type { PhaseSent } from './phases.ts'

const awareAt = '2026-11-20T16:05:00.000Z'
const moved = '2026-11-20T10:05:00.000Z'
const [first, second, third] = [
  '2026-11-21T10:00:00.000Z',
  '2026-11-22T10:00:00.000Z',
  '2026-11-23T10:00:00.000Z',
]

function hitting(count: number | null): Facts {
  const facts = emptyFacts()
  facts.people.countKind = count === null ? null : 'exact'
  facts.people.count = count
  return facts
}

function sent(people: number, known: Partial<PhaseSent> & { said?: SaidToAuthority } = {}): PhaseSent {
  return { authority: 'GBA', phase: 'complete', sentAt: first, said: { awareAt, people }, ...known }
}

test.each<[string, PhaseSent[], number | null, string, boolean]>([
  ['as notified', [sent(10)], 10, awareAt, false],
  ['approximately as notified', [sent(10)], 19, awareAt, false],
  ['twice as many', [sent(10)], 20, awareAt, true],
  ['one, and then 50,000', [sent(1)], 50_000, awareAt, true],
  ['nobody known, and then one', [sent(0)], 1, awareAt, true],
  ['approximately as few', [sent(10)], 6, awareAt, false],
  ['half as many', [sent(10)], 5, awareAt, true],
  ['50,000, and then one', [sent(50_000)], 1, awareAt, true],
  ['no longer known', [sent(10)], null, awareAt, false],
  ['another awareness', [sent(10)], 10, moved, true],
  [
    'followed up since',
    [sent(1), sent(50_000, { phase: 'followUp', sentAt: second })],
    50_000,
    awareAt,
    false,
  ],
  ['completed still', [sent(1, { phase: 'initial' })], 50_000, awareAt, false],
  ['only prepared', [sent(1), sent(50_000, { phase: 'followUp', sentAt: null })], 50_000, awareAt, true],
  ['withdrawn since', [sent(1), sent(1, { phase: 'withdrawal', sentAt: third })], 50_000, awareAt, false],
  [
    'what it said was not kept',
    [{ authority: 'GBA', phase: 'complete', sentAt: first }],
    50_000,
    awareAt,
    false,
  ],
])('article 33(3)(a): %s', (_, notifications, count, aware, expected) => {
  expect(needsFollowUp({ notifications, awareAt: aware, facts: hitting(count), weighing: null })).toBe(
    expected,
  )
})

// What the authority was told of the risk and of the data is as much part of the notification (article 33(3)(a) and (c)).
test.each<[string, Partial<SaidToAuthority>, RiskLevel | null, DataType[], boolean]>([
  ['a risk, as notified', { risk: 'risk' }, 'risk', ['contact'], false],
  ['a risk, and then a high one', { risk: 'risk' }, 'high', ['contact'], true],
  ['an open question, and then a high risk', { risk: 'undetermined' }, 'high', ['contact'], true],
  ['no weighing yet, and then a risk', { risk: null }, 'risk', ['contact'], true],
  ['a high risk, and then none', { risk: 'high' }, 'unlikely', ['contact'], false],
  ['other data', { types: ['contact'] }, 'risk', ['contact', 'health'], true],
  ['fewer kinds of data', { types: ['contact', 'health'] }, 'risk', ['contact'], false],
  ['neither was kept', {}, 'high', ['health'], false],
])('article 33(3)(a) and (c): %s', (_, said, conclusion, types, expected) => {
  const facts = hitting(10)
  facts.data.types = types
  const notifications = [sent(10, { said: { awareAt, people: 10, ...said } })]
  const weighing = conclusion && { conclusion, highRiskAt: null }
  expect(needsFollowUp({ notifications, awareAt, facts, weighing })).toBe(expected)
})

test('what is said of people counts those of the groups where the dossier has no number', () => {
  expect(saidOf({ awareAt, facts: hitting(12), weighing: null })).toEqual({
    ...{ awareAt, people: 12, risk: null, types: [] },
  })
})
