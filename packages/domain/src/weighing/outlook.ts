import type { Count, Part } from './parts.ts'
import type { Question } from './questions.ts'
import { rankedWith, type Ranked, type Ranks } from './ranks.ts'
import { score } from './score.ts'
import { count, leastPeople, spanOfAll, type Span, type Tally } from './tally.ts'

/** What the parts come to now, and what they would come to if one question were answered otherwise. */
export interface Outlook {
  span: Span
  with: (question: Question, level: number) => Span
}

export function outlookOf(all: readonly Ranked[], tally: Tally, total: Count): Outlook {
  const [only] = all
  // One part is ranked by its own number: half of the work.
  return all.length === 1 && only !== undefined ? outlookOfOne(only.part) : outlookOfMany(tally, total)
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
  const span = spanOfAll(tally, total)
  return {
    span,
    with: ({ answer: { aspect }, asked }, level) => {
      // With another number in one group the dossier's total is another one too.
      if (aspect === 'scale')
        return spanWith(
          tally,
          asked.map((own) => [own, recounted(own, level)]),
          anyNumber,
        )
      const changes: Change[] = []
      for (const own of asked) {
        const then = rankedWith(own, aspect, level)
        if (!isSame(own, then)) changes.push([own, then])
      }
      return changes.length === 0 ? span : spanWith(tally, changes, total)
    },
  }
}

const anyNumber: Count = { few: 0, many: Infinity }

/** A part as it is and as it would be. */
type Change = [Ranked, Ranked]

function spanWith(tally: Tally, changes: readonly Change[], total: Count): Span {
  for (const [own, then] of changes) {
    count(tally, own, -1)
    count(tally, then, 1)
  }
  const span = spanOfAll(tally, total)
  for (const [own, then] of changes) {
    count(tally, then, -1)
    count(tally, own, 1)
  }
  return span
}

function recounted({ part, best, worst }: Ranked, level: number): Ranked {
  const people = leastPeople[level] ?? 0
  return { part: { ...part, few: people, many: people }, best, worst }
}

function isSame(one: Ranked, other: Ranked): boolean {
  return isEqual(one.best, other.best) && isEqual(one.worst, other.worst)
}

function isEqual(one: Ranks, other: Ranks): boolean {
  return one[0] === other[0] && one[1] === other[1] && one[2] === other[2]
}
