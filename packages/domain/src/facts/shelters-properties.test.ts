import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyFacts } from '../weighing/any-facts.fixture.ts'
import { allPeople, partsOf } from '../weighing/parts.ts'
import { rankedOf } from '../weighing/ranks.ts'
import { spanOfAll, tallyOf } from '../weighing/tally.ts'
import type { BreachType } from './choices.ts'
import { emptyFacts } from './empty-facts.ts'
import type { Facts, FactSection } from './facts.ts'
import { shelterSources } from './shelter-sources.ts'
import { isDenied, shelters, type Shelter, type ShelterName } from './shelters.ts'

const all = Object.entries<Shelter>(shelters) as [ShelterName, Shelter][]

const highest = (facts: Facts): number => {
  const parts = partsOf(facts)
  return spanOfAll(tallyOf(parts.map(rankedOf)), allPeople(facts, parts)).high
}

const boxes: Partial<Record<ShelterName, BreachType>> = {
  neverConfidential: 'confidentiality',
  neverAltered: 'integrity',
  neverLost: 'availability',
}

/** The facts as they would be if nobody had given that answer; of a box left unticked, if it were ticked. */
function withoutIt(facts: Facts, name: ShelterName): Facts {
  const [section, field] = shelters[name].path.split('.') as [FactSection, string]
  const box = boxes[name]
  const value = box === undefined ? null : [...(facts.nature.breachTypes ?? []), box]
  return { ...facts, [section]: { ...facts[section], [field]: value } }
}

describe.each(all)('%s', (name, { path, said, denials }) => {
  test('is not said where nothing is', () => {
    expect(said(emptyFacts())).toBe(false)
    expect(isDenied(emptyFacts(), name)).toBe(false)
  })

  test('never lowers beside what denies it: GDPR article 33(1), not notifying is the exception', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        if (!isDenied(facts, name)) return
        expect(highest(facts)).toBeGreaterThanOrEqual(highest(withoutIt(facts, name)))
      }),
      { numRuns: 400 },
    )
  })

  test('is denied with a source, by questions other than its own', () => {
    const known: readonly string[] = Object.keys(shelterSources)
    for (const denial of denials) {
      expect(known).toContain(denial.source)
      expect(denial.path).not.toBe(path)
    }
  })
})

test('however many of them are denied at once, none of them lowers', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const denied = all.filter(([name]) => isDenied(facts, name))
      const bare = denied.reduce((left, [name]) => withoutIt(left, name), facts)
      expect(highest(facts)).toBeGreaterThanOrEqual(highest(bare))
    }),
    { numRuns: 2000 },
  )
})
