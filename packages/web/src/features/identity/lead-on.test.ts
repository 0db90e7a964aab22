import { expect, test } from 'vitest'
import { leadOn } from './lead-on.ts'

const registers = [
  { organisation: { slug: 'nazareth-de-pinte', formerSlugs: ['nazareth', 'oud'] } },
  { organisation: { slug: 'oud', formerSlugs: [] } },
]

test.each([
  ['/nazareth/incidents/2026-014?tab=facts#x', '/nazareth-de-pinte/incidents/2026-014?tab=facts#x'],
  ['/nazareth', '/nazareth-de-pinte'],
  ['/nazareth?window=now', '/nazareth-de-pinte?window=now'],
  ['/nazareth-de-pinte/register', null],
  ['/oud', null],
  ['/nazar/register', null],
  ['/queue', null],
  ['/', null],
])('%s leads to %s', (path, now) => {
  expect(leadOn(path, registers)).toBe(now)
})
