import { emptyFacts } from '@lekboek/domain'
import { describe, expect, test } from 'vitest'
import { answerAt, answersOf, askedAnswers, differingNames, formOf } from './section-answers.ts'

const now = '2026-11-22T08:00:00.000Z'

describe('answersOf', () => {
  test('drops the version and who saved it', () => {
    const stored = {
      version: 3,
      changedAt: now,
      changedBy: 'An',
      holder: 'trusted',
      breachTypes: ['confidentiality'],
    }
    const answers = answersOf('nature', stored, now)
    expect(answers).toMatchObject({ holder: 'trusted', breachTypes: ['confidentiality'], cause: null })
    expect(answers).not.toHaveProperty('version')
  })
})

describe('askedAnswers', () => {
  const form = formOf({
    ...emptyFacts().nature,
    breachTypes: ['confidentiality'],
    alteration: 'noWrongUse',
    holder: 'nobody',
    holderCount: 3,
  })
  const sent = askedAnswers('nature', form, answerAt('nature', form, emptyFacts()))

  test('keeps what is asked', () => {
    expect(sent).toMatchObject({ breachTypes: ['confidentiality'], holder: 'nobody' })
  })

  test('sends nothing for a question that no longer fits', () => {
    expect(sent).toMatchObject({ alteration: null, holderCount: null })
  })
})

test('a question may depend on another section', () => {
  const facts = { ...emptyFacts(), parties: { ...emptyFacts().parties, processorName: 'Softwarehuis' } }
  const form = formOf({ ...emptyFacts().timing, processorToldAt: now })
  expect(askedAnswers('timing', form, answerAt('timing', form, facts))).toMatchObject({
    processorToldAt: now,
  })
  expect(askedAnswers('timing', form, answerAt('timing', form, emptyFacts()))).toMatchObject({
    processorToldAt: null,
  })
})

describe('differingNames', () => {
  test.each([
    [{ holder: 'trusted' }, { holder: 'trusted' }, []],
    [{ holder: 'trusted' }, { holder: null }, ['holder']],
    [
      { breachTypes: ['integrity'] },
      { breachTypes: ['integrity', 'availability'], cause: null },
      ['breachTypes'],
    ],
    [{}, { cause: null }, []],
  ])('%o and %o differ in %o', (one, other, names) => {
    expect(differingNames('nature', one, other)).toEqual(names)
  })
})
