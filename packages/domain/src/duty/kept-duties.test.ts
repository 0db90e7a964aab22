import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awarenessMoveProblems, significanceMoveProblems } from '../awareness/move-problems.ts'
import { addHours } from '../clock/instant.ts'
import { conclusionProblems, concludedRisk } from '../decision/conclusion-problems.ts'
import { decisionProblems } from '../decision/decision-problems.ts'
import { authorityChoices, peopleChoices } from '../decision/choices.ts'
import { excludedGrounds, gravitiesOf, isWeighingOutdated } from '../decision/standing.ts'
import { answers } from '../facts/choices.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Facts } from '../facts/facts.ts'
import { dismissProblems } from '../incident/dismiss-problems.ts'
import type { Dossier } from '../incident/dossier.ts'
import { nextStep } from '../incident/next-step.ts'
import { isGraver, isHighOpen } from '../weighing/graver.ts'
import { weigh } from '../weighing/weigh.ts'
import { dutiesOf } from './duties.ts'
import { handlingProblems } from './handling.ts'
import { reportProblems } from './report-problems.ts'
import { shownAsKept, withKeptDuties } from './kept-duties.ts'
import type { Duty } from './kinds.ts'

const start = '2026-11-20T16:05:00.000Z'
const reason = 'abcdefghijklmnopqrst'

/** Patients' data on the internet, or data that never left. */
function grave(): Facts {
  const facts = emptyFacts()
  facts.nature = { ...facts.nature, breachTypes: ['confidentiality'], disclosure: 'disclosed' }
  facts.nature = { ...facts.nature, intelligibility: 'intelligible', holder: 'public', intent: 'targeted' }
  facts.data = { ...facts.data, types: ['health', 'credentials', 'identification'], nationalNumber: 'yes' }
  facts.people = { ...facts.people, categories: ['patients'], countKind: 'exact', count: 20_000 }
  return facts
}
/** The same, of which nobody knows any more whether anybody else got them. */
function unknown(): Facts {
  const facts = grave()
  facts.nature = {
    ...facts.nature,
    disclosure: 'toBeDetermined',
    holder: 'toBeDetermined',
    intent: 'toBeDetermined',
  }
  return facts
}
function harmless(): Facts {
  const facts = emptyFacts()
  facts.nature = { ...facts.nature, breachTypes: ['confidentiality'], disclosure: 'notDisclosed' }
  return facts
}

function dossier(known: Partial<Dossier> = {}): Dossier {
  return {
    ...{ status: 'confirmed', createdAt: start, reportedAt: start, awareAt: start, facts: grave() },
    settings: {
      ...{ investigationHours: 24, peopleTargetHours: 72, decides: 'decider', zone: 'Europe/Brussels' },
      ...{ country: 'BE', regimes: ['nis2', 'police'] },
      ownDuties: [
        { id: 'insurer', name: 'x', trigger: 'occurred', count: 24, unit: 'hours', validFromAt: null },
      ],
    },
    ...{ weighing: null, advisedAt: null, decision: null, notifications: [], communications: [] },
    ...{ openMeasures: 0, contractTermHours: null, ruleSetId: 'gdpr-2016-679' },
    ...known,
  }
}

/** What an act makes of a dossier, and which duties it names; `null` where the act is refused. */
type Result = { after: Dossier; names: (duty: Duty) => boolean } | null
type Act = (of: Dossier, now: string) => Result

const nothing = (): boolean => false
const decidable: readonly string[] = ['authority', 'people', 'policeNotification']

const moveAwareness =
  (awareAt: string): Act =>
  (of, now) => {
    if (awareAt > now || of.status === 'dismissed') return null
    const toAct = of.decision?.authority === 'notify' ? [of.decision.decidedAt] : []
    const acts = { notifiedAt: [], decidedAt: toAct, reportedAt: [] }
    const problems = awarenessMoveProblems({ awareAt, correctionReason: reason }, of.awareAt, acts)
    return problems.length > 0 ? null : { after: { ...of, awareAt, status: 'confirmed' }, names: nothing }
  }
const moveSignificance =
  (significantAt: string | null): Act =>
  (of, now) => {
    if (significantAt !== null && significantAt > now) return null
    const warned = (of.reports ?? []).map(({ sentAt }) => sentAt)
    const moved = { significantAt, correctionReason: reason }
    const problems = significanceMoveProblems(moved, of.significantAt ?? null, warned)
    return problems.length > 0 ? null : { after: { ...of, significantAt }, names: nothing }
  }
