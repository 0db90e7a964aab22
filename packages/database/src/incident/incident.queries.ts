import type { Register } from '../door/in-register.ts'
import type { Statement } from '../door/statement.ts'
import { stands } from '../handler/standing-handler.ts'
import { selectList, type Selection } from '../selection/selection.ts'
import { named } from '../selection/statement-name.ts'
import { tellsWhoWasLeftOut, wasNamed } from '../seal/seal.shape.ts'
import { incidentShape } from './incident.shape.ts'
import { numberText } from './number-text.ts'

/** How a dossier is named: by its own id, by the number people see, or by something that hangs on it. */
export type IncidentKey =
  | { readonly id: string }
  | { readonly year: number; readonly sequence: number }
  | { readonly part: IncidentPartTable; readonly partId: string }

/** Tables whose rows each belong to one dossier. */
export type IncidentPartTable = 'measure' | 'notification' | 'communication' | 'report' | 'duty_report'

/** A dossier as one JSON document that PostgreSQL builds; exactly what was selected. */
export type IncidentRow = Readonly<Record<string, unknown>>

function condition(key: IncidentKey): { where: string; values: readonly unknown[] } {
  if ('id' in key) return { where: 'i.id = $2', values: [key.id] }
  if ('year' in key) return { where: 'i.year = $2 AND i.sequence = $3', values: [key.year, key.sequence] }
  return {
    where: `i.id = (SELECT p.incident_id FROM ${key.part} p WHERE p.organisation_id = $1 AND p.id = $2)`,
    values: [key.partId],
  }
}

/**
 * The statement that reads one dossier, its id beside it. With `handlerId` it reads it only where that person is assigned; with
 * `openedFor` also, or only, where that person may look for a while at what is sealed. Which of those is still open
 * row-level security knows.
 */
export function incidentStatement(
  organisationId: string,
  key: IncidentKey,
  selection: Selection,
  scope: IncidentReach = {},
): Statement {
  const { where, values } = condition(key)
  const reach = reachOf(scope, values.length + 2)
  const text = `SELECT i.id, (SELECT row_to_json(r) FROM (SELECT ${selectList(incidentShape, selection, 'i')}) r) AS row FROM incident i WHERE i.organisation_id = $1 AND ${where}${reach.text}`
  return named('incident', text, [organisationId, ...values, ...reach.values])
}

/**
 * The same for a dossier by a number that it had before its seal was set or lifted, and that none has now. While it is sealed no old
 * number leads to it. Of several that had it one after the other, the last one, and nowhere where that is sealed. Where that
 * would tell that somebody was left out, it leads those alone whom the seal named in the end: to everybody else it stays a number that none had.
 */
export function formerIncidentStatement(
  organisationId: string,
  { year, sequence }: { readonly year: number; readonly sequence: number },
  selection: Selection,
  scope: IncidentReach = {},
): Statement {
  const reach = reachOf(scope, 4)
  const text = `SELECT i.id, (SELECT row_to_json(r) FROM (SELECT ${selectList(incidentShape, selection, 'i')}) r) AS row
    FROM (SELECT l.incident_id, l.left_at, l.year, l.sequence FROM former_number l WHERE l.organisation_id = $1 AND l.year = $2 AND l.sequence = $3
      ORDER BY l.left_at DESC, l.incident_id DESC LIMIT 1) f
    JOIN incident i ON i.organisation_id = $1 AND i.id = f.incident_id AND i.seen_by IS NULL
    WHERE NOT EXISTS (SELECT 1 FROM incident b WHERE b.organisation_id = $1 AND b.year = $2 AND b.sequence = $3)
      AND (NOT ${tellsWhoWasLeftOut('i', numberText.replaceAll('@', 'f'))} OR EXISTS (SELECT 1 FROM seal s WHERE s.organisation_id = $1 AND s.incident_id = i.id
        AND s.lifted_at = f.left_at AND ${wasNamed('s')}))${reach.text}`
  return named('incident.former', text, [organisationId, year, sequence, ...reach.values])
}

/** Which dossiers of those that row-level security shows are read: all of them unless it says more. */
export interface IncidentReach {
  /** Those to which this person is assigned. */
  readonly handlerId?: string
  /** Those that were opened for this person in need. */
  readonly openedFor?: string
}

function reachOf({ handlerId, openedFor }: IncidentReach, n: number): { text: string; values: string[] } {
  const person = handlerId ?? openedFor
  if (person === undefined) return { text: '', values: [] }
  const opened = `(i.seen_by ->> $${n}) COLLATE "C" < '9999'`
  const ways = [
    ...(handlerId === undefined ? [] : [assigned(n)]),
    ...(openedFor === undefined ? [] : [opened]),
  ]
  return { text: ` AND (${ways.join(' OR ')})`, values: [person] }
}

/** Only dossiers to which the person in parameter `$n` is assigned. */
export function assigned(n: number): string {
  return `EXISTS (SELECT 1 FROM handler h WHERE h.organisation_id = i.organisation_id AND h.incident_id = i.id AND h.user_id = $${n} AND ${stands('h')})`
}

/** Reads one dossier in an open register; null when this register has none by that key. */
export async function selectIncident(
  register: Register,
  key: IncidentKey,
  selection: Selection,
): Promise<IncidentRow | null> {
  const rows = await register.query<{ row: IncidentRow }>(
    incidentStatement(register.organisationId, key, selection),
  )
  return rows[0]?.row ?? null
}

/** Keeps everybody else out of a dossier until the transaction ends; answers its id, null where there is none. */
export async function lockIncident(register: Register, key: IncidentKey): Promise<string | null> {
  const { where, values } = condition(key)
  const text = `SELECT i.id FROM incident i WHERE i.organisation_id = $1 AND ${where} FOR UPDATE`
  const rows = await register.query<{ id: string }>(
    named('incident.lock', text, [register.organisationId, ...values]),
  )
  return rows[0]?.id ?? null
}

/** The same for several, always in one order, so that two who lock them never wait for each other; answers those that are there. */
export async function lockIncidents(register: Register, ids: readonly string[]): Promise<string[]> {
  const rows = await register.query<{ id: string }>({
    name: 'incident.lock-several',
    text: 'SELECT i.id FROM incident i WHERE i.organisation_id = $1 AND i.id = ANY ($2::uuid[]) ORDER BY i.id FOR UPDATE',
    values: [register.organisationId, ids],
  })
  return rows.map(({ id }) => id)
}

/** The open dossiers of a register, always in one order, so that two who lock them all never wait for each other. */
export async function selectOpenIncidents(register: Register): Promise<string[]> {
  const rows = await register.query<{ id: string }>({
    name: 'incident.open',
    text: `SELECT i.id FROM incident i WHERE i.organisation_id = $1 AND i.status IN ('reported', 'investigating', 'confirmed') ORDER BY i.id`,
    values: [register.organisationId],
  })
  return rows.map(({ id }) => id)
}

/** Whether a dossier of the register whose next step is this one is there for whoever reads. */
export function waitingDossierStatement(organisationId: string, nextStep: string): Statement {
  return {
    name: 'incident.waits',
    text: 'SELECT 1 AS one FROM incident i WHERE i.organisation_id = $1 AND i.next_step = $2 LIMIT 1',
    values: [organisationId, nextStep],
  }
}
