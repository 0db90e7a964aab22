import type { IdentifierType, OrganisationSize, Sector } from '@lekboek/domain'
import type { DetailsPartsFragment, OrganisationDetailsInput } from '../../generated/graphql.ts'

export type StoredDetails = DetailsPartsFragment

/** What stands in the form; an empty text is "not said". */
export interface DetailsForm {
  identifierType: IdentifierType | null
  identifier: string
  address: string
  email: string
  phone: string
  sector: Sector | null
  size: OrganisationSize | null
  sizeDescription: string
  activity: string
  hasNoDpo: boolean
  dpoName: string
  dpoEmail: string
  dpoPhone: string
}

/** The ids of the form's controls, in its order. */
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
] as const satisfies readonly (keyof DetailsForm)[]
export type DetailField = (typeof detailFields)[number]

export function startDetails(stored: StoredDetails): DetailsForm {
  const { identifierType = null, sector = null, size = null, hasNoDpo } = stored
  return {
    ...{ identifierType, sector, size, hasNoDpo },
    identifier: stored.identifier ?? '',
    address: stored.address ?? '',
    email: stored.email ?? '',
    phone: stored.phone ?? '',
    sizeDescription: stored.sizeDescription ?? '',
    activity: stored.activity ?? '',
    dpoName: stored.dpoName ?? '',
    dpoEmail: stored.dpoEmail ?? '',
    dpoPhone: stored.dpoPhone ?? '',
  }
}

/** What goes to the server: where there is no DPO nobody is named. */
export function detailsInput(form: DetailsForm): OrganisationDetailsInput {
  const { identifierType, sector, size, hasNoDpo } = form
  const said = (text: string) => text.trim() || null
  const ofDpo = (text: string) => (hasNoDpo ? null : said(text))
  return {
    ...{ identifierType, sector, size, hasNoDpo, identifier: said(form.identifier) },
    ...{ address: said(form.address), email: said(form.email), phone: said(form.phone) },
    ...{ sizeDescription: said(form.sizeDescription), activity: said(form.activity) },
    ...{ dpoName: ofDpo(form.dpoName), dpoEmail: ofDpo(form.dpoEmail), dpoPhone: ofDpo(form.dpoPhone) },
  }
}

/** What a notification demands and the organisation did not say: the first control of each. */
export function missingDetails(stored: StoredDetails): DetailField[] {
  const { kbo, identifier, address, email, phone, hasNoDpo, dpoName, dpoEmail, dpoPhone } = stored
  const isReached = Boolean(dpoEmail ?? dpoPhone)
  const missing: [DetailField, boolean][] = [
    ['identifier', !kbo && !identifier],
    ['address', !(address ?? email ?? phone)],
    ['dpoName', !hasNoDpo && !dpoName],
    ['dpoEmail', !hasNoDpo && Boolean(dpoName) && !isReached],
  ]
  return missing.filter(([, isMissing]) => isMissing).map(([field]) => field)
}
