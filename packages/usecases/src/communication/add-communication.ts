import { insertCommunication, uuidv7, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { invalid } from '../refusal.ts'
import { checkGroups, readCommunication, type CommunicationInput } from './read-communication.ts'

/** Messages that one dossier holds; each is judged whenever all are looked at. */
const mostCommunications = 100

/** Begins a message (mededeling) to one group of people. */
export async function addCommunication(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: CommunicationInput,
  selection: Selection,
): Promise<IncidentRow> {
  const values = readCommunication(input, context.now())
  const id = uuidv7()
  const act = { action: 'change', part: 'Communication', verb: 'communication.added' } as const
  return changeIncident(
    context,
    organisationId,
    incidentId,
    act,
    selection,
    async ({ stored, dossier, register, now }) => {
      if (stored.communications.length >= mostCommunications)
        throw invalid([{ path: 'communications', code: 'tooLong', params: { max: mostCommunications } }])
      checkGroups(values, dossier.facts)
      const { audience, language, groups } = values
      return {
        after: { ...dossier, communications: [...dossier.communications, { id, toldAt: null, groups }] },
        summary: { communicationId: id, audience, language, groups },
        write: () => insertCommunication(register, { ...values, id, incidentId: stored.id, createdAt: now }),
      }
    },
  )
}
