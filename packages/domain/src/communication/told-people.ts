import type { Audience } from './audiences.ts'
import { isSent, reachOf, type SentMessage } from './messages.ts'
import { atLeast, leastIn, mostIn, sumOf, toldBy, type Reach } from './reach.ts'

/** How far all messages together had gone when the facts were last changed or confirmed. */
export interface ReachTogether {
  reach: Reach
  /** Ids of these messages. */
  ids: readonly string[]
}

/** One thing that told people: a message, or all that had been sent until then. */
interface Telling {
  /** How many of each audience that it was for it reached, at least. */
  reachedOf: ReadonlyMap<string, number>
  readers: readonly Audience[]
  /** How many of these together. */
  reached: number
}

interface MessageTelling extends Telling {
  message: SentMessage
  /** Messages to others than whom it went, and so many of each; none for a reminder. */
  apart: readonly { message: SentMessage; people: number }[]
  /** How many it had reached when that was said. */
  people: number
  /** How many it is said of now, whether or not they are there still. */
  told: number
}

/**
 * Whom the messages told, in the reading that is worst for whoever tells: of two messages the second reached those of the
 * first again (a reminder), unless it is recorded that it went to others. That was said of the messages of then, and of as
 * many as they had reached.
 */
export class ToldPeople {
  readonly #tellings: ReadonlyMap<SentMessage, MessageTelling>
  readonly #together: Telling | null
  readonly #idsTogether: readonly string[]
  readonly #told = new Map<readonly Audience[], number>()
  readonly #known = new Map<readonly Audience[], number>()
  readonly #setsOf = new Map<Audience, (readonly Audience[])[]>()
  /** Audiences that one message was for, or all of them together; each list once. */
  readonly sets: readonly (readonly Audience[])[]

  constructor(
    audiences: readonly Audience[],
    messages: readonly SentMessage[],
    together?: ReachTogether | null,
  ) {
    const sent = messages.filter(isSent)
    this.#tellings = new Map(
      sent.map((message) => {
        const reach = reachOf(message, audiences)
        const known = { apart: apartIn(sent, message), people: message.apart?.people ?? Infinity }
        return [message, { ...tellingOf(reach, audiences), ...known, message, told: toldBy(reach) }]
      }),
    )
    this.#together = together ? tellingOf(together.reach, audiences) : null
    this.#idsTogether = together?.ids ?? []
    const all = [...this.#tellings.values(), ...(this.#together ? [this.#together] : [])]
    const sets = all.map(({ readers }) => readers)
    this.sets = [...new Map(sets.map((set) => [set.map(({ key }) => key).join(), set])).values()]
    for (const one of audiences) this.#setsOf.set(one, [[one]])
    for (const set of this.sets) for (const one of set) this.#setsOf.get(one)?.push(set)
  }

  /** How many of these audiences were told, at least. */
  in(audiences: readonly Audience[]): number {
    return this.#once(this.#told, audiences, mostIn)
  }

  /** How many of these audiences may not have been told. */
  missedIn(audiences: readonly Audience[]): number {
    return Math.max(0, mostIn(audiences) - this.in(audiences))
  }

  /** How many of an audience may not have been told. */
  missed(audience: Audience): number {
    return this.#leastOf(audience, (set) => this.missedIn(set))
  }

  /** How many of an audience were not told, at least; together with whom else a message was for. */
  missing(audience: Audience): number {
    return this.#leastOf(audience, (set) => this.#missingIn(set))
  }

  /** How many of these audiences are to be told still, at least: whoever shares messages is counted once. */
  missingAmong(audiences: readonly Audience[]): number {
    const all = sumOf(audiences.map((one) => this.missing(one)))
    const shared = this.sets.map((set) => {
      const beside = audiences.filter((one) => !set.includes(one))
      return this.#missingIn(set) + sumOf(beside.map((one) => this.missing(one)))
    })
    return Math.min(all, ...shared)
  }

