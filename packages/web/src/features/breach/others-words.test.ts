import { expect, test } from 'vitest'
import { wordsOf } from './others-words.ts'

const chain = [{ name: 'Onderhost' }, { name: 'Tussenhost' }]

test('a breach made from a report is in the words of whoever told it, until it is changed', () => {
  expect(wordsOf({ version: 1, chain })).toBe('Tussenhost')
  expect(wordsOf({ version: 2, chain })).toBeNull()
  expect(wordsOf({ version: 1, chain: [] })).toBeNull()
})