const moveHandling =
  (isBeingHandled: boolean, handledAt: string | null): Act =>
  (of, now) => {
    const said = isBeingHandled ? { isBeingHandled, handledAt: null } : { isBeingHandled, handledAt }
    if (said.handledAt !== null && said.handledAt > now) return null
    const problems = handlingProblems({ ...said, correctionReason: reason }, of)
    return problems.length > 0 ? null : { after: { ...of, ...said }, names: nothing }
  }
const answer =
  (facts: Facts, occurredFromAt: string | null): Act =>
  (of) =>
    of.status === 'dismissed'
      ? null
      : {
          after: { ...of, facts: { ...facts, timing: { ...facts.timing, occurredFromAt } } },
          // Numbers that were not known can prove that everybody was told in time.
          names: ({ kind, state }) => kind === 'people' && state === 'overdue',
        }
const assess =
  (risk: (typeof answers)[number], highRisk: (typeof answers)[number]): Act =>
  (of, now) => {
    const proposal = weigh(of.facts)
    if (of.status === 'dismissed') return null
    if (conclusionProblems({ risk, highRisk }, proposal.risk, reason).length > 0) return null
    const conclusion = concludedRisk(risk, highRisk)
    const held = of.weighing?.bound ?? conclusion
    const bound = isGraver(held, conclusion) ? held : conclusion
    const since = of.weighing?.highRiskAt ?? null
    const highRiskAt = bound === 'high' ? (since ?? now) : null
    const proposedFor = gravitiesOf(proposal)
    const weighing = { conclusion, proposed: proposal.risk, proposedFor, bound, highRiskAt }
    return { after: { ...of, weighing, advisedAt: now }, names: nothing }
  }
const decide =
  (
    authority: (typeof authorityChoices)[number],
    people: (typeof peopleChoices)[number],
    isConfirmed: boolean,
  ): Act =>
  (of, now) => {
    if (of.awareAt === null || of.status !== 'confirmed') return null
    const { weighing, facts } = of
    const proposal = weigh(facts)
    const proposed = proposal.risk
    const input = {
      ...{ authority, people, isConfirmed },
      ...{ exceptionGround: null, exceptionArgument: null, reason },
    }
    const basis = {
      ...{ risk: weighing?.conclusion ?? proposed, isAssessed: weighing !== null, proposed },
      ...{ isHighOpen: isHighOpen(proposal), isOutdated: isWeighingOutdated(of) },
      excludedGrounds: excludedGrounds(facts),
    }
    if (decisionProblems(input, { authority: null, people: null }, basis).length > 0) return null
    const restsOn = { conclusion: weighing?.conclusion ?? null, proposed: weighing?.proposed ?? null }
    const decision = { authority, people, isConfirmed, decidedAt: now, restsOn }
    const rested = weighing && { ...weighing, bound: weighing.conclusion }
    return {
      after: { ...of, decision, weighing: rested },
      names: ({ kind }) => decidable.includes(kind),
    }
  }
const dismiss: Act = (of, now) => {
  if (of.status === 'dismissed' || dismissProblems(of).length > 0) return null
  return { after: { ...of, status: 'dismissed', dismissedAt: now }, names: nothing }
}
const reopen: Act = (of) =>
  of.status === 'dismissed'
    ? { after: { ...of, status: 'investigating', dismissedAt: null }, names: nothing }
    : null

/** What is entered once its time is over, as sent within it, says why: a duty that had passed is met by that. */
const entered =
  (duty: string) =>
  ({ key, state }: Duty): boolean =>
    key === duty && state === 'overdue'
const report =
  (duty: string, ago: number): Act =>
  (of, now) => {
    const sentAt = addHours(now, -ago)
    const owed = dutiesOf(of, now).find(({ key }) => key === duty)
    if (owed === undefined || reportProblems(sentAt, owed, of).length > 0) return null
    return { after: { ...of, reports: [...(of.reports ?? []), { duty, sentAt }] }, names: entered(duty) }
  }
const changeReport =
  (ago: number): Act =>
  (of, now) => {
    const [last, ...others] = (of.reports ?? []).toReversed()
    const owed = last && dutiesOf(of, now).find(({ key }) => key === last.duty)
    const sentAt = addHours(now, -ago)
    if (!last || !owed || reportProblems(sentAt, owed, of).length > 0) return null
    return { after: { ...of, reports: [...others.toReversed(), { ...last, sentAt }] }, names: nothing }
  }