  /** What all of them reached together. */
  together(): Reach {
    const readers = [...this.#setsOf.keys()].filter((one) => this.sets.some((set) => set.includes(one)))
    const parts = readers.map((one) => ({ key: one.key, reached: Math.min(this.in([one]), one.most) }))
    // No more than there are: whoever comes is none of them.
    const together = Math.min(this.in(readers), mostIn(readers))
    const reached = Math.max(together, sumOf(parts.map((one) => one.reached)))
    return { parts, reached, then: reached, isWhole: false }
  }

  #missingIn(audiences: readonly Audience[]): number {
    return Math.max(0, leastIn(audiences) - this.#once(this.#known, audiences, leastIn))
  }

  #once(
    known: Map<readonly Audience[], number>,
    audiences: readonly Audience[],
    roomIn: (some: readonly Audience[]) => number,
  ): number {
    const before = known.get(audiences)
    if (before !== undefined) return before
    const reachedBy = (telling: Telling): number => reachedIn(telling, audiences, roomIn)
    const base = this.#together ? reachedBy(this.#together) : 0
    const told = Math.max(
      base,
      ...[...this.#tellings.values()].map((one) => this.#with(one, reachedBy, base)),
    )
    known.set(audiences, told)
    return told
  }

  /** How many a message reached together with those messages to others than whom it went. */
  #with(
    telling: MessageTelling,
    reachedBy: (telling: Telling) => number,
    base: number,
    { limit = Infinity, seen = [] }: { limit?: number; seen?: readonly SentMessage[] } = {},
  ): number {
    const { message, apart, people, told } = telling
    // Of those of then as many may be elsewhere as it told more since.
    const ofThen = (then: number): number => atLeast(reachedBy(telling) - atLeast(told - then))
    const ids = apart.map((one) => one.message.id)
    const isApartFromAll = apart.length > 0 && this.#idsTogether.every((id) => ids.includes(id))
    const beside = apart.map((other) => {
      const known = seen.includes(other.message) ? undefined : this.#tellings.get(other.message)
      if (!known) return 0
      return this.#with(known, reachedBy, base, { limit: other.people, seen: [...seen, message] })
    })
    const said = ofThen(Math.min(limit, people))
    return Math.max(ofThen(limit), said + Math.max(isApartFromAll ? base : 0, ...beside, 0))
  }

  #leastOf(audience: Audience, numberIn: (set: readonly Audience[]) => number): number {
    return Math.min(...(this.#setsOf.get(audience) ?? []).map(numberIn))
  }
}

function tellingOf(reach: Reach, audiences: readonly Audience[]): Telling {
  const reachedOf = new Map(reach.parts.map(({ key, reached }) => [key, reached]))
  const readers = audiences.filter(({ key }) => reachedOf.has(key))
  return { reachedOf, readers, reached: reach.reached }
}

// Where nobody kept of which messages it was said, of those before it.
function apartIn(sent: readonly SentMessage[], message: SentMessage): MessageTelling['apart'] {
  if (message.isToOthers !== true) return []
  if (!message.apart) return earlierThan(message, sent).map((one) => ({ message: one, people: Infinity }))
  return message.apart.from.flatMap(({ id, people }) => {
    const other = sent.find((one) => one.id === id)
    return other ? [{ message: other, people }] : []
  })
}

function earlierThan(message: SentMessage, sent: readonly SentMessage[]): SentMessage[] {
  const inTime = sent.toSorted((one, other) => ((one.toldAt ?? '') < (other.toldAt ?? '') ? -1 : 1))
  return inTime.slice(0, inTime.indexOf(message))
}

// No message told more of an audience than there are: that it went to more says nothing of others.
function reachedIn(
  { reachedOf, readers, reached }: Telling,
  audiences: readonly Audience[],
  roomIn: (some: readonly Audience[]) => number,
): number {
  const own = new Set(audiences)
  const each = sumOf(audiences.map(({ key }) => reachedOf.get(key) ?? 0))
  const among = readers.filter((one) => own.has(one))
  const beside = readers.filter((one) => !own.has(one))
  return Math.min(Math.max(each, reached - mostIn(beside)), roomIn(among))
}
