import { describe, expect, test } from 'vitest'
import { addHours } from '../clock/instant.ts'
import { isLate } from '../notification/lateness.ts'
import { notificationPhases, type NotificationPhase } from '../notification/phase.ts'
import { ruleSetById } from '../rules/rule-sets.ts'
import { delayOf, nextPhases, openCases, opensCase, type DelayInput, type PhaseSent } from './phases.ts'

const awareAt = '2026-11-20T16:05:00.000Z'
const dueAt = '2026-11-23T16:05:00.000Z'
const justAfter = '2026-11-23T16:05:00.001Z'

/** Notifications to the GBA, an hour apart. */
function sent(...phases: NotificationPhase[]): PhaseSent[] {
  return phases.map((phase, hour) => ({ authority: 'GBA', phase, sentAt: addHours(awareAt, hour) }))
}

// GDPR article 33(4); EDPB template v1.0, fields 3 to 5: new or follow-up; complete, incomplete or withdrawn.
describe('phases that may follow', () => {
  test.each<[string, PhaseSent[], NotificationPhase[]]>([
    ['nothing sent: a first one', [], ['initial', 'complete']],
    ['a first one, incomplete', sent('initial'), ['complete', 'followUp', 'withdrawal']],
    ['followed up', sent('initial', 'followUp'), ['complete', 'followUp', 'withdrawal']],
    ['complete at once', sent('complete'), ['followUp', 'complete', 'withdrawal']],
    ['completed', sent('initial', 'followUp', 'complete'), ['followUp', 'complete', 'withdrawal']],
    [
      'added to after completion',
      sent('initial', 'complete', 'followUp'),
      ['complete', 'followUp', 'withdrawal'],
    ],
    ['withdrawn: only a new one', sent('initial', 'withdrawal'), ['initial', 'complete']],
    [
      'new after a withdrawal',
      sent('initial', 'withdrawal', 'initial'),
      ['complete', 'followUp', 'withdrawal'],
    ],
    [
      'the order of sending counts, not of the list',
      sent('initial', 'withdrawal').reverse(),
      ['initial', 'complete'],
    ],
    ['a draft was not sent', [{ authority: 'GBA', phase: 'initial', sentAt: null }], ['initial', 'complete']],
    [
      'a sending that cannot be read is none',
      [{ authority: 'GBA', phase: 'initial', sentAt: 'x' }],
      ['initial', 'complete'],
    ],
    [
      'another authority: two notifications of one breach are possible',
      [{ authority: 'VTC', phase: 'complete', sentAt: awareAt }],
      ['initial', 'complete'],
    ],
  ])('%s', (_, list, expected) => {
    expect(nextPhases(list, 'GBA')).toEqual(expected)
  })

  test('no follow-up or withdrawal ever opens a case, and nothing opens an open one', () => {
    for (const list of [[], sent('initial', 'withdrawal')]) {
      const opening = notificationPhases.filter((phase) => opensCase(phase, list, 'GBA'))
      expect(opening).toEqual(['initial', 'complete'])
    }
    for (const list of [sent('initial'), sent('complete'), sent('initial', 'followUp')]) {
      expect(notificationPhases.filter((phase) => opensCase(phase, list, 'GBA'))).toEqual([])
    }
  })
})

describe('cases that stand open', () => {
  const open = (openedAt: string, isComplete: boolean, authority: string | null = 'GBA') => ({
    authority,
    openedAt,
    isComplete,
  })
  const hour = (count: number): string => addHours(awareAt, count)
  test.each<[string, PhaseSent[], ReturnType<typeof open>[]]>([
    ['nothing sent', [], []],
    ['a draft was not sent', [{ authority: 'GBA', phase: 'initial', sentAt: null }], []],
    ['a first one, incomplete', sent('initial'), [open(awareAt, false)]],
    ['completed: opened by the first', sent('initial', 'followUp', 'complete'), [open(awareAt, true)]],
    ['added to after completion', sent('complete', 'followUp'), [open(awareAt, true)]],
    ['withdrawn', sent('complete', 'withdrawal'), []],
    ['a withdrawal of nothing', sent('withdrawal'), []],
    ['new after a withdrawal', sent('complete', 'withdrawal', 'initial'), [open(hour(2), false)]],
    ['the order of sending counts', sent('initial', 'withdrawal').reverse(), []],
    [
      'another authority has its own case',
      [...sent('complete', 'withdrawal'), { authority: 'VTC', phase: 'initial', sentAt: hour(3) }],
      [open(hour(3), false, 'VTC')],
    ],
    [
      'without the code of an authority',
      [{ phase: 'complete', sentAt: awareAt }],
      [open(awareAt, true, null)],
    ],
  ])('%s', (_, list, expected) => {
    expect(openCases(list)).toEqual(expected)
  })
})

describe('delay (GDPR article 33(1): reasons when later than 72 hours)', () => {
  const rules = ruleSetById('gdpr-2016-679')!
  const first: DelayInput = { awareAt, at: dueAt, phase: 'initial', authority: 'GBA', sent: [], rules }
  test.each<[string, Partial<DelayInput>, number]>([
    ['a millisecond before the due time', { at: '2026-11-23T16:04:59.999Z' }, 0],
    ['at the due time', {}, 0],
    ['a millisecond later', { at: justAfter }, 1],
    ['a complete one as the first', { at: justAfter, phase: 'complete' }, 1],
    ['a later addition needs no excuse', { at: justAfter, phase: 'followUp', sent: sent('initial') }, 0],
    ['nor does completing', { at: justAfter, phase: 'complete', sent: sent('initial') }, 0],
    ['nor a withdrawal', { at: justAfter, phase: 'withdrawal', sent: sent('initial') }, 0],
    [
      'what was withdrawn notifies nothing: a new one is measured from awareness',
      { at: justAfter, sent: sent('initial', 'withdrawal') },
      1,
    ],
    [
      'in time at one authority, late at the other',
      { at: justAfter, authority: 'VTC', sent: sent('initial') },
      1,
    ],
    ['awareness not fixed', { awareAt: null, at: justAfter }, 0],
    ['awareness that cannot be read', { awareAt: 'x', at: justAfter }, 0],
    ['past the year 9999', { awareAt: '+275760-09-13T00:00:00.000Z', at: justAfter }, 0],
    [
      '96 hours under the proposal',
      { at: justAfter, rules: ruleSetById('proposal-digital-omnibus-2025')! },
      0,
    ],
  ])('%s', (_, changed, lateByMs) => {
    const isPast = lateByMs > 0
    expect(delayOf({ ...first, ...changed })).toEqual({ isLate: isPast, lateByMs, needsReason: isPast })
  })

  test.each([dueAt, justAfter])('agrees with the sending of a first one at %s', (at) => {
    expect(delayOf({ ...first, at }).isLate).toBe(isLate(awareAt, at, rules))
  })
})
