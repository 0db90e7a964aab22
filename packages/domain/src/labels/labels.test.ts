import { describe, expect, test } from 'vitest'
import { authorities, authorityByCode } from '../authority/authorities.ts'
import { languages } from '../authority/authority.ts'
import { holidayLabels } from '../clock/holiday-labels.ts'
import * as viewLabels from '../notification/authority-view-labels.ts'
import { templateFieldLabels } from '../notification/template-field-labels.ts'
import * as templateLabels from '../notification/template-option-labels.ts'
import { templateSectionLabels } from '../notification/template-section-labels.ts'
import { ruleSourceLabels } from '../duty/rule-source-labels.ts'
import { ruleSets } from '../rules/rule-sets.ts'
import * as categoryLabels from './category-labels.ts'
import * as effectLabels from './effect-labels.ts'
import * as factLabels from './fact-choice-labels.ts'
import { labelLanguages, type Label } from './label.ts'
import * as processLabels from './process-labels.ts'
import { reasonLabels } from './reason-labels.ts'
import * as riskLabels from './risk-labels.ts'
import { weighingSourceLabels } from './source-labels.ts'

const tables: Record<string, Record<string, Label>> = {
  ...factLabels,
  ...categoryLabels,
  ...effectLabels,
  ...processLabels,
  ...riskLabels,
  ...templateLabels,
  ...viewLabels,
  reasonLabels,
  holidayLabels,
  weighingSourceLabels,
  ruleSetNames: Object.fromEntries(ruleSets.map(({ id, name }) => [id, name])),
  ruleSourceLabels: Object.fromEntries(
    // Of trust services two rules rest on the same words as those of others.
    Object.entries(ruleSourceLabels).filter(([id]) => !id.startsWith('nis2-trust')),
  ),
}
const all: [string, Label][] = [
  ...Object.entries(tables).flatMap(([name, table]) =>
    Object.entries(table).map(([key, label]): [string, Label] => [`${name}.${key}`, label]),
  ),
  ...Object.entries(templateFieldLabels),
  ...Object.entries(templateSectionLabels),
]

test('every label says something in every language', () => {
  const empty = all.filter(([, label]) => labelLanguages.some((language) => label[language].trim() === ''))
  expect(empty).toEqual([])
  expect(labelLanguages.toSorted()).toEqual(languages.toSorted())
  expect(all.length).toBeGreaterThan(400)
})

test.each(Object.entries(tables))('%s tells its keys apart', (_, table) => {
  for (const language of labelLanguages) {
    const texts = Object.values(table).map((label) => label[language])
    expect(new Set(texts).size).toBe(texts.length)
  }
})

// Glossary, FR and NL traps: melding is for the authority, mededeling for people.
test('melding and mededeling keep apart', () => {
  expect(processLabels.dutyKindLabels.authority.nl).toMatch(/melding aan de autoriteit/i)
  expect(processLabels.dutyKindLabels.people.nl).toMatch(/mededeling/i)
  const mixed = all.filter(
    ([, { nl }]) => /meld\w*[^.]*(?:aan )(?:de )?betrokkenen/i.test(nl) && !/mededeling/i.test(nl),
  )
  expect(mixed).toEqual([])
})

// A Dutch reader met "GDPR articles 33 and 34" in a Dutch notification.
test('the law has its Dutch name in Dutch', () => {
  const english = all.filter(([, { nl }]) => /GDPR|Regulation|Guidelines|\barticles?\b/.test(nl))
  expect(english).toEqual([])
})

// EDPB is CEPD in French, and so is the EDPS: a French source names the EDPB by its English letters.
test.each([
  ['fr', /GDPR|AVG|DSGVO|Guidelines|richtsnoeren|CEPD/],
  ['de', /GDPR|AVG|RGPD|Guidelines|richtsnoeren|\bEDPB\b/],
] as const)('the law has its own name in %s', (language, foreign) => {
  expect(all.filter(([, label]) => foreign.test(label[language]))).toEqual([])
})

// Glossary, B: Meldung goes to the authority, Benachrichtigung to people; sous-traitant is the processor.
test('French and German keep the same words apart', () => {
  const mixed = all.filter(
    ([, { fr, de }]) =>
      /notification aux personnes/i.test(fr) || /Meldung an die (betroffenen|Betroffenen)/.test(de),
  )
  expect(mixed).toEqual([])
  expect(processLabels.organisationKindLabels.processor).toMatchObject({
    fr: 'Sous-traitant',
    de: 'Auftragsverarbeiter',
  })
})

describe('authorities', () => {
  test('have unique codes and a name in every language', () => {
    expect(new Set(authorities.map(({ code }) => code)).size).toBe(authorities.length)
    for (const { name } of authorities) for (const language of languages) expect(name[language]).not.toBe('')
  })

  test.each([
    ['GBA', 'eForms', null],
    ['VTC', 'email', null],
    ['COC', 'email', 20],
    ['AP', 'webForm', null],
    ['CNIL', 'teleservice', null],
  ])('%s takes %s (forms.md)', (code, channel, attachmentLimitMb) => {
    expect(authorityByCode(code)).toMatchObject({ channel, attachmentLimitMb })
  })

  test('GBA takes the national languages only: in English a notification is inadmissible', () => {
    expect(authorityByCode('GBA')?.languages).toEqual(['nl', 'fr', 'de'])
  })

  test('an unknown code is none', () => {
    expect(authorityByCode('gba')).toBeNull()
  })
})
