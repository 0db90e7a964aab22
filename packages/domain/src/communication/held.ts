import { othersKey, type Audience } from './audiences.ts'

/**
 * How many an audience held at most when something was done for its people; nobody where it was not done for them, so that
 * who was there then and who came afterwards are told apart.
 */
export interface Held {
  key: string
  /** `null` while that was not known. */
  most: number | null
}

/** The audiences as they are now, without people where it is not done for them; `null` is for all. */
export function heldBy(keys: readonly string[] | null, audiences: readonly Audience[]): Held[] {
  return audiences.map(({ key, most }) => {
    const people = keys === null || keys.includes(key) ? most : 0
    return { key, most: Number.isFinite(people) ? people : null }
  })
}

/**
 * Was it done for some of these people? Those of a group for which it was not done were not among those in no group,
 * whatever that group had come from, unless one that came of them since went over into it.
 */
export function isHeld(held: readonly Held[], audience: Audience): boolean {
  return holdersOf(held)(audience)
}

/** The same for many audiences. */
export function holdersOf(held: readonly Held[]): (audience: Audience) => boolean {
  const people = new Map(held.map(({ key, most }) => [key, most]))
  return ({ key, from }) => {
    const own = [key, ...from].filter((one) => people.has(one))
    const isElsewhere = own.some((one) => people.get(one) === 0 && one !== othersKey)
    const isLater = from.some((one) => one !== othersKey && !people.has(one))
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
  const isHolder = holdersOf(held)
  const room = new Map(audiences.filter(isHolder).map((audience) => [audience, audience.most]))
  const inOwn = held.map((one) => seated(one, room, ({ key }) => key === one.key))
  const still = held.map((one, index) => {
    const here = inOwn[index] ?? 0
    return here + seated(one, room, ({ from }) => from.includes(one.key), here)
  })
  const isAll = held.every(({ most }, index) => most === null || still[index] === most)
  if (isAll) return held
  return held.map((one, index) => (one.most === null ? one : { ...one, most: still[index] ?? 0 }))
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
