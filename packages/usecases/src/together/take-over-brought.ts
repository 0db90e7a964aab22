import { saidIn } from '@lekboek/domain/breach'
import { isUuid, selectBroughtSections, type IncidentRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { besideOf } from '../incident/beside-facts.ts'
import { changeIncident } from '../incident/change-incident.ts'
import { factsOf, type StoredSection } from '../incident/load-dossier.ts'
import { notFound } from '../refusal.ts'
import { readSaidFields, takeSaid, type TakeSaidInput } from '../received-report/take-said.ts'

export interface TakeOverBroughtInput extends TakeSaidInput {
  readonly incident: string
  /** The dossier that was brought into it. */
  readonly from: string
}

/**
 * Takes over chosen fields of the facts as a dossier said them that was brought into this one, all in one act. What was a processor's
 * word there is its word here too.
 *
 * @throws {Refusal} notFound also for a dossier that was not brought into this one; what else `takeSaid` refuses.
 */
export async function takeOverBrought(
  context: Context,
  organisationId: string,
  input: TakeOverBroughtInput,
  selection: Selection,
): Promise<IncidentRow> {
  const { incident, from, versions } = input
  const act = { action: 'change', part: 'Facts', verb: 'facts.takenOver' } as const
  return changeIncident(context, organisationId, incident, act, selection, async (open) => {
    const sections = isUuid(from)
      ? await selectBroughtSections<StoredSection>(open.register, from, open.stored.id)
      : null
    if (!sections) throw notFound()
    const fields = readSaidFields(input.fields)
    const marks = besideOf(sections, 'taken').fields
    const taken = takeSaid(open, { fields, versions }, saidIn(factsOf(sections)), (field) => {
      const mark = marks.find((one) => one.field === field)
      return mark ? { ...mark, at: open.now, by: open.opening.viewer.name } : null
    })
    return { ...taken, summary: { fromId: from, ...taken.summary } }
  })
}
