import exceljs from 'exceljs'
import type { Parsed } from './parse-records.ts'

/** The rows of the first sheet of a workbook as texts, header first; null for what is no workbook that can be read. */
export async function readSheet(bytes: Uint8Array): Promise<Parsed[] | null> {
  const workbook = new exceljs.Workbook()
  try {
    const copy = new Uint8Array(bytes)
    await workbook.xlsx.load(copy.buffer)
  } catch {
    return null
  }
  const [sheet] = workbook.worksheets
  if (!sheet) return null
  const records: Parsed[] = []
  let width = 0
  sheet.eachRow((row, line) => {
    const cells = Array.isArray(row.values) ? row.values.slice(1) : []
    const record = Array.from(cells, textOf)
    if (record.every((text) => text.trim() === '')) return
    if (width === 0) width = record.findLastIndex((text) => text.trim() !== '') + 1
    // Cells that were never touched are not in the file; those right of the header belong to nobody unless they hold something.
    while (record.length < width) record.push('')
    while (record.length > width && record.at(-1)?.trim() === '') record.pop()
    records.push({ line, record })
  })
  return records
}

/** A cell as a person sees it: a date by its day, a formula by its result, a link by its words. */
function textOf(value: exceljs.CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('result' in value) return textOf(value.result)
  if ('text' in value) return textOf(value.text as exceljs.CellValue)
  return ''
}
