import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addHours } from '../clock/instant.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import { ruleSetAt, ruleSets } from '../rules/rule-sets.ts'
import { dutiesOf, isHintAlone, processorReportDuty, provisionalDuty } from './duties.ts'
import { dutyStates, type Duty, type DutyKind } from './kinds.ts'

const reportedAt = '2026-11-20T15:00:00.000Z'
// Friday 17:05 in Brussels: the first vector of law.md section 3.
const awareAt = '2026-11-20T16:05:00.000Z'
const dueAt = '2026-11-23T16:05:00.000Z'
const justAfter = '2026-11-23T16:05:00.001Z'

function dossier(known: Partial<Dossier> = {}): Dossier {
  return {
    status: 'confirmed',
    createdAt: reportedAt,
    reportedAt,
    awareAt,
    facts: emptyFacts(),
    settings: {
      investigationHours: 24,
      peopleTargetHours: 72,
      decides: 'decider',
      zone: 'Europe/Brussels',
      country: 'BE',
    },
    weighing: null,
    advisedAt: null,
    decision: null,
    notifications: [],
    communications: [],
    openMeasures: 0,
    contractTermHours: null,
    ruleSetId: 'gdpr-2016-679',
    ...known,
  }
}

function dutyOf(kind: DutyKind, of: Dossier, now: string): Duty | undefined {
  return dutiesOf(of, now).find((duty) => duty.kind === kind)
}

const unlikely: Dossier['weighing'] = { conclusion: 'unlikely', highRiskAt: null }
const decided = (
  authority: 'notify' | 'doNotNotify',
  people: 'tell' | 'doNotTell' = 'doNotTell',
): Dossier['decision'] => ({
  authority,
  people,
  decidedAt: '2026-11-21T09:00:00.000Z',
})

