import { mayInRegister } from '@lekboek/access'
import { appendJournal, inRegister, lockMembers, markApiToken } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { apiTokenById, waitingApiToken } from './api-token-by-id.ts'

/**
 * The DPO consents to a token that shows dossiers; from then on it opens what it was made for.
 *
 * @throws {Refusal} forbidden for everybody else; notFound for one that is absent, foreign, over or already consented to;
 * conflict when it was changed in between.
 */
export async function approveApiToken(
  context: Context,
  organisationId: string,
  tokenId: string,
  version: number,
): Promise<Row> {
  const { ability, actor, viewer } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'decide', 'ApiToken')) throw forbidden()
  return inRegister(context.database, actor, organisationId, async (register) => {
    await lockMembers(register)
    const now = context.now()
    await waitingApiToken(register, tokenId, version, now)
    await markApiToken(register, tokenId, 'approved', { at: now, by: viewer.id })
    const token = await apiTokenById(register, tokenId)
    const summary = { tokenId, name: token['name'], scopes: token['scopes'] }
    await appendJournal(register, { verb: 'apiToken.approved', at: now, incidentId: null, summary })
    return token
  })
}
