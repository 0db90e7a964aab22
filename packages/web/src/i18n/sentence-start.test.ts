import { expect, test } from 'vitest'
import { sentenceStart } from './sentence-start.ts'

test.each([
  ['melding aan de autoriteit', 'Melding aan de autoriteit'],
  ['één bericht', 'Één bericht'],
  ['NIS2', 'NIS2'],
  ['', ''],
])('%j opens a sentence as %j', (label, written) => {
  expect(sentenceStart(label)).toBe(written)
})
