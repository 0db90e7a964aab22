import { awarenessGrounds, stretchReasons } from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const AwarenessGroundChoice = choice(
  'AwarenessGround',
  awarenessGrounds,
  'Why the controller counts as aware; EDPB Guidelines 9/2022.',
  {
    ownFinding: 'Its own people found it.',
    toldByProcessor: 'A processor told it.',
    shownByThirdParty: 'Somebody from outside showed it.',
    attackerClaimVerified: "An attacker's claim proved true.",
    lossNoticed: 'The loss of data or a device was noticed.',
    checkConfirmed: 'A check confirmed a suspicion.',
    toldByAuthority: 'An authority or the police told it.',
  },
)

export const StretchReasonChoice = choice(
  'StretchReason',
  stretchReasons,
  'Why an investigation looks stretched; EDPB Guidelines 9/2022.',
  {
    longerThanTarget: 'It takes longer than the own target.',
    checkNotBegun: 'The check did not begin at once.',
    hintLongBefore: 'More than a short check lies between the first hint and awareness.',
  },
)
