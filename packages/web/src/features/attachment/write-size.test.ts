import { expect, test } from 'vitest'
import { writeSize } from './write-size.ts'

test.each([
  [0, 'minder dan 1 kB'],
  [999, 'minder dan 1 kB'],
  [1_000, '1 kB'],
  [24_400, '24 kB'],
  [2_440_000, '2,4 MB'],
  [1_500_000_000, '1,5 GB'],
])('%i bytes are %s', (bytes, words) => {
  expect(writeSize(bytes, 'nl', (size) => `minder dan ${size}`).replaceAll(/\s/g, ' ')).toBe(words)
})
