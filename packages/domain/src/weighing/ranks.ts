import type { Count, Part } from './parts.ts'
import { manyPeople, veryManyPeople, type Reading } from './reading.ts'
import { score, type Rank } from './score.ts'

/** Least number of people for each level of scale. */
export const leastPeople: readonly [number, number, number] = [0, manyPeople, veryManyPeople]

/** The ranks between which an answer lies: everything unknown at its best and at its worst. */
export interface Span {
  low: Rank
  high: Rank
}

/** The ranks of one part at every level of scale, by its best and by its worst reading. */
export interface Ranked {
  part: Part
  best: readonly Rank[]
  worst: readonly Rank[]
}

export function rankedOf(part: Part): Ranked {
  return { part, best: ranksByScale(part.best), worst: ranksByScale(part.worst) }
}

function ranksByScale(reading: Reading): Rank[] {
  const own = reading.scale
  const ranks: Rank[] = []
  for (let scale = 0; scale < leastPeople.length; scale += 1) {
    reading.scale = scale
    ranks.push(score(reading).rank)
  }
  reading.scale = own
  return ranks
}

/**
 * What one part comes to together with the people of all parts that are hit at least as badly: a group is no smaller
 * for being told apart. Of all people in the dossier, whom the milder parts cannot hold must be in these, though nobody
 * counted them; and whom the milder parts hold for certain cannot.
 */
export function spanAmong(own: Ranked, all: readonly Ranked[], total: Count): Span {
  return { low: rankAmong(own, all, 'best', total), high: rankAmong(own, all, 'worst', total) }
}

/** What all parts come to: the worst of them. */
export function spanOfAll(all: readonly Ranked[], total: Count): Span {
  return { low: rankOfAll(all, 'best', total), high: rankOfAll(all, 'worst', total) }
}

type Side = 'best' | 'worst'

function rankAmong(own: Ranked, all: readonly Ranked[], side: Side, total: Count): Rank {
  return highestRank((rank, scale) => {
    return (own[side][scale] ?? 0) >= rank && isReached(all, side, scale, rank, total)
  })
}

function rankOfAll(all: readonly Ranked[], side: Side, total: Count): Rank {
  return highestRank((rank, scale) => {
    return all.some((own) => (own[side][scale] ?? 0) >= rank) && isReached(all, side, scale, rank, total)
  })
}

function highestRank(holds: (rank: Rank, scale: number) => boolean): Rank {
  for (const rank of [2, 1] as const) {
    for (let scale = 0; scale < leastPeople.length; scale += 1) if (holds(rank, scale)) return rank
  }
  return 0
}

/** Are there as many people as that scale demands among those who are hit at least so badly? */
function isReached(all: readonly Ranked[], side: Side, scale: number, rank: Rank, total: Count): boolean {
  return peopleHit(all, side, scale, rank, total) >= (leastPeople[scale] ?? 0)
}

function peopleHit(all: readonly Ranked[], side: Side, scale: number, rank: number, total: Count): number {
  let few = 0
  let many = 0
  let othersFew = 0
  let othersMany = 0
  for (const other of all) {
    const isHit = (other[side][scale] ?? 0) >= rank
    if (isHit) few += other.part.few
    else othersFew += other.part.few
    if (isHit) many += other.part.many
    else othersMany += other.part.many
  }
  return side === 'best' ? Math.max(few, total.few - othersMany) : Math.min(many, total.many - othersFew)
}
