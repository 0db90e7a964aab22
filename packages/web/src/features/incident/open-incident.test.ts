import { notSealed } from '../seal/opening-seal.ts'
import { expect, test } from 'vitest'
import { processorIn, missingFields, type OpenForm } from './useOpenIncident.ts'

const form: OpenForm = {
  ...{ title: '', text: '', source: 'dpo', noticedAt: null, reportedAt: null },
  ...{ agreement: null, processorName: ' Wolkenhost ', processorAwareAt: null, seal: notSealed },
}

const fieldsOf = (change: Partial<OpenForm> = {}) =>
  missingFields({ ...form, ...change }).map(({ field }) => field)

test('what was noticed is asked of everybody but a processor', () => {
  expect(fieldsOf()).toContain('noticedAt')
  expect(fieldsOf({ source: 'processor' })).not.toContain('noticedAt')
})

test('a processor is named, by an agreement or in words', () => {
  expect(fieldsOf({ source: 'processor', processorName: ' ' })).toContain('processorName')
  expect(fieldsOf({ source: 'processor', processorName: '', agreement: 'a' })).not.toContain('processorName')
  expect(processorIn(form)).toMatchObject({ agreement: null, processorName: 'Wolkenhost' })
  expect(processorIn({ ...form, agreement: 'a' })).toMatchObject({ agreement: 'a', processorName: null })
})

test('everything that is missing is named at once, in the order of the page, the reason for the seal among it', () => {
  const seal = { ...notSealed, isSealed: true }
  expect(fieldsOf({ seal })).toEqual(['title', 'text', 'noticedAt', 'reportedAt', 'reason'])
  expect(missingFields({ ...form, seal: { ...seal, reason: 'kort' } }).at(-1)).toEqual({
    ...{ field: 'reason', problem: 'tooShort' },
  })
  const reason = 'Het gaat om een collega van de dienst.'
  expect(fieldsOf({ seal: { ...seal, reason } })).not.toContain('reason')
  expect(fieldsOf({ seal: { ...notSealed, reason: '' } })).not.toContain('reason')
})
