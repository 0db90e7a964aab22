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

const theirs = { authorName: null, readAt: null }
const read = { authorName: null, readAt: '2026-11-26T20:33:00.000Z' }
const ours = { authorName: 'Els', readAt: null }

test.each([
  ['nobody read what was written', 'received', [theirs], 'received'],
  ['somebody read it', 'received', [read], 'read'],
  ['the organisation wrote', 'received', [ours], 'answered'],
  ['the organisation wrote before anybody began', 'inInvestigation', [read, ours], 'answered'],
  ['something was written after its answer', 'received', [ours, theirs], 'read'],
  ['that, and somebody is at it', 'inInvestigation', [ours, theirs], 'inInvestigation'],
  ['it is over, whoever wrote last', 'closed', [theirs, ours], 'closed'],
  ['it was no breach', 'noBreach', [ours], 'closed'],
])('where %s, %s reads as what it is', (_, shown, messages, outside) => {
  expect(outsiderStatus(shown, messages)).toBe(outside)
})
