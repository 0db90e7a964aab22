import type { Register } from '../door/in-register.ts'
import { named } from '../selection/statement-name.ts'
import { selectList, type Selection } from '../selection/selection.ts'
import { dutyReportShape } from './duty-report.shape.ts'

/** A duty's report as JSON; exactly what was selected. */
export type DutyReportRow = Readonly<Record<string, unknown>>

/** Reads one report in an open register; null when this register has none by that id. */
export async function selectDutyReport(
  register: Register,
  id: string,
  selection: Selection,
): Promise<DutyReportRow | null> {
  const text = `SELECT row_to_json(r) AS row FROM (SELECT ${selectList(dutyReportShape, selection, 'd')} FROM duty_report d WHERE d.organisation_id = $1 AND d.id = $2) r`
  const rows = await register.query<{ row: DutyReportRow }>(
    named('duty-report', text, [register.organisationId, id]),
  )
  return rows[0]?.row ?? null
}
