import { mayInRegister, type Action } from '@lekboek/access'
import type { Context } from '../context.ts'
import { forbidden } from '../refusal.ts'
import { openRegister, type Opening } from '../viewer/viewer.ts'

/** @throws {Refusal} forbidden for whoever does not administer an umbrella. */
export async function openTemplates(
  context: Context,
  organisationId: string,
  action: Extract<Action, 'read' | 'change'>,
): Promise<Opening> {
  const opening = await openRegister(context, organisationId)
  // The role opens it where the organisation is one: a role that does not fit opens nothing.
  const isUmbrella = opening.access.organisationKinds.includes('umbrella')
  if (!isUmbrella || !mayInRegister(opening.ability, action, 'Template')) throw forbidden()
  return opening
}
