import type { Platform } from '../door/on-platform.ts'

/** An organisation as it is stored; instants are ISO texts. */
export interface StoredOrganisation {
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
  readonly umbrellaId: string | null
  readonly validFrom: string
  readonly createdAt: string
}

const columns = `id, slug, name, kinds, form, kbo, nis, ovo, email, phone, address, languages, default_authority, time_zone,
  country, colour, prefix, decides, investigation_hours, people_target_hours, dpo_name, dpo_email, umbrella_id, valid_from, created_at`

export async function insertOrganisation(
  platform: Platform,
  organisation: StoredOrganisation,
): Promise<void> {
  await insertOrganisations(platform, [organisation])
}

/** One statement for all of them: a file may bring tens of thousands. */
export async function insertOrganisations(
  platform: Platform,
  organisations: readonly StoredOrganisation[],
): Promise<void> {
  await platform.query({
    name: 'organisation.insert',
    text: `INSERT INTO organisation (${columns})
      SELECT id, slug, name, kinds, form, kbo, nis, ovo, email, phone, address, languages, "defaultAuthority", "timeZone", country,
        colour, prefix, decides, "investigationHours", "peopleTargetHours", "dpoName", "dpoEmail", "umbrellaId", "validFrom", "createdAt"
      FROM json_to_recordset($1::json) AS o(id uuid, slug text, name text, kinds text[], form text, kbo text, nis text, ovo text,
        email text, phone text, address text, languages text[], "defaultAuthority" text, "timeZone" text, country text, colour text,
        prefix text, decides text, "investigationHours" integer, "peopleTargetHours" integer, "dpoName" text, "dpoEmail" text,
        "umbrellaId" uuid, "validFrom" timestamptz, "createdAt" timestamptz)`,
    values: [JSON.stringify(organisations)],
  })
}

/** What a file of organisations may change in one that is already there. */
export type OrganisationChange = Pick<
  StoredOrganisation,
  | 'id'
  | 'name'
  | 'form'
  | 'nis'
  | 'ovo'
  | 'email'
  | 'languages'
  | 'defaultAuthority'
  | 'dpoName'
  | 'dpoEmail'
  | 'umbrellaId'
  | 'validFrom'
>

export async function updateOrganisation(platform: Platform, change: OrganisationChange): Promise<void> {
  await platform.query({
    name: 'organisation.update',
    text: `UPDATE organisation SET name = $2, form = $3, nis = $4, ovo = $5, email = $6, languages = $7,
        default_authority = $8, dpo_name = $9, dpo_email = $10, umbrella_id = $11, valid_from = $12,
        has_no_dpo = has_no_dpo AND $9::text IS NULL, details_version = details_version + 1
      WHERE id = $1`,
    values: [
      change.id,
      change.name,
      change.form,
      change.nis,
      change.ovo,
      change.email,
      change.languages,
      change.defaultAuthority,
      change.dpoName,
      change.dpoEmail,
      change.umbrellaId,
      change.validFrom,
    ],
  })
}

/** Says of organisations that they were invented; nothing takes that back. */
export async function markInvented(platform: Platform, ids: readonly string[]): Promise<void> {
  await platform.query({
    text: 'UPDATE organisation SET is_demo = true WHERE id = ANY ($1::uuid[])',
    values: [ids],
  })
}

/** The same of organisations that an invented one brought aboard; nothing where it is a real one. */
export async function markInventedBy(
  platform: Pick<Platform, 'query'>,
  umbrellaId: string,
  ids: readonly string[],
): Promise<void> {
  await platform.query({
    name: 'organisation.invented-by',
    text: `UPDATE organisation SET is_demo = true WHERE id = ANY ($2::uuid[])
      AND EXISTS (SELECT 1 FROM organisation u WHERE u.id = $1 AND u.is_demo)`,
    values: [umbrellaId, ids],
  })
}
