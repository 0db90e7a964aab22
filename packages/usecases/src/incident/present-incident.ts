import {
  closeProblems,
  compareSeverity,
  contradictionsOf,
  dutiesOf,
  emptyFacts,
  factSections,
  firstProposal,
  hasUnconfirmedNumbers,
  proposeFor,
  readingsOfDuty,
  leastSeverityInputsFrom,
  severityInputsFrom,
  severityOf,
  shownAsKept,
  stretchFlags,
  waitingDuties,
  weigh,
  withGroups,
  type CommunicationDraft,
  type Dossier,
  type Facts,
  type GroupWeighing,
  type Instant,
  type KeptDuty,
  type OrganisationSettings,
} from '@lekboek/domain'
import { communicationProblems } from '@lekboek/domain/communication-problems'
import { kindWarnings } from '@lekboek/domain/labels'
import type { IncidentRow, Selection } from '@lekboek/database'
import { presentAudiences } from '../communication/present-audiences.ts'
import { asksKept, assessmentNeeds, presentAssessments } from '../assessment/present-assessments.ts'
import { onceConfirmed } from '../duty/once-confirmed.ts'
import { materialSelection } from '../notification/dossier-material.ts'
import { presentAuthorities } from '../notification/present-authorities.ts'
import { presentView } from '../notification/present-view.ts'
import { asksTold, presentReports, versionNeeds } from '../received-report/present-reports.ts'
import { asksLapsed, namesNeeded } from '../seal/show-names.ts'
import type { Opening } from '../viewer/viewer.ts'
import { besideOf } from './beside-facts.ts'
import { dueChanges, historySelection } from './due-changes.ts'
import {
  dossierOf,
  dossierSelection,
  factsOf,
  storedDossier,
  withInstants,
  type StoredDossier,
  type StoredSection,
} from './load-dossier.ts'

const sections = { section: true, version: true, content: true, changedAt: true, changedBy: true } as const
const draft = {
  audience: true,
  language: true,
  subject: true,
  whatHappened: true,
  consequences: true,
  measures: true,
  advice: true,
  contact: true,
  groups: true,
} as const

/** Fields that are worked out from stored ones, and what each of them needs. */
const computed: Readonly<Record<string, Selection>> = {
  facts: { sections },
  weighing: { sections },
  severity: { sections },
  contradictions: { sections, awareAt: true },
  awarenessProposal: { sections, bringings: { proposal: true } },
  awarenessSignals: { sections },
  significance: { sections },
  subProcessors: { sections },
  takenFields: { sections },
  untold: { sections },
  confirmedNumbers: { sections },
  hasUnconfirmedNumbers: dossierSelection,
  kept: dossierSelection,
  hasUnconfirmedCorrection: dossierSelection,
  audiences: dossierSelection,
  stretchFlags: dossierSelection,
  waitingDuties: dossierSelection,
  dutyHistory: historySelection,
  closeProblems: dossierSelection,
  competentAuthorities: {},
  dossierView: materialSelection,
}

const known = new WeakMap<Selection, Selection>()

/** What has to be read for what was asked; the same object for the same selection, so that its SQL is kept. */
export function storedSelection(selection: Selection): Selection {
  const before = known.get(selection)
  if (before) return before
  const needs = Object.keys(selection).map((field) => computed[field] ?? {})
  const stored = [
    ...needs,
    ...assessmentNeeds(selection['assessments']),
    ...communicationNeeds(selection),
    ...readingNeeds(selection),
    ...versionNeeds(selection['reports']),
    ...broughtNeeds(selection['broughtIn']),
  ].reduce(merged, withoutComputed(selection))
  known.set(selection, stored)
  return stored
}

function withoutComputed(selection: Selection): Selection {
  const stored = Object.fromEntries(Object.entries(selection).filter(([field]) => !(field in computed)))
  return asksLapsed(selection) ? { ...stored, ...namesNeeded(selection) } : stored
}

/** Whether a message says all it must depends on its text and on the facts. */
function communicationNeeds(selection: Selection): Selection[] {
  return isChecked(selection['communications']) ? [{ sections, communications: draft }] : []
}

function isChecked(communications: true | Selection | undefined): boolean {
  return typeof communications === 'object' && ('problems' in communications || 'warnings' in communications)
}

/** What can be read into a due time depends on the term it was counted with, and that is nowhere stored. */
function readingNeeds(selection: Selection): Selection[] {
  return hasReadings(selection['duties']) ? [dossierSelection] : []
}

