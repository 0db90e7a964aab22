import {
  insertOutsiderMessage,
  markMessagesRead,
  selectOutsiderReport,
  uuidv7,
  type IncidentRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { Fields, longText } from '../input/fields.ts'
import { invalid, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/**
 * Writes to whoever told something from outside: they read it with their receipt. Whoever writes has read what was asked.
 *
 * @throws {Refusal} notFound for a report that did not come from outside; invalid once it was passed on to others.
 */
export async function answerOutsider(
  context: Context,
  organisationId: string,
  reportId: string,
  text: string,
  selection: Selection,
): Promise<IncidentRow> {
  await openRegister(context, organisationId)
  const fields = new Fields({ text }, context.now())
  const answer = fields.text('text', { max: longText })
  fields.refuse()
  const act = {
    action: 'change',
    part: 'Incident',
    verb: 'report.outsiderAnswered',
    frozenToo: true,
  } as const
  const target = { part: 'report', partId: reportId } as const
  return changeIncident(context, organisationId, target, act, selection, async (open) => {
    const { register, dossier, now } = open
    const report = await selectOutsiderReport(register, reportId)
    if (!report) throw notFound()
    if (report.forwardedTo !== null) throw invalid([{ path: 'report', code: 'isForwarded' }])
    const id = uuidv7()
    const message = { id, reportId, authorName: register.actor.name, text: answer, writtenAt: now }
    return {
      after: dossier,
      summary: { reportId, messageId: id },
      write: () =>
        Promise.all([
          markMessagesRead(register, reportId, 'outsider', now),
          insertOutsiderMessage(register, message),
        ]),
    }
  })
}
