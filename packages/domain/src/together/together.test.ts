import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addHours } from '../clock/instant.ts'
import { dutiesOf, provisionalDuty } from '../duty/duties.ts'
import type { Duty } from '../duty/kinds.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import { incidentStatuses, type Dossier } from '../incident/dossier.ts'
import { nextStep } from '../incident/next-step.ts'
import { regimes } from '../rules/regime.ts'
import { riskLevels } from '../weighing/weighing.ts'
import { bringProblems } from './bring-problems.ts'
import { broughtIn, withBroughtIn } from './bring-together.ts'
import { takeApartProblems } from './take-apart-problems.ts'

const start = '2026-11-18T09:00:00.000Z'
const at = (hours: number) => addHours(start, hours)
const now = at(300)

function dossier(known: Partial<Dossier> = {}): Dossier {
  return {
    ...{ status: 'reported', createdAt: at(20), reportedAt: at(20), awareAt: null, facts: emptyFacts() },
    settings: {
      ...{ investigationHours: 24, peopleTargetHours: 72, decides: 'decider', zone: 'Europe/Brussels' },
      country: 'BE',
    },
    ...{ weighing: null, advisedAt: null, decision: null, notifications: [], communications: [] },
    ...{ openMeasures: 0, contractTermHours: null, ruleSetId: 'gdpr-2016-679' },
    ...known,
  }
}

function seen(
  detectedAt: string,
  discovery: 'controller' | 'externalParty' = 'controller',
): Dossier['facts'] {
  const facts = emptyFacts()
  return { ...facts, timing: { ...facts.timing, detectedAt, discovery } }
}

const confirmed = (awareAt: string, more: Partial<Dossier> = {}) =>
  dossier({ status: 'confirmed', awareAt, reportedAt: awareAt, ...more })
const dueOf = (one: Dossier, kind: Duty['kind']) =>
  dutiesOf(one, now).find((duty) => duty.kind === kind)?.dueAt
const codesOf = (into: Dossier, ...others: Dossier[]) =>
  bringProblems(into, others, now).map(({ code }) => code)

const hour = fc.integer({ min: 0, max: 290 }).map(at)
const maybe = fc.option(hour)
const open = ['reported', 'investigating', 'confirmed'] as const
/** What a dossier may be by the time that somebody finds it to be one with another. */
const dossiers: fc.Arbitrary<Dossier> = fc
  .record({
    ...{
      status: fc.constantFrom(...incidentStatuses, ...open, ...open),
      createdAt: hour,
      reportedAt: hour,
      awareAt: maybe,
    },
    ...{
      dismissedAt: maybe,
      significantAt: maybe,
      advisedAt: maybe,
      contractTermHours: fc.option(fc.nat(48)),
    },
    facts: fc
      .record({ detectedAt: maybe, reportedAt: maybe, processorToldAt: maybe, occurredFromAt: maybe })
      .chain((times) =>
        fc.constantFrom('controller' as const, 'externalParty' as const, null).map((discovery) => {
          const facts = emptyFacts()
          return { ...facts, timing: { ...facts.timing, ...times, discovery } }
        }),
      ),
    weighing: fc.option(fc.record({ conclusion: fc.constantFrom(...riskLevels), highRiskAt: maybe })),
    decision: fc.option(
      fc.record({
        authority: fc.constantFrom('notify' as const, 'doNotNotify' as const),
        people: fc.constantFrom('tell' as const, 'doNotTell' as const),
        decidedAt: hour,
      }),
    ),
    notifications: fc.array(fc.record({ sentAt: maybe, phase: fc.constant('complete' as const) }), {
      maxLength: 1,
    }),
    communications: fc.array(fc.record({ toldAt: maybe, wholeAt: maybe, groups: fc.constant(null) }), {
      maxLength: 1,
    }),
    signals: fc.record({ claimAt: maybe, proofShownAt: maybe, checkConfirmedAt: maybe }),
    sparedDuties: fc.subarray(['own:insurer']),
    validFromAt: maybe,
  })
  .map(({ validFromAt, ...known }) => {
    const base = dossier(known as Partial<Dossier>)
    const own = { id: 'insurer', name: 'x', trigger: 'aware', count: 24, unit: 'hours', validFromAt } as const
    return { ...base, settings: { ...base.settings, regimes: [...regimes], ownDuties: [own] } }
  })

const isRunning = ({ state }: Duty) => state === 'running' || state === 'overdue'
/** Not a target for a check once a breach is found, nor what a processor owes. */
const isAnsweredFor = ({ kind }: Duty) =>
  !['investigation', 'processorReport', 'subProcessorReport'].includes(kind)

