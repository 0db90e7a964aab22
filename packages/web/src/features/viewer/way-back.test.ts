import { expect, test } from 'vitest'
import { safeWayBack } from './way-back.ts'

test.each([
  ['/queue?window=now', '/queue?window=now'],
  ['/lindenrode/incidents/2026-014', '/lindenrode/incidents/2026-014'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?back=/queue', '/'],
  ['/second-factor?back=/queue', '/'],
  [undefined, '/'],
  [['/queue', '/x'], '/'],
])('after signing in, %o leads to %s', (asked, path) => {
  expect(safeWayBack(asked)).toBe(path)
})
