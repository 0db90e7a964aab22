import { addHours } from '../clock/instant.ts'
import { describe, expect, test } from 'vitest'
import { emptyFacts, emptyGroup } from '../facts/empty-facts.ts'
import type { KeptDuty } from '../duty/kept-duties.ts'
import type { OccurrenceKind } from '../facts/choices.ts'
import type { Facts } from '../facts/facts.ts'
import type { ProblemCode } from '../problem/problem.ts'
import { closeProblems } from './close-problems.ts'
import { incidentStatuses, type Dossier, type NextStep } from './dossier.ts'
import { nextStep } from './next-step.ts'
import { withGoneOn } from './ongoing.ts'
import { transitionProblems } from './transition.ts'

const awareAt = '2026-11-20T16:05:00.000Z'
const now = '2026-11-20T18:00:00.000Z'

/** Facts that leave nothing open: data shown not to have left. */
function settled(): Facts {
  const facts = emptyFacts()
  facts.nature.breachTypes = ['confidentiality']
  facts.nature.disclosure = 'notDisclosed'
  facts.nature.holder = 'nobody'
  facts.people.count = 30
  return facts
}

function timed(occurrenceKind: OccurrenceKind | null, occurredToAt: string | null = null): Facts {
  const facts = settled()
  facts.timing = { ...facts.timing, occurrenceKind, occurredToAt }
  return facts
}

const goingOn = (): Facts => timed('ongoing')

const grouped = settled()
grouped.people.groups = ['Personeel', 'Inwoners'].map((name) => ({
  ...emptyGroup(),
  id: name,
  name,
  count: 15,
}))

function dossier(known: Partial<Dossier> = {}): Dossier {
  return {
    status: 'confirmed',
    createdAt: awareAt,
    reportedAt: awareAt,
    awareAt,
    facts: settled(),
    settings: {
      investigationHours: 24,
      peopleTargetHours: 72,
      decides: 'decider',
      zone: 'Europe/Brussels',
      country: 'BE',
    },
    weighing: { conclusion: 'high', highRiskAt: awareAt },
    advisedAt: awareAt,
    decision: { authority: 'notify', people: 'tell', decidedAt: awareAt },
    notifications: [{ sentAt: awareAt, phase: 'complete' }],
    communications: [{ toldAt: awareAt, reached: 30 }],
    openMeasures: 0,
    contractTermHours: null,
    ruleSetId: 'gdpr-2016-679',
    ...known,
  }
}

const unweighed: Partial<Dossier> = { weighing: null, advisedAt: null, decision: null }
const openFacts: Partial<Dossier> = { ...unweighed, facts: emptyFacts() }

const settings = dossier().settings

function inPolice(...notifications: Dossier['notifications']): Partial<Dossier> {
  const toGba = { sentAt: awareAt, phase: 'complete', authority: 'GBA' } as const
  return { settings: { ...settings, regimes: ['police'] }, notifications: [toGba, ...notifications] }
}

function withInsurer(): Partial<Dossier> {
  const insurer = {
    id: 'insurer',
    name: 'Cyberverzekeraar',
    trigger: 'aware',
    count: 48,
    unit: 'hours',
    validFromAt: null,
  } as const
  return { settings: { ...settings, ownDuties: [insurer] } }
}

const keptAuthority: KeptDuty = {
  ...{ kind: 'authority', key: 'authority', triggeredAt: awareAt, dueAt: addHours(awareAt, 1), metAt: null },
  ...{ term: null, ruleId: 'gdpr-2016-679', source: 'GDPR article 33(1)', certainty: null },
  ...{ recipient: null, name: null, since: now, confirmedAt: null },
}

const keptPeople: KeptDuty = { ...keptAuthority, kind: 'people', key: 'people' }
const decidedNot = { authority: 'notify', people: 'doNotTell', decidedAt: awareAt } as const
const notHigh = { conclusion: 'risk', highRiskAt: null } as const

const unlikelySince: Partial<Dossier> = {
  weighing: { conclusion: 'unlikely', highRiskAt: null },
  decision: { authority: 'doNotNotify', people: 'doNotTell', decidedAt: awareAt },
  communications: [],
}

type Ground = NonNullable<Dossier['untoldGroups']>[number]

const spared = (group: string, known: Partial<Ground> = {}): Ground => ({
  ...{ group, ground: 'unintelligible', isDecided: true },
  ...known,
})

// Article 34(3), group by group: nobody is left to be told.
const allSpared = (known: Partial<Ground> = {}): Partial<Dossier> => ({
  ...{ facts: grouped, communications: [] },
  untoldGroups: [spared('Personeel'), spared('Inwoners', known)],
})

