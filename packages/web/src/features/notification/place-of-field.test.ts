import { templateField } from '@lekboek/domain'
import { expect, test } from 'vitest'
import { fieldAt } from '../facts/fact-place.ts'
import { askedApart, fieldsOfFacts, placeOfField } from './place-of-field.ts'

test.each([...fieldsOfFacts])('field %i of the template is answered by %s', (field, path) => {
  expect(templateField(field)).not.toBeNull()
  expect(fieldAt(path)).not.toBeNull()
})

test.each([
  [55, { room: 'facts', query: { section: 'nature' }, hash: '#breachTypes' }],
  [48, { room: 'facts', query: { section: 'awareness' } }],
  [6, { here: 'earlierId' }],
  [24, { here: 'reporterDescription' }],
  [49, { here: 'lateReason' }],
  [101, { room: 'decision' }],
  [98, { room: 'communication' }],
  [12, null],
  [13, { detail: 'address' }],
  [31, { detail: 'dpoEmail' }],
  [117, { room: 'facts', query: { section: 'parties' }, hash: '#peoplePerCountry' }],
])('field %i leads to %o', (field, place) => {
  expect(placeOfField(field)).toEqual(place)
})

// EDPB template v1.0, fields 44, 46 and 47: the page asks for the end of a day nowhere, once it asks for its begin.
test.each([
  ['a day without its begin', 'day', [46, 47, 48], [46, 48]],
  ['a day with a begin, and an end that was emptied', 'day', [47], [47]],
  ['a period', 'period', [46, 47], [46, 47]],
  ['what is not known yet', null, [44, 48], [44, 48]],
])('open questions of %s', (_, kind, fields, expected) => {
  expect(askedApart(fields, kind)).toEqual(expected)
})
