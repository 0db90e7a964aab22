import { describe, expect, test } from 'vitest'
import { startBreach } from './breach-form.ts'
import { reportGaps } from './report-gaps.ts'

const breach = {
  description: 'Inbraak op de server.',
  awareAt: '2026-11-20T16:05:00.000Z',
  occurredFromAt: '2026-11-19T20:00:00.000Z',
  dataTypes: ['basic'],
  measures: 'Afgesloten',
  contact: 'soc@lekboek.example',
  breachTypes: ['confidentiality'],
  peopleCategories: ['citizens'],
  recordCountKind: 'toBeDetermined',
  consequences: 'Phishing.',
  protectionsInPlace: ['encryption'],
  otherCountries: ['FR'],
}
const elements = (stored: object) => reportGaps(startBreach(stored)).map(({ element }) => element)

describe('before a report is sent', () => {
  test('what was answered, be it that it is not known yet, is not missing', () => {
    expect(elements(breach)).toEqual([])
  })

  // GDPR articles 33(2), 28(3)(f) and 33(3).
  test('what was not is named in the order of the law, with the place where it is asked', () => {
    const gaps = reportGaps(
      startBreach({ ...breach, occurredFromAt: null, dataTypes: [], breachTypes: null }),
    )
    expect(gaps).toEqual([
      { element: 'breachTypes', section: 'nature', field: 'breachTypes' },
      { element: 'occurredAt', section: 'timing', field: 'occurrenceKind' },
      { element: 'dataTypes', section: 'scope', field: 'dataTypes' },
    ])
  })

  test('an empty breach lacks everything but the number of people, which each controller is told for itself', () => {
    expect(elements({})).toHaveLength(12)
    expect(elements({})).not.toContain('peopleCount')
  })
})
