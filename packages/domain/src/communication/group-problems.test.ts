import { describe, expect, test } from 'vitest'
import { emptyFacts, emptyGroup } from '../facts/empty-facts.ts'
import type { PeopleFacts, PeopleGroup } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import { hasUnconfirmedNumbers, tellingOf, withFacts, withNumbersConfirmed } from './dossier-telling.ts'
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
    communications: [{ toldAt: at, groups: ['g1'], reached: 10 }],
    ...{ openMeasures: 0, contractTermHours: null, ruleSetId: 'gdpr-2016-679' },
    ...known,
  }
}

const a = { id: 'g1', name: 'A', count: 10 }
const b = { id: 'g2', name: 'B', count: 20, types: ['health'] } as const satisfies Partial<PeopleGroup>
const said = (of: Dossier, ...groups: Partial<PeopleGroup>[]): string[] =>
  groupProblems(of, peopleOf(...groups)).map(
    ({ path, code, params }) => `${path} ${code} ${String(params?.['groups'])}`,
  )

// GDPR article 34(1): whoever is to be told does not vanish from the file before somebody says why.
describe('a group that is still to be told', () => {
  const owed = dossier(peopleOf(a, b))
  const gone = ['people.groups groupsUntold B']
  const outdated: Partial<Dossier> = {
    weighing: { conclusion: 'high', proposed: 'high', highRiskAt: at },
    decision: {
      ...{ authority: 'notify', people: 'doNotTell', decidedAt: at },
      restsOn: { conclusion: 'risk', proposed: 'risk' },
    },
  }

  test.each<[string, Dossier, Partial<PeopleGroup>[], string[]]>([
    ['stays', owed, [a, b], []],
    ['is not taken out', owed, [a], gone],
    ['is not taken out with all others', owed, [], gone],
    ['does not go as another one of its name', owed, [a, { ...b, id: 'g3' }], gone],
    ['may get another name', owed, [a, { ...b, name: 'Bewoners' }], []],
    ['may get another name and other answers', owed, [a, { ...b, name: 'C', types: null }], []],
    ['may be split', owed, [a, b, { ...b, id: 'g3', name: 'B2', from: ['g2'] }], []],
    ['may go over into another one', owed, [{ ...a, from: ['g2'] }], []],
    ['may be taken out once its reason is recorded', { ...owed, untoldGroups: [{ group: 'g2' }] }, [a], []],
    [
      'is free where nobody need be told',
      dossier(peopleOf(a, b), { decision: null, weighing: null }),
      [a],
      [],
    ],
    ['is owed at high risk before any decision', dossier(peopleOf(a, b), { decision: null }), [a], gone],
    ['is owed at high risk after a decision that it overtook', dossier(peopleOf(a, b), outdated), [a], gone],
  ])('%s', (_, of, groups, problems) => {
    expect(said(of, ...groups)).toEqual(problems)
  })

  test('one that was told may go', () => {
    expect(said(owed, b)).toEqual([])
  })
})

const counted = (count: number | null, ...groups: Partial<PeopleGroup>[]): PeopleFacts => ({
  ...peopleOf(...groups),
  count,
})

