import { expect, test } from 'vitest'
import { emptyLeft, leftInput, missingLeft, type LeftForm } from './left-form.ts'

const leftDueAt = '2026-12-03T11:00:00.000Z'
const part: LeftForm = { share: 'part', leftReason: ' Drie brieven kwamen terug. ', leftDueAt }

test.each<[string, LeftForm, string[]]>([
  ['whether all were told', emptyLeft(), ['share']],
  ['nothing where all were', { ...emptyLeft(), share: 'all' }, []],
  ['the reason', { ...part, leftReason: ' ' }, ['leftReason']],
  ['nothing where there is a reason', part, []],
])('lacks %s', (_, form, missing) => {
  expect(missingLeft(form)).toEqual(missing)
})

test('sends the reason and the day, and neither where all were told after all', () => {
  expect(leftInput(part)).toEqual({ leftReason: 'Drie brieven kwamen terug.', leftDueAt })
  expect(leftInput({ ...part, share: 'all' })).toEqual({ leftReason: null, leftDueAt: null })
})