describe('no term grows longer', () => {
  test('whatever two or three are brought together', () => {
    let brought = 0
    fc.assert(
      fc.property(fc.array(dossiers, { minLength: 2, maxLength: 3 }), (several) => {
        // One register has one way of working.
        const all = several.map((one) => ({ ...one, settings: several[0]!.settings }))
        const besides = (one: Dossier) => all.filter((other) => other !== one)
        // Not each may remain: the graver ones do.
        const one = all.find((into) => bringProblems(into, besides(into), now).length === 0)
        if (!one) return
        const rest = besides(one)
        brought += 1
        const joined = withBroughtIn(one, rest, now)
        const is = dutiesOf(joined, now)
        for (const duty of all
          .flatMap((before) => dutiesOf(before, now))
          .filter(isRunning)
          .filter(isAnsweredFor)) {
          const after = is.find(({ key }) => key === duty.key)
          expect(after?.state, duty.key).not.toBe('notRequired')
          if (duty.dueAt !== null) expect(after?.dueAt && after.dueAt <= duty.dueAt, duty.key).toBe(true)
        }
        // Of what merely points to a breach: hours that would run run as soon, where somebody would be certain.
        for (const before of all) {
          const hours = provisionalDuty(before, now)
          const isNotified = joined.notifications.some(({ sentAt }) => sentAt !== null)
          const isCertain = joined.awareAt !== null || provisionalDuty(joined, now) !== null || !hours
          expect(isCertain || isNotified || joined.decision?.authority === 'doNotNotify').toBe(true)
        }
      }),
      { numRuns: 1500 },
    )
    expect(brought).toBeGreaterThan(100)
  }, 60_000)

  test('the first awareness of any of them runs the clock, and the check begins with the first report', () => {
    const joined = withBroughtIn(confirmed(at(50)), [confirmed(at(10)), confirmed(at(30))], now)
    expect([joined.awareAt, dueOf(joined, 'authority'), joined.reportedAt]).toEqual([at(10), at(82), at(10)])
    const later = withBroughtIn(confirmed(at(10)), [confirmed(at(50))], now)
    expect([later.awareAt, later.keptDuties]).toEqual([at(10), undefined])
    const suspicion = withBroughtIn(dossier({ reportedAt: at(50) }), [confirmed(at(30))], now)
    expect([suspicion.status, suspicion.awareAt]).toEqual(['confirmed', at(30)])
    const check = withBroughtIn(dossier({ reportedAt: at(50) }), [dossier({ reportedAt: at(40) })], now)
    expect([check.status, dueOf(check, 'investigation')]).toEqual(['reported', at(64)])
    const begun = withBroughtIn(dossier(), [dossier({ status: 'investigating' })], now)
    expect(begun.status).toBe('investigating')
  })

  test('what points to awareness in another one is proposed, what is certain before a hint', () => {
    const into = dossier({ facts: seen(at(40)) })
    const provisional = (others: Dossier[]) =>
      provisionalDuty(withBroughtIn(into, others, now), now)?.triggeredAt
    expect(provisional([])).toBe(at(40))
    expect(provisional([dossier({ facts: seen(at(30)) }), dossier({ facts: seen(at(35)) })])).toBe(at(30))
    expect(provisional([dossier({ facts: seen(at(30), 'externalParty') })])).toBe(at(40))
    const chain = withBroughtIn(
      dossier({ facts: seen(at(45)) }),
      [withBroughtIn(into, [dossier({ facts: seen(at(30)) })], now)],
      now,
    )
    expect(provisionalDuty(chain, now)?.triggeredAt).toBe(at(30))
  })

  test('what was found to be no breach makes nobody aware, and lends its instant to who is', () => {
    const dismissed = dossier({ status: 'dismissed', awareAt: at(5), reportedAt: at(5), dismissedAt: at(9) })
    const check = withBroughtIn(dossier({ reportedAt: at(50) }), [dismissed], now)
    expect([check.status, check.awareAt, check.reportedAt]).toEqual(['reported', null, at(50)])
    const found = withBroughtIn(confirmed(at(50)), [dismissed], now)
    expect([found.awareAt, found.reportedAt]).toEqual([at(5), at(50)])
  })

  test('what another one owes is kept, against a decision that did not know of it, until who decides confirms', () => {
    const spared = confirmed(at(10), {
      weighing: { conclusion: 'unlikely', highRiskAt: null },
      decision: { authority: 'doNotNotify', people: 'doNotTell', decidedAt: at(12) },
    })
    const high = confirmed(at(40), { weighing: { conclusion: 'high', highRiskAt: at(41) } })
    const joined = withBroughtIn(spared, [high], now)
    expect(joined.keptDuties?.map(({ key, dueAt, since }) => [key, dueAt, since])).toEqual([
      ['authority', at(112), now],
      ['people', at(113), now],
    ])
    const anew = { ...joined, decision: { ...spared.decision!, decidedAt: at(301) } }
    expect(
      dutiesOf(anew, at(302))
        .filter(isRunning)
        .map(({ kind }) => kind),
    ).not.toContain('authority')
  })
})

