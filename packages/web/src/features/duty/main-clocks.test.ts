import { expect, test } from 'vitest'
import type { Dossier } from '../incident/useDossier.ts'
import { mainClocksOf } from './main-clocks.ts'

const duty = (kind: Dossier['duties'][number]['kind'], dueAt: string, state = 'running' as const) => ({
  ...{ id: kind, kind, key: kind, name: null, recipient: null, certainty: 'S' as const, state, dueAt },
  ...{ triggeredAt: '2026-11-20T00:00:00.000Z', metAt: null, ruleId: 'x', source: 'x', readings: [] },
})
const [day1, day3] = ['2026-11-21T00:00:00.000Z', '2026-11-23T00:00:00.000Z']
const check = duty('investigation', day1)
const authority = duty('authority', day3)
const insurer = duty('own', day1)
const warning = duty('nis2EarlyWarning', day1)
const none = { proposedAwareAt: null, provisionalDueAt: null }

test.each([
  [
    'the provisional hours go before the own target',
    { ...none, duties: [check], dueAt: day1, dueKind: 'investigation' as const, provisionalDueAt: day3 },
    'next' as const,
    ['authority', 'investigation'],
  ],
  [
    'what is due next leads, and the hours of article 33 stand beside it',
    { ...none, duties: [warning, authority], dueAt: day1, dueKind: 'nis2EarlyWarning' as const },
    'next' as const,
    ['nis2EarlyWarning', 'authority'],
  ],
  [
    'what was agreed by contract does not go before the hours of a law',
    { ...none, duties: [insurer, authority], dueAt: day1, dueKind: 'own' as const },
    'next' as const,
    ['authority', 'own'],
  ],
  [
    'nor does an own target',
    { ...none, duties: [check, authority], dueAt: day1, dueKind: 'investigation' as const },
    'next' as const,
    ['authority', 'investigation'],
  ],
  [
    'what was agreed leads where no law has hours',
    { ...none, duties: [insurer], dueAt: day1, dueKind: 'own' as const },
    'next' as const,
    ['own'],
  ],
  [
    'whoever decides about the authority sees its hours first',
    { ...none, duties: [warning, authority], dueAt: day1, dueKind: 'nis2EarlyWarning' as const },
    'authority' as const,
    ['authority', 'nis2EarlyWarning'],
  ],
  [
    'and no other law before them',
    { ...none, duties: [insurer, warning, authority], dueAt: day1, dueKind: 'own' as const },
    'authority' as const,
    ['authority', 'own'],
  ],
  [
    'one clock is shown once',
    { ...none, duties: [authority], dueAt: day3, dueKind: 'authority' as const },
    'next' as const,
    ['authority'],
  ],
  ['nothing runs', { ...none, duties: [], dueAt: null, dueKind: null }, 'authority' as const, []],
])('%s', (_, dossier, first, kinds) => {
  expect(mainClocksOf(dossier, first).map(({ kind }) => kind)).toEqual(kinds)
})

test('only the provisional clock belongs to no duty', () => {
  const dossier = {
    ...none,
    duties: [check],
    dueAt: day1,
    dueKind: 'investigation' as const,
    provisionalDueAt: day3,
  }
  expect(mainClocksOf(dossier, 'next').map((clock) => clock.duty)).toEqual([null, check])
})
