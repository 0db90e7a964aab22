import {
  dutiesOf,
  fillTemplate,
  groupLimit,
  severityInputsFrom,
  severityOf,
  weigh,
  type Facts,
} from '@lekboek/domain'
import { groupedFacts, knownFacts, lawDossier, lawNotification, openFacts } from './law-cases.ts'

/** One function of the law over facts that differ from call to call, so that nothing is folded away. */
interface LawWork {
  readonly what: string
  readonly run: (index: number) => unknown
  /** Microseconds; `null` where nobody set one. */
  readonly target: number | null
}

const now = '2026-11-22T09:00:00.000Z'
const known: Facts[] = [1, 99, 150, 12_000].map(knownFacts)
const open: Facts[] = [1, 99, 150, 12_000].map(openFacts)
const grouped: Facts[] = [1, 99, 150, 12_000].map((count) => groupedFacts(count, 3))
const crowded: Facts[] = [1, 99, 150, 12_000].map((count) => groupedFacts(count, groupLimit))
const inputs = known.map(severityInputsFrom)
const dossiers = known.map(lawDossier)
const notifications = known.map(lawNotification)

const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!

const works: readonly LawWork[] = [
  { what: 'weigh, everything known', run: (index) => weigh(at(known, index)), target: 200 },
  { what: 'weigh, much unknown', run: (index) => weigh(at(open, index)), target: 200 },
  { what: 'weigh, three groups', run: (index) => weigh(at(grouped, index)), target: 200 },
  { what: 'weigh, as many groups as may be', run: (index) => weigh(at(crowded, index)), target: null },
  { what: 'dutiesOf, one dossier', run: (index) => dutiesOf(at(dossiers, index), now), target: 20 },
  { what: 'severityOf', run: (index) => severityOf(at(inputs, index)), target: null },
  { what: 'fillTemplate, 100 fields', run: (index) => fillTemplate(at(notifications, index)), target: null },
]

const batches = 201
const batchMs = 4

/** The last result: what nobody looks at, a compiler may leave out. */
let kept: unknown

/** Median and 99th percentile over many short batches: one collection of garbage is one batch, not the figure. */
function measure({ run }: LawWork): { median: number; p99: number } {
  let index = 0
  const batch = (size: number): number => {
    const started = performance.now()
    for (let done = 0; done < size; done += 1) kept = run((index += 1))
    return performance.now() - started
  }
  batch(2_000)
  const size = Math.max(10, Math.round((batchMs * 1_000) / batch(1_000)))
  const figures = Array.from({ length: batches }, () => (batch(size) / size) * 1_000).sort((a, b) => a - b)
  if (kept === undefined) throw new Error('nothing was computed')
  return { median: at(figures, (batches - 1) / 2), p99: at(figures, Math.floor(batches * 0.99)) }
}

/** A table of microseconds per call, each beside its target. */
export function lawTable(): string[] {
  const head = ['| the law | µs, median | µs, p99 | target | |', '|---|---|---|---|---|']
  return [...head, ...works.map(row)]
}

function row(work: LawWork): string {
  const { median, p99 } = measure(work)
  const { what, target } = work
  const verdict = target === null ? '–' : median <= target ? 'reached' : 'MISSED'
  return `| ${what} | ${median.toFixed(2)} | ${p99.toFixed(2)} | ${target ?? '–'} | ${verdict} |`
}
