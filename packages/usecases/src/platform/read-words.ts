import type { Instant } from '@lekboek/domain'
import { Fields, shortText } from '../input/fields.ts'

/** Fewer signs say nothing to whoever reads it in a year. */
const fewest = 10

/** Why an operator does something to an account, or on whose word. @throws {Refusal} invalid at the path. */
export function readWords(path: string, words: unknown, now: Instant): string {
  const fields = new Fields({ [path]: words }, now)
  const read = fields.text(path, { min: fewest, max: shortText })
  fields.refuse()
  return read
}
