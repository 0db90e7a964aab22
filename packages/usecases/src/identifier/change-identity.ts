import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  lockIdentity,
  lockNames,
  selectIdentifiers,
  selectOwnOrganisation,
  type Register,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { conflict, forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { applyIdentity } from './apply-identity.ts'
import { identityOf, type Identity } from './find-identity.ts'
import { refuseFalsePath } from './refuse-false-path.ts'
import { refuseTakenName } from './refuse-taken-name.ts'
import { readIdentity, type IdentityInput } from './read-identity.ts'

/**
 * An organisation is called otherwise, or bears another code, from a day on. What it was called before stays in its
 * history: links with an old path lead on, searches find it, and documents of that time keep its name. Its number in the
 * enterprise register is the operator's to change: people come in by it.
 *
 * @throws {Refusal} conflict, with what is stored, when somebody changed it in between.
 */
export async function changeIdentity(
  context: Context,
  organisationId: string,
  input: IdentityInput,
): Promise<Identity> {
  const { ability, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Settings')) throw forbidden()
  const now = context.now()
  const { version, ...wished } = input
  const wishes = readIdentity(wished, now).filter(({ kind }) => kind !== 'kbo')
  return inRegister(context.database, actor, organisationId, async (register) => {
    // Also where none is asked for: one that was planned may be due.
    await lockNames(register)
    await lockIdentity(register, [organisationId])
    const before = await readIdentityIn(register)
    if (before.version !== version) throw conflict(before.version, before)
    const { organisation } = before
    await refuseTakenName(register, { organisation, wishes, sharesName: input.sharesName === true, now })
    await refuseFalsePath(register, { organisation, identifiers: before.identifiers, wishes, now })
    const changes = await applyIdentity(
      { platform: register, jobs: context.jobs, isOwnChoice: true },
      organisationId,
      wishes,
      now,
    )
    if (changes.length === 0) return before
    const after = await readIdentityIn(register)
    const summary = { changes, version: after.version }
    await appendJournal(register, {
      verb: 'organisation.identityChanged',
      at: now,
      incidentId: null,
      summary,
    })
    return after
  })
}

async function readIdentityIn(register: Register): Promise<Identity> {
  const [organisation, rows] = await Promise.all([
    selectOwnOrganisation(register),
    selectIdentifiers(register, register.organisationId),
  ])
  if (!organisation) throw notFound()
  return identityOf(organisation, rows)
}