// GDPR articles 5(2) and 34(1): a number that is lowered tells nobody. Who decides confirms that it was wrong.
describe('people whom the facts no longer count', () => {
  const some = { communications: [{ toldAt: at, reached: 1, held: [{ key: '*', most: 20_000 }] }] }
  const everybody = dossier(counted(20_000), some)
  const rest = dossier(counted(100, a), {
    communications: [{ toldAt: at, groups: ['g1'], reached: 10, held: [{ key: 'g1', most: 10 }] }],
  })
  const two = dossier(counted(30, a, b), {
    communications: [{ toldAt: at, groups: ['g1'], reached: 10, held: [{ key: 'g1', most: 10 }] }],
  })

  test.each<[string, Dossier, PeopleFacts, number]>([
    ['one told of 20,000, who become one', everybody, counted(1), 19_999],
    ['one told of 20,000, who become unknown', everybody, counted(null), 19_999],
    ['the rest of a hundred', rest, counted(10, a), 90],
    ['the rest, which becomes unknown', rest, counted(null, a), 90],
    ['a group that becomes smaller', two, counted(11, a, { ...b, count: 1 }), 19],
    ['a group that was told, made smaller', two, counted(25, { ...a, count: 5 }, b), 0],
    ['more than before', everybody, counted(30_000), 0],
    [
      'a group that is split',
      two,
      counted(30, a, { ...b, count: 5 }, { ...b, id: 'g3', count: 15, from: ['g2'] }),
      0,
    ],
    ['a group that goes over into one that was told', two, counted(30, { ...a, count: 30, from: ['g2'] }), 0],
    ['a group that goes over into one that does not grow', two, counted(10, { ...a, from: ['g2'] }), 20],
    [
      'nobody, where nobody need be told',
      dossier(counted(20_000), { weighing: null, decision: null }),
      counted(1),
      0,
    ],
    [
      'those of before, where nobody need be told',
      { ...everybody, ...{ weighing: null, decision: null, droppedPeople: 7 } },
      counted(1),
      7,
    ],
  ])('%s', (_, of, people, dropped) => {
    expect(withFacts(of, { ...of.facts, people }).droppedPeople ?? 0).toBe(dropped)
  })

  test('are those too whom an answer makes mild, so that an earlier reason would do', () => {
    const facts = { ...two.facts, nature: { ...two.facts.nature, breachTypes: ['confidentiality' as const] } }
    const of = { ...two, facts, untoldGroups: [{ group: 'g2', isDecided: true }] }
    const hidden = { ...b, disclosure: 'notDisclosed' as const }
    expect(withFacts(of, { ...facts, people: counted(30, a, hidden) }).droppedPeople).toBe(20)
  })

  test('are waited for in no group until that is confirmed', () => {
    const after = withFacts(everybody, { ...everybody.facts, people: counted(1) })
    expect(tellingOf(after)).toMatchObject([{ state: 'short', missing: 20_000 }])
    expect(hasUnconfirmedNumbers(after)).toBe(true)
    const confirmed = withNumbersConfirmed(after)
    expect(tellingOf(confirmed)).toMatchObject([{ state: 'told', missing: 0 }])
    expect(hasUnconfirmedNumbers(confirmed)).toBe(false)
  })

  test('are waited for although the number rises again: whoever comes may be others', () => {
    const fewer = withFacts(everybody, { ...everybody.facts, people: counted(1) })
    const again = withFacts(fewer, { ...fewer.facts, people: counted(20_000) })
    expect(hasUnconfirmedNumbers(again)).toBe(true)
    expect(tellingOf(withNumbersConfirmed(again))).toMatchObject([{ state: 'short', missing: 19_999 }])
  })

  // Who was left out may have been told or not: a reminder to the other half does not do.
  test('are waited for where half was told, half is left out, and the half that stays is told once more', () => {
    const half = [{ toldAt: at, reached: 50, held: [{ key: '*', most: 100 }] }]
    const after = withFacts(dossier(counted(100), { communications: half }), {
      ...emptyFacts(),
      people: counted(50),
    })
    const again = { toldAt: at, reached: 50, held: [{ key: '*', most: 50 }] }
    const twice = { ...after, communications: [...after.communications, again] }
    expect(tellingOf(twice)).toMatchObject([{ state: 'short', missing: 50 }])
  })

  test('and whom they count again are confirmed to be those of then: a mistyped number was no other people', () => {
    const all = [{ toldAt: at, reached: 10, held: [{ key: '*', most: 10 }] }]
    const one = withFacts(dossier(counted(10), { communications: all }), {
      ...emptyFacts(),
      people: counted(1),
    })
    const back = withFacts(one, { ...emptyFacts(), people: counted(10) })
    expect(tellingOf(back)).toMatchObject([{ state: 'short', missing: 9 }])
    expect(hasUnconfirmedNumbers(back)).toBe(true)
    expect(tellingOf(withNumbersConfirmed(back))).toMatchObject([{ state: 'told' }])
    const more = withFacts(withNumbersConfirmed(back), { ...emptyFacts(), people: counted(1000) })
    expect(tellingOf(withNumbersConfirmed(more))).toMatchObject([{ state: 'short', missing: 990 }])
  })

  test('and a group that was taken away by mistake and put back is confirmed to be the one of then', () => {
    const all = [{ toldAt: at, groups: ['g1'], reached: 10, held: [{ key: 'g1', most: 10 }] }]
    const without = withFacts(dossier(counted(10, a), { communications: all }), {
      ...emptyFacts(),
      people: counted(10),
    })
    const back = withFacts(without, { ...emptyFacts(), people: counted(10, a) })
    expect(tellingOf(withNumbersConfirmed(back))).toMatchObject([{ key: 'g1', state: 'told' }])
  })

  test('are nobody for whom the duty was met: a wrong number is corrected without more', () => {
    const all = [{ toldAt: at, reached: 100, held: [{ key: '*', most: 100 }] }]
    const after = withFacts(dossier(counted(100), { communications: all }), {
      ...emptyFacts(),
      people: counted(90),
    })
    expect(tellingOf(after)).toMatchObject([{ state: 'told' }])
    expect(hasUnconfirmedNumbers(after)).toBe(false)
  })
})

// GDPR articles 24(1) and 34(1): telling was decided while the facts proposed a high risk, whatever was concluded beside it.
describe('a conclusion milder than the facts, beside a decision to tell', () => {
  const few = [{ toldAt: at, reached: 0, hasReason: true, held: [{ key: '*', most: 20_000 }] }]
  const milder = { conclusion: 'risk', proposed: 'high', highRiskAt: null } as const
  const decided = { authority: 'notify', people: 'tell', decidedAt: at } as const
  test.each([
    ['nobody confirmed', {}, 'short'],
    ['whoever decides confirmed', { isConfirmed: true }, 'inPart'],
  ])('that %s', (_, confirmed, state) => {
    const of = dossier(counted(20_000), {
      ...{ communications: few, weighing: milder, decision: { ...decided, ...confirmed } },
    })
    expect(tellingOf(of)).toMatchObject([{ state }])
  })
})