const retractReport: Act = (of) => {
  const { reports = [], sparedDuties = [] } = of
  // A reason for leaving it out that was given before stands once nothing was sent.
  const names = ({ key }: Duty): boolean => sparedDuties.includes(key)
  return reports.length === 0 ? null : { after: { ...of, reports: reports.slice(0, -1) }, names }
}
const notify =
  (ago: number): Act =>
  (of, now) => {
    const sentAt = addHours(now, -ago)
    if (of.awareAt === null || of.status !== 'confirmed' || sentAt < of.awareAt) return null
    const sent = { sentAt, phase: 'initial', authority: 'GBA' } as const
    return { after: { ...of, notifications: [...of.notifications, sent] }, names: entered('authority') }
  }
const changeSent =
  (ago: number | null): Act =>
  (of, now) => {
    const { awareAt, notifications, status } = of
    const sentAt = ago === null ? null : addHours(now, -ago)
    const last = notifications.at(-1)
    if (!last || last.sentAt === null || awareAt === null || status !== 'confirmed') return null
    if (sentAt !== null && sentAt < awareAt) return null
    return {
      after: { ...of, notifications: [...notifications.slice(0, -1), { ...last, sentAt }] },
      names: nothing,
    }
  }
const tell =
  (ago: number): Act =>
  (of, now) => {
    if (of.status === 'dismissed') return null
    const message = { id: 'm', toldAt: addHours(now, -ago), groups: null, reached: 20_000 }
    return { after: { ...of, communications: [message] }, names: entered('people') }
  }
const retractTold: Act = (of) =>
  of.status === 'dismissed' || of.communications.length === 0
    ? null
    : { after: { ...of, communications: [] }, names: nothing }
const spareOwn: Act = (of) => ({
  after: { ...of, sparedDuties: ['own:insurer'] },
  names: ({ key }) => key === 'own:insurer',
})
const confirm: Act = (of, now) => {
  const open = (of.keptDuties ?? []).find(({ confirmedAt }) => confirmedAt === null)
  if (open === undefined) return null
  const keptDuties = of.keptDuties!.map((one) =>
    one.key === open.key && one.confirmedAt === null ? { ...one, confirmedAt: now } : one,
  )
  return { after: { ...of, keptDuties }, names: ({ key }) => key === open.key }
}

const instant = fc.integer({ min: 0, max: 300 }).map((hours) => addHours(start, hours))
const ago = fc.constantFrom(0, 0, 30, 100, 200)
const act: fc.Arbitrary<Act> = fc.oneof(
  instant.map(moveAwareness),
  fc.option(instant).map(moveSignificance),
  fc.tuple(fc.boolean(), instant).map(([goesOn, at]) => moveHandling(goesOn, at)),
  fc
    .tuple(fc.constantFrom(grave(), unknown(), harmless(), emptyFacts()), fc.option(instant))
    .map(([facts, at]) => answer(facts, at)),
  fc
    .tuple(fc.constantFrom(...answers), fc.constantFrom(...answers))
    .map(([one, other]) => assess(one, other)),
  fc
    .tuple(fc.constantFrom(...authorityChoices), fc.constantFrom(...peopleChoices), fc.boolean())
    .map(([authority, people, isConfirmed]) => decide(authority, people, isConfirmed)),
  fc
    .tuple(fc.constantFrom('nis2EarlyWarning', 'nis2Notification', 'own:insurer', 'policeNotification'), ago)
    .map(([duty, hours]) => report(duty, hours)),
  ago.map(changeReport),
  ago.map(notify),
  fc.option(ago).map(changeSent),
  ago.map(tell),
  fc.constantFrom(dismiss, reopen, retractReport, retractTold, spareOwn, confirm),
)
/** A check whose facts showed a risk at its begin. */
const check = fc.array(
  fc.tuple(
    fc.oneof(
      fc.constantFrom(grave(), unknown(), harmless(), emptyFacts()).map((facts) => answer(facts, null)),
      fc
        .tuple(fc.constantFrom(...answers), fc.constantFrom(...answers))
        .map(([one, other]) => assess(one, other)),
      fc.constantFrom(decide('doNotNotify', 'doNotTell', true), dismiss, dismiss, reopen, confirm),
    ),
    fc.integer({ min: 1, max: 60 }),
  ),
  { maxLength: 8 },
)
const course = fc.array(fc.tuple(act, fc.integer({ min: 1, max: 60 })), { maxLength: 14 })

