import { templateField } from '@lekboek/domain'
import { expect, test } from 'vitest'
import { fieldAt } from '../facts/fact-place.ts'
import { fieldsOfFacts, placeOfField } from './place-of-field.ts'

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
