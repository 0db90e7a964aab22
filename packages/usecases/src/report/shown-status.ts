import type { IncidentStatus } from '@lekboek/domain'

/** What a reporter is told of where the dossier of their report stands; the same as `report.shape.ts` says in SQL. */
const shown: Readonly<Record<IncidentStatus, string>> = {
  reported: 'received',
  investigating: 'inInvestigation',
  confirmed: 'confirmedBreach',
  dismissed: 'noBreach',
  closed: 'closed',
}

export const shownStatus = (status: IncidentStatus): string => shown[status]
