import type { Instant } from '../facts/facts.ts'
import type { Audience } from './audiences.ts'
import { reachOf, type SentMessage } from './messages.ts'
import { leastIn, mostIn, type Reach } from './reach.ts'

/** How far all messages together had gone when the facts were last changed or confirmed. */
export interface ReachTogether {
  reach: Reach
  /** The last instant at which one of these told anybody. */
  until: Instant
}

/** One thing that told people: a message, or all that had been sent until then. */
interface Telling {
  /** How many of each audience that it was for it reached, at least. */
  reachedOf: ReadonlyMap<string, number>
  readers: readonly Audience[]
  /** How many of these together. */
  reached: number
  isToOthers: boolean
}

/**
 * Whom the messages told, in the reading that is worst for whoever tells: of two messages the second reached those of the
 * first again (a reminder), unless it is recorded that it went to others.
 */
export class ToldPeople {
  readonly #tellings: readonly Telling[]
  readonly #since: readonly Telling[]
  readonly #told = new Map<readonly Audience[], number>()
  readonly #known = new Map<readonly Audience[], number>()
  readonly #setsOf = new Map<Audience, (readonly Audience[])[]>()
  /** Audiences that one message was for, or all of them together; each list once. */
  readonly sets: readonly (readonly Audience[])[]

  constructor(
    audiences: readonly Audience[],
    messages: readonly SentMessage[],
    before?: ReachTogether | null,
  ) {
    const sent = messages
      .filter(({ toldAt }) => toldAt !== null)
      .toSorted((one, other) => ((one.toldAt ?? '') < (other.toldAt ?? '') ? -1 : 1))
    this.#tellings = sent.map((one) => tellingOf(reachOf(one, audiences), audiences, one.isToOthers))
    this.#since = before
      ? [
          tellingOf(before.reach, audiences),
          ...this.#tellings.filter((_, index) => (sent[index]?.toldAt ?? '') > before.until),
        ]
      : []
    const sets = [...this.#tellings, ...this.#since].map(({ readers }) => readers)
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
    const told = Math.max(toldBy(this.#tellings, audiences, roomIn), toldBy(this.#since, audiences, roomIn))
    known.set(audiences, told)
    return told
  }

  #leastOf(audience: Audience, numberIn: (set: readonly Audience[]) => number): number {
    return Math.min(...(this.#setsOf.get(audience) ?? []).map(numberIn))
  }
}

function tellingOf(reach: Reach, audiences: readonly Audience[], isToOthers = false): Telling {
  const reachedOf = new Map(reach.parts.map(({ key, reached }) => [key, reached]))
  const readers = audiences.filter(({ key }) => reachedOf.has(key))
  return { reachedOf, readers, reached: reach.reached, isToOthers }
}

// No message told more of an audience than there are: that it went to more says nothing of others.
function toldBy(
  tellings: readonly Telling[],
  audiences: readonly Audience[],
  roomIn: (some: readonly Audience[]) => number,
): number {
  const own = new Set(audiences)
  return tellings.reduce((told, { reachedOf, readers, reached, isToOthers }) => {
    const each = sumOf(audiences.map(({ key }) => reachedOf.get(key) ?? 0))
    const among = readers.filter((one) => own.has(one))
    const beside = readers.filter((one) => !own.has(one))
    const some = Math.min(Math.max(each, reached - mostIn(beside)), roomIn(among))
    return isToOthers ? told + some : Math.max(told, some)
  }, 0)
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0)
}
