import type { Database } from '../door/database.ts'
import { readPlatform } from '../door/on-platform.ts'
import type { Statement } from '../door/statement.ts'
import { isKeptOut } from '../mandate/kept-out.queries.ts'
import { mandateWayKey, wayKey } from '../seal/way-key.ts'
import { organisationList, type OrganisationRow } from '../organisation/organisation.shape.ts'
import {
  isProven,
  isReached,
  isStale,
  livingSession,
  sessionValues,
  standing,
  validAt as valid,
  type SessionKey,
  type Standing,
} from './standing.ts'

/** Who somebody is. */
export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: string | null
}

/** A person with the registers open to them at one instant. */
export interface ViewerRow extends PersonRow {
  readonly registers: readonly ViewerRegisterRow[]
}

export interface ViewerRegisterRow {
  readonly organisation: OrganisationRow
  readonly roles: readonly string[]
  readonly mandates: readonly {
    readonly scope: string
    readonly mayDecide: boolean
    readonly holder: string
    readonly holderId: string
  }[]
  /** The DPO for whom this person stands in, and until when; of several the one that lasts longest. */
  readonly standsInFor: StandingIn | null
  /** The organisation that this one passed into: what is said above, the person has there. Null where it stands by itself. */
  readonly heir: HeirRow | null
  /** Whether nothing is written there any more: the service ended, here or at the heir. */
  readonly hasEnded: boolean
  /** Keys of the ways in that stand. */
  readonly ways: readonly string[]
}

/** Into whose hands a register passed, and when. */
export interface HeirRow {
  readonly id: string
  readonly name: string
  readonly decides: string
  readonly since: string
}

export interface StandingIn {
  readonly name: string
  readonly until: string
}

/** One membership (a role), one mandate (a scope) or one deputyship, with what its meaning depends on. */
export interface BareRightRow {
  readonly userId: string
  readonly organisationId: string
  readonly kinds: readonly string[]
  readonly decides: string
  readonly role: string | null
  readonly scope: string | null
  readonly mayDecide: boolean | null
  readonly isDeputy: boolean
  /** Whether the register came to the person's organisation from one that passed into it. */
  readonly isInherited: boolean
  readonly hasEnded: boolean
  /** Its key, and those of what the person stands in for by it. */
  readonly ways: readonly string[]
}

/** By which a person is known: the session of a signed-in browser, or the id for work without one. */
export type ViewerKey = SessionKey | { readonly userId: string }

/** What is known of somebody, with what their session opens. */
export interface Known<Answer> {
  readonly standing: Standing
  /** Whether it is time to mark the session as used. */
  readonly isStale: boolean
  readonly answer: Answer
}

/** Where a statement finds its person, and under which number it takes what more is asked. */
interface Source {
  readonly columns: string
  readonly from: string
  readonly where: string
  readonly more: string
  /** Whether a membership counts. */
  readonly counts: (membership: string) => string
}

const bySession: Source = {
  columns: `${isProven} AS "isProven", ${isStale} AS "isStale"`,
  ...livingSession,
  more: '$4',
  counts: (membership) => `${valid(membership)} AND ${isReached(membership)}`,
}
const byUser: Source = {
  columns: `true AS "isProven", false AS "isStale"`,
  from: '"user" u',
  where: 'u.id = $1 AND u.closed_at IS NULL',
  more: '$3',
  counts: valid,
}

/** Valid and not ended before its time. */
const running = (alias: string) =>
  `${valid(alias)} AND (${alias}.revoked_at IS NULL OR ${alias}.revoked_at > $2)`

/**
 * For whom one of an organisation's people stands in now: a DPO of it, at this instant. A period that was named opens
 * nothing once either has left; that the deputy still is one of its people is for whoever asks, who has their
 * memberships at hand.
 */
const deputyship = (organisation: string) => `FROM deputy x JOIN "user" p ON p.id = x.principal_id
  WHERE x.user_id = u.id AND x.organisation_id = ${organisation} AND ${running('x')}
    AND EXISTS (SELECT 1 FROM membership pm WHERE pm.organisation_id = x.organisation_id AND pm.user_id = x.principal_id AND pm.role = 'dpo' AND ${valid('pm')})`

const standingIn = `json_build_object('name', p.name, 'until', x.valid_until)`

/** The registers in the hands of an organisation: its own, and those of organisations that passed into it. */
const heldBy = (organisation: string) =>
  `LATERAL (SELECT ${organisation} AS register_id, NULL::timestamptz AS since
    UNION ALL SELECT i.register_id, i.valid_from FROM inheritance i WHERE i.heir_id = ${organisation} AND ${valid('i')}) r`

