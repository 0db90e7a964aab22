import { expect, test } from 'vitest'
import { awarenessBearing } from './awareness-bearing.ts'

const aware = '2026-11-18T12:00:00.000Z'

test.each([
  ['a millisecond before', '2026-11-18T11:59:59.999Z', aware, 'earlier'],
  ['at the same moment', aware, aware, 'none'],
  ['a millisecond after', '2026-11-18T12:00:00.001Z', aware, 'none'],
  ['before, with an offset', '2026-11-18T12:30:00+01:00', aware, 'earlier'],
  ['while none is fixed', aware, null, 'unfixed'],
])('a report that arrived %s', (_, arrivedAt, awareAt, bearing) => {
  expect(awarenessBearing(arrivedAt, awareAt)).toBe(bearing)
})