/** Plays a course of acts; those that are refused change nothing. */
function play(
  steps: readonly (readonly [Act, number])[],
  seen: (of: Dossier, before: Duty[], after: Duty[], names: (duty: Duty) => boolean) => void,
  begun = dossier(),
): { of: Dossier; now: string } {
  let [of, now] = [begun, start]
  for (const [one, hours] of steps) {
    now = addHours(now, hours)
    const result = one(of, now)
    if (result === null) continue
    const before = dutiesOf(of, now)
    of = withKeptDuties(of, before, result.after, dutiesOf(result.after, now), now)
    seen(of, before, dutiesOf(of, now), result.names)
  }
  return { of, now }
}

const late = ({ state }: Duty): boolean => state === 'overdue' || state === 'metLate'
const others: readonly string[] = ['investigation', 'nis2FinalReport']

describe('over any course of acts', () => {
  test('what had passed, or was done late, stays late until who decides, or a reason for it, says otherwise', () => {
    fc.assert(
      fc.property(course, (steps) => {
        play(steps, (_, before, after, names) => {
          for (const duty of before.filter((one) => late(one) && !others.includes(one.kind))) {
            if (names(duty)) continue
            const now = after.find(({ key }) => key === duty.key)
            expect(now && late(now), `${duty.key} ${duty.state} → ${String(now?.state)}`).toBe(true)
            expect(now!.dueAt! <= duty.dueAt!).toBe(true)
          }
        })
      }),
      { numRuns: 1500 },
    )
  })

  test('what was sent late was never sent in time but by who decides', () => {
    fc.assert(
      fc.property(course, (steps) => {
        const sentLate = new Set<string>()
        play(steps, (_, before, after, names) => {
          for (const one of before) {
            if (one.state === 'metLate' && !others.includes(one.kind)) sentLate.add(one.key)
            if (one.state !== 'overdue' && names(one)) sentLate.delete(one.key)
          }
          const inTime = after.filter(({ state }) => state === 'met').map(({ key }) => key)
          expect(inTime.filter((key) => sentLate.has(key))).toEqual([])
        })
      }),
      { numRuns: 1500 },
    )
  })

  test('articles 5(2) and 33(1): who finds no breach where a risk was shown, and is not known any more, is heard by who decides', () => {
    let seen = 0
    fc.assert(
      fc.property(check, fc.option(fc.constant(start)), (steps, awareAt) => {
        let wasDismissed = false
        const status = awareAt === null ? 'investigating' : 'confirmed'
        const { of, now } = play(
          steps,
          (found, _, after) => {
            const isFound = found.status === 'dismissed' && !wasDismissed
            wasDismissed = found.status === 'dismissed'
            const isDecided = found.decision?.authority === 'doNotNotify'
            if (!isFound || isDecided || weigh(found.facts).risk !== 'undetermined') return
            seen += 1
            expect(after.find(({ kind }) => kind === 'authority')?.state).toBeOneOf(['running', 'overdue'])
          },
          dossier({ awareAt, status }),
        )
        const authority = dutiesOf(of, now).find(({ kind }) => kind === 'authority')
        const isOwed = authority?.state === 'running' || authority?.state === 'overdue'
        if (of.status !== 'dismissed') return
        if (isOwed) expect(nextStep(of, now)).toBe('confirmCorrection')
        const open = (of.keptDuties ?? []).filter(({ confirmedAt }) => confirmedAt === null)
        expect(new Set(open.map(({ key }) => key)).size).toBe(open.length)
        const confirmed = play(
          open.map(() => [confirm, 1]),
          () => undefined,
          of,
        ).of
        expect(nextStep(confirmed, now)).toBe('none')
      }),
      { numRuns: 1500 },
    )
    expect(seen).toBeGreaterThan(10)
  })

  test('an incident that was significant is none after all by who decides alone', () => {
    fc.assert(
      fc.property(course, (steps) => {
        play(steps, (_, before, after, names) => {
          const owed = before.filter(({ kind, state }) => kind === 'nis2Notification' && state === 'running')
          for (const duty of owed.filter((one) => !names(one))) {
            expect(after.find(({ key }) => key === duty.key)?.state).toBeOneOf([
              'running',
              'overdue',
              'met',
              'metLate',
            ])
          }
        })
      }),
      { numRuns: 800 },
    )
  })

  test('there is a lawful next act, and none that is kept cannot be confirmed', () => {
    fc.assert(
      fc.property(course, (steps) => {
        const { of, now } = play(steps, () => undefined)
        const isSettled = of.status === 'dismissed'
        if (!isSettled) expect(nextStep(of, now)).not.toBe('none')
        let [confirmed, result] = [of, confirm(of, now)]
        for (; result !== null; result = confirm(confirmed, now)) {
          const before = dutiesOf(confirmed, now)
          confirmed = withKeptDuties(confirmed, before, result.after, dutiesOf(result.after, now), now)
        }
        const duties = dutiesOf(confirmed, now)
        const bare = dutiesOf({ ...confirmed, keptDuties: [] }, now)
        expect(shownAsKept(confirmed, duties, bare)).toEqual([])
        expect(duties).toEqual(bare)
        expect(new Set(duties.map(({ key }) => key)).size).toBe(duties.length)
        if (isSettled) expect(nextStep(confirmed, now)).toBe('none')
      }),
      { numRuns: 800 },
    )
  })
})

