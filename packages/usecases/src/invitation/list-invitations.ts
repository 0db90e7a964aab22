import { mayInRegister } from '@lekboek/access'
import { invitationsStatement, readPlatform } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row, RowColumn } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

const mostShown = 200

/** Whom an organisation invited, and what came of it; those that wait stand first. */
export async function listInvitations(context: Context, organisationId: string): Promise<Row[]> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'grant', 'Member')) throw forbidden()
  const statement = invitationsStatement(organisationId, context.now(), mostShown)
  const rows = await readPlatform<RowColumn>(context.database, statement)
  return rows.map(({ row }) => row)
}
