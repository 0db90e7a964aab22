import { expect, test } from 'vitest'
import { seatOf, slugOfReportPage } from './report-seat.ts'

test.each([
  ['/lindenrode/report', 'lindenrode'],
  ['/lindenrode/report/mine', 'lindenrode'],
  ['/lindenrode/reports', null],
  ['/lindenrode/incidents/report', null],
  ['/queue', null],
  ['/', null],
])('%s is the page for reports of %s', (path, slug) => {
  expect(slugOfReportPage(path)).toBe(slug)
})

test('a seat remembers who reports where, and no other register, right or address', () => {
  const access = {
    organisation: { id: 'o', slug: 'lindenrode', name: 'Lindenrode' },
    ...{ roles: ['dpo' as const], grantableRoles: ['reporter' as const] },
    standsInFor: { name: 'An', until: '2026-12-01T00:00:00.000Z' },
    rules: [
      { action: 'report', subject: 'Incident' },
      { action: ['read', 'change'], subject: 'Report' },
      { action: 'read', subject: 'Incident' },
    ],
  }
  const viewer = { id: 'u', name: 'Els', email: 'els@x.example', registers: [access, access] }
  expect(seatOf(viewer, access)).toEqual({
    ...{ id: 'u', name: 'Els', email: '' },
    registers: [
      {
        ...{ organisation: access.organisation, roles: [], grantableRoles: [], standsInFor: null },
        rules: [{ action: 'report', subject: 'Incident' }],
      },
    ],
  })
})
