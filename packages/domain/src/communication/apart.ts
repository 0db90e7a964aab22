import type { Facts } from '../facts/facts.ts'
import { audiencesOf } from './audiences.ts'
import { isSent, type Apart, type SentMessage } from './messages.ts'
import { atLeast, mostIn } from './reach.ts'
import { ToldPeople } from './told-people.ts'

/**
 * To whom else than other messages this one went, as it is recorded among them now: no more than are left of the people of
 * today. What was said of it `before` holds of no message that came since.
 */
export function apartFrom(
  { id, toldAt, reached = null }: SentMessage,
  { communications, facts }: { communications: readonly SentMessage[]; facts: Pick<Facts, 'people'> },
  before?: SentMessage,
): Apart {
  const others = communications.filter(
    (one) => one.id !== undefined && one.id !== id && isSent(one) && (one.toldAt ?? '') <= (toldAt ?? ''),
  )
  const said = before?.isToOthers === true ? before.apart?.from : undefined
  const from = said ?? others.map((one) => ({ id: one.id ?? '', people: one.reached ?? 0 }))
  const audiences = audiencesOf(facts)
  const told = new ToldPeople(
    audiences,
    others.filter((one) => from.some((other) => other.id === one.id)),
  )
  return { people: Math.min(reached ?? 0, atLeast(mostIn(audiences) - told.in(audiences))), from }
}

/** What was said of so many whom another message had reached, once fewer are recorded of that: these may be any of them. */
export function apartWithFewer(one: SentMessage, id: string | undefined, fewer: number): SentMessage {
  if (!one.apart || fewer <= 0) return one
  const from = one.apart.from.map((other) =>
    other.id === id ? { ...other, people: atLeast(other.people - fewer) } : other,
  )
  return { ...one, apart: { ...one.apart, from } }
}
