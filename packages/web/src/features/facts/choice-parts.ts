import type { IncidentType } from '@lekboek/domain'
import type { ChoiceListName } from './choice-lists.ts'

/** The parts in which two dozen kinds of incident are found; most frequent in municipalities first. */
export const incidentParts = {
  sent: [
    'sentByMistake',
    'recipientsVisible',
    'shownToWrongRecipient',
    'wrongPersonShown',
    'verbalDisclosure',
    'unintendedPublication',
  ],
  attacked: [
    'phishing',
    'ransomware',
    'hacking',
    'vulnerabilityExploited',
    'exfiltration',
    'unauthorisedAccess',
    'accessAbuse',
  ],
  lost: ['deviceLost', 'paperLost', 'postLost', 'paperDisposal', 'electronicWaste'],
  system: [
    'misconfiguration',
    'wrongPermissions',
    'technicalFailure',
    'dataErased',
    'unauthorisedAlteration',
  ],
  rest: ['other'],
} as const satisfies Record<string, readonly IncidentType[]>

/** A heading and the choices below it. */
export interface ChoicePart {
  /** Key of its heading. */
  part: string
  choices: readonly string[]
}

/** The parts of a list that is too long to be read in one go; `null` for all others. */
export function choicePartsOf(list: ChoiceListName): ChoicePart[] | null {
  if (list !== 'incidentType') return null
  return Object.entries(incidentParts).map(([part, choices]) => ({ part, choices }))
}
