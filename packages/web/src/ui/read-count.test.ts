import { expect, test } from 'vitest'
import { readCount } from './read-count.ts'

test.each([
  ['', null],
  [' ', null],
  ['0', 0],
  ['1200', 1200],
  ['1.200', 1200],
  ['1 200', 1200],
  ['12.345.678', 12_345_678],
  ['12.5', Number.NaN],
  ['1.20', Number.NaN],
  ['-3', Number.NaN],
  ['een paar', Number.NaN],
])('“%s” is %s', (text, count) => {
  expect(readCount(text)).toBe(count)
})
