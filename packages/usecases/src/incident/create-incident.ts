import {
  dutiesOf,
  emptyFacts,
  incidentNumber,
  incidentReference,
  nextStep,
  numberingYear,
  ruleSetAt,
  type Dossier,
  type Duty,
  type Facts,
  type IncidentSource,
  type Instant,
  type OrganisationSettings,
} from '@lekboek/domain'
import {
  holdOwnOrganisation,
  insertIncident,
  insertReport,
  insertSections,
  nextIncidentSequence,
  upsertDuties,
  uuidv7,
  type NewReport,
  type Register,
} from '@lekboek/database'
import { reportKinds, type Compared } from '@lekboek/domain/report'
import type { BesideFacts } from './beside-facts.ts'
import { drawSealedNumber } from '../seal/sealed-number.ts'
import { noteLikenesses } from '../likeness/note-likenesses.ts'
import { newReportReference } from '../report/report-reference.ts'
import { firstDuties, nextDue } from './refresh-dossier.ts'
import { repeatedColumns } from './repeated-columns.ts'
import { settingsOf } from './settings.ts'
import { isOver } from '../merger/has-ended.ts'
import { forbidden } from '../refusal.ts'

/** How a dossier begins: with a report, and with the facts that the report already gives. */
export interface FirstReport extends Omit<NewReport, 'id' | 'reference' | 'incidentId' | 'source'> {
  readonly source: IncidentSource
  readonly title: string
  readonly facts: Partial<Facts>
  /** Where the report has its id from elsewhere, so that the same form makes one report; a new one otherwise. */
  readonly reportId?: string
  /** What is known from the first moment on beside the facts: of whose word they are, and who told whom. */
  readonly beside?: Partial<Pick<BesideFacts, 'taken' | 'subProcessors'>>
  /** Who sees it from the first moment on; null for a dossier that is not sealed. */
  readonly seenBy?: Readonly<Record<string, string>> | null
}

/** What a report has of a processor that handed it in itself: nothing. */
export const fromNoProcessor = {
  ...{ processorId: null, processorName: null, deliveryId: null },
  ...{ agreementId: null, contractTermHours: null, processorReference: null },
} as const

/** The new dossier's names, and how its organisation works. */
export interface CreatedIncident {
  readonly incidentId: string
  readonly reportId: string
  readonly number: string
  readonly reference: string
  readonly reportReference: string
  /** Those that its first duties were counted with. */
  readonly settings: OrganisationSettings
}

/**
 * Makes a report and its dossier in an open register: number, row, first facts, duties. The caller writes the
 * journal, as the last thing it does.
 *
 * @throws {Refusal} forbidden where the organisation takes part no more.
 */
export async function createIncident(
  register: Register,
  first: FirstReport,
  now: Instant,
): Promise<CreatedIncident> {
  const organisation = await holdOwnOrganisation(register)
  if (!organisation) throw new Error('a register without its organisation')
  // Also for the successor's people, who carry on what stands there.
  if (isOver(organisation, now)) throw forbidden()
  const settings = settingsOf(organisation)
  const { id, reportId, reportReference } = {
    id: uuidv7(),
    reportId: first.reportId ?? uuidv7(),
    reportReference: newReportReference(),
  }
  const dossier = dossierFrom(first, settings, now)
  const duties = dutiesOf(dossier, now)
  const year = numberingYear(now, organisation.timeZone)
  // A sealed dossier takes no number of the row: it leaves no gap behind.
  const { seenBy = null } = first
  const sequence = await (seenBy ? drawSealedNumber(register, year) : nextIncidentSequence(register, year))
  const reference = incidentReference(organisation.prefix, year, sequence)
  const { title, source, contractTermHours, reportedAt, beside = {} } = first
  const columns = columnsOf(first, dossier, duties, now)
  await Promise.all([
    insertIncident(register, {
      ...{
        id,
        year,
        sequence,
        reference,
        title,
        source,
        contractTermHours,
        reportedAt,
        seenBy,
        columns,
      },
      createdAt: now,
    }),
    insertSections(register, { incidentId: id, at: now }, { ...first.facts, ...beside }),
    insertReport(register, { ...first, id: reportId, reference: reportReference, incidentId: id }),
    upsertDuties(register, firstDuties(id, duties)),
  ])
  // Of a sealed dossier no hint may tell.
  if (!seenBy) await noteLikenesses(register, id, comparedBy(first), now)
  const number = incidentNumber(year, sequence)
  return { incidentId: id, reportId, number, reference, reportReference, settings }
}

/** By what it is compared with what came in before, whoever told it. */
function comparedBy({ title, text, kind, place, noticedAt, facts }: FirstReport): Compared {
  const known = reportKinds.find((one) => one === kind) ?? null
  const incidentType = facts.nature?.incidentType ?? null
  return { text: `${title} ${text}`, kind: known, incidentType, place, noticedAt }
}

function dossierFrom(first: FirstReport, settings: OrganisationSettings, now: Instant): Dossier {
  return {
    status: 'reported',
    createdAt: now,
    reportedAt: first.reportedAt,
    awareAt: null,
    dismissedAt: null,
    facts: { ...emptyFacts(), ...first.facts },
    settings,
    weighing: null,
    advisedAt: null,
    decision: null,
    notifications: [],
    communications: [],
    openMeasures: 0,
    contractTermHours: first.contractTermHours,
    ...(first.beside?.subProcessors && { subProcessors: first.beside.subProcessors.links }),
    ruleSetId: ruleSetAt(first.reportedAt).id,
  }
}

function columnsOf(first: FirstReport, dossier: Dossier, duties: readonly Duty[], now: Instant) {
  return {
    processorName: first.processorName,
    // The reporter's words stand in for the description in searches until the DPO writes one.
    description: first.text === '' ? null : first.text,
    ...repeatedColumns(dossier),
    ...nextDue(dossier, duties, now),
    nextStep: nextStep(dossier, now),
  }
}
