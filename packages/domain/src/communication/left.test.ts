import { describe, expect, test } from 'vitest'
import { emptyFacts, emptyGroup } from '../facts/empty-facts.ts'
import type { Facts, PeopleFacts, PeopleGroup } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import { audiencesOf } from './audiences.ts'
import {
  dossierToldAt,
  hasUnconfirmedNumbers,
  keptGroups,
  tellingOf,
  withFacts,
  withNumbersConfirmed,
} from './dossier-telling.ts'
import type { UntoldGroup } from './grounds.ts'
import { withLeftWaitedFor } from './left.ts'
import { withMessage } from './message-changed.ts'
import { reachOnceCorrected, reachWhenTold, type SentMessage } from './messages.ts'
import { reachAll, reachAnew } from './reach.ts'
import { highDossier, start } from './town.fixture.ts'

const at = new Date(start).toISOString()
const people = (count: number | null, ...groups: Partial<PeopleGroup>[]): PeopleFacts => ({
  ...{ ...emptyFacts().people, countKind: 'exact', count },
  groups: groups.length === 0 ? null : groups.map((group) => ({ ...emptyGroup(), ...group })),
})
const between = (count: number, countMax: number | null = null): PeopleFacts => ({
  ...people(count),
  ...{ countKind: 'approximate', countMax },
})
const [a, b] = [
  { id: 'g1', name: 'A', count: 100 },
  { id: 'g2', name: 'B', count: 100 },
] as const

/** What somebody does with a dossier; every act passes the same place. */
type Act = (dossier: Dossier) => Dossier
const lived = (from: Dossier, ...acts: Act[]): Dossier =>
  acts.reduce((of, act) => withLeftWaitedFor(of, act(of)), from)

const counted =
  (now: PeopleFacts, more: Partial<Facts> = {}): Act =>
  (of) => {
    const groups = now.groups === null ? null : keptGroups(of, now.groups)
    return withFacts(of, { ...of.facts, ...more, people: { ...now, groups } })
  }
const sent =
  (id: string, reached: number, more: Partial<SentMessage> = {}): Act =>
  (of) => {
    const message = { id, toldAt: at, reached, ...more }
    const reach = reachOnceCorrected(message, audiencesOf(of.facts))
    return { ...of, communications: [...of.communications, { ...message, reach }] }
  }
const again =
  (id: string, more: Partial<SentMessage>, reachIn = reachOnceCorrected): Act =>
  (of) => {
    const before = of.communications.find((one) => one.id === id) ?? { toldAt: null }
    const { reach: _, ...known } = before
    const message = { ...known, ...more }
    return withMessage(of, { ...message, reach: reachIn(message, audiencesOf(of.facts), before) })
  }
const spared =
  (group: string, more: Partial<UntoldGroup> = {}): Act =>
  (of) => {
    const before = of.untoldGroups?.find((one) => one.group === group)
    const own = audiencesOf(of.facts).filter(({ key }) => key === group)
    const reach = reachAnew(reachAll(own), before?.reach)
    const ground: UntoldGroup = { group, ground: 'riskRemoved', isDecided: true, reach, ...more }
    return { ...of, untoldGroups: [...(of.untoldGroups ?? []).filter((one) => one.group !== group), ground] }
  }
const reachOfRest: typeof reachOnceCorrected = (message, audiences, before) =>
  reachAnew(reachWhenTold(message, audiences, before), before?.reach)
const takenBack: Act = (of) => ({ ...of, untoldGroups: [] })
const decided =
  (choice: 'tell' | 'tellPublicly'): Act =>
  (of) => ({
    ...of,
    decision: {
      ...{ authority: 'notify', people: choice, decidedAt: at },
      exceptionGround: choice === 'tell' ? null : 'disproportionate',
    },
  })
const concluded =
  (conclusion: 'high' | 'risk', bound: 'high' | 'risk' = conclusion): Act =>
  (of) => ({ ...of, weighing: { conclusion, bound, highRiskAt: null } })

