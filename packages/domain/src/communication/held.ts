import { othersKey, type Audience } from './audiences.ts'

/**
 * How many an audience held at most when something was done for its people; nobody where it was not done for them, so that
 * who was there then and who came afterwards are told apart.
 */
export interface Held {
  key: string
  /** `null` while that was not known. */
  most: number | null
  /** How many they were at least, as far as the facts said then or since; absent where that is what `most` says. */
  least?: number
  /** Keys of those of whom these had come before: what was done for those was not done for these. */
  apart?: readonly string[]
}

/**
 * The audiences as they are now, without people where it is not done for them; `null` is for all. `beyond`: how many more it
 * was done for than the numbers say: of whom there are about so many, there were as many more then.
 */
export function heldBy(keys: readonly string[] | null, audiences: readonly Audience[], beyond = 0): Held[] {
  return audiences.map((audience) => {
    const { key, count, from, most, isAbout } = audience
    if (keys !== null && !keys.includes(key)) return nobodyOf({ key, from })
    if (!Number.isFinite(most)) return { key, most: null }
    return withLeast({ key, most: isAbout === true ? most + beyond : most }, Math.min(count ?? 0, most))
  })
}

/** It was done for nobody of these, whatever was done for those of whom they had come. */
export function nobodyOf({ key, from }: Pick<Audience, 'key' | 'from'>): Held {
  const apart = from.filter((one) => one !== othersKey)
  return apart.length === 0 ? { key, most: 0 } : { key, most: 0, apart }
}

/** How many they were at least. */
export function leastIn(held: readonly Held[]): number {
  return held.reduce((sum, { most, least = most ?? 0 }) => sum + least, 0)
}

/**
 * Was it done for some of these people? Those of a group for which it was not done were not among those of the group that it
 * had been split from, nor among those in no group, unless one that came of these since went over into it.
 */
export function isHeld(held: readonly Held[], audience: Audience): boolean {
  return holdersOf(held)(audience)
}

/** The same for many audiences. */
export function holdersOf(held: readonly Held[]): (audience: Audience) => boolean {
  const people = new Map(held.map(({ key, most }) => [key, most]))
  const apart = new Map(held.map((one) => [one.key, one.apart ?? []]))
  return ({ key, from }) => {
    const others = apart.get(key) ?? []
    const own = [key, ...from].filter((one) => people.has(one) && !others.includes(one))
    const isElsewhere = own.some((one) => people.get(one) === 0 && one !== othersKey)
    const isLater = from.some((one) => one !== othersKey && !people.has(one) && !others.includes(one))
    return own.some((one) => people.get(one) !== 0 && (one !== othersKey || !isElsewhere || isLater))
  }
}

/** Are those of then in the facts still, in whatever group? */
export function leftIn(audiences: readonly Audience[]): (held: Held) => boolean {
  const there = new Set(audiences.flatMap(({ key, from }) => [key, ...from]))
  return ({ key, most }) => most === 0 || there.has(key)
}

/**
 * Of a group that is gone and of whom nobody knew how many they were, anybody may have been. Where the numbers prove since
 * that nobody is in no group, nobody was.
 */
export function unknownIn({ key }: Held): number {
  return key === othersKey ? 0 : Infinity
}

/** How many were known to be held. */
export function knownIn(held: readonly Held[]): number {
  return held.reduce((sum, { most }) => sum + (most ?? 0), 0)
}

/**
 * As many of those who were held as these audiences can hold still, each in its own or in one that came of it; the same list
 * where that is all of them. Who moved from one group to another, where that says so, is still there.
 */
export function heldStill(held: readonly Held[], audiences: readonly Audience[]): readonly Held[] {
  const still = seatsOf(held, audiences, ({ most }) => most)
  const sure = held.every(({ least }) => least === undefined)
    ? []
    : seatsOf(held, audiences, ({ count }) => count ?? 0)
  const now = held.map((one, index): Held => {
    const { key, most, least = most, apart } = one
    if (most === null || least === null) return one
    // Nobody of them, and so nobody less.
    if (apart !== undefined) return one
    const people = still[index] ?? 0
    // How many they were is not undone by fewer; that they were more may be found out.
    return withLeast({ key, most: people }, Math.max(least, sure[index] ?? 0))
  })
  return now.every((one, index) => isSame(one, held[index])) ? held : now
}

function withLeast({ key, most }: Held, least: number): Held {
  return least === most ? { key, most } : { key, most, least }
}

function isSame(one: Held, other: Held | undefined): boolean {
  return one.most === other?.most && one.least === other.least
}

/** How many of each that were held find a place in the audiences, which have room for so many. */
function seatsOf(
  held: readonly Held[],
  audiences: readonly Audience[],
  roomIn: (audience: Audience) => number,
): number[] {
  const isHolder = holdersOf(held)
  const room = new Map(audiences.filter(isHolder).map((audience) => [audience, roomIn(audience)]))
  const inOwn = held.map((one) => seated(one, room, ({ key }) => key === one.key))
  return held.map((one, index) => {
    const here = inOwn[index] ?? 0
    return here + seated(one, room, ({ from }) => from.includes(one.key), here)
  })
}

/** How many of these people, of whom some have a place, find room in such audiences. */
function seated(
  { most }: Held,
  room: Map<Audience, number>,
  isRoom: (audience: Audience) => boolean,
  before = 0,
): number {
  if (most === null || most === before) return 0
  let people = 0
  for (const [audience, free] of room) {
    if (!isRoom(audience)) continue
    const taken = Math.min(most - before - people, free)
    room.set(audience, free - taken)
    people += taken
  }
  return people
}
