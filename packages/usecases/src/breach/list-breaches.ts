import { mayInRegister } from '@lekboek/access'
import { parseIncidentNumber } from '@lekboek/domain'
import {
  breachesStatement,
  breachStatement,
  readRegister,
  type BreachRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { nodeOf, pageOf, readPageSize, readPlace, writePlace, type Connection } from '../input/page.ts'
import { forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/** A processor's own breaches, newest first. */
export async function listBreaches(
  context: Context,
  organisationId: string,
  page: { readonly first: number; readonly after?: string | null },
  selection: Selection,
): Promise<Connection<BreachRow>> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Breach')) throw forbidden()
  const first = readPageSize(page.first)
  const statement = breachesStatement(
    organisationId,
    { first: first + 1, after: readPlace(page.after, placeOf) },
    context.now(),
    nodeOf(selection),
  )
  const rows = await readRegister<{ year: number; sequence: number; row: BreachRow }>(
    context.database,
    organisationId,
    statement,
  )
  return pageOf(rows, first, ({ year, sequence, row }) => ({
    // The number is the place in the list, and says no more than the list itself.
    cursor: writePlace([`${year}-${String(sequence).padStart(3, '0')}`]),
    node: row,
  }))
}

/** One breach by the number that people see, `2026-003`. */
export async function findBreach(
  context: Context,
  organisationId: string,
  number: string,
  selection: Selection,
): Promise<BreachRow> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Breach')) throw forbidden()
  if (!parseIncidentNumber(number)) throw notFound()
  const statement = breachStatement(organisationId, { number }, context.now(), selection)
  const rows = await readRegister<{ row: BreachRow }>(context.database, organisationId, statement)
  if (!rows[0]) throw notFound()
  return rows[0].row
}

const placeOf = ([number]: readonly unknown[]) =>
  typeof number === 'string' ? parseIncidentNumber(number) : null