function hasReadings(duties: true | Selection | undefined): boolean {
  return typeof duties === 'object' && 'readings' in duties
}

/** What either of two selections asks. */
export function merged(one: Selection, other: Selection): Selection {
  const result: Record<string, true | Selection> = { ...one }
  for (const [field, wanted] of Object.entries(other)) {
    const present = result[field]
    result[field] = typeof present === 'object' && wanted !== true ? merged(present, wanted) : wanted
  }
  return result
}

/** What dossiers that were brought in say of the facts is told from their sections. */
function broughtNeeds(brought: true | Selection | undefined): Selection[] {
  return typeof brought === 'object' && 'facts' in brought ? [{ broughtIn: { sections } }] : []
}

function presentBrought(brought: unknown): unknown[] {
  const rows = Array.isArray(brought)
    ? (brought as readonly Readonly<{ sections: readonly StoredSection[] }>[])
    : []
  return rows.map((one) => ({ ...one, facts: presentFacts(one.sections) }))
}

/** From where a dossier is looked at. */
export interface Standpoint {
  readonly settings: OrganisationSettings
  readonly now: Instant
  /** Who looks, into whose register. */
  readonly opening: Opening
}

/** Adds what was asked and is not stored: facts by section, weighing, severity, proposals, what closing lacks. */
export function presentIncident(
  row: IncidentRow,
  selection: Selection,
  { settings, now, opening }: Standpoint,
): IncidentRow {
  const { viewer, access } = opening
  const around =
    'competentAuthorities' in selection
      ? { competentAuthorities: presentAuthorities(access.organisation, viewer, now) }
      : {}
  const told = {
    ...(asksTold(selection['reports']) && { reports: presentReports(row['reports']) }),
    ...(broughtNeeds(selection['broughtIn']).length > 0 && { broughtIn: presentBrought(row['broughtIn']) }),
  }
  if (!('sections' in storedSelection(selection))) return { ...row, ...around, ...told }
  const rows = Array.isArray(row['sections']) ? (row['sections'] as readonly StoredSection[]) : []
  const facts = factsOf(rows)
  const stored = once(() => storedDossier(row))
  const dossier = once(() => dossierOf(stored(), settings))
  return {
    ...row,
    ...around,
    ...told,
    ...('dossierView' in selection && { dossierView: presentView(row, opening, now) }),
    ...('facts' in selection && { facts: presentFacts(rows) }),
    ...('weighing' in selection && { weighing: presentWeighing(facts) }),
    ...('severity' in selection && { severity: presentSeverity(facts) }),
    ...('contradictions' in selection && { contradictions: contradictionsOf(facts, awareAtOf(row), now) }),
    ...('awarenessProposal' in selection && { awarenessProposal: presentProposal(facts, rows, row) }),
    ...('awarenessSignals' in selection && { awarenessSignals: besideOf(rows, 'signals') }),
    ...('significance' in selection && { significance: besideOf(rows, 'significance') }),
    ...('subProcessors' in selection && { subProcessors: besideOf(rows, 'subProcessors') }),
    ...('takenFields' in selection && { takenFields: besideOf(rows, 'taken').fields }),
    ...('untold' in selection && { untold: besideOf(rows, 'untold') }),
    ...('confirmedNumbers' in selection && {
      confirmedNumbers: {
        ...besideOf(rows, 'confirmedNumbers'),
        numbersVersion: besideOf(rows, 'numbers').version,
      },
    }),
    ...('hasUnconfirmedNumbers' in selection && {
      hasUnconfirmedNumbers: hasUnconfirmedNumbers(dossier()),
    }),
    ...('hasUnconfirmedCorrection' in selection && {
      hasUnconfirmedCorrection: presentKept(stored(), dossier(), now).duties.some(({ isShown }) => isShown),
    }),
    ...('kept' in selection && { kept: presentKept(stored(), dossier(), now) }),
    ...('audiences' in selection && { audiences: presentAudiences(dossier()) }),
    ...('stretchFlags' in selection && {
      stretchFlags: stretchFlags(dossier(), now),
    }),
    ...('waitingDuties' in selection && {
      waitingDuties: waitingDuties(dossier(), now, besideOf(rows, 'significance').version > 0),
    }),
    ...('dutyHistory' in selection && { dutyHistory: dueChanges(row, settings) }),
    ...(hasReadings(selection['duties']) && {
      duties: presentDuties(row, dossier(), now),
    }),
    ...('closeProblems' in selection && {
      closeProblems: closeProblems(dossier()),
    }),
    ...(asksKept(selection['assessments']) && {
      assessments: presentAssessments(row['assessments'], facts),
    }),
    ...(isChecked(selection['communications']) && { communications: checked(row['communications'], facts) }),
  }
}

