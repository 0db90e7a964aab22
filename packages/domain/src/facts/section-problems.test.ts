import { expect, test } from 'vitest'
import type { ProblemCode } from '../problem/problem.ts'
import { contradictionsOf } from './contradictions.ts'
import { emptyFacts } from './empty-facts.ts'
import type { Facts, Instant } from './facts.ts'
import { sectionProblems } from './section-problems.ts'

const now = '2026-11-22T08:00:00.000Z'
const noon = '2026-11-20T12:00:00.000Z'
const justBefore = '2026-11-20T11:59:59.999Z'
const justAfter = '2026-11-20T12:00:00.001Z'

function facts(change: (facts: Facts) => void): Facts {
  const all = emptyFacts()
  change(all)
  return all
}

type Row = [string, Facts, Instant | null, { path: string; code: ProblemCode }[]]

const began = (change: (timing: Facts['timing']) => void): Facts =>
  facts(({ timing }) => {
    timing.occurredFromAt = noon
    change(timing)
  })

test.each<Row>([
  ['nothing known', emptyFacts(), null, []],
  ['aware when it began', began(() => undefined), noon, []],
  [
    'aware a millisecond before it began',
    began(() => undefined),
    justBefore,
    [{ path: 'awareAt', code: 'beforeOccurrence' }],
  ],
  ['ended when it began', began((t) => (t.occurredToAt = noon)), null, []],
  [
    'ended before it began',
    began((t) => (t.occurredToAt = justBefore)),
    null,
    [{ path: 'timing.occurredToAt', code: 'endBeforeBegin' }],
  ],
  [
    'seen before it began',
    began((t) => (t.detectedAt = justBefore)),
    null,
    [{ path: 'timing.detectedAt', code: 'beforeOccurrence' }],
  ],
  ['seen when it began', began((t) => (t.detectedAt = noon)), null, []],
  [
    'told before it was seen',
    began((t) => {
      t.detectedAt = noon
      t.reportedAt = justBefore
      t.occurredFromAt = null
    }),
    null,
    [{ path: 'timing.reportedAt', code: 'beforeDetection' }],
  ],
  [
    'told in the minute in which it was seen, as people write times',
    began((t) => {
      t.detectedAt = justAfter
      t.reportedAt = noon
    }),
    null,
    [],
  ],
  [
    'aware before anybody saw it',
    facts(({ timing }) => (timing.detectedAt = noon)),
    justBefore,
    [{ path: 'awareAt', code: 'beforeDetection' }],
  ],
  ['aware when it was seen', facts(({ timing }) => (timing.detectedAt = noon)), noon, []],
  [
    'processor told before it knew',
    facts(({ timing }) => {
      timing.processorAwareAt = noon
      timing.processorToldAt = justBefore
    }),
    null,
    [{ path: 'timing.processorToldAt', code: 'beforeProcessorAwareness' }],
  ],
  [
    'processor knew before it began',
    began((t) => (t.processorAwareAt = justBefore)),
    null,
    [{ path: 'timing.processorAwareAt', code: 'beforeOccurrence' }],
  ],
  ['aware in the future', emptyFacts(), '2026-11-22T08:00:00.001Z', [{ path: 'awareAt', code: 'inFuture' }]],
  ['aware now', emptyFacts(), now, []],
])('%s', (_, known, awareAt, problems) => {
  expect(sectionProblems(known, awareAt, now)).toEqual(problems)
})

// Kept and named rather than refused: contradictions.ts has them all.
test.each<[string, Facts]>([
  [
    'still going on, yet ended',
    facts(({ timing }) => Object.assign(timing, { occurrenceKind: 'ongoing', occurredToAt: noon })),
  ],
  [
    'disclosed, yet nobody has it',
    facts(({ nature }) => Object.assign(nature, { disclosure: 'disclosed', holder: 'nobody' })),
  ],
  [
    'altered, yet no breach of integrity',
    facts(({ nature }) =>
      Object.assign(nature, { alteration: 'noWrongUse', breachTypes: ['confidentiality'] }),
    ),
  ],
  ['at most fewer than at least', facts(({ people }) => Object.assign(people, { count: 10, countMax: 9 }))],
])('%s is no problem of the section, and is named', (_, known) => {
  expect(sectionProblems(known, null, now)).toEqual([])
  expect(contradictionsOf(known)).toHaveLength(1)
})