/** Whether nothing is written any more where `k` holds the register. */
const isOver = 'COALESCE(k.service_ends_at <= $2, false)'

const heirRow = (since: string) =>
  `json_build_object('id', k.id, 'name', k.name, 'decides', k.decides, 'since', ${since})`

/**
 * Memberships give roles in their own organisation. A mandate gives a client's register to a person whom the
 * consultancy assigned to it, as long as the mandate, the client, the consultancy and this person's membership
 * of the consultancy are all valid. Whom an organisation refused, its heir's mandates do not bring back into its register.
 */
function everywhere(source: Source): string {
  const { columns, from, where, counts } = source
  return `SELECT ${columns}, u.id, u.name, u.email, u.language, COALESCE((
    SELECT json_agg(json_build_object('organisation', o.row, 'roles', o.roles, 'mandates', o.mandates, 'standsInFor', o.stands_in_for,
        'heir', o.heir, 'hasEnded', o.has_ended, 'ways', o.ways) ORDER BY o.name, o.id)
      FROM (
        SELECT o.id, o.name, (SELECT row_to_json(x) FROM (SELECT ${organisationList('o')}) x) AS row,
               CASE WHEN count(a.role) > 0 THEN (SELECT ${standingIn} ${deputyship('k.id')} ORDER BY x.valid_until DESC, p.name LIMIT 1) END AS stands_in_for,
               CASE WHEN k.id <> o.id THEN ${heirRow('min(a.since)')} END AS heir, ${isOver} AS has_ended,
               array_agg(a.key) || CASE WHEN count(a.role) > 0 THEN ARRAY(SELECT ${wayKey('x.id', 'x.valid_from')} ${deputyship('k.id')}) END AS ways,
               COALESCE(json_agg(DISTINCT a.role) FILTER (WHERE a.role IS NOT NULL), '[]'::json) AS roles,
               COALESCE(json_agg(json_build_object('scope', a.scope, 'mayDecide', a.may_decide, 'holder', a.holder, 'holderId', a.consultancy_id))
                 FILTER (WHERE a.mandate_id IS NOT NULL), '[]'::json) AS mandates
          FROM (
            SELECT m.organisation_id AS holder_id, r.register_id, r.since, m.role, NULL::uuid AS mandate_id, NULL AS scope, NULL::boolean AS may_decide, NULL AS holder, NULL::uuid AS consultancy_id,
                ${wayKey('m.id', 'm.valid_from')} AS key
              FROM membership m, ${heldBy('m.organisation_id')}
             WHERE m.user_id = u.id AND ${counts('m')}
            UNION ALL
            SELECT d.client_id, r.register_id, r.since, NULL, d.id, d.scope, d.may_decide, c.name, c.id, ${mandateWayKey('d', 't')}
              FROM mandate_assignment t
              JOIN mandate d ON d.id = t.mandate_id AND ${running('d')}
              JOIN organisation c ON c.id = d.consultancy_id AND ${valid('c')},
              ${heldBy('d.client_id')}
             WHERE t.user_id = u.id AND (r.register_id = d.client_id OR NOT ${isKeptOut('r.register_id', 'd.client_id', 'u.id', '$2')})
               AND EXISTS (SELECT 1 FROM membership cm WHERE cm.user_id = u.id AND cm.organisation_id = d.consultancy_id AND ${counts('cm')})
          ) a
          JOIN organisation k ON k.id = a.holder_id AND ${valid('k')}
          JOIN organisation o ON o.id = a.register_id
         GROUP BY o.id, k.id
      ) o
  ), '[]'::json) AS registers
  FROM ${from} WHERE ${where}`
}

/**
 * The same for one register: a row for each membership, mandate and deputyship, as little as PostgreSQL has to put
 * together. From that register's own mandates outwards: they are few, a consultant's are hundreds.
 *
 * The organisation only where there is a way in: a register of somebody else takes the steps of one that is not. Who was kept
 * out of a register that others hold by now is asked beside it, where there is one: see {@link withoutRefused}.
 */
