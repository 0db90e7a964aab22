import { mayInRegister } from '@lekboek/access'
import { agreementsStatement, readPlatform } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row, RowColumn } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/** The processing agreements in which an organisation has a part, as controller or as processor. */
export async function listAgreements(context: Context, organisationId: string): Promise<Row[]> {
  const { ability } = await openRegister(context, organisationId)
  const mayRead = mayInRegister(ability, 'read', 'Agreement') || mayInRegister(ability, 'change', 'Agreement')
  if (!mayRead) throw forbidden()
  const rows = await readPlatform<RowColumn>(context.database, agreementsStatement(organisationId))
  return rows.map(({ row }) => row)
}
