import {
  dutyHistory,
  type Dossier,
  type DossierState,
  type DueChange,
  type Instant,
  type OrganisationSettings,
  type Regime,
  type OwnDuty,
} from '@lekboek/domain'
import type { IncidentRow, Selection } from '@lekboek/database'
import type { StoredAssessment, StoredDecision } from './high-risk.ts'
import { dossierOf, dossierSelection, storedDossier, type StoredDossier } from './load-dossier.ts'

/** What has to be known to tell what was due when: every row with its instant, and the journal for what has no rows. */
export const historySelection = {
  ...dossierSelection,
  assessments: { ...dossierSelection.assessments, assessedBy: true },
  decisions: { ...dossierSelection.decisions, decidedBy: true },
  dutyReports: { ...dossierSelection.dutyReports, createdAt: true, createdBy: true },
  awareness: { ...dossierSelection.awareness, recordedAt: true, recordedBy: true },
  timeline: { at: true, verb: true, actorName: true, summary: true },
} as const satisfies Selection

interface HistoryRows extends StoredDossier {
  readonly assessments: readonly (StoredAssessment & { readonly assessedBy: string })[]
  readonly decisions: readonly (StoredDecision & { readonly decidedBy: string })[]
  readonly dutyReports: readonly (StoredDossier['dutyReports'][number] & {
    readonly createdAt: string
    readonly createdBy: string
  })[]
  readonly awareness: readonly (StoredDossier['awareness'][number] & {
    readonly recordedAt: string
    readonly recordedBy: string
  })[]
  readonly timeline: readonly Leaf[]
}

interface Leaf {
  readonly at: string
  readonly verb: string
  readonly actorName: string
  readonly summary: Readonly<
    Record<string, { readonly before: unknown; readonly after: unknown } | undefined>
  >
}

interface State extends DossierState {
  /** Who brought it about; null for the dossier's own beginning. */
  readonly by: string | null
}

/** One change of what was due when, as people read it. */
export interface PresentedChange extends Omit<DueChange<State>, 'state'> {
  readonly name: string | null
  readonly by: string | null
}

// Their triggers are facts, of which only the newest answer is kept: what they were before cannot be told.
const untold: readonly string[] = ['processorReport', 'subProcessorReport']

/**
 * What was due when in the course of a dossier, told from the rows that have a history (awareness, weighing, decision,
 * what was sent) and from the journal (significance, settings). Nothing of it is stored.
 */
export function dueChanges(row: IncidentRow, settings: OrganisationSettings): PresentedChange[] {
  // The selection above is what makes these columns be there.
  const rows = storedDossier(row) as HistoryRows
  // An entry's `at` is in PostgreSQL's form still, and instants are compared as texts here.
  const timeline = rows.timeline.map((leaf) => ({ ...leaf, at: new Date(leaf.at).toISOString() }))
  const stored = { ...rows, timeline }
  return dutyHistory(statesOf(stored, settings))
    .filter(({ kind }) => !untold.includes(kind))
    .map(({ state, ...change }) => ({ ...change, by: state.by, name: ownName(change.key, state.dossier) }))
}

function ownName(key: string, { settings }: Dossier): string | null {
  return settings.ownDuties?.find(({ id }) => key === `own:${id}`)?.name ?? null
}

function statesOf(stored: HistoryRows, settings: OrganisationSettings): State[] {
  const moments = [
    ...stored.awareness.map(({ recordedAt, recordedBy }) => ({ at: recordedAt, by: recordedBy })),
    ...stored.assessments.map(({ assessedAt, assessedBy }) => ({ at: assessedAt, by: assessedBy })),
    ...stored.decisions.map(({ decidedAt, decidedBy }) => ({ at: decidedAt, by: decidedBy })),
    ...stored.dutyReports.map(({ createdAt, createdBy }) => ({ at: createdAt, by: createdBy })),
    ...stored.timeline.map(({ at, actorName }) => ({ at, by: actorName })),
    // Of what happened at one instant the first says who: the dossier's own beginning gives way.
    { at: stored.createdAt, by: null },
  ]
  return moments.map(({ at, by }) => ({ at, by, dossier: dossierAt(stored, settings, at) }))
}

/** The dossier as it stood at an instant, as far as its duties go. */
function dossierAt(stored: HistoryRows, settings: OrganisationSettings, at: Instant): Dossier {
  const until = (instant: string | null) => instant !== null && instant <= at
  const then: StoredDossier = {
    ...stored,
    // The newest stands first in each of these lists.
    awareAt: stored.awareness.find(({ recordedAt }) => until(recordedAt))?.awareAt ?? null,
    assessments: stored.assessments.filter(({ assessedAt }) => until(assessedAt)),
    decisions: stored.decisions.filter(({ decidedAt }) => until(decidedAt)),
    dutyReports: stored.dutyReports
      .filter(({ createdAt }) => until(createdAt))
      .map((report) => ({ ...report, retractedAt: until(report.retractedAt) ? report.retractedAt : null })),
    status: stored.status === 'dismissed' && !until(stored.dismissedAt) ? 'investigating' : stored.status,
    dismissedAt: until(stored.dismissedAt) ? stored.dismissedAt : null,
  }
  const read = <Value>(verb: string, field: string, now: Value): Value =>
    valueAt(stored.timeline, verb, field, at, now)
  const regimes = read<readonly Regime[]>('duties.recounted', 'regimes', settings.regimes ?? [])
  const ownDuties = read<readonly OwnDuty[]>('duties.recounted', 'ownDuties', settings.ownDuties ?? [])
  const dossier = dossierOf(then, { ...settings, regimes, ownDuties })
  const significantAt = read('significance.recorded', 'significantAt', dossier.significantAt ?? null)
  return { ...dossier, significantAt }
}

/** What a field was at an instant: after the last change until then, else before the first one since. */
function valueAt<Value>(
  leaves: readonly Leaf[],
  verb: string,
  field: string,
  at: Instant,
  now: Value,
): Value {
  const changes = leaves.flatMap((leaf) => {
    const change = leaf.verb === verb ? leaf.summary[field] : undefined
    return change ? [{ at: leaf.at, ...change }] : []
  })
  const last = changes.find((change) => change.at <= at)
  if (last) return last.after as Value
  return changes.length > 0 ? (changes.at(-1)?.before as Value) : now
}
