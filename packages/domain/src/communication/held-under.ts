import { holdersOf, nobodyOf, type Held } from './held.ts'
import type { Audience } from './audiences.ts'

/** How many people of which key. */
export type PeopleByKey = ReadonlyMap<string, number>

/** The same people, so many of whom are held under another key from now on. */
export function heldUnder(held: readonly Held[], key: string, moved: PeopleByKey): readonly Held[] {
  if (moved.size === 0) return held
  const left = heldWithout(held, moved)
  const own = left.find((one) => one.key === key) ?? { key, most: 0 }
  // How many they are was not known, and is not known now.
  if (own.most === null) return left
  const people = held.map((one) => Math.min(one.most ?? 0, moved.get(one.key) ?? 0))
  const least = held.map((one, index) => Math.min(leastOf(one), people[index] ?? 0))
  const together = withLeast({ key, most: own.most + sum(people) }, leastOf(own) + sum(least))
  return [...left.filter((one) => one.key !== key), together]
}

/** The same without so many people. Of whom nobody is left the key says nothing: whoever comes back under it may be they. */
export function heldWithout(held: readonly Held[], gone: PeopleByKey): readonly Held[] {
  return held.flatMap((one) => {
    const people = gone.get(one.key) ?? 0
    if (people === 0 || one.most === null) return [one]
    const { key, most } = one
    return most <= people ? [] : [withLeast({ key, most: most - people }, Math.max(0, leastOf(one) - people))]
  })
}

/** The same, with nobody in those audiences that are none of these. */
export function withStrangers(held: readonly Held[], audiences: readonly Audience[]): readonly Held[] {
  const isHolder = holdersOf(held)
  const known = new Set(held.map(({ key }) => key))
  const strangers = audiences.filter((audience) => !known.has(audience.key) && !isHolder(audience))
  return strangers.length === 0 ? held : [...held, ...strangers.map(nobodyOf)]
}

function leastOf({ most, least = most ?? 0 }: Held): number {
  return least
}

function withLeast({ key, most }: Held, least: number): Held {
  return least === most ? { key, most } : { key, most, least }
}

function sum(people: readonly number[]): number {
  return people.reduce((total, one) => total + one, 0)
}
