import type { Register } from '../door/in-register.ts'
import { named } from '../selection/statement-name.ts'
import { selectList, type Selection } from '../selection/selection.ts'
import { measureShape } from './measure.shape.ts'

/** A measure as JSON; exactly what was selected. */
export type MeasureRow = Readonly<Record<string, unknown>>

/** Reads one measure in an open register; null when this register has none by that id. */
export async function selectMeasure(
  register: Register,
  id: string,
  selection: Selection,
): Promise<MeasureRow | null> {
  const text = `SELECT row_to_json(r) AS row FROM (SELECT ${selectList(measureShape, selection, 'm')} FROM measure m WHERE m.organisation_id = $1 AND m.id = $2) r`
  const rows = await register.query<{ row: MeasureRow }>(
    named('measure', text, [register.organisationId, id]),
  )
  return rows[0]?.row ?? null
}