const of = (now: PeopleFacts): Dossier => {
  const known = highDossier()
  return { ...known, facts: { ...known.facts, people: now } }
}
const hundred = of(people(100))
const two = of(people(200, a, b))
const mild = concluded('risk')(two)
const aGone = counted(people(100, b))
const isShort = { hasReason: true }
const page = { isPublic: true, groups: ['g1'] }

// GDPR articles 5(2) and 34(1): whoever left the facts did so on what was recorded then.
describe('whoever left the facts is waited for', () => {
  test.each<[string, Dossier, Act[], number]>([
    [
      'once the reason of a group is taken back that shrank',
      two,
      [spared('g1'), counted(people(110, { ...a, count: 10 }, b)), takenBack],
      90,
    ],
    [
      'once the reason of a group is taken back that came back smaller',
      two,
      [spared('g1'), aGone, counted(people(101, { ...a, count: 1 }, b)), takenBack],
      100,
    ],
    [
      'once the reason is taken back that was recorded anew for those who stayed',
      two,
      [spared('g1'), counted(people(110, { ...a, count: 10 }, b)), spared('g1'), takenBack],
      90,
    ],
    [
      'once the reason of everybody is taken back, where they are not divided',
      of(people(4)),
      [spared('*'), counted(people(2)), takenBack],
      2,
    ],
    [
      'once a reason is taken back that did at mere risk',
      mild,
      [
        spared('g1', { ground: null, isDecided: false }),
        counted(people(101, { ...a, count: 1 }, b)),
        takenBack,
      ],
      99,
    ],
    [
      'once each is to be told whom a public message told',
      two,
      [decided('tellPublicly'), sent('m', 200, { isPublic: true }), aGone, decided('tell')],
      100,
    ],
    [
      'once each is to be told, at mere risk',
      mild,
      [decided('tellPublicly'), sent('m', 0, { isPublic: true }), aGone, decided('tell')],
      100,
    ],
    [
      'once a public message proves to have been a letter to nobody',
      two,
      [
        decided('tellPublicly'),
        sent('m', 0, { isPublic: true, ...isShort }),
        aGone,
        again('m', { isPublic: false }),
      ],
      100,
    ],
    [
      'once the public message proves to be none on which ground (c) rests',
      two,
      [
        sent('m', 0, { ...page, ...isShort }),
        spared('g1', { ground: 'disproportionate' }),
        aGone,
        again('m', { isPublic: false }),
      ],
      100,
    ],
    [
      'once the facts exclude the ground of a group that is gone',
      two,
      [
        spared('g1', { ground: 'unintelligible' }),
        aGone,
        counted(people(100, b), { nature: { ...two.facts.nature, intelligibility: 'intelligible' } }),
      ],
      100,
    ],
    [
      'once somebody else puts a reason in the place of a ground while a high risk binds',
      two,
      [spared('g1'), aGone, concluded('risk', 'high'), spared('g1', { ground: null, isDecided: false })],
      100,
    ],
    [
      'once a letter is corrected to fewer than it told in all, though more than it told of those of today',
      hundred,
      [
        sent('m', 100),
        counted(people(60)),
        counted(people(61)),
        again('m', { reached: 60, ...isShort }, reachOfRest),
        again('m', { reached: 61, hasReason: false }),
      ],
      40,
    ],
  ])('%s', (_, from, acts, dropped) => {
    const left = lived(from, ...acts.slice(0, -1))
    expect(left.droppedPeople ?? 0).toBe(0)
    const after = lived(left, ...acts.slice(-1))
    expect(after.droppedPeople).toBe(dropped)
    expect(hasUnconfirmedNumbers(after)).toBe(true)
    expect(withNumbersConfirmed(after).droppedPeople).toBe(0)
  })

  // Nobody is asked what nothing depends on.
  test.each<[string, Dossier, Act[]]>([
    [
      'a number is corrected upward',
      hundred,
      [sent('m', 100), counted(people(90)), again('m', { reached: 101 })],
    ],
    [
      'a number is corrected that was more than there were',
      hundred,
      [sent('m', 104), counted(people(90)), again('m', { reached: 102 })],
    ],
    [
      'the others of a group are told that shrank and grew',
      hundred,
      [sent('m', 100), counted(people(90)), counted(people(91)), again('m', { reached: 91 }, reachOfRest)],
    ],
    [
      'a reason is taken back of whom none left',
      two,
      [
        spared('g1'),
        sent('m', 100, { groups: ['g2'] }),
        counted(people(190, a, { ...b, count: 90 })),
        takenBack,
      ],
    ],
    [
      'a ground is recorded anew by whoever decides',
      two,
      [spared('g1'), counted(people(110, { ...a, count: 10 }, b)), spared('g1')],
    ],
    [
      'whoever decides confirmed the numbers',
      two,
      [spared('g1'), counted(people(110, { ...a, count: 10 }, b)), withNumbersConfirmed, takenBack],
    ],
    [
      'each is to be told, and nothing was public',
      two,
      [concluded('risk'), sent('m', 200), aGone, decided('tell')],
    ],
  ])('not where %s', (_, from, acts) => {
    expect(lived(from, ...acts).droppedPeople ?? 0).toBe(0)
  })
})

