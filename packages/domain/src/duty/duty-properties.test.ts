import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proposeAwareness } from '../awareness/propose-awareness.ts'
import { stretchFlags } from '../awareness/stretch.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import { holidayCountries, incidentStatuses, type Dossier } from '../incident/dossier.ts'
import { notificationPhases } from '../notification/phase.ts'
import { regimes } from '../rules/regime.ts'
import { ruleSetAt, ruleSets } from '../rules/rule-sets.ts'
import { whatIf } from '../rules/what-if.ts'
import { riskLevels } from '../weighing/weighing.ts'
import { dutiesOf } from './duties.ts'
import { ownDutyTriggers, ownDutyUnits } from './duty-facts.ts'
import { dutyHistory } from './duty-history.ts'
import { dutyKinds, furtherDutyKinds, type Duty, type DutyState } from './kinds.ts'
import { delayOf, nextPhases } from './phases.ts'
import { readingsOfDuty } from './readings.ts'

const base = Date.UTC(2026, 9, 20)
const hourAt = (hours: number): string => new Date(base + hours * 3_600_000).toISOString()
// Six weeks around the end of summer time, to the minute.
const instant = fc.integer({ min: 0, max: 60_480 }).map((minutes) => hourAt(minutes / 60))
const absurd = fc.constantFrom(
  '',
  'yesterday',
  '1066-10-14T09:00:00.000Z',
  '1969-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00.000Z',
  '-271821-04-20T00:00:00.000Z',
)
const hours = fc.nat(400)
const absurdHours = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1e300, 1e300, -1, 0, 0.5)

