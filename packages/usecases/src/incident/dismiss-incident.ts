import { dismissProblems } from '@lekboek/domain'
import type { IncidentRow, Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { refuseProblems } from '../refusal.ts'
import { changeIncident } from './change-incident.ts'
import { checkMove } from './move-incident.ts'
import { readReason } from './read-reason.ts'

/** Ends the check: no breach of personal data. The dossier stays in the register, with its reason. */
export async function dismissIncident(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: { readonly reason: string; readonly version: number },
  selection: Selection,
): Promise<IncidentRow> {
  const reason = readReason(input.reason, context.now())
  const act = { action: 'change', part: 'Incident', verb: 'incident.dismissed' } as const
  return changeIncident(
    context,
    organisationId,
    incidentId,
    act,
    selection,
    async ({ stored, dossier, now }) => {
      checkMove(stored, 'dismissed', input.version)
      refuseProblems(dismissProblems(dossier))
      return {
        after: { ...dossier, status: 'dismissed', dismissedAt: now },
        columns: { dismissedAt: now, dismissedReason: reason },
        summary: { status: { before: stored.status, after: 'dismissed' }, reason },
      }
    },
  )
}
