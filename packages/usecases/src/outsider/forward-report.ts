import {
  isUuid,
  markForwarded,
  selectOutsiderReport,
  selectReportTaker,
  selectReportTakers,
  type IncidentRow,
  type ReportTaker,
  type Selection,
} from '@lekboek/database'
import { mayInRegister } from '@lekboek/access'
import { reasonMinimum } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { Fields, longText, shortText } from '../input/fields.ts'
import { forbidden, invalid, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/**
 * Passes a report from outside on to the organisation that it was meant for, where its reporter consented. What stands in this
 * register stays; the dossier is closed or dismissed by an act of its own.
 *
 * @throws {Refusal} invalid without consent, for a report that was passed on before, and for an organisation that takes none.
 */
export async function forwardReport(
  context: Context,
  organisationId: string,
  input: { readonly report: string; readonly to: string; readonly reason: string },
  selection: Selection,
): Promise<IncidentRow> {
  await openRegister(context, organisationId)
  const now = context.now()
  const fields = new Fields(input, now)
  const to = fields.text('to', { max: shortText })
  const reason = fields.text('reason', { max: longText, min: reasonMinimum })
  fields.refuse()
  const act = { action: 'change', part: 'Incident', verb: 'report.forwarded', frozenToo: true } as const
  const target = { part: 'report', partId: input.report } as const
  return changeIncident(context, organisationId, target, act, selection, async ({ register, dossier }) => {
    const report = await selectOutsiderReport(register, input.report)
    if (!report) throw notFound()
    if (!report.mayForward) throw invalid([{ path: 'report', code: 'noConsent' }])
    if (report.forwardedTo !== null) throw invalid([{ path: 'report', code: 'isForwarded' }])
    const taker = isUuid(to) && to !== organisationId ? await selectReportTaker(register, to, now) : null
    if (!taker) throw invalid([{ path: 'to', code: 'takesNoReports' }])
    // Awaited here: the queue looks something up before it writes, and would do so behind the commit otherwise.
    await context.jobs.enqueue('forward-report', { organisationId, reportId: input.report })
    const by = register.actor.name
    return {
      after: dossier,
      summary: { reportId: input.report, to: taker.name, reason },
      write: () => markForwarded(register, input.report, { to, at: now, by, reason }),
    }
  })
}

const mostTakers = 20

/** The organisations to which a report may be passed on, by words of their name or by their number. */
export async function findReportTakers(
  context: Context,
  organisationId: string,
  words: string,
): Promise<readonly ReportTaker[]> {
  const { ability } = await openRegister(context, organisationId)
  // Whoever may open dossiers here takes up what comes in.
  if (!mayInRegister(ability, 'change', 'Agreement')) throw forbidden()
  const now = context.now()
  const fields = new Fields({ text: words }, now)
  const text = fields.text('text', { max: shortText, min: 2, mustSay: false })
  fields.refuse()
  const takers = await selectReportTakers(context.database, text, now, mostTakers)
  return takers.filter(({ id }) => id !== organisationId)
}
