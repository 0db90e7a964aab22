import { deleteCommunication, selectCommunication, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { conflict } from '../refusal.ts'
import { openCommunication } from './seen-communication.ts'

/**
 * Discards a message that nobody was told: it was begun, and is not needed. What people were told stays.
 *
 * @throws {Refusal} invalid once they were; conflict, with the stored text, when somebody saved it in between.
 */
export async function discardCommunication(
  context: Context,
  organisationId: string,
  communicationId: string,
  version: number,
  selection: Selection,
): Promise<IncidentRow> {
  const act = { action: 'change', part: 'Communication', verb: 'communication.discarded' } as const
  const target = { part: 'communication', partId: communicationId } as const
  return changeIncident(
    context,
    organisationId,
    target,
    act,
    selection,
    async ({ stored, dossier, register }) => {
      const draft = openCommunication(stored, communicationId)
      if (draft.version !== version)
        throw conflict(draft.version, await selectCommunication(register, communicationId))
      const index = stored.communications.indexOf(draft)
      return {
        after: { ...dossier, communications: dossier.communications.filter((_, place) => place !== index) },
        summary: { communicationId, groups: draft.groups },
        write: () => deleteCommunication(register, communicationId),
      }
    },
  )
}
