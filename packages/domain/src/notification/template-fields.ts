import { breachRules } from './rules-breach.ts'
import { consequenceRules } from './rules-consequences.ts'
import { otherRules } from './rules-others.ts'
import { partyRules } from './rules-parties.ts'
import { tellingRules } from './rules-telling.ts'
import type { FieldRule } from './template-field.ts'
import type { TemplateSection } from './template-sections.ts'

const rules = { ...partyRules, ...breachRules, ...consequenceRules, ...tellingRules, ...otherRules }
type Rules = typeof rules

/** Number of a field in the template, 3 to 126. */
export type TemplateFieldNumber = keyof Rules

/** Keys of the options of a field; none for an open question. */
export type OptionKey<Field extends TemplateFieldNumber> =
  Rules[Field] extends FieldRule<infer Key> ? Key : never

/** Number of a field with options. */
export type ClosedFieldNumber = {
  [Field in TemplateFieldNumber]: [OptionKey<Field>] extends [never] ? never : Field
}[TemplateFieldNumber]

/** One field of the EDPB template v1.0 (8 June 2026). */
export interface TemplateField extends FieldRule {
  field: TemplateFieldNumber
  section: TemplateSection
}

// The first field of each section; fields are numbered upwards.
const sectionStarts: readonly [number, TemplateSection][] = [
  [3, 'notification'],
  [10, 'controller'],
  [21, 'reporter'],
  [29, 'dpo'],
  [33, 'contactPoint'],
  [38, 'otherParties'],
  [44, 'timeline'],
  [55, 'nature'],
  [65, 'people'],
  [70, 'data'],
  [75, 'measuresInPlace'],
  [79, 'consequences'],
  [89, 'risk'],
  [92, 'measuresTaken'],
  [94, 'prevention'],
  [97, 'communication'],
  [109, 'otherAuthorities'],
  [113, 'crossBorder'],
  [120, 'outsideEea'],
  [125, 'attachments'],
]

/**
 * The 100 fields of the EDPB template for notifications under article 33, v1.0 of 8 June 2026 (a draft in consultation),
 * in its order. Field list after the CC BY 4.0 extraction by Nicola Franchetto and Martim Taborda Barata.
 */
export const templateFields: readonly TemplateField[] = Object.keys(rules).map((number) => {
  // An object says its keys as texts.
  const field = Number(number) as TemplateFieldNumber
  return { field, section: sectionOf(field), ...rules[field] }
})

const byNumber: ReadonlyMap<number, TemplateField> = new Map(
  templateFields.map((field) => [field.field, field]),
)

/** The field with this number in the template, or `null`. */
export function templateField(field: number): TemplateField | null {
  return byNumber.get(field) ?? null
}

function sectionOf(field: number): TemplateSection {
  return sectionStarts.findLast(([start]) => start <= field)?.[1] ?? 'notification'
}
