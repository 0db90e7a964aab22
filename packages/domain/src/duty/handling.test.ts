import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addHours } from '../clock/instant.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import { closeProblems } from '../incident/close-problems.ts'
import type { Dossier } from '../incident/dossier.ts'
import { nextStep } from '../incident/next-step.ts'
import { dutiesOf } from './duties.ts'
import { handlingProblems, type HandlingSaid } from './handling.ts'
import { withKeptDuties } from './kept-duties.ts'
import type { Duty } from './kinds.ts'
import { reportProblems } from './report-problems.ts'
import { waitingDuties } from './waiting-duties.ts'

const notifiedAt = '2026-11-20T10:00:00.000Z'
/** A month after the notification. */
const monthAt = '2026-12-20T10:00:00.000Z'
const justAfter = '2026-12-20T10:00:00.001Z'

type Reports = NonNullable<Dossier['reports']>
const notified: Reports = ['nis2EarlyWarning', 'nis2Notification'].map((duty) => ({
  ...{ duty, sentAt: notifiedAt },
}))
const withReport = (duty: string, sentAt: string): Reports => [...notified, { duty, sentAt }]

function dossier(known: Partial<Dossier> = {}): Dossier {
  return {
    ...{ status: 'confirmed', createdAt: notifiedAt, reportedAt: notifiedAt, awareAt: notifiedAt },
    facts: emptyFacts(),
    settings: {
      ...{ investigationHours: 24, peopleTargetHours: 72, decides: 'decider', zone: 'Europe/Brussels' },
      ...{ country: 'BE', regimes: ['nis2'] },
    },
    ...{ weighing: null, advisedAt: null, decision: null, notifications: [], communications: [] },
    ...{ openMeasures: 0, contractTermHours: null, ruleSetId: 'gdpr-2016-679' },
    ...{ significantAt: notifiedAt, reports: notified },
    ...known,
  }
}

const reportKinds: readonly string[] = ['nis2ProgressReport', 'nis2FinalReport']
const reportsOwed = (duties: readonly Duty[]): Duty[] =>
  duties.filter(({ kind }) => reportKinds.includes(kind))
const said = (of: Dossier, now = monthAt): string[] =>
  reportsOwed(dutiesOf(of, now)).map(({ key, dueAt, state }) => `${key} ${String(dueAt)} ${state}`)

const goesOn: Partial<Dossier> = { isBeingHandled: true, handledAt: null }
const ended = (handledAt: string): Partial<Dossier> => ({ isBeingHandled: false, handledAt })

describe('NIS2 article 23(4)(d) and (e): an incident that goes on (ccb.belgium.be, node 2637)', () => {
  test.each<[string, Partial<Dossier>, string[]]>([
    ['nobody said: the final report is due', {}, [`nis2FinalReport ${monthAt} running`]],
    ['it ended at that instant: so it is', ended(monthAt), [`nis2FinalReport ${monthAt} running`]],
    ['it ended long before', ended('2026-11-21T10:00:00.000Z'), [`nis2FinalReport ${monthAt} running`]],
    ['it goes on: a progress report is due', goesOn, [`nis2ProgressReport ${monthAt} running`]],
    [
      'it ended a millisecond later: both, the final report a month after',
      ended(justAfter),
      [`nis2ProgressReport ${monthAt} running`, 'nis2FinalReport 2027-01-20T10:00:00.001Z running'],
    ],
    [
      'it ended on the last day of a long month',
      ended('2027-01-31T10:00:00.000Z'),
      [`nis2ProgressReport ${monthAt} running`, 'nis2FinalReport 2027-02-28T10:00:00.000Z running'],
    ],
    [
      'it proved to have ended before: a progress report that was sent stays so',
      { ...ended('2026-12-01T10:00:00.000Z'), reports: withReport('nis2ProgressReport', monthAt) },
      [`nis2ProgressReport ${monthAt} met`, `nis2FinalReport ${monthAt} running`],
    ],
    ['nothing was notified yet', { ...goesOn, reports: [] }, []],
    ['nothing was notified, and it ended', { ...ended(monthAt), reports: [] }, []],
    [
      'no personal data were hit',
      { ...ended(justAfter), status: 'dismissed' },
      [`nis2ProgressReport ${monthAt} running`, 'nis2FinalReport 2027-01-20T10:00:00.001Z running'],
    ],
    ['an instant that is none', ended('yesterday'), [`nis2FinalReport ${monthAt} running`]],
  ])('%s', (_, known, expected) => {
    expect(said(dossier(known))).toEqual(expected)
  })

  test('the progress report is late a millisecond after its time', () => {
    expect(said(dossier(goesOn), justAfter)).toEqual([`nis2ProgressReport ${monthAt} overdue`])
  })

  test('a dossier does not close while its final report waits for the end of the handling', () => {
    const sent = withReport('nis2ProgressReport', monthAt)
    const settled: Partial<Dossier> = {
      weighing: { conclusion: 'unlikely', highRiskAt: null },
      ...{ advisedAt: notifiedAt, reports: sent },
      decision: { authority: 'doNotNotify', people: 'doNotTell', decidedAt: notifiedAt },
    }
    const owed = (known: Partial<Dossier>) =>
      closeProblems(dossier({ ...settled, ...known })).filter(({ path }) => path === 'duties')
    expect(owed(goesOn)).toEqual([{ path: 'duties', code: 'dutiesOpen', params: { count: 1 } }])
    expect(nextStep(dossier({ ...settled, ...goesOn }), monthAt)).toBe('meetDuties')
    const reports = [...sent, { duty: 'nis2FinalReport', sentAt: justAfter }]
    expect(owed({ ...ended(justAfter), reports })).toEqual([])
  })
})

