import { expect, test } from 'vitest'
import { contradictionsOf } from './contradictions.ts'
import { discoveredBy } from './discovered-by.ts'
import { emptyFacts } from './empty-facts.ts'
import type { Facts } from './facts.ts'

const eight = '2026-11-20T08:00:00.000Z'
const nine = '2026-11-20T09:00:00.000Z'

// GDPR article 33(2): who told it is no finding of one's own. Template field 50.
test.each<[string, Partial<Facts['timing']>, Facts['timing']['discovery'], boolean]>([
  ['nothing known', {}, null, false],
  ['told, nothing answered', { processorToldAt: nine }, 'processor', false],
  ['told, yet found by oneself', { processorToldAt: nine, discovery: 'controller' }, 'processor', true],
  [
    'seen before it was told',
    { processorToldAt: nine, detectedAt: eight, discovery: 'controller' },
    'controller',
    false,
  ],
  [
    'seen as it was told',
    { processorToldAt: nine, detectedAt: nine, discovery: 'controller' },
    'processor',
    true,
  ],
  [
    'told before it was seen',
    { processorToldAt: eight, detectedAt: nine, discovery: 'controller' },
    'processor',
    true,
  ],
  ['told, and in the press', { processorToldAt: nine, discovery: 'press' }, 'press', false],
  ['told at a time that is none', { processorToldAt: 'soon', discovery: 'controller' }, 'controller', false],
  ['found by oneself', { detectedAt: nine, discovery: 'controller' }, 'controller', false],
])('%s', (_, timing, expected, isNamed) => {
  const facts = emptyFacts()
  Object.assign(facts.timing, timing)
  expect(discoveredBy(facts.timing)).toBe(expected)
  expect(contradictionsOf(facts).map(({ code }) => code)).toEqual(isNamed ? ['foundByUsYetTold'] : [])
})
