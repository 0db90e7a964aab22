import { compareInstants, liesBefore } from '../clock/instant.ts'
import type { Problem, ProblemCode } from '../problem/problem.ts'
import type { Facts, Instant } from './facts.ts'

/**
 * Times that cannot be: awareness before the breach began, an end before its beginning, discovery before the breach,
 * telling before knowing, instants after `now`. Clocks rest on them, so they are refused. Other answers that exclude each
 * other are kept, named by `contradictionsOf` and weighed at their worst: while one of two is being cleared up, nothing
 * else that was answered is lost.
 */
export function sectionProblems(facts: Facts, awareAt: Instant | null, now: Instant): Problem[] {
  return [...orderProblems(facts, awareAt), ...futureProblems(facts, awareAt, now)]
}

/** "`later` may not lie before `earlier`", with the field that is blamed. */
interface Order {
  later: Instant | null
  earlier: Instant | null
  path: string
  code: ProblemCode
}

function orderProblems({ timing }: Facts, awareAt: Instant | null): Problem[] {
  const began = timing.occurredFromAt
  const orders: Order[] = [
    { later: timing.occurredToAt, earlier: began, path: 'timing.occurredToAt', code: 'endBeforeBegin' },
    { later: timing.detectedAt, earlier: began, path: 'timing.detectedAt', code: 'beforeOccurrence' },
    { later: timing.reportedAt, earlier: began, path: 'timing.reportedAt', code: 'beforeOccurrence' },
    {
      later: timing.processorAwareAt,
      earlier: began,
      path: 'timing.processorAwareAt',
      code: 'beforeOccurrence',
    },
    {
      later: timing.processorToldAt,
      earlier: timing.processorAwareAt,
      path: 'timing.processorToldAt',
      code: 'beforeProcessorAwareness',
    },
    {
      later: timing.reportedAt,
      earlier: timing.detectedAt,
      path: 'timing.reportedAt',
      code: 'beforeDetection',
    },
    { later: awareAt, earlier: began, path: 'awareAt', code: 'beforeOccurrence' },
    { later: awareAt, earlier: firstHint(timing), path: 'awareAt', code: 'beforeDetection' },
  ]
  return orders.filter(isReversed).map(({ path, code }) => ({ path, code }))
}

// Nobody is aware of what nobody in the organisation saw or was told.
function firstHint(timing: Facts['timing']): Instant | null {
  const hints = [timing.detectedAt, timing.reportedAt, timing.processorToldAt].filter((at) => at !== null)
  return timing.detectedAt === null ? null : (hints.sort(compareInstants)[0] ?? null)
}

function isReversed({ later, earlier }: Order): boolean {
  return later !== null && earlier !== null && liesBefore(later, earlier)
}

function futureProblems({ timing }: Facts, awareAt: Instant | null, now: Instant): Problem[] {
  const instants: [string, Instant | null][] = [
    ['timing.occurredFromAt', timing.occurredFromAt],
    ['timing.occurredToAt', timing.occurredToAt],
    ['timing.detectedAt', timing.detectedAt],
    ['timing.reportedAt', timing.reportedAt],
    ['timing.processorAwareAt', timing.processorAwareAt],
    ['timing.processorToldAt', timing.processorToldAt],
    ['awareAt', awareAt],
  ]
  return instants
    .filter(([, at]) => at !== null && compareInstants(at, now) > 0)
    .map(([path]) => ({ path, code: 'inFuture' }))
}
