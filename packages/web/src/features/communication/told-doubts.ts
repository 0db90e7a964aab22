import type { Instant } from '@lekboek/domain'

/** What whoever records that people were told is asked about; it may be right. */
export type ToldDoubt = 'moreThanPeople' | 'beforeText'

interface Told {
  toldAt: Instant | null
  reachedCount: number | null
}

const minuteMs = 60_000

/**
 * More people reached than the message is for, and told before its text stood in the dossier: a public message, or a
 * letter that was written elsewhere, does both; a slip does too. People give instants to the minute.
 */
export function toldDoubts(
  { toldAt, reachedCount }: Told,
  { most, writtenAt }: { most: number | null; writtenAt: Instant },
): ToldDoubt[] {
  const isMore = (reachedCount ?? 0) > (most ?? Infinity)
  const isBefore = toldAt !== null && minuteOf(toldAt) < minuteOf(writtenAt)
  return [...(isMore ? (['moreThanPeople'] as const) : []), ...(isBefore ? (['beforeText'] as const) : [])]
}

function minuteOf(at: Instant): number {
  return Math.floor(Date.parse(at) / minuteMs)
}