function dossiers(at: fc.Arbitrary<string>, count: fc.Arbitrary<number>): fc.Arbitrary<Dossier> {
  const maybe = fc.option(at)
  const timing = fc.record({
    occurredFromAt: maybe,
    detectedAt: maybe,
    reportedAt: maybe,
    processorAwareAt: maybe,
    processorToldAt: maybe,
  })
  return fc.record({
    status: fc.constantFrom(...incidentStatuses),
    createdAt: at,
    reportedAt: at,
    awareAt: maybe,
    dismissedAt: maybe,
    facts: timing.map((known) => {
      const facts = emptyFacts()
      Object.assign(facts.timing, known)
      return facts
    }),
    settings: fc.record({
      investigationHours: count,
      peopleTargetHours: count,
      decides: fc.constant('decider' as const),
      zone: fc.constantFrom('Europe/Brussels', 'Europe/Amsterdam', 'Atlantic/Reykjavik', 'Atlantis'),
      country: fc.constantFrom(...holidayCountries),
      regimes: fc.subarray([...regimes]),
      ownDuties: fc.array(
        fc.record({
          id: fc.constantFrom('insurer', 'group'),
          name: fc.constant('x'),
          trigger: fc.constantFrom(...ownDutyTriggers),
          count,
          unit: fc.constantFrom(...ownDutyUnits),
          validFromAt: maybe,
        }),
        { maxLength: 1 },
      ),
    }),
    weighing: fc.option(fc.record({ conclusion: fc.constantFrom(...riskLevels), highRiskAt: maybe })),
    advisedAt: maybe,
    decision: fc.option(
      fc.record({
        authority: fc.constantFrom('notify' as const, 'doNotNotify' as const),
        people: fc.constantFrom('tell' as const, 'doNotTell' as const, 'tellPublicly' as const),
        decidedAt: at,
      }),
    ),
    notifications: fc.array(
      fc.record({
        sentAt: maybe,
        phase: fc.constantFrom(...notificationPhases),
        authority: fc.constantFrom('COC', 'GBA'),
      }),
      { maxLength: 3 },
    ),
    communications: fc.array(fc.record({ toldAt: maybe }), { maxLength: 2 }),
    openMeasures: fc.nat(2),
    contractTermHours: fc.option(count),
    significantAt: maybe,
    isBeingHandled: fc.constantFrom(true, false, null),
    handledAt: maybe,
    subProcessors: fc.array(
      fc.record({
        id: fc.constant('host'),
        name: fc.constant('x'),
        awareAt: maybe,
        toldAt: maybe,
        termHours: fc.option(count),
      }),
      { maxLength: 1 },
    ),
    reports: fc.array(
      fc.record({
        duty: fc.constantFrom(...furtherDutyKinds, 'own:insurer'),
        sentAt: at,
        isComplete: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
    signals: fc.record({ claimAt: maybe, claimVerifiedAt: maybe, checkStartedAt: maybe }),
    ruleSetId: fc.constantFrom('gdpr-2016-679', 'gone'),
  })
}

const sane = dossiers(instant, hours)
const insane = dossiers(fc.oneof(instant, absurd), fc.oneof(hours, absurdHours))

// Time alone turns running into overdue; nothing else.
const next: Readonly<Record<DutyState, readonly DutyState[]>> = {
  running: ['running', 'overdue'],
  overdue: ['overdue'],
  met: ['met'],
  metLate: ['metLate'],
  notRequired: ['notRequired'],
}

test('in time a duty only goes from running to overdue, and nothing else of it changes', () => {
  fc.assert(
    fc.property(sane, instant, instant, (dossier, one, other) => {
      const [earlier, later] = one < other ? [one, other] : [other, one]
      const before = dutiesOf(dossier, earlier)
      const after = dutiesOf(dossier, later)
      expect(after.map(timeless)).toEqual(before.map(timeless))
      before.forEach(({ state }, place) => expect(next[state]).toContain(after[place]!.state))
    }),
  )
})

test('a state says what the instants say', () => {
  fc.assert(
    fc.property(sane, instant, (dossier, now) => {
      for (const { state, dueAt, metAt, triggeredAt } of dutiesOf(dossier, now)) {
        expect(triggeredAt).not.toBe('')
        if (dueAt !== null) expect(dueAt >= triggeredAt).toBe(true)
        if (state === 'overdue') expect(metAt === null && dueAt !== null && now > dueAt).toBe(true)
        if (state === 'metLate') expect(metAt !== null && dueAt !== null && metAt > dueAt).toBe(true)
        if (state === 'running') expect(metAt === null && (dueAt === null || now <= dueAt)).toBe(true)
      }
    }),
  )
})

test('keys tell duties apart, and the kinds stand in their order', () => {
  const order: readonly string[] = [...dutyKinds, ...furtherDutyKinds]
  fc.assert(
    fc.property(sane, instant, (dossier, now) => {
      const duties = dutiesOf(dossier, now)
      expect(new Set(duties.map(({ key }) => key)).size).toBe(duties.length)
      const places = duties.map(({ kind }) => order.indexOf(kind))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }),
  )
})

test('more hours in rules, targets, contract or own duty never bring a due time forward', () => {
  fc.assert(
    fc.property(sane, instant, fc.nat(100), (dossier, now, more) => {
      const longer = ruleSets.map((set) => ({ ...set, authorityHours: set.authorityHours + more }))
      const { settings, contractTermHours } = dossier
      const relaxed: Dossier = {
        ...dossier,
        contractTermHours: contractTermHours === null ? null : contractTermHours + more,
        settings: {
          ...settings,
          investigationHours: settings.investigationHours + more,
          peopleTargetHours: settings.peopleTargetHours + more,
          ownDuties: (settings.ownDuties ?? []).map((own) => ({ ...own, count: own.count + more })),
        },
      }
      const due = new Map(dutiesOf(relaxed, now, longer).map(({ key, dueAt }) => [key, dueAt]))
      for (const { key, dueAt } of dutiesOf(dossier, now)) {
        if (dueAt !== null) expect(due.get(key)! >= dueAt).toBe(true)
      }
    }),
  )
})

test('the history ends at what is due now', () => {
  fc.assert(
    fc.property(fc.array(sane, { minLength: 1, maxLength: 4 }), (all) => {
      const states = all.map((dossier, hour) => ({ at: hourAt(hour), dossier }))
      const last = new Map(dutyHistory(states).map(({ key, after }) => [key, after]))
      const { at, dossier } = states.at(-1)!
      const asked = dutiesOf(dossier, at).filter(({ state }) => state !== 'notRequired')
      for (const { key, dueAt } of asked) expect(last.get(key)).toBe(dueAt)
      const keys = new Set(asked.map(({ key }) => key))
      for (const [key, after] of last) if (!keys.has(key)) expect(after).toBeNull()
    }),
  )
})

test('absurd times and hours raise no exception anywhere, and give due times that are instants', () => {
  fc.assert(
    fc.property(insane, fc.oneof(instant, absurd), (dossier, now) => {
      const duties = dutiesOf(dossier, now)
      for (const duty of duties) {
        if (duty.dueAt !== null) expect(Number.isNaN(Date.parse(duty.dueAt))).toBe(false)
        readingsOfDuty(duty, dossier.settings)
      }
      for (const rules of ruleSets) whatIf(dossier, rules, now)
      dutyHistory([
        { at: now, dossier },
        { at: dossier.reportedAt, dossier: { ...dossier, awareAt: null } },
      ])
      stretchFlags(dossier, now)
      proposeAwareness(dossier.facts, dossier.signals)
      const sent = dossier.notifications.map((one) => ({ ...one, authority: one.authority ?? 'GBA' }))
      const rules = ruleSetAt(now)
      for (const phase of nextPhases(sent, 'GBA')) {
        delayOf({ awareAt: dossier.awareAt, at: now, phase, authority: 'GBA', sent, rules })
      }
    }),
    { numRuns: 500 },
  )
})

function timeless({ state: _state, ...duty }: Duty): Omit<Duty, 'state'> {
  return duty
}
