import type { Database } from '../door/database.ts'
import { acrossRegisters } from '../door/in-register.ts'
import { readPlatform } from '../door/on-platform.ts'
import type { Statement } from '../door/statement.ts'
import { isValidAt } from '../door/valid-at.ts'

/** How many dossiers of one year stand where, and how the authority was notified. */
export interface CountsRow {
  readonly year: number
  readonly reported: number
  readonly investigating: number
  readonly confirmed: number
  readonly closed: number
  readonly dismissed: number
  readonly notifiedInTime: number
  readonly notifiedLate: number
  /** The authority's term is over and nothing was sent. */
  readonly overdue: number
}

/**
 * Counts alone leave this statement: no dossier, and not which register a dossier is in. Sealed ones are counted for nobody:
 * two people who compare their figures would find them otherwise.
 */
export function countsStatement(organisationIds: readonly string[], now: string): Statement {
  return {
    name: 'counts',
    text: `SELECT i.year, count(*) FILTER (WHERE i.status = 'reported')::int AS "reported",
        count(*) FILTER (WHERE i.status = 'investigating')::int AS "investigating",
        count(*) FILTER (WHERE i.status = 'confirmed')::int AS "confirmed",
        count(*) FILTER (WHERE i.status = 'closed')::int AS "closed",
        count(*) FILTER (WHERE i.status = 'dismissed')::int AS "dismissed",
        count(*) FILTER (WHERE d.state = 'met')::int AS "notifiedInTime",
        count(*) FILTER (WHERE d.state = 'metLate')::int AS "notifiedLate",
        count(*) FILTER (WHERE d.state IN ('running', 'overdue') AND d.due_at < $2::timestamptz)::int AS "overdue"
      FROM incident i
      LEFT JOIN duty d ON d.organisation_id = i.organisation_id AND d.incident_id = i.id AND d.kind = 'authority'
      WHERE i.organisation_id = ANY ($1::uuid[]) AND i.seen_by IS NULL GROUP BY i.year ORDER BY i.year DESC`,
    values: [organisationIds, now],
  }
}

/** The counts of all these registers together, the newest year first; years without a dossier are left out. */
export async function selectCounts(
  database: Database,
  organisationIds: readonly string[],
  now: string,
): Promise<CountsRow[]> {
  type Found = { [Field in keyof CountsRow]: CountsRow[Field] }
  return acrossRegisters<Found>(database, organisationIds, countsStatement(organisationIds, now))
}

const valid = (alias: string) => isValidAt(alias, '$2')

/** An organisation under an umbrella, and whether it lets the umbrella count its register. */
export interface MemberOfUmbrella {
  readonly id: string
  readonly isCounted: boolean
}

/**
 * The organisations under an umbrella, those that ended included: their dossiers are part of earlier years. Who holds the
 * register, while it lasts and is under the umbrella, says whether it is counted: the organisation itself, or the one it passed into.
 */
export async function selectMembersOfUmbrella(
  database: Database,
  umbrellaId: string,
  now: string,
): Promise<MemberOfUmbrella[]> {
  return readPlatform<{ id: string; isCounted: boolean }>(database, {
    name: 'counts.members',
    text: `SELECT o.id, EXISTS (SELECT 1 FROM mandate m
          JOIN organisation h ON h.id = m.client_id AND h.umbrella_id = $1 AND ${valid('h')}
        WHERE m.consultancy_id = $1 AND m.scope = 'statistics' AND m.revoked_at IS NULL AND ${valid('m')}
          AND m.client_id = COALESCE((SELECT i.heir_id FROM inheritance i WHERE i.register_id = o.id AND ${valid('i')}), o.id)
        ) AS "isCounted"
      FROM organisation o WHERE o.umbrella_id = $1 AND 'controller' = ANY (o.kinds) ORDER BY o.id`,
    values: [umbrellaId, now],
  })
}

/** What stands open in a register: counts alone, and of sealed dossiers those that the asker sees. */
export interface RunningWork {
  readonly openDossiers: number
  readonly runningDuties: number
  /** When the first of them is due, where one is. */
  readonly nextDueAt: string | null
}

export function runningWorkStatement(organisationId: string): Statement {
  return {
    name: 'counts.running-work',
    text: `SELECT json_build_object(
        'openDossiers', (SELECT count(*)::int FROM incident i WHERE i.organisation_id = $1 AND i.status IN ('reported', 'investigating', 'confirmed')),
        'runningDuties', count(d.id)::int, 'nextDueAt', min(d.due_at)) AS row
      FROM duty d JOIN incident i ON i.organisation_id = d.organisation_id AND i.id = d.incident_id
      WHERE d.organisation_id = $1 AND d.state IN ('running', 'overdue') AND i.status IN ('reported', 'investigating', 'confirmed')`,
    values: [organisationId],
  }
}
