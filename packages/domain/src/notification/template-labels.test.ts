import { describe, expect, test } from 'vitest'
import { labelLanguages } from '../labels/label.ts'
import { templateFields } from './template-fields.ts'
import { fieldLabel, headingLabel, notificationWords, optionLabel, questionLabel } from './template-labels.ts'

describe('options', () => {
  test.each(
    templateFields.flatMap(({ field, options }) => (options ?? []).map(({ key }) => ({ field, key }))),
  )('$field $key says something in every language', ({ field, key }) => {
    const label = optionLabel(field, key)
    expect(labelLanguages.filter((language) => (label?.[language] ?? '') === '')).toEqual([])
  })

  test.each([
    [65, 'welfareClients', 'a municipality’s own group is no option of the template'],
    [55, 'toString', 'no option'],
    [62, 'yes', 'an open question'],
    [8, 'yes', 'no field'],
  ])('%i %s has no label: %s', (field, key) => {
    expect(optionLabel(field, key)).toBeNull()
  })
})

test('a number that the template does not have is said as it is', () => {
  expect(fieldLabel(8)).toEqual({ en: '8', nl: '8', fr: '8', de: '8' })
  expect(fieldLabel(48).en).toMatch(/awareness/)
})

describe('a heading and a question', () => {
  test('are said as the form or as the template says them', () => {
    expect(headingLabel({ view: 'people' }).nl).toBe('Groep betrokkenen')
    expect(headingLabel({ template: 'people' }).nl).toBe('Betrokkenen')
  })

  test.each([
    [{ field: 92, key: null, wording: 'correctiveTaken' }, 'Genomen corrigerende maatregelen'],
    [{ field: 12, key: null, wording: null }, 'Naam van de organisatie'],
    [{ field: null, key: 'peopleCountMax', wording: null }, 'Maximaal aantal betrokkenen'],
  ] as const)('%j', (question, nl) => {
    expect(questionLabel(question).nl).toBe(nl)
  })
})

test('the words of open answers are in the language of the notification', () => {
  expect(notificationWords('fr').peopleCategories.welfareClients).toBe('Usagers du CPAS')
  expect(notificationWords('de').peopleCategories.residents).toBe('Einwohner')
  expect(notificationWords('nl').channels.letter).not.toBe(notificationWords('en').channels.letter)
})
