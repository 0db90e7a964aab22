import { describe, expect, test } from 'vitest'
import { confirmationIn, leadingConfirmation, type Confirmable } from './own-confirmation.ts'

const settled: Confirmable = {
  ...{ status: 'confirmed', nextStep: 'completeNotification' },
  ...{ hasUnconfirmedCorrection: false, hasUnconfirmedNumbers: false },
}
const corrected = { hasUnconfirmedCorrection: true }
const lowered = { hasUnconfirmedNumbers: true }

describe('what waits for who decides', () => {
  test.each<[string, Partial<Confirmable>, ReturnType<typeof confirmationIn>]>([
    ['nothing', {}, null],
    ['a correction', corrected, 'confirmCorrection'],
    ['lowered numbers', lowered, 'confirmNumbers'],
    ['a correction before lowered numbers', { ...corrected, ...lowered }, 'confirmCorrection'],
    ['a correction of what was dismissed', { ...corrected, status: 'dismissed' }, 'confirmCorrection'],
    ['nothing of what is closed', { ...corrected, ...lowered, status: 'closed' }, null],
  ])('is %s', (_, given, expected) => {
    expect(confirmationIn({ ...settled, ...given })).toBe(expected)
  })

  test.each<[Confirmable['nextStep'], Confirmable['status'], boolean]>([
    ['completeNotification', 'confirmed', true],
    ['close', 'confirmed', true],
    ['none', 'dismissed', true],
    ['decide', 'dismissed', true],
    ['decide', 'confirmed', false],
    ['notifyAuthority', 'confirmed', false],
    ['tellPeople', 'confirmed', false],
  ])('at %s of what is %s leads: %s', (nextStep, status, leads) => {
    expect(leadingConfirmation({ ...settled, ...corrected, nextStep, status }) !== null).toBe(leads)
  })
})
