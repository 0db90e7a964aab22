import { expect, test } from 'vitest'
import { erasedDuties } from './erased-duties.ts'
import type { Duty, DutyState } from './kinds.ts'

const dueAt = '2026-11-21T16:05:00.000Z'
const later = '2026-11-21T16:05:00.001Z'

function duty(state: DutyState, due: string | null = dueAt): Duty {
  return {
    ...{ kind: 'own', key: 'own:insurer', state, triggeredAt: '2026-11-20T16:05:00.000Z', dueAt: due },
    ...{ metAt: state === 'met' ? dueAt : null, term: null, ruleId: 'own:insurer', source: 'Own duty' },
    ...{ certainty: null, recipient: null, name: 'Cyberverzekeraar' },
  }
}

test.each<[string, Duty[], Duty[], boolean]>([
  ['an overdue one is no longer named', [duty('overdue')], [], true],
  ['one that runs is no longer named', [duty('running')], [], true],
  ['one that was met is no longer named', [duty('met')], [], false],
  ['one that asked for nothing is no longer named', [duty('notRequired')], [], false],
  ['it asks for nothing', [duty('overdue')], [duty('notRequired')], true],
  ['it is put off by a millisecond', [duty('overdue')], [duty('running', later)], true],
  ['it loses its term', [duty('overdue')], [duty('running', null)], true],
  ['it is due earlier', [duty('running', later)], [duty('running')], false],
  ['nothing changes', [duty('overdue')], [duty('overdue')], false],
  ['it had no term', [duty('running', null)], [duty('running')], false],
])('other settings erase what was owed: %s', (_, before, after, isErased) => {
  expect(erasedDuties(before, after).length > 0).toBe(isErased)
})
