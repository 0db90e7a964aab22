import type { Database } from '../door/database.ts'
import { readPlatform, type Platform } from '../door/on-platform.ts'
import type { Statement } from '../door/statement.ts'
import { organisationList, type OrganisationRow } from './organisation.shape.ts'
import type { Register } from '../door/in-register.ts'
import type { OrganisationChange } from './organisation.store.ts'
import { isValidAt } from '../door/valid-at.ts'

/** What an import compares a row with, and what must stay unique. */
export type KnownOrganisation = OrganisationChange & {
  readonly kbo: string | null
  /** Numbers that it bore, or will bear, beside the one of today. */
  readonly otherKbos: readonly string[]
  /** What it will be called. */
  readonly plannedNames: readonly string[]
  /** Path segments that lead to it, beside its own, and those that it gave back and nobody may have yet. */
  readonly formerSlugs: readonly string[]
  /** Until when it takes part, and writes. */
  readonly validUntil: string | null
  readonly serviceEndsAt: string | null
  readonly slug: string
  readonly prefix: string
  readonly colour: string
}

/**
 * Every organisation of the platform, for an import to compare with. Tens of thousands of short rows in one
 * statement: a look-up per row of the file would take minutes.
 */
export const knownOrganisationsStatement = (at: string): Statement => ({
  text: `SELECT json_build_object('id', id, 'slug', slug, 'prefix', prefix, 'colour', colour, 'name', name, 'form', form, 'kbo', kbo, 'nis', nis,
      'ovo', ovo, 'email', email, 'languages', languages, 'defaultAuthority', default_authority, 'dpoName', dpo_name,
      'dpoEmail', dpo_email, 'umbrellaId', umbrella_id, 'validFrom', valid_from, 'validUntil', valid_until, 'serviceEndsAt', service_ends_at,
      'formerSlugs', CASE WHEN identity_version = 1 THEN former_slugs ELSE former_slugs || ARRAY(SELECT i.value FROM identifier i
        WHERE i.organisation_id = organisation.id AND i.kind = 'slug' AND i.freed_at > $1::timestamptz) END, 'otherKbos', CASE WHEN identity_version = 1 THEN ARRAY[]::text[] ELSE ARRAY(SELECT i.value FROM identifier i
        WHERE i.organisation_id = organisation.id AND i.kind = 'kbo' AND i.value <> organisation.kbo) END,
      'plannedNames', CASE WHEN identity_version = 1 THEN ARRAY[]::text[] ELSE ARRAY(SELECT i.value FROM identifier i
        WHERE i.organisation_id = organisation.id AND i.kind = 'name' AND i.valid_from > $1::timestamptz ORDER BY i.valid_from) END) AS row
    FROM organisation`,
  values: [at],
})

export async function selectKnownOrganisations(database: Database, at: string): Promise<KnownOrganisation[]> {
  const rows = await readPlatform<{ row: KnownOrganisation }>(database, knownOrganisationsStatement(at))
  return rows.map(({ row }) => row)
}

/** Which organisations of an umbrella have people of their own at an instant: nobody else speaks for those. */
export function managedOrganisationsStatement(umbrellaId: string, at: string): Statement {
  return {
    name: 'organisation.managed',
    text: `SELECT o.id FROM organisation o WHERE o.umbrella_id = $1 AND EXISTS (SELECT 1 FROM membership m
      WHERE m.organisation_id = o.id AND ${isValidAt('m', '$2')})`,
    values: [umbrellaId, at],
  }
}

export async function countOrganisations(database: Database): Promise<number> {
  const rows = await readPlatform<{ count: number }>(database, {
    text: 'SELECT count(*)::int AS count FROM organisation',
    values: [],
  })
  return rows[0]?.count ?? 0
}

/** Whether there are organisations, and every one of them was invented to try the product with. */
export async function hasOnlyDemo(database: Database): Promise<boolean> {
  const [row] = await readPlatform<{ isDemo: boolean }>(database, {
    name: 'organisation.only-demo',
    text: `SELECT EXISTS (SELECT 1 FROM organisation) AND NOT EXISTS (SELECT 1 FROM organisation WHERE NOT is_demo) AS "isDemo"`,
    values: [],
  })
  return row?.isDemo === true
}

/** One organisation, for work in its register that no member asked for; null when there is none. */
export async function selectOrganisation(database: Database, id: string): Promise<OrganisationRow | null> {
  const rows = await readPlatform<{ row: OrganisationRow }>(database, {
    name: 'organisation.one',
    text: `SELECT row_to_json(r) AS row FROM (SELECT ${organisationList('o')} FROM organisation o WHERE o.id = $1) r`,
    values: [id],
  })
  return rows[0]?.row ?? null
}