// Nobody knows how many are in a part: whoever is counted in no other one may be there, or have left.
describe('whoever was counted before a number was unknown, or an estimate, is waited for', () => {
  const c = (count: number | null) => ({ id: 'g2', name: 'C', from: ['*'], count })
  const gone: Act = (of) => withMessage(of, { id: 'm', toldAt: null, groups: null })
  const both = of(people(null, a, b))
  const noA = counted(people(null, b))
  test.each<[string, Dossier, Act[], number]>([
    [
      'once the letter is taken back before the group is counted',
      of(people(200, a, c(null))),
      [sent('m', 200), counted(people(101, a, c(null))), gone, counted(people(101, a, c(1)))],
      99,
    ],
    [
      'where the group is the only one',
      of(people(20_000, c(null))),
      [sent('m', 20_000), counted(people(1, c(null))), gone, counted(people(1, c(1)))],
      19_999,
    ],
    [
      'where they are not divided',
      of(people(200)),
      [sent('m', 200), counted(people(null)), counted(people(101)), gone],
      99,
    ],
    [
      'where the letter is taken back while nobody knows how many they are',
      of(people(200)),
      [sent('m', 200), counted(people(null)), gone, counted(people(101))],
      99,
    ],
    [
      'where a group went meanwhile',
      both,
      [sent('m', 200, { groups: ['g1', 'g2'] }), noA, counted(people(100, b)), gone],
      100,
    ],
    [
      'where a group went, and others came',
      both,
      [
        spared('g1'),
        noA,
        counted(people(null, { ...b, count: 200 })),
        counted(people(200, { ...b, count: 200 })),
        takenBack,
      ],
      100,
    ],
    [
      'once the reason of a group that went is taken back',
      both,
      [spared('g1'), noA, counted(people(100, b)), takenBack],
      100,
    ],
    [
      'once that reason is taken back before all are counted',
      both,
      [spared('g1'), noA, takenBack, counted(people(100, b))],
      100,
    ],
    [
      'once the letter is taken back while they are an estimate',
      of(people(20_000)),
      [sent('m', 20_000), counted(between(100, 20_000)), gone, counted(people(100))],
      19_900,
    ],
    [
      'once the letter proves to have left some out while they are an estimate that becomes less',
      of(people(40)),
      [
        sent('m', 40),
        counted(between(30, 50)),
        again('m', { reached: 30, ...isShort }),
        counted(between(20, 40)),
        counted(people(30)),
      ],
      10,
    ],
    [
      'once the reason of all is taken back while they are an estimate',
      hundred,
      [spared('*'), counted(between(1, 100)), takenBack, counted(people(1))],
      99,
    ],
    [
      'once each is to be told, while they are an estimate, whom a public message told',
      of(people(20_000)),
      [
        decided('tellPublicly'),
        sent('m', 0, { isPublic: true }),
        counted(between(1, 20_000)),
        decided('tell'),
        counted(people(1)),
      ],
      19_999,
    ],
    [
      'once the reason of all is taken back before they are counted',
      hundred,
      [spared('*'), counted(people(null)), takenBack, counted(people(1))],
      99,
    ],
    [
      'once each is to be told whom a public message told',
      both,
      [
        decided('tellPublicly'),
        sent('m', 0, { isPublic: true }),
        noA,
        counted(people(100, b)),
        decided('tell'),
      ],
      100,
    ],
  ])('%s', (_, from, acts, dropped) => {
    const after = lived(from, ...acts)
    expect(after.droppedPeople).toBe(dropped)
    expect(dossierToldAt(lived(after, sent('n', 20_000)))).toBeNull()
    expect(withNumbersConfirmed(after).droppedPeople).toBe(0)
  })

  test.each<[string, Dossier, Act[]]>([
    [
      'nothing counts for less',
      of(people(200)),
      [sent('m', 200), counted(people(null)), counted(people(101))],
    ],
    [
      'an estimate is narrowed that held them all',
      of(people(150)),
      [sent('m', 150), counted(between(100, 200)), gone, counted(people(150))],
    ],
    ['they are all found again', both, [spared('g1'), noA, counted(people(200, b)), takenBack]],
    [
      'whoever decides confirmed the numbers',
      of(people(200)),
      [sent('m', 200), counted(people(null)), counted(people(101)), withNumbersConfirmed, gone],
    ],
  ])('not where %s', (_, from, acts) => {
    expect(lived(from, ...acts).droppedPeople ?? 0).toBe(0)
  })
})