// Sent, and taken back an hour later.
const withdrawnAt = addHours(awareAt, 1)
const withdrawn: Partial<Dossier> = {
  notifications: [
    { sentAt: awareAt, phase: 'initial' },
    { sentAt: withdrawnAt, phase: 'withdrawal' },
  ],
}

describe('next step', () => {
  test.each<[NextStep, string, Partial<Dossier>, string]>([
    ['none', 'closed', { status: 'closed' }, now],
    ['meetDuties', 'police zone, the COC not told', inPolice(), now],
    ['close', 'the COC told', inPolice({ sentAt: awareAt, phase: 'complete', authority: 'COC' }), now],
    ['close', 'a contract duty spared', { ...withInsurer(), sparedDuties: ['own:insurer'] }, now],
    ['meetDuties', 'a contract duty open', withInsurer(), now],
    ['none', 'dismissed', { status: 'dismissed', awareAt: null }, now],
    [
      'confirmCorrection',
      'dismissed when its hours were over',
      { status: 'dismissed', awareAt: null, keptDuties: [keptAuthority] },
      now,
    ],
    [
      'none',
      'dismissed when its hours were over, which who decides confirmed as recorded wrongly',
      { status: 'dismissed', awareAt: null, keptDuties: [{ ...keptAuthority, confirmedAt: now }] },
      now,
    ],
    [
      'none',
      'dismissed, of what was met late',
      { status: 'dismissed', awareAt: null, keptDuties: [{ ...keptAuthority, metAt: now }] },
      now,
    ],
    [
      'confirmCorrection',
      'article 34(1): people owed on what was recorded, and no act that says why they are not',
      { decision: decidedNot, communications: [], weighing: notHigh, keptDuties: [keptPeople] },
      now,
    ],
    [
      'close',
      'the same, decided since',
      {
        ...{ communications: [], weighing: notHigh, keptDuties: [{ ...keptPeople, since: awareAt }] },
        decision: { ...decidedNot, decidedAt: now },
      },
      now,
    ],
    ['investigate', 'reported', { ...openFacts, status: 'reported', awareAt: null }, now],
    ['fixAwareness', 'being checked', { ...openFacts, status: 'investigating', awareAt: null }, now],
    ['answerFacts', 'aware, facts open', openFacts, now],
    ['answerFacts', 'a millisecond before 24 hours are left', openFacts, '2026-11-22T16:04:59.999Z'],
    ['assess', '24 hours left: forensics are not waited for', openFacts, '2026-11-22T16:05:00.000Z'],
    ['assess', 'overdue', openFacts, '2026-12-22T16:05:00.000Z'],
    ['assess', 'facts known', unweighed, now],
    ['advise', 'weighed', { advisedAt: null, decision: null }, now],
    ['decide', 'advised', { decision: null }, now],
    ['notifyAuthority', 'decided', { notifications: [] }, now],
    ['notifyAuthority', 'only prepared', { notifications: [{ sentAt: null, phase: 'initial' }] }, now],
    ['tellPeople', 'nobody told', { communications: [] }, now],
    [
      'tellPeople',
      'some of a group left',
      { communications: [{ toldAt: awareAt, reached: 30, wholeAt: null }] },
      now,
    ],
    [
      'tellPeople',
      'the others of a group wait',
      { communications: [{ toldAt: awareAt, reached: 30, wholeAt: null }] },
      now,
    ],
    [
      'completeNotification',
      'incomplete sent',
      { notifications: [{ sentAt: awareAt, phase: 'initial' }] },
      now,
    ],
    [
      'assess',
      'conclusion stayed open after the first notification',
      {
        weighing: { conclusion: 'undetermined', highRiskAt: null },
        decision: { authority: 'notify', people: 'doNotTell', decidedAt: awareAt },
        notifications: [{ sentAt: awareAt, phase: 'initial' }],
      },
      now,
    ],
    [
      'withdrawNotification',
      'incomplete sent, and decided since that nothing need be notified',
      { ...unlikelySince, notifications: [{ sentAt: awareAt, phase: 'initial' }] },
      now,
    ],
    ['close', 'every group with its ground by who decides', allSpared(), now],
    ['tellPeople', 'every group with its ground, one by somebody else', allSpared({ isDecided: false }), now],
    ['answerFacts', 'it went on, and nobody knows any more', { facts: timed(null), hasGoneOn: true }, now],
    ['finishMeasures', 'a measure open', { openMeasures: 1 }, now],
    ['close', 'all done', {}, now],
    ['answerFacts', 'all done, and it goes on', { facts: goingOn() }, now],
    ['decide', 'withdrawn, and the decision still says notify', withdrawn, now],
    [
      'notifyAuthority',
      'withdrawn, and decided since to notify anew',
      { ...withdrawn, decision: { authority: 'notify', people: 'doNotTell', decidedAt: withdrawnAt } },
      now,
    ],
    [
      'close',
      'withdrawn, assessed as unlikely, and decided since that nothing need be notified',
      {
        ...withdrawn,
        weighing: { conclusion: 'unlikely', highRiskAt: null },
        decision: { authority: 'doNotNotify', people: 'doNotTell', decidedAt: withdrawnAt },
      },
      now,
    ],
    [
      'completeNotification',
      'withdrawn at one authority, incomplete at the other',
      {
        notifications: [
          { sentAt: awareAt, phase: 'complete', authority: 'GBA' },
          { sentAt: awareAt, phase: 'initial', authority: 'VTC' },
          { sentAt: withdrawnAt, phase: 'withdrawal', authority: 'GBA' },
        ],
      },
      now,
    ],
    ...(
      [
        ['decide', 'a high risk that proved unlikely, nothing sent or told', 'high', 'unlikely', false],
        ['decide', 'a risk that proved unlikely, nothing sent', 'risk', 'unlikely', false],
        ['decide', 'a high risk that proved none, nobody told', 'high', 'risk', true],
        ['decide', 'a high risk that proved unlikely, nobody told', 'high', 'unlikely', true],
        ['notifyAuthority', 'a high risk that proved none, nothing sent', 'high', 'risk', false],
        ['notifyAuthority', 'a high risk that became open', 'high', 'undetermined', false],
        ['tellPeople', 'a high risk that became open, sent', 'high', 'undetermined', true],
        ['tellPeople', 'told of one’s own accord, at a risk', 'risk', 'risk', true],
      ] as const
    ).map(([step, name, bound, conclusion, isSent]): [NextStep, string, Partial<Dossier>, string] => [
      ...([step, name] as const),
      {
        ...{ weighing: { conclusion, highRiskAt: null, bound }, communications: [] },
        ...(!isSent && { notifications: [] }),
      },
      now,
    ]),
    [
      'notifyAuthority',
      'a risk that proved unlikely, and facts that are graver since',
      {
        weighing: { conclusion: 'unlikely', highRiskAt: null, bound: 'risk', proposed: 'unlikely' },
        ...{ facts: emptyFacts(), notifications: [] },
      },
      now,
    ],
    [
      'close',
      'risk unlikely, not notified',
      {
        weighing: { conclusion: 'unlikely', highRiskAt: null },
        decision: { authority: 'doNotNotify', people: 'doNotTell', decidedAt: awareAt },
        notifications: [],
        communications: [],
      },
      now,
    ],
  ])('%s: %s', (step, _, known, at) => {
    expect(nextStep(dossier(known), at)).toBe(step)
  })
})

