/** Whether agreements say that a controller is served; `confirmed` where the processor said so too. */
export const agreementStates = ['confirmed', 'unconfirmed', 'objected', 'ended'] as const
export type AgreementState = (typeof agreementStates)[number]

/** Why a message failed. */
export const dispatchFailures = ['notDelivered', 'agreementEnded'] as const
export type DispatchFailure = (typeof dispatchFailures)[number]

/** How far the newest message to a controller is. */
export const deliveryStates = [
  'planned',
  'queued',
  'delivered',
  'opened',
  'confirmed',
  'failed',
  'withdrawn',
] as const
export type DeliveryState = (typeof deliveryStates)[number]
