import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../facts/choices.ts'
import { emptyGroup } from '../facts/empty-facts.ts'
import type { Facts, PeopleGroup } from '../facts/facts.ts'
import { anyFacts, anyGroup, factsNear } from './any-facts.fixture.ts'
import { grave, hacked, published } from './grave.fixture.ts'
import { weigh } from './weigh.ts'

/** Answers of one group that shelter it, each given or not. */
const sheltering: fc.Arbitrary<Partial<PeopleGroup>> = fc.record(
  {
    disclosure: fc.constant('notDisclosed' as const),
    intelligibility: fc.constant('protectionIntact' as const),
    holder: fc.constantFrom('trusted' as const, 'nobody' as const),
    deletionConfirmed: fc.constant('yes' as const),
    identifiability: fc.constant('negligible' as const),
    alreadyPublic: fc.constant('yes' as const),
    endangered: fc.constant('no' as const),
    nationalNumber: fc.constant('no' as const),
    deprivation: fc.constant('none' as const),
  },
  { requiredKeys: [] },
)

/** The dossier as it would be if the answers of the group were its own. */
function asOwn({ people, data, nature, ...others }: Facts, group: Partial<PeopleGroup>): Facts {
  const { disclosure, intelligibility, holder, deletionConfirmed, deprivation } = group
  const { identifiability, alreadyPublic, nationalNumber, endangered } = group
  const held =
    holder === undefined ? {} : { holder, holderCount: null, deletionConfirmed: deletionConfirmed ?? null }
  return {
    ...others,
    people: { ...people, groups: null, endangered: endangered ?? people.endangered },
    data: {
      ...data,
      identifiability: identifiability ?? data.identifiability,
      alreadyPublic: alreadyPublic ?? data.alreadyPublic,
      nationalNumber: nationalNumber ?? data.nationalNumber,
    },
    nature: {
      ...{ ...nature, ...held },
      disclosure: disclosure ?? nature.disclosure,
      intelligibility: intelligibility ?? nature.intelligibility,
      deprivation: deprivation ?? nature.deprivation,
    },
  }
}

const gravities: readonly Answer[] = ['no', 'toBeDetermined', 'yes']
const counted = (facts: Facts): Facts => ({
  ...facts,
  people: { ...facts.people, countKind: 'exact', count: 12_000, countMax: null, groups: null },
})
const near = fc.oneof(anyFacts, factsNear([grave, hacked, published].map((one) => ({ ...grave, ...one }))))

describe('a group of everybody', () => {
  test('gives never less than its answers would as the dossier’s own', () => {
    fc.assert(
      fc.property(near, sheltering, (any, group) => {
        const facts = counted(any)
        const grouped = {
          ...facts,
          people: { ...facts.people, groups: [{ ...emptyGroup(), ...group, count: 12_000 }] },
        }
        const own = weigh(asOwn(facts, group)).questions
        const then = weigh(grouped).questions
        expect(gravities.indexOf(then.risk)).toBeGreaterThanOrEqual(gravities.indexOf(own.risk))
        expect(gravities.indexOf(then.highRisk)).toBeGreaterThanOrEqual(gravities.indexOf(own.highRisk))
      }),
      { numRuns: 1500 },
    )
  })

  test('does not exclude what is certain of the dossier', () => {
    fc.assert(
      fc.property(near, anyGroup, (any, group) => {
        const facts = counted(any)
        const { questions } = weigh(facts)
        const of = { ...group, countKind: null, count: 12_000, countMax: null }
        const then = weigh({ ...facts, people: { ...facts.people, groups: [of] } }).questions
        if (questions.risk === 'yes') expect(then.risk).not.toBe('no')
        if (questions.highRisk === 'yes') expect(then.highRisk).not.toBe('no')
      }),
      { numRuns: 1500 },
    )
  })
})
