import { expect, test } from 'vitest'
import type { RegisterAccess, Viewer } from '../viewer/viewer.ts'
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
    ...{ roles: ['dpo'], grantableRoles: ['reporter'], standsInFor: { name: 'An', until: 'x' } },
    rules: [
      { action: 'report', subject: 'Incident' },
      { action: ['read', 'change'], subject: 'Report' },
      { action: 'read', subject: 'Incident' },
    ],
  } as unknown as RegisterAccess
  const viewer = {
    id: 'u',
    name: 'Els',
    email: 'els@x.example',
    registers: [access, access],
  } as unknown as Viewer
  expect(seatOf(viewer, access)).toMatchObject({
    ...{ id: 'u', name: 'Els', email: '' },
    registers: [
      {
        ...{ roles: [], grantableRoles: [], standsInFor: null },
        rules: [{ action: 'report', subject: 'Incident' }],
      },
    ],
  })
  expect(seatOf(viewer, access).registers).toHaveLength(1)
})