describe('authority: 72 hours from awareness (GDPR article 33(1))', () => {
  test.each<[string, Partial<Dossier>, string, Partial<Duty>]>([
    ['runs up to the due time', {}, dueAt, { state: 'running', dueAt, metAt: null }],
    ['overdue a millisecond later', {}, justAfter, { state: 'overdue' }],
    [
      'a draft is not sent',
      { notifications: [{ sentAt: null, phase: 'initial' }] },
      justAfter,
      { state: 'overdue' },
    ],
    [
      'met at the due time',
      { notifications: [{ sentAt: dueAt, phase: 'initial' }] },
      justAfter,
      { state: 'met', metAt: dueAt },
    ],
    [
      'met late a millisecond later',
      { notifications: [{ sentAt: justAfter, phase: 'initial' }] },
      justAfter,
      { state: 'metLate' },
    ],
    [
      'the first one counts: later additions need no excuse (article 33(4))',
      {
        notifications: [
          { sentAt: '2026-12-20T10:00:00.000Z', phase: 'complete' },
          { sentAt: dueAt, phase: 'initial' },
        ],
      },
      justAfter,
      { state: 'met', metAt: dueAt },
    ],
    [
      'a withdrawal alone notifies nothing',
      { notifications: [{ sentAt: dueAt, phase: 'withdrawal' }] },
      justAfter,
      { state: 'overdue' },
    ],
    [
      'what was withdrawn notifies nothing: the clock runs again',
      {
        decision: decided('notify'),
        notifications: [
          { sentAt: awareAt, phase: 'initial' },
          { sentAt: dueAt, phase: 'withdrawal' },
        ],
      },
      justAfter,
      { state: 'overdue', metAt: null },
    ],
    [
      'withdrawn, and decided that nothing need be notified',
      {
        ...{ decision: decided('doNotNotify'), weighing: unlikely },
        notifications: [
          { sentAt: awareAt, phase: 'initial' },
          { sentAt: dueAt, phase: 'withdrawal' },
        ],
      },
      justAfter,
      { state: 'notRequired', metAt: null },
    ],
    [
      'withdrawn and notified anew: measured by the new one',
      {
        notifications: [
          { sentAt: awareAt, phase: 'complete' },
          { sentAt: dueAt, phase: 'withdrawal' },
          { sentAt: justAfter, phase: 'complete' },
        ],
      },
      justAfter,
      { state: 'metLate', metAt: justAfter },
    ],
    [
      'withdrawn at one authority, notified at the other',
      {
        notifications: [
          { sentAt: awareAt, phase: 'complete', authority: 'GBA' },
          { sentAt: dueAt, phase: 'complete', authority: 'VTC' },
          { sentAt: justAfter, phase: 'withdrawal', authority: 'GBA' },
        ],
      },
      justAfter,
      { state: 'met', metAt: dueAt },
    ],
    [
      'decided not to, on a risk that is unlikely',
      { decision: decided('doNotNotify'), weighing: unlikely },
      justAfter,
      { state: 'notRequired' },
    ],
    [
      'EDPB 9/2022: in doubt notify; decided not to, and nothing was assessed',
      { decision: decided('doNotNotify') },
      justAfter,
      { state: 'overdue' },
    ],
    [
      'EDPB 9/2022: in doubt notify; decided not to, and the risk is open',
      { decision: decided('doNotNotify'), weighing: { conclusion: 'undetermined', highRiskAt: null } },
      justAfter,
      { state: 'overdue' },
    ],
    [
      'decided not to, and assessed graver since',
      {
        decision: { ...decided('doNotNotify')!, restsOn: { conclusion: 'unlikely', proposed: 'unlikely' } },
        weighing: { conclusion: 'risk', highRiskAt: null },
      },
      justAfter,
      { state: 'overdue' },
    ],
    [
      'decided not to, after it was sent',
      { decision: decided('doNotNotify'), notifications: [{ sentAt: dueAt, phase: 'initial' }] },
      justAfter,
      { state: 'met' },
    ],
    ['decided to', { decision: decided('notify') }, justAfter, { state: 'overdue' }],
    [
      'a conclusion without a decision stops no clock',
      { weighing: { conclusion: 'unlikely', highRiskAt: null } },
      justAfter,
      { state: 'overdue' },
    ],
    ['no breach after all', { status: 'dismissed' }, justAfter, { state: 'notRequired' }],
    [
      'other hours under other rules',
      { ruleSetId: 'proposal-digital-omnibus-2025' },
      justAfter,
      { state: 'running', dueAt: '2026-11-24T16:05:00.000Z' },
    ],
    [
      'rules unknown: those in force at awareness',
      { ruleSetId: 'gone' },
      dueAt,
      { dueAt, ruleId: 'gdpr-2016-679' },
    ],
  ])('%s', (_, known, now, expected) => {
    expect(dutyOf('authority', dossier(known), now)).toMatchObject(expected)
  })

  test('keeps to the rule sets that are given: a later law counts from its own day', () => {
    const later = { ...ruleSetAt(awareAt), id: 'later', authorityHours: 48, validFrom: awareAt }
    const under = (ruleSetId: string): Duty | undefined =>
      dutiesOf(dossier({ ruleSetId }), awareAt, [ruleSetAt(awareAt), later]).find(
        ({ kind }) => kind === 'authority',
      )
    expect(under('gdpr-2016-679')).toMatchObject({ dueAt, ruleId: 'gdpr-2016-679' })
    expect(under('later')).toMatchObject({ dueAt: '2026-11-22T16:05:00.000Z', ruleId: 'later' })
    expect(under('gone')).toMatchObject({ ruleId: 'later' })
  })

  test('a proposal is not fallen back on', () => {
    const proposals = ruleSets.filter(({ isProposal }) => isProposal)
    const [duty] = dutiesOf(dossier({ ruleSetId: 'gone' }), awareAt, proposals).slice(1)
    expect(duty).toMatchObject({ kind: 'authority', dueAt, ruleId: 'gdpr-2016-679' })
  })

  test('does not run before awareness', () => {
    expect(dutyOf('authority', dossier({ awareAt: null }), justAfter)).toBeUndefined()
  })
})

describe('the provisional 72 hours, before awareness is fixed (EDPB Guidelines 9/2022)', () => {
  const told = (): Dossier['facts'] => {
    const facts = emptyFacts()
    facts.timing.processorToldAt = awareAt
    return facts
  }
  const open = (known: Partial<Dossier> = {}) => dossier({ awareAt: null, facts: told(), ...known })

  test.each<[string, Dossier, string, Partial<Duty> | null]>([
    [
      'told by a processor',
      open(),
      dueAt,
      { kind: 'authority', triggeredAt: awareAt, dueAt, state: 'running' },
    ],
    ['a millisecond later', open(), justAfter, { state: 'overdue' }],
    [
      'an earlier claim that a check verified',
      open({ signals: { claimVerifiedAt: '2026-11-20T10:00:00.000Z' } }),
      dueAt,
      { triggeredAt: '2026-11-20T10:00:00.000Z', dueAt: '2026-11-23T10:00:00.000Z' },
    ],
    [
      'under the rules of the dossier',
      open({ ruleSetId: 'proposal-digital-omnibus-2025' }),
      dueAt,
      { dueAt: '2026-11-24T16:05:00.000Z' },
    ],
    ['awareness is fixed', open({ awareAt }), dueAt, null],
    ['nothing points to an instant', open({ facts: emptyFacts() }), dueAt, null],
    ['no breach after all', open({ status: 'dismissed' }), dueAt, null],
    ['closed', open({ status: 'closed' }), dueAt, null],
    ['notified already', open({ notifications: [{ sentAt: awareAt, phase: 'initial' }] }), dueAt, null],
    ['decided not to notify', open({ decision: decided('doNotNotify'), weighing: unlikely }), dueAt, null],
  ])('%s', (_, of, now, expected) => {
    const duty = provisionalDuty(of, now)
    if (expected === null) expect(duty).toBeNull()
    else expect(duty).toMatchObject(expected)
  })

  test('is no duty of the dossier', () => {
    expect(dutyOf('authority', open(), dueAt)).toBeUndefined()
  })

  const heard = (discovery: 'dataSubject' | 'press' | 'controller') => {
    const facts = emptyFacts()
    facts.timing = { ...facts.timing, detectedAt: awareAt, discovery }
    return { facts }
  }

  test.each<[string, Partial<Dossier>, boolean]>([
    ['an outsider’s word', heard('dataSubject'), true],
    ['the press', heard('press'), true],
    ['a claim', { facts: emptyFacts(), signals: { claimAt: awareAt } }, true],
    [
      'a claim that a check verified',
      { facts: emptyFacts(), signals: { claimAt: awareAt, claimVerifiedAt: justAfter } },
      false,
    ],
    ['own sight', heard('controller'), false],
    ['told by a processor', {}, false],
    ['nothing', { facts: emptyFacts() }, false],
    ['an outsider’s word, and awareness fixed', { ...heard('press'), awareAt }, false],
  ])('counts from a hint alone (EDPB Guidelines 9/2022, II.A): %s', (_, known, expected) => {
    expect(isHintAlone(open(known))).toBe(expected)
  })
})

