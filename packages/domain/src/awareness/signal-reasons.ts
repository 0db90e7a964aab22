/** Why an instant is proposed where more than the facts of the breach is known. */
export const signalReasons = [
  'claimReceived',
  'claimVerified',
  'thirdPartyProved',
  'checkConfirmed',
  'authorityTold',
] as const
export type SignalReason = (typeof signalReasons)[number]
