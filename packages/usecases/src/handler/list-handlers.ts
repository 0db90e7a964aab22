import { mayOnIncident } from '@lekboek/access'
import { membersStatement, readPlatform } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { RowColumn } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import { tellApart, type ToldApart } from '../member/tell-apart.ts'
import { openRegister } from '../viewer/viewer.ts'

/** Somebody who can be let into a dossier. */
export interface HandlerChoice {
  readonly userId: string
  readonly name: string
}

/**
 * The handlers of an organisation by name, for whoever lets one of them into a dossier: neither addresses nor other
 * roles, save of two who are called the same.
 *
 * @throws {Refusal} forbidden for whoever may not assign.
 */
export async function listHandlers(
  context: Context,
  organisationId: string,
): Promise<ToldApart<HandlerChoice>[]> {
  const { ability, access } = await openRegister(context, organisationId)
  if (!mayOnIncident(ability, 'assign', 'Incident', { handlerIds: [] })) throw forbidden()
  const houseId = access.heir?.id ?? organisationId
  const statement = membersStatement(houseId, context.now())
  const rows = await readPlatform<RowColumn>(context.database, statement)
  const handlers = rows
    .filter(({ row }) => row['role'] === 'handler')
    .map(({ row }) => ({ userId: String(row['userId']), name: String(row['name']) }))
  return tellApart(context, { houseId, ability }, handlers)
}
