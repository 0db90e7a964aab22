import { describe, expect, test } from 'vitest'
import { checklistRows, dueOf, firstSeenAt, isGeneric } from './containment-form.ts'

describe('the checklist', () => {
  test('stands by moment, and says which steps became a measure', () => {
    const measures = [{ step: 'blockAccount' }, { step: null }, { step: 'stepOfLater' }]
    const parts = checklistRows('phishing', measures)
    expect(parts.map(({ when }) => when)).toEqual(['firstHour', 'firstDay', 'later'])
    const taken = parts.flatMap(({ rows }) => rows).filter(({ measure }) => measure !== null)
    expect(taken.map(({ step }) => step.key)).toEqual(['blockAccount'])
  })

  test.each([null, 'toBeDetermined', 'other'] as const)('is there while the kind is %s', (type) => {
    expect(isGeneric(type)).toBe(true)
    expect(checklistRows(type, []).flatMap(({ rows }) => rows).length).toBeGreaterThan(5)
  })

  test('proposes an hour, a day, a fortnight from the first sight, and at once what is past', () => {
    const seen = '2026-11-20T16:05:00.000Z'
    const now = '2026-11-20T18:05:00.000Z'
    expect(dueOf('firstHour', seen, seen)).toEqual({ at: '2026-11-20T17:05:00.000Z', isPast: false })
    expect(dueOf('firstHour', seen, now)).toEqual({ at: now, isPast: true })
    expect(dueOf('firstDay', seen, now)).toEqual({ at: '2026-11-21T16:05:00.000Z', isPast: false })
    expect(dueOf('later', seen, now)).toEqual({ at: '2026-12-04T16:05:00.000Z', isPast: false })
  })

  test('counts from detection, or from the report where nobody said when it was seen', () => {
    const reportedAt = '2026-11-20T16:05:00.000Z'
    const detectedAt = '2026-11-20T15:00:00.000Z'
    expect(firstSeenAt({ detectedAt, reportedAt })).toBe(detectedAt)
    expect(firstSeenAt({ detectedAt: null, reportedAt })).toBe(reportedAt)
  })
})
