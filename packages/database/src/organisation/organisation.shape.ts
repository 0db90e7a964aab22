import { selectList, type Selection, type Shape } from '../selection/selection.ts'

/** A duty that no law sets, as the organisation keeps it. */
export interface OwnDutyRow {
  readonly id: string
  readonly name: string
  readonly trigger: string
  readonly count?: number
  readonly unit?: string
  /** Of a duty that was set before it could count days: its hours. */
  readonly hours?: number
  /** Absent in one that was set before it could hold from an instant on: that one holds for all. */
  readonly validFromAt?: string | null
}

/** For how many months it is asked to keep who read what, instead of for longer; by whom and when. */
export interface AskedReadLog {
  readonly months: number
  readonly by: string
  readonly byName: string
  readonly at: string
}

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
  readonly regimes: readonly string[]
  readonly ownDuties: readonly OwnDutyRow[]
  readonly settingsVersion: number
  readonly identifierType: string | null
  readonly identifier: string | null
  readonly sector: string | null
  readonly size: string | null
  readonly sizeDescription: string | null
  readonly activity: string | null
  readonly hasNoDpo: boolean
  readonly dpoPhone: string | null
  readonly detailsVersion: number
  /** From whom a second factor is asked: who reads dossiers, or everyone. */
  readonly secondFactor: string
  /** For how long it is kept who read what. */
  readonly readLogMonths: number
  /** A shorter time that waits for a DPO to agree. */
  readonly readLogAsked: AskedReadLog | null
  /** For how long a sealed dossier stays open once two opened it. */
  readonly breakGlassHours: number
  readonly dpoName: string | null
  readonly dpoEmail: string | null
  readonly validFrom: string
  readonly validUntil: string | null
  /** Names that it bore before, for whoever looks for one of them. */
  readonly formerNames: readonly string[]
  /** Path segments that still lead to it. */
  readonly formerSlugs: readonly string[]
  readonly identityVersion: number
  /** From when on nothing is written any more; until `validUntil` it is read. */
  readonly serviceEndsAt: string | null
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
  regimes: 'regimes',
  ownDuties: 'own_duties',
  settingsVersion: 'settings_version',
  identifierType: 'identifier_type',
  identifier: 'identifier',
  sector: 'sector',
  size: 'size',
  sizeDescription: 'size_description',
  activity: 'activity',
  hasNoDpo: 'has_no_dpo',
  dpoPhone: 'dpo_phone',
  detailsVersion: 'details_version',
  secondFactor: 'second_factor',
  readLogMonths: 'read_log_months',
  readLogAsked: 'read_log_asked',
  breakGlassHours: 'break_glass_hours',
  dpoName: 'dpo_name',
  dpoEmail: 'dpo_email',
  validFrom: 'valid_from',
  validUntil: 'valid_until',
  formerNames: 'former_names',
  formerSlugs: 'former_slugs',
  identityVersion: 'identity_version',
  serviceEndsAt: 'service_ends_at',
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
