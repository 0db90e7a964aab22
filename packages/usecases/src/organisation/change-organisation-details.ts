import { mayInRegister } from '@lekboek/access'
import {
  appendJournal,
  inRegister,
  lockDetails,
  selectOwnOrganisation,
  updateDetails,
  type OrganisationRow,
  type Register,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { conflict, forbidden, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { detailFields, detailsFrom, type OrganisationDetails } from './organisation-details.ts'
import { readOrganisationDetails, type OrganisationDetailsInput } from './read-organisation-details.ts'

/**
 * Says how the organisation presents itself to an authority. Notifications that were prepared repeat what held that day;
 * the next one says what is said here. The journal names what changed without its words: it is contact data of people.
 *
 * @throws {Refusal} conflict, with the stored details, when somebody saved them in between.
 */
export async function changeOrganisationDetails(
  context: Context,
  organisationId: string,
  input: OrganisationDetailsInput,
): Promise<OrganisationDetails> {
  const { ability, access, actor } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'change', 'Settings')) throw forbidden()
  const now = context.now()
  const read = readOrganisationDetails(input, access.organisation.kbo, now)
  return inRegister(context.database, actor, organisationId, async (register) => {
    const before = await lockedOrganisation(register)
    if (before.detailsVersion !== input.version) throw conflict(before.detailsVersion, detailsFrom(before))
    const after: OrganisationRow = { ...before, ...read, detailsVersion: before.detailsVersion + 1 }
    const changed = detailFields.filter((field) => before[field] !== after[field])
    if (changed.length === 0) return detailsFrom(before)
    await updateDetails(register, after.detailsVersion, after)
    await appendJournal(register, {
      ...{ verb: 'details.changed', at: now, incidentId: null },
      summary: { fields: changed, version: after.detailsVersion },
    })
    return detailsFrom(after)
  })
}

async function lockedOrganisation(register: Register): Promise<OrganisationRow> {
  const [, organisation] = await Promise.all([lockDetails(register), selectOwnOrganisation(register)])
  if (!organisation) throw notFound()
  return organisation
}
