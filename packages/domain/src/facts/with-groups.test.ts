import { describe, expect, test } from 'vitest'
import { emptyFacts, emptyGroup } from './empty-facts.ts'
import type { Facts, PeopleGroup } from './facts.ts'
import { withGroups } from './with-groups.ts'

function factsOf(...groups: Partial<PeopleGroup>[]): Facts {
  const facts = emptyFacts()
  facts.people.groups = groups.map((group) => ({ ...emptyGroup(), id: group.name ?? null, ...group }))
  return facts
}

const staff: Partial<PeopleGroup> = {
  name: 'Personeel',
  categories: ['employees'],
  types: ['paymentMeans'],
  countKind: 'exact',
  count: 180,
}
const pupils: Partial<PeopleGroup> = {
  name: 'Leerlingen',
  categories: ['minors'],
  types: ['contact'],
  nationalNumber: 'yes',
  countKind: 'approximate',
  count: 100,
  countMax: 120,
}

describe('what only groups hold', () => {
  test('is part of the whole (GDPR article 33(3)(a): the categories of people and data)', () => {
    const { people, data } = withGroups(factsOf(staff, pupils))
    expect(people.categories).toEqual(['employees', 'minors'])
    expect(data.types).toEqual(['paymentMeans', 'contact'])
    expect(data.nationalNumber).toBe('yes')
    expect(people).toMatchObject({ countKind: 'approximate', count: 280, countMax: 300 })
  })

  test('stands behind what the dossier says, each once', () => {
    const facts = factsOf(staff)
    facts.people.categories = ['employees', 'citizens']
    Object.assign(facts.people, { countKind: 'exact', count: 4200 })
    expect(withGroups(facts).people).toMatchObject({ categories: ['employees', 'citizens'], count: 4200 })
  })

  test('adds up to no number while one group is not counted', () => {
    expect(withGroups(factsOf(staff, { ...pupils, count: null })).people.count).toBeNull()
  })

  test('is no number of all while that is still to be determined (GDPR article 33(3)(a))', () => {
    const facts = factsOf(staff)
    facts.people.countKind = 'toBeDetermined'
    expect(withGroups(facts).people).toMatchObject({ countKind: 'toBeDetermined', count: null })
  })

  test('is the dossier itself where there is none', () => {
    const facts = emptyFacts()
    expect(withGroups(facts)).toBe(facts)
  })
})

describe('for a message to some', () => {
  test('only what concerns them counts, with the dossier’s answers where they have none', () => {
    const facts = factsOf(staff, pupils, { name: 'Inwoners' })
    facts.data.types = ['basic']
    expect(withGroups(facts, ['Personeel']).data.types).toEqual(['paymentMeans'])
    expect(withGroups(facts, ['Inwoners']).data.types).toEqual(['basic'])
    expect(withGroups(facts, ['Inwoners']).data.nationalNumber).toBeNull()
    expect(withGroups(facts, []).data.types).toBeNull()
  })
})

// Advice on a card goes to those whose number or card it is (recital 86: what people can do themselves).
test.each<[string, Partial<PeopleGroup>, Facts['data']['nationalNumber']]>([
  ['whose data are the dossier’s', {}, 'yes'],
  ['with other data that may hold it', { types: ['identification'] }, 'yes'],
  ['with data none of which holds it', { types: ['basic', 'contact'] }, null],
  ['that says it itself', { types: ['contact'], nationalNumber: 'no' }, 'no'],
])('a message to a group %s: the dossier’s national number', (_, group, expected) => {
  const facts = factsOf({ ...group, name: 'Klanten' }, staff)
  facts.data.nationalNumber = 'yes'
  expect(withGroups(facts, ['Klanten']).data.nationalNumber).toBe(expected)
  expect(withGroups(facts).data.nationalNumber).toBe('yes')
})
