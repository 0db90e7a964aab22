import { selectList, type Selection, type Shape } from '../selection/selection.ts'

/** An organisation as others may see it; instants are the database's JSON form. */
export interface OrganisationRow {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kinds: readonly string[]
  readonly form: string | null
  readonly kbo: string | null
  readonly nis: string | null
  readonly ovo: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly languages: readonly string[]
  readonly defaultAuthority: string
  readonly timeZone: string
  readonly country: string
  readonly colour: string
  readonly prefix: string
  readonly decides: string
  readonly investigationHours: number
  readonly peopleTargetHours: number
  readonly dpoName: string | null
  readonly dpoEmail: string | null
  readonly validFrom: string
  readonly validUntil: string | null
}

/** Field to column of {@link OrganisationRow}. */
const columns: Readonly<Record<keyof OrganisationRow, string>> = {
  id: 'id',
  slug: 'slug',
  name: 'name',
  kinds: 'kinds',
  form: 'form',
  kbo: 'kbo',
  nis: 'nis',
  ovo: 'ovo',
  email: 'email',
  phone: 'phone',
  address: 'address',
  languages: 'languages',
  defaultAuthority: 'default_authority',
  timeZone: 'time_zone',
  country: 'country',
  colour: 'colour',
  prefix: 'prefix',
  decides: 'decides',
  investigationHours: 'investigation_hours',
  peopleTargetHours: 'people_target_hours',
  dpoName: 'dpo_name',
  dpoEmail: 'dpo_email',
  validFrom: 'valid_from',
  validUntil: 'valid_until',
}

/** An organisation as it may be read, field by field. */
export const organisationShape: Shape = {
  table: 'organisation',
  fields: Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, `@.${column}`])),
}

const whole: Selection = Object.fromEntries(Object.keys(columns).map((field) => [field, true]))

/** The `SELECT` list of an {@link OrganisationRow}. */
export function organisationList(alias: string): string {
  return selectList(organisationShape, whole, alias)
}
