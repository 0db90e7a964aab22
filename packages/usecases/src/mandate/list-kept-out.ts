import { mayInRegister } from '@lekboek/access'
import { keptOutStatement, readPlatform } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row, RowColumn } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/** Whom organisations that passed into this one refused, and who therefore stay out of those registers under its mandates. */
export async function listKeptOut(context: Context, organisationId: string): Promise<Row[]> {
  const { ability } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Mandate')) throw forbidden()
  const statement = keptOutStatement(organisationId, context.now())
  return (await readPlatform<RowColumn>(context.database, statement)).map(({ row }) => row)
}
