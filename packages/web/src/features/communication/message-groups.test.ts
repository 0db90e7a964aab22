import { emptyFacts, emptyGroup, type Facts } from '@lekboek/domain'
import { expect, test } from 'vitest'
import { groupsToChoose, mostOf, peopleOf, reachOf, unsureCounts } from './message-groups.ts'

function factsOf(...counts: (number | null)[]): Facts {
  const facts = emptyFacts()
  facts.people.count = 50
  facts.people.groups = counts.map((count, index) => ({
    ...emptyGroup(),
    ...{ id: `g${String(index)}`, name: `G${String(index)}`, count },
  }))
  return facts
}

test('a message is for all, for some, or for others', () => {
  expect([reachOf(null), reachOf(['G0']), reachOf([])]).toEqual(['all', 'groups', 'others'])
})

test('groups can be chosen once there are some, with those in none', () => {
  expect(groupsToChoose(factsOf())).toEqual([])
  expect(groupsToChoose(factsOf(20, 10)).map(({ key }) => key)).toEqual(['g0', 'g1', '*'])
})

test.each<[string, Facts, string[] | null, number | null]>([
  ['all', factsOf(), null, 50],
  ['all groups', factsOf(20, 30), null, 50],
  ['one group', factsOf(20, 30), ['g1'], 30],
  ['others', factsOf(20, 30), [], null],
  ['a group that is not counted', factsOf(20, null), null, null],
])('as many as they are: %s', (_, facts, groups, people) => {
  expect(peopleOf(facts, groups)).toBe(people)
})

// Between 50 and 80 people of whom a group holds 45: in none are between 5 and 35.
test.each<[string, string[] | null, number | null]>([
  ['all', null, 80],
  ['those in no group', ['*'], 35],
  ['the group', ['g0'], 45],
  ['others than the people', [], null],
])('at most as many as they may be: %s', (_, groups, most) => {
  const facts = factsOf(45)
  Object.assign(facts.people, { countKind: 'approximate', countMax: 80 })
  expect(mostOf(facts, groups)).toBe(most)
})

test('at most nobody knows how many in a group that is not counted', () => {
  expect(mostOf(factsOf(null), ['g0'])).toBeNull()
})

// Between 120 and 160 people, of whom a group holds exactly 6.
test.each<[string, string[] | null, string[]]>([
  ['of all, not of the group that is counted', null, ['people.count']],
  ['of those in no group', ['*'], ['people.count']],
  ['of the group, nothing', ['g0'], []],
])('what is not sure of how many there are: %s', (_, groups, paths) => {
  const facts = factsOf(6)
  Object.assign(facts.people, { countKind: 'approximate', count: 120, countMax: 160 })
  Object.assign(facts.people.groups?.[0] ?? {}, { countKind: 'exact' })
  expect(unsureCounts(facts, groups)).toEqual(paths)
})

test('what is not sure of a group that nobody counted is its own number', () => {
  expect(unsureCounts(factsOf(20, null), ['g1'])).toEqual(['people.groups.1.count'])
})
