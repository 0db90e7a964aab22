import { breachRules } from './rules-breach.ts'
import { consequenceRules } from './rules-consequences.ts'
import { otherRules } from './rules-others.ts'
import { partyRules } from './rules-parties.ts'
import { tellingRules } from './rules-telling.ts'
import { templateFieldLabels } from './template-field-labels.ts'
import type { TemplateField } from './template-field.ts'
import type { TemplateSection } from './template-sections.ts'

const rules = { ...partyRules, ...breachRules, ...consequenceRules, ...tellingRules, ...otherRules }

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
export const templateFields: readonly TemplateField[] = Object.entries(rules).flatMap(([number, rule]) => {
  const field = Number(number)
  const label = templateFieldLabels[field]
  return label === undefined ? [] : [{ field, section: sectionOf(field), label, ...rule }]
})

const byNumber = new Map(templateFields.map((field) => [field.field, field]))

/** The field with this number in the template, or `null`. */
export function templateField(field: number): TemplateField | null {
  return byNumber.get(field) ?? null
}

function sectionOf(field: number): TemplateSection {
  return sectionStarts.findLast(([start]) => start <= field)?.[1] ?? 'notification'
}