describe('investigation: own target from the report', () => {
  const open: Partial<Dossier> = { status: 'investigating', awareAt: null }
  const end = '2026-11-21T15:00:00.000Z'
  test.each<[string, Partial<Dossier>, string, Partial<Duty>]>([
    ['runs', open, end, { state: 'running', dueAt: end }],
    ['stretched', open, '2026-11-21T15:00:00.001Z', { state: 'overdue' }],
    ['aware in time', {}, justAfter, { state: 'met', metAt: awareAt }],
    ['aware too late', { awareAt: '2026-11-21T15:00:00.001Z' }, justAfter, { state: 'metLate' }],
    [
      'aware before it was reported: nothing to check',
      { awareAt: '2026-11-20T14:00:00.000Z' },
      justAfter,
      { state: 'met', metAt: reportedAt },
    ],
    [
      'no breach',
      { ...open, status: 'dismissed', dismissedAt: end },
      justAfter,
      { state: 'met', metAt: end },
    ],
    [
      'no breach, instant unknown',
      { ...open, status: 'dismissed' },
      justAfter,
      { state: 'met', metAt: null },
    ],
  ])('%s', (_, known, now, expected) => {
    expect(dutyOf('investigation', dossier(known), now)).toMatchObject(expected)
  })
})

describe('people: without undue delay from high risk (GDPR article 34(1)), own target', () => {
  const facts = emptyFacts()
  facts.people.count = 30
  const high: Partial<Dossier> = { facts, weighing: { conclusion: 'high', highRiskAt: awareAt } }
  test.each<[string, Partial<Dossier>, string, Partial<Duty>]>([
    [
      'runs from high risk, before any decision',
      high,
      dueAt,
      { state: 'running', triggeredAt: awareAt, dueAt },
    ],
    ['overdue', high, justAfter, { state: 'overdue' }],
    [
      'high without its instant: from awareness',
      { weighing: { conclusion: 'high', highRiskAt: null } },
      dueAt,
      { triggeredAt: awareAt },
    ],
    [
      'told',
      { ...high, communications: [{ toldAt: dueAt, reached: 30 }] },
      justAfter,
      { state: 'met', metAt: dueAt },
    ],
    [
      'some of the group left',
      { ...high, communications: [{ toldAt: dueAt, reached: 30, wholeAt: null }] },
      justAfter,
      { state: 'overdue', metAt: null },
    ],
    [
      'the rest of the group told after the first',
      { ...high, communications: [{ toldAt: awareAt, reached: 30, wholeAt: justAfter }] },
      justAfter,
      { state: 'metLate', metAt: justAfter },
    ],
    [
      'told late',
      { ...high, communications: [{ toldAt: justAfter, reached: 30 }] },
      justAfter,
      { state: 'metLate' },
    ],
    [
      'the others of a group still wait',
      { ...high, communications: [{ toldAt: dueAt, reached: 30, wholeAt: null }] },
      justAfter,
      { state: 'overdue' },
    ],
    [
      'a message that was begun, and that nobody got, holds up nothing',
      { ...high, communications: [{ toldAt: dueAt, reached: 30 }, { toldAt: null }] },
      justAfter,
      { state: 'met', metAt: dueAt },
    ],
    [
      'the last group counts',
      {
        ...high,
        communications: [
          { toldAt: justAfter, reached: 30 },
          { toldAt: awareAt, reached: 30 },
        ],
      },
      justAfter,
      { metAt: justAfter },
    ],
    [
      'exception of article 34(3)',
      { ...high, decision: decided('notify', 'doNotTell') },
      justAfter,
      { state: 'notRequired' },
    ],
    [
      'public message instead',
      { ...high, decision: { authority: 'notify', people: 'tellPublicly', decidedAt: awareAt } },
      justAfter,
      { state: 'overdue' },
    ],
    [
      'no high risk, decided to tell',
      { decision: decided('notify', 'tell') },
      dueAt,
      { state: 'running', triggeredAt: '2026-11-21T09:00:00.000Z' },
    ],
    [
      'no high risk, decided to tell once more',
      { decision: { authority: 'notify', people: 'tell', decidedAt: dueAt, tellingSince: awareAt } },
      justAfter,
      { state: 'overdue', triggeredAt: awareAt },
    ],
    [
      'a high risk that was left open, and decided to tell',
      { weighing: { conclusion: 'undetermined', highRiskAt: awareAt }, decision: decided('notify', 'tell') },
      justAfter,
      { state: 'overdue', triggeredAt: awareAt },
    ],
    [
      'decided to tell, and the ground of whoever decides for everybody',
      { decision: decided('notify', 'tell'), untoldGroups: [{ group: '*', isDecided: true }] },
      justAfter,
      { state: 'notRequired' },
    ],
    [
      'decided to tell, and a reason of somebody else for everybody',
      { decision: decided('notify', 'tell'), untoldGroups: [{ group: '*', isDecided: false }] },
      dueAt,
      { state: 'running' },
    ],
    ['no high risk, not telling', { decision: decided('notify') }, justAfter, { state: 'notRequired' }],
    [
      'voluntarily is no duty',
      { decision: { authority: 'notify', people: 'tellVoluntarily', decidedAt: awareAt } },
      justAfter,
      { state: 'notRequired' },
    ],
    ['no breach after all', { ...high, status: 'dismissed' }, justAfter, { state: 'notRequired' }],
  ])('%s', (_, known, now, expected) => {
    expect(dutyOf('people', dossier(known), now)).toMatchObject(expected)
  })

  test.each([
    ['not weighed', dossier()],
    ['weighed as risk, not decided', dossier({ weighing: { conclusion: 'risk', highRiskAt: null } })],
  ])('does not exist: %s', (_, of) => {
    expect(dutyOf('people', of, dueAt)).toBeUndefined()
  })
})

