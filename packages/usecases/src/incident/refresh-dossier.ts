import {
  dutiesOf,
  firstDue,
  isHintAlone,
  lawDue,
  nextStep,
  provisionalDuty,
  type Dossier,
  type Duty,
  type Instant,
} from '@lekboek/domain'
import {
  updateIncident,
  updateNotificationLateness,
  upsertDuties,
  uuidv7,
  type DutyRow,
  type IncidentColumns,
  type Register,
} from '@lekboek/database'
import { changedLateness } from '../notification/late-notifications.ts'
import type { StoredDossier, StoredDuty } from './load-dossier.ts'
import { rememberNumbers } from './people-numbers.ts'
import { changedColumns, repeatedColumns } from './repeated-columns.ts'

export interface Change {
  readonly stored: StoredDossier
  readonly before: Dossier
  readonly after: Dossier
  /** Columns that only the verb knows, such as the title or the reason of a dismissal. */
  readonly columns: IncidentColumns
  readonly now: Instant
}

/**
 * Brings duties, the lateness of what was sent, next step and the columns of the dossier's row in line with what it says now.
 * Writes what differs, after what the verb itself writes.
 */
export async function refreshDossier(
  register: Register,
  { stored, before, after, columns, now }: Change,
): Promise<void> {
  const duties = dutiesOf(after, now)
  await Promise.all([
    upsertDuties(register, changedDuties(stored, duties)),
    updateNotificationLateness(register, changedLateness(stored, after, duties, now)),
    rememberNumbers(register, stored, { before, after, now }),
    updateIncident(register, stored.id, {
      ...changedColumns(repeatedColumns(before), repeatedColumns(after)),
      ...changedColumns({ ...stored }, { ...nextDue(after, duties, now), nextStep: nextStep(after, now) }),
      ...titleVersion(stored, after, columns),
      ...columns,
    }),
  ])
}

/** Rows of a dossier that is being made: it has no duties yet. */
export function firstDuties(incidentId: string, duties: readonly Duty[]): DutyRow[] {
  return duties.map((duty) => dutyRow(incidentId, uuidv7(), duty))
}

/** The row's version is that of its title and status. */
function titleVersion(stored: StoredDossier, after: Dossier, columns: IncidentColumns): IncidentColumns {
  const isSame = after.status === stored.status && columns.title === undefined
  return isSame ? {} : { version: stored.version + 1 }
}

/** The columns by which lists sort a dossier and count it down. */
export interface NextDue {
  readonly dueAt: Instant | null
  readonly dueKind: string | null
  readonly proposedAwareAt: Instant | null
  readonly provisionalDueAt: Instant | null
  /** When hours of the law end, of those that run. */
  readonly lawDueAt: Instant | null
  /** The provisional clock counts from a hint alone. */
  readonly isHint: boolean
}

/**
 * Due first among what still runs, overdue included. While awareness is not fixed, the authority's hours from the
 * proposed instant may run already: they count for the order, beside the duties and never among them. From a hint alone
 * none run: then the check is what is due.
 */
export function nextDue(dossier: Dossier, duties: readonly Duty[], now: Instant): NextDue {
  const provisional = provisionalDuty(dossier, now)
  const isHint = provisional !== null && isHintAlone(dossier)
  const clocks = provisional && !isHint ? [...duties, provisional] : duties
  const first = firstDue(clocks)
  return {
    ...{ dueAt: first?.dueAt ?? null, dueKind: first?.kind ?? null },
    proposedAwareAt: provisional?.triggeredAt ?? null,
    provisionalDueAt: provisional?.dueAt ?? null,
    lawDueAt: lawDue(clocks)?.dueAt ?? null,
    isHint,
  }
}

/** The rows that a dossier's duties have to be written over. */
export function changedDuties(stored: StoredDossier, duties: readonly Duty[]): DutyRow[] {
  const known = new Map(stored.duties.map((duty) => [duty.key, duty]))
  const wanted = duties.flatMap((duty) => {
    const old = known.get(duty.key)
    const row = dutyRow(stored.id, old?.id ?? uuidv7(), duty)
    return old && isSame(old, row) ? [] : [row]
  })
  // A duty that the dossier no longer knows stays as a row that asks for nothing: its past is in the journal.
  const keys = new Set<string>(duties.map((duty) => duty.key))
  const gone = stored.duties
    .filter((duty) => !keys.has(duty.key) && duty.storedState !== 'notRequired')
    .map(({ storedState: _state, ...duty }) => ({ ...duty, incidentId: stored.id, state: 'notRequired' }))
  return [...wanted, ...gone]
}

function isSame(old: StoredDuty, row: DutyRow): boolean {
  return (
    old.storedState === row.state &&
    old.name === row.name &&
    old.recipient === row.recipient &&
    old.certainty === row.certainty &&
    old.triggeredAt === row.triggeredAt &&
    old.dueAt === row.dueAt &&
    old.metAt === row.metAt &&
    old.ruleId === row.ruleId &&
    old.source === row.source
  )
}

/** Time alone makes a running duty overdue, so `overdue` is read from its due time and never written. */
function dutyRow(incidentId: string, id: string, duty: Duty): DutyRow {
  return { ...duty, id, incidentId, state: duty.state === 'overdue' ? 'running' : duty.state }
}
