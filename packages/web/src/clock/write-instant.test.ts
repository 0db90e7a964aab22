import { describe, expect, test } from 'vitest'
import {
  isNearClockChange,
  offsetAt,
  writeDate,
  writeInstant,
  writeInWords,
  zoneName,
} from './write-instant.ts'

const brussels = { zone: 'Europe/Brussels', language: 'nl' }

test.each([
  ['2026-11-23T16:05:00.000Z', '+01:00'],
  ['2026-07-01T10:00:00.000Z', '+02:00'],
  ['2026-10-25T00:59:59.999Z', '+02:00'],
  ['2026-10-25T01:00:00.000Z', '+01:00'],
])('%s is written with offset %s in Brussels', (at, offset) => {
  expect(offsetAt(at, 'Europe/Brussels')).toBe(offset)
})

test('Greenwich in winter has an offset too', () => {
  expect(offsetAt('2026-01-01T00:00:00.000Z', 'Europe/London')).toBe('+00:00')
})

test.each([
  ['2026-10-25T12:00:00.000Z', true],
  ['2026-10-24T12:00:00.000Z', true],
  ['2026-10-23T00:00:00.000Z', false],
  ['2026-11-23T16:05:00.000Z', false],
])('%s lies within a day of a change of the clocks: %s', (at, isNear) => {
  expect(isNearClockChange(at, 'Europe/Brussels')).toBe(isNear)
})

describe('a due time', () => {
  test('is written in the register’s zone, not the browser’s', () => {
    expect(writeInstant('2026-11-23T16:05:00.000Z', brussels)).toBe('ma 23 nov 2026 17:05')
    expect(writeInstant('2026-11-23T16:05:00.000Z', { zone: 'Europe/Brussels', language: 'en' })).toBe(
      'Mon 23 Nov 2026 17:05',
    )
  })

  test('carries its offset where an hour comes twice', () => {
    expect(writeInstant('2026-10-25T00:30:00.000Z', brussels)).toBe('zo 25 okt 2026 02:30 (UTC+02:00)')
    expect(writeInstant('2026-10-25T01:30:00.000Z', brussels)).toBe('zo 25 okt 2026 02:30 (UTC+01:00)')
  })

  test.each([
    ['nl', '2026-11-23T16:05:00.000Z', 'maandag 23 november 2026, 17:05'],
    ['en', '2026-11-23T16:05:00.000Z', 'Monday 23 November 2026, 17:05'],
    ['nl', '2026-10-25T00:30:00.000Z', 'zondag 25 oktober 2026, 02:30 (UTC+02:00)'],
  ])('is echoed in words in %s', (language, at, words) => {
    expect(writeInWords(at, { zone: 'Europe/Brussels', language })).toBe(words)
  })

  test('a day is the day there', () => {
    expect(writeDate('2026-11-22T23:30:00.000Z', brussels)).toBe('ma 23 nov 2026')
  })
})

test.each([
  ['2026-11-23T16:05:00.000Z', 'nl', 'CET'],
  ['2026-07-01T10:00:00.000Z', 'nl', 'CEST'],
])('the time of Brussels at %s is called in %s %s', (at, language, name) => {
  expect(zoneName(at, { zone: 'Europe/Brussels', language })).toBe(name)
})
