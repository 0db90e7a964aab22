import { fittingRoles } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  insertPerson,
  insertPersonAct,
  lockMembers,
  selectHeldRoles,
  selectOwnOrganisation,
  selectPersonByEmail,
  systemActor,
  uuidv7,
} from '@lekboek/database'
import { organisationKinds, type Role } from '@lekboek/domain'
import { readEmail } from '../email/email-address.ts'
import { Fields } from '../input/fields.ts'
import { readPersonName } from '../input/read-name.ts'
import { beginMembership } from '../member/begin-membership.ts'
import { rolesOf } from '../member/change-members.ts'
import { requestReset } from '../password/request-reset.ts'
import type { SystemContext } from '../system-context.ts'
import { endNamesOfNewcomers } from '../seal/end-names.ts'
import { readWords } from './read-words.ts'

export interface NewAdministrator {
  readonly email: string
  /** Of somebody who has no account yet. */
  readonly name: string
  readonly organisationId: string
  /** On whose word. */
  readonly vouchedBy: string
}

/** Whoever has one of these brings everybody else in. */
const administering: readonly Role[] = ['umbrellaAdmin', 'admin']

/**
 * The operator brings in the first person of an organisation, who administers it and invites the others. They choose their
 * own password through a mail: nobody else ever knows one.
 *
 * @returns the roles that were given; none where the person has them already.
 * @throws {Refusal} invalid, each problem at its field.
 */
export async function addAdministrator(
  context: SystemContext,
  { email, name, organisationId, vouchedBy }: NewAdministrator,
): Promise<readonly Role[]> {
  const now = context.now()
  const words = readWords('vouchedBy', vouchedBy, now)
  const fields = new Fields({ name }, now)
  const called = readPersonName(fields, 'name')
  const reading = readEmail(email)
  if ('problem' in reading) fields.add('email', reading.problem)
  fields.refuse()
  const address = 'address' in reading ? reading.address : ''
  const known = await selectPersonByEmail(context.database, address)
  const userId = known?.id ?? uuidv7()
  if (known) await endNamesOfNewcomers(context, organisationId, [{ userId, name: known.name }])
  const given = await inRegister(context.database, systemActor, organisationId, async (register) => {
    await lockMembers(register)
    const kinds: readonly string[] = (await selectOwnOrganisation(register))?.kinds ?? []
    const fitting = fittingRoles(organisationKinds.filter((kind) => kinds.includes(kind)))
    const held = rolesOf(await selectHeldRoles(register, now), userId)
    const roles = administering.filter((role) => fitting.includes(role) && !held.includes(role))
    if (roles.length === 0) return roles
    const person = { id: userId, name: called, email: address, language: null, createdAt: now }
    if (!known) await insertPerson(register, person)
    for (const role of roles) await beginMembership(register, held, { userId, role, grantedBy: null }, now)
    await insertPersonAct(register, { id: uuidv7(), userId, verb: 'added', words, actedAt: now })
    for (const role of roles) {
      const summary = { userId, userName: known?.name ?? called, role }
      await appendJournal(register, { verb: 'member.roleGiven', at: now, incidentId: null, summary })
    }
    return roles
  })
  if (!known) await requestReset(context, address)
  return given
}
