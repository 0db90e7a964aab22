import type { Instant } from '../facts/facts.ts'
import { isAmong, type Audience } from './audiences.ts'
import { heldBy, heldStill, holdersOf, knownIn, leastIn, leftIn, unknownIn, type Held } from './held.ts'

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
  /** Ids of messages to groups that were others then, though the facts do not tell them apart any more. */
  distinct?: readonly string[]
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
 * Whom the message tells as it is recorded: as many as there are in the audiences that it is for, or that came of those
 * that it was for when it was recorded `before`.
 */
export function heldWhenTold(
  message: SentMessage,
  audiences: readonly Audience[],
  before?: SentMessage,
): Held[] {
  const { groups = null, reached = null, hasReason = false, isPublic = false } = message
  const isReader = (audience: Audience): boolean =>
    groups === null || groups.includes(audience.key) || (before !== undefined && isFor(before, audience))
  const readers = audiences.filter(isReader)
  // Of about so many, there are as many more as it reached; the readers of a public channel nobody counts.
  const beyond = hasReason || isPublic ? 0 : Math.max(0, (reached ?? 0) - peopleIn(readers))
  return heldBy(
    readers.map(({ key }) => key),
    audiences,
    beyond,
  )
}

/**
 * How many of these people the message told, for certain: never more than there were when they were told, nor than there
 * are. Whom it was for and whom the facts no longer count are taken to be among those whom it told, until it is confirmed
 * that they never were people concerned: a number that is lowered tells nobody. Of one that reached everybody, those who are
 * left were told, however many they proved to be.
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
  if (isWhole(message, held ?? [])) return Math.min(reached, left, peopleIn(own))
  const told = Math.min(reached, left + vanished) - vanished
  return Math.max(0, Math.min(told, left, peopleIn(own)))
}

/** Did it reach everybody whom it was for, as far as anybody can say? */
export function isWhole({ reached = null, hasReason = false }: SentMessage, held: readonly Held[]): boolean {
  return !hasReason && held.every(({ most }) => most !== null) && (reached ?? 0) >= leastIn(held)
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
