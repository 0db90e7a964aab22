import { expect, test } from 'vitest'
import { prepareInput, refusalOfForm, refusedFields, type NotificationForm } from './notification-form.ts'

test('a reason is sent only where it is asked', () => {
  const form: NotificationForm = {
    authority: 'GBA',
    phase: 'initial',
    lateReason: ' Te laat gezien. ',
    withdrawalReason: 'x',
    order: 'authority',
    reporterFunction: 'other',
    reporterDescription: ' Extern adviseur ',
    earlierId: ' ',
    notAllToldReason: '',
  }
  expect(prepareInput(form, true)).toMatchObject({ lateReason: 'Te laat gezien.', withdrawalReason: null })
  expect(prepareInput(form, false)).toMatchObject({ lateReason: null })
  expect(prepareInput(form, false).answers).toEqual({
    ...{ reporterFunction: 'other', reporterDescription: 'Extern adviseur', earlierId: null },
    notAllToldReason: null,
  })
  expect(prepareInput({ ...form, phase: 'withdrawal' }, false)).toMatchObject({ withdrawalReason: 'x' })
})

test('the open fields of a complete notification are told from what the form itself got wrong', () => {
  const problems = [
    { path: 'fields.44', code: 'required' },
    { path: 'input.fields.87', code: 'onlyWhileIncomplete' },
    { path: 'lateReason', code: 'required' },
  ]
  expect(refusedFields({ kind: 'invalid', problems })).toEqual([44, 87])
  expect(refusalOfForm({ kind: 'invalid', problems })).toEqual({
    kind: 'invalid',
    problems: [{ path: 'lateReason', code: 'required' }],
  })
  expect(refusedFields({ kind: 'forbidden' })).toEqual([])
  expect(refusalOfForm({ kind: 'forbidden' })).toEqual({ kind: 'forbidden' })
  expect(refusalOfForm(null)).toBeNull()
})
