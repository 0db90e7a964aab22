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
export const outsiderStatuses = ['received', 'inInvestigation', 'closed'] as const
export type OutsiderStatus = (typeof outsiderStatuses)[number]

/** @param shown where it stands for a reporter of the organisation's own. Whether it was a breach is not told outside. */
export function outsiderStatus(shown: string): OutsiderStatus {
  if (shown === 'received') return 'received'
  return shown === 'closed' || shown === 'noBreach' ? 'closed' : 'inInvestigation'
}
