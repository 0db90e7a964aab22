import { completeMeasureRow, type MeasureRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeDossier } from '../incident/change-incident.ts'
import { Fields, longText } from '../input/fields.ts'
import { measureById } from './measure-by-id.ts'
import { seenMeasure } from './seen-measure.ts'

export interface CompleteMeasureInput {
  readonly version: number
  readonly doneAt: string
  /** Whether it worked, in a few words. */
  readonly result?: string | null
}

/** Records that a measure was done. */
export async function completeMeasure(
  context: Context,
  organisationId: string,
  measureId: string,
  input: CompleteMeasureInput,
  selection: Selection,
): Promise<MeasureRow> {
  const fields = new Fields(input, context.now())
  const done = {
    doneAt: fields.instant('doneAt', { notInFuture: true }),
    result: fields.optionalText('result', { max: longText }),
  }
  fields.refuse()
  return changeDossier(
    context,
    organisationId,
    { part: 'measure', partId: measureId },
    { action: 'change', part: 'Measure', verb: 'measure.completed' },
    async ({ dossier, register }) => {
      const { version, doneAt } = await seenMeasure(register, measureId, input.version)
      return {
        after: { ...dossier, openMeasures: dossier.openMeasures - (doneAt === null ? 1 : 0) },
        summary: { measureId, doneAt: { before: doneAt, after: done.doneAt } },
        write: () => completeMeasureRow(register, measureId, version + 1, done),
      }
    },
    ({ register }) => measureById(register, measureId, selection),
  )
}
