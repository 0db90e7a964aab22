import { describe, expect, test } from 'vitest'
import { emptyFacts, emptyGroup } from '../facts/empty-facts.ts'
import type { PeopleFacts, PeopleGroup } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import { apartFrom } from './apart.ts'
import { audiencesOf } from './audiences.ts'
import { hasUnconfirmedNumbers, keptGroups, tellingOf, withFacts } from './dossier-telling.ts'
import { withLeftWaitedFor } from './left.ts'
import { withMessage } from './message-changed.ts'
import { reachOnceCorrected, type SentMessage } from './messages.ts'
import { reachAll } from './reach.ts'
import { highDossier } from './town.fixture.ts'

const hour = (hours: number): string => new Date(Date.UTC(2026, 10, 22, hours)).toISOString()
const people = (count: number, ...groups: Partial<PeopleGroup>[]): PeopleFacts => ({
  ...{ ...emptyFacts().people, countKind: 'exact', count },
  groups: groups.length === 0 ? null : groups.map((group) => ({ ...emptyGroup(), ...group })),
})
const counted = (of: Dossier, now: PeopleFacts): Dossier => {
  const groups = now.groups === null ? null : keptGroups(of, now.groups)
  return withFacts(of, { ...of.facts, people: { ...now, groups } })
}
const hundred = { ...highDossier(), facts: { ...emptyFacts(), people: people(100) } }
const recorded = (of: Dossier, message: SentMessage, before?: SentMessage): SentMessage => ({
  ...{ ...message, reach: reachOnceCorrected(message, audiencesOf(of.facts), before) },
  ...(message.isToOthers && { apart: apartFrom(message, of, before) }),
})
const sent = (of: Dossier, id: string, reached: number, more: Partial<SentMessage> = {}): Dossier => ({
  ...of,
  communications: [...of.communications, recorded(of, { id, toldAt: hour(1), reached, ...more })],
})
const again = (of: Dossier, id: string, more: Partial<SentMessage>): Dossier => {
  const before = of.communications.find((one) => one.id === id) ?? { toldAt: null }
  const { reach: _, apart, ...known } = before
  const message = recorded(of, { ...known, ...more }, before)
  return withLeftWaitedFor(of, withMessage(of, apart && message.isToOthers ? { ...message, apart } : message))
}
const withSaidAgain = (of: Dossier, id: string, more: Partial<SentMessage>): Dossier => {
  const before = of.communications.find((one) => one.id === id) ?? { toldAt: null }
  const { reach: _, ...known } = before
  return withLeftWaitedFor(of, withMessage(of, recorded(of, { ...known, ...more }, before)))
}
const openIn = (of: Dossier): string[] =>
  tellingOf(of).map(({ state, missing }) => `${state} ${String(missing)}`)
const isShort = { hasReason: true }

// GDPR article 34(1): each person concerned; what was said of a message was said of those of then.
describe('that a message went to others', () => {
  const part = (count: number): Dossier => ({
    ...highDossier(),
    facts: { ...emptyFacts(), people: people(count + 90, { id: 'g1', name: 'A', count }) },
  })
  const about = {
    ...highDossier(),
    facts: { ...emptyFacts(), people: { ...people(100), countKind: 'approximate' as const } },
  }
  const overlapping = sent(sent(hundred, 'm1', 80, isShort), 'm2', 40, { isToOthers: true })
  const letters = sent(sent(hundred, 'm1', 50, isShort), 'm2', 30, { isToOthers: true, ...isShort })

  test.each<[string, Dossier, string]>([
    ['counts them together', letters, 'short 20'],
    ['says nothing of whom the first one told afterwards', again(letters, 'm1', { reached: 70 }), 'short 20'],
    ['says nothing of whom it told itself afterwards', again(letters, 'm2', { reached: 50 }), 'short 20'],
    [
      'says nothing of one that was recorded after it with an earlier date',
      sent(
        sent(sent(hundred, 'm1', 40, { toldAt: hour(1), ...isShort }), 'm2', 40, {
          ...{ toldAt: hour(5), isToOthers: true, ...isShort },
        }),
        'm3',
        60,
        { toldAt: hour(3), ...isShort },
      ),
      'short 20',
    ],
    [
      'says nothing of those of a group whom both told, where others came to it',
      counted(
        again(
          sent(sent(part(10), 'm1', 10, { groups: ['g1'] }), 'm2', 90, { isToOthers: true, ...isShort }),
          ...(['m2', { reached: 100, hasReason: false }] as const),
        ),
        part(20).facts.people,
      ),
      'short 10, told 0',
    ],
    [
      'is said of no more than there are',
      counted(
        withSaidAgain(
          sent(sent(part(10), 'm1', 10, { groups: ['g1'] }), 'm2', 90, { isToOthers: true, ...isShort }),
          ...(['m2', { reached: 100, hasReason: false }] as const),
        ),
        part(20).facts.people,
      ),
      'short 10, told 0',
    ],
    [
      'says nothing of whom the first one did not tell after all, among those whom it told afterwards',
      again(again(letters, 'm1', { reached: 70 }), 'm1', { reached: 50 }),
      'short 40',
    ],
    [
      'says nothing of those of a group whom the first one told afterwards',
      counted(
        again(
          sent(sent(part(10), 'm1', 90, isShort), 'm2', 10, { groups: ['g1'], isToOthers: true }),
          ...(['m1', { reached: 100, hasReason: false }] as const),
        ),
        part(20).facts.people,
      ),
      'short 10, told 0',
    ],
    [
      'tells nobody who came since, once a letter is corrected that reached some of them twice',
      withSaidAgain(counted(overlapping, people(120)), 'm2', { reached: 39 }),
      'short 20',
    ],
    [
      'nor once it is said of it again',
      withSaidAgain(counted(overlapping, people(120)), 'm2', { isToOthers: true }),
      'short 20',
    ],
    [
      'is said of as many as they prove to be, where nobody was sure of the number',
      counted(sent(sent(about, 'm1', 80, isShort), 'm2', 40, { isToOthers: true }), people(120)),
      'told 0',
    ],
    [
      'and of no more than that',
      counted(sent(sent(about, 'm1', 80, isShort), 'm2', 40, { isToOthers: true }), people(130)),
      'short 10',
    ],
    [
      'says nothing of whom the first one told after all, once fewer had been recorded of it',
      again(again(letters, 'm1', { reached: 5 }), 'm1', { reached: 50 }),
      'short 50',
    ],
    [
      'is said of the first one as it is, once it is said again',
      withSaidAgain(again(again(letters, 'm1', { reached: 5 }), 'm1', { reached: 50 }), 'm2', {}),
      'short 20',
    ],
    [
      'also where the first one was taken back by mistake, and recorded again',
      withSaidAgain(
        again(again(letters, 'm1', { toldAt: null }), 'm1', { toldAt: hour(1), reached: 50 }),
        ...(['m2', {}] as const),
      ),
      'short 20',
    ],
    [
      'says nothing where there was none before it',
      sent(sent(hundred, 'm1', 50, { isToOthers: true, ...isShort }), 'm2', 50, {
        toldAt: hour(0),
        ...isShort,
      }),
      'short 50',
    ],
  ])('%s', (_, of, expected) => {
    expect(openIn(of).join(', ')).toBe(expected)
  })
})

