import type { Database } from '../door/database.ts'
import { readPlatform, type Platform } from '../door/on-platform.ts'
import type { Register } from '../door/in-register.ts'
import { isValidAt } from '../door/valid-at.ts'

/** How an organisation set up its page for people without an account. */
export interface OutsiderPageRow {
  readonly takesReports: boolean
  readonly embedOrigins: readonly string[]
  readonly introductions: Readonly<Record<string, string>>
  readonly version: number
}

/** An organisation as its public page knows it; instants are ISO texts. */
export interface PublicOrganisation {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly languages: readonly string[]
  readonly colour: string
  readonly timeZone: string
  readonly validUntil: string | null
  readonly serviceEndsAt: string | null
  /** Whom people reach about their personal data; the authority by its code. */
  readonly contact: {
    readonly dpo: { readonly email: string | null; readonly phone: string | null } | null
    readonly email: string | null
    readonly phone: string | null
    readonly authority: string
  }
  readonly page: Omit<OutsiderPageRow, 'version'> | null
  /** Whoever has its register in hand, where it passed into another. */
  readonly successor: { readonly slug: string; readonly name: string; readonly takesReports: boolean } | null
}

const pageJson = `json_build_object('takesReports', p.takes_reports, 'embedOrigins', p.embed_origins, 'introductions', p.introductions, 'version', p.version)`

/** By its path here, or one that it had before; null where nobody has it. One statement, for known and unknown paths alike. */
export async function selectPublicOrganisation(
  database: Database,
  slug: string,
  at: string,
): Promise<PublicOrganisation | null> {
  const rows = await readPlatform<{ row: PublicOrganisation }>(database, {
    name: 'outsider-page.public',
    text: `SELECT json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'languages', o.languages, 'colour', o.colour,
        'timeZone', o.time_zone, 'validUntil', o.valid_until, 'serviceEndsAt', o.service_ends_at,
        'contact', json_build_object('email', o.email, 'phone', o.phone, 'authority', o.default_authority,
          'dpo', CASE WHEN NOT o.has_no_dpo THEN json_build_object('email', o.dpo_email, 'phone', o.dpo_phone) END),
        'page', CASE WHEN p.organisation_id IS NOT NULL THEN ${pageJson} END,
        'successor', (SELECT json_build_object('slug', s.slug, 'name', s.name, 'takesReports', COALESCE(sp.takes_reports, false))
          FROM inheritance h JOIN organisation s ON s.id = h.heir_id LEFT JOIN outsider_page sp ON sp.organisation_id = s.id
          WHERE h.register_id = o.id AND ${isValidAt('h', '$2')}
          ORDER BY h.valid_from DESC LIMIT 1)) AS row
      FROM organisation o LEFT JOIN outsider_page p ON p.organisation_id = o.id
      WHERE o.slug = $1 OR $1 = ANY (o.former_slugs) ORDER BY (o.slug = $1) DESC LIMIT 1`,
    values: [slug, at],
  })
  return rows[0]?.row ?? null
}

/** How an organisation set its page up; null where it never did. */
export async function selectOutsiderPage(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
  lock: 'read' | 'change' = 'read',
): Promise<OutsiderPageRow | null> {
  const [row] = await platform.query<{ row: OutsiderPageRow }>({
    name: `outsider-page.${lock}`,
    text: `SELECT ${pageJson} AS row FROM outsider_page p WHERE p.organisation_id = $1${lock === 'change' ? ' FOR UPDATE' : ''}`,
    values: [organisationId],
  })
  return row?.row ?? null
}

/** Writes the page of the register's organisation. @returns false where somebody else saved that version first. */
export async function writeOutsiderPage(
  register: Register,
  { takesReports, embedOrigins, introductions, version }: OutsiderPageRow,
): Promise<boolean> {
  const rows = await register.query({
    name: 'outsider-page.write',
    text: `INSERT INTO outsider_page (organisation_id, takes_reports, embed_origins, introductions, version)
      VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (organisation_id) DO UPDATE SET takes_reports = excluded.takes_reports, embed_origins = excluded.embed_origins,
        introductions = excluded.introductions, version = excluded.version WHERE outsider_page.version = excluded.version - 1
      RETURNING organisation_id`,
    values: [register.organisationId, takesReports, embedOrigins, JSON.stringify(introductions), version],
  })
  return rows.length > 0
}

/** An organisation to which a report may be passed on. */
export interface ReportTaker {
  readonly id: string
  readonly name: string
  readonly kbo: string | null
}

/** Those that take reports at an instant and bear these words in their name, or this number. */
export async function selectReportTakers(
  database: Database,
  words: string,
  at: string,
  first: number,
): Promise<ReportTaker[]> {
  return readPlatform<ReportTaker & Record<string, unknown>>(database, {
    name: 'outsider-page.takers',
    text: `SELECT o.id, o.name, o.kbo FROM organisation o JOIN outsider_page p ON p.organisation_id = o.id
      WHERE p.takes_reports AND (o.valid_until IS NULL OR o.valid_until > $2::timestamptz)
        AND (o.service_ends_at IS NULL OR o.service_ends_at > $2::timestamptz)
        AND (position(lower($1) IN lower(o.name)) > 0 OR o.kbo = regexp_replace($1, '\\D', '', 'g'))
      ORDER BY o.name, o.id LIMIT $3`,
    values: [words, at, first],
  })
}

/** One of them by its id; null where it takes none. */
export async function selectReportTaker(
  platform: Pick<Platform, 'query'>,
  id: string,
  at: string,
): Promise<ReportTaker | null> {
  const [row] = await platform.query<ReportTaker & Record<string, unknown>>({
    name: 'outsider-page.taker',
    text: `SELECT o.id, o.name, o.kbo FROM organisation o JOIN outsider_page p ON p.organisation_id = o.id
      WHERE o.id = $1 AND p.takes_reports AND (o.valid_until IS NULL OR o.valid_until > $2::timestamptz)
        AND (o.service_ends_at IS NULL OR o.service_ends_at > $2::timestamptz)`,
    values: [id, at],
  })
  return row ?? null
}
