import { templateField, type CountRange, type FieldValue, type FilledField } from '@lekboek/domain'
import { optionLabel } from '@lekboek/domain/labels'
import type { DocumentLanguage } from '../language/document-language.ts'
import { printableLine, printableLines } from '../typesetting/printable-text.ts'
import { zonedDay, zonedLong } from '../zoned-time/zoned-time.ts'
import { documentWords } from './document-words.ts'

/** An answer in words, ready to be set: nothing, running text, or a list. */
export type Answer =
  | { kind: 'notKnownYet' | 'notDemanded' }
  | { kind: 'prose'; paragraphs: string[][] }
  | { kind: 'list'; lines: string[] }

export interface AnswerContext {
  language: DocumentLanguage
  zone: string
}

const numberLocales: Record<DocumentLanguage, string> = { nl: 'nl-BE', en: 'en-GB' }
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

/** What the field says, in words of the document's language and on the clock of the register. */
export function answerOf(field: FilledField, context: AnswerContext): Answer {
  // The same as the screen says: what nobody demands is not waited for.
  if (isEmpty(field.value)) return { kind: field.problem === null ? 'notDemanded' : 'notKnownYet' }
  if (Array.isArray(field.value)) {
    return { kind: 'list', lines: field.value.map((value) => printableLine(wordOf(field, value, context))) }
  }
  const paragraphs = paragraphsOf(printableLines(wordOf(field, field.value, context)))
  return {
    kind: 'prose',
    paragraphs: field.range ? [[rangeWord(field.range, context.language)]] : paragraphs,
  }
}

function rangeWord({ from, to }: CountRange, language: DocumentLanguage): string {
  return documentWords[language].range(numberWord(String(from), language), numberWord(String(to), language))
}

/** An empty line parts paragraphs, a line end alone breaks a line: an address stays together. */
function paragraphsOf(lines: string[]): string[][] {
  const paragraphs: string[][] = []
  lines.forEach((line, index) => {
    if (line === '') return
    const open = lines[index - 1] ? paragraphs.at(-1) : undefined
    if (open) open.push(line)
    else paragraphs.push([line])
  })
  return paragraphs
}

/** How much of a page an answer takes, in signs. */
export function lengthOf(answer: Answer): number {
  switch (answer.kind) {
    case 'notKnownYet':
    case 'notDemanded':
      return 0
    case 'list':
      return answer.lines.join(' ').length
    case 'prose':
      return answer.paragraphs.flat().join(' ').length
  }
}

/** An empty list or a text of spaces answers nothing. */
export function isEmpty(value: FieldValue): value is null | [] {
  if (value === null) return true
  return typeof value === 'string' ? value.trim() === '' : value.length === 0
}

function wordOf({ field }: FilledField, value: string, { language, zone }: AnswerContext): string {
  const option = optionLabel(field, value)
  if (option) return option[language]
  switch (templateField(field)?.type) {
    case 'number':
      return numberWord(value, language)
    case 'date':
      return instant.test(value) ? zonedDay(value, zone, language) : value
    case 'datetime':
      return instant.test(value) ? zonedLong(value, zone, language) : value
    default:
      return value
  }
}

function numberWord(value: string, language: DocumentLanguage): string {
  const number = Number(value)
  return Number.isFinite(number) ? new Intl.NumberFormat(numberLocales[language]).format(number) : value
}
