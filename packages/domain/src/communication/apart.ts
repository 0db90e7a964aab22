import type { Facts } from '../facts/facts.ts'
import { audiencesOf } from './audiences.ts'
import { isFor, isSent, type Apart, type SentMessage } from './messages.ts'
import { atLeast, mostIn, readersOfThen } from './reach.ts'
import { ToldPeople } from './told-people.ts'

/**
 * To whom else than other messages this one went, as it is recorded among them now: no more than are left of the people of
 * then, who may prove to be more where they were about so many. What was said of it `before` holds of no message that came
 * since.
 */
export function apartFrom(
  message: SentMessage,
  { communications, facts }: { communications: readonly SentMessage[]; facts: Pick<Facts, 'people'> },
  before?: SentMessage,
): Apart {
  const { id, toldAt, reached = null } = message
  const said = before?.isToOthers === true ? before.apart?.from : undefined
  const others = communications.filter(
    (one) =>
      one.id !== undefined &&
      one.id !== id &&
      isSent(one) &&
      (said?.some((other) => other.id === one.id) ?? (one.toldAt ?? '') <= (toldAt ?? '')),
  )
  const audiences = audiencesOf(facts)
  const all = before?.reach?.all
  const readers = all
    ? readersOfThen(all, audiences)
    : audiences.filter((one) => isFor(before ?? message, one))
  const isBeyond = readers.some(({ isAbout }) => isAbout === true)
  const left = isBeyond ? Infinity : mostIn(readers) - new ToldPeople(readers, others).in(readers)
  return {
    people: Math.min(reached ?? 0, atLeast(left)),
    from: others.map((one) => ({ id: one.id ?? '', people: one.reached ?? 0 })),
  }
}

/** What was said of so many whom another message had reached, once fewer are recorded of that: these may be any of them. */
export function apartWithFewer(one: SentMessage, id: string | undefined, fewer: number): SentMessage {
  if (!one.apart || fewer <= 0) return one
  const from = one.apart.from.map((other) =>
    other.id === id ? { ...other, people: atLeast(other.people - fewer) } : other,
  )
  return { ...one, apart: { ...one.apart, from } }
}
