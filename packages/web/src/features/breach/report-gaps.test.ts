import { describe, expect, test } from 'vitest'
import { reportGaps } from './report-gaps.ts'

const breach = {
  description: 'Inbraak op de server.',
  occurredFromAt: '2026-11-19T20:00:00.000Z',
  awareAt: '2026-11-20T16:05:00.000Z',
  dataTypes: ['basic'],
  measures: 'Afgesloten',
  contact: 'soc@lekboek.example',
} as const

// GDPR articles 33(2), 28(3)(f) and 33(3).
const inTheText = [
  'breachTypes',
  'peopleCategories',
  'recordCount',
  'consequences',
  'protection',
  'countries',
]

describe('before a report is sent', () => {
  test('what has no question of its own is to be said in the text', () => {
    expect(reportGaps(breach, [{ peopleCount: 3 }])).toEqual({ missing: [], toSay: inTheText })
  })

  test('what was asked and not answered is named', () => {
    const empty = { ...breach, occurredFromAt: null, dataTypes: [], contact: ' ' }
    expect(reportGaps(empty, [{ peopleCount: 3 }, { peopleCount: null }]).missing).toEqual([
      'contact',
      'occurredAt',
      'peopleCount',
      'dataTypes',
    ])
  })
})
