import { expect, test } from 'vitest'
import { isWithoutEffect } from './without-effect.ts'

test.each(['equal', 'left', 'declined', 'gone'] as const)('%s brings nothing', (outcome) => {
  expect(isWithoutEffect({ count: 13, outcome })).toBe(true)
})

test.each(['added', 'replaced', 'settled'] as const)('%s is worth sending, once there is one', (outcome) => {
  expect(isWithoutEffect({ count: 1, outcome })).toBe(false)
  expect(isWithoutEffect({ count: 0, outcome })).toBe(true)
})
