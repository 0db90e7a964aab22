import type { CountRange } from '../facts/count-range.ts'
import type { Label } from '../labels/label.ts'
import type { NotificationInput } from './notification-input.ts'
import type { TemplateSection } from './template-sections.ts'

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
export interface TemplateOption {
  /** Our key, the same as in the facts where the facts have it. */
  key: string
  /** The letter that the template gives it. */
  code: string
  label: Label
  /** "To be determined" and its kin: refused in a complete notification. */
  onlyWhileIncomplete: boolean
}

/** An answer: option keys for closed questions, ISO instants for dates, else text; `null` when there is none. */
export type FieldValue = string | string[] | null

/** How a field is asked and filled, without its number, section and label. */
export interface FieldRule {
  type: TemplateFieldType
  mandatory: Mandate
  /** `null` for open questions. */
  options: readonly TemplateOption[] | null
  /** Article of the GDPR that the field serves, `null` where the template names none. */
  gdpr: string | null
  /** Is the field asked, given everything else? */
  isAsked: (input: NotificationInput) => boolean
  /** The answer as it follows from the dossier. */
  read: (input: NotificationInput) => FieldValue
  /** Between which numbers the answer lies, where the template takes one number only. */
  range?: (input: NotificationInput) => CountRange | null
}

/** One field of the EDPB template v1.0 (8 June 2026). */
export interface TemplateField extends FieldRule {
  /** Number in the template, 3 to 126. */
  field: number
  section: TemplateSection
  label: Label
}
