import type { MeasureKind } from '@lekboek/domain'
import { insertMeasure, uuidv7, type MeasureRow, type Selection } from '@lekboek/database'
import type { Context } from '../context.ts'
import { changeDossier } from '../incident/change-incident.ts'
import { measureById } from './measure-by-id.ts'
import { readMeasure } from './read-measure.ts'

/** What a person says of a measure. */
export interface MeasureInput {
  readonly text: string
  readonly kind: MeasureKind
  readonly owner: string
  readonly dueAt?: string | null
}

/** Adds something that is to be done about a breach, or against the next one. */
export async function addMeasure(
  context: Context,
  organisationId: string,
  incidentId: string,
  input: MeasureInput,
  selection: Selection,
): Promise<MeasureRow> {
  const values = readMeasure(input, context.now())
  const id = uuidv7()
  return changeDossier(
    context,
    organisationId,
    incidentId,
    { action: 'change', part: 'Measure', verb: 'measure.added' },
    async ({ stored, dossier, register, now }) => ({
      after: { ...dossier, openMeasures: dossier.openMeasures + 1 },
      summary: { measureId: id, kind: values.kind, owner: values.owner, dueAt: values.dueAt },
      write: () => insertMeasure(register, { ...values, id, incidentId: stored.id, createdAt: now }),
    }),
    ({ register }) => measureById(register, id, selection),
  )
}
