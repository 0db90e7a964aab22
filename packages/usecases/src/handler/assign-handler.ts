import { insertHandler, selectMember, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { invalid, notFound } from '../refusal.ts'
import { namesApart } from '../seal/name-persons.ts'

/**
 * Lets a handler of the same organisation into one dossier; of the successor where it passed into another.
 *
 * @throws {Refusal} notFound for a person who is no member there, whether they exist elsewhere or not; invalid for a
 * member without the handler's role, to whom the assignment would give nothing, and for one whom a sealed dossier does
 * not name.
 */
export async function assignHandler(
  context: Context,
  organisationId: string,
  incidentId: string,
  userId: string,
  selection: Selection,
): Promise<IncidentRow> {
  const act = { action: 'assign', part: 'Incident', verb: 'handler.assigned' } as const
  return changeIncident(context, organisationId, incidentId, act, selection, async (open) => {
    const { stored, dossier, register, opening, now } = open
    const house = opening.access.heir?.id ?? organisationId
    const member = userId.includes('\0') ? null : await selectMember(register, userId, now, house)
    if (!member) throw notFound()
    if (!member.roles.includes('handler')) throw invalid([{ path: 'user', code: 'notInList' }])
    if (stored.namedIds && !(await namesApart(register, stored.id, now)).standing.includes(userId))
      throw invalid([{ path: 'user', code: 'notNamed' }])
    if (stored.handlerIds.includes(userId)) return null
    return {
      after: dossier,
      summary: { handler: member.name },
      write: () =>
        insertHandler(register, { incidentId: stored.id, userId, userName: member.name, createdAt: now }),
    }
  })
}