// GDPR articles 5(2) and 34(1): whoever decides says that the people of now are those of then, and nothing of a message.
describe('once whoever decides confirmed the numbers', () => {
  const statesOf = (dossier: Dossier): string[] =>
    tellingOf(dossier).map(({ key, state, missing }) => `${key} ${state} ${String(missing)}`)
  const most = sent('m', 150, isShort)
  const some = sent('m', 97, isShort)
  const [alone, both] = [counted(people(100, a)), counted(people(200, a, b))]
  test.each<[string, Dossier, Act[], string[]]>([
    [
      'whom the letter left out is in the group that stayed as well as in the one that was put back',
      two,
      [most, aGone, both],
      ['g1 waits 100', 'g2 short 50'],
    ],
    [
      'or in no group, where these were left out by mistake',
      of(people(200, a)),
      [most, alone, counted(people(200, a))],
      ['g1 short 50', '* waits 100'],
    ],
    [
      'two letters that were counted together left out as many',
      two,
      [
        sent('m', 80, { groups: ['g1'], ...isShort }),
        sent('n', 80, { groups: ['g2'], ...isShort }),
        aGone,
        both,
      ],
      ['g1 waits 100', 'g2 short 20'],
    ],
    ['who left was left out, where they are not back', two, [most, aGone], ['g2 told 0']],
    [
      'who was in a group in between was not left out by an earlier letter',
      hundred,
      [
        sent('m', 50, isShort),
        counted(people(90, { ...a, count: 60, from: ['*'] }, { ...b, count: 30, from: ['*'] })),
        counted(people(90)),
      ],
      ['* short 40'],
    ],
    [
      'a letter that left nobody out told everybody of a group that was put back',
      of(people(60, { ...a, count: 60 })),
      [sent('m', 60), counted(people(50)), counted(people(60, { ...a, count: 60, from: ['*'] }))],
      ['g1 told 0'],
    ],
    [
      'where a letter proves to have left some out after all, these may be in each',
      two,
      [sent('m', 200), aGone, both, again('m', { reached: 150, ...isShort })],
      ['g1 waits 100', 'g2 short 50'],
    ],
    [
      'who came to a group of their own was not left out by an earlier letter',
      two,
      [
        sent('m', 198, isShort),
        counted(people(298, { ...a, count: 98 }, b, { id: 'g3', name: 'C', count: 100 })),
      ],
      ['g1 told 0', 'g2 told 0', 'g3 waits 100'],
    ],
    ['of whom a ground spares, nobody more was told', hundred, [some, counted(people(97)), spared('*')], []],
  ])('%s', (_, from, acts, expected) => {
    const before = lived(from, ...acts)
    expect(hasUnconfirmedNumbers(before)).toBe(true)
    const after = lived(before, withNumbersConfirmed)
    expect(after.droppedPeople).toBe(0)
    if (expected.length > 0) expect(statesOf(after)).toEqual(expected)
    else expect(statesOf(lived(after, takenBack))).toEqual(['* short 3'])
  })
})

