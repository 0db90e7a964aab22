import type { IncidentType } from '../facts/choices.ts'
import type { Facts } from '../facts/facts.ts'

const misdirected: ReadonlySet<IncidentType | null> = new Set<IncidentType>([
  'wrongPersonShown',
  'postLost',
  'shownToWrongRecipient',
  'sentByMistake',
  'recipientsVisible',
  'verbalDisclosure',
])

/**
 * Whether the facts speak of a single slip that disturbed no service: a message that went astray, of one person, with
 * nothing lost or altered. A significant incident disturbs the service severely, costs much or harms others considerably
 * (NIS2 article 23(3)); who finds that here all the same can still record it. False while any of it is not known.
 */
export function isHardlySignificant({ nature, people }: Facts): boolean {
  const isConfidentialityAlone =
    nature.breachTypes !== null && nature.breachTypes.every((type) => type === 'confidentiality')
  const isOnePerson = people.countKind === 'exact' && people.count !== null && people.count <= 1
  return misdirected.has(nature.incidentType) && isConfidentialityAlone && isOnePerson
}
