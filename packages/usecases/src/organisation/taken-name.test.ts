import { describe, expect, test } from 'vitest'
import { flemishMunicipalities } from './flemish-municipalities.fixture.ts'
import { TakenNames, type NameObstacle } from './taken-name.ts'

const gemeente = 'gemeente'
/** What stands in the way of a name where another is called so. */
function obstacle(
  known: string,
  name: string,
  form: string | null = null,
  formOfKnown: string | null = gemeente,
) {
  const taken = new TakenNames([{ id: 'known', name: known, form: formOfKnown }])
  return taken.obstacle({ id: 'new', name, form })
}

test('the list of municipalities has each of them once', () => {
  expect(flemishMunicipalities).toHaveLength(307)
  expect(new Set(flemishMunicipalities).size).toBe(307)
})

test.each<[string, string | null, (name: string) => string]>([
  ['as they are called', gemeente, (name) => name],
  ['as a municipality', null, (name) => `Gemeente ${name}`],
  ['as a town', 'stad', (name) => `Stad ${name}`],
  ['as a local authority', null, (name) => `Lokaal bestuur ${name}`],
  ['as an OCMW', null, (name) => `OCMW ${name}`],
  ['by the name alone', null, (name) => name],
])('no municipality of Flanders stands in the way of another, %s', (_, form, called) => {
  const taken = new TakenNames(flemishMunicipalities.map((name) => ({ id: name, name, form: gemeente })))
  for (const name of flemishMunicipalities) taken.add({ id: name, name: called(name), form })
  const found = flemishMunicipalities.map((name) => taken.obstacle({ id: name, name: called(name), form }))
  expect(found.filter((one) => one !== null)).toEqual([])
})

describe('two that are called much alike and are two', () => {
  test.each<[string, string | null, string, string | null]>([
    ['Halle', gemeente, 'Hal', gemeente],
    ['Ham', gemeente, 'Hamme', gemeente],
    ['Lo', gemeente, 'Loo', gemeente],
    ['Halen', gemeente, 'Haelen', gemeente],
    ['Deerlijk', gemeente, 'Deerlyck', 'vzw'],
    ['De Panne', gemeente, 'De Haan', gemeente],
    ['De Pinte', gemeente, 'Pinte', gemeente],
    ['Haan', gemeente, 'De Haan', gemeente],
    ['Bergen', gemeente, 'Bergen op Zoom', gemeente],
    ['Beek', gemeente, 'Beek en Donk', gemeente],
    ['Gent', 'stad', 'OCMW Gent', null],
    ['Stad Gent', null, 'OCMW Gent', null],
    ['Gent', 'stad', 'Gent', 'OCMW'],
    ['Gent', 'stad', 'Kerkfabriek Gent', null],
    ['Gent', 'stad', 'Gent', 'vzw'],
    ['Antwerpen', 'stad', 'AP Hogeschool Antwerpen', null],
    ['Utrecht', 'gemeente', 'Provincie Utrecht', 'provincie'],
    ['Politiezone 5345', null, 'Politiezone 5346', null],
    ['Basisschool 1', null, 'Basisschool 2', null],
    ['Weiss', null, 'Weib', null],
    ['Essen', gemeente, 'Assen', gemeente],
    ['Heers', gemeente, 'Heerle', gemeente],
    ['Sint-Niklaas', gemeente, 'Sint-Nikolaas', gemeente],
  ])('%s (%s) leaves %s (%s) be', (known, formOfKnown, name, form) => {
    expect(obstacle(known, name, form, formOfKnown)).toBeNull()
    expect(obstacle(name, known, formOfKnown, form)).toBeNull()
  })
})

describe('one that is taken for another', () => {
  test.each<[string, NameObstacle]>([
    ['Lokaal bestuur Zavelbeke', 'nameTaken'],
    ['Lokaal Bestuur van Zavelbeke', 'nameTaken'],
    ['Zavelbeke, lokaal bestuur', 'nameTaken'],
    ['Gem. Zavelbeke', 'nameTaken'],
    ['De gemeente Zavelbeke', 'nameTaken'],
    ['Gemeente Zavelbeke vzw', 'nameTaken'],
    ['Gemeente Zavelbeke OCMW', 'nameTaken'],
    ['Gemeente en OCMW Zavelbeke', 'nameTaken'],
    ['Gemeente & OCMW Zavelbeke', 'nameTaken'],
    ['Stad en Gemeente Zavelbeke', 'nameTaken'],
    ['De gemeente en het OCMW van Zavelbeke', 'nameTaken'],
    ['Gemeente Stad Zavelbeke', 'nameTaken'],
    ['Administratie Zavelbeke', 'nameTaken'],
    ['Gemeentelijke administratie Zavelbeke', 'nameTaken'],
    ['Administration communale de Zavelbeke', 'nameTaken'],
    ['Gemeente Zave7beke', 'nameResembles'],
    ['Gemeente Zavelþeke', 'nameResembles'],
    ['Gemeente Zavelßeke', 'nameResembles'],
    ['Gemeente 2avelbeke', 'nameResembles'],
    ['Gemeente 2ave7beke', 'nameResembles'],
    ['Gemeente Zavelbèke OCMW', 'nameResembles'],
    ['L0kaal bestuur Zavelbeke', 'nameResembles'],
    ['Gem. Zavelbekė', 'nameResembles'],
    ['Gemeente Zavelbekee', 'nameNear'],
    ['Zaavelbeke', 'nameNear'],
    ['Gemeente Zavelbeke1', 'nameNear'],
    ['Gemeente Zavelbeke 1', 'nameNear'],
  ])('Gemeente Zavelbeke by %s: %s', (name, code) => {
    expect(obstacle('Gemeente Zavelbeke', name, null, null)).toBe(code)
    expect(obstacle('Zavelbeke', name)).toBe(code)
    expect(obstacle(name, 'Gemeente Zavelbeke', null, null)).toBe(code)
  })

  test.each<[string, string, NameObstacle]>([
    ['Haaren', 'Haren', 'nameNear'],
    ['Essen', 'Esen', 'nameNear'],
  ])('%s by %s, which must be meant: such towns there are', (known, name, code) => {
    expect(obstacle(known, name, gemeente)).toBe(code)
  })
})
