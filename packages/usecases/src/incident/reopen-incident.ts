import type { IncidentStatus, OrganisationSettings } from '@lekboek/domain'
import type { IncidentRow, Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from './change-incident.ts'
import { checkVersion } from './move-incident.ts'
import { invalid } from '../refusal.ts'
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
  return changeIncident(
    context,
    organisationId,
    incidentId,
    act,
    selection,
    async ({ stored, dossier, settings }) => {
      checkVersion(stored, input.version)
      const status = reopened(stored.status)
      return {
        after: { ...dossier, settings, status, dismissedAt: null },
        columns: { closedAt: null, closedSettings: null, dismissedAt: null, dismissedReason: null },
        summary: {
          status: { before: stored.status, after: status },
          ...settingsChange(dossier.settings, settings),
          reason,
        },
      }
    },
  )
}

/** What an open dossier is under since it was closed; nothing where that is the same. */
function settingsChange(before: OrganisationSettings, after: OrganisationSettings) {
  const changes = {
    regimes: { before: before.regimes ?? [], after: after.regimes ?? [] },
    ownDuties: { before: before.ownDuties ?? [], after: after.ownDuties ?? [] },
  }
  const isSame = Object.values(changes).every(
    (one) => JSON.stringify(one.before) === JSON.stringify(one.after),
  )
  return isSame ? {} : changes
}

/** Other moves lead to the same statuses, so only what is frozen can be reopened. */
function reopened(status: IncidentStatus): IncidentStatus {
  if (status === 'closed') return 'confirmed'
  if (status === 'dismissed') return 'investigating'
  throw invalid([{ path: 'status', code: 'transitionNotAllowed', params: { from: status, to: status } }])
}
