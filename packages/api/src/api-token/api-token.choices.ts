import { tokenScopes } from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const TokenScopeChoice = choice('TokenScope', tokenScopes, 'What a token may be made for.', {
  report: 'Handing in signals, and following up on those it handed in.',
  counts: 'Counts of dossiers by year.',
  read: 'Reading every dossier. Needs the consent of the DPO.',
  export: 'Reading, and taking the register out as a file. Needs the consent of the DPO.',
})
