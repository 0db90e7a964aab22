import type { Instant, Labels } from '@lekboek/domain'
import { answerLabels } from '@lekboek/domain/labels'
import type { DocumentLanguage } from '../language/document-language.ts'
import type { RegisterColumnKey } from './column-label.ts'
import type { RegisterRow } from './register-row.ts'

export interface ReaderContext {
  language: DocumentLanguage
  zone: string
}

export type Reader =
  | { kind: 'text' | 'longText'; read: (row: RegisterRow) => string | null }
  | { kind: 'number'; read: (row: RegisterRow) => number | null }
  | { kind: 'instant'; read: (row: RegisterRow) => Instant | null }

export type Readers = Record<RegisterColumnKey, Reader>

type Read<Value> = (row: RegisterRow) => Value

export const text = (read: Read<string | null>): Reader => ({ kind: 'text', read })
export const longText = (read: Read<string | null>): Reader => ({ kind: 'longText', read })
export const number = (read: Read<number | null>): Reader => ({ kind: 'number', read })
export const instant = (read: Read<Instant | null>): Reader => ({ kind: 'instant', read })

/** The word for a key out of a closed list. */
export function choice<Key extends string>(
  { language }: ReaderContext,
  labels: Labels<Key>,
  read: Read<Key | null>,
): Reader {
  return text((row) => {
    const key = read(row)
    return key === null ? null : labels[key][language]
  })
}

/** The words for several keys in one cell. */
export function choices<Key extends string>(
  { language }: ReaderContext,
  labels: Labels<Key>,
  read: Read<Key[] | null>,
): Reader {
  return text(
    (row) =>
      read(row)
        ?.map((key) => labels[key][language])
        .join('; ') ?? null,
  )
}

export function yesNo(context: ReaderContext, read: Read<boolean | null>): Reader {
  return choice(context, answerLabels, (row) => {
    const value = read(row)
    if (value === null) return null
    return value ? 'yes' : 'no'
  })
}

const nothing = '–'

/**
 * Things of which a dossier has several, one line each. The columns of one thing stay level:
 * line 2 of "measure" belongs to line 2 of "owner", so a line is never left out and never broken.
 */
export function lines<Item>(items: Read<Item[]>, say: (item: Item) => string | number | null): Reader {
  return longText((row) => {
    const said = items(row).map((item) => oneLine(say(item)))
    return said.length === 0 ? null : said.join('\n')
  })
}

function oneLine(value: string | number | null): string {
  const said = String(value ?? '')
    .split(/[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return said.length === 0 ? nothing : said.join(' / ')
}
