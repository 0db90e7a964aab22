import { expect, test } from 'vitest'
import { isFromReport } from './from-report.ts'

const [then, later] = ['2026-11-18T12:00:00.000Z', '2026-11-18T12:05:00.000Z']

test.each<[string, { source: string; version: number; changedAt: string | null }, boolean]>([
  ['filled in by the report', { source: 'staff', version: 1, changedAt: then }, true],
  ['changed since', { source: 'staff', version: 2, changedAt: later }, false],
  ['first filled in later', { source: 'staff', version: 1, changedAt: later }, false],
  ['not filled in', { source: 'staff', version: 0, changedAt: null }, false],
  ['of a processor', { source: 'processor', version: 1, changedAt: then }, false],
])('a section %s', (_, { source, ...section }, isFrom) => {
  expect(isFromReport({ source, createdAt: then }, section)).toBe(isFrom)
})
