import { mayInRegister } from '@lekboek/access'
import { appendJournal, inRegister, lockMembers, refuseStoredToken } from '@lekboek/database'
import { tellRefused } from '../confirmation/tell-refused.ts'
import type { Context } from '../context.ts'
import { readReason } from '../incident/read-reason.ts'
import type { Row } from '../input/row.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { apiTokenById, waitingApiToken } from './api-token-by-id.ts'

/**
 * The DPO does not consent to a token, and says why: it ends before it opened anything, and its administrators hear of it.
 *
 * @throws {Refusal} forbidden for everybody else; notFound for one that is absent, foreign, over or already consented to;
 * conflict when it was changed in between; invalid at `reason`.
 */
export async function refuseApiToken(
  context: Context,
  organisationId: string,
  tokenId: string,
  version: number,
  input: { readonly reason: string },
): Promise<Row> {
  const { ability, actor, viewer } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'decide', 'ApiToken')) throw forbidden()
  return inRegister(context.database, actor, organisationId, async (register) => {
    await lockMembers(register)
    const now = context.now()
    await waitingApiToken(register, tokenId, version, now)
    const reason = readReason(input.reason, now)
    await refuseStoredToken(register, tokenId, { at: now, by: viewer.id, reason })
    await tellRefused({ platform: register, jobs: context.jobs }, 'apiTokenRefused', register, now)
    const token = await apiTokenById(register, tokenId)
    const summary = { tokenId, name: token['name'], reason }
    await appendJournal(register, { verb: 'apiToken.refused', at: now, incidentId: null, summary })
    return token
  })
}
