import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as lists from '../facts/choices.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Facts } from '../facts/facts.ts'
import { readingsOf } from './aspects.ts'
import { score } from './score.ts'
import { weigh } from './weigh.ts'
import { riskFactors, riskLevels } from './weighing.ts'

const maybe = <T>(list: readonly T[]): fc.Arbitrary<T | null> => fc.option(fc.constantFrom(...list))
const subset = <T>(list: readonly T[]): fc.Arbitrary<T[] | null> => fc.option(fc.subarray([...list]))
const amount = fc.option(fc.oneof(fc.constantFrom(0, 1, 50, 51, 99, 100, 9999, 10_000), fc.nat(2_000_000)))

/** Any combination of answers to what the weighing looks at, contradictions included. */
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    nature: fc.record({
      breachTypes: subset(lists.breachTypes),
      disclosure: maybe(lists.disclosures),
      intelligibility: maybe(lists.intelligibilities),
      alteration: maybe(lists.alterations),
      availabilityLoss: maybe(lists.availabilityLosses),
      incidentType: maybe(lists.incidentTypes),
      cause: maybe(lists.causes),
      holder: maybe(lists.holders),
      holderCount: amount,
      deletionConfirmed: maybe(lists.answers),
      intent: maybe(lists.intents),
      unavailableHours: fc.option(fc.double({ min: 0, max: 1000, noNaN: true })),
      deprivation: maybe(lists.deprivations),
    }),
    people: fc.record({
      categories: subset(lists.peopleCategories),
      countKind: maybe(lists.countKinds),
      count: amount,
      countMax: amount,
      endangered: maybe(lists.answers),
    }),
    data: fc.record({
      types: subset(lists.dataTypes),
      nationalNumber: maybe(lists.answers),
      identifiability: maybe(lists.identifiabilities),
      alreadyPublic: maybe(lists.answers),
    }),
    protection: fc.record({ keySafe: maybe(lists.answers), backupIntact: maybe(lists.answers) }),
    consequences: fc.record({ severity: maybe(lists.impactSeverities), impacts: subset(lists.impacts) }),
  })
  .map((known) => {
    const facts = emptyFacts()
    Object.assign(facts.nature, known.nature)
    Object.assign(facts.people, known.people)
    Object.assign(facts.data, known.data)
    Object.assign(facts.protection, known.protection)
    Object.assign(facts.consequences, known.consequences)
    return facts
  })

const bounds = (facts: Facts): { low: number; high: number } => {
  const { best, worst } = readingsOf(facts)
  return { low: score(best).rank, high: score(worst).rank }
}

/** A question whose answers rise in harm; `unknown` is what stands for "not answered". */
interface Ladder {
  name: string
  rising: readonly ((facts: Facts) => void)[]
  unknown: (facts: Facts) => void
}

function ladder<S extends 'nature' | 'people' | 'data' | 'protection', K extends keyof Facts[S]>(
  section: S,
  key: K,
  rising: readonly NonNullable<Facts[S][K]>[],
  unknown: Facts[S][K],
): Ladder {
  const set =
    (value: Facts[S][K]) =>
    (facts: Facts): void => {
      facts[section][key] = value
    }
  return {
    name: `${section}.${String(key)}`,
    rising: rising.map((value) => set(value)),
    unknown: set(unknown),
  }
}

