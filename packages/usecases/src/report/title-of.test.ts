import { expect, test } from 'vitest'
import { titleOf } from './title-of.ts'

test.each([
  ['a short line', 'USB-stick kwijt', 'USB-stick kwijt'],
  ['the first line of several', 'Stick kwijt\r\nGisteren in de trein.', 'Stick kwijt'],
  ['spaces as one', 'Stick \t  kwijt', 'Stick kwijt'],
  ['eighty characters', 'x'.repeat(80), 'x'.repeat(80)],
  ['a long line, cut at a word', `${'woord '.repeat(14)}einde`, `${'woord '.repeat(13).trim()}…`],
  ['one endless word', 'x'.repeat(81), `${'x'.repeat(80)}…`],
  ['a character of two halves at the cut', `${'x'.repeat(79)}👍👍`, `${'x'.repeat(79)}…`],
])('%s', (_, text, title) => {
  expect(titleOf(text)).toBe(title)
})
