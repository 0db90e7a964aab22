import { eraseIdentity, selectOutsiderReport, type IncidentRow, type Selection } from '@lekboek/database'
import { reasonMinimum } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { Fields, longText } from '../input/fields.ts'
import { notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'

/** Forgets who told something from outside, on their request; what they told stays. Nobody brings it back. */
export async function eraseOutsiderIdentity(
  context: Context,
  organisationId: string,
  input: { readonly report: string; readonly reason: string },
  selection: Selection,
): Promise<IncidentRow> {
  await openRegister(context, organisationId)
  const fields = new Fields(input, context.now())
  const reason = fields.text('reason', { max: longText, min: reasonMinimum })
  fields.refuse()
  const act = {
    action: 'change',
    part: 'Incident',
    verb: 'report.identityErased',
    frozenToo: true,
  } as const
  const target = { part: 'report', partId: input.report } as const
  return changeIncident(
    context,
    organisationId,
    target,
    act,
    selection,
    async ({ register, dossier, now }) => {
      if (!(await selectOutsiderReport(register, input.report))?.hasIdentity) throw notFound()
      const by = register.actor.name
      return {
        after: dossier,
        summary: { reportId: input.report, reason },
        write: () => eraseIdentity(register, input.report, { at: now, by, reason }),
      }
    },
  )
}
