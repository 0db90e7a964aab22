import { printableLine } from '../typesetting/printable-text.ts'
import { answerOf, lengthOf, type Answer } from './answer.ts'
import type { NotificationDocument, NotifiedField } from './notification-document.ts'

export interface Chapter {
  heading: string
  sections: { heading: string | null; fields: Row[] }[]
}

/** One question with its number in the template, or a dash where only the authority asks it. */
export interface Row {
  field: string
  label: string
  answer: Answer
  isLong: boolean
}

/** A third of a page. */
const longAnswer = 1_200

export function rowOf(field: string, label: string, answer: Answer): Row {
  return { field, label: printableLine(label), answer, isLong: lengthOf(answer) > longAnswer }
}

/** What is asked, and nothing else. */
export function rowsOf(fields: readonly NotifiedField[], view: NotificationDocument): Row[] {
  return fields
    .filter(({ isAsked }) => isAsked)
    .map((field) => rowOf(String(field.field), field.label[view.language], answerOf(field, view)))
}
