import { openIdentity, type OutsiderIdentity } from '@lekboek/database'
import { reasonMinimum } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { changeDossier } from '../incident/change-incident.ts'
import { Fields, longText } from '../input/fields.ts'
import { noteReading } from '../reading/reading-book.ts'
import { notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/**
 * Shows who told something from outside, to whoever is responsible for the dossier and says why they need it. The journal
 * keeps who and why, the read log that.
 *
 * @throws {Refusal} notFound where nobody said who they are, or it was erased.
 */
export async function showOutsiderIdentity(
  context: Context,
  organisationId: string,
  input: { readonly report: string; readonly reason: string },
): Promise<OutsiderIdentity> {
  await openRegister(context, organisationId)
  const fields = new Fields(input, context.now())
  const reason = fields.text('reason', { max: longText, min: reasonMinimum })
  fields.refuse()
  const act = { action: 'change', part: 'Incident', verb: 'report.identityShown', frozenToo: true } as const
  const target = { part: 'report', partId: input.report } as const
  let shown: OutsiderIdentity | null = null
  return changeDossier(
    context,
    organisationId,
    target,
    act,
    async ({ register, dossier, opening, stored }) => {
      // Opened here: keys are read after the row, which would come behind the commit in the answer.
      shown = await openIdentity(register, input.report)
      if (!shown) throw notFound()
      noteReading(context, opening, { kind: 'identity', incidentId: stored.id })
      return { after: dossier, summary: { reportId: input.report, reason } }
    },
    () => (shown ? Promise.resolve(shown) : Promise.reject(notFound())),
  )
}
