import { aspects } from './aspects.ts'
import type { Part } from './parts.ts'
import type { Aspect, Reading } from './reading.ts'
import { score, type Rank } from './score.ts'

/** A rank for every level of scale. */
export type Ranks = readonly [Rank, Rank, Rank]

/** The ranks of one part at every level of scale, by its best and by its worst reading. */
export interface Ranked {
  part: Part
  best: Ranks
  worst: Ranks
}

export function rankedOf(part: Part): Ranked {
  const best = ranksByScale(part.best)
  return { part, best, worst: isAlike(part) ? best : ranksByScale(part.worst) }
}

/** The ranks of a part if one of its aspects were at that level in both readings. */
export function rankedWith({ part, best, worst }: Ranked, aspect: Aspect, level: number): Ranked {
  const isBest = part.best[aspect] === level
  const isWorst = part.worst[aspect] === level
  const then = isBest ? best : ranksWith(part.best, aspect, level)
  // The ranks at every level of scale are the same object where both readings are alike.
  return {
    part,
    best: then,
    worst: isWorst ? worst : best === worst ? then : ranksWith(part.worst, aspect, level),
  }
}

// Changed and put back rather than copied: hundreds of copies per weighing cost more than all the rest.
function ranksWith(reading: Reading, aspect: Aspect, level: number): Ranks {
  const own = reading[aspect]
  reading[aspect] = level
  const ranks = ranksByScale(reading)
  reading[aspect] = own
  return ranks
}

/** Are both readings the same but for the number of people? */
function isAlike({ best, worst }: Part): boolean {
  return aspects.every((aspect) => aspect === 'scale' || best[aspect] === worst[aspect])
}

function ranksByScale(reading: Reading): Ranks {
  const own = reading.scale
  const ranks = [rankAt(reading, 0), rankAt(reading, 1), rankAt(reading, 2)] as const
  reading.scale = own
  return ranks
}

function rankAt(reading: Reading, scale: number): Rank {
  reading.scale = scale
  return score(reading).rank
}
