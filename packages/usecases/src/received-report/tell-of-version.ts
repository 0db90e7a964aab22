import { selectIsSealed, selectNamed, type Jobs, type Register } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { DispatchKind } from '../breach/dispatch-message.ts'
import { takersAmong } from '../incident/tell-of-work.ts'
import { readersAmong, workersIn } from '../incident/who-works.ts'
import { putMail } from '../mail/put-mail.ts'

/**
 * A letter to those who take up what comes in, but whoever brings it, as far as the dossier is there for them: the processor sent an update, or
 * withdrew what it had sent. Neither which, nor about what.
 */
export async function tellOfVersion(
  { jobs }: { readonly jobs: Jobs },
  register: Register,
  { incidentId, kind }: { readonly incidentId: string; readonly kind: DispatchKind },
  at: Instant,
): Promise<void> {
  const { ways } = await workersIn(register, register.organisationId, at)
  const isSealed = await selectIsSealed(register, incidentId)
  const named = isSealed ? await selectNamed(register, incidentId) : null
  const letter = kind === 'withdrawal' ? 'reportWithdrawn' : 'reportUpdated'
  for (const userId of takersAmong({ ways: readersAmong(ways, named) }).filter(
    (id) => id !== register.actor.id,
  ))
    await putMail(jobs, register, { kind: letter, aboutId: `${register.organisationId} ${userId}` }, at)
}
