import { describe, expect, test } from 'vitest'
import { factsWith, type Known } from './case.fixture.ts'
import { partsOf, type Part } from './parts.ts'
import { rankedOf, rankedWith, type Ranks } from './ranks.ts'
import type { Reading } from './reading.ts'
import { score } from './score.ts'

const partWith = (known: Known): Part => partsOf(factsWith(known))[0] as Part
const ranksOf = (reading: Reading, change: Partial<Reading> = {}): Ranks => {
  const rank = (scale: number) => score({ ...reading, ...change, scale }).rank
  return [rank(0), rank(1), rank(2)]
}

/** Everything known but the number: read at its best and at its worst alike. */
const known: Known = {
  nature: {
    breachTypes: ['confidentiality'],
    disclosure: 'disclosed',
    intelligibility: 'intelligible',
    holder: 'known',
    holderCount: 1,
    deletionConfirmed: 'no',
    intent: 'none',
    alteration: 'noWrongUse',
    availabilityLoss: 'temporary',
    unavailableHours: 0,
    deprivation: 'none',
  },
  people: { categories: ['residents'], endangered: 'no' },
  data: { types: ['basic'], nationalNumber: 'no', identifiability: 'maximum' },
  protection: { keySafe: 'no', backupIntact: 'yes' },
  consequences: { severity: 'moderate' },
}
const halfKnown: Known = { ...known, data: { types: ['toBeDetermined'], nationalNumber: 'no' } }
const meant: Known = { ...known, nature: { ...known.nature, intent: 'malicious' } }
const cases = [
  ['known', known],
  ['known, and meant', meant],
  ['half known', halfKnown],
  ['unknown', {}],
] as const

// EDPB 9/2022, number of individuals: what a part comes to hangs on how many are hit as badly in all parts together.
describe.each(cases)('a part that is %s', (_, facts) => {
  test('has the rank of its points for every number of people', () => {
    const part = partWith(facts)
    expect(rankedOf(part)).toEqual({ part, best: ranksOf(part.best), worst: ranksOf(part.worst) })
    expect(part).toEqual(partWith(facts))
  })

  test.each([
    ['intent', 0],
    ['intent', 1],
    ['intent', 3],
    ['gravity', 1],
    ['gravity', 4],
    ['holder', 4],
  ] as const)('has that of the answer where %s is at %i, and stays as it was', (aspect, level) => {
    const part = partWith(facts)
    expect(rankedWith(rankedOf(part), aspect, level)).toEqual({
      part,
      best: ranksOf(part.best, { [aspect]: level }),
      worst: ranksOf(part.worst, { [aspect]: level }),
    })
    expect(part).toEqual(partWith(facts))
  })
})

test('the number of people weighs in the cases above', () => {
  expect(rankedOf(partWith(known)).best).toEqual([0, 1, 1])
  expect(rankedOf(partWith(meant)).best).toEqual([1, 1, 2])
})

// A dossier of twenty groups tries hundreds of answers: what is the same is not ranked again.
describe('is ranked once', () => {
  test('what both readings have in common, whatever the number', () => {
    const ranked = rankedOf(partWith(known))
    expect(ranked.worst).toBe(ranked.best)
    const other = rankedWith(ranked, 'gravity', 4)
    expect(other.worst).toBe(other.best)
  })

  test('the answer that stands', () => {
    const ranked = rankedOf(partWith(halfKnown))
    expect(ranked.worst).not.toBe(ranked.best)
    expect(rankedWith(ranked, 'gravity', 1).best).toBe(ranked.best)
    expect(rankedWith(ranked, 'gravity', 4).worst).toBe(ranked.worst)
    expect(rankedWith(ranked, 'gravity', 2).best).not.toBe(ranked.best)
  })
})
