import type { Audience } from './audiences.ts'

/** How many of an audience something reached, at least. */
export interface Part {
  key: string
  reached: number
}

/**
 * How far a message went among the people as the facts count and divide them now, or a reason why nobody tells them: in the
 * reading that is worst for whoever tells. Whoever else there is it was not for.
 */
export interface Reach {
  /** The audiences that it is for, and how many of each it reached at least; nobody of one that the facts no longer hold. */
  parts: readonly Part[]
  /** How many of all of these together, at least. */
  reached: number
  /** How many when it was recorded. */
  then: number
  /** How many when it was recorded first, where it was recorded anew for those of another day, and these were fewer. */
  told?: number
  /** Nobody whom it was for was left out then. */
  isWhole: boolean
  /** The same, had it reached everybody of when it was recorded; absent while the facts are those of then. */
  all?: Omit<Reach, 'all'>
}

/** What is recorded of how far a message went. */
export interface Recorded {
  /** `null` while nobody wrote it down. */
  reached: number | null
  /** Why it did not reach everybody is recorded. */
  isShort?: boolean
  /** Nobody can count whom it reached. */
  isUncountable?: boolean
}

/** Something for these audiences that reached so many of all of them. */
export function reachInto(
  readers: readonly Audience[],
  { reached, isShort = false, isUncountable = false }: Recorded,
): Reach {
  const most = mostIn(readers)
  // Of about so many, there were as many more as it reached.
  const isBeyond = !isShort && !isUncountable && readers.some(({ isAbout }) => isAbout === true)
  // Whoever says why it did not reach everybody says that somebody is left.
  const room = isShort && Number.isFinite(most) ? Math.max(0, most - 1) : most
  const people = isBeyond ? (reached ?? 0) : Math.min(reached ?? 0, room)
  const isWhole = !isShort && reached !== null && people >= leastIn(readers)
  const parts = readers.map((one) => ({
    key: one.key,
    reached: atLeast(
      people - mostIn(readers.filter((other) => other !== one)),
      one.isAbout === true ? Infinity : one.most,
    ),
  }))
  return { parts, reached: people, then: people, isWhole }
}

/** Everybody whom something is for, whoever they are found to be where nobody is sure of the number. */
export function reachWhole(readers: readonly Audience[]): Reach {
  return reachAll(readers.map((one) => (isSure(one) ? one : { ...one, most: Infinity })))
}

/**
 * How far it went, corrected to so many: of those of then as many as are there still, and none who came since, however many
 * it says. `all` says how far it went had it reached everybody of then.
 */
export function reachCorrected(
  all: NonNullable<Reach['all']>,
  audiences: readonly Audience[],
  recorded: Recorded,
): Reach {
  const readers = readersOfThen(all, audiences)
  const then = Math.min(recorded.reached ?? 0, recorded.isShort ? all.then - 1 : all.then)
  const gone = all.then < uncounted ? all.then - all.reached : 0
  const since = reachInto(readers, { ...recorded, reached: atLeast(then - gone) })
  const parts = all.parts.map(({ key }) => ({ key, reached: partOf(since, key) }))
  // Whoever left nobody out reached all of them, wherever they are.
  const isOfOthersToo = all.told !== undefined && then < all.then
  return { ...since, parts, all, ...(isOfOthersToo ? { then: since.reached, told: then } : { then }) }
}

/** Those of then whom it is for, as many as are there still. */
export function readersOfThen(all: NonNullable<Reach['all']>, audiences: readonly Audience[]): Audience[] {
  const own = audiences.filter((one) => isReached(all, one))
  return own.map((one) => {
    const there = partOf(all, one.key)
    return there < uncounted ? { ...one, count: there, most: there, isAbout: undefined } : one
  })
}

export function partOf({ parts }: Pick<Reach, 'parts'>, key: string): number {
  return parts.find((one) => one.key === key)?.reached ?? 0
}

/** The reach of what is recorded anew for those of today, whenever they came: nothing is undone that was said of others. */
export function reachAnew(fresh: Reach, before?: Reach): Reach {
  return before ? { ...fresh, told: Math.max(fresh.then, toldBy(before)) } : fresh
}

/** How many people it is said of, whether or not they are there still. */
export function toldBy({ told, then }: Reach): number {
  return told ?? then
}

/** As many as there might be, while nobody knew how many. */
export const uncounted = Number.MAX_SAFE_INTEGER

/** Something that reached everybody of these audiences. */
export function reachAll(readers: readonly Audience[]): Reach {
  const parts = readers.map(({ key, most }) => ({ key, reached: counted(most) }))
  const reached = parts.reduce((sum, one) => sum + one.reached, 0)
  return { parts, reached, then: reached, isWhole: true }
}

/** Is it for these people? */
export function isReached({ parts }: Reach, { key }: Pick<Audience, 'key'>): boolean {
  return parts.some((one) => one.key === key)
}

/**
 * How far it went if the numbers of today are right, and were then: whom the facts no longer count were none of the people
 * concerned, and whom they count again are those of then. Of those whom a ground spares it reached no more: nobody sees
 * of them who would count as told.
 */
export function reachIfRight(
  reach: Reach,
  audiences: readonly Audience[],
  spared: ReadonlySet<string>,
): Reach {
  const own = audiences.filter((one) => isReached(reach, one))
  const hidden = own.filter(({ key }) => spared.has(key))
  const missed = sumOf(hidden.map(({ key, most }) => most - partOf(reach, key)))
  const right = withTogether(reach, audiences, Math.min(reach.then, atLeast(mostIn(own) - missed)))
  if (!reach.all) return right
  // Of those whom it did not show to be told, a correction tells no more.
  return { ...right, all: withTogether(reach.all, audiences, Math.max(reach.all.reached, right.reached)) }
}

/** The reach once it is known that so many were reached of all whom it is for. */
export function withTogether(reach: Reach, audiences: readonly Audience[], people: number): Reach {
  const reached = Math.max(people, sumOf(reach.parts.map((part) => part.reached)))
  const missed = Math.max(0, mostIn(audiences.filter((one) => isReached(reach, one))) - reached)
  const parts = reach.parts.map(({ key, reached: own }) => {
    const most = audiences.find((one) => one.key === key)?.most ?? 0
    return { key, reached: Number.isFinite(most) ? Math.max(own, most - missed) : own }
  })
  return { ...reach, parts, reached }
}

export function mostIn(audiences: readonly Audience[]): number {
  return sumOf(audiences.map(({ most }) => most))
}

export function leastIn(audiences: readonly Audience[]): number {
  return sumOf(audiences.map(({ count }) => count ?? 0))
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}

export function atLeast(people: number, most = Infinity): number {
  // Of people whom nobody counted, less as many whom nobody counted, none is left for certain.
  return Math.max(0, Math.min(people, most)) || 0
}

/** Does the number say how many they are? */
export function isSure({ count, most, isAbout }: Audience): boolean {
  return count === most && isAbout !== true
}

function counted(most: number): number {
  return Number.isFinite(most) ? most : uncounted
}
