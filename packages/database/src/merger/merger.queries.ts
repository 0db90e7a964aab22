import type { Register } from '../door/in-register.ts'
import type { Platform } from '../door/on-platform.ts'
import type { Statement } from '../door/statement.ts'
import { isKeptOut, isWithinReach } from '../mandate/kept-out.queries.ts'
import { isValidAt } from '../door/valid-at.ts'

/** A merger as it is shown; instants are the database's JSON form. */
export interface MergerRow {
  readonly id: string
  readonly predecessorId: string
  readonly predecessorName: string
  readonly predecessorNis: string | null
  readonly successorId: string
  readonly successorName: string
  readonly successorNis: string | null
  readonly takesEffectAt: string
  readonly umbrellaId: string | null
  readonly agreedAt: string | null
  readonly withdrawnAt: string | null
  /** Why the old organisation did not agree; null where it did not say no. */
  readonly refusalReason: string | null
  readonly carriedOutAt: string | null
}

const row = `json_build_object('id', m.id, 'predecessorId', m.predecessor_id, 'predecessorName', p.name, 'predecessorNis', p.nis,
  'successorId', m.successor_id, 'successorName', s.name, 'successorNis', s.nis, 'takesEffectAt', m.takes_effect_at,
  'umbrellaId', m.umbrella_id, 'agreedAt', m.agreed_at, 'withdrawnAt', m.withdrawn_at, 'refusalReason', m.refusal_reason, 'carriedOutAt', m.carried_out_at) AS row`
const from =
  'FROM merger m JOIN organisation p ON p.id = m.predecessor_id JOIN organisation s ON s.id = m.successor_id'

/** Mergers that concern an organisation: it passes, it is passed into, or it planned them. Withdrawn ones are left out, but for those to which the old one said no. */
export function mergersStatement(organisationId: string): Statement {
  return {
    name: 'merger.list',
    text: `SELECT ${row} ${from} WHERE (m.withdrawn_at IS NULL OR m.refusal_reason IS NOT NULL)
      AND (m.predecessor_id = $1 OR m.successor_id = $1 OR m.umbrella_id = $1)
      ORDER BY m.takes_effect_at DESC, p.name, m.id`,
    values: [organisationId],
  }
}

/** One merger, withdrawn or not. */
export function mergerStatement(id: string): Statement {
  return { name: 'merger.one', text: `SELECT ${row} ${from} WHERE m.id = $1`, values: [id] }
}

/** The merger in which an organisation passes into another, where one is planned. */
export function mergerOfStatement(predecessorId: string): Statement {
  return {
    name: 'merger.of',
    text: `SELECT ${row} ${from} WHERE m.predecessor_id = $1 AND m.withdrawn_at IS NULL`,
    values: [predecessorId],
  }
}

/** An organisation as one party of a merger. */
export interface MergerParty {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kinds: readonly string[]
  readonly nis: string | null
  readonly umbrellaId: string | null
  readonly validFrom: string
  readonly validUntil: string | null
  readonly serviceEndsAt: string | null
  /** Whether people of its own have a role in it at this moment. */
  readonly hasPeople: boolean
}

/** The parties by their ids, those of them that are there. */
export async function selectParties(
  platform: Pick<Platform, 'query'>,
  ids: readonly string[],
  at: string,
): Promise<MergerParty[]> {
  const rows = await platform.query<{ row: MergerParty }>({
    name: 'merger.parties',
    text: `SELECT json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'kinds', o.kinds, 'nis', o.nis, 'umbrellaId', o.umbrella_id,
        'validFrom', o.valid_from, 'validUntil', o.valid_until, 'serviceEndsAt', o.service_ends_at,
        'hasPeople', EXISTS (SELECT 1 FROM membership m WHERE m.organisation_id = o.id
          AND ${isValidAt('m', '$2')})) AS row
      FROM organisation o WHERE o.id = ANY ($1::uuid[])`,
    values: [ids, at],
  })
  return rows.map(({ row: party }) => party)
}

