import { reasonMinimum, type Instant, type Problem } from '@lekboek/domain'
import { Fields, longText } from '../input/fields.ts'

const bounds = { max: longText, min: reasonMinimum }

/** A written reason that says something. @throws {Refusal} invalid. */
export function readReason(reason: string, now: Instant): string {
  const fields = new Fields({ reason }, now)
  const text = fields.text('reason', bounds)
  fields.refuse()
  return text
}

/** What is wrong with a reason, for what is said together with other fields. */
export function reasonProblems(reason: string, now: Instant): readonly Problem[] {
  const fields = new Fields({ reason }, now)
  fields.text('reason', bounds)
  return fields.problems
}
