import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'
import { numberText } from '../incident/number-text.ts'

/** A dossier as another one is compared with it: its title and its first report. */
export interface LikeCandidate {
  readonly id: string
  readonly text: string
  readonly kind: string | null
  readonly incidentType: string | null
  readonly place: string | null
  readonly noticedAt: Date
}

export interface LikeReach {
  /** Reported at or after this instant. */
  readonly since: string
  readonly most: number
}

/** The newest open dossiers that whoever writes may see, sealed ones left out for everybody: no hint may tell of one. */
export async function selectLikeCandidates(
  register: Register,
  incidentId: string,
  { since, most }: LikeReach,
): Promise<LikeCandidate[]> {
  return register.query<{ [Field in keyof LikeCandidate]: LikeCandidate[Field] }>({
    name: 'likeness.candidates',
    text: `SELECT i.id, i.title || ' ' || left(p.text, 2000) AS text, p.kind, i.incident_type AS "incidentType", p.place, p.noticed_at AS "noticedAt"
      FROM incident i JOIN LATERAL (SELECT r.text, r.kind, r.place, r.noticed_at FROM report r
        WHERE r.organisation_id = i.organisation_id AND r.incident_id = i.id ORDER BY r.reported_at, r.id LIMIT 1) p ON true
      WHERE i.organisation_id = $1 AND i.id <> $2 AND i.seen_by IS NULL AND i.status IN ('reported', 'investigating', 'confirmed')
        AND i.reported_at >= $3 ORDER BY i.reported_at DESC, i.id DESC LIMIT $4`,
    values: [register.organisationId, incidentId, since, most],
  })
}

/** Two dossiers that look alike; instants are ISO texts. */
export interface NewLikeness {
  readonly id: string
  readonly incidentId: string
  readonly earlierId: string
  readonly score: number
  readonly reasons: readonly string[]
  readonly foundAt: string
}

export async function insertLikenesses(
  register: Register,
  likenesses: readonly NewLikeness[],
): Promise<void> {
  if (likenesses.length === 0) return
  await register.query({
    name: 'likeness.insert',
    text: `INSERT INTO likeness (organisation_id, id, incident_id, earlier_id, score, reasons, found_at)
      SELECT $1, l.id, l."incidentId", l."earlierId", l.score, ARRAY(SELECT jsonb_array_elements_text(l.reasons)), l."foundAt"
      FROM jsonb_to_recordset($2::jsonb) AS l(id uuid, "incidentId" uuid, "earlierId" uuid, score integer, reasons jsonb, "foundAt" timestamptz)`,
    values: [register.organisationId, JSON.stringify(likenesses)],
  })
}

/** Read through both rows: of a pair one of which is sealed, those alone know whom that names. */
const bothThere = `FROM likeness l JOIN incident i ON i.organisation_id = l.organisation_id AND i.id = l.incident_id
  JOIN incident e ON e.organisation_id = l.organisation_id AND e.id = l.earlier_id
  WHERE l.organisation_id = $1`

const dossier = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'reference', ${alias}.reference, 'title', ${alias}.title, 'reportedAt', ${alias}.reported_at,
    'number', ${numberText.replaceAll('@', alias)})`

const isOpen = (alias: string) => `${alias}.status IN ('reported', 'investigating', 'confirmed')`

/** A pair as it is shown. */
export interface LikenessRow {
  readonly id: string
  readonly score: number
  readonly reasons: readonly string[]
  readonly later: Readonly<Record<string, unknown>>
  readonly earlier: Readonly<Record<string, unknown>>
}

/** The pairs of open dossiers that nobody dismissed, the newest first. */
export function likenessesStatement(organisationId: string, most: number): Statement {
  return {
    name: 'likeness.list',
    text: `SELECT l.id, l.score, l.reasons, ${dossier('i')} AS later, ${dossier('e')} AS earlier ${bothThere}
      AND l.dismissed_at IS NULL AND ${isOpen('i')} AND ${isOpen('e')} ORDER BY l.found_at DESC, l.score DESC, l.id LIMIT $2`,
    values: [organisationId, most],
  }
}

/** Which dossiers a pair is of, and whether it was dismissed; null when the register shows none by that id. */
export async function selectLikeness(
  register: Register,
  id: string,
): Promise<{
  readonly incidentId: string
  readonly earlierId: string
  readonly isDismissed: boolean
} | null> {
  const rows = await register.query<{ incidentId: string; earlierId: string; isDismissed: boolean }>({
    name: 'likeness.one',
    text: `SELECT l.incident_id AS "incidentId", l.earlier_id AS "earlierId", l.dismissed_at IS NOT NULL AS "isDismissed"
      ${bothThere} AND l.id = $2 FOR UPDATE OF l`,
    values: [register.organisationId, id],
  })
  return rows[0] ?? null
}

/** Whoever takes two dossiers apart says of them what dismissing their likeness says. */
export async function dismissLikenessOf(
  register: Register,
  [one, other]: readonly [string, string],
  at: string,
): Promise<void> {
  await register.query({
    name: 'likeness.dismiss-of',
    text: `UPDATE likeness l SET dismissed_at = $4, dismissed_by_name = $5 WHERE l.organisation_id = $1 AND l.dismissed_at IS NULL
      AND (l.incident_id = $2 AND l.earlier_id = $3 OR l.incident_id = $3 AND l.earlier_id = $2)`,
    values: [register.organisationId, one, other, at, register.actor.name],
  })
}

export async function dismissLikenessRow(register: Register, id: string, at: string): Promise<void> {
  await register.query({
    name: 'likeness.dismiss',
    text: `UPDATE likeness l SET dismissed_at = $3, dismissed_by_name = $4 WHERE l.organisation_id = $1 AND l.id = $2`,
    values: [register.organisationId, id, at, register.actor.name],
  })
}
