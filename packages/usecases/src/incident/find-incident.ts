import { incidentScope } from '@lekboek/access'
import { parseIncidentNumber } from '@lekboek/domain'
import {
  formerIncidentStatement,
  incidentStatement,
  readRegister,
  type IncidentReach,
  type IncidentRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { notFound } from '../refusal.ts'
import { noteReading } from '../reading/reading-book.ts'
import { showNames } from '../seal/show-names.ts'
import { eyesOf, openRegister, type Opening } from '../viewer/viewer.ts'
import { presentIncident, storedSelection } from './present-incident.ts'
import { settingsOf } from './settings.ts'

/** Which dossiers a person may open: all, those assigned to them, and what was opened for them in need. */
export function reachOf({ ability, viewer }: Opening): IncidentReach {
  const { id } = viewer
  switch (incidentScope(ability)) {
    case 'all':
      return {}
    case 'assigned':
      return { handlerId: id, openedFor: id }
    case 'none':
      return { openedFor: id }
  }
}

/**
 * One dossier by the number that people see, `2026-014`; by one that it had before its seal was lifted, too: the answer tells its own.
 *
 * @throws {Refusal} notFound when there is none, or none that this person may read.
 */
export async function findIncident(
  context: Context,
  organisationId: string,
  number: string,
  selection: Selection,
): Promise<IncidentRow> {
  const { id, row, opening } = await readIncident(context, organisationId, number, selection)
  noteReading(context, opening, { kind: 'dossier', incidentId: id })
  const shown = presentIncident(row, selection, {
    settings: settingsOf(opening.access.organisation),
    now: context.now(),
    opening,
  })
  const [named = shown] = await showNames(context, organisationId, selection, [shown])
  return named
}

/**
 * The row of a dossier by its number, for what is told of it beside it.
 *
 * @throws {Refusal} notFound when there is none, or none that this person may read.
 */
export async function readIncident(
  context: Context,
  organisationId: string,
  number: string,
  selection: Selection,
): Promise<{ readonly id: string; readonly row: IncidentRow; readonly opening: Opening }> {
  const opening = await openRegister(context, organisationId)
  const read = storedSelection(selection)
  return { ...(await readByNumber(context, opening, number, read, reachOf(opening))), opening }
}

/**
 * The stored row of a dossier by a number that it has, or had before its seal was set or lifted.
 *
 * @throws {Refusal} notFound when there is none within what is reached.
 */
export async function readByNumber(
  { database, now }: Pick<Context, 'database' | 'now'>,
  opening: Opening,
  number: string,
  selection: Selection,
  reach: IncidentReach,
): Promise<{ readonly id: string; readonly row: IncidentRow }> {
  const key = parseIncidentNumber(number)
  if (!key) throw notFound()
  const { organisationId } = opening.access
  const eyes = eyesOf(opening, now())
  type Found = { id: string; row: IncidentRow }
  const read = async (statementOf: typeof incidentStatement | typeof formerIncidentStatement) => {
    const statement = statementOf(organisationId, key, selection, reach)
    return (await readRegister<Found>(database, organisationId, statement, eyes))[0]
  }
  const found = (await read(incidentStatement)) ?? (await read(formerIncidentStatement))
  if (!found) throw notFound()
  return found
}
