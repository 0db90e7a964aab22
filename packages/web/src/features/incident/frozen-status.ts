import type { IncidentStatus } from '@lekboek/domain'

/** In a dossier that is closed, was no breach or was brought into another nothing changes, and nothing is needed. */
export const isFrozenStatus = (status: IncidentStatus): boolean =>
  status === 'closed' || status === 'dismissed' || status === 'broughtTogether'
