import type { Problem, ProblemCode } from '../problem/problem.ts'
import type { IncidentStatus } from '../incident/dossier.ts'

/** What a journal says of the acts by which somebody judges what a dossier holds, or tells it to somebody outside. */
const judging: readonly (readonly [verb: RegExp, code: ProblemCode])[] = [
  [/^(awareness|significance)\.recorded$/, 'judgedSince'],
  [/^(assessment|correction|people)\./, 'judgedSince'],
  [/^decision\./, 'decidedSince'],
  [/^notification\./, 'notifiedSince'],
  [/^communication\./, 'toldSince'],
  [/^dutyReport\./, 'notifiedSince'],
  [/^incident\.(closed|dismissed|reopened)$/, 'endedSince'],
]

/**
 * What stands against taking two dossiers apart that were brought together; empty when they may be. Whatever was judged, decided or
 * told since was so on what both held: it would rest on something that is not there any more (articles 5(2) and 33(5)).
 *
 * @param verbs the journal's of the one that remained, since then.
 */
export function takeApartProblems(status: IncidentStatus, verbs: readonly string[]): Problem[] {
  if (status === 'broughtTogether') return [{ path: 'into', code: 'broughtFurther' }]
  const codes = judging.flatMap(([verb, code]) => (verbs.some((one) => verb.test(one)) ? [code] : []))
  return [...new Set(codes)].map((code) => ({ path: 'into', code }))
}
