import type { Register } from '../door/in-register.ts'
import { named } from '../selection/statement-name.ts'

/** Field to column of what a dossier's row repeats of its parts, and of its own title and status. */
const columns = {
  title: 'title',
  status: 'status',
  version: 'version',
  incidentType: 'incident_type',
  processorName: 'processor_name',
  ruleSetId: 'rule_set_id',
  reportedAt: 'reported_at',
  occurredAt: 'occurred_at',
  detectedAt: 'detected_at',
  awareAt: 'aware_at',
  decidedAt: 'decided_at',
  notifiedAt: 'notified_at',
  toldAt: 'told_at',
  closedAt: 'closed_at',
  dismissedAt: 'dismissed_at',
  dismissedReason: 'dismissed_reason',
  closedSettings: 'closed_settings',
  dueAt: 'due_at',
  dueKind: 'due_kind',
  proposedAwareAt: 'proposed_aware_at',
  provisionalDueAt: 'provisional_due_at',
  lawDueAt: 'law_due_at',
  isHint: 'is_hint',
  nextStep: 'next_step',
  peopleCount: 'people_count',
  risk: 'risk',
  authorityChoice: 'authority_choice',
  peopleChoice: 'people_choice',
  description: 'description',
  contractTermHours: 'contract_term_hours',
} as const

export type IncidentColumn = keyof typeof columns

/** Columns of a dossier's row to be written; the database's own types are checked by the domain before. */
export type IncidentColumns = Readonly<Partial<Record<IncidentColumn, string | number | boolean | null>>>

/** Writes the given columns, nothing when there are none. */
export async function updateIncident(
  register: Register,
  id: string,
  changes: IncidentColumns,
): Promise<void> {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined)
  if (entries.length === 0) return
  const list = entries
    .map(([field], index) => `${columns[field as IncidentColumn]} = $${index + 3}`)
    .join(', ')
  const text = `UPDATE incident SET ${list} WHERE organisation_id = $1 AND id = $2`
  await register.query(
    named('incident.update', text, [register.organisationId, id, ...entries.map(([, value]) => value)]),
  )
}

/** A new dossier; instants are ISO texts. */
export interface NewIncident {
  readonly id: string
  readonly year: number
  readonly sequence: number
  readonly reference: string
  readonly title: string
  readonly source: string
  readonly contractTermHours: number | null
  readonly createdAt: string
  readonly reportedAt: string
  /** Person to instant; null for a dossier that is not sealed. */
  readonly seenBy: Readonly<Record<string, string>> | null
  /** The rest of its row; status, rule set and next step must be among them. */
  readonly columns: IncidentColumns
}

export async function insertIncident(register: Register, incident: NewIncident): Promise<void> {
  const rest = Object.entries(incident.columns).filter(([, value]) => value !== undefined)
  const fixed = [
    register.organisationId,
    incident.id,
    incident.year,
    incident.sequence,
    incident.reference,
    incident.title,
    incident.source,
    incident.contractTermHours,
    incident.createdAt,
    register.actor.id,
    incident.reportedAt,
    incident.seenBy && JSON.stringify(incident.seenBy),
  ]
  const names = rest.map(([field]) => `, ${columns[field as IncidentColumn]}`).join('')
  const places = [...fixed, ...rest].map((_, index) => `$${index + 1}`).join(', ')
  const text = `INSERT INTO incident (organisation_id, id, year, sequence, reference, title, source, contract_term_hours,
      created_at, created_by, reported_at, seen_by${names}) VALUES (${places})`
  await register.query(named('incident.insert', text, [...fixed, ...rest.map(([, value]) => value)]))
}

/**
 * The next number of a dossier in a year: the lowest that a sealed dossier left behind, or else the counter's. Two at once
 * wait for the same row; the later one finds it gone and counts on.
 */
export async function nextIncidentSequence(register: Register, year: number): Promise<number> {
  const rows = await register.query<{ sequence: number | null }>({
    name: 'vacant-number.take',
    text: `DELETE FROM vacant_number v WHERE v.organisation_id = $1 AND v.year = $2 AND v.sequence =
        (SELECT min(w.sequence) FROM vacant_number w WHERE w.organisation_id = $1 AND w.year = $2)
      RETURNING v.sequence`,
    values: [register.organisationId, year],
  })
  return rows[0]?.sequence ?? nextSequence(register, 'incident', year)
}

/** The next number of a kind in a year: the counter's row stays locked until the commit, so that no number is lost or doubled. */
export async function nextSequence(
  register: Register,
  kind: 'incident' | 'breach',
  year: number,
): Promise<number> {
  const rows = await register.query<{ last: number }>({
    name: 'register-counter.next',
    text: `INSERT INTO register_counter (organisation_id, kind, year, last) VALUES ($1, $2, $3, 1)
      ON CONFLICT (organisation_id, kind, year) DO UPDATE SET last = register_counter.last + 1
      WHERE register_counter.organisation_id = $1
      RETURNING last`,
    values: [register.organisationId, kind, year],
  })
  const last = rows[0]?.last
  if (last === undefined) throw new Error('the counter of the register gave no number')
  return last
}
