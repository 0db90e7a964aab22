import { incidentScope, mayInRegister } from '@lekboek/access'
import { processorOverviewStatement, readRegister } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row, RowColumn } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/**
 * Per processor of one register: how many reports came from it, how many within the hours of the contract, how long it took on
 * average, what is still to be confirmed, and its agreements. For those who see every dossier and the agreements; over one
 * register, never over several.
 */
export async function processorOverview(context: Context, organisationId: string): Promise<Row[]> {
  const { ability } = await openRegister(context, organisationId)
  if (incidentScope(ability) !== 'all' || !mayInRegister(ability, 'read', 'Agreement')) throw forbidden()
  const statement = processorOverviewStatement(organisationId, context.now())
  const rows = await readRegister<RowColumn>(context.database, organisationId, statement)
  return rows.map(({ row }) => row)
}
