import type { Platform } from '../door/on-platform.ts'
import { identityKinds, type IdentityKind } from './identifier.queries.ts'
import { isValidAt } from '../door/valid-at.ts'

/** A name or number from an instant on; null: none from then on. */
export interface IdentifierChange {
  readonly kind: IdentityKind
  readonly value: string | null
  readonly from: string
}

/** Keeps everybody else from changing what these organisations are called, or what they pass into, until the transaction ends. */
export async function lockIdentity(
  platform: Pick<Platform, 'query'>,
  organisationIds: readonly string[],
): Promise<void> {
  await platform.query({
    name: 'identifier.lock',
    text: 'SELECT id FROM organisation WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE',
    values: [organisationIds],
  })
}

/** Any number that nobody else takes; the queue's own are hashes of 64 bits. */
const namesKey = 20_261_126

/**
 * Lets one after the other take a name until their transactions end, before anything else is held: two names that look alike
 * may stand in rows that have nothing in common, and in such as are not there yet.
 */
export async function lockNames(platform: Pick<Platform, 'query'>): Promise<void> {
  await platform.query({
    name: 'identifier.lock-names',
    text: 'SELECT pg_advisory_xact_lock($1::bigint)',
    values: [namesKey],
  })
}

/**
 * Writes one change into the history. What never changed gets its first row, what was to begin later is replaced, and what
 * stands ends where the new one begins.
 */
export async function putIdentifier(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
  { kind, value, from }: IdentifierChange,
  at: string,
): Promise<void> {
  await platform.query({
    name: `identifier.begin-${kind}`,
    text: `INSERT INTO identifier (organisation_id, kind, value, valid_from, created_at)
      SELECT o.id, '${kind}', o.${kind}, LEAST(o.valid_from, $2::timestamptz - interval '1 millisecond'), o.created_at FROM organisation o
      WHERE o.id = $1 AND o.${kind} IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM identifier i WHERE i.organisation_id = o.id AND i.kind = '${kind}')`,
    values: [organisationId, from],
  })
  await platform.query({
    name: 'identifier.replace',
    text: 'DELETE FROM identifier WHERE organisation_id = $1 AND kind = $2 AND valid_from >= $3::timestamptz',
    values: [organisationId, kind, from],
  })
  await platform.query({
    name: 'identifier.end',
    text: `UPDATE identifier SET valid_until = $3 WHERE organisation_id = $1 AND kind = $2 AND (valid_until IS NULL OR valid_until > $3::timestamptz)`,
    values: [organisationId, kind, from],
  })
  if (value === null) return
  await platform.query({
    name: 'identifier.insert',
    text: `INSERT INTO identifier (organisation_id, kind, value, valid_from, created_at) VALUES ($1, $2, $3, $4, $5)`,
    values: [organisationId, kind, value, from, at],
  })
}

/** A path segment that an organisation takes. */
export interface NewSlug {
  readonly slug: string
  /** Whether its own people chose it, and not the operator. */
  readonly isOwnChoice: boolean
}

/** Days for which a path segment is borne at a stretch before it leads to its organisation for good. */
export const keptAfterDays = 30

/**
 * A path segment belongs to its organisation for good, save one that {@link freeSlugs} gives back: the old one still leads
 * there. Taking one's own old segment again needs no new row, unless it was given back.
 */
export async function putSlug(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
  { slug, isOwnChoice }: NewSlug,
  at: string,
): Promise<void> {
  await platform.query({
    name: 'identifier.slug',
    text: `INSERT INTO identifier (organisation_id, kind, value, valid_from, created_at, is_own_choice)
      SELECT o.id, 'slug', s.value, s.valid_from, $3, s.is_own_choice FROM organisation o,
        LATERAL (VALUES (o.slug, LEAST(o.valid_from, $3::timestamptz - interval '1 millisecond'), false), ($2, $3::timestamptz, $4::boolean)) s(value, valid_from, is_own_choice)
      WHERE o.id = $1 AND NOT EXISTS (SELECT 1 FROM identifier i WHERE i.organisation_id = o.id AND i.kind = 'slug' AND i.value = s.value AND i.freed_at IS NULL)`,
    values: [organisationId, slug, at, isOwnChoice],
  })
  await platform.query({
    name: 'identifier.slug-ended',
    text: `UPDATE identifier SET
        is_kept = is_kept OR (valid_until IS NULL AND COALESCE(taken_at, valid_from) <= $3::timestamptz - $4 * interval '24 hours'),
        taken_at = CASE WHEN value = $2 AND valid_until IS NOT NULL THEN $3::timestamptz ELSE taken_at END,
        valid_until = CASE WHEN value = $2 THEN NULL ELSE LEAST(COALESCE(valid_until, $3::timestamptz), $3::timestamptz) END
      WHERE organisation_id = $1 AND kind = 'slug' AND freed_at IS NULL`,
    values: [organisationId, slug, at, keptAfterDays],
  })
  await platform.query({
    name: 'identifier.slug-taken',
    text: `UPDATE organisation o SET slug = $2, former_slugs = ${formerSlugs('$2')} WHERE o.id = $1`,
    values: [organisationId, slug],
  })
}