describe('closing', () => {
  test('is open to a dossier whose duties are all met', () => {
    expect(closeProblems(dossier())).toEqual([])
  })

  test.each<[string, Partial<Dossier>, ProblemCode[]]>([
    ['reported', { status: 'reported' }, ['notConfirmed']],
    ['closed already', { status: 'closed' }, ['notConfirmed']],
    ['not aware', { awareAt: null }, ['awarenessMissing']],
    ['EDPB 9/2022, II.A: containment, while it goes on', { facts: goingOn() }, ['stillOngoing']],
    ['a period without an end', { facts: timed('period') }, ['stillOngoing']],
    ['a period with its end', { facts: timed('period', awareAt) }, []],
    ['a day', { facts: timed('day') }, []],
    ['template field 44: when it was cannot be determined', { facts: timed('cannotBeDetermined') }, []],
    ['nobody asked', { facts: timed(null) }, []],
    ...(['toBeDetermined', 'cannotBeDetermined', null] as const).map(
      (kind): [string, Partial<Dossier>, ProblemCode[]] => [
        `article 5(2): it went on, and is ${String(kind)} now`,
        { facts: timed(kind), hasGoneOn: true },
        ['stillOngoing'],
      ],
    ),
    ['it went on, and was over on a day', { facts: timed('day'), hasGoneOn: true }, []],
    ['it went on, and has an end', { facts: timed('period', awareAt), hasGoneOn: true }, []],
    [
      'it went on, nobody knows since when, and has an end',
      { facts: timed('cannotBeDetermined', awareAt), hasGoneOn: true },
      [],
    ],
    ['not weighed', { weighing: null }, ['weighingMissing']],
    ['open conclusion', { weighing: { conclusion: 'undetermined', highRiskAt: null } }, ['riskUndetermined']],
    ['not decided', { decision: null }, ['decisionMissing']],
    ['not notified', { notifications: [] }, ['notificationMissing']],
    ['prepared only', { notifications: [{ sentAt: null, phase: 'complete' }] }, ['notificationMissing']],
    [
      'incomplete',
      { notifications: [{ sentAt: awareAt, phase: 'initial' }] },
      ['completeNotificationMissing'],
    ],
    [
      'incomplete, and decided since that nothing need be notified',
      { ...unlikelySince, notifications: [{ sentAt: awareAt, phase: 'initial' }] },
      ['notificationOpen'],
    ],
    [
      'supplemented, not complete',
      { notifications: [{ sentAt: awareAt, phase: 'followUp' }] },
      ['completeNotificationMissing'],
    ],
    [
      'article 34(1): people owed on what was recorded, and no act that says why they are not',
      { decision: decidedNot, communications: [], weighing: notHigh, keptDuties: [keptPeople] },
      ['dutiesOpen'],
    ],
    ['withdrawn, decided before', withdrawn, ['decisionWithdrawn']],
    [
      'withdrawn, decided since to notify anew',
      { ...withdrawn, decision: { authority: 'notify', people: 'tell', decidedAt: withdrawnAt } },
      ['notificationMissing'],
    ],
    [
      'withdrawn, and one begun anew',
      { notifications: [...withdrawn.notifications!, { sentAt: withdrawnAt, phase: 'initial' }] },
      ['completeNotificationMissing'],
    ],
    ['nobody told', { communications: [] }, ['communicationMissing']],
    [
      'some of a group left',
      { communications: [{ toldAt: awareAt, reached: 30, wholeAt: null }] },
      ['peopleUntold'],
    ],
    [
      'one of two groups told',
      { facts: grouped, communications: [{ toldAt: awareAt, reached: 30, groups: ['Personeel'] }] },
      ['groupsUntold'],
    ],
    [
      'one of two groups told, the other with its ground',
      {
        facts: grouped,
        communications: [{ toldAt: awareAt, reached: 30, groups: ['Personeel'] }],
        untoldGroups: [{ group: 'Inwoners', ground: 'unintelligible', isDecided: true }],
      },
      [],
    ],
    ['every group with its ground by who decides', allSpared(), []],
    [
      'every group with its ground, one by somebody else',
      allSpared({ isDecided: false }),
      ['communicationMissing'],
    ],
    [
      'one group with its ground',
      { ...allSpared(), untoldGroups: [spared('Inwoners')] },
      ['communicationMissing'],
    ],
    [
      'every group with its ground, and people whom the facts no longer count',
      { ...allSpared(), droppedPeople: 3 },
      ['communicationMissing'],
    ],
    [
      'not told publicly',
      { communications: [], decision: { authority: 'notify', people: 'tellPublicly', decidedAt: awareAt } },
      ['communicationMissing'],
    ],
    [
      'voluntary telling is free',
      {
        communications: [],
        decision: { authority: 'notify', people: 'tellVoluntarily', decidedAt: awareAt },
      },
      [],
    ],
    ['measure open', { openMeasures: 2 }, ['measuresOpen']],
    [
      'everything at once',
      { status: 'investigating', awareAt: null, weighing: null, decision: null, openMeasures: 1 },
      ['notConfirmed', 'awarenessMissing', 'weighingMissing', 'decisionMissing', 'measuresOpen'],
    ],
  ])('%s', (_, known, codes) => {
    expect(closeProblems(dossier(known)).map(({ code }) => code)).toEqual(codes)
  })
})

