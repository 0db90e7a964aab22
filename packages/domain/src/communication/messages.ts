import type { Instant } from '../facts/facts.ts'
import { isAmong, type Audience } from './audiences.ts'
import { isReached, reachCorrected, reachInto, type Reach, type Recorded } from './reach.ts'

/** That a message went to others than some before it: so many of its own, and so many of each of theirs. */
export interface Apart {
  people: number
  from: readonly { id: string; people: number }[]
}

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
   * How far it went among the people of today; absent where nobody kept that, and where nobody was told yet. Nobody who came
   * afterwards was told.
   */
  reach?: Reach
  /** It reached others than every message before it: whoever recorded it said so. */
  isToOthers?: boolean
  /** Of which messages that was said, and of how many; absent where nobody kept that. */
  apart?: Apart
  /** It went through a channel whose readers cannot be counted. */
  isPublic?: boolean
  /** Why it did not reach everybody is recorded. */
  hasReason?: boolean
}

/** Was anybody told by it? */
export function isSent({ toldAt }: Pick<SentMessage, 'toldAt'>): boolean {
  return toldAt !== null
}

/** Is the message for these people? Once it was sent, for those of then: whoever came afterwards is not among them. */
export function isFor(
  { groups = null, reach }: Pick<SentMessage, 'groups' | 'reach'>,
  audience: Pick<Audience, 'key' | 'from'>,
): boolean {
  return reach ? isReached(reach, audience) : isAmong(groups, audience)
}

/** Is the message for people concerned at all? One to whoever got the data by mistake is not. */
export function isForPeople({ groups = null }: Pick<SentMessage, 'groups'>): boolean {
  return groups === null || groups.length > 0
}

/**
 * How far the message went as it is recorded: among as many as there are in the audiences that it is for, or that came of
 * those that it was for when it was recorded `before`.
 */
export function reachWhenTold(
  message: SentMessage,
  audiences: readonly Audience[],
  before?: SentMessage,
): Reach {
  const { groups = null } = message
  const readers = audiences.filter(
    (one) => groups === null || groups.includes(one.key) || (before !== undefined && isFor(before, one)),
  )
  return reachInto(readers, recordedOf(message))
}

/** The same for a message of which something else is recorded: of those of when it was told, as many as are there still. */
export function reachOnceCorrected(
  message: SentMessage,
  audiences: readonly Audience[],
  before?: SentMessage,
): Reach {
  const all = before?.reach?.all
  return all ? reachCorrected(all, audiences, recordedOf(message)) : reachWhenTold(message, audiences, before)
}

/** How far a message went; where nobody kept that, as if it were recorded today. */
export function reachOf(message: SentMessage, audiences: readonly Audience[]): Reach {
  if (message.reach) return message.reach
  const readers = audiences.filter((one) => isFor(message, one))
  return reachInto(readers, recordedOf(message))
}

function recordedOf({ reached = null, hasReason = false, isPublic = false }: SentMessage): Recorded {
  return { reached, isShort: hasReason, isUncountable: isPublic }
}