const ladders: Ladder[] = [
  ladder('nature', 'disclosure', ['notDisclosed', 'cannotBeDetermined', 'likelyDisclosed'], null),
  ladder('nature', 'intelligibility', ['protectionIntact', 'protectionCircumventable', 'intelligible'], null),
  ladder('nature', 'holder', ['trusted', 'known', 'unknown', 'public'], null),
  ladder('nature', 'holderCount', [0, 50, 51, 5000], null),
  ladder('nature', 'deletionConfirmed', ['yes', 'no'], 'toBeDetermined'),
  ladder('nature', 'intent', ['none', 'opportunistic', 'malicious', 'targeted'], 'toBeDetermined'),
  ladder('nature', 'alteration', ['noWrongUse', 'wrongUseReversible', 'wrongUseIrreversible'], null),
  ladder('nature', 'availabilityLoss', ['temporary', 'permanent'], 'toBeDetermined'),
  ladder('nature', 'unavailableHours', [0, 0.99, 1, 23.9, 24, 71, 72, 500], null),
  ladder('nature', 'deprivation', ['none', 'inconvenience', 'serious', 'endangering'], null),
  ladder(
    'data',
    'types',
    [['basic'], ['basic', 'financial'], ['basic', 'health'], ['basic', 'health', 'credentials']],
    null,
  ),
  ladder('data', 'nationalNumber', ['no', 'yes'], 'toBeDetermined'),
  ladder('data', 'identifiability', ['negligible', 'limited', 'significant', 'maximum'], 'toBeDetermined'),
  ladder('data', 'alreadyPublic', ['yes', 'no'], null),
  ladder('people', 'endangered', ['no', 'yes'], 'toBeDetermined'),
  ladder(
    'people',
    'categories',
    [['residents'], ['residents', 'minors'], ['residents', 'welfareClients']],
    null,
  ),
  ladder('protection', 'keySafe', ['yes', 'no'], 'toBeDetermined'),
  ladder('protection', 'backupIntact', ['yes', 'no'], 'toBeDetermined'),
]

describe('any combination of facts', () => {
  test('is weighed without crashing, whole, and the same every time', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const weighing = weigh(facts)
        expect(riskLevels).toContain(weighing.risk)
        expect(weighing.factors.map(({ factor }) => factor)).toEqual(riskFactors)
        expect(weighing.reasons.length).toBeGreaterThan(0)
        expect(weigh(facts)).toEqual(weighing)
      }),
      { numRuns: 200 },
    )
  })

  test('is never told to keep silent while something unknown could make it a risk', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { authority, missing } = weigh(facts)
        if (authority === 'doNotNotify') expect(missing).toEqual([])
        expect(authority === 'doNotNotify').toBe(bounds(facts).high === 0)
      }),
      { numRuns: 200 },
    )
  })

  test('names at least one missing fact whenever the outcome is open', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { low, high } = bounds(facts)
        if (low < high) expect(weigh(facts).missing).not.toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe.each(ladders)('$name', ({ rising, unknown }) => {
  test('a more harmful answer never lowers, a more protective one never raises', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        let before = { low: 0, high: 0 }
        for (const set of rising) {
          set(facts)
          const after = bounds(facts)
          expect(after.low).toBeGreaterThanOrEqual(before.low)
          expect(after.high).toBeGreaterThanOrEqual(before.high)
          before = after
        }
      }),
      { numRuns: 150 },
    )
  })

  test('not answered is never more harmless than the most harmful answer', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        // Where the answer is not asked, none is missing: the cause answers for the intent, an unticked breach of
        // confidentiality for the disclosure.
        facts.nature.cause = null
        facts.nature.breachTypes = ['confidentiality', 'integrity', 'availability']
        unknown(facts)
        const open = bounds(facts)
        for (const set of rising) {
          set(facts)
          expect(open.high).toBeGreaterThanOrEqual(bounds(facts).high)
        }
      }),
      { numRuns: 150 },
    )
  })
})

test('with more people the risk never falls', () => {
  fc.assert(
    fc.property(anyFacts, fc.nat(100_000), fc.nat(100_000), (facts, one, other) => {
      facts.people.countKind = 'exact'
      facts.people.countMax = null
      facts.people.count = Math.min(one, other)
      const fewer = bounds(facts)
      facts.people.count = Math.max(one, other)
      const more = bounds(facts)
      expect(more.low).toBeGreaterThanOrEqual(fewer.low)
      expect(more.high).toBeGreaterThanOrEqual(fewer.high)
    }),
  )
})