test('whoever says why it did not reach everybody says that somebody is left', () => {
  expect(openIn(sent(hundred, 'm1', 102, isShort))).toEqual(['short 1'])
})

// GDPR articles 5(2) and 34(1): whom the facts no longer count counted as told by what was recorded then.
describe('people who left the facts as told are waited for', () => {
  const fifty = counted(sent(hundred, 'm1', 100), people(50))
  const halves = sent(sent(hundred, 'm1', 50, isShort), 'm2', 50, { isToOthers: true, ...isShort })
  const groups = [
    { id: 'g1', name: 'A', count: 100 },
    { name: 'C', count: 100 },
  ] as const
  const parted = counted(
    { ...hundred, facts: { ...emptyFacts(), people: people(100) } },
    people(100, groups[0]),
  )
  const replaced = counted(sent(parted, 'm1', 100, { groups: ['g1'] }), people(100, groups[1]))

  test.each<[string, Dossier, number]>([
    ['once the letter proves to have been a page', again(fifty, 'm1', { isPublic: true }), 50],
    ['once it proves not to have reached all', again(fifty, 'm1', isShort), 50],
    ['once it was to the same people', again(counted(halves, people(50)), 'm2', { isToOthers: false }), 50],
    ['though as many others came with the same save', again(replaced, 'm1', { toldAt: null }), 100],
    ['not while nothing else is recorded', fifty, 0],
  ])('%s', (_, of, dropped) => {
    expect(of.droppedPeople).toBe(dropped)
    expect(hasUnconfirmedNumbers(of)).toBe(dropped > 0)
  })

  test('once a high risk is held: then less is a reason to leave somebody out', () => {
    const mild: Dossier = { ...hundred, weighing: { conclusion: 'risk', highRiskAt: null } }
    const ten = counted(sent(mild, 'm1', 10, isShort), people(10))
    expect(ten.droppedPeople).toBe(0)
    const high = withLeftWaitedFor(ten, { ...ten, weighing: hundred.weighing })
    expect(high.droppedPeople).toBe(90)
    expect(hasUnconfirmedNumbers(high)).toBe(true)
  })
})

// GDPR article 34(3): whoever decides spares those whom they know of.
test('a reason for as many as there might be holds for no number that was found out', () => {
  const unknown = counted(
    { ...hundred, facts: { ...emptyFacts(), people: people(20_000) } },
    people(20_000, { name: 'C' }),
  )
  const reach = reachAll(audiencesOf(unknown.facts).filter(({ key }) => key === 'g1'))
  const ground = { group: 'g1', ground: 'riskRemoved', isDecided: true, isConfirmed: true, reach } as const
  const spared = { ...unknown, untoldGroups: [ground] }
  expect(tellingOf(spared).map(({ state }) => state)).toEqual(['spared', 'waits'])
  const known = counted(spared, people(20_000, { id: 'g1', name: 'C', count: 19_999 }))
  expect(tellingOf(known).map(({ state }) => state)).toEqual(['waits', 'waits'])
})
