import { expect, test } from 'vitest'
import { readKinds, readRange } from './read-figures.ts'

test.each([
  ['100-150', [100, 150]],
  ['1.200 – 1 300', [1200, 1300]],
  ['120', [120, null]],
  [undefined, [null, null]],
  ['-5', ['-5', null]],
  ['1-2-3', ['1-2-3', null]],
  ['1 2-3', ['1 2', 3]],
])('%j is read as %j', (text, range) => {
  expect(readRange(text)).toEqual(range)
})

const basic = 'Basisgegevens (naam, geboortedatum)'
test.each([
  ['basic, contact', ['basic', 'contact']],
  [basic, ['basic']],
  [`Contactgegevens, ${basic}`, ['contact', 'basic']],
  [`${basic}, Contactgegevens,  ${basic.toUpperCase()}`, ['basic', 'contact', 'basic']],
  [`${basic}; Contactgegevens\nNaam`, ['basic', 'contact', 'Naam']],
  ['Basisgegevens (naam, adres), contact', ['Basisgegevens (naam', 'adres)', 'contact']],
  [undefined, null],
])('%j names %j', (text, kinds) => {
  expect(readKinds(text)?.map((kind) => kind.trim()) ?? null).toEqual(kinds)
})

// A cell of ten thousand letters, in each row of a file.
test('spaces without end are soon read', () => {
  const text = `1${' '.repeat(9_900)}x`
  for (let row = 0; row < 2_000; row += 1) expect(readRange(text)[0]).toBe(text)
})
