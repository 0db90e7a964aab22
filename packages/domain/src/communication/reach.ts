import type { Audience } from './audiences.ts'
import { readersOf, reachedBy, type SentMessage } from './messages.ts'

/** How far the messages reached into an audience. */
export interface Reach {
  /** How many of those who share messages were not told, at least. */
  missing: number
  /** Everybody was told, however many they are. */
  isCertain: boolean
  /** The same for audiences that share messages, directly or through others: `missing` counts all of them together. */
  cluster: number
}

/** A message that was sent, with the audiences it told. */
interface Sent {
  /** Places of the audiences. */
  places: readonly number[]
  /** 1 at each of these places. */
  marks: Uint8Array
  /** `null`: nobody wrote down how many. */
  told: number | null
  isToOthers: boolean
  message: SentMessage
}

/**
 * How far the messages reached, in the reading that is worst for whoever tells: of two messages for the same people the
 * second reached those of the first again (a reminder), unless it is recorded that it went to others. Messages for
 * different people add up. Everybody of an audience was told once the messages for it alone, or for it together with
 * others, certainly reached as many as all of those can be.
 */
export function reachInto(audiences: readonly Audience[], messages: readonly SentMessage[]): Reach[] {
  const addressed = addressedTo(audiences, messages)
  const clusters = clustersOf(audiences.length, addressed)
  const whole = wholly(audiences, addressed)
  const missing = new Map<number, number>()
  return audiences.map((_, place) => {
    const cluster = clusters[place] ?? place
    const count = missing.get(cluster) ?? missingIn(cluster, clusters, audiences, addressed)
    missing.set(cluster, count)
    return whole.has(place)
      ? { missing: 0, isCertain: true, cluster }
      : { missing: count, isCertain: false, cluster }
  })
}

/**
 * Places of everybody else with whom these share messages, where who is spared may be all whom no message reached: the
 * messages told as many as the others can be, beside those whom a message to the spared alone told.
 */
export function othersOf(
  place: number,
  spared: ReadonlySet<number>,
  audiences: readonly Audience[],
  messages: readonly SentMessage[],
): number[] {
  const addressed = addressedTo(audiences, messages)
  const clusters = clustersOf(audiences.length, addressed)
  const isOwn = (one: number | undefined): boolean => one !== undefined && clusters[one] === clusters[place]
  const sent = addressed.filter(({ places: [one] }) => isOwn(one))
  const isAlone = ({ places }: Sent): boolean => places.every((one) => spared.has(one))
  const others = [...audiences.keys()].filter((one) => isOwn(one) && !spared.has(one))
  const isShared = others.every((one) => sent.some(({ marks }) => marks[one] === 1 && marks[place] === 1))
  const apart = sent.filter(isAlone).reduce((sum, { told }) => sum + (told ?? Infinity), 0)
  const toOthers = sent.filter((one) => !isAlone(one))
  return isShared && peopleIn(others, audiences) + apart <= (toldBy(toOthers, audiences) ?? -1) ? others : []
}

function addressedTo(audiences: readonly Audience[], messages: readonly SentMessage[]): Sent[] {
  return messages
    .filter(({ toldAt }) => toldAt !== null)
    .toSorted((one, other) => ((one.toldAt ?? '') < (other.toldAt ?? '') ? -1 : 1))
    .map((message) => sentTo(message, audiences))
    .filter(({ places }) => places.length > 0)
}

function sentTo(message: SentMessage, audiences: readonly Audience[]): Sent {
  const isReader = readersOf(message)
  const places = audiences.flatMap((audience, place) => (isReader(audience) ? [place] : []))
  const own = places.flatMap((place) => audiences[place] ?? [])
  const marks = new Uint8Array(audiences.length)
  for (const place of places) marks[place] = 1
  return { places, marks, told: reachedBy(message, own), isToOthers: message.isToOthers ?? false, message }
}

