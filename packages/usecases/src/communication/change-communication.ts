import { selectCommunication, updateCommunication, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { conflict } from '../refusal.ts'
import { checkGroups, readCommunication, type CommunicationInput } from './read-communication.ts'
import { openCommunication } from './seen-communication.ts'

/**
 * Changes a message that nobody was told yet.
 *
 * @throws {Refusal} conflict, with the stored text, when somebody saved it in between.
 */
export async function changeCommunication(
  context: Context,
  organisationId: string,
  communicationId: string,
  input: CommunicationInput & { readonly version: number },
  selection: Selection,
): Promise<IncidentRow> {
  const values = readCommunication(input, context.now())
  const act = { action: 'change', part: 'Communication', verb: 'communication.changed' } as const
  const target = { part: 'communication', partId: communicationId } as const
  return changeIncident(
    context,
    organisationId,
    target,
    act,
    selection,
    async ({ stored, dossier, register }) => {
      const { version } = openCommunication(stored, communicationId)
      if (version !== input.version)
        throw conflict(version, await selectCommunication(register, communicationId))
      checkGroups(values, dossier.facts)
      const { audience, language, groups } = values
      const index = stored.communications.findIndex(({ id }) => id === communicationId)
      const communications = dossier.communications.map((one, place) =>
        place === index ? { ...one, groups } : one,
      )
      return {
        after: { ...dossier, communications },
        summary: { communicationId, version: version + 1, audience, language, groups },
        write: () => updateCommunication(register, communicationId, version + 1, values),
      }
    },
  )
}