/**
 * The organisation of an open register as it is at this statement: rights are read before the register opens, and its
 * settings may have changed since.
 */
export async function selectOwnOrganisation(register: Register): Promise<OrganisationRow | null> {
  const rows = await register.query<{ row: OrganisationRow }>({
    name: 'organisation.own',
    text: `SELECT row_to_json(r) AS row FROM (SELECT ${organisationList('o')} FROM organisation o WHERE o.id = $1) r`,
    values: [register.organisationId],
  })
  return rows[0]?.row ?? null
}

/**
 * The same, with its settings held as they are until the transaction ends: a dossier that is being made is not seen yet
 * by whoever brings the open ones in line with other settings.
 */
export async function holdOwnOrganisation(register: Register): Promise<OrganisationRow | null> {
  const rows = await register.query<{ row: OrganisationRow }>({
    name: 'organisation.hold',
    text: `SELECT row_to_json(r) AS row FROM (SELECT ${organisationList('o')} FROM organisation o WHERE o.id = $1 FOR SHARE) r`,
    values: [register.organisationId],
  })
  return rows[0]?.row ?? null
}

/** An organisation as it is called. */
interface CalledOrganisation extends Record<string, unknown> {
  readonly id: string
  readonly name: string
  readonly form: string | null
}

const takesPart =
  '(o.valid_until IS NULL OR o.valid_until > $1::timestamptz) AND (o.service_ends_at IS NULL OR o.service_ends_at > $1::timestamptz)'
const calledNow = `SELECT o.id, o.name, o.form FROM organisation o WHERE ${takesPart}`
const calledLater = `SELECT o.id, i.value AS name, o.form FROM identifier i JOIN organisation o ON o.id = i.organisation_id
  WHERE i.kind = 'name' AND i.valid_from > $1::timestamptz AND ${takesPart}`

/** What organisations that take part at an instant are called, and will be. */
export async function selectNames(
  platform: Pick<Platform, 'query'>,
  at: string,
): Promise<readonly CalledOrganisation[]> {
  const text = `${calledNow} UNION ALL ${calledLater}`
  return platform.query<CalledOrganisation>({ name: 'organisation.names', text, values: [at] })
}

const isBeside = `o.id <> $2
  AND NOT EXISTS (SELECT 1 FROM merger m WHERE m.withdrawn_at IS NULL
    AND ((m.predecessor_id = o.id AND m.successor_id = $2) OR (m.successor_id = o.id AND m.predecessor_id = $2)))`

/**
 * What the other organisations that take part at an instant are called, and will be: all but those that pass into this one,
 * and the one that it passes into.
 */
export async function selectNamesBeside(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
  at: string,
): Promise<readonly CalledOrganisation[]> {
  return platform.query<CalledOrganisation>({
    name: 'organisation.names-beside',
    text: `${calledNow} AND ${isBeside} UNION ALL ${calledLater} AND ${isBeside}`,
    values: [at, organisationId],
  })
}

/** The same, without what they will be called. */
export async function selectNamesBorneBeside(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
  at: string,
): Promise<readonly CalledOrganisation[]> {
  return platform.query<CalledOrganisation>({
    name: 'organisation.names-borne-beside',
    text: `${calledNow} AND ${isBeside}`,
    values: [at, organisationId],
  })
}

/** An organisation whose name another one's cannot be told from. */
export interface DoubtedName {
  readonly name: string
  readonly slug: string
  /** Path and name of whoever came aboard beside it. */
  readonly byName: string
  readonly bySlug: string
  readonly at: string
}

/** The organisations at whose names the operator should look, the latest first. */
export async function selectDoubtedNames(database: Database): Promise<DoubtedName[]> {
  return readPlatform<DoubtedName & Record<string, unknown>>(database, {
    name: 'organisation.doubted-names',
    text: `SELECT o.name, o.slug, b.name AS "byName", b.slug AS "bySlug", to_json(o.name_doubted_at) #>> '{}' AS at
      FROM organisation o JOIN organisation b ON b.id = o.name_doubted_by ORDER BY o.name_doubted_at DESC, o.id`,
    values: [],
  })
}

/** Who decides in an organisation: its decider, or its DPO. */
export async function selectWhoDecides(
  platform: Pick<Platform, 'query'>,
  organisationId: string,
): Promise<string | null> {
  const [row] = await platform.query<{ decides: string }>({
    name: 'organisation.decides',
    text: 'SELECT decides FROM organisation WHERE id = $1',
    values: [organisationId],
  })
  return row?.decides ?? null
}
