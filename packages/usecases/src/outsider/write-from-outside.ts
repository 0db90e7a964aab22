import {
  appendJournal,
  inRegister,
  insertOutsiderMessage,
  lockReport,
  selectMessage,
  selectNamed,
  type LockedReport,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { takersAmong } from '../incident/tell-of-work.ts'
import { readersAmong, workersIn } from '../incident/who-works.ts'
import { Fields, longText } from '../input/fields.ts'
import { invalid, notFound } from '../refusal.ts'
import { putMail } from '../mail/put-mail.ts'
import { findByReceipt } from './follow-report.ts'
import { outsiderActor } from './outsider-actor.ts'
import type { OutsiderContext } from './outsider-context.ts'

/**
 * Adds what somebody outside still has to say, also where the matter is closed: those who take up what comes in are told, and
 * of a sealed dossier those of them whom it names.
 *
 * @param formId of the message: a form that is sent twice adds it once.
 * @throws {Refusal} notFound for a receipt that opens nothing; invalid for a text that says nothing, and for another text on a form
 * that was sent before.
 */
export async function writeFromOutside(
  context: OutsiderContext,
  organisationId: string,
  input: { readonly receipt: string; readonly text: unknown; readonly formId: string },
): Promise<void> {
  const { database, now } = context
  const at = now()
  const fields = new Fields(input, at)
  const text = fields.text('text', { max: longText })
  fields.refuse()
  const found = await findByReceipt(context, organisationId, input.receipt)
  if (!found) throw notFound()
  const { id: reportId, incidentId } = found
  await inRegister(database, outsiderActor, organisationId, async (register) => {
    await register.throughSeals(async () => {
      const locked = await lockReport(register, reportId)
      if (!locked) throw notFound()
      const message = { id: input.formId, reportId, authorName: null, text, writtenAt: at }
      if (!(await insertOutsiderMessage(register, message))) {
        const earlier = await selectMessage(register, message.id)
        if (earlier?.reportId === reportId && earlier.text === text) return
        throw invalid([{ path: 'text', code: 'repeated' }])
      }
      await tellOfMessage(context, register, locked, at)
      const summary = { reportId, messageId: message.id }
      await appendJournal(register, { verb: 'report.outsiderWrote', at, incidentId, summary })
    })
  })
}

/** A letter to those who take up what comes in, and of a sealed dossier to those of them whom it names: somebody outside wrote. */
export async function tellOfMessage(
  { jobs }: Pick<OutsiderContext, 'jobs'>,
  register: Register,
  { namedIds, incidentId }: LockedReport,
  at: Instant,
): Promise<void> {
  const { organisationId } = register
  const { ways } = await workersIn(register, organisationId, at)
  const named = namedIds === null ? null : await selectNamed(register, incidentId)
  for (const userId of takersAmong({ ways: readersAmong(ways, named) }))
    await putMail(jobs, register, { kind: 'outsiderWrote', aboutId: `${organisationId} ${userId}` }, at)
}
