import { expect, test } from 'vitest'
import { fallenGround } from './fallen-ground.ts'

test.each([
  ['a reason in words, at a high risk', 'waits', { ground: null }, true, 'highRisk'],
  ['a reason from before grounds were asked', 'waits', {}, true, 'highRisk'],
  ['a reason in words, at no high risk', 'waits', { ground: null }, false, null],
  ['effort, and nothing published', 'waits', { ground: 'disproportionate' }, true, 'notPublished'],
  ['a ground that counts', 'spared', { ground: 'riskRemoved' }, true, null],
  ['a ground beside some who were told', 'inPart', { ground: 'riskRemoved' }, true, null],
  ['nothing recorded', 'waits', undefined, true, null],
] as const)('%s', (_name, state, recorded, isHigh, fallen) => {
  expect(fallenGround(state, recorded, isHigh)).toBe(fallen)
})
