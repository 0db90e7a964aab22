import { mandateScopes } from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const MandateScopeChoice = choice('MandateScope', mandateScopes, 'How far a mandate goes.', {
  dpo: 'Everything a DPO may do.',
  read: 'Reading the register.',
  statistics: 'Counts alone.',
})
