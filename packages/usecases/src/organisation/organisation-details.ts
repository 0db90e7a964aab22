import type { OrganisationRow } from '@lekboek/database'

/** What an authority asks of the organisation that notifies it: sections 2.1 and 2.3 of the EDPB template. */
export type OrganisationDetails = Pick<OrganisationRow, DetailField | 'name' | 'kbo'> & {
  readonly version: number
}

/** The fields that a person changes; name and number of the KBO come from the register of enterprises. */
export const detailFields = [
  'identifierType',
  'identifier',
  'address',
  'email',
  'phone',
  'sector',
  'size',
  'sizeDescription',
  'activity',
  'hasNoDpo',
  'dpoName',
  'dpoEmail',
  'dpoPhone',
] as const
export type DetailField = (typeof detailFields)[number]

export function detailsFrom(organisation: OrganisationRow): OrganisationDetails {
  const { name, kbo, detailsVersion: version } = organisation
  const { identifierType, identifier, address, email, phone, sector, size } = organisation
  const { sizeDescription, activity, hasNoDpo, dpoName, dpoEmail, dpoPhone } = organisation
  return {
    ...{ name, kbo, version, identifierType, identifier, address, email, phone, sector, size },
    ...{ sizeDescription, activity, hasNoDpo, dpoName, dpoEmail, dpoPhone },
  }
}
