import { expect, test } from 'vitest'
import { findDestinations, type Destination } from './find-destinations.ts'

const to = (label: string, detail = 'gemeente'): Destination => ({
  id: label,
  label,
  detail,
  colour: null,
  path: `/${label}`,
})
const all = [
  to('OCMW Lindenrode', 'OCMW'),
  to('Gemeente Lindenrode'),
  to('Lindenberg'),
  to('Sint-Niklaasdorp'),
  to('Café Börse'),
]
const found = (typed: string) => findDestinations(all, typed).map(({ label }) => label)

test('without a word everything stands in its own order', () => {
  expect(found('')).toEqual(all.map(({ label }) => label))
})

test('a name that begins with it stands first', () => {
  expect(found('lind')).toEqual(['Lindenberg', 'OCMW Lindenrode', 'Gemeente Lindenrode'])
})

test('every word must occur, in any order, in name or detail', () => {
  expect(found('rode ocmw')).toEqual(['OCMW Lindenrode'])
  expect(found('lind brussel')).toEqual([])
})

test('accents and capitals do not matter', () => {
  expect(found('cafe BORSE')).toEqual(['Café Börse'])
})

test('an old name leads to the register of today', () => {
  const renamed = { ...to('Nazareth-De Pinte'), formerNames: ['Nazareth', 'Sint-Dénijs'] }
  expect(findDestinations([renamed, ...all], 'denijs').map(({ label }) => label)).toEqual([
    'Nazareth-De Pinte',
  ])
})

test.each([
  ['the letters of its dossiers', 'sin', 'Sint-Niklaasdorp'],
  ['a number with points or without', '0123456', 'Sint-Niklaasdorp'],
  ['that number as it is written', '0123.456.749', 'Sint-Niklaasdorp'],
  ['the first letters of its words', 'gl', 'Gemeente Lindenrode'],
  ['the first letters, parted by a hyphen', 'sn', 'Sint-Niklaasdorp'],
])('%s leads there: %s', (_, typed, label) => {
  const coded = all.map((one) =>
    one.label === 'Sint-Niklaasdorp' ? { ...one, codes: ['SIN', '0123.456.749'] } : one,
  )
  expect(findDestinations(coded, typed)[0]?.label).toBe(label)
})

test('a single letter is no code and no initials: it is the beginning of a name', () => {
  expect(found('o')[0]).toBe('OCMW Lindenrode')
})

test('stays instant on a thousand registers', () => {
  const many = Array.from({ length: 1_000 }, (_, index) => to(`Gemeente ${String(index)}`))
  expect(findDestinations(many, 'gemeente', 50)).toHaveLength(50)
})
