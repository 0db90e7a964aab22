import { incidentScope } from '@lekboek/access'
import type { IncidentListFilter } from '@lekboek/database'
import { mayInRegister } from '@lekboek/access'
import type { Context } from '../context.ts'
import { readIncidentFilter, type IncidentFilter } from '../incident/incident-filter.ts'
import { forbidden } from '../refusal.ts'
import { openRegister, type Opening } from '../viewer/viewer.ts'

/** A register opened for export: exporting many dossiers is a right of its own. */
export interface ExportOpening {
  readonly opening: Opening
  readonly filter: IncidentListFilter
}

/** @throws {Refusal} forbidden without the right; invalid for a filter that says nothing. */
export async function openForExport(
  context: Context,
  organisationId: string,
  filter: IncidentFilter,
): Promise<ExportOpening> {
  const opening = await openRegister(context, organisationId)
  const { ability } = opening
  if (!mayInRegister(ability, 'export', 'Register') || incidentScope(ability) !== 'all') throw forbidden()
  return { opening, filter: readIncidentFilter(filter, context.now()) }
}
