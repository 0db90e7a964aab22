import { describe, expect, test } from 'vitest'
import type { LabelLanguage } from '../labels/label.ts'
import { writtenCount, writtenDay } from './rule-parts.ts'
import { notificationWords } from './template-labels.ts'

describe('in a text', () => {
  test.each<[LabelLanguage, string, string]>([
    ['nl', '1.234.567', '01/12/2026'],
    ['fr', '1\u{a0}234\u{a0}567', '01/12/2026'],
    ['en', '1,234,567', '01/12/2026'],
    ['de', '1.234.567', '01.12.2026'],
  ])('%s writes %s and %s', (language, count, day) => {
    const words = notificationWords(language)
    expect(writtenCount(1_234_567, words)).toBe(count)
    expect(writtenDay('2026-11-30T23:30:00.000Z', 'Europe/Brussels', words)).toBe(day)
  })

  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [3500, '3.500'],
  ])('%i people are %s', (count, expected) => {
    expect(writtenCount(count, notificationWords('nl'))).toBe(expected)
  })
})
