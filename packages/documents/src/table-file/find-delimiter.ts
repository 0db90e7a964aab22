import { parse } from 'csv-parse/sync'
import type { FieldOf } from './table-kind.ts'

/** The first is what spreadsheets write here; it stands where a header does not say. */
const delimiters = [';', ',', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** What divides a text into columns: the sign at which its header comes to most names that are known. */
export function findDelimiter(text: string, fieldOf: FieldOf<string>): Delimiter {
  const known = delimiters.map((delimiter) => {
    const count = headerOf(text, delimiter).filter((name) => fieldOf(name) !== null).length
    return { delimiter, count }
  })
  return known.reduce((best, one) => (one.count > best.count ? one : best)).delimiter
}

function headerOf(text: string, delimiter: Delimiter): string[] {
  try {
    const options = { delimiter, relaxColumnCount: true, skipEmptyLines: true, to: 1 }
    const [header = []] = parse(text.slice(0, longestHeader), options)
    return header
  } catch {
    // Quotes that do not close with this sign; whether they do with any is found when the rows are read.
    return []
  }
}

const longestHeader = 10_000
