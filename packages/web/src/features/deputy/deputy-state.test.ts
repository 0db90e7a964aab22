import { expect, test } from 'vitest'
import { deputyState, overlapping } from './deputy-state.ts'

const now = '2026-11-22T08:00:00.000Z'
const before = '2026-11-01T08:00:00.000Z'
const later = '2026-12-01T08:00:00.000Z'

test.each([
  [{ from: now, until: later }, 'open'],
  [{ from: later, until: '2027-01-01T08:00:00.000Z' }, 'coming'],
  [{ from: before, until: now }, 'past'],
  [{ from: before, until: later, revokedAt: before }, 'past'],
  [{ from: later, until: '2027-01-01T08:00:00.000Z', revokedAt: before }, 'past'],
])('%o is %s', (period, state) => {
  expect(deputyState(period, now)).toBe(state)
})

test.each([
  ['a period without an end yet', null, null, []],
  ['one that ends before', null, '2026-12-01T00:00:00.000Z', []],
  ['one that reaches into it', null, '2026-12-01T00:00:00.001Z', ['Wout']],
  ['one that begins at its end', '2026-12-10T00:00:00.000Z', '2026-12-20T00:00:00.000Z', []],
  ['one inside', '2026-12-02T00:00:00.000Z', '2026-12-03T00:00:00.000Z', ['Wout']],
])('beside %s stands whoever stands in then for the same DPO', (_, from, until, names) => {
  const period = { from: '2026-12-01T00:00:00.000Z', until: '2026-12-10T00:00:00.000Z' }
  const deputies = [
    { name: 'Wout', principalId: 'peter', ...period },
    { name: 'Ander', principalId: 'els', ...period },
  ]
  expect(overlapping(deputies, 'peter', { from, until }).map(({ name }) => name)).toEqual(names)
})
