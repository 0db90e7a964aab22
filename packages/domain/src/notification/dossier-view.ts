import type { Certainty } from '../authority/authority.ts'
import type { Facts } from '../facts/facts.ts'
import { factSections } from '../facts/facts.ts'
import {
  authorityViewOf,
  type AnswerSource,
  type OwnQuestion,
  type OwnQuestionKey,
  type ViewField,
  type ViewWording,
} from './authority-views.ts'
import type { FilledField } from './fill-template.ts'
import { publishedCauseOf } from './published-cause.ts'
import type { FieldValue } from './template-field.ts'
import { templateSections, type TemplateSection } from './template-sections.ts'
import type { ViewSectionKey } from './view-sections.ts'

/**
 * A field of the template by its number, in the authority's own words or, `null`, in the template's; or a question that
 * only the authority asks, by its key. `questionLabel` says it.
 */
export type DossierQuestion =
  | { field: number; key: null; wording: ViewWording | null }
  | { field: null; key: OwnQuestionKey; wording: null }

/** One question in the order of an authority, with its answer. */
export type DossierEntry = DossierQuestion & {
  value: FieldValue
  isAsked: boolean
  problem: FilledField['problem']
  /** Where the answer to an own question comes from; `null`: the person answers it in the form. */
  from: AnswerSource | null
  certainty: Certainty
}

/** A heading of the authority's form, or the template's where that form is not known; `headingLabel` says it. */
export type DossierHeading = { view: ViewSectionKey } | { template: TemplateSection }

export interface DossierSection {
  heading: DossierHeading
  entries: DossierEntry[]
}

/** A notification laid out as one authority asks it. */
export interface DossierView {
  authority: string
  sections: DossierSection[]
  /** How sure order and headings are, and where they were read. */
  certainty: Certainty
  source: string
}

const templateSource = 'EDPB template v1.0, 8 June 2026'

/**
 * Lays a filled template out in the order, under the headings and in the words of this authority's form. Nothing is lost:
 * fields that the form is not known to ask follow at the end, so that every field of `filled` stands in it exactly once.
 * An authority whose form is not known is shown the template itself. `facts` answers own questions that rest on a fact.
 */
export function dossierView(
  authority: string,
  filled: readonly FilledField[],
  facts: Facts | null = null,
): DossierView {
  const view = authorityViewOf(authority)
  const byNumber = new Map(filled.map((entry) => [entry.field, entry]))
  const placed = new Set<number>()
  const sections = (view?.sections ?? []).map(({ key, rows }) => ({
    heading: { view: key },
    entries: rows.flatMap((row) => {
      if (!('field' in row)) return [ownEntry(row, byNumber, facts)]
      placed.add(row.field)
      const entry = byNumber.get(row.field)
      return entry === undefined ? [] : [fieldEntry(entry, row)]
    }),
  }))
  const left = filled.filter(({ field }) => !placed.has(field))
  const isTemplate = placed.size === 0
  const rest = isTemplate ? bySection(left) : [{ heading: { view: 'rest' } as const, entries: restOf(left) }]
  return {
    authority,
    sections: [...sections, ...rest].filter(({ entries }) => entries.length > 0),
    certainty: view?.certainty ?? 'B',
    source: view?.source ?? templateSource,
  }
}

function fieldEntry(entry: FilledField, row: Pick<ViewField, 'wording' | 'certainty'>): DossierEntry {
  const { field, value, isAsked, problem } = entry
  return {
    ...{ field, key: null, value, isAsked, problem, from: null },
    ...{ wording: row.wording, certainty: row.certainty },
  }
}

function ownEntry(
  { key, from, certainty }: OwnQuestion,
  byNumber: ReadonlyMap<number, FilledField>,
  facts: Facts | null,
): DossierEntry {
  const value = from === null ? null : answerFrom(from, byNumber, facts)
  return { field: null, key, wording: null, value, isAsked: true, problem: null, from, certainty }
}

function answerFrom(
  from: AnswerSource,
  byNumber: ReadonlyMap<number, FilledField>,
  facts: Facts | null,
): FieldValue {
  if ('field' in from) return byNumber.get(from.field)?.value ?? null
  if ('options' in from) return facts && publishedCauseOf(facts)
  const [name = '', key = ''] = from.fact.split('.')
  const section = factSections.find((one) => one === name)
  if (facts === null || section === undefined) return null
  const value: unknown = Object.entries(facts[section]).find(([one]) => one === key)?.[1]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

const restOf = (entries: readonly FilledField[]): DossierEntry[] =>
  entries.map((entry) => fieldEntry(entry, { wording: null, certainty: 'B' }))

function bySection(entries: readonly FilledField[]): DossierSection[] {
  return templateSections.map((section) => ({
    heading: { template: section },
    entries: restOf(entries.filter((entry) => entry.section === section)),
  }))
}