describe('what is said of the handling', () => {
  const begun = emptyFacts()
  begun.timing.occurredFromAt = notifiedAt
  const reason = 'De herstelwerken liepen toch langer door.'
  test.each<[string, HandlingSaid, Partial<Dossier>, string | null, string[]]>([
    ['nothing', { isBeingHandled: null, handledAt: null }, {}, null, []],
    ['it goes on', { isBeingHandled: true, handledAt: null }, {}, null, []],
    ['it ended', { isBeingHandled: false, handledAt: monthAt }, {}, null, []],
    ['it ended, without when', { isBeingHandled: false, handledAt: null }, {}, null, ['handledAt required']],
    ['both', { isBeingHandled: true, handledAt: monthAt }, {}, null, ['handledAt contradiction']],
    ['it ended as it began', { isBeingHandled: false, handledAt: notifiedAt }, {}, null, []],
    [
      'it ended before the incident',
      { isBeingHandled: false, handledAt: '2026-11-20T09:59:59.999Z' },
      {},
      null,
      ['handledAt beforeOccurrence'],
    ],
    ['it ended sooner', { isBeingHandled: false, handledAt: notifiedAt }, ended(monthAt), null, []],
    [
      'it ended later, without a reason',
      { isBeingHandled: false, handledAt: justAfter },
      ended(monthAt),
      null,
      ['correctionReason required'],
    ],
    ['it ended later', { isBeingHandled: false, handledAt: justAfter }, ended(monthAt), reason, []],
    [
      'it goes on after all, without a reason',
      { isBeingHandled: true, handledAt: null },
      ended(monthAt),
      'x',
      ['correctionReason tooShort'],
    ],
    [
      'it ended after its final report',
      { isBeingHandled: false, handledAt: justAfter },
      { reports: withReport('nis2FinalReport', monthAt) },
      null,
      ['handledAt afterFinalReport'],
    ],
    [
      'it ended with its final report',
      { isBeingHandled: false, handledAt: monthAt },
      { reports: withReport('nis2FinalReport', monthAt) },
      null,
      [],
    ],
    [
      'it goes on after its final report',
      { isBeingHandled: true, handledAt: null },
      { reports: withReport('nis2FinalReport', monthAt) },
      null,
      ['isBeingHandled afterFinalReport'],
    ],
  ])('%s', (_, given, known, correctionReason, expected) => {
    const problems = handlingProblems({ ...given, correctionReason }, dossier({ facts: begun, ...known }))
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual(expected)
  })
})

