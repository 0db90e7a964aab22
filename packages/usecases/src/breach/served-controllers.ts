import { mayInRegister } from '@lekboek/access'
import { readPlatform, servedControllersStatement } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row, RowColumn } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/** Whom a processor works for now, one row per agreement, by name. */
export async function servedControllers(context: Context, organisationId: string): Promise<Row[]> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Breach')) throw forbidden()
  const statement = servedControllersStatement(organisationId, context.now())
  const rows = await readPlatform<RowColumn>(context.database, statement)
  return rows.map(({ row }) => row)
}
