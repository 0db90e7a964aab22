import { expect, test } from 'vitest'
import dutch from '../../i18n/nl/problem.json' with { type: 'json' }
import { closeKeys } from './close-keys.ts'

test('what lacks before closing is said once, in words that exist', () => {
  const codes = ['completeNotificationMissing', 'measuresOpen', 'measuresOpen'] as const
  const keys = closeKeys(codes.map((code) => ({ code })))
  expect(keys).toEqual(['problem.completeNotificationMissing', 'problem.measuresOpen'])
  expect(keys.every((key) => key.replace('problem.', '') in dutch)).toBe(true)
})