describe('a correction of the handling, after a month and five days', () => {
  const now = addHours(monthAt, 5 * 24)
  const before = (days: number) => addHours(monthAt, -24 * days)
  const after = (days: number) => addHours(monthAt, 24 * days)
  const become = (was: Partial<Dossier>, is: Partial<Dossier>, at = now): string[] => {
    const [one, other] = [dossier(was), dossier({ ...was, ...is })]
    return said(withKeptDuties(one, dutiesOf(one, at), other, dutiesOf(other, at), at), at)
  }
  const progressLate = `nis2ProgressReport ${monthAt} overdue`
  const finalLate = `nis2FinalReport ${monthAt} overdue`
  test.each<[string, Partial<Dossier>, Partial<Dossier>, string[]]>([
    ['it goes on: the progress report is as late as the final one was', {}, goesOn, [progressLate]],
    [
      'it ended after the month: so it is, and the final report has its own month',
      {},
      ended(after(2)),
      [progressLate, 'nis2FinalReport 2027-01-22T10:00:00.000Z running'],
    ],
    ['it ended before: the final report is late in its place', goesOn, ended(before(2)), [finalLate]],
    ['it ended after, and then before', ended(after(2)), ended(before(2)), [finalLate]],
    [
      'a final report that was late stays so until who decides confirms',
      { ...ended(before(2)), reports: withReport('nis2FinalReport', after(4)) },
      ended(after(2)),
      [progressLate, `nis2FinalReport ${monthAt} metLate`],
    ],
  ])('%s', (_, was, is, expected) => {
    expect(become(was, is)).toEqual(expected)
  })

  // Article 5(2): what was late on the first record is so until who decides confirms that it was wrong.
  test.each<[string, Reports, string[]]>([
    ['that was not sent', notified, [finalLate]],
    ['that was sent late', withReport('nis2FinalReport', after(4)), [`nis2FinalReport ${monthAt} metLate`]],
  ])('a final report %s stays late when the notification is taken back and entered anew', (_, sent, late) => {
    const [, ...last] = sent.slice(1)
    const course = [
      sent,
      [notified[0]!, ...last],
      [notified[0]!, { duty: 'nis2Notification', sentAt: addHours(notifiedAt, 57) }, ...last],
    ]
    const states: string[][] = []
    course.reduce<Dossier | null>((was, reports) => {
      const is = { ...(was ?? dossier()), reports }
      const kept = was === null ? is : withKeptDuties(was, dutiesOf(was, now), is, dutiesOf(is, now), now)
      states.push(said(kept, now))
      return kept
    }, null)
    // Without a notification, that one is owed in its place.
    expect(states).toEqual([late, [], late])
  })

  test('leaves a final report that is late after the handling late where it goes on after all', () => {
    const reports = withReport('nis2ProgressReport', monthAt)
    expect(become({ ...ended(after(2)), reports }, goesOn, after(40))).toEqual([
      `nis2ProgressReport ${monthAt} met`,
      'nis2FinalReport 2027-01-22T10:00:00.000Z overdue',
    ])
  })
})

describe('whatever is said of the handling', () => {
  const at = fc.integer({ min: 0, max: 120 * 24 }).map((hours) => addHours(notifiedAt, hours))
  const handling = fc.oneof(
    at.map((handledAt) => ({ isBeingHandled: false, handledAt })),
    fc.constantFrom({ isBeingHandled: true, handledAt: null }, { isBeingHandled: null, handledAt: null }),
  )
  const reports = fc.array(fc.tuple(fc.constantFrom(...reportKinds), at), { maxLength: 3 })

  test('a report that is owed or waits is never none, and what was met stays met', () => {
    fc.assert(
      fc.property(fc.array(handling, { minLength: 1, maxLength: 5 }), reports, at, (course, sent, now) => {
        let of = dossier()
        for (const [duty, sentAt] of sent) {
          const owed = dutiesOf(of, now).find(({ key }) => key === duty)
          if (owed && reportProblems(sentAt, owed, of).length === 0)
            of = { ...of, reports: [...of.reports!, { duty, sentAt }] }
        }
        for (const one of course) {
          if (handlingProblems({ ...one, correctionReason: 'Eerst verkeerd vastgelegd.' }, of).length > 0)
            continue
          const was = reportsOwed(dutiesOf(of, now))
          of = { ...of, ...one }
          const is = reportsOwed(dutiesOf(of, now))
          for (const { key, metAt } of was.filter((duty) => duty.metAt !== null))
            expect(is.find((duty) => duty.key === key)?.metAt).toBe(metAt)
          const waiting = waitingDuties(of, now, true).map(({ key }) => key)
          const known = [...is.map(({ key }) => key), ...waiting]
          expect(known).toContain('nis2FinalReport')
          expect(new Set(known).size).toBe(known.length)
          // Something is due a month after the notification, whatever goes on.
          expect(is.some(({ dueAt }) => dueAt === monthAt)).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
