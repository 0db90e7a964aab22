import { othersKey, type Audience } from './audiences.ts'
import { heldStill, leftIn, type Held } from './held.ts'
import { heldUnder, type PeopleByKey } from './held-under.ts'
import { countedSince, isWhole, type SentMessage } from './messages.ts'

/**
 * The message once it is confirmed that the numbers of today are right for what was told too: whom the facts no longer count
 * were never among the people concerned, and whom they count again are those of then. A number that was mistyped and put
 * back brings nobody who was not told. Where everybody was told, those who went from their group are the ones who wait and
 * of whom nothing was known then, as far as nobody else can be these.
 */
export function confirmedSince(
  message: SentMessage,
  audiences: readonly Audience[],
  waiting: readonly Audience[] = [],
): SentMessage {
  const counted = countedSince(message, audiences)
  if (!counted.held || counted.toldAt === null) return counted
  const { heldThen = counted.held } = counted
  const then = isWhole(message, heldThen) ? foundAmong(waiting, heldThen, audiences) : heldThen
  const held = heldStill(then, audiences).filter(leftIn(audiences)).map(asCounted)
  return { ...counted, held, gone: 0, ...(then !== heldThen && { heldThen: then }) }
}

// They were no more than they are now, at the least too.
function asCounted({ least, ...one }: Held): Held {
  return one.most === null || least === undefined || least >= one.most ? one : { ...one, least }
}

function foundAmong(
  waiting: readonly Audience[],
  held: readonly Held[],
  audiences: readonly Audience[],
): readonly Held[] {
  const known = new Set(held.map(({ key }) => key))
  const later = waiting.filter(
    ({ key, from }) => !known.has(key) && from.every((one) => one === othersKey || !known.has(one)),
  )
  const gone = goneOf(held, heldStill(held, audiences))
  // Of several, nobody says in which of them they are, unless they fill all.
  if (later.length > 1 && later.reduce((sum, { most }) => sum + most, 0) > sumOf(gone)) return held
  return later.reduce(
    ({ found, left }, { key, most }) => {
      const taken = firstOf(left, most)
      return { found: heldUnder(found, key, taken), left: rest(left, taken) }
    },
    { found: held, left: gone },
  ).found
}

function goneOf(held: readonly Held[], still: readonly Held[]): PeopleByKey {
  return new Map(held.map(({ key, most }, index) => [key, (most ?? 0) - (still[index]?.most ?? 0)]))
}

function firstOf(people: PeopleByKey, limit: number): PeopleByKey {
  let room = limit
  const taken = [...people].map(([key, count]): [string, number] => {
    const own = Math.min(count, room)
    room -= own
    return [key, own]
  })
  return new Map(taken.filter(([, count]) => count > 0))
}

function rest(people: PeopleByKey, taken: PeopleByKey): PeopleByKey {
  return new Map([...people].map(([key, count]) => [key, count - (taken.get(key) ?? 0)]))
}

function sumOf(people: PeopleByKey): number {
  return [...people.values()].reduce((sum, count) => sum + count, 0)
}
