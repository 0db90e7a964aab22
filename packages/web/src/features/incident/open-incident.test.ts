import { notSealed } from '../seal/opening-seal.ts'
import { expect, test } from 'vitest'
import { processorIn, requiredFields, type OpenForm } from './useOpenIncident.ts'

const form: OpenForm = {
  ...{ title: '', text: '', source: 'dpo', noticedAt: null, reportedAt: null },
  ...{ agreement: null, processorName: ' Wolkenhost ', processorAwareAt: null, seal: notSealed },
}

test('what was noticed is asked of everybody but a processor', () => {
  expect(requiredFields(form)).toContain('noticedAt')
  expect(requiredFields({ ...form, source: 'processor' })).not.toContain('noticedAt')
})

test('a processor is named, by an agreement or in words', () => {
  expect(requiredFields({ ...form, source: 'processor' })).toContain('processorName')
  expect(requiredFields({ ...form, source: 'processor', agreement: 'a' })).not.toContain('processorName')
  expect(processorIn(form)).toMatchObject({ agreement: null, processorName: 'Wolkenhost' })
  expect(processorIn({ ...form, agreement: 'a' })).toMatchObject({ agreement: 'a', processorName: null })
})
