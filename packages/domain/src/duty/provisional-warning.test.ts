import { expect, test } from 'vitest'
import type { Regime } from '../rules/regime.ts'
import { earlyWarningIfSignificant } from './provisional-warning.ts'

const awareAt = '2026-11-20T16:05:00.000Z'

// Directive (EU) 2022/2555, article 23(4)(a): within 24 hours of becoming aware of the significant incident.
test.each<[string, string | null, Regime[], string | null]>([
  ['an essential or important entity', awareAt, ['nis2'], '2026-11-21T16:05:00.000Z'],
  ['a trust service', awareAt, ['police', 'nis2Trust'], '2026-11-21T16:05:00.000Z'],
  ['no such entity', awareAt, ['police', 'telecom'], null],
  ['not aware, nothing proposed', null, ['nis2'], null],
  ['a time that cannot be read', 'yesterday', ['nis2'], null],
])('%s', (_, at, regimes, expected) => {
  expect(earlyWarningIfSignificant(at, regimes, 'Europe/Brussels')).toBe(expected)
})
