import { closeProblems } from '@lekboek/domain'
import type { IncidentRow, Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { refuseProblems } from '../refusal.ts'
import { closedSettingsOf } from './closed-settings.ts'
import { changeIncident } from './change-incident.ts'
import { checkVersion } from './move-incident.ts'

/** Closes a dossier in which every duty is met or has its recorded reason; from then on it is frozen. */
export async function closeIncident(
  context: Context,
  organisationId: string,
  incidentId: string,
  version: number,
  selection: Selection,
): Promise<IncidentRow> {
  const act = { action: 'change', part: 'Incident', verb: 'incident.closed' } as const
  return changeIncident(
    context,
    organisationId,
    incidentId,
    act,
    selection,
    async ({ stored, dossier, now }) => {
      checkVersion(stored, version)
      refuseProblems(closeProblems(dossier))
      return {
        after: { ...dossier, status: 'closed' },
        columns: { closedAt: now, closedSettings: JSON.stringify(closedSettingsOf(dossier.settings)) },
        summary: { status: { before: stored.status, after: 'closed' } },
      }
    },
  )
}
