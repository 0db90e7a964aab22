import {
  appendJournal,
  heldRolesStatement,
  inRegister,
  lockIdentity,
  lockNames,
  nextIdentityVersion,
  systemActor,
  withholdName,
  type HeldRole,
  type JobData,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { askersAmong } from '../confirmation/tell-refused.ts'
import { putMail } from '../mail/put-mail.ts'
import type { SystemContext } from '../system-context.ts'
import { alignNames } from './align-names.ts'
import { nameWithheld, type WithheldName } from './name-withheld.ts'

/**
 * Lets an organisation be called what its history says from this day on; again and again, if need be. A name that another one
 * bears by now, or that cannot be told from theirs, does not begin: what it is called goes on, its administrators hear of it,
 * and so does the operator.
 *
 * @returns what did not begin.
 */
export async function alignOrganisation(
  { database, jobs, now }: SystemContext,
  { organisationId, at }: JobData['align-identity'],
): Promise<WithheldName | null> {
  const present = now()
  // The queue's clock may be a little ahead of this one.
  const instant = at > present ? at : present
  return inRegister(database, systemActor, organisationId, async (register) => {
    await lockNames(register)
    await lockIdentity(register, [organisationId])
    const withheld = await nameWithheld(register, organisationId, instant, null)
    if (withheld) await withholdName(register, organisationId, withheld)
    await alignNames(register, organisationId, instant)
    if (withheld) await tell(register, { jobs }, withheld, present)
    return withheld
  })
}

async function tell(
  register: Register,
  { jobs }: Pick<SystemContext, 'jobs'>,
  { value, from }: WithheldName,
  at: Instant,
): Promise<void> {
  const { organisationId } = register
  const version = await nextIdentityVersion(register, organisationId)
  const held = await register.query<HeldRole & Record<string, unknown>>(
    heldRolesStatement(organisationId, at),
  )
  for (const userId of askersAmong(held))
    await putMail(jobs, register, { kind: 'nameWithheld', aboutId: `${organisationId} ${userId}` }, at)
  await appendJournal(register, {
    verb: 'organisation.nameWithheld',
    ...{ at, incidentId: null, summary: { name: value, from, version } },
  })
}
