import { describe, expect, test } from 'vitest'
import type { AnswerAt } from '../facts/fact-field.ts'
import { neededQuestions } from './needed-questions.ts'

const nothing: AnswerAt = () => null
const names = (list: readonly { section: string; field: { name: string } }[]) =>
  list.map(({ section, field }) => `${section}.${field.name}`)
const missing = (...paths: string[]) => ({
  ...{ risk: 'risk' as const, presumed: [], counterfacts: [], reasons: [] },
  missing: paths.map((path) => ({ path })),
})

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
      milder: [],
      doubted: [],
      open: [],
    })
  })

  test('is what is presumed too where an answer could prove graver, and apart where only milder', () => {
    const counterfacts = [
      { path: 'consequences.severity', risk: 'high' as const },
      { path: 'data.alreadyPublic', risk: 'unlikely' as const },
    ]
    const presumed = counterfacts.map(({ path }) => path)
    const asked = neededQuestions({ ...missing('nature.holder'), presumed, counterfacts }, nothing)
    expect(names(asked.deciding)).toEqual(['nature.holder', 'consequences.severity'])
    expect(names(asked.milder)).toEqual(['data.alreadyPublic'])
  })

  test('says to which levels answers could bring the proposal, also those of a question that waits', () => {
    const counterfacts = [
      { path: 'nature.deprivation', risk: 'high' as const },
      { path: 'nature.breachTypes', risk: 'unlikely' as const },
      { path: 'nature.availabilityLoss', risk: 'high' as const },
    ]
    const asked = neededQuestions({ ...missing('nature.deprivation', 'data.types'), counterfacts }, nothing)
    expect(asked.deciding.map(({ outcomes }) => outcomes)).toEqual([['high', 'unlikely'], []])
  })

  test('calls an answer that is not believed none that nobody gave', () => {
    const reasons = ['protection.backupIntact', 'nature.intent'].map((path) => ({
      ...{ path, direction: 'unknown' },
    }))
    const found = {
      code: 'permanentYetBackup',
      paths: ['nature.availabilityLoss', 'protection.backupIntact'],
    }
    const { doubted, open } = neededQuestions({ ...missing(), reasons }, nothing, {
      contradictions: [found],
      answerAt: (path) => (path === 'protection.backupIntact' ? 'yes' : null),
    })
    expect(names(doubted)).toEqual(['protection.backupIntact'])
    expect(names(open)).toEqual(['nature.intent'])
  })
})
