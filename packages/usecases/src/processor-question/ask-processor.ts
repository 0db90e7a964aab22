import {
  insertProcessorQuestion,
  selectAskedReport,
  uuidv7,
  type IncidentRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { Fields } from '../input/fields.ts'
import { invalid, notFound } from '../refusal.ts'

/** As long as whoever asks may make it. */
export const longestQuestion = 2000

/**
 * Asks a processor something about its report, in own words; a job brings it there. Asking the same again while it waits asks
 * once.
 *
 * @throws {Refusal} notFound for a report that no processor sent through the platform; invalid at `report` for one that was
 * withdrawn, and where nobody works in the processor's register any more.
 */
export async function askProcessor(
  context: Context,
  organisationId: string,
  { reportId, text }: { readonly reportId: string; readonly text: string },
  selection: Selection,
): Promise<IncidentRow> {
  const fields = new Fields({ text }, context.now())
  const words = fields.text('text', { max: longestQuestion })
  const act = { action: 'change', part: 'Incident', verb: 'report.questionAsked' } as const
  const target = { part: 'report', partId: reportId } as const
  return changeIncident(
    context,
    organisationId,
    target,
    act,
    selection,
    async ({ register, dossier, now }) => {
      const report = await selectAskedReport(register, reportId, words, now)
      if (!report) throw notFound()
      if (report.isWithdrawn) throw invalid([{ path: 'report', code: 'reportWithdrawn' }])
      if (report.isProcessorOver) throw invalid([{ path: 'report', code: 'organisationEnded' }])
      fields.refuse()
      if (report.isAsked) return null
      const id = uuidv7()
      // Awaited here: the queue looks something up before it writes, and would do so behind the commit otherwise.
      await context.jobs.enqueue('ask-processor', { registerId: organisationId, questionId: id })
      return {
        after: dossier,
        summary: { reportId, questionId: id },
        write: () => insertProcessorQuestion(register, { id, reportId, text: words, askedAt: now }),
      }
    },
  )
}
