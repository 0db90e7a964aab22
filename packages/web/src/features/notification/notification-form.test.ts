import { expect, test } from 'vitest'
import {
  nextPhase,
  prepareInput,
  refusalOfForm,
  refusedFields,
  type NotificationForm,
} from './notification-form.ts'

const day = (number: number) => `2026-11-${String(number)}T09:00:00.000Z`
const gba = (phase: NotificationForm['phase'], sentAt: string | null) => ({ authority: 'GBA', phase, sentAt })

test.each([
  ['nothing yet', [], 'initial'],
  ['prepared and not sent', [gba('initial', null)], 'initial'],
  ['sent once', [gba('initial', day(20))], 'complete'],
  ['sent to another authority', [{ ...gba('initial', day(20)), authority: 'VTC' }], 'initial'],
  ['withdrawn last', [gba('withdrawal', day(22)), gba('initial', day(20))], 'initial'],
])('%s: next comes %s', (_name, notifications, phase) => {
  expect(nextPhase(notifications, 'GBA')).toBe(phase)
})

test('a reason is sent only where it is asked', () => {
  const form: NotificationForm = {
    authority: 'GBA',
    phase: 'initial',
    lateReason: ' Te laat gezien. ',
    withdrawalReason: 'x',
    order: 'authority',
  }
  expect(prepareInput(form, true)).toMatchObject({ lateReason: 'Te laat gezien.', withdrawalReason: null })
  expect(prepareInput(form, false)).toMatchObject({ lateReason: null })
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