function inOne(source: Source): string {
  const { columns, from, where, more, counts } = source
  const asked = `COALESCE(i.heir_id, ${more}::uuid)`
  return `SELECT ${columns}, u.id, u.name, u.email, u.language, a.role, a.mandate, a.deputyship, a.key,
      CASE WHEN k.id <> ${more} THEN ${heirRow('i.valid_from')} END AS heir, ${isOver} AS "hasEnded",
      CASE WHEN k.id IS NOT NULL THEN (SELECT row_to_json(x) FROM (SELECT ${organisationList('o')} FROM organisation o WHERE o.id = ${more}) x) END AS organisation
    FROM ${from}
    LEFT JOIN inheritance i ON i.register_id = ${more} AND ${valid('i')}
    LEFT JOIN LATERAL (
      SELECT m.role, NULL::json AS mandate, NULL::json AS deputyship, ${wayKey('m.id', 'm.valid_from')} AS key
        FROM membership m WHERE m.user_id = u.id AND m.organisation_id = ${asked} AND ${counts('m')}
      UNION ALL
      SELECT NULL, json_build_object('scope', d.scope, 'mayDecide', d.may_decide, 'holder', c.name, 'holderId', c.id), NULL, ${mandateWayKey('d', 't')}
        FROM mandate d
        JOIN mandate_assignment t ON t.mandate_id = d.id AND t.user_id = u.id
        JOIN organisation c ON c.id = d.consultancy_id AND ${valid('c')}
       WHERE d.client_id = ${asked} AND ${running('d')}
         AND EXISTS (SELECT 1 FROM membership cm WHERE cm.user_id = u.id AND cm.organisation_id = d.consultancy_id AND ${counts('cm')})
      UNION ALL
      SELECT NULL, NULL, ${standingIn}, ${wayKey('x.id', 'x.valid_from')} ${deputyship(asked)}
    ) a ON true
    LEFT JOIN organisation k ON k.id = CASE WHEN a.key IS NOT NULL THEN ${asked} END AND ${valid('k')}
    WHERE ${where}`
}

/** Every register with nothing but what rights hang on: a row for each membership and mandate. */
function bare(source: Source): string {
  const { columns, from, where, counts } = source
  return `SELECT ${columns}, u.id AS "userId", a.role, a.scope, a.may_decide AS "mayDecide", a.is_deputy AS "isDeputy", a.ways, o.id AS "organisationId", o.kinds, k.decides,
      k.id <> o.id AS "isInherited", ${isOver} AS "hasEnded"
    FROM ${from}
    LEFT JOIN LATERAL (
      SELECT m.organisation_id, m.role, NULL AS scope, NULL::boolean AS may_decide, EXISTS (SELECT 1 ${deputyship('m.organisation_id')}) AS is_deputy,
          ARRAY[${wayKey('m.id', 'm.valid_from')}] || ARRAY(SELECT ${wayKey('x.id', 'x.valid_from')} ${deputyship('m.organisation_id')}) AS ways
        FROM membership m WHERE m.user_id = u.id AND ${counts('m')}
      UNION ALL
      SELECT d.client_id, NULL, d.scope, d.may_decide, false, ARRAY[${mandateWayKey('d', 't')}]
        FROM mandate_assignment t
        JOIN mandate d ON d.id = t.mandate_id AND ${running('d')}
       WHERE t.user_id = u.id AND d.consultancy_id IN (
         SELECT c.id FROM membership cm JOIN organisation c ON c.id = cm.organisation_id AND ${valid('c')}
          WHERE cm.user_id = u.id AND ${counts('cm')})
    ) a ON true
    LEFT JOIN LATERAL (SELECT k.id, k.decides, k.service_ends_at, r.register_id
      FROM organisation k, ${heldBy('k.id')} WHERE k.id = a.organisation_id AND ${valid('k')}
        AND (a.scope IS NULL OR r.register_id = k.id OR NOT ${isKeptOut('r.register_id', 'k.id', 'u.id', '$2')})) k ON true
    LEFT JOIN organisation o ON o.id = k.register_id
    WHERE ${where}`
}

/** A statement about a person, for either way of knowing them. */
function of(name: string, text: (source: Source) => string) {
  const texts = { session: text(bySession), user: text(byUser) }
  return (key: ViewerKey, at: string, ...more: unknown[]): Statement =>
    'sessionToken' in key
      ? {
          name: `viewer.${name}.by-session`,
          text: texts.session,
          values: [key.sessionToken, at, key.idleSince, ...more],
        }
      : { name: `viewer.${name}.by-user`, text: texts.user, values: [key.userId, at, ...more] }
}

const everywhereStatement = of('everywhere', everywhere)
const inOneStatement = of('in-one', inOne)
const bareStatement = of('bare', bare)

type Plain<Row> = { [Field in keyof Row]: Row[Field] }
type Opened = { isProven: boolean; isStale: boolean }

/**
 * What the session opens. Only one in which no factor was proven asks for it: the tables it hangs on would make every
 * request's statement half as large again.
 */
