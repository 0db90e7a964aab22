import exceljs from 'exceljs'
import type { Parsed } from './parse-records.ts'
import { withCellsNamed } from './with-cells-named.ts'

/** The rows of the first sheet of a workbook as texts, header first; null for what is no workbook that can be read. */
export async function readSheet(bytes: Uint8Array): Promise<Parsed[] | null> {
  // Most are read as they are; only what could not be is put into words that the reader needs.
  const workbook = (await load(bytes)) ?? (await loadNamed(bytes))
  const sheet = workbook?.worksheets[0]
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

async function load(bytes: Uint8Array): Promise<exceljs.Workbook | null> {
  const workbook = new exceljs.Workbook()
  try {
    const copy = new Uint8Array(bytes)
    await workbook.xlsx.load(copy.buffer)
    return workbook
  } catch {
    return null
  }
}

async function loadNamed(bytes: Uint8Array): Promise<exceljs.Workbook | null> {
  const named = await withCellsNamed(bytes)
  return named && load(named)
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
