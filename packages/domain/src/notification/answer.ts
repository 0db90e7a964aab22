import { saysNothing } from '../text/shown-text.ts'
import type { TemplateField } from './template-fields.ts'

/** Is nothing answered? Blanks, punctuation alone and an empty list say nothing; whatever else it is, it is an answer. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return saysNothing(value)
  return Array.isArray(value) ? value.length === 0 : value === null || value === undefined
}

/** An answer as the option keys or texts it consists of; none for a value of another shape. */
export function partsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((part) => typeof part === 'string') : []
}

/** Does the answer hold "to be determined" or its kin? */
export function isProvisional({ options }: TemplateField, value: unknown): boolean {
  const chosen = partsOf(value)
  return options?.some((option) => option.onlyWhileIncomplete && chosen.includes(option.key)) === true
}
