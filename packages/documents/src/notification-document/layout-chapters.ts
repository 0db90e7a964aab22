import type { FilledField } from '@lekboek/domain'
import { publishedCauses } from '@lekboek/domain/authority-views'
import { publishedCauseLabels } from '@lekboek/domain/labels'
import { printableLine, printableLines } from '../typesetting/printable-text.ts'
import { answerOf, isEmpty, type Answer } from './answer.ts'
import { rowOf, type Chapter, type Row } from './chapter.ts'
import { documentWords } from './document-words.ts'
import type { LaidOutQuestion, NotificationDocument, NotificationLayout } from './notification-document.ts'

/** The fields under the headings of the authority's form; a heading under which nothing is asked is left out. */
export function layoutChapters({ sections }: NotificationLayout, view: NotificationDocument): Chapter[] {
  const byNumber = new Map(view.fields.map((field) => [field.field, field]))
  return sections
    .map(({ label, questions }) => ({
      heading: printableLine(label[view.language]),
      sections: [
        { heading: null, fields: questions.flatMap((question) => rowsFor(question, byNumber, view)) },
      ],
    }))
    .filter(({ sections: [only] }) => only !== undefined && only.fields.length > 0)
}

/** In whose order the questions stand, and how sure that is. */
export function orderOf(layout: NotificationLayout | null, view: NotificationDocument): string {
  const words = documentWords[view.language]
  if (layout === null) return words.templateOrder
  const order = words.authorityOrder(printableLine(view.authority.name))
  return layout.certainty === 'B' ? `${order} ${words.notConfirmed}` : order
}

type Fields = ReadonlyMap<number, FilledField>

function rowsFor(question: LaidOutQuestion, byNumber: Fields, view: NotificationDocument): Row[] {
  const label = question.label[view.language]
  if (question.field === null) return [rowOf('–', label, ownAnswer(question, byNumber, view))]
  const field = byNumber.get(question.field)
  return field?.isAsked ? [rowOf(String(field.field), label, answerOf(field, view))] : []
}

/** An own question that repeats a field is answered in the words of that field. */
function ownAnswer({ from, value }: LaidOutQuestion, byNumber: Fields, view: NotificationDocument): Answer {
  if (from === null) return { kind: 'prose', paragraphs: [[documentWords[view.language].answeredInForm]] }
  const field = 'field' in from ? byNumber.get(from.field) : undefined
  if (field) return answerOf({ ...field, value }, view)
  if ('options' in from) {
    const cause = publishedCauses.find((one) => one === value)
    if (cause) return { kind: 'prose', paragraphs: [[publishedCauseLabels[cause][view.language]]] }
  }
  if (isEmpty(value)) return { kind: 'notKnownYet' }
  return { kind: 'prose', paragraphs: [[value].flat().flatMap((one) => printableLines(one))] }
}
