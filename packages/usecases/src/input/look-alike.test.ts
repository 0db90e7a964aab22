import { expect, test } from 'vitest'
import { looksOf, mixesScripts, readsAsPlain } from './look-alike.ts'

test.each([
  ['Peeters', false],
  ['Žižka', false],
  ['Βασίλης', false],
  ['Пётр', false],
  ['Рeeters', true],
  ['Βе', true],
])('%s: whether two scripts stand in it: %s', (word, isMixed) => {
  expect(mixesScripts(word)).toBe(isMixed)
})

test.each([
  ['Асе', true],
  ['Ace', false],
  ['Пётр', false],
])('%s is taken for plain letters: %s', (word, isTaken) => {
  expect(readsAsPlain(word)).toBe(isTaken)
})

test.each([
  ['Oosterlo', '0OSTERLO'],
  ['Sint-Niklaas', 'sint  niklaas'],
  ['Gemeente 1', 'Gemeente l'],
  ['ﬁnale', 'finale'],
])('%s and %s look alike', (one, other) => {
  expect(looksOf(one)).toBe(looksOf(other))
})

test.each([
  ['Heidegem', 'Heldegem'],
  ['Liège', 'Liege'],
  ['Gemeente 1', 'Gemeente 7'],
])('%s and %s do not', (one, other) => {
  expect(looksOf(one)).not.toBe(looksOf(other))
})
