import { describe, expect, test } from 'vitest'
import { authorities } from '../authority/authorities.ts'
import { languages } from '../authority/authority.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import { authorityViewOf, authorityViews } from './authority-views.ts'
import { dossierView, type DossierEntry } from './dossier-view.ts'
import { fillTemplate } from './fill-template.ts'
import { everythingKnown } from './known-breach.fixture.ts'
import { templateFields } from './template-fields.ts'
import { headingLabel } from './template-labels.ts'
import { viewSectionLabels } from './view-section-labels.ts'
import { viewSections } from './view-sections.ts'

const filled = fillTemplate(everythingKnown())
const entriesOf = (authority: string, facts = emptyFacts()): DossierEntry[] =>
  dossierView(authority, filled, facts).sections.flatMap(({ entries }) => entries)
const headings = (authority: string): string[] =>
  dossierView(authority, filled).sections.map(({ heading }) => headingLabel(heading).nl)
const entry = (authority: string, what: number | string): DossierEntry | undefined =>
  entriesOf(authority).find(({ field, key }) => field === what || key === what)

test.each([...authorities.map(({ code }) => code), 'XYZ'])(
  '%s: every field stands in it once',
  (authority) => {
    const numbers = entriesOf(authority).flatMap(({ field }) => (field === null ? [] : [field]))
    expect(numbers.toSorted((one, other) => one - other)).toEqual(templateFields.map(({ field }) => field))
  },
)

test.each([...authorities.map(({ code }) => code)])(
  '%s: answers and problems stay as they were',
  (authority) => {
    for (const { field, value, isAsked, problem } of entriesOf(authority)) {
      if (field === null) continue
      expect({ value, isAsked, problem }).toEqual({
        ...pick(filled.find((one) => one.field === field)),
      })
    }
  },
)

function pick(one: (typeof filled)[number] | undefined): object {
  return { value: one?.value, isAsked: one?.isAsked, problem: one?.problem }
}

describe('order and headings', () => {
  // forms.md, section 4, from the copies of the AP's questionnaire.
  test('AP: about, contact, timeline, breach, data, people, before, consequences, follow-up', () => {
    expect(headings('AP')).toEqual([
      ...['Over deze melding', 'Contact', 'Tijdlijn', 'De inbreuk', 'Persoonsgegevens', 'Groep betrokkenen'],
      ...['Maatregelen vooraf', 'Gevolgen en ernst', 'Vervolgacties', 'Overige vragen van het EDPB-sjabloon'],
    ])
  })

  // controleorgaan.be: separate preventive and corrective measures.
  test('COC: corrective and preventive measures apart', () => {
    expect(headings('COC')).toEqual(
      expect.arrayContaining(['Corrigerende maatregelen', 'Preventieve maatregelen']),
    )
    expect(entry('COC', 92)).toMatchObject({
      certainty: 'S',
      value: 'Genomen: Ontvangers gevraagd te wissen',
    })
    expect(entry('COC', 95)?.wording).toBe('preventiveTaken')
  })

  test('VTC: the leading official first, then the template', () => {
    expect(headings('VTC').slice(0, 2)).toEqual(['Leidend ambtenaar', 'Melding'])
  })

  test('an authority whose form is not known is shown the template', () => {
    expect(dossierView('DPC', filled)).toMatchObject({
      certainty: 'B',
      source: 'EDPB template v1.0, 8 June 2026',
    })
    expect(entriesOf('DPC').map(({ field }) => field)).toEqual(templateFields.map(({ field }) => field))
  })
})

describe('questions that the template lacks', () => {
  test.each([
    ['VTC', 'officialInformedAt', null, null, 'B'],
    ['VTC', 'sentByOfficial', null, null, 'B'],
    ['AP', 'law', null, null, 'S'],
    ['AP', 'peopleCountMax', { fact: 'people.countMax' }, null, 'S'],
    ['GBA', 'publishedCause', { options: 'publishedCause' }, null, 'B'],
  ])('%s: %s', (authority, key, from, value, certainty) => {
    expect(entry(authority, key)).toMatchObject({ field: null, from, value, certainty })
  })

  test('an answer that rests on a fact', () => {
    const facts = emptyFacts()
    facts.people.countMax = 40
    expect(entriesOf('AP', facts).find(({ key }) => key === 'peopleCountMax')?.value).toBe('40')
    const sent = emptyFacts()
    sent.nature.incidentType = 'ransomware'
    expect(entriesOf('GBA', sent).find(({ key }) => key === 'publishedCause')?.value).toBe(
      'hackingAndMalware',
    )
    const bare = dossierView('AP', filled).sections.flatMap(({ entries }) => entries)
    expect(bare.find(({ key }) => key === 'peopleCountMax')?.value).toBeNull()
  })
})

describe('the views', () => {
  test.each([
    ['GBA', 'B'],
    ['VTC', 'B'],
    ['COC', 'B'],
    ['AP', 'S'],
    ['CNIL', 'B'],
  ])('%s is %s', (authority, certainty) => {
    expect(authorityViewOf(authority)?.certainty).toBe(certainty)
    expect(authorityViewOf(authority)?.source).not.toBe('')
  })

  test.each([
    ['AP', 62, 'S'],
    ['AP', 25, 'B'],
    ['AP', 57, 'S'],
    ['CNIL', 49, 'S'],
    ['CNIL', 63, 'B'],
    ['GBA', 44, 'B'],
    ['VTC', 44, 'B'],
  ])('%s asks field %i: %s', (authority, field, certainty) => {
    expect(entry(authority, field)?.certainty).toBe(certainty)
  })

  test('there are no others, and none asks a field twice', () => {
    expect(authorityViews.map(({ authority }) => authority)).toEqual(['GBA', 'VTC', 'COC', 'AP', 'CNIL'])
    for (const { sections } of authorityViews) {
      const numbers = sections.flatMap(({ rows }) =>
        rows.flatMap((row) => ('field' in row ? [row.field] : [])),
      )
      expect(new Set(numbers).size).toBe(numbers.length)
    }
  })

  test('every text speaks the four languages', () => {
    for (const language of languages) {
      const titles = viewSections.map((key) => viewSectionLabels[key][language])
      expect(new Set(titles).size).toBe(viewSections.length)
    }
  })

  // Glossary: melding is for the authority, mededeling for people.
  test('melding and mededeling keep apart', () => {
    expect(viewSectionLabels.telling.nl).toBe('Mededeling aan de betrokkenen')
    expect(viewSectionLabels.about.nl).toBe('Over deze melding')
  })
})
