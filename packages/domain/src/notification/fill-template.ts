import type { CountRange } from '../facts/count-range.ts'
import { minimumFields } from './minimum-fields.ts'
import type { NotificationInput } from './notification-input.ts'
import { isEmpty, isProvisional } from './answer.ts'
import type { FieldValue } from './template-field.ts'
import { templateField, templateFields, type TemplateField } from './template-fields.ts'
import type { TemplateSection } from './template-sections.ts'

/** One field of a notification as it stands. */
export interface FilledField {
  field: number
  section: TemplateSection
  /** Option keys for closed questions, ISO instants for dates, else text; `null` when not asked or not answered. */
  value: FieldValue
  /** Between which numbers an approximate answer lies: the template takes one number, people know two. */
  range?: CountRange
  isAsked: boolean
  /**
   * `missing`: demanded and not answered. `canFollow`: not answered, and may follow an incomplete notification.
   * `onlyWhileIncomplete`: "to be determined" in a complete notification.
   */
  problem: null | 'missing' | 'canFollow' | 'onlyWhileIncomplete'
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
  const { field, section } = rule
  const isInPhase = input.phase !== 'withdrawal' || withdrawalSections.includes(section)
  const isAsked = isInPhase && rule.isAsked(input)
  const value = isAsked ? rule.read(input) : null
  const range = isAsked ? (rule.range?.(input) ?? null) : null
  return {
    field,
    section,
    value,
    ...(range === null ? {} : { range }),
    isAsked,
    problem: isAsked ? problemOf(rule, value, input.phase) : null,
  }
}

function problemOf(
  rule: TemplateField,
  value: FieldValue,
  phase: NotificationInput['phase'],
): FilledField['problem'] {
  if (isEmpty(value)) {
    if (rule.mandatory === 'no') return null
    const isIncomplete = phase === 'initial' || phase === 'followUp'
    return isIncomplete && !minimumFields.has(rule.field) ? 'canFollow' : 'missing'
  }
  return phase === 'complete' && isProvisional(rule, value) ? 'onlyWhileIncomplete' : null
}

/** How far a notification is, counted over the fields that are asked and demanded. */
export interface Completeness {
  asked: number
  answered: number
  /** Numbers of the fields that lack an answer, in the template's order. */
  missing: number[]
}

/**
 * How far a filled template is for an incomplete and for a complete notification: the first counts only what cannot
 * follow, the second all that is demanded, and "to be determined" is no answer there.
 */
export function completeness(filled: readonly FilledField[]): {
  incomplete: Completeness
  complete: Completeness
} {
  const demanded = filled.flatMap((entry) => {
    const rule = templateField(entry.field)
    return rule !== null && entry.isAsked && rule.mandatory !== 'no' ? [{ entry, rule }] : []
  })
  const minimum = demanded.filter(({ entry }) => minimumFields.has(entry.field))
  const lacking = minimum.filter(({ entry }) => isEmpty(entry.value))
  const open = demanded.filter(({ entry, rule }) => isEmpty(entry.value) || isProvisional(rule, entry.value))
  return { incomplete: count(minimum, lacking), complete: count(demanded, open) }
}

interface Entry {
  entry: FilledField
}

function count(asked: readonly Entry[], missing: readonly Entry[]): Completeness {
  return {
    asked: asked.length,
    answered: asked.length - missing.length,
    missing: missing.map(({ entry }) => entry.field),
  }
}
