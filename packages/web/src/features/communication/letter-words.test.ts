import { expect, test } from 'vitest'
import { communicationLanguages, communicationTexts } from './communication-form.ts'
import { letterWords, senderLines } from './letter-words.ts'

test.each(communicationLanguages)('a letter in %s has all its words, each its own', (language) => {
  const { to, date, reference, parts } = letterWords[language]
  const words = [to, date, reference, ...communicationTexts.map((text) => parts[text])]
  expect(words.every((word) => word.trim() !== '')).toBe(true)
  expect(new Set(words).size).toBe(words.length)
})

test('the sender stands line by line, without what is not known', () => {
  const town = {
    name: 'Gemeente Lindenrode',
    address: 'Dorpsstraat 1\n9990 Lindenrode',
    phone: null,
    email: 'info@l.example',
  }
  expect(senderLines(town)).toEqual([
    'Gemeente Lindenrode',
    'Dorpsstraat 1',
    '9990 Lindenrode',
    'info@l.example',
  ])
  expect(senderLines({ name: 'Gemeente Lindenrode', address: ' ' })).toEqual(['Gemeente Lindenrode'])
})
