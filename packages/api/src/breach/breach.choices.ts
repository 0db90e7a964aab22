import { choice } from '../schema/choice.ts'

export const deliveryStates = ['planned', 'queued', 'delivered', 'confirmed', 'failed'] as const
export type DeliveryState = (typeof deliveryStates)[number]

export const DeliveryStateChoice = choice(
  'DeliveryState',
  deliveryStates,
  'How far a delivery to a controller is.',
  {
    planned: 'Chosen, not sent.',
    queued: 'Sent, on its way.',
    delivered: "It stands in the controller's register.",
    confirmed: 'The controller confirmed receipt.',
    failed: 'It could not be delivered; somebody must look.',
  },
)
