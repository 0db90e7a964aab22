import type { CountRange } from '../facts/count-range.ts'
import type { NotificationInput } from './notification-input.ts'

export const templateFieldTypes = [
  'enum',
  'multiSelect',
  'text',
  'textarea',
  'boolean',
  'number',
  'date',
  'datetime',
] as const
export type TemplateFieldType = (typeof templateFieldTypes)[number]

/** `yes` always, `conditional` whenever it is asked, `no` never demanded. */
export const mandates = ['yes', 'conditional', 'no'] as const
export type Mandate = (typeof mandates)[number]

/** One option of a closed question. */
export interface TemplateOption<Key extends string = string> {
  /** Our key, the same as in the facts where the facts have it; `templateOptionLabels` says it. */
  key: Key
  /** The letter that the template gives it. */
  code: string
  /** "To be determined" and its kin: refused in a complete notification. */
  onlyWhileIncomplete: boolean
}

/** An answer: option keys for closed questions, ISO instants for dates, else text; `null` when there is none. */
export type FieldValue = string | string[] | null

/** How a field is asked and filled, without its number and section; `Key` are the keys of its options. */
export interface FieldRule<Key extends string = string> {
  type: TemplateFieldType
  mandatory: Mandate
  /** `null` for open questions. */
  options: readonly TemplateOption<Key>[] | null
  /** Article of the GDPR that the field serves, `null` where the template names none. */
  gdpr: string | null
  /** Is the field asked, given everything else? */
  isAsked: (input: NotificationInput) => boolean
  /** The answer as it follows from the dossier. */
  read: (input: NotificationInput) => FieldValue
  /** Between which numbers the answer lies, where the template takes one number only. */
  range?: (input: NotificationInput) => CountRange | null
}
