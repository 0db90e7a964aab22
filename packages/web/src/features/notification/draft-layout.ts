import {
  templateField,
  type Certainty,
  type Facts,
  type FilledField,
  type LabelLanguage,
} from '@lekboek/domain'
import { authorityViewOf, dossierView, type DossierEntry } from '@lekboek/domain/authority-views'
import { headingLabel, questionLabel } from '@lekboek/domain/labels'
import type { NotificationDraft } from './useNotificationDraft.ts'

type DraftField = NotificationDraft['fields'][number]

/** In whose order the dossier is shown. */
export const fieldOrders = ['authority', 'template'] as const
export type FieldOrder = (typeof fieldOrders)[number]

export interface LaidOutEntry {
  id: string
  label: string
  certainty: Certainty
  /** The field of the template; `null` for a question that only the authority asks. */
  field: DraftField | null
  own: DossierEntry | null
}

export interface DraftLayout {
  certainty: Certainty
  source: string
  sections: { title: string; entries: LaidOutEntry[] }[]
}

/** What is asked, under the headings and in the words of the authority's form; null where that form is not known. */
export function layOutDraft(
  authority: string,
  fields: readonly DraftField[],
  facts: Facts,
  language: LabelLanguage,
): DraftLayout | null {
  if (authorityViewOf(authority) === null) return null
  const byNumber = new Map(fields.map((field) => [field.field, field]))
  const { certainty, source, sections } = dossierView(authority, filledOf(fields), facts)
  return {
    ...{ certainty, source },
    sections: sections
      .map(({ heading, entries }) => ({
        title: headingLabel(heading)[language],
        entries: entries
          .filter(({ isAsked }) => isAsked)
          .map((entry) => ({
            id: entry.key ?? String(entry.field),
            label: questionLabel(entry)[language],
            certainty: entry.certainty,
            field: entry.field === null ? null : (byNumber.get(entry.field) ?? null),
            own: entry.field === null ? entry : null,
          })),
      }))
      .filter(({ entries }) => entries.length > 0),
  }
}

function filledOf(fields: readonly DraftField[]): FilledField[] {
  return fields.flatMap((one) => {
    const rule = templateField(one.field)
    if (!rule) return []
    const { field, section } = rule
    const value = one.value as FilledField['value']
    return [{ field, section, value, isAsked: one.isAsked, problem: null }]
  })
}
