import { expect, test } from 'vitest'
import { isPast } from './waiting-time.ts'

const at = '2026-11-25T07:00:00.000Z'

test.each([
  ['2026-11-25T06:59:59.999Z', false],
  ['2026-11-25T07:00:00.000Z', false],
  ['2026-11-25T07:00:00.001Z', true],
])('at %s a provisional time is over: %s', (now, isOver) => {
  expect(isPast(at, now)).toBe(isOver)
})