/** For each place the first of the places with which it shares messages. */
function clustersOf(count: number, sent: readonly Sent[]): number[] {
  const first = Array.from({ length: count }, (_, place) => place)
  const rootOf = (place: number): number => {
    const before = first[place] ?? place
    return before === place ? place : rootOf(before)
  }
  for (const { places } of sent) {
    const roots = places.map(rootOf)
    const lowest = Math.min(...roots)
    for (const root of roots) first[root] = lowest
  }
  return first.map(rootOf)
}

/** Places of the audiences all of whose people were told. */
function wholly(audiences: readonly Audience[], sent: readonly Sent[]): Set<number> {
  const whole = new Set<number>()
  const seen = new Set<string>()
  for (const { places } of sent) {
    const name = places.join()
    if (seen.has(name)) continue
    seen.add(name)
    const together = new Set(places)
    const within = sent.filter((one) => one.places.every((place) => together.has(place)))
    if ((toldBy(within, audiences) ?? -1) < peopleIn(places, audiences)) continue
    for (const place of places) whole.add(place)
  }
  return whole
}

function missingIn(
  cluster: number,
  clusters: readonly number[],
  audiences: readonly Audience[],
  sent: readonly Sent[],
): number {
  const own = audiences.filter((_, place) => clusters[place] === cluster)
  const people = own.reduce((sum, { count }) => sum + (count ?? 0), 0)
  const told = toldBy(
    sent.filter(({ places: [place] }) => place !== undefined && clusters[place] === cluster),
    audiences,
  )
  // A number that nobody wrote down says nothing.
  return told === null ? 0 : Math.max(0, people - told)
}

/** How many different people these messages told at least; `null` where nobody wrote down of one how many. */
function toldBy(sent: readonly Sent[], audiences: readonly Audience[]): number | null {
  if (sent.some(({ told }) => told === null)) return null
  const inTime = sent.map((_, index) => index)
  const narrowFirst = inTime.toSorted((one, other) => widthOf(sent[one]) - widthOf(sent[other]))
  return Math.max(newPeople(inTime, sent, audiences), newPeople(narrowFirst, sent, audiences))
}

const widthOf = (one: Sent | undefined): number => one?.places.length ?? 0

/**
 * How many different people the messages told at least, looked at in this order: each adds those who cannot be among the
 * ones that an earlier one added. Every order gives a number that is true, and none the greatest for all.
 */
function newPeople(order: readonly number[], sent: readonly Sent[], audiences: readonly Audience[]): number {
  const added: { index: number; people: number; marks: Uint8Array }[] = []
  let sum = 0
  for (const index of order) {
    const one = sent[index]
    if (one === undefined) continue
    let people = one.told ?? 0
    for (const before of added) {
      if (people <= 0) break
      if (before.people === 0 || isToOthersThan(index, before.index, sent)) continue
      people -= Math.min(before.people, peopleShared(one.places, before.marks, audiences))
    }
    people = Math.max(0, people)
    sum += people
    added.push({ index, people, marks: one.marks })
  }
  return sum
}

/** The later of two messages may say that it went to others than all before it; and they may have been to different groups. */
function isToOthersThan(one: number, other: number, sent: readonly Sent[]): boolean {
  if (sent[Math.max(one, other)]?.isToOthers === true) return true
  const [some, others] = [sent[one]?.message, sent[other]?.message]
  return isListed(some?.id, others?.distinct) && isListed(others?.id, some?.distinct)
}

function isListed(id: string | undefined, ids: readonly string[] = []): boolean {
  return id !== undefined && ids.includes(id)
}

function peopleShared(places: readonly number[], marks: Uint8Array, audiences: readonly Audience[]): number {
  let people = 0
  for (const place of places) if (marks[place] === 1) people += audiences[place]?.most ?? 0
  return people
}

function peopleIn(places: readonly number[], audiences: readonly Audience[]): number {
  return places.reduce((sum, place) => sum + (audiences[place]?.most ?? 0), 0)
}
