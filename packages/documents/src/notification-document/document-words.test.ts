import { term } from '@lekboek/domain/glossary'
import { expect, test } from 'vitest'
import { documentLanguages } from '../language/document-language.ts'
import { columnLabels } from '../register-export/column-label.ts'
import { documentWords } from './document-words.ts'

// A notification goes to the authority, a communication to people: documents keep the glossary's words for both.
test.each(documentLanguages)('the words of documents in %s are those of the glossary', (language) => {
  const [toAuthority, toPeople] = [term('notification', language), term('communication', language)]
  const words = documentWords[language]
  expect(words.title.toLowerCase()).toContain(toAuthority)
  expect(words.title.toLowerCase()).toContain(term('personalDataBreach', language))
  expect(words.title.toLowerCase()).not.toContain(toPeople)
  expect(words.controller.toLowerCase()).toBe(term('controller', language))
  for (const [key, label] of Object.entries(columnLabels[language])) {
    if (key.startsWith('communication')) expect(label.toLowerCase()).not.toContain(toAuthority)
    if (key.startsWith('notification')) expect(label.toLowerCase()).not.toContain(toPeople)
  }
})
