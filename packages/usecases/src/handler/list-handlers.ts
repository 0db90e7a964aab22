import { mayOnIncident } from '@lekboek/access'
import { membersStatement, readPlatform } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { RowColumn } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/** Somebody who can be let into a dossier. */
export interface HandlerChoice {
  readonly userId: string
  readonly name: string
}

/**
 * The handlers of an organisation by name, for whoever lets one of them into a dossier: neither addresses nor other
 * roles.
 *
 * @throws {Refusal} forbidden for whoever may not assign.
 */
export async function listHandlers(context: Context, organisationId: string): Promise<HandlerChoice[]> {
  const { ability, access } = await openRegister(context, organisationId)
  if (!mayOnIncident(ability, 'assign', 'Incident', { handlerIds: [] })) throw forbidden()
  const statement = membersStatement(access.heir?.id ?? organisationId, context.now())
  const rows = await readPlatform<RowColumn>(context.database, statement)
  return rows
    .filter(({ row }) => row['role'] === 'handler')
    .map(({ row }) => ({ userId: String(row['userId']), name: String(row['name']) }))
}
