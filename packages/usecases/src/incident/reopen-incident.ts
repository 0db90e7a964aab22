import type { IncidentRow, Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from './change-incident.ts'
import { checkMove } from './move-incident.ts'
import { readReason } from './read-reason.ts'

/** Takes a closed dossier up again as a new version, or a dismissed one for another check. */
export async function reopenIncident(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: { readonly reason: string; readonly version: number },
  selection: Selection,
): Promise<IncidentRow> {
  const reason = readReason(input.reason, context.now())
  const act = { action: 'change', part: 'Incident', verb: 'incident.reopened', frozenToo: true } as const
  return changeIncident(context, organisationId, incidentId, act, selection, async ({ stored, dossier }) => {
    const status = stored.status === 'dismissed' ? 'investigating' : 'confirmed'
    checkMove(stored, status, input.version)
    return {
      after: { ...dossier, status, dismissedAt: null },
      columns: { closedAt: null, dismissedAt: null, dismissedReason: null },
      summary: { status: { before: stored.status, after: status }, reason },
    }
  })
}