async function standingOf(
  database: Database,
  key: ViewerKey,
  at: string,
  { isProven: isWhole }: Opened,
): Promise<Standing> {
  if (isWhole || !('sessionToken' in key)) return 'whole'
  const [row] = await readPlatform<{ standing: Standing }>(database, {
    name: 'viewer.standing',
    text: `SELECT ${standing} AS standing FROM ${livingSession.from} WHERE ${livingSession.where}`,
    values: sessionValues(key, at),
  })
  // Ended in between: nothing is open any more, and a way in is asked for.
  return row?.standing ?? 'answer'
}

/** One person with every register they may enter at that instant; null for nobody. */
export async function selectViewer(
  database: Database,
  key: ViewerKey,
  at: string,
): Promise<Known<ViewerRow> | null> {
  const [row] = await readPlatform<Plain<ViewerRow> & Opened>(database, everywhereStatement(key, at))
  if (!row) return null
  const { id, name, email, language, registers } = row
  return {
    standing: await standingOf(database, key, at, row),
    isStale: row.isStale,
    answer: { id, name, email, language, registers },
  }
}

/** One way into one register; all of it null for a person who has none. */
interface WayRow {
  readonly role: string | null
  readonly key: string | null
  readonly mandate: ViewerRegisterRow['mandates'][number] | null
  readonly deputyship: StandingIn | null
  readonly organisation: OrganisationRow | null
  readonly heir: HeirRow | null
  readonly hasEnded: boolean
}

/** One person with this one register, where it is open to them at that instant; with none for `null`. Null for nobody. */
export async function selectViewerIn(
  database: Database,
  key: ViewerKey,
  at: string,
  organisationId: string | null,
): Promise<Known<ViewerRow> | null> {
  type Found = Plain<PersonRow> & Plain<WayRow> & Opened
  const rows = await readPlatform<Found>(database, inOneStatement(key, at, organisationId))
  if (!rows[0]) return null
  const { id, name, email, language, isStale } = rows[0]
  const registers = registerThrough(await withoutRefused(database, rows, { id, at, organisationId }))
  return {
    standing: await standingOf(database, key, at, rows[0]),
    isStale,
    answer: { id, name, email, language, registers },
  }
}

/** The ways that are left where a mandate of the organisation that a register passed into would bring back whom it had refused. */
async function withoutRefused<Row extends WayRow>(
  database: Database,
  ways: readonly Row[],
  {
    id,
    at,
    organisationId,
  }: { readonly id: string; readonly at: string; readonly organisationId: string | null },
): Promise<readonly Row[]> {
  const heir = ways.find(({ mandate, heir }) => mandate !== null && heir !== null)?.heir
  if (!heir) return ways
  const [row] = await readPlatform<{ isKeptOut: boolean }>(database, {
    name: 'viewer.kept-out',
    text: `SELECT ${isKeptOut('$1::uuid', '$2::uuid', '$3', '$4')} AS "isKeptOut"`,
    values: [organisationId, heir.id, id, at],
  })
  return row?.isKeptOut === false ? ways : ways.filter(({ mandate }) => mandate === null)
}

/** The register that these ways lead into. Standing in is nothing by itself: only one of its people is a deputy. */
function registerThrough(ways: readonly WayRow[]): ViewerRegisterRow[] {
  const roles = ways.flatMap(({ role }) => role ?? [])
  const mandates = ways.flatMap(({ mandate }) => mandate ?? [])
  const [first] = ways
  if (!first?.organisation || roles.length + mandates.length === 0) return []
  const { organisation, heir, hasEnded } = first
  const standing = ways.filter(({ deputyship }) => deputyship === null || roles.length > 0)
  const longest = standing
    .flatMap(({ deputyship }) => deputyship ?? [])
    .toSorted((one, other) => other.until.localeCompare(one.until) || one.name.localeCompare(other.name))
  const keys = standing.flatMap(({ key }) => key ?? [])
  return [{ organisation, roles, mandates, standsInFor: longest[0] ?? null, heir, hasEnded, ways: keys }]
}

/** The rights of one person in every register, a row for each membership and mandate; null for nobody. */
export async function selectBareRights(
  database: Database,
  key: ViewerKey,
  at: string,
): Promise<Known<BareRightRow[]> | null> {
  type Found = { [Field in keyof BareRightRow]: BareRightRow[Field] | null }
  const rows = await readPlatform<Found & Opened>(database, bareStatement(key, at))
  if (!rows[0]) return null
  const answer = rows.filter((row): row is BareRightRow & Opened => row.organisationId !== null)
  return { standing: await standingOf(database, key, at, rows[0]), isStale: rows[0].isStale, answer }
}
