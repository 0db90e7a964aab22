import { appendJournal, inRegister, lockMembers, markApiToken } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row } from '../input/row.ts'
import { forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { apiTokenAt, apiTokenById } from './api-token-by-id.ts'

/**
 * The administrator, or the DPO, ends a token; it acts at the program's next request.
 *
 * @throws {Refusal} forbidden for everybody else; notFound for one that is absent, foreign or ended already; conflict when
 * it was changed in between.
 */
export async function revokeApiToken(
  context: Context,
  organisationId: string,
  tokenId: string,
  version: number,
): Promise<Row> {
  const { ability, actor, viewer } = await openRegister(context, organisationId)
  // Whoever made it and whoever consented may each take it back.
  if (!ability.can('grant', 'ApiToken') && !ability.can('decide', 'ApiToken')) throw forbidden()
  return inRegister(context.database, actor, organisationId, async (register) => {
    await lockMembers(register)
    const now = context.now()
    const before = await apiTokenAt(register, tokenId, version)
    if (before['revokedAt'] !== null) throw notFound()
    await markApiToken(register, tokenId, 'revoked', { at: now, by: viewer.id })
    const token = await apiTokenById(register, tokenId)
    const summary = { tokenId, name: token['name'] }
    await appendJournal(register, { verb: 'apiToken.revoked', at: now, incidentId: null, summary })
    return token
  })
}