describe('report by the processor (GDPR article 33(2) and the agreement)', () => {
  const end = '2026-11-21T16:05:00.000Z'
  test.each<[string, number | null, string | null, string, Partial<Duty>]>([
    ['runs', 24, null, end, { state: 'running', dueAt: end }],
    ['overdue', 24, null, '2026-11-21T16:05:00.001Z', { state: 'overdue' }],
    ['met at the term', 24, end, justAfter, { state: 'met' }],
    ['met late', 24, '2026-11-21T16:05:00.001Z', justAfter, { state: 'metLate' }],
    ['no term: no due time', null, null, justAfter, { state: 'running', dueAt: null }],
    ['no term, told', null, end, justAfter, { state: 'met', metAt: end }],
  ])('%s', (_, termHours, toldAt, now, expected) => {
    expect(processorReportDuty(awareAt, termHours, toldAt, now)).toMatchObject(expected)
  })

  test('stands in a dossier once the processor’s awareness and a term are known', () => {
    const facts = emptyFacts()
    expect(dutyOf('processorReport', dossier({ facts, contractTermHours: 24 }), justAfter)).toBeUndefined()
    facts.timing.processorAwareAt = awareAt
    expect(dutyOf('processorReport', dossier({ facts }), justAfter)).toBeUndefined()
    facts.timing.processorToldAt = '2026-11-22T16:05:00.000Z'
    expect(dutyOf('processorReport', dossier({ facts, contractTermHours: 24 }), justAfter)).toMatchObject({
      state: 'metLate',
      dueAt: end,
    })
  })
})

test('a duty only ever moves on: running, then overdue; met stays met', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), fc.option(fc.nat(200)), (first, later, sent) => {
      const of = dossier({
        notifications: sent === null ? [] : [{ sentAt: addHours(awareAt, sent), phase: 'initial' }],
      })
      const rank = (hours: number): number =>
        dutyStates.indexOf(dutyOf('authority', of, addHours(awareAt, hours))!.state)
      const [before, after] = [rank(Math.min(first, later)), rank(Math.max(first, later))]
      if (sent === null) expect(after).toBeGreaterThanOrEqual(before)
      else expect(after).toBe(before)
    }),
  )
})
