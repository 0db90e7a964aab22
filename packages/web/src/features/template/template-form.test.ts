import { expect, test } from 'vitest'
import { contentForm, contentInput, controlsOf, templateInput, templateKinds } from './template-form.ts'

const checklist = {
  language: 'nl',
  incidentTypes: ['phishing'],
  steps: [{ id: 'a', when: 'firstDay', text: 'Bel', why: null, doneText: 'Gebeld' }],
} as const

test('a form that nobody touched says what was stored', () => {
  expect(contentInput('checklist', contentForm({ checklist }))).toEqual({ checklist })
  const message = {
    language: 'fr',
    incidentTypes: [],
    subject: 's',
    whatHappened: 'w',
    consequences: 'c',
    measures: 'm',
    advice: 'a',
    contact: '{contact}',
  } as const
  expect(contentInput('message', contentForm({ message }))).toEqual({ message })
  const duty = { name: 'Koepel', trigger: 'aware', count: 24, unit: 'hours' } as const
  expect(contentInput('ownDuty', contentForm({ duty }))).toEqual({ duty })
  expect(contentInput('readLogMonths', contentForm({ months: 36 }))).toEqual({ months: 36 })
})

test('a template is sent with the part that fits its kind alone', () => {
  const parts = templateKinds.map((kind) => Object.keys(contentInput(kind, contentForm())))
  expect(parts).toEqual([['checklist'], ['message'], ['months'], [], ['duty']])
  expect(templateInput({ kind: 'secondFactor', name: ' Factor ', content: contentForm() })).toEqual({
    kind: 'secondFactor',
    name: 'Factor',
  })
})

test('every step has a control for each of its parts', () => {
  expect(controlsOf(contentForm({ checklist }))).toContain('steps.0.doneText')
})
