import { communicationElements, communicationWarningCodes } from '@lekboek/domain'
import { expect, test } from 'vitest'
import english from '../../i18n/en/communication.json' with { type: 'json' }
import dutch from '../../i18n/nl/communication.json' with { type: 'json' }

test.each([
  ['warnings in Dutch', communicationWarningCodes, dutch.warning],
  ['warnings in English', communicationWarningCodes, english.warning],
  ['elements in Dutch', communicationElements, dutch.element],
  ['elements in English', communicationElements, english.element],
])('all %s are written', (_name, codes, texts) => {
  expect(Object.keys(texts).toSorted()).toEqual([...codes].toSorted())
})
