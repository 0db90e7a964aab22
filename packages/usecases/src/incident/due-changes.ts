import {
  dutyHistory,
  incidentStatuses,
  type Dossier,
  type DossierState,
  type DueChange,
  type Instant,
  type KeptDuty,
  type OrganisationSettings,
  type Regime,
  type SubProcessorLink,
  type TimingFacts,
} from '@lekboek/domain'
import type { IncidentRow, OrganisationRow, Selection } from '@lekboek/database'
import type { FieldChange } from '../facts/section-changes.ts'
import type { StoredAssessment, StoredDecision } from './high-risk.ts'
import { dossierSelection, dossierUnder, storedDossier, type StoredDossier } from './load-dossier.ts'
import { settingsFor } from './closed-settings.ts'
import { ownDutyOf } from './settings.ts'

/** What has to be known to tell what was due when: every row with its instant, and the journal for what has no rows. */
export const historySelection = {
  ...dossierSelection,
  assessments: { ...dossierSelection.assessments, assessedBy: true },
  decisions: { ...dossierSelection.decisions, decidedBy: true },
  dutyReports: { ...dossierSelection.dutyReports, createdAt: true, createdBy: true },
  awareness: { ...dossierSelection.awareness, recordedBy: true },
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
    readonly recordedBy: string
  })[]
  readonly timeline: readonly Leaf[]
}

interface Leaf {
  readonly at: string
  readonly verb: string
  readonly actorName: string
  readonly summary: Readonly<Record<string, unknown>>
}

interface Change {
  readonly before: unknown
  readonly after: unknown
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

/**
 * What was due when in the course of a dossier, told from the rows that have a history (awareness, weighing, decision,
 * what was sent) and from the journal (facts that start a clock, significance, the chain of processors, settings).
 * Nothing of it is stored.
 */
export function dueChanges(row: IncidentRow, settings: OrganisationSettings): PresentedChange[] {
  // The selection above is what makes these columns be there.
  const rows = storedDossier(row) as HistoryRows
  // An entry's `at` is in PostgreSQL's form still, and instants are compared as texts here.
  const timeline = rows.timeline.map((leaf) => ({ ...leaf, at: new Date(leaf.at).toISOString() }))
  const stored = { ...rows, timeline }
  return dutyHistory(statesOf(stored, settingsFor(stored, settings))).map(({ state, ...change }) => ({
    ...change,
    by: state.by,
    name: nameOf(change.key, state.dossier),
  }))
}

function nameOf(key: string, { settings, subProcessors }: Dossier): string | null {
  const own = settings.ownDuties?.find(({ id }) => key === `own:${id}`)
  return (own ?? subProcessors?.find(({ id }) => key === `subProcessorReport:${id}`))?.name ?? null
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

/** Entries that say which settings hold from then on. */
const recounting = ['duties.recounted', 'incident.reopened']

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
      .map((report) => ({
        ...reportAt(stored.timeline, report, at),
        retractedAt: until(report.retractedAt) ? report.retractedAt : null,
      })),
    status: statusAt(stored, at),
    dismissedAt: until(stored.dismissedAt) ? stored.dismissedAt : null,
  }
  const read = <Value>(verb: readonly string[], field: string, now: Value): Value =>
    valueAt(
      stored.timeline,
      (leaf) => (verb.includes(leaf.verb) ? changeIn(leaf, field) : undefined),
      at,
      now,
    )
  const judged = <Value>(field: string, now: Value): Value => read(['significance.recorded'], field, now)
  const regimes = read<readonly Regime[]>(recounting, 'regimes', settings.regimes ?? [])
  const ownDuties = read<OrganisationRow['ownDuties']>(recounting, 'ownDuties', settings.ownDuties ?? []).map(
    ownDutyOf,
  )
  const dossier = withoutLaterFacts(
    stored.timeline,
    at,
    dossierUnder(then, { ...settings, regimes, ownDuties }),
  )
  const links = dossier.subProcessors ?? []
  return {
    ...dossier,
    facts: { ...dossier.facts, timing: timingAt(stored.timeline, dossier.facts.timing, at) },
    keptDuties: [...(dossier.keptDuties ?? []), ...releasedLater(stored.timeline, at)]
      .filter(({ since }) => until(since))
      .map((kept) => ({ ...kept, confirmedAt: until(kept.confirmedAt) ? kept.confirmedAt : null })),
    significantAt: judged('significantAt', dossier.significantAt ?? null),
    affectsTrustServices: judged('affectsTrustServices', dossier.affectsTrustServices ?? null),
    isBeingHandled: judged('isBeingHandled', dossier.isBeingHandled ?? null),
    handledAt: judged('handledAt', dossier.handledAt ?? null),
    subProcessors: named(read<readonly LinkTimes[]>(['subProcessors.recorded'], 'links', links), links),
  }
}

