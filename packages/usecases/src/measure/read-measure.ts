import { measureKinds, type Instant } from '@lekboek/domain'
import type { MeasureValues } from '@lekboek/database'
import { Fields, longText, shortText } from '../input/fields.ts'
import type { MeasureInput } from './add-measure.ts'

/** @throws {Refusal} invalid. */
export function readMeasure(input: MeasureInput, now: Instant): MeasureValues {
  const fields = new Fields(input, now)
  const values = {
    text: fields.text('text', { max: longText }),
    kind: fields.choice('kind', measureKinds),
    owner: fields.text('owner', { max: shortText }),
    dueAt: fields.optionalInstant('dueAt'),
  }
  fields.refuse()
  return values
}
