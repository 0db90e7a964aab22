import { mayInRegister } from '@lekboek/access'
import { mandatesStatement, readPlatform } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row, RowColumn } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/** Every mandate that an organisation gave or holds, ended ones too, with the people who use it. */
export async function listMandates(context: Context, organisationId: string): Promise<Row[]> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Mandate')) throw forbidden()
  const rows = await readPlatform<RowColumn>(
    context.database,
    mandatesStatement(organisationId, context.now()),
  )
  return rows.map(({ row }) => row)
}
