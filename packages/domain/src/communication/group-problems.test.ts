import { describe, expect, test } from 'vitest'
import { emptyFacts, emptyGroup } from '../facts/empty-facts.ts'
import type { PeopleFacts, PeopleGroup } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import { closeProblems } from '../incident/close-problems.ts'
import { audiencesOf } from './audiences.ts'
import {
  hasUnconfirmedNumbers,
  keptGroups,
  tellingOf,
  withFacts,
  withNumbersConfirmed,
} from './dossier-telling.ts'
import { groupProblems } from './group-problems.ts'
import { withLeftWaitedFor } from './left.ts'
import { withMessage } from './message-changed.ts'
import { reachWhenTold, type SentMessage } from './messages.ts'
import { isPublicFirst, mayOthersBeReached, withOthersReached } from './others-reached.ts'
import { reachAll } from './reach.ts'

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
  const some = { communications: [{ toldAt: at, reached: 1 }] }
  const everybody = dossier(counted(20_000), some)
  const rest = dossier(counted(100, a), {
    communications: [{ toldAt: at, groups: ['g1'], reached: 10 }],
  })
  const two = dossier(counted(30, a, b), {
    communications: [{ toldAt: at, groups: ['g1'], reached: 10 }],
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
    const half = [{ toldAt: at, reached: 50 }]
    const after = withFacts(dossier(counted(100), { communications: half }), {
      ...emptyFacts(),
      people: counted(50),
    })
    const again = { toldAt: at, reached: 50 }
    const twice = { ...after, communications: [...after.communications, again] }
    expect(tellingOf(twice)).toMatchObject([{ state: 'short', missing: 50 }])
  })

  test('and whom they count again are confirmed to be those of then: a mistyped number was no other people', () => {
    const all = [{ toldAt: at, reached: 10 }]
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

  test('are nobody for whom the duty was met: a wrong number is corrected without more', () => {
    const all = [{ toldAt: at, reached: 100 }]
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
  const few = [{ toldAt: at, reached: 0, hasReason: true }]
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

const kept = (of: Dossier, people: PeopleFacts): Dossier => {
  const groups = keptGroups(of, people.groups ?? [])
  return withFacts(of, { ...of.facts, people: { ...people, groups: groups.length === 0 ? null : groups } })
}
const statesIn = (of: Dossier): string[] => tellingOf(of).map(({ key, state }) => `${key} ${state}`)
const exact = (count: number, ...groups: Partial<PeopleGroup>[]): PeopleFacts => ({
  ...counted(count, ...groups),
  countKind: 'exact',
})
const sent = (of: Dossier, message: Partial<SentMessage>): Dossier => {
  const told = { id: `m${String(of.communications.length)}`, toldAt: at, ...message }
  const reach = reachWhenTold(told, audiencesOf(of.facts))
  return { ...of, communications: [...of.communications, { ...told, reach }] }
}
const c = { name: 'C', count: 20 }

// GDPR article 34(1): who was told is not told again because the file divides the people otherwise.
describe('people who were told, and are divided otherwise', () => {
  const both = sent(dossier(exact(30, a, b), { communications: [] }), { reached: 30 })
  const each = sent(sent(dossier(exact(30, a, b), { communications: [] }), { groups: ['g1'], reached: 10 }), {
    ...{ groups: ['g2'], reached: 20 },
  })
  const some = sent(dossier(exact(30, a), { communications: [] }), { groups: ['g1'], reached: 10 })

  test.each<[string, Dossier, PeopleFacts[], string[]]>([
    ['no more', both, [exact(30)], ['* told']],
    ['no more, each by a message of their own', each, [exact(30)], ['* told']],
    ['no more, and anew', both, [exact(30), exact(30, { name: 'D', count: 30 })], ['g3 told']],
    ['no more, and as before', both, [exact(30), exact(30, a, b)], ['g1 told', 'g2 told']],
    [
      'no more, and from one that is gone',
      both,
      [exact(30), exact(30, a, { ...c, from: ['g2'] })],
      ['g1 told', 'g3 told'],
    ],
    ['in one group less', both, [exact(30, a)], ['g1 told', '* told']],
    ['in one group less, then in a new one', both, [exact(30, a), exact(30, a, c)], ['g1 told', 'g3 told']],
    ['in one group less, then as before', both, [exact(30, a), exact(30, a, b)], ['g1 told', 'g2 told']],
    ['no more, and some come', both, [exact(31)], ['* short']],
    ['no more, where others waited', some, [exact(30)], ['* short']],
    ['no more, where others waited and are in the facts no longer', some, [exact(20)], ['* waits']],
    [
      'in a group less and fewer, and others come',
      both,
      [exact(10, a), exact(30, a, c)],
      ['g1 told', 'g3 waits'],
    ],
  ])('%s', (_, of, changes, expected) => {
    expect(statesIn(changes.reduce(kept, of))).toEqual(expected)
  })

  // Nobody says that they are those of the group that was taken out: what they got is recorded for them too.
  test('of a new group that comes once another was taken out, they wait', () => {
    const back = kept(kept(both, exact(10, a)), exact(30, a, c))
    expect(statesIn(withNumbersConfirmed(back))).toEqual(['g1 told', 'g3 waits'])
    expect(statesIn(sent(back, { groups: ['g3'], reached: 20 }))).toEqual(['g1 told', 'g3 told'])
  })

  test('by a message to one of two groups that were one before, it tells that one', () => {
    const of = dossier(exact(30, { ...a, count: 10 }, { ...b, from: ['g1'] }), { communications: [] })
    expect(statesIn(sent(of, { groups: ['g1'], reached: 10 }))).toEqual(['g1 told', 'g2 waits'])
  })

  test('of a group that goes over into the one that was split from it, they are there still', () => {
    const of = dossier(exact(30, a, { ...b, from: ['g1'] }), { communications: [] })
    const told = sent(sent(of, { groups: ['g1'], reached: 10 }), {
      groups: ['g2'],
      reached: 20,
      isToOthers: true,
    })
    expect(statesIn(kept(told, exact(30, { ...b, count: 30, from: ['g1'] })))).toEqual(['g2 told'])
  })
})

// EDPB Guidelines 9/2022, II.A.3: numbers may be approximate. What is found out makes no gap where everybody was reached.
describe('a number that was not sure, found out', () => {
  const about = (count: number, countMax: number | null = null): PeopleFacts => ({
    ...counted(count),
    ...{ countKind: 'approximate', countMax },
  })
  const told = (people: PeopleFacts, message: Partial<SentMessage>): Dossier =>
    sent(dossier(people, { communications: [] }), message)
  test.each<[string, Dossier, PeopleFacts[], string]>([
    ['about 100, 104 told, 104', told(about(100), { reached: 104 }), [exact(104)], '* told'],
    ['about 100, 104 told, 103', told(about(100), { reached: 104 }), [exact(103)], '* told'],
    ['about 100, 104 told, 105', told(about(100), { reached: 104 }), [exact(105)], '* short'],
    [
      'about 100, 104 told, 104, then others',
      told(about(100), { reached: 104 }),
      [exact(104), exact(108)],
      '* short',
    ],
    ['about 100, 104 told, about 104', told(about(100), { reached: 104 }), [about(104)], '* short'],
    ['about 100, 98 told, 100', told(about(100), { reached: 98, hasReason: true }), [exact(100)], '* short'],
    [
      'about 10, a page read by many, 50,000',
      told(about(10), { reached: 50_000, isPublic: true }),
      [exact(50_000)],
      '* short',
    ],
    ['exactly 100, 104 told, 104', told(exact(100), { reached: 104 }), [exact(104)], '* short'],
    ['10 to 5000, 10 told, 10', told(about(10, 5000), { reached: 10 }), [exact(10)], '* told'],
    ['10 to 5000, 4000 told, 10', told(about(10, 5000), { reached: 4000 }), [exact(10)], '* told'],
    ['10 to 5000, 4000 told, 4001', told(about(10, 5000), { reached: 4000 }), [exact(4001)], '* short'],
    ['10 to 5000, 10 told, 12', told(about(10, 5000), { reached: 10 }), [exact(12)], '* short'],
    [
      '10 to 5000, 10 told, 10, then others',
      told(about(10, 5000), { reached: 10 }),
      [exact(10), exact(20)],
      '* short',
    ],
    [
      '10 to 5000, 10 told of all, and why no more',
      told(about(10, 5000), { reached: 10, hasReason: true }),
      [exact(10)],
      '* short',
    ],
    [
      '10 to 5000, 4000 told, 20 to 6000',
      told(about(10, 5000), { reached: 4000 }),
      [about(20, 6000), exact(20)],
      '* short',
    ],
    [
      '10 to 5000, 10 told, 4000, then 10',
      told(about(10, 5000), { reached: 10 }),
      [exact(4000), exact(10)],
      '* short',
    ],
  ])('%s', (_, of, changes, expected) => {
    expect(statesIn(changes.reduce(kept, of))).toEqual([expected])
  })

  test('lower than was counted is confirmed by whoever decides', () => {
    const of = kept(kept(told(about(10, 5000), { reached: 10 }), exact(4000)), exact(10))
    expect(hasUnconfirmedNumbers(of)).toBe(true)
    expect(statesIn(withNumbersConfirmed(of))).toEqual(['* told'])
  })
})

// GDPR article 34(3): whom who decides spared may be those whom no message reached, and only who decides says so.
describe('a ground for those whom the messages did not reach', () => {
  const parts = [
    { name: 'Bereikt', count: 98 },
    { name: 'Onvindbaar', count: 2 },
  ]
  const divided = kept(
    sent(dossier(exact(100), { communications: [] }), { reached: 98, hasReason: true }),
    exact(100, ...parts),
  )
  const spare = (of: Dossier, isDecided = true): Dossier => ({
    ...of,
    untoldGroups: [
      {
        group: 'g2',
        ground: 'riskRemoved',
        isDecided,
        isConfirmed: true,
        reach: reachAll(audiencesOf(of.facts).filter(({ key }) => key === 'g2')),
      },
    ],
  })
  const said = withOthersReached(spare(divided), 'g2')

  test.each<[string, Dossier, string[]]>([
    ['leaves open whom they reached', spare(divided), ['g1 short', 'g2 inPart']],
    ['says that they reached everybody else', said, ['g1 told', 'g2 inPart']],
    [
      'says so of those of then',
      kept(said, exact(101, { ...parts[0], id: 'g1', count: 99 }, { ...parts[1], id: 'g2' })),
      ['g1 short', 'g2 inPart'],
    ],
    ['says nothing where it is taken back', { ...said, untoldGroups: [] }, ['g1 short', 'g2 short']],
    [
      'says nothing where nobody decided it',
      withOthersReached(spare(divided, false), 'g2'),
      ['g1 short', 'g2 short'],
    ],
    [
      'says nothing of a message that is corrected',
      withMessage(said, { ...said.communications[0], toldAt: at, reached: 97 }),
      ['g1 short', 'g2 inPart'],
    ],
    [
      'says nothing of a message that is taken back',
      withMessage(said, { id: 'm0', toldAt: null }),
      ['g1 waits', 'g2 spared'],
    ],
  ])('%s', (_, of, expected) => {
    expect(statesIn(of)).toEqual(expected)
  })

  test('can say so only where they are as many as were not reached', () => {
    expect(mayOthersBeReached(divided)).toEqual(['g1', 'g2'])
    const fewer = sent(dossier(exact(100), { communications: [] }), { reached: 97, hasReason: true })
    expect(mayOthersBeReached(kept(fewer, exact(100, ...parts)))).toEqual(['g1'])
  })
})

// GDPR articles 5(2) and 34(1): who counted as told, and is in the facts no longer, rested on what was recorded.
describe('a telling that is taken back or lowered after the numbers were', () => {
  const fewer = kept(sent(dossier(exact(20_000), { communications: [] }), { reached: 20_000 }), exact(1))
  test.each<[string, SentMessage, number]>([
    ['taken back', { id: 'm0', toldAt: null }, 19_999],
    ['lowered', { id: 'm0', toldAt: at, reached: 1 }, 19_999],
    ['raised', { id: 'm0', toldAt: at, reached: 30_000 }, 0],
  ])('%s', (_, message, dropped) => {
    const after = withLeftWaitedFor(fewer, withMessage(fewer, message))
    expect(after.droppedPeople).toBe(dropped)
    expect(hasUnconfirmedNumbers(after)).toBe(dropped > 0)
  })
})

// GDPR article 34(1): a ground says nothing of people whom it cannot account for.
describe('a ground with which nobody else can be said to be reached', () => {
  const of = (...groups: Partial<PeopleGroup>[]) =>
    kept(
      dossier(exact(100), { communications: [] }),
      exact(
        groups.reduce((sum, { count }) => sum + (count ?? 0), 0),
        ...groups,
      ),
    )
  const letter = (to: Dossier, id: string, groups: string[] | null, reached: number): Dossier =>
    sent(to, { id, groups, reached, hasReason: true })
  const spare = (to: Dossier, group: string, ground: 'riskRemoved' | null = 'riskRemoved'): Dossier => ({
    ...to,
    untoldGroups: [
      {
        ...{ group, ground, isDecided: true, isConfirmed: true },
        reach: reachAll(audiencesOf(to.facts).filter(({ key }) => key === group)),
      },
    ],
  })
  const openIn = (to: Dossier) => statesIn(to).filter((one) => /short|waits|uncounted/.test(one))
  const apart = letter(of({ name: 'A', count: 1000 }, { name: 'C', count: 19_000 }), 'm1', ['g1'], 0)
  const three = of({ name: 'A', count: 100 }, { name: 'B', count: 100 }, { name: 'C', count: 2 })
  const twice = letter(letter(three, 'm1', ['g1'], 98), 'm2', ['g2'], 98)
  const both = letter(letter(three, 'm1', ['g1', 'g3'], 98), 'm2', ['g2', 'g3'], 98)
  const vague = letter(
    of({ name: 'A', count: 4000 }, { name: 'C', count: 2, countKind: 'approximate', countMax: 5000 }),
    'm1',
    null,
    0,
  )

  test.each<[string, Dossier, string, string[]]>([
    ['that got no message with them', apart, 'g2', ['g1 short']],
    ['that is counted once for each of two letters', twice, 'g3', ['g1 short', 'g2 short']],
    ['that shares both letters', both, 'g3', ['g1 short', 'g2 short']],
    ['that may be many more than it is for certain', vague, 'g2', ['g1 short']],
  ])('%s', (_, to, key, expected) => {
    expect(mayOthersBeReached(to)).not.toContain(key)
    expect(openIn(withOthersReached(spare(to, key), key))).toEqual(expected)
  })

  const shared = letter(of({ name: 'A', count: 98 }, { name: 'C', count: 2 }), 'm1', null, 98)

  test('beside another one: of whoever comes afterwards it says nothing', () => {
    const parts = [
      { name: 'A', count: 100 },
      { name: 'X', count: 5 },
      { name: 'Y', count: 5 },
    ]
    const both = letter(of(...parts), 'm1', null, 108)
    const grounds = ['g2', 'g3'].flatMap((key) => spare(both, key).untoldGroups ?? [])
    const said = withOthersReached({ ...both, untoldGroups: grounds }, 'g2')
    expect(openIn(said)).toEqual([])
    const more = [{ ...parts[0], count: 102 }, parts[1], parts[2]].map((one, place) => ({
      ...one,
      id: `g${String(place + 1)}` as const,
    }))
    expect(openIn(kept(said, exact(112, ...more)))).toEqual(['g1 short'])
  })

  test('that is none of article 34(3)', () => {
    const said = withOthersReached(spare(shared, 'g2', null), 'g2')
    expect(openIn(said)).toContain('g1 short')
  })

  test('that has been told since by a message of its own', () => {
    const said = withOthersReached(spare(shared, 'g2'), 'g2')
    expect(openIn(said)).toEqual([])
    expect(openIn(letter(said, 'm2', ['g2'], 2))).toContain('g1 short')
  })
})

// GDPR article 34(3)(c): "instead a public communication", so the ground counts once there is one.
describe('ground (c) for those whom the messages did not reach', () => {
  const parts = [
    { name: 'Bereikt', count: 98 },
    { name: 'Onvindbaar', count: 2 },
  ]
  const letter = sent(dossier(exact(100), { communications: [] }), { id: 'm0', reached: 98, hasReason: true })
  const divided = kept(letter, exact(100, ...parts))
  const untoldGroups = [{ group: 'g2', ground: 'disproportionate', isDecided: true } as const]
  const ground = { ...divided, untoldGroups }
  const notice = { id: 'm1', groups: ['g2'], reached: 0, isPublic: true, hasReason: true }
  const isFirst = (of: Dossier) =>
    audiencesOf(of.facts).flatMap((one) => (isPublicFirst(of, one) ? [one.key] : []))

  test('waits for a public message to them, and says nothing of the others before', () => {
    expect(isFirst(divided)).toEqual(['g1', 'g2'])
    expect(mayOthersBeReached(divided)).toContain('g2')
    expect(statesIn(withOthersReached(ground, 'g2'))).toEqual(['g1 short', 'g2 short'])
  })

  test('counts once that was sent, and lets it be said', () => {
    const published = sent(ground, notice)
    expect(isFirst(published)).toEqual(['g1'])
    expect(statesIn(withOthersReached(published, 'g2'))).toEqual(['g1 told', 'g2 inPart'])
  })

  test('waits for nothing where no high risk is held', () => {
    const weighing = { conclusion: 'risk', highRiskAt: null } as const
    expect(isFirst({ ...divided, weighing, decision: null })).toEqual([])
  })
})

// GDPR article 34(1) and (3)(c): where each is to be told, a public message tells nobody, and holds up nothing.
describe('a public message after which others follow', () => {
  const notice = { id: 'm0', reached: 60, isPublic: true, hasReason: true, wholeAt: null }
  const begun = sent(dossier(exact(100), { communications: [] }), notice)
  const byPhone = sent(begun, { id: 'm1', reached: 100 })
  const publicly: Partial<Dossier> = {
    decision: {
      ...{ authority: 'notify', people: 'tellPublicly', decidedAt: at },
      exceptionGround: 'disproportionate',
    },
  }

  test.each<[string, Dossier, string, boolean]>([
    ['tells nobody', begun, '* short', false],
    ['lets them be told by a message of their own', byPhone, '* told', true],
    ['is waited for where it was decided', { ...byPhone, ...publicly }, '* waits', false],
  ])('%s', (_, of, state, isDone) => {
    expect(statesIn(of)).toEqual([state])
    expect(closeProblems(of).some(({ path }) => path === 'communications')).toBe(!isDone)
  })
})
