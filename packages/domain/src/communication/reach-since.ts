import { othersKey, type Audience } from './audiences.ts'
import { movesIn, originsOf, type Division, type Move } from './moves.ts'
import {
  atLeast,
  isReached,
  isSure,
  partOf,
  sumOf,
  toldBy,
  uncounted,
  withTogether,
  type Part,
  type Reach,
} from './reach.ts'

/** A change of the people in the facts, as one reach sees it. */
interface Change extends Division {
  reach: Reach
  /** How many there were in each audience. */
  sizes: ReadonlyMap<string, number>
  moves: readonly Move[]
  /** It speaks of everybody, whoever they are found to be. */
  isOfAll: boolean
}

/**
 * How far something went once the facts count and divide the people otherwise. Who came was not reached; who went may have
 * been, or not: as many are left who were not as there were before. A number that nobody was sure of makes no gap where
 * nobody was left out: whom it reached, that many they were.
 */
export function reachSince(reach: Reach, division: Division): Reach {
  const isBack = isBackIn(reach, division)
  const of = sinceIn(reach, division, false)
  const isUnknown = isBack && !reach.isWhole
  const since = isUnknown ? { ...of, then: of.reached, told: toldBy(reach) } : of
  if (!reach.all) return since
  const ofAll = sinceIn(reach.all, division, true)
  // A correction says as little of the others.
  const all = isBack ? { ...ofAll, told: toldBy(ofAll) } : ofAll
  // How many they were is known from when it is found out.
  return { ...since, all: all.then < uncounted ? all : { ...all, then: all.reached } }
}

// Of a part that the facts did not hold, and hold again, nobody knows how many of those whom it reached were in it, where it
// left somebody out. Who was in another part until now is known.
function isBackIn({ parts }: Reach, division: Division): boolean {
  const { before, after } = division
  const moves = movesIn(division, new Map(before.map(({ key, most }) => [key, most])))
  return after.some(({ key, most }) => {
    const isThere = before.some((one) => one.key === key)
    const come = sumOf(moves.filter(({ to }) => to === key).map(({ people }) => people))
    return !isThere && come < most && parts.some((part) => part.key === key)
  })
}

function sinceIn(reach: Reach, division: Division, isOfAll: boolean): Reach {
  const { before, after } = division
  const sizes = new Map(before.map((one) => [one.key, sizeOf(one, reach, after)]))
  const change = { ...division, reach, sizes, moves: movesIn(division, sizes), isOfAll }
  const there = after.flatMap((audience): Part[] =>
    isPart(audience, change) ? [{ key: audience.key, reached: reachedOf(audience, change) }] : [],
  )
  // Whose id was known once gives it to nobody else.
  const gone = reach.parts.filter(({ key }) => !after.some((one) => one.key === key))
  const parts = [...there, ...gone.map(({ key }) => ({ key, reached: 0 }))]
  const since = withTogether({ ...reach, parts }, after, togetherIn(change))
  // Of whom it is known once that some were left out, that stays so, however vague the numbers become.
  const isLeftOut = after.some(
    (one) => isSure(one) && isReached(since, one) && partOf(since, one.key) < one.most,
  )
  return { ...since, isWhole: since.isWhole && !isLeftOut }
}

// Of a part of which nobody was sure how many they were, those may be too who are said to come of it.
function isPart({ key, from }: Audience, { before, reach, moves }: Change): boolean {
  const own = before.find((one) => one.key === key)
  if (moves.some((one) => one.to === key && isReached(reach, { key: one.from }))) return true
  if (own) return isReached(reach, own)
  return before.some((one) => from.includes(one.key) && !isSure(one) && isReached(reach, one))
}

function reachedOf(audience: Audience, change: Change): number {
  const { before, reach, moves, isOfAll } = change
  const { key, most } = audience
  const own = before.find((one) => one.key === key)
  const known = partOf(reach, key)
  const come = moves.filter(({ to }) => to === key)
  if (own && isSame(own, audience) && come.every(({ from }) => from === key)) return known
  // How many were left out while nobody knew how many there were is not known; somebody was.
  if (own?.most === Infinity && !reach.isWhole) return atLeast(known, Math.max(0, most - 1))
  // A reason for as many as there might be was given for no number.
  if (known === uncounted && isOfAll) return isSure(audience) ? most : uncounted
  if (known === uncounted && Number.isFinite(most)) return 0
  const reached = sumOf(come.map(({ from, people }) => atLeast(people - missedOf(from, change))))
  return atLeast(reached - newcomersAmong(audience, come, change))
}

// Of two parts that one became and that are more than it was nobody says in which of them whoever came is.
function newcomersAmong({ key }: Audience, come: readonly Move[], change: Change): number {
  const { after, moves } = change
  const origins = come.map(({ from }) => from).filter((from) => from !== key || from !== othersKey)
  const others = after.filter(
    (one) => one.key !== key && originsOf(one, change).some((origin) => origins.includes(origin)),
  )
  const newcomers = others.map((one) => {
    const inside = sumOf(moves.filter(({ to }) => to === one.key).map(({ people }) => people))
    return one.most === Infinity ? 0 : one.most - inside
  })
  return sumOf(newcomers)
}

function missedOf(key: string, { reach, sizes }: Change): number {
  return isReached(reach, { key }) ? atLeast((sizes.get(key) ?? 0) - partOf(reach, key)) : Infinity
}

/** How many of all whom it is for it reached: of as many as are there still, fewer by those whom it had not reached. */
function togetherIn({ before, after, reach, sizes, moves }: Change): number {
  if (reach.reached >= uncounted) return 0
  const readers = before.filter((one) => isReached(reach, one))
  const missed = sumOf(readers.map(({ key }) => sizes.get(key) ?? 0)) - reach.reached
  if (Number.isFinite(missed)) {
    const there = moves.filter(({ from }) => isReached(reach, { key: from }))
    return sumOf(there.map(({ people }) => people)) - atLeast(missed)
  }
  const isAsBefore = readers.every((one) =>
    after.some((other) => other.key === one.key && isSame(one, other)),
  )
  return isAsBefore ? reach.reached : 0
}

// How many they were when nobody was sure: whom it reached. More than that, where the number rises while it is not sure, may
// have come since.
function sizeOf(audience: Audience, reach: Reach, after: readonly Audience[]): number {
  const { key, count, most } = audience
  if (!isReached(reach, audience) || !reach.isWhole || isSure(audience)) return most
  const now = after.find((one) => one.key === key)
  const isRaised = now !== undefined && !isSure(now) && now.most > most
  return isRaised ? (count ?? 0) : Math.max(partOf(reach, key), count ?? 0)
}

function isSame(one: Audience, other: Audience): boolean {
  return one.count === other.count && one.most === other.most && one.isAbout === other.isAbout
}
