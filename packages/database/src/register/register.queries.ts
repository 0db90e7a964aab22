import type { Statement } from '../door/statement.ts'
import { incidentConditions, Values, type IncidentListFilter } from '../incident/incident-list.queries.ts'
import { incidentShape } from '../incident/incident.shape.ts'
import { selectList, type Selection } from '../selection/selection.ts'
import { named } from '../selection/statement-name.ts'

/** Place of an entry in the order of the register's own numbers. */
export interface RegisterPlace {
  readonly year: number
  readonly sequence: number
}

export interface RegisterPage {
  readonly after: RegisterPlace | null
  readonly first: number
  /** Entries made later are left out. */
  readonly createdUntil: string
}

/** One page of the whole register by number; the numbers are the primary order, so a page never shifts. */
export function registerPageStatement(
  organisationId: string,
  filter: IncidentListFilter,
  page: RegisterPage,
  selection: Selection,
): Statement {
  const values = new Values()
  const conditions = [
    `i.organisation_id = ${values.place(organisationId)}`,
    `i.created_at <= ${values.place(page.createdUntil)}`,
    ...incidentConditions(filter, values),
  ]
  if (page.after) {
    conditions.push(
      `(i.year, i.sequence) > (${values.place(page.after.year)}, ${values.place(page.after.sequence)})`,
    )
  }
  const text = `SELECT i.year, i.sequence, (SELECT row_to_json(r) FROM (SELECT ${selectList(incidentShape, selection, 'i')}) r) AS row
    FROM incident i WHERE ${conditions.join(' AND ')} ORDER BY i.year, i.sequence LIMIT ${values.place(page.first)}`
  return named('register.page', text, values.list)
}
