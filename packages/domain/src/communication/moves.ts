import { othersKey, type Audience } from './audiences.ts'

/** The people as the facts divided them, and as they divide them from now on. */
export interface Division {
  before: readonly Audience[]
  after: readonly Audience[]
}

/** So many people of one audience are in another one from now on, or in the same one still. */
export interface Move {
  from: string
  to: string
  people: number
}

/**
 * Where the people are who were there before, as far as the new parts have room for them; `sizes` says how many there were.
 * Whoever has no place is gone; a part with more people than come to it has newcomers. In this order:
 *
 * - who can be where they were, is;
 * - a new part takes from those of which it says that its people come, so does one into which another went over;
 * - those of a group that is gone are in no group.
 */
export function movesIn(division: Division, sizes: ReadonlyMap<string, number>): Move[] {
  const left = new Map(sizes)
  const room = new Map(division.after.map(({ key, most }) => [key, most]))
  const moves: Move[] = []
  const move = (from: string, to: string): void => {
    const people = Math.min(left.get(from) ?? 0, room.get(to) ?? 0)
    if (people <= 0) return
    moves.push({ from, to, people })
    left.set(from, less(left.get(from), people))
    room.set(to, less(room.get(to), people))
  }
  for (const { key } of division.after) move(key, key)
  for (const audience of division.after)
    for (const origin of originsOf(audience, division)) move(origin, audience.key)
  for (const { key } of goneIn(division)) move(key, othersKey)
  return moves
}

/**
 * How many of each audience have no place any more, as far as it is known how many they were; of an estimate as many as there
 * may have been once it `mayMatter`, and until then as many as were counted.
 */
export function leaversIn(division: Division, mayMatter: boolean): Map<string, number> {
  const sizes = new Map(division.before.map(({ key, count, most }) => [key, mayMatter ? most : (count ?? 0)]))
  const left = new Map([...sizes].filter(([, people]) => Number.isFinite(people)))
  for (const { from, people } of movesIn(division, sizes)) {
    const before = left.get(from)
    if (before !== undefined) left.set(from, before - people)
  }
  return left
}

function less(people = 0, taken: number): number {
  return people === Infinity ? Infinity : people - taken
}

/** Keys of those of whom the people of a part may come by this change. */
export function originsOf({ key, from }: Audience, { before, after }: Division): string[] {
  const own = before.find((one) => one.key === key)
  const isThere = (origin: string): boolean => after.some((one) => one.key === origin)
  // Of an older part it was said long ago of whom it came: only what is new in it counts, and who is in no part any more.
  return from.filter(
    (origin) => own === undefined || origin === othersKey || !own.from.includes(origin) || !isThere(origin),
  )
}

function goneIn({ before, after }: Division): Audience[] {
  return before.filter(({ key }) => !after.some((one) => one.key === key))
}
