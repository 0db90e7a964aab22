import { emptyFacts, emptyGroup } from '@lekboek/domain'
import { describe, expect, test } from 'vitest'
import { answerIn, askedFor, fieldAt } from './fact-place.ts'

describe('fieldAt', () => {
  test('finds a question by its path', () => {
    expect(fieldAt('nature.holder')).toMatchObject({
      section: 'nature',
      field: { kind: 'choice', list: 'holder' },
    })
  })

  test('finds the question of a group with its number', () => {
    expect(fieldAt('people.groups.2.holder')).toMatchObject({
      section: 'people',
      group: 2,
      field: { name: 'holder', kind: 'choice', list: 'holder' },
    })
    expect(fieldAt('people.groups')).toMatchObject({ field: { kind: 'groups' }, group: null })
  })

  test.each([
    ...['people.groups.0', 'people.groups.x.holder', 'people.groups.0.cause', 'people.groups.0.holder.x'],
    ...['nature.holder.x', 'people.groups.-1.holder'],
  ])('%s is no question either', (path) => {
    expect(fieldAt(path)).toBeNull()
  })

  test.each(['awareAt', 'nature', 'nature.nothing', 'nowhere.holder', ''])('%s is no question', (path) => {
    expect(fieldAt(path)).toBeNull()
  })
})

describe('the question that leads to one that is not asked yet', () => {
  const answers = (given: Record<string, unknown>) => (path: string) => given[path] ?? null

  test.each([
    ['nature.disclosure', {}, 'breachTypes'],
    ['nature.disclosure', { 'nature.breachTypes': ['confidentiality'] }, 'disclosure'],
    ['consequences.integrity', {}, 'breachTypes'],
    ['people.countMax', {}, 'countKind'],
    ['nature.holder', {}, 'holder'],
  ])('%s with %o leads to %s', (path, given, name) => {
    expect(askedFor(path, answers(given))?.field.name).toBe(name)
  })

  test.each([
    ['holderCount', {}, 'holder', 1],
    ['holderCount', { holder: 'known' }, 'holderCount', 1],
    ['deletionConfirmed', { holder: 'public' }, 'holder', 1],
    ['count', {}, 'countKind', 1],
    ['count', { countKind: 'exact' }, 'count', 1],
    ['types', {}, 'types', 1],
    ['disclosure', {}, 'breachTypes', null],
  ])('%s of a group with %o leads to %s', (name, group, leading, index) => {
    const at = answers({ 'people.groups': [{ holder: 'known' }, { ...emptyGroup(), ...group }] })
    expect(askedFor(`people.groups.1.${name}`, at)).toMatchObject({ group: index, field: { name: leading } })
  })

  test('a path that is no question leads nowhere', () => {
    expect(askedFor('nature.nothing', answers({}))).toBeNull()
  })
})

test.each([
  ['nature.holder', 'known'],
  ['people.groups.0.types', ['basic']],
  ['people.groups.4.types', null],
  ['people.count', null],
  ['nowhere.at.all', null],
])('the answer at %s is %j', (path, answer) => {
  const facts = emptyFacts()
  facts.nature.holder = 'known'
  facts.people.groups = [{ ...emptyGroup(), types: ['basic'] }]
  expect(answerIn(facts, path)).toEqual(answer)
})
