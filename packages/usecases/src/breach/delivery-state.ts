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
