import type { Count } from './parts.ts'
import type { Ranked, Ranks } from './ranks.ts'
import { manyPeople, veryManyPeople } from './reading.ts'
import type { Rank } from './score.ts'

/** Least number of people for each level of scale. */
export const leastPeople: readonly [number, number, number] = [0, manyPeople, veryManyPeople]

/** The ranks between which an answer lies: everything unknown at its best and at its worst. */
export interface Span {
  low: Rank
  high: Rank
}

const ranks = [2, 1] as const
const scales = [0, 1, 2] as const
type Harm = (typeof ranks)[number]
type Scale = (typeof scales)[number]

/** Sums over parts. */
interface Sum {
  parts: number
  few: number
  /** Of those that have a greatest number. */
  many: number
  /** How many have none. */
  endless: number
}

/** By one reading of every part: everybody, and who is hit at least so badly at each level of scale. */
interface Hits {
  all: Sum
  hit: Readonly<Record<Harm, readonly [Sum, Sum, Sum]>>
}

/**
 * All parts together, in sums: one part is taken out and put back with another answer without counting the others
 * again, so that hundreds of other answers cost as much in twenty groups as in one.
 */
export interface Tally {
  best: Hits
  worst: Hits
}

export function tallyOf(all: readonly Ranked[]): Tally {
  const tally = { best: noHits(), worst: noHits() }
  for (const ranked of all) count(tally, ranked, 1)
  return tally
}

function noHits(): Hits {
  const none = (): Sum => ({ parts: 0, few: 0, many: 0, endless: 0 })
  return { all: none(), hit: { 1: [none(), none(), none()], 2: [none(), none(), none()] } }
}

/** Puts a part in, or takes it out where `times` is -1. */
export function count(tally: Tally, { part, best, worst }: Ranked, times: 1 | -1): void {
  const { few, many, least, mayBeNobody } = part
  countIn(tally.best, best, { few, many, isThere: !mayBeNobody }, times)
  // At worst the groups hold no more than they do for certain, and the others are in none.
  countIn(tally.worst, worst, { few: least, many, isThere: !mayBeNobody || many > 0 }, times)
}

/** The people of a part by one reading, and whether that reading has anybody in it. */
interface Counted extends Count {
  isThere: boolean
}

function countIn({ all, hit }: Hits, own: Ranks, people: Counted, times: 1 | -1): void {
  add(all, people, times)
  for (const scale of scales) {
    if (own[scale] >= 1) add(hit[1][scale], people, times)
    if (own[scale] >= 2) add(hit[2][scale], people, times)
  }
}

function add(sum: Sum, { few, many, isThere }: Counted, times: 1 | -1): void {
  if (isThere) sum.parts += times
  sum.few += times * few
  if (many === Infinity) sum.endless += times
  else sum.many += times * many
}

/** What all parts come to: the worst of them. */
export function spanOfAll({ best, worst }: Tally, total: Count): Span {
  return {
    low: highestRank((rank, scale) => best.hit[rank][scale].parts > 0 && areHit(best, rank, scale, total)),
    high: highestRank(
      (rank, scale) => worst.hit[rank][scale].parts > 0 && mayBeHit(worst, rank, scale, total),
    ),
  }
}

/**
 * What one part comes to together with the people of all parts that are hit at least as badly: a group is no smaller
 * for being told apart. Of all people in the dossier, whom the milder parts cannot hold must be in these, though nobody
 * counted them; and whom the milder parts hold for certain cannot.
 */
export function spanAmong(own: Ranked, { best, worst }: Tally, total: Count): Span {
  const isHit = (rank: Harm, scale: Scale): boolean => own.best[scale] >= rank && !own.part.mayBeNobody
  return {
    low: highestRank((rank, scale) => isHit(rank, scale) && areHit(best, rank, scale, total)),
    high: highestRank((rank, scale) => own.worst[scale] >= rank && mayBeHit(worst, rank, scale, total)),
  }
}

function highestRank(holds: (rank: Harm, scale: Scale) => boolean): Rank {
  return ranks.find((rank) => scales.some((scale) => holds(rank, scale))) ?? 0
}

/** Are for certain as many people as that scale demands among those who are hit at least so badly? */
function areHit({ all, hit }: Hits, rank: Harm, scale: Scale, total: Count): boolean {
  const { few, many, endless } = hit[rank][scale]
  const others = all.endless > endless ? Infinity : all.many - many
  return Math.max(few, total.few - others) >= leastPeople[scale]
}

/** May there be as many? */
function mayBeHit({ all, hit }: Hits, rank: Harm, scale: Scale, total: Count): boolean {
  const { few, many, endless } = hit[rank][scale]
  const most = endless > 0 ? Infinity : many
  return Math.min(most, total.many - (all.few - few)) >= leastPeople[scale]
}
