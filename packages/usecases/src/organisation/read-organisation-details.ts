import {
  identifierTypes,
  organisationSizes,
  sectors,
  type IdentifierType,
  type Instant,
  type OrganisationSize,
  type Sector,
} from '@lekboek/domain'
import type { DetailsValues } from '@lekboek/database'
import { Fields, longText, shortText } from '../input/fields.ts'
import { readEmail } from './read-email.ts'

/** What an authority asks of the organisation, all of it at once; null is "not said". */
export interface OrganisationDetailsInput {
  /** Only where it has no number of the KBO. */
  readonly identifierType?: IdentifierType | null
  readonly identifier?: string | null
  readonly address?: string | null
  readonly email?: string | null
  readonly phone?: string | null
  readonly sector?: Sector | null
  /** Only of a private organisation. */
  readonly size?: OrganisationSize | null
  readonly sizeDescription?: string | null
  readonly activity?: string | null
  /** It designated no DPO: then there is nobody to name. */
  readonly hasNoDpo: boolean
  readonly dpoName?: string | null
  readonly dpoEmail?: string | null
  readonly dpoPhone?: string | null
  readonly version: number
}

/** @throws {Refusal} invalid: half an identifier, contact data of nobody, a DPO beside the word that there is none. */
export function readOrganisationDetails(
  input: OrganisationDetailsInput,
  kbo: string | null,
  now: Instant,
): DetailsValues {
  const fields = new Fields(input, now)
  const short = (path: string) => fields.optionalText(path, { max: shortText })
  const sector = fields.optionalChoice('sector', sectors)
  const size = fields.optionalChoice('size', organisationSizes)
  const sizeDescription = fields.optionalText('sizeDescription', { max: longText })
  const values = {
    ...readIdentifier(fields, kbo),
    ...{ address: short('address'), email: readEmail(fields, 'email'), phone: short('phone'), sector },
    // What is asked only of private organisations, and of one that is none of the named sizes, says nothing elsewhere.
    size: sector === 'private' ? size : null,
    sizeDescription: sector === 'private' && size === 'other' ? sizeDescription : null,
    ...{ activity: short('activity'), ...readOfficer(fields) },
  }
  fields.refuse()
  return values
}

function readIdentifier(
  fields: Fields,
  kbo: string | null,
): Pick<DetailsValues, 'identifierType' | 'identifier'> {
  const identifierType = fields.optionalChoice('identifierType', identifierTypes)
  const identifier = fields.optionalText('identifier', { max: shortText })
  if (kbo !== null) return { identifierType: null, identifier: null }
  if (identifierType === null && identifier !== null) fields.add('identifierType', 'required')
  if (identifierType !== null && identifier === null) fields.add('identifier', 'required')
  return { identifierType, identifier }
}

function readOfficer(fields: Fields): Pick<DetailsValues, 'hasNoDpo' | 'dpoName' | 'dpoEmail' | 'dpoPhone'> {
  const officer = {
    hasNoDpo: fields.boolean('hasNoDpo'),
    dpoName: fields.optionalText('dpoName', { max: shortText }),
    dpoEmail: readEmail(fields, 'dpoEmail'),
    dpoPhone: fields.optionalText('dpoPhone', { max: shortText }),
  }
  const isReachable = officer.dpoEmail !== null || officer.dpoPhone !== null
  if (officer.hasNoDpo && (officer.dpoName !== null || isReachable)) fields.add('hasNoDpo', 'contradiction')
  else if (officer.dpoName === null && isReachable) fields.add('dpoName', 'required')
  return officer
}