test.each<[string, boolean, Facts, Facts]>([
  ['emptied', true, goingOn(), timed(null)],
  ['over', true, goingOn(), timed('day')],
  ['as it was', false, goingOn(), goingOn()],
  ['never going on', false, timed(null), timed('period')],
])('that it went on is remembered once it is %s: %s', (_, expected, before, facts) => {
  expect(withGoneOn({ facts: before }, dossier({ facts })).hasGoneOn ?? false).toBe(expected)
  expect(withGoneOn({ facts: before }, dossier({ facts, hasGoneOn: true })).hasGoneOn).toBe(true)
})

describe('statuses', () => {
  const ways = [
    'reported investigating',
    'reported confirmed',
    'reported dismissed',
    'investigating confirmed',
    'investigating dismissed',
    'confirmed closed',
    'confirmed dismissed',
    'closed confirmed',
    'dismissed investigating',
  ]
  test.each(incidentStatuses.flatMap((from) => incidentStatuses.map((to) => [from, to] as const)))(
    '%s to %s',
    (from, to) => {
      const refused = [{ path: 'status', code: 'transitionNotAllowed', params: { from, to } }]
      expect(transitionProblems(from, to)).toEqual(ways.includes(`${from} ${to}`) ? [] : refused)
    },
  )
})
