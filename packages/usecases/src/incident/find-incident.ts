import { incidentScope } from '@lekboek/access'
import { parseIncidentNumber } from '@lekboek/domain'
import { incidentStatement, readRegister, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { notFound } from '../refusal.ts'
import { eyesOf, openRegister } from '../viewer/viewer.ts'
import { presentIncident, storedSelection } from './present-incident.ts'
import { settingsOf } from './settings.ts'

/**
 * One dossier by the number that people see, `2026-014`.
 *
 * @throws {Refusal} notFound when there is none, or none that this person may read.
 */
export async function findIncident(
  context: Context,
  organisationId: string,
  number: string,
  selection: Selection,
): Promise<IncidentRow> {
  const opening = await openRegister(context, organisationId)
  const { ability, access, viewer } = opening
  const scope = incidentScope(ability)
  const key = parseIncidentNumber(number)
  if (scope === 'none' || !key) throw notFound()
  const handlerId = scope === 'assigned' ? viewer.id : undefined
  const statement = incidentStatement(organisationId, key, storedSelection(selection), handlerId)
  const rows = await readRegister<{ row: IncidentRow }>(
    context.database,
    organisationId,
    statement,
    eyesOf(opening, context.now()),
  )
  if (!rows[0]) throw notFound()
  return presentIncident(rows[0].row, selection, {
    settings: settingsOf(access.organisation),
    now: context.now(),
    opening,
  })
}
