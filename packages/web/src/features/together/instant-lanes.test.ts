import { expect, test } from 'vitest'
import { firstProposed, lanesOf } from './instant-lanes.ts'

const at = (hour: number) => `2026-11-18T${String(hour).padStart(2, '0')}:00:00.000Z`
const side = (number: string, awareAt: string | null, ...reports: (readonly [number, number])[]) => ({
  ...{ number, reference: number, awareAt },
  reports: reports.map(([noticed, reported]) => ({ noticedAt: at(noticed), reportedAt: at(reported) })),
})

test('instants of all dossiers stand on one axis, true to time', () => {
  const lanes = lanesOf([side('a', at(10), [6, 8]), side('b', null, [4, 12])])
  expect([lanes?.firstAt, lanes?.lastAt]).toEqual([at(4), at(12)])
  expect(lanes?.lanes.map(({ instants }) => instants.map(({ kind, x }) => [kind, x]))).toEqual([
    [
      ['noticed', 0.25],
      ['reported', 0.5],
      ['aware', 0.75],
    ],
    [
      ['noticed', 0],
      ['reported', 1],
    ],
  ])
})

test('one instant alone, or none, is no division by nothing', () => {
  expect(lanesOf([side('a', null, [6, 6])])?.lanes[0]?.instants.map(({ x }) => x)).toEqual([0, 0])
  expect(lanesOf([side('a', null)])).toBeNull()
})

test('the first instant from which one of them counts for now leads; none where none does', () => {
  const sides = [
    { proposedAwareAt: '2026-11-20T10:00:00.000Z' },
    { proposedAwareAt: null },
    { proposedAwareAt: '2026-11-19T10:00:00.000Z' },
  ]
  expect(firstProposed(sides)).toBe('2026-11-19T10:00:00.000Z')
  expect(firstProposed([{ proposedAwareAt: null }])).toBeNull()
})