/** An organisation that an umbrella may choose. */
export interface UmbrellaParty {
  readonly id: string
  readonly name: string
  readonly nis: string | null
  readonly kbo: string | null
  readonly formerNames: readonly string[]
}

/** The organisations of an umbrella that take part at an instant, by name; those whose name, old name or code holds the words. */
export function umbrellaPartiesStatement(umbrellaId: string, words: string, at: string): Statement {
  return {
    name: 'merger.umbrella-parties',
    text: `SELECT json_build_object('id', o.id, 'name', o.name, 'nis', o.nis, 'kbo', o.kbo, 'formerNames', o.former_names) AS row FROM organisation o
      WHERE o.umbrella_id = $1 AND 'controller' = ANY (o.kinds) AND ${isValidAt('o', '$3')}
        AND ($2 = '' OR strpos(lower(o.name), lower($2)) > 0 OR o.nis = $2 OR strpos(o.kbo, $2) > 0
          OR EXISTS (SELECT 1 FROM unnest(o.former_names) f WHERE strpos(lower(f), lower($2)) > 0))
      ORDER BY o.name, o.id LIMIT 400`,
    values: [umbrellaId, words, at],
  }
}

/** What ends and what goes on when an organisation passes into another, as numbers. */
export interface MergerEffect {
  /** People with a role in the old one. */
  readonly people: number
  /** Of those, people without a role in the successor: they lose all access. */
  readonly leavers: number
  readonly mandates: number
  readonly tokens: number
  readonly invitations: number
  /** Agreements with processors, or as one, that go on with the successor. */
  readonly agreements: number
  /** People who will read the old register: with a role at the successor, as deputy of its DPO, or under its mandates. */
  readonly readers: number
  /** People of consultancies with a mandate from the successor who stay out of it: the old organisation refused them. */
  readonly keptOut: number
}

/**
 * Who reads what passes from `$1` to `$2`, each by every way that they have: the same conditions under which the viewer's
 * statements will open it, save that handlers read no more than they are given.
 */
const readers = (valid: (alias: string) => string) => `
  SELECT s.user_id FROM membership s WHERE s.organisation_id = $2 AND s.role IN ('dpo', 'decider', 'auditor') AND ${valid('s')}
  UNION SELECT x.user_id FROM deputy x WHERE x.organisation_id = $2 AND ${valid('x')} AND x.revoked_at IS NULL
    AND EXISTS (SELECT 1 FROM membership s WHERE s.organisation_id = $2 AND s.user_id = x.user_id AND ${valid('s')})
    AND EXISTS (SELECT 1 FROM membership p WHERE p.organisation_id = $2 AND p.user_id = x.principal_id AND p.role = 'dpo' AND ${valid('p')})
  UNION SELECT t.user_id FROM mandate d JOIN mandate_assignment t ON t.mandate_id = d.id
    JOIN organisation c ON c.id = d.consultancy_id AND ${valid('c')}
    WHERE d.client_id = $2 AND d.scope IN ('dpo', 'read') AND ${valid('d')} AND d.revoked_at IS NULL
      AND EXISTS (SELECT 1 FROM membership s WHERE s.organisation_id = d.consultancy_id AND s.user_id = t.user_id AND ${valid('s')})
      AND NOT ${isKeptOut('$1', '$2', 't.user_id', '$3')}`

