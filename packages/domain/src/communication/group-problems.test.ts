import { describe, expect, test } from 'vitest'
import { emptyFacts, emptyGroup } from '../facts/empty-facts.ts'
import type { PeopleFacts, PeopleGroup } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import { groupProblems } from './group-problems.ts'

const at = '2026-11-22T10:00:00.000Z'

function peopleOf(...groups: Partial<PeopleGroup>[]): PeopleFacts {
  return { ...emptyFacts().people, groups: groups.map((group) => ({ ...emptyGroup(), ...group })) }
}

function dossier(people: PeopleFacts, known: Partial<Dossier> = {}): Dossier {
  return {
    ...{ status: 'confirmed', createdAt: at, reportedAt: at, awareAt: at, advisedAt: at },
    facts: { ...emptyFacts(), people },
    settings: {
      ...{ investigationHours: 24, peopleTargetHours: 72, decides: 'decider' },
      ...{ zone: 'Europe/Brussels', country: 'BE' },
    },
    weighing: { conclusion: 'high', highRiskAt: at },
    decision: { authority: 'notify', people: 'tell', decidedAt: at },
    notifications: [],
    communications: [{ toldAt: at, groups: ['A'], reached: 10 }],
    ...{ openMeasures: 0, contractTermHours: null, ruleSetId: 'gdpr-2016-679' },
    ...known,
  }
}

const a = { name: 'A', count: 10 }
const b = { name: 'B', count: 20, types: ['health'] } as const satisfies Partial<PeopleGroup>
const said = (of: Dossier, ...groups: Partial<PeopleGroup>[]): string[] =>
  groupProblems(of, peopleOf(...groups)).map(({ path, code }) => `${path} ${code}`)

// GDPR article 34(1): whoever is to be told does not vanish from the file before somebody says why.
describe('a group that is still to be told', () => {
  const owed = dossier(peopleOf(a, b))
  const gone = ['people.groups groupsUntold']

  test.each<[string, Dossier, Partial<PeopleGroup>[], string[]]>([
    ['stays', owed, [a, b], []],
    ['is not taken out', owed, [a], gone],
    ['is not taken out with all others', owed, [], gone],
    ['does not take the name of one that was told', owed, [{ ...b, name: 'A' }], gone],
    ['may get another name', owed, [a, { ...b, name: 'Bewoners' }], []],
    ['does not go by another name and other answers', owed, [a, { name: 'C' }], gone],
    ['may be taken out once its reason is recorded', { ...owed, untoldGroups: [{ group: 'B' }] }, [a], []],
    [
      'is free where nobody need be told',
      dossier(peopleOf(a, b), { decision: null, weighing: null }),
      [a],
      [],
    ],
    ['is owed at high risk before any decision', dossier(peopleOf(a, b), { decision: null }), [a], gone],
  ])('%s', (_, of, groups, problems) => {
    expect(said(of, ...groups)).toEqual(problems)
  })

  test('one that was told may go', () => {
    expect(said(owed, b)).toEqual([])
  })
})

describe('a message to "the first group", stored while that was possible', () => {
  const of = dossier(
    peopleOf({ categories: ['employees'], count: 15 }, { categories: ['patients'], count: 15 }),
    {
      communications: [{ toldAt: at, groups: ['#1'], reached: 15 }],
      decision: null,
      weighing: null,
    },
  )

  test.each<[string, Partial<PeopleGroup>[], string[]]>([
    [
      'tells no other that comes to stand there',
      [{ categories: ['patients'] }],
      ['people.groups.0.name required'],
    ],
    ['may learn how many they are', [{ categories: ['employees'], count: 16 }], []],
    ['does not tell the same people by another name', [{ name: 'Personeel', categories: ['employees'] }], []],
  ])('%s', (_, groups, problems) => {
    expect(said(of, ...groups)).toEqual(problems)
  })
})
