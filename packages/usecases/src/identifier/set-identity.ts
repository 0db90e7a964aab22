import {
  appendJournal,
  inRegister,
  lockIdentity,
  lockNames,
  selectOwnOrganisation,
  systemActor,
} from '@lekboek/database'
import { notFound } from '../refusal.ts'
import type { SystemContext } from '../system-context.ts'
import { applyIdentity, type IdentityChange } from './apply-identity.ts'
import { refuseTakenName } from './refuse-taken-name.ts'
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
    // Also where none is asked for: one that was planned may be due.
    await lockNames(register)
    await lockIdentity(register, [organisationId])
    const organisation = await selectOwnOrganisation(register)
    if (!organisation) throw notFound()
    await refuseTakenName(register, { organisation, wishes, sharesName: input.sharesName === true, now: at })
    const changes = await applyIdentity(
      { platform: register, jobs, isOwnChoice: false },
      organisationId,
      wishes,
      at,
    )
    if (changes.length === 0) return []
    const summary = { changes }
    await appendJournal(register, { verb: 'organisation.identityChanged', at, incidentId: null, summary })
    return changes
  })
}
