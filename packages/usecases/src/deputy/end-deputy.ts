import { mayOnDeputy } from '@lekboek/access'
import { appendJournal, inRegister, lockMembers, revokeDeputy } from '@lekboek/database'
import type { Context } from '../context.ts'
import type { Row } from '../input/row.ts'
import { conflict, forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { deputyById } from './deputy-by-id.ts'

/**
 * The DPO, or the administrator, ends a deputyship before its time; it acts at the deputy's next request.
 *
 * @throws {Refusal} notFound for one that is absent or foreign; forbidden for another DPO's; conflict when it was ended in
 * between.
 */
export async function endDeputy(
  context: Context,
  organisationId: string,
  deputyId: string,
  version: number,
): Promise<Row> {
  const { ability, actor, viewer } = await openRegister(context, organisationId)
  // Whoever may not even see deputies learns nothing of which there are.
  if (!ability.can('read', 'Deputy')) throw forbidden()
  return inRegister(context.database, actor, organisationId, async (register) => {
    await lockMembers(register)
    const now = context.now()
    const before = await deputyById(register, deputyId)
    if (!mayOnDeputy(ability, 'grant', { principalId: String(before['principalId']) })) throw forbidden()
    if (before['version'] !== version) throw conflict(Number(before['version']), before)
    if (before['revokedAt'] !== null) throw notFound()
    await revokeDeputy(register, deputyId, { at: now, by: viewer.id })
    const row = await deputyById(register, deputyId)
    const summary = { deputyId, principalName: row['principalName'], userName: row['name'] }
    await appendJournal(register, { verb: 'deputy.ended', at: now, incidentId: null, summary })
    return row
  })
}
