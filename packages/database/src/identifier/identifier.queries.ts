import type { Platform } from '../door/on-platform.ts'
import { isValidAt } from '../door/valid-at.ts'

/** What an organisation is known by, and may change while it stays the same. */
export const identityKinds = ['name', 'slug', 'kbo', 'nis', 'ovo'] as const
export type IdentityKind = (typeof identityKinds)[number]

/** A name or number with the time in which it stood; instants are the database's JSON form. */
export interface IdentifierRow {
  readonly kind: IdentityKind
  readonly value: string
  readonly from: string
  /** First instant at which it no longer stands; null while nothing ends it. */
  readonly until: string | null
  /** Whether it is a path that was given back: it leads nowhere any more. */
  readonly isFreed: boolean
}

const columnsOf = identityKinds.map((kind) => `('${kind}', o.${kind})`).join(', ')

/** Rows of the history; what never changed stands since the organisation takes part. */
const history = `SELECT i.kind, i.value, i.valid_from, i.valid_until, i.freed_at FROM identifier i WHERE i.organisation_id = o.id
  UNION ALL SELECT c.kind, c.value, o.valid_from, NULL, NULL FROM (VALUES ${columnsOf}) c(kind, value)
  WHERE c.value IS NOT NULL AND NOT EXISTS (SELECT 1 FROM identifier i WHERE i.organisation_id = o.id AND i.kind = c.kind)`

/** Every name and number of an organisation, those that are to come included, the latest of each kind last. */
export async function selectIdentifiers(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
): Promise<IdentifierRow[]> {
  return platform.query<IdentifierRow & Record<string, unknown>>({
    name: 'identifier.history',
    text: `SELECT h.kind, h.value, to_json(h.valid_from) #>> '{}' AS "from", to_json(h.valid_until) #>> '{}' AS until,
        h.freed_at IS NOT NULL AS "isFreed"
      FROM organisation o, LATERAL (${history}) h(kind, value, valid_from, valid_until, freed_at)
      WHERE o.id = $1 ORDER BY h.kind, h.valid_from`,
    values: [organisationId],
  })
}

/**
 * Whether another organisation bears, bore or will bear a number within a period; of a path segment: ever, until one that was
 * given back is free.
 */
export async function isBorneByAnother(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
  { kind, value, from }: { readonly kind: IdentityKind; readonly value: string; readonly from: string },
): Promise<boolean> {
  const rows = await platform.query({
    name: `identifier.borne-${kind}`,
    text: `SELECT 1 FROM organisation o, LATERAL (${history}) h(kind, value, valid_from, valid_until, freed_at)
      WHERE o.id <> $1 AND (o.${kind} = $2 OR EXISTS (SELECT 1 FROM identifier x WHERE x.organisation_id = o.id AND x.kind = '${kind}' AND x.value = $2))
        AND h.kind = '${kind}' AND h.value = $2
        AND (h.freed_at IS NULL OR h.freed_at > $3::timestamptz)
        AND ('${kind}' = 'slug' OR (COALESCE(h.valid_until, o.valid_until) IS NULL OR COALESCE(h.valid_until, o.valid_until) > $3::timestamptz))
      LIMIT 1`,
    values: [organisationId, value, from],
  })
  return rows.length > 0
}

/** How many path segments an organisation chose for itself since an instant. */
export async function countChosenSlugs(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
  since: string,
): Promise<number> {
  const [row] = await platform.query<{ count: number }>({
    name: 'identifier.chosen-slugs',
    text: `SELECT count(*)::int AS count FROM identifier
      WHERE organisation_id = $1 AND kind = 'slug' AND is_own_choice AND created_at > $2::timestamptz`,
    values: [organisationId, since],
  })
  return row?.count ?? 0
}

/** The path segments that an organisation chose for itself, of today and before, save those that it gave back. */
export async function selectChosenSlugs(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
): Promise<string[]> {
  const rows = await platform.query<{ value: string }>({
    name: 'identifier.own-slugs',
    text: `SELECT value FROM identifier WHERE organisation_id = $1 AND kind = 'slug' AND is_own_choice AND freed_at IS NULL`,
    values: [organisationId],
  })
  return rows.map(({ value }) => value)
}

/** What another organisation is known by, or was by its path: the address of its pages leads to it for good. */
export interface KnownBeside {
  readonly name: string
  readonly form: string | null
  readonly slugs: readonly string[]
  /** Whether it takes part: of one that ended, only the paths lead somewhere. */
  readonly isThere: boolean
}

/** What an organisation is, in its own words. */
export async function selectForm(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
): Promise<string | null> {
  const [row] = await platform.query<{ form: string | null }>({
    name: 'identifier.form',
    text: 'SELECT form FROM organisation WHERE id = $1',
    values: [organisationId],
  })
  return row?.form ?? null
}

/** What an organisation is called in its own columns. */
export async function selectCalled(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
): Promise<{ readonly id: string; readonly name: string; readonly form: string | null } | null> {
  const [row] = await platform.query<{ id: string; name: string; form: string | null }>({
    name: 'identifier.called',
    text: 'SELECT id, name, form FROM organisation WHERE id = $1',
    values: [organisationId],
  })
  return row ?? null
}

/** Names and paths of all others, save of those that an organisation passes into and those that pass into it. */
export async function selectKnownBeside(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
  at: string,
): Promise<KnownBeside[]> {
  return platform.query<KnownBeside & Record<string, unknown>>({
    name: 'identifier.known-beside',
    text: `SELECT o.name, o.form, o.slug || o.former_slugs AS slugs,
        (o.valid_until IS NULL OR o.valid_until > $2) AND (o.service_ends_at IS NULL OR o.service_ends_at > $2) AS "isThere"
      FROM organisation o WHERE o.id <> $1
        AND NOT EXISTS (SELECT 1 FROM merger m WHERE m.withdrawn_at IS NULL
          AND ((m.predecessor_id = o.id AND m.successor_id = $1) OR (m.successor_id = o.id AND m.predecessor_id = $1)))`,
    values: [organisationId, at],
  })
}

/** The value of a kind that an organisation bears at an instant (`$n` of the statement), as SQL; `o` is the organisation. */
export function borneAt(kind: IdentityKind, at: string): string {
  return `(CASE WHEN EXISTS (SELECT 1 FROM identifier i WHERE i.organisation_id = o.id AND i.kind = '${kind}')
    THEN (SELECT i.value FROM identifier i WHERE i.organisation_id = o.id AND i.kind = '${kind}'
      AND ${isValidAt('i', at)})
    ELSE o.${kind} END)`
}
