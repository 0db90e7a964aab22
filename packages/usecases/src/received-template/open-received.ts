import { mayInRegister, type Action } from '@lekboek/access'
import { isUuid, selectReceived, type ReceivedTemplateRow, type Register } from '@lekboek/database'
import type { Context } from '../context.ts'
import { conflict, forbidden, notFound } from '../refusal.ts'
import { openRegister, type Opening } from '../viewer/viewer.ts'
import { receivedOf } from './received.ts'

/** @throws {Refusal} forbidden. */
export async function openReceived(
  context: Context,
  organisationId: string,
  action: Extract<Action, 'read' | 'change' | 'grant'>,
): Promise<Opening> {
  const opening = await openRegister(context, organisationId)
  if (!mayInRegister(opening.ability, action, 'ReceivedTemplate')) throw forbidden()
  return opening
}

/** A received template as somebody saw it; its organisation is held. @throws {Refusal} notFound; conflict, with what is stored. */
export async function seenReceived(
  register: Register,
  id: string,
  version: number,
): Promise<ReceivedTemplateRow> {
  const row = isUuid(id) ? await selectReceived(register, id) : null
  if (!row) throw notFound()
  if (row.version !== version) throw conflict(row.version, receivedOf(row))
  return row
}
