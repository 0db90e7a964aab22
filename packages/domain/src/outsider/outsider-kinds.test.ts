import { expect, test } from 'vitest'
import { outsiderStatus } from './outsider-kinds.ts'

test.each([
  ['received', 'received'],
  ['inInvestigation', 'inInvestigation'],
  ['confirmedBreach', 'inInvestigation'],
  ['noBreach', 'closed'],
  ['closed', 'closed'],
])('%s reads %s outside', (shown, outside) => {
  expect(outsiderStatus(shown)).toBe(outside)
})
