import { describe, expect, test } from 'vitest'
import { checklistRows, dueOf, isGeneric } from './containment-form.ts'

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

  test('proposes an hour, a day, a fortnight from now', () => {
    const now = '2026-11-20T16:05:00.000Z'
    expect([dueOf('firstHour', now), dueOf('firstDay', now), dueOf('later', now)]).toEqual([
      '2026-11-20T17:05:00.000Z',
      '2026-11-21T16:05:00.000Z',
      '2026-12-04T16:05:00.000Z',
    ])
  })
})