test('of a letter that is corrected once a part is back nobody knows more, also where numbers are confirmed again', () => {
  const back = [counted(people(100, a)), counted(people(200, a)), withNumbersConfirmed]
  const after = lived(of(people(200, a)), sent('m', 150, isShort), ...back, again('m', { reached: 160 }))
  const states = [
    { key: 'g1', state: 'short', missing: 40 },
    { key: '*', state: 'waits' },
  ]
  expect(tellingOf(after)).toMatchObject(states)
  expect(tellingOf(lived(after, withNumbersConfirmed))).toMatchObject(states)
})

test.each([
  ['0', 0],
  ['1', 1],
  ['as many as there are', 200],
])('nor of one that stood at %s by mistake while a part was gone', (_, reached) => {
  const back = [counted(people(100, b)), counted(people(200, a, b))]
  const corrected = again('m', { reached: 150, ...isShort })
  const told = sent('m', reached, reached < 200 ? isShort : {})
  const after = lived(two, told, ...back, corrected, withNumbersConfirmed)
  expect(tellingOf(after)).toMatchObject([{ state: 'waits' }, { state: 'short', missing: 50 }])
  expect(dossierToldAt(lived(after, sent('n', 100, { groups: ['g1'] })))).toBeNull()
})

// GDPR article 34(1): a letter to others told those of then, and these are all told by what was confirmed.
test('whoever comes once numbers were confirmed was told by no letter to others before', () => {
  const letters = [sent('m', 75, isShort), counted(people(75)), sent('n', 25, { isToOthers: true })]
  const after = lived(hundred, ...letters, withNumbersConfirmed, counted(people(100)))
  expect(tellingOf(after)).toMatchObject([{ state: 'short', missing: 25 }])
})

// GDPR article 34(1): whoever came afterwards was told by no correction.
describe('a message that is corrected speaks of those of then', () => {
  const statesOf = (dossier: Dossier): string[] =>
    tellingOf(dossier).map(({ key, state, missing }) => `${key} ${state} ${String(missing)}`)
  const newcomers = [counted(people(50)), counted(people(100))]
  test.each<[string, Dossier, Act[], string[]]>([
    [
      'though it reached one more',
      hundred,
      [sent('m', 100), ...newcomers, again('m', { reached: 101 })],
      ['* short 50'],
    ],
    [
      'though as many are there as it reached',
      hundred,
      [
        sent('m', 98, isShort),
        counted(people(50)),
        counted(people(98)),
        again('m', { reached: 98, hasReason: false }),
      ],
      ['* short 50'],
    ],
    [
      'until the others were told',
      hundred,
      [sent('m', 100), ...newcomers, again('m', { reached: 100 }, reachOfRest)],
      ['* told 0'],
    ],
    [
      'each of its groups by itself',
      two,
      [sent('m', 200), counted(people(250, a, { ...b, count: 150 })), again('m', { reached: 201 })],
      ['g1 told 0', 'g2 short 50'],
    ],
    [
      'all of them, where nobody came',
      hundred,
      [sent('m', 98, isShort), counted(people(100)), again('m', { reached: 100, hasReason: false })],
      ['* told 0'],
    ],
    [
      'as many as they were found to be',
      of(between(10, 5000)),
      [sent('m', 10), counted(between(10, 5000)), again('m', { reached: 11 }), counted(people(11))],
      ['* told 0'],
    ],
    [
      'as many as they were found to be before that',
      of(between(10, 5000)),
      [sent('m', 50), counted(people(60)), again('m', { reached: 60 })],
      ['* told 0'],
    ],
    [
      'as many as they were found to be, and none who came since',
      of(between(10, 5000)),
      [sent('m', 50), counted(people(50)), counted(people(60)), again('m', { reached: 60 })],
      ['* short 10'],
    ],
    [
      'also where numbers were confirmed while it stood too low',
      hundred,
      [
        sent('m', 60, isShort),
        ...[counted(people(120)), counted(people(100)), withNumbersConfirmed],
        again('m', { reached: 100, hasReason: false }),
      ],
      ['* short 20'],
    ],
    [
      'also where it stood at nobody, and everybody who is there came since',
      of(people(2)),
      [
        sent('m', 2),
        ...[
          counted(people(4)),
          counted(people(2)),
          again('m', { reached: 0, ...isShort }),
          withNumbersConfirmed,
        ],
        again('m', { reached: 2, hasReason: false }),
      ],
      ['* short 2'],
    ],
    [
      'as many as a confirmation of numbers showed to be told',
      hundred,
      [
        sent('m', 100),
        ...[counted(people(120)), counted(people(100)), withNumbersConfirmed],
        again('m', { reached: 99, ...isShort }),
      ],
      ['* short 1'],
    ],
  ])('%s', (_, from, acts, expected) => {
    const after = lived(from, ...acts)
    expect(statesOf({ ...after, droppedPeople: 0 })).toEqual(expected)
  })
})

