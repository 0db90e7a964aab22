import type { Count, Part } from './parts.ts'
import type { Question } from './questions.ts'
import { rankedWith, type Ranked } from './ranks.ts'
import { score } from './score.ts'
import { count, leastPeople, spanOfAll, type Span, type Tally } from './tally.ts'

/** What the parts come to now, and what they would come to if one question were answered otherwise. */
export interface Outlook {
  span: Span
  with: (question: Question, level: number) => Span
}

export function outlookOf(all: readonly Ranked[], tally: Tally, total: Count): Outlook {
  // One part is ranked by its own number: half of the work.
  return all.length === 1 ? outlookOfOne(all.reduce((one) => one).part) : outlookOfMany(tally, total)
}

function outlookOfOne({ best, worst }: Part): Outlook {
  const spanNow = (): Span => ({ low: score(best).rank, high: score(worst).rank })
  return {
    span: spanNow(),
    // Changed and put back rather than copied: hundreds of copies per weighing cost more than all the rest.
    with: ({ answer: { aspect } }, level) => {
      const low = best[aspect]
      const high = worst[aspect]
      best[aspect] = level
      worst[aspect] = level
      const span = spanNow()
      best[aspect] = low
      worst[aspect] = high
      return span
    },
  }
}

function outlookOfMany(tally: Tally, total: Count): Outlook {
  return {
    span: spanOfAll(tally, total),
    with: ({ answer: { aspect }, asked }, level) => {
      // With another number in one group the dossier's total is another one too.
      return aspect === 'scale'
        ? spanWith(tally, asked, anyNumber, (own) => recounted(own, level))
        : spanWith(tally, asked, total, (own) => rankedWith(own, aspect, level))
    },
  }
}

const anyNumber: Count = { few: 0, many: Infinity }

/** What all come to with these parts otherwise; the sums are put back as they were. */
function spanWith(
  tally: Tally,
  asked: readonly Ranked[],
  total: Count,
  otherwise: (own: Ranked) => Ranked,
): Span {
  const changed = asked.map(otherwise)
  for (const own of asked) count(tally, own, -1)
  for (const then of changed) count(tally, then, 1)
  const span = spanOfAll(tally, total)
  for (const then of changed) count(tally, then, -1)
  for (const own of asked) count(tally, own, 1)
  return span
}

function recounted({ part, best, worst }: Ranked, level: number): Ranked {
  const people = leastPeople[level] ?? 0
  // With the least number nobody is left for those in no group, with a greater one somebody is.
  const mayBeNobody = part.mayBeNobody && level === 0
  return { part: { ...part, few: people, many: people, least: people, mayBeNobody }, best, worst }
}
