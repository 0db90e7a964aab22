import { expect, test } from 'vitest'
import { disbeliefOf } from './disbelief.ts'

const contradictions = [
  { code: 'permanentYetBackup', paths: ['nature.availabilityLoss', 'protection.backupIntact'] },
]
const unknown = { direction: 'unknown', path: 'protection.backupIntact' }

test.each([
  ['an answer that another one denies', unknown, contradictions, 'yes', 'permanentYetBackup'],
  ['no answer at all', unknown, contradictions, null, null],
  ['an answer that says it is not known', unknown, contradictions, 'toBeDetermined', null],
  ['an answer that nothing denies', unknown, [], 'yes', null],
  ['what the other answer brings', { ...unknown, direction: 'raises' }, contradictions, 'yes', null],
  ['another question', { ...unknown, path: 'nature.intent' }, contradictions, 'none', null],
])('%s', (_name, reason, found, answer, code) => {
  expect(disbeliefOf(reason, found, answer)).toBe(code)
})
