import type { Passing } from '@lekboek/database'
import { instantOf } from '../input/instant-of.ts'

/**
 * The mergers that are to be carried out before another one, in their order, whichever job comes first: whatever came into the
 * hands of its predecessor before its day, and whatever its successor passed on by then; and what goes before these. The earlier
 * day first; on the same moment the one further on, so that it is settled into whose hands the other one passes. Towns that
 * have nothing to do with it are not among them: one that fails holds up its own row alone.
 */
export function mergersFirst(passings: readonly Passing[], mergerId: string): string[] {
  const first = new Set(passings.filter(({ id }) => id === mergerId))
  for (const merger of first)
    for (const one of [...comingIn(passings, merger), ...goingOn(passings, merger)]) first.add(one)
  const depthOf = (merger: Passing) => goingOn(passings, merger).size
  return [...first]
    .filter(({ id, isCarriedOut }) => id !== mergerId && !isCarriedOut)
    .toSorted((one, other) => dayOf(one) - dayOf(other) || depthOf(one) - depthOf(other))
    .map(({ id }) => id)
}

/** What has been settled by the turn of a merger, and the merger itself. */
export function settledWith(passings: readonly Passing[], mergerId: string): Passing[] {
  return passings.filter(({ id, isCarriedOut }) => isCarriedOut || id === mergerId)
}

/** By which its predecessor holds what it holds when its day comes. */
function comingIn(passings: readonly Passing[], merger: Passing): Set<Passing> {
  const found = new Set<Passing>()
  const houses = new Set([merger.predecessorId])
  for (const house of houses)
    for (const one of passings) {
      if (one.successorId !== house || dayOf(one) >= dayOf(merger)) continue
      found.add(one)
      houses.add(one.predecessorId)
    }
  return found
}

/** By which its successor had passed on already when its day comes, or does so on that moment. */
function goingOn(passings: readonly Passing[], merger: Passing): Set<Passing> {
  const found = new Set<Passing>()
  const after = (house: string) => passings.find(({ predecessorId }) => predecessorId === house)
  let step = after(merger.successorId)
  while (step && dayOf(step) <= dayOf(merger) && !found.has(step)) {
    found.add(step)
    step = after(step.successorId)
  }
  return found
}

const dayOf = ({ at }: Passing): number => Date.parse(instantOf(at))
