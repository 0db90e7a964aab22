import { emptyGroup, groupLimit } from '@lekboek/domain'
import { describe, expect, test } from 'vitest'
import type { AnswerAt } from './fact-field.ts'
import {
  askedOfGroup,
  differingGroups,
  groupControls,
  groupFields,
  groupFieldsAsked,
  groupsIn,
  groupsOrNone,
  inheritedAnswer,
} from './group-fields.ts'

const at =
  (given: Record<string, unknown> = {}): AnswerAt =>
  (path) =>
    given[path] ?? null
const leaked = at({ 'nature.breachTypes': ['confidentiality'], 'nature.holder': 'trusted' })

test('every answer of a group is asked exactly once', () => {
  // Which group it is, and of which it came, is no answer.
  const answers = Object.keys(emptyGroup()).filter((name) => name !== 'id' && name !== 'from')
  expect(groupFields.map(({ name }) => name).toSorted()).toEqual(answers.toSorted())
})

test('a group stays itself when its answers are sent', () => {
  const group = { ...emptyGroup(), id: 'g2', from: ['g1'], name: 'Personeel' }
  expect(askedOfGroup(group, leaked)).toMatchObject({ id: 'g2', from: ['g1'], name: 'Personeel' })
})

test('every answer of every group has a control where a refusal finds its place', () => {
  expect(new Set(groupControls).size).toBe(groupLimit * groupFields.length)
  expect(groupControls).toContain('groups.19.holder')
})

describe('what is asked of a group', () => {
  const names = (group: object, from = leaked) =>
    groupFieldsAsked({ ...emptyGroup(), ...group }, from).map(({ name }) => name)

  test('a holder of its own is counted and asked for deletion; the dossier’s is not', () => {
    expect(names({})).not.toContain('holderCount')
    expect(names({ holder: 'known' })).toEqual(expect.arrayContaining(['holderCount', 'deletionConfirmed']))
    expect(names({ holder: 'unknown' })).not.toContain('deletionConfirmed')
  })

  test('a number only when the group has one', () => {
    expect(names({}, at({ 'people.countKind': 'exact' }))).not.toContain('count')
    expect(names({ countKind: 'approximate' })).toEqual(expect.arrayContaining(['count', 'countMax']))
  })

  test('what the dossier’s kind of breach leaves out is not asked of a group either', () => {
    expect(names({})).toContain('disclosure')
    expect(names({})).not.toContain('deprivation')
    expect(names({}, at({ 'nature.breachTypes': ['availability'] }))).toContain('deprivation')
  })

  test('minors where the dossier has them, but not of staff alone', () => {
    const withMinors = at({ 'people.includesMinors': 'yes', 'people.categories': ['students'] })
    expect(names({ categories: ['residents'] }, withMinors)).toContain('includesMinors')
    expect(names({}, withMinors)).toContain('includesMinors')
    expect(names({ categories: ['employees'] }, withMinors)).not.toContain('includesMinors')
    expect(names({ categories: ['residents'] })).not.toContain('includesMinors')
  })

  test('is all that is sent', () => {
    const group = { ...emptyGroup(), name: 'Personeel', holder: 'nobody', holderCount: 4, count: 12 } as const
    expect(askedOfGroup(group, leaked)).toEqual({ ...emptyGroup(), name: 'Personeel', holder: 'nobody' })
  })
})

// What the page promises of the dossier is what the weighing takes of it.
test.each([
  ['people.endangered', 'no', null, 'no'],
  ['people.includesMinors', 'yes', ['students'], 'yes'],
  ['people.includesMinors', 'yes', null, 'yes'],
  ['people.includesMinors', 'yes', ['employees'], null],
] as const)('%s is %s in the dossier: a group of %j has %s of it', (path, answer, kinds, expected) => {
  const group = { ...emptyGroup(), categories: kinds === null ? null : [...kinds] }
  expect(inheritedAnswer(group, path, at({ [path]: answer }))).toBe(expected)
})

describe('reading groups', () => {
  test('leaves out what is no answer', () => {
    expect(groupsIn([{ __typename: 'PeopleGroup', name: 'Personeel' }])).toEqual([
      { ...emptyGroup(), name: 'Personeel' },
    ])
  })

  test.each([[null], [undefined], [[]], ['x'], [[null, 3]]])('%j are none', (value) => {
    expect(groupsOrNone(value)).toBeNull()
  })
})

test('only groups that differ stand side by side', () => {
  const [staff, residents] = [{ name: 'Personeel' }, { name: 'Inwoners' }]
  expect(differingGroups([staff, residents], [staff])).toEqual([
    { index: 1, one: { ...emptyGroup(), ...residents }, other: null },
  ])
  expect(differingGroups([staff], [{ ...emptyGroup(), ...staff }])).toEqual([])
})
