import { othersKey, type Audience } from './audiences.ts'
import { holdersOf, leftIn, type Held } from './held.ts'
import { heldUnder, withStrangers, type PeopleByKey } from './held-under.ts'
import { countedSince, isWhole, type SentMessage } from './messages.ts'

/** Audiences before the facts changed, and after it. */
interface Regrouping {
  before: readonly Audience[]
  after: readonly Audience[]
}

/**
 * The message once the facts count and divide the people otherwise.
 *
 * - Those of a group that was taken away are in no group, as far as the numbers say that there are more of these; all of
 *   them where the people are not divided any more.
 * - While nobody of those whom it was for is gone, whoever else there is was not among them.
 */
export function regroupedSince(message: SentMessage, change: Regrouping): SentMessage {
  const { held, toldAt } = message
  if (!held || toldAt === null) return message
  const ids = change.after.map(({ key }) => key)
  const moves = ids.map((key): [string, PeopleByKey] => [
    key,
    key === othersKey ? ungrouped(held, change) : mergedInto(key, held, change),
  ])
  const regrouped = moves.reduce((one, [key, moved]) => movedUnder(one, key, moved, change.after), message)
  const counted = countedSince(cautious(regrouped, change), change.after)
  return (counted.gone ?? 0) > 0 ? counted : apartFrom(counted, change.after)
}

function movedUnder(
  message: SentMessage,
  key: string,
  moved: PeopleByKey,
  audiences: readonly Audience[],
): SentMessage {
  const { held, heldThen } = message
  if (!held || moved.size === 0) return message
  return {
    ...message,
    held: heldApart(held, key, moved, audiences),
    ...(heldThen && { heldThen: heldApart(heldThen, key, movedThen(heldThen, held, moved), audiences) }),
  }
}

// Those of a group that went over into one that had been split from it, and for which the message was not.
function mergedInto(key: string, held: readonly Held[], { before, after }: Regrouping): PeopleByKey {
  const { apart = [] } = held.find((one) => one.key === key) ?? {}
  const isGone = (origin: string): boolean =>
    before.some((one) => one.key === origin) && !after.some((one) => one.key === origin)
  return new Map(
    held.flatMap((one): [string, number][] =>
      apart.includes(one.key) && isGone(one.key) && one.most ? [[one.key, one.most]] : [],
    ),
  )
}

function ungrouped(held: readonly Held[], { before, after }: Regrouping): PeopleByKey {
  const moved = new Map<string, number>()
  const others = after.find(({ key }) => key === othersKey)
  if (others === undefined || !Number.isFinite(others.most)) return moved
  const isThere = leftIn(after)
  let room = others.most - othersBefore(held, before)
  for (const one of held) {
    if (one.most === null || isThere(one)) continue
    const people = Math.max(0, Math.min(one.most, room))
    room -= people
    if (people > 0) moved.set(one.key, people)
  }
  return moved
}

// Those who were in no group already, and whom it was not for, are not those who came to them.
function othersBefore(held: readonly Held[], before: readonly Audience[]): number {
  const own = held.find(({ key }) => key === othersKey)
  if (own !== undefined && own.most !== 0) return own.most ?? 0
  return before.find(({ key }) => key === othersKey)?.most ?? 0
}

// Whom the facts had left out of a group before it went as a whole were of it too.
function movedThen(then: readonly Held[], held: readonly Held[], moved: PeopleByKey): PeopleByKey {
  return new Map(
    then.flatMap(({ key, most }): [string, number][] => {
      const people = moved.get(key)
      if (people === undefined || most === null) return []
      const isAll = held.some((one) => one.key === key && one.most === people)
      return [[key, isAll ? most : people]]
    }),
  )
}

// Whoever else is there is none of those who moved, whatever group they came from.
function heldApart(
  held: readonly Held[],
  key: string,
  moved: PeopleByKey,
  audiences: readonly Audience[],
): readonly Held[] {
  const isHolder = holdersOf(held)
  const strangers = audiences.filter((audience) => audience.key !== key && !isHolder(audience))
  return withStrangers(heldUnder(held, key, moved), strangers)
}

// A number that is not sure, and is raised, may be so because of people who came since.
function cautious(message: SentMessage, { before, after }: Regrouping): SentMessage {
  const { held, gone = 0, heldThen } = message
  if (!held || !isWhole(message, held)) return message
  const isHolder = holdersOf(held)
  const [then, now] = [before.filter(isHolder), after.filter(isHolder)]
  if (then.every(isSure) || now.every(isSure) || peopleIn(now) <= peopleIn(then)) return message
  const sure = held.map(({ key, most }) =>
    most === null ? null : Math.min(most, then.find((one) => one.key === key)?.count ?? 0),
  )
  const left = held.reduce((sum, { most }, index) => sum + (most ?? 0) - (sure[index] ?? 0), 0)
  if (left === 0) return message
  return {
    ...message,
    held: held.map((one, index) => ({ ...one, most: sure[index] ?? null })),
    ...{ gone: gone + left, heldThen: heldThen ?? held },
  }
}

function isSure({ count, most, isAbout }: Audience): boolean {
  return count === most && isAbout !== true
}

function peopleIn(audiences: readonly Audience[]): number {
  return audiences.reduce((sum, { most }) => sum + most, 0)
}

function apartFrom(message: SentMessage, audiences: readonly Audience[]): SentMessage {
  const { held, heldThen } = message
  if (!held) return message
  const apart = withStrangers(held, audiences)
  if (apart === held) return message
  return { ...message, held: apart, ...(heldThen && { heldThen: withStrangers(heldThen, audiences) }) }
}

/**
 * The messages once the facts changed, each with those whose readers were others until then: that they may be the same now
 * makes nobody of them told twice.
 */
export function withDistinct(
  messages: readonly SentMessage[],
  changed: readonly SentMessage[],
  { before, after }: Regrouping,
): SentMessage[] {
  const placesBefore = messages.map((message) => placesOf(message, before))
  const placesAfter = changed.map((message) => placesOf(message, after))
  return changed.map((message, index) => {
    const distinct = changed.flatMap(({ id }, other) => {
      const wereApart = !shares(placesBefore[index], placesBefore[other])
      const isNew = id !== undefined && wereApart && shares(placesAfter[index], placesAfter[other])
      return isNew && message.distinct?.includes(id) !== true ? [id] : []
    })
    return distinct.length === 0
      ? message
      : { ...message, distinct: [...(message.distinct ?? []), ...distinct] }
  })
}

function placesOf(message: SentMessage, audiences: readonly Audience[]): ReadonlySet<string> {
  if (!message.held || message.toldAt === null) return new Set()
  const isReader = holdersOf(message.held)
  return new Set(audiences.filter(isReader).map(({ key }) => key))
}

function shares(some: ReadonlySet<string> | undefined, others: ReadonlySet<string> | undefined): boolean {
  return some !== undefined && others !== undefined && [...some].some((key) => others.has(key))
}