const formerSlugs = (standing: string) => `ARRAY(SELECT i.value FROM identifier i
  WHERE i.organisation_id = o.id AND i.kind = 'slug' AND i.value <> ${standing} AND i.freed_at IS NULL ORDER BY i.valid_from)`

/**
 * Gives back those of these former path segments that the organisation chose for itself and bore for a shorter stretch than
 * {@link keptAfterDays}. They lead nowhere at once, and are anybody's once as many days have passed since the last on which a
 * link with one could have been handed out: a link of one register never leads to another while somebody may still follow it.
 * The rows stay: what was chosen counts for the year, given back or not.
 */
export async function freeSlugs(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
  slugs: readonly string[],
): Promise<void> {
  await platform.query({
    name: 'identifier.free-slugs',
    text: `UPDATE identifier SET freed_at = valid_until + $3 * interval '24 hours'
      WHERE organisation_id = $1 AND kind = 'slug' AND value = ANY ($2::text[])
        AND is_own_choice AND NOT is_kept AND valid_until IS NOT NULL AND freed_at IS NULL`,
    values: [organisationId, slugs, keptAfterDays],
  })
  await platform.query({
    name: 'identifier.slugs-freed',
    text: `UPDATE organisation o SET former_slugs = ${formerSlugs('o.slug')} WHERE o.id = $1`,
    values: [organisationId],
  })
}

const dated = identityKinds.filter((kind) => kind !== 'slug')

const standing = (
  kind: IdentityKind,
) => `CASE WHEN EXISTS (SELECT 1 FROM identifier i WHERE i.organisation_id = o.id AND i.kind = '${kind}')
  THEN (SELECT i.value FROM identifier i WHERE i.organisation_id = o.id AND i.kind = '${kind}' AND ${isValidAt('i', '$2')}) ELSE o.${kind} END`

/**
 * Brings the organisation's own columns in line with its history at an instant; its name only where it may begin. Whoever is
 * called otherwise has a name that nobody doubts.
 */
export async function alignIdentity(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
  at: string,
  { keepsName }: { readonly keepsName: boolean },
): Promise<void> {
  const numbers = dated.filter((kind) => kind !== 'name').map((kind) => `${kind} = ${standing(kind)}`)
  const name = `COALESCE(${standing('name')}, o.name)`
  const named = [
    `name = ${name}`,
    `name_doubted_at = CASE WHEN ${name} = o.name THEN o.name_doubted_at END`,
    `name_doubted_by = CASE WHEN ${name} = o.name THEN o.name_doubted_by END`,
    `former_names = ARRAY(SELECT i.value FROM identifier i WHERE i.organisation_id = o.id AND i.kind = 'name'
      AND i.valid_until <= $2::timestamptz ORDER BY i.valid_from)`,
  ]
  await platform.query({
    name: keepsName ? 'identifier.align-numbers' : 'identifier.align',
    text: `UPDATE organisation o SET ${[...numbers, ...(keepsName ? [] : named)].join(', ')} WHERE o.id = $1`,
    values: [organisationId, at],
  })
}

/** Takes a name out of the history that was to begin and did not: what stood before it goes on until the next one. */
export async function withholdName(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
  { from, until }: { readonly from: string; readonly until: string | null },
): Promise<void> {
  await platform.query({
    name: 'identifier.withhold',
    text: `DELETE FROM identifier WHERE organisation_id = $1 AND kind = 'name' AND valid_from = $2::timestamptz`,
    values: [organisationId, from],
  })
  await platform.query({
    name: 'identifier.go-on',
    text: `UPDATE identifier SET valid_until = $3::timestamptz WHERE organisation_id = $1 AND kind = 'name' AND valid_until = $2::timestamptz`,
    values: [organisationId, from, until],
  })
}

/** Marks organisations for the operator: the name of one that came aboard cannot be told from theirs. */
export async function doubtNames(
  platform: Pick<Platform, 'query'>,
  organisationIds: readonly string[],
  byId: string,
  at: string,
): Promise<void> {
  await platform.query({
    name: 'identifier.doubt',
    text: 'UPDATE organisation SET name_doubted_at = $2, name_doubted_by = $3 WHERE id = ANY ($1::uuid[])',
    values: [organisationIds, at, byId],
  })
}

/** The next version of what an organisation is called. */
export async function nextIdentityVersion(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
): Promise<number> {
  const [row] = await platform.query<{ version: number }>({
    name: 'identifier.version',
    text: `UPDATE organisation SET identity_version = identity_version + 1 WHERE id = $1 RETURNING identity_version AS version`,
    values: [organisationId],
  })
  return row?.version ?? 0
}
