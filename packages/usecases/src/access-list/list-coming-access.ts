import { mayInRegister } from '@lekboek/access'
import { comingAccessStatement, readRegister } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row, RowColumn } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/** By what somebody can get into a register without asking anybody any more. */
export const comingWays = ['mandate', 'deputy', 'invitation'] as const
export type ComingWay = (typeof comingWays)[number]

/** Who cannot see anything of the register yet, and may soon. */
export async function listComingAccess(context: Context, organisationId: string): Promise<Row[]> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Access')) throw forbidden()
  const statement = comingAccessStatement(organisationId, context.now())
  const rows = await readRegister<RowColumn>(context.database, organisationId, statement)
  return rows.map(({ row }) => row)
}
