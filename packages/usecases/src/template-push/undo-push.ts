import { appendJournal, inRegister, isUuid, undoPushRow } from '@lekboek/database'
import type { Context } from '../context.ts'
import { notFound } from '../refusal.ts'
import { openTemplates } from '../template/open-templates.ts'
import { pushById, type TemplatePush } from './find-push.ts'

/**
 * Takes a push back: every organisation is put back to before it, except for what its own people changed since, and those
 * that are still to be reached get nothing. Asked again it does nothing.
 *
 * @throws {Refusal} notFound.
 */
export async function undoPush(
  context: Context,
  organisationId: string,
  pushId: string,
): Promise<TemplatePush> {
  const { actor } = await openTemplates(context, organisationId, 'change')
  if (!isUuid(pushId)) throw notFound()
  const now = context.now()
  return inRegister(context.database, actor, organisationId, async (register) => {
    const targets = await undoPushRow(register, pushId, now)
    if (targets === null) throw notFound()
    const push = await pushById(register, pushId)
    if (targets.length === 0) return push
    const jobs = targets.map((targetId) => ({ umbrellaId: organisationId, targetId }))
    await context.jobs.enqueueAll('settle-push', jobs)
    const summary = { pushId, organisations: targets.length }
    await appendJournal(register, { verb: 'templates.undone', at: now, incidentId: null, summary })
    return push
  })
}
