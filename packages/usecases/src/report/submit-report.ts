import { mayReport } from '@lekboek/access'
import { emptySection, labelLanguages, type Facts, type Instant } from '@lekboek/domain'
import { factsOfReport } from '@lekboek/domain/report'
import { reportKindLabels } from '@lekboek/domain/report-labels'
import {
  appendJournal,
  inRegister,
  isDuplicate,
  selectSubmitted,
  type Register,
  type ReportRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { createIncident, fromNoProcessor } from '../incident/create-incident.ts'
import { tellTakers } from '../incident/tell-of-work.ts'
import { forbidden } from '../refusal.ts'
import { openRegister, type Opening } from '../viewer/viewer.ts'
import { readReport, type SubmitReportInput, type ToldReport } from './read-report.ts'
import { reportById } from './report-by-id.ts'
import { titleOf } from './title-of.ts'

/**
 * Hands in a report; the dossier that it opens waits for the DPO, whom a letter tells. The reporter gets the own report back;
 * what a device sends once more, because it did not hear that it arrived, is the report that it made then.
 */
export async function submitReport(
  context: Context,
  organisationId: string,
  input: SubmitReportInput,
  selection: Selection,
): Promise<ReportRow> {
  const opening = await openRegister(context, organisationId)
  if (!mayReport(opening.ability)) throw forbidden()
  // Two people share a device, and one signed in while the other's report was on its way: it waits for its own person.
  if ((input.reporter ?? opening.viewer.id) !== opening.viewer.id) throw forbidden()
  const now = context.now()
  const told = readReport(input, now)
  const handIn = () =>
    inRegister(context.database, opening.actor, organisationId, async (register) => {
      const known =
        told.submissionId && (await selectSubmitted(register, opening.viewer.id, told.submissionId))
      return reportById(
        register,
        known ?? (await makeReport(context, register, opening, { told, now })),
        selection,
      )
    })
  try {
    return await handIn()
  } catch (error) {
    // The unique index decides this race, not the look before: two windows may send the same report at once.
    if (told.submissionId === null || !isDuplicate(error)) throw error
    return handIn()
  }
}

/** The report and its dossier; the id of the report. */
async function makeReport(
  context: Context,
  register: Register,
  { viewer, access }: Opening,
  { told, now }: { readonly told: ToldReport; readonly now: Instant },
): Promise<string> {
  const created = await createIncident(
    register,
    {
      ...told,
      title: titleFor(told, access.organisation.languages[0]),
      source: 'staff',
      reportedAt: now,
      reporterId: viewer.id,
      reporterName: viewer.name,
      facts: factsFrom(told, now),
      ...fromNoProcessor,
    },
    now,
  )
  const { reportId, incidentId, reference, reportReference } = created
  const summary = {
    reportId,
    reportReference,
    reference,
    source: 'staff',
    ...(told.kind && { kind: told.kind }),
  }
  await tellTakers(context, register, now)
  await appendJournal(register, { verb: 'report.submitted', at: now, incidentId, summary })
  return reportId
}

/** The reporter's own words, or else what kind of thing it is, in the register's first language. */
function titleFor({ text, kind }: ToldReport, language: string | undefined): string {
  if (text !== '' || kind === null) return titleOf(text)
  return reportKindLabels[kind][labelLanguages.find((one) => one === language) ?? 'nl']
}

function factsFrom({ kind, answers, noticedAt }: ToldReport, reportedAt: Instant): Partial<Facts> {
  const { isOngoing, ...reported } = factsOfReport(kind, answers)
  return {
    ...reported,
    timing: {
      ...emptySection('timing'),
      ...(isOngoing && { occurrenceKind: 'ongoing' }),
      ...{ detectedAt: noticedAt, reportedAt, discovery: 'controller' },
    },
  }
}
