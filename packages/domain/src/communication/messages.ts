import type { Instant } from '../facts/facts.ts'
import { isAmong, type Audience } from './audiences.ts'
import { heldStill, holdersOf, knownIn, leftIn, unknownIn, type Held } from './held.ts'

/** What a message says of whom it reached. */
export interface SentMessage {
  /** Where it is kept, what it is known by. */
  id?: string
  toldAt: Instant | null
  /** When the last of those it is for was told; absent where all were told at once, `null` while some are left. */
  wholeAt?: Instant | null
  /** Keys of the audiences it is for; absent or `null` for all, none for others than the people concerned. */
  groups?: readonly string[] | null
  /** How many it reached; absent or `null` while that is not known. */
  reached?: number | null
  /**
   * Every audience as it was then, and as far as the facts count its people still; absent where that was not kept. Nobody
   * who came afterwards was told.
   */
  held?: readonly Held[] | null
  /** How many of them the facts no longer count. */
  gone?: number
  /** Every audience as it was when the message was sent; absent while that is what `held` says. */
  heldThen?: readonly Held[]
  /** It reached others than every message before it: whoever recorded it said so. */
  isToOthers?: boolean
  /** It went through a channel whose readers cannot be counted. */
  isPublic?: boolean
  /** Why it did not reach everybody is recorded. */
  hasReason?: boolean
}

/** Is the message for these people? Once it was sent, for those of then: whoever came afterwards is not among them. */
export function isFor(message: Pick<SentMessage, 'groups' | 'held'>, audience: Audience): boolean {
  return readersOf(message)(audience)
}

/** The same for many audiences. */
export function readersOf({
  groups = null,
  held,
}: Pick<SentMessage, 'groups' | 'held'>): (audience: Audience) => boolean {
  return held ? holdersOf(held) : (audience) => isAmong(groups, audience)
}

/** Is the message for people concerned at all? One to whoever got the data by mistake is not. */
export function isForPeople({ groups = null }: Pick<SentMessage, 'groups'>): boolean {
  return groups === null || groups.length > 0
}

/**
 * How many of these people the message told, for certain: never more than there were when they were told, nor than there
 * are. Whom it was for and whom the facts no longer count are taken to be among those whom it told, until it is confirmed
 * that they never were people concerned: a number that is lowered tells nobody.
 */
export function reachedBy(message: SentMessage, own: readonly Audience[]): number | null {
  const { reached = null } = message
  if (reached === null) return null
  if (!message.held) return Math.min(reached, peopleIn(own))
  const { held, gone = 0 } = countedSince(message, own)
  const isLeft = leftIn(own)
  let [left, vanished] = [0, gone]
  for (const one of held ?? []) {
    if (isLeft(one)) left += one.most ?? Infinity
    else vanished += one.most ?? unknownIn(one)
  }
  const told = Math.min(reached, left + vanished) - vanished
  return Math.max(0, Math.min(told, left, peopleIn(own)))
}

/** The message with those counted apart whom the facts no longer count. */
export function countedSince(message: SentMessage, audiences: readonly Audience[]): SentMessage {
  const { held, gone = 0, toldAt } = message
  if (!held || toldAt === null) return message
  const now = heldStill(held, audiences)
  if (now === held) return message
  const { heldThen = held } = message
  return { ...message, held: now, gone: gone + knownIn(held) - knownIn(now), heldThen }
}

function peopleIn(audiences: readonly Audience[]): number {
  return audiences.reduce((sum, { most }) => sum + most, 0)
}

/**
 * The message once it is confirmed that the numbers of today are right for what was told too: whom the facts no longer count
 * were never among the people concerned, and whom they count again are those of then. A number that was mistyped and put
 * back brings nobody who was not told.
 */
export function confirmedSince(message: SentMessage, audiences: readonly Audience[]): SentMessage {
  const counted = countedSince(message, audiences)
  if (!counted.held || counted.toldAt === null) return counted
  const { heldThen = counted.held } = counted
  return { ...counted, held: heldStill(heldThen, audiences).filter(leftIn(audiences)), gone: 0 }
}