// Article 33(1), last sentence, with 5(2): an instant of sending decides whether it was late.
describe('a notification that went late', () => {
  const sentAfter = (hours: number | null): Dossier =>
    dossier({
      notifications: [
        { sentAt: hours === null ? null : addHours(start, hours), phase: 'initial', authority: 'GBA' },
      ],
    })
  const now = addHours(start, 100)
  /** What the act makes of it, and how the duty stands then. */
  const become = (of: Dossier, to: Dossier): { of: Dossier; state: string | undefined; isShown: boolean } => {
    const is = withKeptDuties(
      of,
      dutiesOf(of, now),
      { ...of, notifications: to.notifications },
      dutiesOf({ ...of, notifications: to.notifications }, now),
      now,
    )
    const [duties, bare] = [dutiesOf(is, now), dutiesOf({ ...is, keptDuties: [] }, now)]
    const isShown = shownAsKept(is, duties, bare).some(({ key }) => key === 'authority')
    return { of: is, state: duties.find(({ key }) => key === 'authority')?.state, isShown }
  }

  test.each<[string, (number | null)[], string, boolean]>([
    ['corrected to the due time', [72], 'metLate', true],
    ['corrected to another instant past it', [90], 'metLate', false],
    ['taken back', [null], 'overdue', false],
    ['taken back, and entered as sent in time', [null, 60], 'metLate', true],
    ['taken back, and sent anew, late', [null, 95], 'metLate', false],
    ['corrected, and taken back', [60, null], 'overdue', false],
    ['corrected back and forth', [60, 80], 'metLate', false],
    ['corrected twice', [60, 50], 'metLate', true],
  ])('%s', (_, hours, state, isShown) => {
    const last = hours.reduce((one, sent) => become(one.of, sentAfter(sent)), {
      of: sentAfter(80),
      state: undefined,
      isShown: false,
    } as ReturnType<typeof become>)
    expect(last).toMatchObject({ state, isShown })
  })

  test('is in time once who decides confirms the correction', () => {
    const confirmed = confirm(become(sentAfter(80), sentAfter(60)).of, now)!.after
    expect(dutiesOf(confirmed, now).find(({ key }) => key === 'authority')?.state).toBe('met')
  })
})

test('a decision leaves nothing out that was kept after it', () => {
  const [authority] = dutiesOf(dossier(), start).filter(({ kind }) => kind === 'authority')
  const kept = (since: string) => ({ ...authority!, dueAt: addHours(start, 1), since, confirmedAt: null })
  const decision = { authority: 'doNotNotify', people: 'doNotTell', decidedAt: addHours(start, 3) } as const
  const weighing = { conclusion: 'unlikely', highRiskAt: null } as const
  const stateWith = (...since: string[]) =>
    dutiesOf(
      dossier({ facts: harmless(), decision, weighing, keptDuties: since.map(kept) }),
      addHours(start, 5),
    ).find(({ kind }) => kind === 'authority')?.state
  const [before, after] = [addHours(start, 2), addHours(start, 4)]
  expect(stateWith(before)).toBe('notRequired')
  expect(stateWith(after)).toBe('overdue')
  expect(stateWith(before, after)).toBe('overdue')
})

test('a milder conclusion lets nobody be forgotten before who decides decided', () => {
  const high = { conclusion: 'risk', proposed: 'high', bound: 'high', highRiskAt: start } as const
  const people = (of: Dossier): string | undefined =>
    dutiesOf(of, addHours(start, 1)).find(({ kind }) => kind === 'people')?.state
  expect(people(dossier({ weighing: high }))).toBe('running')
  expect(people(dossier({ weighing: { ...high, bound: 'risk' } }))).toBeUndefined()
})
