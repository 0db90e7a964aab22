import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shelterRows } from '../facts/contradiction-rows.ts'
import { contradictionsOf } from '../facts/contradictions.ts'
import { emptyGroup } from '../facts/empty-facts.ts'
import type { Facts, PeopleGroup } from '../facts/facts.ts'
import { anyFacts, groupedFacts } from './any-facts.fixture.ts'
import { peopleCounted } from './aspects.ts'
import { allPeople, partsOf } from './parts.ts'
import { rankedOf } from './ranks.ts'
import { spanOfAll, tallyOf, type Span } from './tally.ts'
import { weigh } from './weigh.ts'
import { riskFactors, riskLevels } from './weighing.ts'

const bounds = (facts: Facts): Span => {
  const parts = partsOf(facts)
  return spanOfAll(tallyOf(parts.map(rankedOf)), allPeople(facts, parts))
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
  ladder('people', 'includesMinors', ['no', 'yes'], 'toBeDetermined'),
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
        // Who has data that did not leave is asked for whoever rests something on it.
        if (authority === 'doNotNotify') expect(missing.filter(({ path }) => !isHolder(path))).toEqual([])
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

const isHolder = (path: string): boolean => path.endsWith('.holder')

// An answer that contradicts another, or by which two others do, is read as none at all: no step between two answers.
const stands = (facts: Facts, path: string): boolean =>
  !contradictionsOf(facts).some(({ paths }) => paths.includes(path)) &&
  !shelterRows.some(({ reads, when }) => reads.includes(path) && when(facts))

describe.each(ladders)('$name', ({ name, rising, unknown }) => {
  test('a more harmful answer never lowers, a more protective one never raises', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        let before = { low: 0, high: 0 }
        for (const set of rising) {
          set(facts)
          if (!stands(facts, name)) continue
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
          if (stands(facts, name)) expect(open.high).toBeGreaterThanOrEqual(bounds(facts).high)
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

/** The groups' own answers whose harm rises. */
const groupLadders: Ladder[] = [
  groupLadder('categories', [['residents'], ['residents', 'minors'], ['residents', 'welfareClients']]),
  groupLadder('includesMinors', ['no', 'yes']),
  groupLadder('endangered', ['no', 'yes']),
  groupLadder('types', [['basic'], ['basic', 'financial'], ['basic', 'health'], ['basic', 'credentials']]),
  groupLadder('nationalNumber', ['no', 'yes']),
  groupLadder('identifiability', ['negligible', 'limited', 'significant', 'maximum']),
  groupLadder('alreadyPublic', ['yes', 'no']),
  groupLadder('disclosure', ['notDisclosed', 'cannotBeDetermined', 'likelyDisclosed']),
  groupLadder('intelligibility', ['protectionIntact', 'protectionCircumventable', 'intelligible']),
  groupLadder('holder', ['trusted', 'known', 'unknown', 'public']),
  groupLadder('deletionConfirmed', ['yes', 'no']),
  groupLadder('deprivation', ['none', 'inconvenience', 'serious', 'endangering']),
]

function groupLadder<K extends keyof PeopleGroup>(key: K, rising: readonly PeopleGroup[K][]): Ladder {
  const set = (value: PeopleGroup[K]) => (facts: Facts) => {
    const [first] = facts.people.groups ?? []
    if (first !== undefined) first[key] = value
  }
  return { name: `people.groups.0.${key}`, rising: rising.map(set), unknown: set(null as PeopleGroup[K]) }
}

describe('groups', () => {
  test.each(groupLadders)('$name: a more harmful answer in one group never lowers', ({ name, rising }) => {
    fc.assert(
      fc.property(groupedFacts, (facts) => {
        let before = { low: 0, high: 0 }
        for (const set of rising) {
          set(facts)
          if (!stands(facts, name)) continue
          const after = bounds(facts)
          expect(after.low).toBeGreaterThanOrEqual(before.low)
          expect(after.high).toBeGreaterThanOrEqual(before.high)
          before = after
        }
      }),
      { numRuns: 100 },
    )
  })

  test('of any kind are weighed without crashing, and silence is never proposed while one is open', () => {
    fc.assert(
      fc.property(groupedFacts, (facts) => {
        const { authority, missing, groups, risk } = weigh(facts)
        expect(groups.length).toBeGreaterThan(0)
        const span = bounds(facts)
        expect(authority === 'doNotNotify').toBe(span.high === 0)
        if (span.low < span.high) expect(missing).not.toEqual([])
        expect(groups.map((group) => group.risk)).toContain(risk)
      }),
      { numRuns: 200 },
    )
  })

  test('split in two never lower the risk', () => {
    fc.assert(
      fc.property(groupedFacts, fc.nat(20_000), fc.nat(20_000), (facts, one, other) => {
        const [first, ...rest] = facts.people.groups ?? []
        const counted = (count: number): PeopleGroup => ({
          ...(first ?? emptyGroup()),
          ...{ countKind: 'exact', count, countMax: null },
        })
        facts.people.groups = [counted(one + other), ...rest]
        const whole = bounds(facts)
        facts.people.groups = [counted(one), ...rest, counted(other)]
        expect(bounds(facts)).toEqual(whole)
      }),
      { numRuns: 300 },
    )
  })

  test('that divide a dossier without an answer of their own leave its risk as it was', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(20_000), fc.nat(20_000), (facts, one, other) => {
        Object.assign(facts.people, { countKind: 'exact', count: one + other, countMax: null, groups: null })
        const whole = bounds(facts)
        for (const groups of [
          [
            { ...emptyGroup(), count: one },
            { ...emptyGroup(), count: other },
          ],
          [{ ...emptyGroup(), count: one }, emptyGroup()],
          [emptyGroup(), emptyGroup(), emptyGroup()],
          [{ ...emptyGroup(), count: one }],
        ]) {
          facts.people.groups = groups
          expect(bounds(facts)).toEqual(whole)
        }
      }),
      { numRuns: 200 },
    )
  })

  // GDPR article 33(1): who is in no group is weighed by the dossier's own answers, as long as there may be somebody.
  test('never hide what the dossier itself says', () => {
    fc.assert(
      fc.property(groupedFacts, (facts) => {
        const whole = peopleCounted(facts.people)
        const held = (facts.people.groups ?? []).map(peopleCounted)
        if (whole.many <= held.reduce((sum, { few }) => sum + few, 0)) return
        const dossier = {
          ...facts,
          people: { ...facts.people, groups: null, countKind: null, count: 1, countMax: null },
        }
        expect(bounds(facts).high).toBeGreaterThanOrEqual(bounds(dossier).high)
      }),
      { numRuns: 300 },
    )
  })

  test('never make less of a dossier than its mildest group alone', () => {
    fc.assert(
      fc.property(groupedFacts, (facts) => {
        const all = bounds(facts)
        for (const group of facts.people.groups ?? []) {
          const counted: PeopleGroup = {
            ...group,
            countKind: 'exact',
            count: group.count ?? 0,
            countMax: null,
          }
          const people = { ...facts.people, countKind: null, count: null, countMax: null, groups: [counted] }
          const alone: Facts = { ...facts, people }
          expect(all.low).toBeGreaterThanOrEqual(bounds(alone).low)
        }
      }),
      { numRuns: 150 },
    )
  })
})

test('the order of answers, lists and groups says nothing', () => {
  const turned = <T>(list: T[] | null): T[] | null => list?.toReversed() ?? null
  fc.assert(
    fc.property(fc.oneof(anyFacts, groupedFacts), (facts) => {
      const { nature, people, data, consequences } = facts
      const groups = turned(people.groups)?.map((group) => ({ ...group, types: turned(group.types) })) ?? null
      const other: Facts = {
        ...facts,
        consequences: { ...consequences, impacts: turned(consequences.impacts) },
        data: { ...data, types: turned(data.types) },
        people: { ...people, categories: turned(people.categories), groups },
        nature: { ...nature, breachTypes: turned(nature.breachTypes) },
      }
      expect(bounds(other)).toEqual(bounds(facts))
      expect(codesOf(other)).toEqual(codesOf(facts))
    }),
    { numRuns: 200 },
  )
})

function codesOf(facts: Facts): unknown {
  const { risk, authority, people, missing, groups } = weigh(facts)
  return {
    risk,
    authority,
    people,
    missing: missing.length,
    groups: groups.map((group) => group.risk).toSorted(),
  }
}

/** Questions that hang on no other answer: what a counterfact says of them must come true when they are answered so. */
const independent = [
  'endangered',
  'nationalNumber',
  'identifiability',
  'keySafe',
  'backupIntact',
  'deprivation',
  'deletionConfirmed',
  'intelligibility',
  'alreadyPublic',
  'alteration',
  'holder',
  'intent',
  'severity',
]

function answeredAt(facts: Facts, path: string, value: string): Facts {
  const [section = '', ...rest] = path.split('.')
  const put = (record: unknown, [key = '', ...deeper]: string[]): unknown => {
    if (Array.isArray(record)) {
      return record.map((one: unknown, index) => (String(index) === key ? put(one, deeper) : one))
    }
    const known = record as Record<string, unknown>
    return { ...known, [key]: deeper.length === 0 ? value : put(known[key], deeper) }
  }
  return put(facts, [section, ...rest]) as Facts
}

test('counterfacts come true when the fact is answered so', () => {
  fc.assert(
    fc.property(fc.oneof(anyFacts, groupedFacts), (facts) => {
      for (const { path, value, risk } of weigh(facts).counterfacts) {
        if (!independent.includes(path.split('.').at(-1) ?? '')) continue
        expect([path, value, weigh(answeredAt(facts, path, value)).risk]).toEqual([path, value, risk])
      }
    }),
    { numRuns: 200 },
  )
})
