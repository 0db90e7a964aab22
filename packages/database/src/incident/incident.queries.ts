import type { Register, Statement } from '../door/in-register.ts'
import { selectList, type Selection } from '../selection/selection.ts'
import { incidentShape } from './incident.shape.ts'

/** How a dossier is named: by its own id, or by the number people see. */
export type IncidentKey = { readonly id: string } | { readonly year: number; readonly sequence: number }

/** A dossier as one JSON document that PostgreSQL builds; exactly what was selected. */
export type IncidentRow = Readonly<Record<string, unknown>>

/** The statement that reads one dossier. */
export function incidentStatement(organisationId: string, key: IncidentKey, selection: Selection): Statement {
  const byId = 'id' in key
  const where = byId ? 'i.id = $2' : 'i.year = $2 AND i.sequence = $3'
  return {
    text: `SELECT row_to_json(r) AS row FROM (SELECT ${selectList(incidentShape, selection, 'i')} FROM incident i WHERE i.organisation_id = $1 AND ${where}) r`,
    values: byId ? [organisationId, key.id] : [organisationId, key.year, key.sequence],
  }
}

/** Reads one dossier in an open register; null when this register has none by that key. */
export async function selectIncident(
  register: Register,
  key: IncidentKey,
  selection: Selection,
): Promise<IncidentRow | null> {
  const rows = await register.query<{ row: IncidentRow }>(
    incidentStatement(register.organisationId, key, selection),
  )
  return rows[0]?.row ?? null
}
