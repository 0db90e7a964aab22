import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contradictionsOf } from '../facts/contradictions.ts'
import type { Facts } from '../facts/facts.ts'
import { emptyGroup } from '../facts/empty-facts.ts'
import { anyFacts, factsNear, groupedFacts } from './any-facts.fixture.ts'
import { factsWith, nobodyAtRisk, readable, type Known } from './case.fixture.ts'
import { weigh } from './weigh.ts'

/** A letter to one known recipient, everything answered. */
const letter: Known = {
  nature: {
    ...readable,
    breachTypes: ['confidentiality'],
    incidentType: 'sentByMistake',
    cause: 'internalNonMalicious',
    holder: 'known',
    holderCount: 1,
    deletionConfirmed: 'no',
    intent: 'none',
  },
  people: { categories: ['residents'], countKind: 'exact', count: 40, ...nobodyAtRisk },
  data: {
    types: ['basic', 'contact'],
    nationalNumber: 'no',
    identifiability: 'significant',
    alreadyPublic: 'no',
  },
  consequences: { severity: 'moderate' },
}

describe('presumed', () => {
  test.each<[string, Known, string[]]>([
    ['nothing where everything is answered', {}, []],
    ['consequences that nobody judged', { consequences: { severity: null } }, ['consequences.severity']],
    [
      'consequences of which somebody only said that they are to be judged',
      { consequences: { severity: 'toBeDetermined' } },
      ['consequences.severity'],
    ],
    ['that a mishap was not meant', { nature: { intent: null, cause: null } }, ['nature.intent']],
    [
      'that data at risk were not public',
      { data: { ...letter.data, alreadyPublic: null, types: ['basic', 'financial'] } },
      ['data.alreadyPublic'],
    ],
  ])('%s', (_name, change, presumed) => {
    const weighed = weigh(factsWith(letter, change))
    expect(weighed.missing).toEqual([])
    expect(weighed.presumed).toEqual(presumed)
  })

  test('in each group for itself', () => {
    const group = { ...emptyGroup(), name: 'Personeel', count: 40 }
    const facts = factsWith(letter, {
      consequences: { severity: null },
      people: { ...letter.people, groups: [group] },
    })
    expect(weigh(facts).presumed).toEqual(['consequences.severity'])
  })

  // Whoever reads that nothing missing can change the proposal must not read beside it that an unanswered question would.
  test.each([
    ['any facts', anyFacts],
    ['any groups', groupedFacts],
    ['facts near a known case', factsNear([letter])],
  ])(
    'together with what is missing: every unanswered question that a counterfact is about, of %s',
    (_name, facts) => {
      fc.assert(
        fc.property(facts, (one) => {
          const { counterfacts, missing, presumed } = weigh(one)
          const open = counterfacts.map(({ path }) => path).filter((path) => !isAnsweredAt(one, path))
          const told = [...missing.map(({ path }) => path), ...presumed]
          expect(told).toEqual(expect.arrayContaining(open))
          expect(presumed.filter((path) => isAnsweredAt(one, path))).toEqual([])
          expect(new Set(told).size).toBe(told.length)
        }),
        { numRuns: 300 },
      )
    },
  )

  test('where nothing is missing or presumed, no answer to an open question changes the proposal', () => {
    const answers: [string, unknown][] = [
      ...['minor', 'moderate', 'severe'].map((value): [string, unknown] => ['consequences.severity', value]),
      ...['none', 'malicious', 'targeted'].map((value): [string, unknown] => ['nature.intent', value]),
      ...['yes', 'no'].map((value): [string, unknown] => ['data.alreadyPublic', value]),
      ...['yes', 'no'].map((value): [string, unknown] => ['people.endangered', value]),
      ...['yes', 'no'].map((value): [string, unknown] => ['nature.deletionConfirmed', value]),
      ...['known', 'unknown', 'public'].map((value): [string, unknown] => ['nature.holder', value]),
    ]
    fc.assert(
      fc.property(factsNear([letter]), (facts) => {
        const { risk, missing, presumed } = weigh(facts)
        if (missing.length + presumed.length > 0) return
        for (const [path, value] of answers) {
          if (isAnsweredAt(facts, path)) continue
          const [section = '', field = ''] = path.split('.')
          const then = factsWith(facts, { [section]: { [field]: value } })
          // An answer that contradicts another one is not believed.
          if (contradictionsOf(then, null).length > contradictionsOf(facts, null).length) continue
          expect([path, value, weigh(then).risk]).toEqual([path, value, risk])
        }
      }),
      { numRuns: 500 },
    )
  })
})

function isAnsweredAt(facts: Facts, path: string): boolean {
  const given = path
    .split('.')
    .reduce<unknown>(
      (value, step) => new Map<string, unknown>(Object.entries(value as object)).get(step),
      facts,
    )
  if (path === 'people.count') {
    const { countKind, count, countMax } = facts.people
    return count !== null || countMax !== null || countKind === 'cannotBeDetermined'
  }
  if (path.endsWith('.count')) {
    const { countKind, count, countMax } = facts.people.groups?.[Number(path.split('.')[2])] ?? emptyGroup()
    return count !== null || countMax !== null || countKind === 'cannotBeDetermined'
  }
  if (Array.isArray(given)) return given.length > 0 && !given.includes('toBeDetermined')
  return given !== null && given !== 'toBeDetermined'
}
