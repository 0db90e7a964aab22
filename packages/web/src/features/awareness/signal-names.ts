/** Times that bear on awareness, in the order in which they happen. */
export const signalNames = [
  'claimAt',
  'proofShownAt',
  'authorityToldAt',
  'checkStartedAt',
  'claimVerifiedAt',
  'checkConfirmedAt',
] as const
export type SignalName = (typeof signalNames)[number]
