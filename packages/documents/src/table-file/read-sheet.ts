import exceljs from 'exceljs'
import type { Parsed } from './parse-records.ts'
import { cellsOnly } from './cells-only.ts'

/** Of more than these no answer is made: many cells may say one long text, which costs the file nothing. */
const mostCells = 1_000_000
const mostCharacters = 16 * 1024 * 1024

/** The rows of the first sheet of a workbook as texts, header first; null for what is no workbook that can be read. */
export async function readSheet(bytes: Uint8Array): Promise<Parsed[] | 'tooLarge' | null> {
  const plain = await cellsOnly(bytes)
  if (plain === null || plain === 'tooLarge') return plain
  const sheet = (await load(plain))?.worksheets[0]
  if (!sheet) return null
  const records: Parsed[] = []
  let [width, cells, characters] = [0, 0, 0]
  sheet.eachRow((row, line) => {
    if (cells > mostCells || characters > mostCharacters) return
    const values = Array.isArray(row.values) ? row.values.slice(1) : []
    const record = Array.from(values, textOf)
    if (record.every((text) => text.trim() === '')) return
    if (width === 0) width = record.findLastIndex((text) => text.trim() !== '') + 1
    // Cells that were never touched are not in the file; those right of the header belong to nobody unless they hold something.
    while (record.length < width) record.push('')
    while (record.length > width && record.at(-1)?.trim() === '') record.pop()
    cells += record.length
    characters += record.reduce((sum, text) => sum + text.length, 0)
    const merged = sheet.hasMerges ? mergedIn(sheet, line, record.length) : {}
    records.push({ line, record, ...(Object.keys(merged).length > 0 && { merged }) })
  })
  return cells > mostCells || characters > mostCharacters ? 'tooLarge' : records
}

/** Which cells of a row are merged with cells above or below: one that goes over columns alone is of its row. */
function mergedIn(sheet: exceljs.Worksheet, line: number, width: number): Record<number, string> {
  const masterAt = (row: number, column: number) => {
    const cell = row > 0 ? sheet.findCell(row, column) : undefined
    return cell?.isMerged ? cell.master.address : null
  }
  const merged: Record<number, string> = {}
  for (let column = 1; column <= width; column += 1) {
    const master = masterAt(line, column)
    if (master === null) continue
    const isTall = [line - 1, line + 1].some((row) => masterAt(row, column) === master)
    if (isTall) merged[column - 1] = master
  }
  return merged
}

async function load(bytes: Uint8Array): Promise<exceljs.Workbook | null> {
  const workbook = new exceljs.Workbook()
  try {
    await workbook.xlsx.load(bytes.slice().buffer)
    return workbook
  } catch {
    return null
  }
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
