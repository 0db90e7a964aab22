import { reasonMinimum, type Instant } from '@lekboek/domain'
import { Fields, longText } from '../input/fields.ts'

/** A written reason that says something. @throws {Refusal} invalid. */
export function readReason(reason: string, now: Instant): string {
  const fields = new Fields({ reason }, now)
  const text = fields.text('reason', { max: longText, min: reasonMinimum })
  fields.refuse()
  return text
}
