import { describe, expect, test } from 'vitest'
import type { PeopleCategory } from './choices.ts'
import { emptyFacts, emptyGroup } from './empty-facts.ts'
import type { PeopleFacts, PeopleGroup } from './facts.ts'
import { areMinorsAmong, inheritedMinors, isMinorsDenied } from './minors.ts'

const people = (answers: Partial<PeopleFacts>): PeopleFacts => ({ ...emptyFacts().people, ...answers })
const group = (answers: Partial<PeopleGroup>): PeopleGroup => ({ ...emptyGroup(), ...answers })

// Recital 38: children merit specific protection. Of what is said twice the graver holds until it is cleared up.
describe('what a group has of the whole', () => {
  test.each<[Partial<PeopleFacts>, PeopleCategory[] | null, PeopleFacts['includesMinors']]>([
    [{ includesMinors: 'yes' }, null, 'yes'],
    [{ includesMinors: 'yes' }, ['patients'], 'yes'],
    [{ includesMinors: 'yes' }, ['employees', 'students'], 'yes'],
    [{ includesMinors: 'yes' }, ['employees'], null],
    [{ includesMinors: 'no' }, ['employees'], 'no'],
    [{ includesMinors: null }, ['students'], null],
    [{ includesMinors: 'no', categories: ['minors', 'employees'] }, ['residents'], 'yes'],
    [{ includesMinors: 'no', categories: ['childcareChildren'] }, null, 'yes'],
    [{ includesMinors: 'no', categories: ['minors'] }, ['employees'], null],
  ])('%j, for a group of %j: %s', (whole, categories, expected) => {
    expect(inheritedMinors(people(whole), { categories })).toBe(expected)
  })
})

test.each<[Partial<PeopleFacts>, boolean]>([
  [{}, false],
  [{ includesMinors: 'no', categories: ['residents'] }, false],
  [{ includesMinors: 'yes', categories: ['minors'] }, false],
  [{ includesMinors: 'no', categories: ['residents', 'minors'] }, true],
])('%j denies the minors it names: %s', (answers, expected) => {
  expect(isMinorsDenied(people(answers))).toBe(expected)
})

test.each<[Partial<PeopleFacts>, boolean]>([
  [{}, false],
  [{ includesMinors: 'toBeDetermined' }, false],
  [{ includesMinors: 'yes' }, true],
  [{ groups: [group({}), group({ includesMinors: 'yes' })] }, true],
  [{ groups: [group({ includesMinors: 'no' })] }, false],
  [{ includesMinors: 'no', categories: ['minors'] }, true],
])('%j has minors among them: %s', (answers, expected) => {
  expect(areMinorsAmong(people(answers))).toBe(expected)
})
