import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'

export interface NewBreakGlass {
  readonly id: string
  readonly number: string
  readonly reason: string
  readonly askedAt: string
}

/** A request as it stands; instants are ISO texts. */
export interface BreakGlassRow {
  readonly id: string
  readonly number: string
  readonly reason: string
  readonly askedAt: string
  readonly askedById: string
  readonly askedBy: string
  readonly withdrawnAt: string | null
  readonly confirmedAt: string | null
  readonly confirmedBy: string | null
  readonly openUntil: string | null
  /** Who of the key holders said no, in the order in which they did. */
  readonly refusals: readonly GlassRefusalRow[]
}

/** One key holder's no. */
export interface GlassRefusalRow {
  readonly userId: string
  readonly name: string
  readonly reason: string
  readonly refusedAt: string
}

const refusals = `(SELECT COALESCE(json_agg(json_build_object('userId', f.user_id, 'name', f.user_name, 'reason', f.reason, 'refusedAt', f.refused_at)
    ORDER BY f.refused_at, f.user_id), '[]'::json) FROM glass_refusal f WHERE f.organisation_id = b.organisation_id AND f.request_id = b.id)`

const row = `json_build_object('id', b.id, 'number', b.number, 'reason', b.reason, 'askedAt', b.asked_at, 'askedById', b.asked_by,
  'askedBy', b.asked_by_name, 'withdrawnAt', b.withdrawn_at, 'confirmedAt', b.confirmed_at, 'confirmedBy', b.confirmed_by_name,
  'openUntil', b.open_until, 'refusals', ${refusals}) AS row`

export async function insertBreakGlass(register: Register, asked: NewBreakGlass): Promise<void> {
  await register.query({
    name: 'break-glass.insert',
    text: `INSERT INTO break_glass (organisation_id, id, number, reason, asked_at, asked_by, asked_by_name)
      VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      register.organisationId,
      asked.id,
      asked.number,
      asked.reason,
      asked.askedAt,
      register.actor.id,
      register.actor.name,
    ],
  })
}

/** Numbers for which a person is left out, and since when. */
export interface WithoutNumber {
  readonly number: string
  readonly since: string
}

/** The requests that are not there for a person: for a number without them, unless it was opened before, or hidden for good. */
export async function selectHiddenRequests(
  register: Register,
  userId: string,
  without: readonly WithoutNumber[],
): Promise<string[]> {
  const rows = await register.query<{ id: string }>({
    name: 'break-glass.hidden',
    text: `SELECT b.id FROM break_glass b WHERE b.organisation_id = $1 AND ($2 = ANY (b.hidden_from) OR EXISTS (
        SELECT 1 FROM unnest($3::text[], $4::timestamptz[]) AS w (number, since)
        WHERE w.number = b.number AND (b.confirmed_at IS NULL OR b.confirmed_at >= w.since)))`,
    values: [
      register.organisationId,
      userId,
      without.map(({ number }) => number),
      without.map(({ since }) => since),
    ],
  })
  return rows.map(({ id }) => id)
}

/**
 * The newest hundred requests, the newest first; without those that are hidden from a person who has no part in them, and without
 * those that others withdrew: a letter told of them, and a request that is gone looks like one that is not theirs to see.
 */
export function breakGlassStatement(
  organisationId: string,
  { userId, hidden }: { readonly userId: string; readonly hidden: readonly string[] },
): Statement {
  return {
    name: 'break-glass.list',
    text: `SELECT ${row} FROM break_glass b WHERE b.organisation_id = $1
        AND ((b.id <> ALL ($3::uuid[]) AND b.withdrawn_at IS NULL) OR b.asked_by = $2 OR (b.confirmed_by IS NOT NULL AND b.confirmed_by = $2))
      ORDER BY b.asked_at DESC, b.id DESC LIMIT 100`,
    values: [organisationId, userId, hidden],
  }
}

/** Reads a request and keeps everybody else from it until the transaction ends; null when the register has none by that id. */
export async function lockBreakGlass(register: Register, id: string): Promise<BreakGlassRow | null> {
  const values = [register.organisationId, id]
  // Two statements: what one reads beside a row for which it waited, it reads as that stood before.
  await register.query({
    name: 'break-glass.lock',
    text: 'SELECT 1 FROM break_glass WHERE organisation_id = $1 AND id = $2 FOR UPDATE',
    values,
  })
  const rows = await register.query<{ row: BreakGlassRow }>({
    name: 'break-glass.read',
    text: `SELECT ${row} FROM break_glass b WHERE b.organisation_id = $1 AND b.id = $2`,
    values,
  })
  return rows[0]?.row ?? null
}

/** Keeps that whoever acts does not open together with whoever asked; the request is locked, and they said nothing to it yet. */
export async function insertGlassRefusal(
  register: Register,
  {
    requestId,
    reason,
    refusedAt,
  }: { readonly requestId: string; readonly reason: string; readonly refusedAt: string },
): Promise<void> {
  const { organisationId, actor } = register
  await register.query({
    name: 'glass-refusal.insert',
    text: `INSERT INTO glass_refusal (organisation_id, request_id, user_id, user_name, reason, refused_at)
      VALUES ($1, $2, $3, $4, $5, $6)`,
    values: [organisationId, requestId, actor.id, actor.name, reason, refusedAt],
  })
}

export async function withdrawBreakGlassRow(register: Register, id: string, at: string): Promise<void> {
  await register.query({
    name: 'break-glass.withdraw',
    text: 'UPDATE break_glass SET withdrawn_at = $3 WHERE organisation_id = $1 AND id = $2',
    values: [register.organisationId, id, at],
  })
}

export async function confirmBreakGlassRow(
  register: Register,
  id: string,
  {
    at,
    openUntil,
    incidentId,
  }: { readonly at: string; readonly openUntil: string; readonly incidentId: string },
): Promise<void> {
  await register.query({
    name: 'break-glass.confirm',
    text: `UPDATE break_glass SET confirmed_at = $3, confirmed_by = $4, confirmed_by_name = $5, open_until = $6, incident_id = $7
      WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, id, at, register.actor.id, register.actor.name, openUntil, incidentId],
  })
}

/** A sealed dossier by its number, locked; inside {@link Register.throughSeals}. */
export async function lockSealed(
  register: Register,
  year: number,
  sequence: number,
): Promise<{ readonly id: string; readonly seenBy: Readonly<Record<string, string>> } | null> {
  const rows = await register.query<{ id: string; seenBy: Record<string, string> }>({
    name: 'incident.lock-sealed',
    text: `SELECT i.id, i.seen_by AS "seenBy" FROM incident i
      WHERE i.organisation_id = $1 AND i.year = $2 AND i.sequence = $3 AND i.seen_by IS NOT NULL FOR UPDATE`,
    values: [register.organisationId, year, sequence],
  })
  return rows[0] ?? null
}

/** Lets others see a sealed dossier for a while; inside {@link Register.throughSeals}. */
export async function updateGlass(
  register: Register,
  incidentId: string,
  seenBy: Readonly<Record<string, string>>,
  until: string,
): Promise<void> {
  await register.query({
    name: 'incident.glass',
    text: `UPDATE incident SET seen_by = $3::jsonb, glass_until = GREATEST(glass_until, $4::timestamptz)
      WHERE organisation_id = $1 AND id = $2`,
    values: [register.organisationId, incidentId, JSON.stringify(seenBy), until],
  })
}
