import { expect, test } from 'vitest'
import { aspects, readingsOf } from './aspects.ts'
import { factsWith } from './case.fixture.ts'
import { partsOf } from './parts.ts'
import { answerSpan, questionsAbout } from './questions.ts'
import { rankedOf } from './ranks.ts'

const lists = ['nature.breachTypes', 'data.types', 'people.categories']
const numbers = ['people.count', 'nature.holderCount', 'nature.unavailableHours']
const asked = () => questionsAbout(partsOf(factsWith()).map(rankedOf)).map(({ answer }) => answer)

// What is proposed as another answer must be read as what it was weighed for.
test('each answer that may be proposed is read at its level', () => {
  for (const { aspect, path, values } of asked()) {
    for (const [level, value] of values.entries()) {
      if (value === '') continue
      const [section = '', field = ''] = path.split('.')
      const answer = lists.includes(path) ? [value] : numbers.includes(path) ? Number(value) : value
      const { best, worst } = readingsOf(factsWith({ [section]: { [field]: answer } }))
      expect([aspect, value, best[aspect], worst[aspect]]).toEqual([aspect, value, level, level])
    }
  }
})

test('every aspect has its question, and an answer at every level but these', () => {
  expect(asked().map(({ aspect }) => aspect)).toEqual(expect.arrayContaining([...aspects]))
  const without = asked().flatMap(({ aspect, values }) =>
    values.flatMap((value, level) => (value === '' ? [[aspect, level]] : [])),
  )
  expect(without).toEqual([
    ['confidentiality', 0],
    ['integrity', 0],
    ['availability', 0],
    ['holder', 0],
    ['gravity', 0],
  ])
})

test('the highest level of every aspect has its answer', () => {
  // Whether there are minors, and how severe it is, is open only where somebody has said something of it.
  const { worst } = readingsOf(
    factsWith({ people: { includesMinors: 'toBeDetermined' }, consequences: { impacts: ['fraud'] } }),
  )
  expect(asked().map(({ aspect, values }) => [aspect, values.length - 1])).toEqual(
    asked().map(({ aspect }) => [aspect, worst[aspect]]),
  )
})

test.each([
  ['nature.holder', { least: 'trusted', most: 'public' }],
  ['people.groups.2.holder', { least: 'trusted', most: 'public' }],
  ['protection.keySafe', { least: 'yes', most: 'no' }],
  ['people.count', { least: '1', most: '10000' }],
  // "Nobody" counts as no answer that weighs, and so does no kind of data.
  ['data.types', { least: 'basic', most: 'credentials' }],
  // Each kind of breach is weighed apart.
  ['nature.breachTypes', null],
  ['nature.description', null],
])('the answers to %s that weigh least and most', (path, span) => {
  expect(answerSpan(path)).toEqual(span)
})