export async function selectEffect(
  platform: Pick<Platform, 'query'>,
  predecessorId: string,
  successorId: string,
  at: string,
): Promise<MergerEffect> {
  const valid = (alias: string) => isValidAt(alias, '$3')
  const [found] = await platform.query<{ row: MergerEffect }>({
    name: 'merger.effect',
    text: `SELECT json_build_object(
      'people', (SELECT count(DISTINCT m.user_id) FROM membership m WHERE m.organisation_id = $1 AND ${valid('m')}),
      'leavers', (SELECT count(DISTINCT m.user_id) FROM membership m WHERE m.organisation_id = $1 AND ${valid('m')}
        AND NOT EXISTS (SELECT 1 FROM membership s WHERE s.organisation_id = $2 AND s.user_id = m.user_id AND ${valid('s')})),
      'mandates', (SELECT count(*) FROM mandate d WHERE d.client_id = $1 AND ${valid('d')} AND d.revoked_at IS NULL),
      'tokens', (SELECT count(*) FROM api_token k WHERE k.organisation_id = $1 AND k.revoked_at IS NULL AND k.expires_at > $3::timestamptz),
      'invitations', (SELECT count(*) FROM invitation v WHERE v.organisation_id = $1 AND v.accepted_at IS NULL AND v.withdrawn_at IS NULL AND v.expires_at > $3::timestamptz),
      'agreements', (SELECT count(*) FROM agreement a WHERE (a.controller_id = $1 OR a.processor_id = $1) AND ${valid('a')}),
      'readers', (SELECT count(*) FROM "user" u WHERE u.closed_at IS NULL AND u.id IN (${readers(valid)})),
      'keptOut', (SELECT count(DISTINCT u.id) FROM mandate_refusal f JOIN "user" u ON u.id = f.user_id AND u.closed_at IS NULL
        WHERE (f.client_id = $1 OR f.client_id IN (SELECT i.register_id FROM inheritance i WHERE i.heir_id = $1 AND ${valid('i')}))
          AND ${isWithinReach('$2', 'u.id', '$3')})) AS row`,
    values: [predecessorId, successorId, at],
  })
  if (!found) throw new Error('a count without an answer')
  return found.row
}

/** How many dossiers of a register are open, and how many are not. */
export interface OpenCounts {
  readonly open: number
  readonly closed: number
}

export async function selectOpenCounts(register: Register): Promise<OpenCounts> {
  const [found] = await register.query<{ open: number; closed: number }>({
    name: 'merger.open-counts',
    text: `SELECT count(*) FILTER (WHERE status IN ('reported', 'investigating', 'confirmed'))::int AS open,
        count(*) FILTER (WHERE status IN ('closed', 'dismissed'))::int AS closed
      FROM incident WHERE organisation_id = $1`,
    values: [register.organisationId],
  })
  return found ?? { open: 0, closed: 0 }
}

/** An organisation of which nothing is written any more, as everybody may know of it. */
export interface EndedOrganisation {
  readonly slug: string
  readonly name: string
  /** Since when nothing is written there. */
  readonly endedAt: string
  /** Until when its people may read; null where it passed into another. */
  readonly readableUntil: string | null
  readonly successorName: string | null
  /** Zone in which its people read the clock. */
  readonly timeZone: string
}

const ended = `json_build_object('slug', o.slug, 'name', o.name, 'timeZone', o.time_zone, 'endedAt', COALESCE(o.service_ends_at, o.valid_until),
  'readableUntil', CASE WHEN o.successor_id IS NULL THEN o.valid_until END,
  'successorName', (SELECT h.name FROM organisation h WHERE h.id = o.successor_id)) AS row`

/** One that ended, by its present or an old path segment; none while it takes part. */
export function endedStatement(slug: string, at: string): Statement {
  return {
    name: 'merger.ended',
    text: `SELECT ${ended} FROM organisation o WHERE (o.slug = $1 OR o.id IN (SELECT i.organisation_id FROM identifier i WHERE i.kind = 'slug' AND i.value = $1 AND i.freed_at IS NULL))
      AND COALESCE(o.service_ends_at, o.valid_until) <= $2::timestamptz`,
    values: [slug, at],
  }
}

/** One that ended and whose people came in through a provider, by its path segment or the domain of their e-mail. */
export function endedProviderStatement(who: string, at: string): Statement {
  return {
    name: 'merger.ended-provider',
    text: `SELECT ${ended} FROM organisation o JOIN identity_provider p ON p.organisation_id = o.id
      WHERE (o.slug = $1 OR o.id IN (SELECT i.organisation_id FROM identifier i WHERE i.kind = 'slug' AND i.value = $1 AND i.freed_at IS NULL)
        OR o.id IN (SELECT d.organisation_id FROM mail_domain d WHERE d.domain = $1)) AND o.valid_until <= $2::timestamptz`,
    values: [who, at],
  }
}
