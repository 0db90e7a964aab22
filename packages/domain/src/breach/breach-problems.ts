import { liesBefore } from '../clock/instant.ts'
import type { Problem } from '../problem/problem.ts'
import type { BreachContent } from './breach-facts.ts'

type Times = Pick<BreachContent, 'awareAt' | 'occurredFromAt' | 'occurredToAt' | 'occurrenceKind'>
type Counts = Pick<BreachContent, 'peopleCount' | 'peopleCountMax'>

/** What cannot be in a processor's report: awareness before it began, an end before its beginning or while it goes on. */
export function breachProblems(content: Times & Counts): Problem[] {
  const { awareAt, occurredFromAt: from, occurredToAt: to } = content
  return [
    ...(from !== null && liesBefore(awareAt, from)
      ? [{ path: 'awareAt', code: 'beforeOccurrence' } as const]
      : []),
    ...(from !== null && to !== null && liesBefore(to, from)
      ? [{ path: 'occurredToAt', code: 'endBeforeBegin' } as const]
      : []),
    ...(to !== null && content.occurrenceKind === 'ongoing'
      ? [{ path: 'occurredToAt', code: 'contradiction' } as const]
      : []),
    ...countProblems(content),
  ]
}

/** The upper bound of a number lies above the lower one. */
export function countProblems({ peopleCount, peopleCountMax }: Counts): Problem[] {
  if (peopleCountMax === null) return []
  if (peopleCount !== null && peopleCountMax >= peopleCount) return []
  return [{ path: 'peopleCountMax', code: 'upperBelowLower' }]
}
