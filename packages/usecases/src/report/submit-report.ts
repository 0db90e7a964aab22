import { mayReport } from '@lekboek/access'
import { emptySection, type Instant } from '@lekboek/domain'
import { appendJournal, inRegister, type ReportRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { createIncident, fromNoProcessor } from '../incident/create-incident.ts'
import { tellTakers } from '../incident/tell-of-work.ts'
import { Fields, longText, shortText } from '../input/fields.ts'
import { forbidden } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { reportById } from './report-by-id.ts'
import { titleOf } from './title-of.ts'

/** What a member of staff tells, in plain words. */
export interface SubmitReportInput {
  readonly text: string
  readonly noticedAt: string
  readonly place?: string | null
  readonly people?: string | null
}

/** Hands in a report; the dossier that it opens waits for the DPO, whom a letter tells. The reporter gets the own report back. */
export async function submitReport(
  context: Context,
  organisationId: string,
  input: SubmitReportInput,
  selection: Selection,
): Promise<ReportRow> {
  const { ability, actor, viewer } = await openRegister(context, organisationId)
  if (!mayReport(ability)) throw forbidden()
  const now = context.now()
  const told = readReport(input, now)
  return inRegister(context.database, actor, organisationId, async (register) => {
    const created = await createIncident(
      register,
      {
        ...told,
        title: titleOf(told.text),
        source: 'staff',
        reportedAt: now,
        reporterId: viewer.id,
        reporterName: viewer.name,
        facts: {
          timing: {
            ...emptySection('timing'),
            detectedAt: told.noticedAt,
            reportedAt: now,
            discovery: 'controller',
          },
        },
        ...fromNoProcessor,
      },
      now,
    )
    const { reportId, incidentId, reference, reportReference } = created
    const summary = { reportId, reportReference, reference, source: 'staff' }
    await tellTakers(context, register, now)
    const [, report] = await Promise.all([
      appendJournal(register, { verb: 'report.submitted', at: now, incidentId, summary }),
      reportById(register, reportId, selection),
    ])
    return report
  })
}

function readReport(input: SubmitReportInput, now: Instant) {
  const fields = new Fields(input, now)
  const told = {
    text: fields.text('text', { max: longText }),
    noticedAt: fields.instant('noticedAt', { notInFuture: true }),
    place: fields.optionalText('place', { max: shortText }),
    people: fields.optionalText('people', { max: longText }),
  }
  fields.refuse()
  return told
}
