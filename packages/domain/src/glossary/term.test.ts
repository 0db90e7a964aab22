import { describe, expect, test } from 'vitest'
import { authorityByCode } from '../authority/authorities.ts'
import {
  breachTypeLabels,
  dutyKindLabels,
  exceptionGroundLabels,
  measureKindLabels,
  notificationPhaseLabels,
  organisationKindLabels,
} from '../labels.ts'
import { labelLanguages, type Label } from '../labels/label.ts'
import { templateSectionLabels } from '../notification/template-section-labels.ts'
import { termMeanings } from './meanings.ts'
import { term, termsCalled } from './term.ts'
import { terms, type Term, type TermKey } from './terms.ts'

const rows: [string, Term][] = Object.entries(terms)

test('every term and note says something in every language', () => {
  for (const language of labelLanguages) {
    expect(rows.filter(([, { label }]) => label[language].trim() === '')).toEqual([])
    expect(rows.filter(([, { note }]) => note !== null && note[language].trim() === '')).toEqual([])
  }
})

// GDPR articles 4(12), 33 and 34; EDPB guidelines 9/2022, paragraph 31.
test.each(Object.entries(termMeanings))(
  '%s is explained with its source in every language',
  (_key, meaning) => {
    for (const language of labelLanguages) expect(meaning[language]).toMatch(/\b(4|9\/2022|33|34)\b/)
  },
)

test('no two terms share their first word within a language', () => {
  for (const language of labelLanguages) {
    const words = rows.map(([, { label }]) => label[language])
    expect(new Set(words).size).toBe(words.length)
  }
})

// Regulation (EU) 2016/679 in its four languages; glossary.md, section B.
test.each<[TermKey, string, string, string, string]>([
  ['notification', 'melding', 'notification', 'notification', 'Meldung'],
  ['communication', 'mededeling', 'communication', 'communication', 'Benachrichtigung'],
  ['processor', 'verwerker', 'sous-traitant', 'processor', 'Auftragsverarbeiter'],
  [
    'controller',
    'verwerkingsverantwoordelijke',
    'responsable du traitement',
    'controller',
    'Verantwortlicher',
  ],
  ['dataSubject', 'betrokkene', 'personne concernée', 'data subject', 'betroffene Person'],
])('%s is %s, %s, %s, %s', (key, nl, fr, en, de) => {
  expect([term(key, 'nl'), term(key, 'fr'), term(key, 'en'), term(key, 'de')]).toEqual([nl, fr, en, de])
})

describe('traps', () => {
  // glossary.md, section C.
  test('CEPD is two bodies in French, and both terms warn', () => {
    expect(termsCalled('cepd', 'fr')).toEqual(['edpb', 'edps'])
    for (const key of termsCalled('CEPD', 'fr')) expect(terms[key].note?.fr).toMatch(/écrivez le nom/)
  })

  test('DSB is an officer and an authority in German', () => {
    expect(termsCalled('DSB', 'de')).toEqual(['dpo', 'gba'])
  })

  test('no word of one language means both the authority’s and the people’s message', () => {
    const { notification, communication } = terms
    for (const language of labelLanguages) {
      expect(notification.label[language]).not.toBe(communication.label[language])
      expect(termsCalled(communication.label[language], language)).toEqual(['communication'])
    }
  })

  test('an unknown word has no term', () => {
    expect(termsCalled('lekje', 'nl')).toEqual([])
    expect(termsCalled('', 'fr')).toEqual([])
  })
})

// The labels use the glossary's own words.
test.each<[TermKey, Label]>([
  ['controller', organisationKindLabels.controller],
  ['processor', organisationKindLabels.processor],
  ['umbrella', organisationKindLabels.umbrella],
  ['confidentiality', breachTypeLabels.confidentiality],
  ['integrity', breachTypeLabels.integrity],
  ['availability', breachTypeLabels.availability],
  ['initialNotification', notificationPhaseLabels.initial],
  ['completeNotification', notificationPhaseLabels.complete],
  ['notification', dutyKindLabels.authority],
  ['communication', dutyKindLabels.people],
  ['disproportionateEffort', exceptionGroundLabels.disproportionate],
  ['preventiveMeasure', measureKindLabels.preventive],
  ['natureOfBreach', templateSectionLabels.nature],
  ['dpo', templateSectionLabels.dpo],
])('the label of %s has its term', (key, label) => {
  for (const language of labelLanguages) {
    const word = terms[key].label[language].toLocaleLowerCase(language)
    // German declines: "die betroffene Person", "der betroffenen Personen".
    expect(label[language].toLocaleLowerCase(language)).toContain(word.slice(0, Math.max(6, word.length - 2)))
  }
})

test('bodies are called as in the list of authorities', () => {
  for (const language of labelLanguages) {
    expect(term('gba', language)).toBe(authorityByCode('GBA')?.name[language])
    expect(term('edps', language)).toBe(authorityByCode('EDPS')?.name[language])
  }
})
