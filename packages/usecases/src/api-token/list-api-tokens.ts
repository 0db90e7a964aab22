import { mayInRegister } from '@lekboek/access'
import { apiTokensStatement, readRegister } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row, RowColumn } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/** Every token of the organisation, those that are over included, for its administrator and its DPO. Never a secret. */
export async function listApiTokens(context: Context, organisationId: string): Promise<Row[]> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'ApiToken')) throw forbidden()
  const statement = apiTokensStatement(organisationId)
  const rows = await readRegister<RowColumn>(context.database, organisationId, statement)
  return rows.map(({ row }) => row)
}
