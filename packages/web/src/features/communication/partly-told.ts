import { isAmong, othersKey, type Audience } from '@lekboek/domain'

/** What of a message says whom it reached. */
export interface PartMessage {
  readonly groups?: readonly string[] | null
  readonly toldAt?: string | null
  readonly reachedCount?: number | null
  readonly leftReason?: string | null
  readonly leftDueAt?: string | null
}

/** Messages that reached some of these people, while the others still follow: with how many, why, and by when. */
export function partlyTold<Message extends PartMessage>(
  audience: Pick<Audience, 'key' | 'from'>,
  messages: readonly Message[],
  isDivided: boolean,
): (Message & { leftReason: string; leftDueAt: string; reachedCount: number })[] {
  return messages.flatMap((message) => {
    const { toldAt, reachedCount, leftReason, leftDueAt } = message
    if (!toldAt || !reachedCount || !leftReason || !leftDueAt) return []
    return isForThem(audience, message.groups ?? null, isDivided)
      ? [{ ...message, leftReason, leftDueAt, reachedCount }]
      : []
  })
}

/**
 * Whether a message for these people went to others of the same list too: what it reached, and whom not, is counted over all
 * of them together, and is said of none of them alone.
 */
export function isToldTogether(
  audience: Pick<Audience, 'key' | 'from'>,
  audiences: readonly Pick<Audience, 'key' | 'from'>[],
  messages: readonly PartMessage[],
  isDivided: boolean,
): boolean {
  const others = audiences.filter(({ key }) => key !== audience.key)
  return messages.some(({ toldAt, groups = null }) => {
    if (!toldAt || !isForThem(audience, groups, isDivided)) return false
    return others.some((other) => isForThem(other, groups, isDivided))
  })
}

// While the people are not divided they are those of every group that was.
function isForThem(
  audience: Pick<Audience, 'key' | 'from'>,
  groups: readonly string[] | null,
  isDivided: boolean,
): boolean {
  if (!isDivided && audience.key === othersKey) return groups?.length !== 0
  return isAmong(groups, audience)
}