/** What is worked out when it is first asked for, and not again. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** Each section with its version; one that nobody saved yet is empty and has version 0. */
function presentFacts(rows: readonly StoredSection[]): Readonly<Record<string, unknown>> {
  const empty = emptyFacts()
  const bySection = new Map(rows.map((row) => [row.section, row]))
  return Object.fromEntries(
    factSections.map((section) => {
      const { version = 0, changedAt = null, changedBy = null, content } = bySection.get(section) ?? {}
      return [section, { ...empty[section], ...content, version, changedAt, changedBy }]
    }),
  )
}

function presentWeighing(facts: Facts) {
  const { groups, ...weighing } = weigh(facts)
  return { ...withAnswers(weighing), groups: groups.map(presentGroup) }
}

function presentKept({ sections }: StoredDossier, dossier: Dossier, now: Instant) {
  const kept = besideOf(sections, 'kept')
  if (kept.duties.length === 0) return { ...kept, duties: [] }
  const bare = dutiesOf({ ...dossier, keptDuties: [] }, now)
  const shown: readonly KeptDuty[] = shownAsKept(dossier, dutiesOf(dossier, now), bare)
  const duties = kept.duties.map((one) => ({
    ...{ ...one, isShown: shown.includes(one) },
    ...onceConfirmed(bare, one.key),
  }))
  return { ...kept, duties }
}

function presentGroup({ count, ...group }: GroupWeighing) {
  return { ...withAnswers(group), countFrom: count.few, countTo: count.many }
}

function withAnswers<T extends Pick<GroupWeighing, 'questions'>>({ questions, ...weighed }: T) {
  return { ...weighed, riskAnswer: questions.risk, highRiskAnswer: questions.highRisk }
}

function presentSeverity(facts: Facts) {
  const inputs = severityInputsFrom(facts)
  const severity = severityOf(inputs)
  const { quarters, ...shown } = severity
  const least = severityOf(leastSeverityInputsFrom(facts))
  return {
    ...shown,
    ...{ score: quarters / 4, leastScore: least.quarters / 4, leastBand: least.band },
    comparison: compareSeverity(weigh(facts), severity, {
      ...{ inputs, leastBand: least.band },
      types: withGroups(facts).data.types ?? [],
    }),
  }
}

function awareAtOf(row: IncidentRow): Instant | null {
  const at = withInstants(row['awareAt'], 'awareAt')
  return typeof at === 'string' ? at : null
}

/** Each duty with what can be read into its due time; one that the dossier no longer knows has none. */
function presentDuties(row: IncidentRow, dossier: Dossier, now: Instant): unknown[] {
  const rows = Array.isArray(row['duties']) ? (row['duties'] as readonly Readonly<{ key: string }>[]) : []
  const current = new Map(dutiesOf(dossier, now).map((duty) => [duty.key, duty]))
  return rows.map((stored) => {
    const duty = current.get(stored.key)
    return { ...stored, readings: duty ? readingsOfDuty(duty, dossier.settings) : [] }
  })
}

function presentProposal(facts: Facts, sections: readonly StoredSection[], row: IncidentRow) {
  // What the relation is read with gives each row its proposal.
  const bringings = (row['bringings'] ?? []) as StoredDossier['bringings']
  const broughtWith = firstProposal(bringings.map(({ proposal }) => proposal))
  const proposal = proposeFor({ facts, signals: besideOf(sections, 'signals'), broughtWith })
  return proposal && { awareAt: proposal.at, ground: proposal.ground, reason: proposal.reason }
}

function checked(communications: unknown, facts: Facts): unknown[] {
  const rows = Array.isArray(communications)
    ? (communications as readonly (CommunicationDraft & { readonly groups: readonly string[] | null })[])
    : []
  return rows.map((communication) => {
    const own = withGroups(facts, communication.groups)
    const { problems, warnings } = communicationProblems(communication, own)
    return { ...communication, problems, warnings: [...warnings, ...kindWarnings(communication, own)] }
  })
}
