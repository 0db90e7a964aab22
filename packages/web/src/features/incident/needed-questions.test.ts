import { describe, expect, test } from 'vitest'
import type { AnswerAt } from '../facts/fact-field.ts'
import { neededQuestions } from './needed-questions.ts'

const nothing: AnswerAt = () => null
const names = (list: readonly { section: string; field: { name: string } }[]) =>
  list.map(({ section, field }) => `${section}.${field.name}`)
const missing = (...paths: string[]) => ({ missing: paths.map((path) => ({ path })), reasons: [] })

describe('what is needed now', () => {
  test('is the question that opens a hidden one, and that once', () => {
    const asked = neededQuestions(
      missing('nature.availabilityLoss', 'nature.deprivation', 'nature.disclosure'),
      nothing,
    )
    expect(names(asked.deciding)).toEqual(['nature.breachTypes'])
  })

  test('is the hidden question itself once it is asked', () => {
    const at: AnswerAt = (path) => (path === 'nature.breachTypes' ? ['availability'] : null)
    expect(names(neededQuestions(missing('nature.deprivation'), at).deciding)).toEqual(['nature.deprivation'])
  })

  test('names apart what the proposal calls unknown and no answer would change', () => {
    const reasons = [
      { path: 'data.types', direction: 'unknown' },
      { path: 'people.count', direction: 'raises' },
      { path: 'nature.holder', direction: 'unknown' },
    ]
    const { deciding, open } = neededQuestions({ ...missing('nature.holder'), reasons }, nothing)
    expect(names(deciding)).toEqual(['nature.holder'])
    expect(names(open)).toEqual(['data.types'])
  })

  test('leaves out what is no question', () => {
    const reasons = [{ path: '', direction: 'unknown' }]
    expect(neededQuestions({ ...missing('people.groups.0'), reasons }, nothing)).toEqual({
      deciding: [],
      open: [],
    })
  })
})
