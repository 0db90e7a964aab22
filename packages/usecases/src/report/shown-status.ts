import type { IncidentStatus, Instant } from '@lekboek/domain'

/** What of a dossier tells whether somebody has begun on it. */
export interface Begun {
  readonly status: IncidentStatus
  readonly createdAt: Instant
  readonly awareAt: Instant | null
  readonly sections: readonly { readonly changedAt: Instant }[]
}

/** What a reporter is told of where the dossier of their report stands; the same as `report.shape.ts` says in SQL. */
const shown: Readonly<Record<IncidentStatus, string>> = {
  reported: 'received',
  investigating: 'inInvestigation',
  confirmed: 'confirmedBreach',
  dismissed: 'noBreach',
  closed: 'closed',
  // No report hangs on it: its status is that of the dossier that remains.
  broughtTogether: 'closed',
}

/** Facts may be filled in before the investigation is begun by its button: then too somebody looks into it. */
export function shownStatus(dossier: Begun): string {
  return dossier.status === 'reported' && isBegun(dossier) ? shown.investigating : shown[dossier.status]
}

function isBegun({ createdAt, awareAt, sections }: Begun): boolean {
  return awareAt !== null || sections.some(({ changedAt }) => changedAt > createdAt)
}

/** What is shown of a dossier on which nobody has begun. */
export const shownAtFirst = shown.reported