describe('a dossier that was brought into another', () => {
  test('runs no clock, waits for nothing and has nothing to be done', () => {
    const one = broughtIn(confirmed(at(10), { weighing: { conclusion: 'high', highRiskAt: at(11) } }))
    expect(dutiesOf(one, now).filter(isRunning)).toEqual([])
    expect(dutiesOf(one, now).map(({ kind, state }) => [kind, state])).toEqual([['investigation', 'met']])
    expect([provisionalDuty(broughtIn(dossier({ facts: seen(at(1)) })), now), nextStep(one, now)]).toEqual([
      null,
      'none',
    ])
  })

  test('may be any that nobody answered for or told outside, and goes into one that is open', () => {
    const open = confirmed(at(10))
    const sent = { sentAt: at(20), phase: 'complete' as const }
    expect(
      codesOf(open, confirmed(at(20)), dossier(), dossier({ status: 'dismissed', dismissedAt: at(30) })),
    ).toEqual([])
    expect(codesOf({ ...open, notifications: [sent] }, confirmed(at(20)))).toEqual([])
    expect(codesOf(open, confirmed(at(20), { notifications: [{ ...sent, sentAt: null }] }))).toEqual([])
    expect(codesOf(open, confirmed(at(20), { notifications: [sent] }))).toEqual(['otherNotified'])
    expect(
      codesOf(open, confirmed(at(20), { communications: [{ toldAt: at(30), wholeAt: null, groups: null }] })),
    ).toEqual(['otherTold'])
    expect(
      codesOf(
        open,
        confirmed(at(20), { reports: [{ duty: 'nis2EarlyWarning', sentAt: at(21), isComplete: true }] }),
      ),
    ).toEqual(['otherReported'])
    expect(codesOf(open, confirmed(at(20), { status: 'closed' }))).toEqual(['isClosed'])
    expect(codesOf(open, broughtIn(confirmed(at(20))))).toEqual(['isBroughtTogether'])
    for (const status of ['closed', 'dismissed'] as const)
      expect(codesOf({ ...open, status }, dossier())).toEqual(['isClosed'])
    expect(codesOf(broughtIn(open), dossier())).toEqual(['isBroughtTogether'])
  })

  test('is none that was found to be graver than the one that remains', () => {
    const at10 = confirmed(at(10))
    const weighed = (conclusion: (typeof riskLevels)[number], more = {}) =>
      confirmed(at(10), { weighing: { conclusion, highRiskAt: null, ...more } })
    const decided = (authority: 'notify' | 'doNotNotify', people: 'tell' | 'doNotTell') =>
      confirmed(at(10), {
        weighing: { conclusion: 'high', highRiskAt: null },
        decision: { authority, people, decidedAt: at(12) },
      })
    for (const into of [at10, weighed('unlikely'), weighed('undetermined')]) {
      for (const other of [weighed('risk'), weighed('high'), weighed('unlikely', { bound: 'risk' })]) {
        expect(codesOf(into, other)).toEqual(['otherGraver'])
        expect(codesOf(other, into)).toEqual([])
      }
    }
    expect(codesOf(weighed('risk'), weighed('high'))).toEqual(['otherGraver'])
    expect(codesOf(weighed('high'), weighed('risk'), weighed('high'))).toEqual([])
    expect(codesOf(weighed('high'), decided('notify', 'doNotTell'))).toEqual(['otherGraver'])
    expect(codesOf(weighed('high'), decided('doNotNotify', 'tell'))).toEqual(['otherGraver'])
    expect(codesOf(decided('notify', 'tell'), decided('notify', 'doNotTell'), weighed('high'))).toEqual([])
    expect(codesOf(at10, weighed('unlikely'), weighed('undetermined'))).toEqual([])
  })

  test('owes no duty of contract that the one that remains left out', () => {
    const own = {
      id: 'insurer',
      name: 'x',
      trigger: 'aware',
      count: 24,
      unit: 'hours',
      validFromAt: null,
    } as const
    const settings = { ...dossier().settings, ownDuties: [own] }
    const spares = confirmed(at(10), { settings, sparedDuties: ['own:insurer'] })
    expect(codesOf(spares, confirmed(at(20), { settings }))).toEqual(['dutySpared'])
    expect(codesOf(spares, confirmed(at(20), { settings, sparedDuties: ['own:insurer'] }))).toEqual([])
  })
})

describe('taken apart', () => {
  test('they are while nothing was judged, decided, told or ended on what both held', () => {
    const codes = (...verbs: string[]) => takeApartProblems('confirmed', verbs).map(({ code }) => code)
    expect(codes('facts.recorded', 'report.added', 'measure.completed', 'incident.broughtTogether')).toEqual(
      [],
    )
    expect(codes('assessment.recorded', 'decision.recorded', 'decision.recorded')).toEqual([
      'judgedSince',
      'decidedSince',
    ])
    expect(codes('notification.prepared', 'dutyReport.recorded')).toEqual(['notifiedSince'])
    expect(codes('communication.told')).toEqual(['toldSince'])
    expect(codes('incident.closed', 'incident.reopened')).toEqual(['endedSince'])
    expect(codes('awareness.recorded')).toEqual(['judgedSince'])
    expect(takeApartProblems('broughtTogether', []).map(({ code }) => code)).toEqual(['broughtFurther'])
  })
})
