import type { IncidentRow, Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from './change-incident.ts'
import { checkMove } from './move-incident.ts'

/** Takes a report up: the short check begins whether personal data are hit. */
export async function startInvestigation(
  context: Context,
  organisationId: string,
  incidentId: string,
  version: number,
  selection: Selection,
): Promise<IncidentRow> {
  const act = { action: 'change', part: 'Incident', verb: 'incident.investigationStarted' } as const
  return changeIncident(context, organisationId, incidentId, act, selection, async ({ stored, dossier }) => {
    checkMove(stored, 'investigating', version)
    const summary = { status: { before: stored.status, after: 'investigating' } }
    return { after: { ...dossier, status: 'investigating' }, summary }
  })
}
