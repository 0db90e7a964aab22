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
import { isShownAsKept, withKeptDuties } from './kept-duties.ts'
import type { Duty } from './kinds.ts'

const start = '2026-11-20T16:05:00.000Z'
const reason = 'a'.repeat(20)

/** Patients' data on the internet, or data that never left. */
function grave(): Facts {
  const facts = emptyFacts()
  facts.nature = { ...facts.nature, breachTypes: ['confidentiality'], disclosure: 'disclosed' }
  facts.nature = { ...facts.nature, intelligibility: 'intelligible', holder: 'public', intent: 'targeted' }
  facts.data = { ...facts.data, types: ['health', 'credentials'], nationalNumber: 'yes' }
  facts.people = { ...facts.people, categories: ['patients'], countKind: 'exact', count: 20_000 }
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
const answer =
  (facts: Facts, occurredFromAt: string | null): Act =>
  (of) =>
    of.status === 'dismissed'
      ? null
      : { after: { ...of, facts: { ...facts, timing: { ...facts.timing, occurredFromAt } } }, names: nothing }
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
const report =
  (duty: string): Act =>
  (of, now) =>
    dutiesOf(of, now).some(({ key }) => key === duty)
      ? { after: { ...of, reports: [...(of.reports ?? []), { duty, sentAt: now }] }, names: nothing }
      : null
const notify: Act = (of, now) => {
  if (of.awareAt === null || of.status !== 'confirmed') return null
  const sent = { sentAt: now, phase: 'initial', authority: 'GBA' } as const
  return { after: { ...of, notifications: [...of.notifications, sent] }, names: nothing }
}
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
const act: fc.Arbitrary<Act> = fc.oneof(
  instant.map(moveAwareness),
  fc.option(instant).map(moveSignificance),
  fc
    .tuple(fc.constantFrom(grave(), harmless(), emptyFacts()), fc.option(instant))
    .map(([facts, at]) => answer(facts, at)),
  fc
    .tuple(fc.constantFrom(...answers), fc.constantFrom(...answers))
    .map(([one, other]) => assess(one, other)),
  fc
    .tuple(fc.constantFrom(...authorityChoices), fc.constantFrom(...peopleChoices), fc.boolean())
    .map(([authority, people, isConfirmed]) => decide(authority, people, isConfirmed)),
  fc.constantFrom('nis2EarlyWarning', 'nis2Notification', 'own:insurer', 'policeNotification').map(report),
  fc.constantFrom(dismiss, reopen, notify, spareOwn, confirm),
)
const course = fc.array(fc.tuple(act, fc.integer({ min: 1, max: 60 })), { maxLength: 14 })

/** Plays a course of acts; those that are refused change nothing. */
function play(
  steps: readonly (readonly [Act, number])[],
  seen: (of: Dossier, before: Duty[], after: Duty[], names: (duty: Duty) => boolean) => void,
): { of: Dossier; now: string } {
  let [of, now] = [dossier(), start]
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
        expect(confirmed.keptDuties?.some((one) => isShownAsKept(one, duties)) ?? false).toBe(false)
        expect(new Set(duties.map(({ key }) => key)).size).toBe(duties.length)
        if (isSettled) expect(nextStep(confirmed, now)).toBe('none')
      }),
      { numRuns: 800 },
    )
  })
})

test('a milder conclusion lets nobody be forgotten before who decides decided', () => {
  const high = { conclusion: 'risk', proposed: 'high', bound: 'high', highRiskAt: start } as const
  const people = (of: Dossier): string | undefined =>
    dutiesOf(of, addHours(start, 1)).find(({ kind }) => kind === 'people')?.state
  expect(people(dossier({ weighing: high }))).toBe('running')
  expect(people(dossier({ weighing: { ...high, bound: 'risk' } }))).toBeUndefined()
})
