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
  ['Liège', 'Liege'],
  ['Gemeente Zavelbeke', 'GEMEENTE ZAVELBEKE'],
  ['Gemeente Zavelbeke', 'Gemeentezavelbeke'],
  ['Gemeente Zavelbeke', 'Gemeente Zavelbëke'],
  ['Gemeente Zavelbeke', 'Gemeente Zavelbekė'],
  ['Gemeente Zavelbeke', 'Gemeente Zave\u0323lbeke'],
  ['Gemeente Zavelbeke', 'Gemeente Zavelbe\u034fke'],
  ['Gemeente Zavelbeke', 'GEMEENTE ZAVELB\u00cbKE'],
  ['Gemeente Zavelbeke', 'Gemeente ZaveIbeke'],
  ['Gemeente Zavelbeke', 'Gerneente Zave1beke'],
  ['Gemeente Zavelbeke', 'GERNEENTE ZAVELBEKE'],
  ['Gemeente Zavelbeke', 'Gemeente Zаvеlbеkе'],
  ['Gemeente Zavelbeke', 'GEMEENTE ZАVELВEKE'],
  ['Ieper', 'IEPER'],
  ['Ieper', 'leper'],
  ['Lindenrode', 'LINDENRODE'],
])('%s and %s look alike', (one, other) => {
  expect(looksOf(one).some((looks) => looksOf(other).includes(looks))).toBe(true)
})

test.each([
  ['Heidegem', 'Heldegem'],
  ['Gemeente 1', 'Gemeente 7'],
  ['Gemeente Lindenrode', 'OCMW Lindenrode'],
])('%s and %s do not', (one, other) => {
  expect(looksOf(one).some((looks) => looksOf(other).includes(looks))).toBe(false)
})
