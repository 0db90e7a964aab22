import { mayInRegister } from '@lekboek/access'
import type { Context } from '../context.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { detailsFrom, type OrganisationDetails } from './organisation-details.ts'

/** How the organisation presents itself to an authority. */
export async function findOrganisationDetails(
  context: Context,
  organisationId: string,
): Promise<OrganisationDetails> {
  const { ability, access } = await openRegister(context, organisationId)
  if (!mayInRegister(ability, 'read', 'Settings')) throw forbidden()
  return detailsFrom(access.organisation)
}
