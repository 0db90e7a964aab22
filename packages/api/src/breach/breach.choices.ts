import { regions } from '@lekboek/domain/breach'
import { agreementStates, deliveryStates, dispatchFailures, dispatchKinds } from '@lekboek/usecases'
import { choice } from '../schema/choice.ts'

export const DeliveryStateChoice = choice(
  'DeliveryState',
  deliveryStates,
  'How far the newest message to a controller is.',
  {
    planned: 'Chosen, not sent.',
    queued: 'Sent, on its way or waiting for its instant.',
    delivered: "It stands in the controller's register.",
    opened: 'Somebody there looked at it.',
    confirmed: 'The controller confirmed receipt.',
    failed: 'It could not be delivered; somebody must look, and may send it once more.',
    withdrawn: 'Addressed to this controller by mistake.',
  },
)

export const AgreementStateChoice = choice(
  'AgreementState',
  agreementStates,
  'What its agreements say of whether a controller is served.',
  {
    confirmed: 'One holds, and the processor, or the operator, said so too.',
    unconfirmed: 'One holds, of which the controller alone says so.',
    objected: 'The processor said that it does not work for this controller.',
    ended: 'All have ended.',
  },
)

export const DispatchFailureChoice = choice(
  'DispatchFailure',
  dispatchFailures,
  'Why a message to a controller failed.',
  {
    notDelivered: 'It could not be brought for a day.',
    agreementEnded: 'The agreement had ended when it was to leave; it did not.',
  },
)

export const DispatchKindChoice = choice(
  'DispatchKind',
  dispatchKinds,
  'What a message to a controller is.',
  {
    first: 'The first report.',
    update: 'What is known by now.',
    final: 'The last word about it.',
    withdrawal: 'The report was addressed to this controller by mistake.',
  },
)

export const BreachVersionKindChoice = choice(
  'BreachVersionKind',
  ['first', 'update', 'final'],
  'What a version of a breach was sent as.',
  { first: 'The first one.', update: 'What was known later.', final: 'The last word.' },
)

export const UpdateKindChoice = choice('UpdateKind', ['update', 'final'], 'What an update is.', {
  update: 'More may follow.',
  final: 'The last word about it.',
})

export const RegionChoice = choice(
  'Region',
  regions,
  'Region of Belgium, by the NIS code of an organisation.',
  {
    flanders: 'Flemish Region.',
    brussels: 'Brussels-Capital Region.',
    wallonia: 'Walloon Region.',
  },
)
