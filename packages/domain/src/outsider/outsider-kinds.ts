/** What somebody outside says that they found or saw, in plain choices. No kind of breach: the DPO judges that. */
export const outsiderKinds = [
  'papersFound',
  'deviceFound',
  'wrongAddressee',
  'visibleOnline',
  'seenOrHeard',
  'other',
] as const
export type OutsiderKind = (typeof outsiderKinds)[number]

/** How a report came back that had been passed on to another organisation. */
export const returnKinds = ['passedBack', 'notDelivered'] as const
export type ReturnKind = (typeof returnKinds)[number]

/** Where a report stands for whoever gave it from outside: fewer words than staff get. */
export const outsiderStatuses = ['received', 'read', 'inInvestigation', 'answered', 'closed'] as const
export type OutsiderStatus = (typeof outsiderStatuses)[number]

/** What was written about a report so far, the last one last: by the organisation where it has a name. */
export interface OutsiderWriting {
  readonly authorName: string | null
  readonly readAt: string | null
}

/**
 * Whether it was a breach is not told outside, nor who reads: only that somebody did, and whose turn it is.
 *
 * @param shown where it stands for a reporter of the organisation's own.
 */
export function outsiderStatus(shown: string, messages: readonly OutsiderWriting[] = []): OutsiderStatus {
  if (shown === 'closed' || shown === 'noBreach') return 'closed'
  if ((messages.at(-1)?.authorName ?? null) !== null) return 'answered'
  if (shown !== 'received') return 'inInvestigation'
  const isRead = messages.some(({ authorName, readAt }) => authorName !== null || readAt !== null)
  return isRead ? 'read' : 'received'
}
