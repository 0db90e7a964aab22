import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namedBesides } from './named-controllers.ts'

const controllers = [
  'Gemeente Lindenrode',
  'OCMW Lindenrode',
  'Stad Sint-Niklaas',
  'Ville de Liège',
  'Aalst',
  'Sint-Lievens-Aalst',
  'Gemeente As',
  'Drukkerij Peeters bv',
].map((name) => ({ id: name, name }))

test.each([
  ['its own name', 'De gegevens van Gemeente Lindenrode zijn veilig.', 'Gemeente Lindenrode', []],
  ['a name that it shares with another', 'Lindenrode was niet getroffen.', 'Gemeente Lindenrode', []],
  [
    'the other one by its whole name',
    'Ook ocmw lindenrode was getroffen.',
    'Gemeente Lindenrode',
    ['OCMW Lindenrode'],
  ],
  [
    'a name that two others share',
    'Zoals in Lindenrode.',
    'Aalst',
    ['Gemeente Lindenrode', 'OCMW Lindenrode'],
  ],
  ['without its kind of body', 'Net als bij Sint Niklaas.', 'Aalst', ['Stad Sint-Niklaas']],
  ['without its accent', 'Liege had dezelfde vraag.', 'Aalst', ['Ville de Liège']],
  ['in the genitive', 'Aalsts servers stonden ernaast.', 'Gemeente As', ['Aalst']],
  ['with an apostrophe', 'Aalst’s servers stonden ernaast.', 'Gemeente As', ['Aalst']],
  ['a longer name than that of another', 'In Sint-Lievens-Aalst niet.', 'Sint-Lievens-Aalst', []],
  ['part of a word', 'De aalsters en de lindenroden.', 'Gemeente As', []],
  ['a short word that is a name elsewhere', 'Even snel as het kan.', 'Aalst', []],
  ['a short name', 'Net als in As.', 'Aalst', ['Gemeente As']],
  ['without its legal form', 'Drukkerij Peeters vroeg hetzelfde.', 'Aalst', ['Drukkerij Peeters bv']],
  ['nobody', 'Uw gegevens zijn niet gekopieerd.', 'Aalst', []],
] as const)('a text with %s', (_, text, addressee, named) => {
  expect(namedBesides(text, addressee, controllers).map(({ name }) => name)).toEqual(named)
})

test('whoever is called by the whole name is found wherever it stands, and never the addressee', () => {
  const one = fc.constantFrom(...controllers)
  fc.assert(
    fc.property(fc.lorem(), fc.lorem(), one, one, (before, after, named, addressee) => {
      const found = namedBesides(`${before} ${named.name}, ${after}`, addressee.id, controllers)
      expect(found.includes(named)).toBe(named !== addressee)
      expect(found).not.toContain(addressee)
    }),
  )
})
