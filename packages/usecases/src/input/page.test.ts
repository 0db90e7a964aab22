import { expect, test } from 'vitest'
import { readCursor, readPageSize, writeCursor } from './page.ts'

const id = '01a20226-2542-7b91-84f4-f3118239ce69'
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test.each([
  [1, 1],
  [100, 100],
  [101, 100],
  [1_000_000, 100],
])('a page of %i rows holds %i', (first, size) => {
  expect(readPageSize(first)).toBe(size)
})

test.each([0, -1, 1.5, Number.NaN])('a page of %d rows is refused', (first) => {
  expect(() => readPageSize(first)).toThrow('invalid')
})

test('a cursor comes back as it was written, in whatever form the database wrote its instant', () => {
  expect(readCursor(writeCursor({ at: null, id }))).toEqual({ at: null, id })
  expect(readCursor(writeCursor({ at: '2026-11-18T12:00:00.5+00:00', id }))).toEqual({
    at: '2026-11-18T12:00:00.500Z',
    id,
  })
  expect(readCursor(null)).toBeNull()
  expect(readCursor(undefined)).toBeNull()
})

test.each([
  ['nothing', ''],
  ['a text', 'x'],
  ['no list', encoded({ at: null, id })],
  ['no id', encoded([null])],
  ['an id that is none', encoded([null, 'x'])],
  ['an instant that is none', encoded(['yesterday', id])],
  ['a number for an instant', encoded([0, id])],
])('a cursor of %s is refused', (_, after) => {
  expect(() => readCursor(after)).toThrow('invalid')
})
