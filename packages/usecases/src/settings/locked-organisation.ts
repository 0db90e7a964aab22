import { lockSettings, selectOwnOrganisation, type OrganisationRow, type Register } from '@lekboek/database'
import { notFound } from '../refusal.ts'

/** The organisation as it stands, its settings kept from everybody else until the transaction ends. */
export async function lockedOrganisation(register: Register): Promise<OrganisationRow> {
  const [, organisation] = await Promise.all([lockSettings(register), selectOwnOrganisation(register)])
  if (!organisation) throw notFound()
  return organisation
}
