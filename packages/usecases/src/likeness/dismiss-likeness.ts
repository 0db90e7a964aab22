import { mayOnIncident } from '@lekboek/access'
import { appendJournal, dismissLikenessRow, inRegister, isUuid, selectLikeness } from '@lekboek/database'
import type { Context } from '../context.ts'
import { forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/**
 * Says that two dossiers are not about the same. Both journals keep it; dismissed again it changes nothing.
 *
 * @throws {Refusal} notFound for a pair that is absent, foreign or of a sealed dossier; forbidden for whoever may not change dossiers.
 */
export async function dismissLikeness(
  context: Context,
  organisationId: string,
  id: string,
): Promise<boolean> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayOnIncident(ability, 'read', 'Incident', { handlerIds: [] })) throw notFound()
  if (!mayOnIncident(ability, 'change', 'Incident', { handlerIds: [] })) throw forbidden()
  if (!isUuid(id)) throw notFound()
  const at = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const likeness = await selectLikeness(register, id)
    if (!likeness) throw notFound()
    if (likeness.isDismissed) return true
    await dismissLikenessRow(register, id, at)
    for (const incidentId of [likeness.incidentId, likeness.earlierId])
      await appendJournal(register, {
        verb: 'likeness.dismissed',
        at,
        incidentId,
        summary: { likenessId: id },
      })
    return true
  })
}
