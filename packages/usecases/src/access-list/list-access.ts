import { mayInRegister } from '@lekboek/access'
import { accessListStatement, readRegister } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row, RowColumn } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/** How a person gets into a register. */
export const accessWays = ['role', 'deputy', 'mandate', 'token', 'umbrella'] as const
export type AccessWay = (typeof accessWays)[number]

/** Everybody who can see something of the register now, by every way that opens it to them. */
export async function listAccess(context: Context, organisationId: string): Promise<Row[]> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Access')) throw forbidden()
  const statement = accessListStatement(organisationId, context.now())
  const rows = await readRegister<RowColumn>(context.database, organisationId, statement)
  return rows.map(({ row }) => row)
}
