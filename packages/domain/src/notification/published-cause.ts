import type { IncidentType } from '../facts/choices.ts'
import type { Facts } from '../facts/facts.ts'

/** The causes by which the GBA counts breaches in its annual reports. */
export const publishedCauses = ['humanError', 'hackingAndMalware', 'accessMisuse'] as const
export type PublishedCause = (typeof publishedCauses)[number]

const attacks: ReadonlySet<IncidentType | null> = new Set<IncidentType>([
  ...(['ransomware', 'hacking', 'phishing', 'vulnerabilityExploited', 'exfiltration'] as const),
])
const slips: ReadonlySet<IncidentType | null> = new Set<IncidentType>([
  ...(['wrongPersonShown', 'deviceLost', 'electronicWaste', 'paperDisposal', 'postLost'] as const),
  ...(['misconfiguration', 'wrongPermissions', 'paperLost', 'dataErased', 'shownToWrongRecipient'] as const),
  ...(['sentByMistake', 'recipientsVisible', 'unintendedPublication', 'verbalDisclosure'] as const),
])

/** Which of them the facts speak of; `null` where they speak of none, and a person answers in the form. Never throws. */
export function publishedCauseOf({
  nature: { incidentType, cause },
}: Pick<Facts, 'nature'>): PublishedCause | null {
  const isMeant = cause === 'internalMalicious' || cause === 'externalMalicious'
  if (incidentType === 'accessAbuse') return 'accessMisuse'
  if (attacks.has(incidentType)) return cause === 'internalMalicious' ? 'accessMisuse' : 'hackingAndMalware'
  if (incidentType === 'unauthorisedAccess') return byWhom(cause)
  if (slips.has(incidentType)) return isMeant ? null : 'humanError'
  return incidentType === null && cause === 'internalNonMalicious' ? 'humanError' : null
}

function byWhom(cause: Facts['nature']['cause']): PublishedCause | null {
  if (cause === 'externalMalicious') return 'hackingAndMalware'
  return cause === 'internalMalicious' || cause === 'internalNonMalicious' ? 'accessMisuse' : null
}
