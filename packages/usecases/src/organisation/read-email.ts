import { shortText, type Fields } from '../input/fields.ts'

/** One sign, something on both sides, a dot in the host: whether mail arrives is another question. */
const emailShape = /^[^\s@"<>(),;:\\[\]]+@[^\s@.]+(?:\.[^\s@.]+)+$/

/** An address in lower case, or null where none was given. */
export function readEmail(fields: Fields, path: string): string | null {
  const text = fields.optionalText(path, { max: shortText })
  if (text !== null && !emailShape.test(text)) fields.add(path, 'notEmail')
  return text?.toLowerCase() ?? null
}
