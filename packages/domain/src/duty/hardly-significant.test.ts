import { expect, test } from 'vitest'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Facts } from '../facts/facts.ts'
import { isHardlySignificant } from './hardly-significant.ts'

function letter(nature: Partial<Facts['nature']> = {}, people: Partial<Facts['people']> = {}): Facts {
  const facts = emptyFacts()
  Object.assign(facts.nature, { incidentType: 'sentByMistake', breachTypes: ['confidentiality'], ...nature })
  Object.assign(facts.people, { countKind: 'exact', count: 1, ...people })
  return facts
}

// NIS2 article 23(3): severe disturbance, financial loss or considerable damage to others.
test.each<[string, Facts, boolean]>([
  ['one letter astray', letter(), true],
  ['two people', letter({}, { count: 2 }), false],
  ['about one', letter({}, { countKind: 'approximate' }), false],
  ['not counted', letter({}, { countKind: null, count: null }), false],
  ['something was lost too', letter({ breachTypes: ['confidentiality', 'availability'] }), false],
  ['what was hit is not known', letter({ breachTypes: null }), false],
  ['a break-in that hit one person', letter({ incidentType: 'hacking' }), false],
  ['nothing known', emptyFacts(), false],
])('%s: %s', (_, facts, isSlip) => {
  expect(isHardlySignificant(facts)).toBe(isSlip)
})
