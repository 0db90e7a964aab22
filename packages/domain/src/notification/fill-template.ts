import type { Label } from '../labels/label.ts'
import type { NotificationInput } from './notification-input.ts'
import type { FieldValue, TemplateField } from './template-field.ts'
import { templateField, templateFields } from './template-fields.ts'
import type { TemplateSection } from './template-sections.ts'

/** One field of a notification as it stands. */
export interface FilledField {
  field: number
  section: TemplateSection
  label: Label
  /** Option keys for closed questions, ISO instants for dates, else text; `null` when not asked or not answered. */
  value: FieldValue
  isAsked: boolean
  /** `missing`: demanded and not answered. `onlyWhileIncomplete`: "to be determined" in a complete notification. */
  problem: null | 'missing' | 'onlyWhileIncomplete'
}

const withdrawalSections: readonly TemplateSection[] = [
  'notification',
  'controller',
  'reporter',
  'dpo',
  'contactPoint',
]

/**
 * Fills the template from a dossier, all 100 fields in the template's order. A field that is not asked has no value. A
 * withdrawal asks only who withdraws which notification and why. Nothing is invented: an unknown stays `null`.
 */
export function fillTemplate(input: NotificationInput): FilledField[] {
  return templateFields.map((field) => fill(field, input))
}

function fill(rule: TemplateField, input: NotificationInput): FilledField {
  const { field, section, label } = rule
  const isInPhase = input.phase !== 'withdrawal' || withdrawalSections.includes(section)
  const isAsked = isInPhase && rule.isAsked(input)
  const value = isAsked ? rule.read(input) : null
  return {
    field,
    section,
    label,
    value,
    isAsked,
    problem: isAsked ? problemOf(rule, value, input.phase) : null,
  }
}

function problemOf(
  rule: TemplateField,
  value: FieldValue,
  phase: NotificationInput['phase'],
): FilledField['problem'] {
  if (isEmpty(value)) return rule.mandatory === 'no' ? null : 'missing'
  return phase === 'complete' && isProvisional(rule, value) ? 'onlyWhileIncomplete' : null
}

function isEmpty(value: FieldValue): boolean {
  return value === null || (typeof value === 'string' ? value.trim() === '' : value.length === 0)
}

function isProvisional({ options }: TemplateField, value: FieldValue): boolean {
  const chosen = typeof value === 'string' ? [value] : (value ?? [])
  return options?.some((option) => option.onlyWhileIncomplete && chosen.includes(option.key)) === true
}

/** How far a notification is, counted over the fields that are asked and demanded. */
export interface Completeness {
  asked: number
  answered: number
  /** Numbers of the fields that lack an answer, in the template's order. */
  missing: number[]
}

/**
 * How far a filled template is for an incomplete and for a complete notification: the same fields are demanded, but "to be
 * determined" is an answer only in an incomplete one.
 */
export function completeness(filled: readonly FilledField[]): {
  incomplete: Completeness
  complete: Completeness
} {
  const demanded = filled.flatMap((entry) => {
    const rule = templateField(entry.field)
    return rule !== null && entry.isAsked && rule.mandatory !== 'no' ? [{ entry, rule }] : []
  })
  const lacking = demanded.filter(({ entry }) => isEmpty(entry.value))
  const open = demanded.filter(({ entry, rule }) => isEmpty(entry.value) || isProvisional(rule, entry.value))
  const count = (missing: typeof demanded): Completeness => ({
    asked: demanded.length,
    answered: demanded.length - missing.length,
    missing: missing.map(({ entry }) => entry.field),
  })
  return { incomplete: count(lacking), complete: count(open) }
}
