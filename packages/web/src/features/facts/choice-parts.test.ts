import { incidentTypes } from '@lekboek/domain'
import { expect, test } from 'vitest'
import english from '../../i18n/en/facts.json' with { type: 'json' }
import dutch from '../../i18n/nl/facts.json' with { type: 'json' }
import { choicePartsOf, incidentParts } from './choice-parts.ts'

test('every kind of incident stands in one part, save the one that means not known', () => {
  const all = (choicePartsOf('incidentType') ?? []).flatMap(({ choices }) => choices)
  expect(all.toSorted()).toEqual(incidentTypes.filter((type) => type !== 'toBeDetermined').toSorted())
})

test.each([dutch, english])('each part has its heading', ({ incidentPart }) => {
  expect(Object.keys(incidentPart)).toEqual(Object.keys(incidentParts))
})

test('other lists have no parts', () => {
  expect(choicePartsOf('holder')).toBeNull()
})