// GDPR article 34(1): a number of all counts each of them, also while nobody knows in which group.
describe('whom the number of all counts, and the number of no group,', () => {
  const unknown = { id: 'g2', name: 'C', count: null }
  test.each<[string, PeopleFacts, Act[], PeopleFacts, number]>([
    ['are waited for', people(200, a, unknown), [], people(101, a, { ...unknown, count: 1 }), 99],
    [
      'are waited for once the group got a letter',
      people(200, a, unknown),
      [sent('m', 5, { groups: ['g2'] })],
      people(105, a, { ...unknown, count: 5 }),
      95,
    ],
    [
      'are waited for where it is the only one',
      people(20_000, unknown),
      [],
      people(1, { ...unknown, count: 1 }),
      19_999,
    ],
    [
      'are waited for where the group is an estimate',
      people(200, a, { ...unknown, count: 1, countMax: 100, countKind: 'approximate' }),
      [],
      people(101, a, { ...unknown, count: 1 }),
      99,
    ],
    ['are those of the group, once it is counted', people(200, a, unknown), [], people(200, a, b), 0],
    [
      'may all have been told in the open',
      people(200, a, unknown),
      [decided('tellPublicly'), sent('m', 0, { isPublic: true })],
      people(101, a, { ...unknown, count: 1 }),
      0,
    ],
  ])('%s', (_, before, acts, now, dropped) => {
    expect(lived(of(before), ...acts, counted(now)).droppedPeople ?? 0).toBe(dropped)
  })
})

// EDPB Guidelines 9/2022, II.A.3: numbers may be approximate until they are known.
describe('an estimate that is narrowed before anybody was told', () => {
  const part = { ...a, count: 60, countMax: 100, countKind: 'approximate' } as const
  test.each<[string, PeopleFacts, PeopleFacts, number]>([
    ['to its least', between(100, 20_000), people(100), 0],
    ['to its middle', between(80, 120), people(100), 0],
    ['to below it', between(100, 20_000), people(40), 60],
    ['in a group', people(200, part, b), people(200, { ...a, count: 80 }, b), 0],
  ])('%s', (_, before, now, dropped) => {
    const after = lived(of(before), counted(now))
    expect(after.droppedPeople).toBe(dropped)
    expect(after.leftPeople).toBe(0)
  })
})

// GDPR article 34(3)(c): a public message stands in for telling those whom that ground leaves to it.
test('where nobody else is to be told, a public message ends telling', () => {
  const after = lived(hundred, sent('m', 0, { isPublic: true }), spared('*', { ground: 'disproportionate' }))
  expect(dossierToldAt(after)).toBe(at)
  expect(dossierToldAt(lived(hundred, sent('m', 0, { isPublic: true })))).toBeNull()
})
