import { updateMeasure, type MeasureRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeDossier } from '../incident/change-incident.ts'
import type { MeasureInput } from './add-measure.ts'
import { measureById } from './measure-by-id.ts'
import { readMeasure } from './read-measure.ts'
import { seenMeasure } from './seen-measure.ts'

/** Changes what a measure says; whether it is done stays as it is. */
export async function changeMeasure(
  context: Context,
  organisationId: string,
  measureId: string,
  input: MeasureInput & { readonly version: number },
  selection: Selection,
): Promise<MeasureRow> {
  const values = readMeasure(input, context.now())
  return changeDossier(
    context,
    organisationId,
    { part: 'measure', partId: measureId },
    { action: 'change', part: 'Measure', verb: 'measure.changed' },
    async ({ dossier, register }) => {
      const { version, kind, owner, dueAt } = await seenMeasure(register, measureId, input.version)
      const before = { kind, owner, dueAt }
      const after = { kind: values.kind, owner: values.owner, dueAt: values.dueAt }
      return {
        after: dossier,
        summary: { measureId, before, after },
        write: () => updateMeasure(register, measureId, version + 1, values),
      }
    },
    ({ register }) => measureById(register, measureId, selection),
  )
}
