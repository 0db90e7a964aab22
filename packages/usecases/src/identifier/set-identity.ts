import { appendJournal, inRegister, lockIdentity, systemActor } from '@lekboek/database'
import type { SystemContext } from '../system-context.ts'
import { applyIdentity, type IdentityChange } from './apply-identity.ts'
import { readIdentity, type OperatorIdentityInput } from './read-identity.ts'

/** The operator changes what an organisation is called or by which number it is known; answers what changed. */
export async function setIdentity(
  { database, jobs, now }: SystemContext,
  organisationId: string,
  input: OperatorIdentityInput,
): Promise<IdentityChange[]> {
  const at = now()
  const wishes = readIdentity(input, at)
  return inRegister(database, systemActor, organisationId, async (register) => {
    await lockIdentity(register, [organisationId])
    const changes = await applyIdentity({ platform: register, jobs }, organisationId, wishes, at)
    if (changes.length === 0) return []
    const summary = { changes }
    await appendJournal(register, { verb: 'organisation.identityChanged', at, incidentId: null, summary })
    return changes
  })
}