/** As far as it decides which clocks run: they stand still in one that is inside another, and in one that was dismissed. */
function statusAt({ status, dismissedAt, timeline }: HistoryRows, at: Instant): StoredDossier['status'] {
  const moves = timeline.filter(
    ({ verb, summary }) =>
      verb === 'incident.broughtInto' || (verb === 'incident.takenApart' && summary['status'] !== undefined),
  )
  if (moves.find((leaf) => leaf.at <= at)?.verb === 'incident.broughtInto') return 'broughtTogether'
  const next = moves.findLast((leaf) => leaf.at > at)
  const stood = status === 'broughtTogether' && next ? changeIn(next, 'status')?.before : status
  const then = incidentStatuses.find((one) => one === stood) ?? status
  return then === 'dismissed' && (dismissedAt === null || dismissedAt > at) ? 'investigating' : then
}

/** What was kept here while another dossier was inside, and went with it later. */
function releasedLater(leaves: readonly Leaf[], at: Instant): KeptDuty[] {
  return leaves
    .filter((leaf) => leaf.verb === 'incident.takenApart' && leaf.at > at)
    .flatMap(({ summary }) => (summary['releasedDuties'] ?? []) as readonly KeptDuty[])
}

type Sent = StoredDossier['dutyReports'][number]

/** What was recorded of something sent, as it stood before it was corrected. */
function reportAt(leaves: readonly Leaf[], report: Sent, at: Instant): Sent {
  const own = leaves.filter(
    ({ verb, summary }) => verb === 'dutyReport.changed' && summary['dutyReportId'] === report.id,
  )
  const read = <Value>(field: string, now: Value) => valueAt(own, (leaf) => changeIn(leaf, field), at, now)
  return {
    ...report,
    sentAt: read('sentAt', report.sentAt),
    isComplete: read('isComplete', report.isComplete),
  }
}

/** Facts that came later are not held against what was concluded before. */
function withoutLaterFacts(leaves: readonly Leaf[], at: Instant, dossier: Dossier): Dossier {
  const { weighing, decision } = dossier
  if (weighing === null || !leaves.some((leaf) => leaf.verb === 'facts.recorded' && leaf.at > at))
    return dossier
  const { conclusion, highRiskAt } = weighing
  const rested = decision?.restsOn?.conclusion ?? null
  return {
    ...dossier,
    weighing: { conclusion, highRiskAt },
    decision: decision && { ...decision, restsOn: { conclusion: rested, proposed: rested } },
  }
}

type LinkTimes = Omit<SubProcessorLink, 'name'>

/** The journal keeps no names: those are what the links are called now, and of one that is gone nobody knows. */
function named(times: readonly LinkTimes[], links: readonly SubProcessorLink[]): SubProcessorLink[] {
  return times.map((link) => ({ ...link, name: links.find(({ id }) => id === link.id)?.name ?? '' }))
}

/** The facts from which a clock may run, as they were answered at an instant. */
function timingAt(leaves: readonly Leaf[], timing: TimingFacts, at: Instant): TimingFacts {
  const read = (field: 'processorAwareAt' | 'processorToldAt' | 'detectedAt' | 'occurredFromAt') =>
    valueAt(leaves, (leaf) => timingChange(leaf, field), at, timing[field])
  return {
    ...timing,
    processorAwareAt: read('processorAwareAt'),
    processorToldAt: read('processorToldAt'),
    detectedAt: read('detectedAt'),
    occurredFromAt: read('occurredFromAt'),
  }
}

function timingChange({ verb, summary }: Leaf, field: string): Change | undefined {
  if (verb !== 'facts.recorded' || summary['section'] !== 'timing') return undefined
  const changes = summary['changes'] as readonly (FieldChange & Change)[]
  return changes.find((change) => change.field === field)
}

function changeIn({ summary }: Leaf, field: string): Change | undefined {
  return summary[field] as Change | undefined
}

/** What something was at an instant: after the last change until then, else before the first one since. */
function valueAt<Value>(
  leaves: readonly Leaf[],
  changeOf: (leaf: Leaf) => Change | undefined,
  at: Instant,
  now: Value,
): Value {
  const changes = leaves.flatMap((leaf) => {
    const change = changeOf(leaf)
    return change ? [{ at: leaf.at, ...change }] : []
  })
  const last = changes.find((change) => change.at <= at)
  if (last) return last.after as Value
  return changes.length > 0 ? (changes.at(-1)?.before as Value) : now
}
