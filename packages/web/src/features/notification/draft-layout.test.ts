import { emptyFacts, templateFields } from '@lekboek/domain'
import { describe, expect, test } from 'vitest'
import { layOutDraft } from './draft-layout.ts'

const fields = templateFields.map(({ field, section, type, mandatory }) => ({
  ...{ field, section, label: '', type, mandatory, options: null, problem: null, range: null },
  value: field === 61 ? 'internalNonMalicious' : null,
  isAsked: field !== 5,
}))
const facts = emptyFacts()

describe('the draft laid out', () => {
  test.each(['GBA', 'VTC', 'COC', 'AP', 'CNIL'])('for %s holds every asked field once', (authority) => {
    const layout = layOutDraft(authority, fields, facts, 'nl')
    const entries = layout?.sections.flatMap((section) => section.entries) ?? []
    const numbers = entries.flatMap(({ field }) => (field ? [field.field] : []))
    expect(numbers.toSorted((one, other) => one - other)).toEqual(
      fields.filter(({ isAsked }) => isAsked).map(({ field }) => field),
    )
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    expect(new Set(layout?.sections.map(({ title }) => title)).size).toBe(layout?.sections.length)
  })

  test('speaks the language of the page, and answers own questions in options of their own', () => {
    const sent = emptyFacts()
    sent.nature.incidentType = 'sentByMistake'
    const layout = layOutDraft('GBA', fields, sent, 'en')
    expect(layout?.sections[0]?.title).toBe('About this notification')
    const cause = layout?.sections.flatMap(({ entries }) => entries).find(({ own }) => own)
    expect(cause?.own?.value).toBe('humanError')
  })

  test('is not there where the form is not known', () => {
    expect(layOutDraft('CNPD', fields, facts, 'nl')).toBeNull()
    expect(layOutDraft('OTHER', fields, facts, 'nl')).toBeNull()
  })
})
