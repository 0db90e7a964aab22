import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import excel from 'exceljs'
import { wallClockMs } from '../zoned-time/zoned-time.ts'
import type { Column } from './register-column.ts'

const rowsPerTurn = 50
const instantFormat = 'yyyy-mm-dd hh:mm'

/** Excel refuses to open a workbook with a longer cell. */
const cellLimit = 32_767
const cut = ' […]'

/** Excel reads `_x0041_` as the letter A: the underscore itself has to be written in that way. ECMA-376, ST_Xstring. */
const escapeLookalike = /_(?=x[0-9A-Fa-f]{4}_)/g

/** Half a character, for instance where the cut fell, and two signs that are none: XML cannot hold them. */
const notXml = /[\p{Surrogate}\uFFFE\uFFFF]/gu

export interface SheetOptions {
  sheetName: string
  createdAt: Date
}

/**
 * The register as a workbook, streamed: a row that was written is forgotten, and no row is taken from `rows`
 * while whoever reads the bytes has enough of them. Dates are real dates on the wall clock of the register,
 * numbers are numbers, and text is text, also when it begins with an equals sign.
 */
export async function* registerXlsx<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
  options: SheetOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const output = new PassThrough()
  const stop = new AbortController()
  const writing = writeWorkbook(columns, rows, options, output, stop.signal)
  // Whoever reads the bytes hears of it at the next chunk; the promise itself is awaited below.
  writing.catch((error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error))))
  try {
    for await (const chunk of output) yield chunk
    await writing
  } finally {
    stop.abort()
    output.destroy()
  }
}

async function writeWorkbook<Row>(
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row>,
  options: SheetOptions,
  output: PassThrough,
  signal: AbortSignal,
): Promise<void> {
  const workbook = new excel.stream.xlsx.WorkbookWriter({
    stream: output,
    useStyles: true,
    useSharedStrings: false,
  })
  workbook.creator = 'Lekboek'
  workbook.created = options.createdAt
  const sheet = openSheet(workbook, columns, options.sheetName)
  let count = 0
  for await (const row of rows) {
    if (signal.aborted) return
    sheet.addRow(columns.map((column) => cellValue(column, row))).commit()
    count += 1
    if (count % rowsPerTurn === 0) await roomInOutput(output, signal)
  }
  // Written after the rows, when it is known how far it reaches.
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: count + 1, column: columns.length } }
  sheet.commit()
  await workbook.commit()
}

function openSheet<Row>(
  workbook: excel.stream.xlsx.WorkbookWriter,
  columns: readonly Column<Row>[],
  name: string,
): excel.Worksheet {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] })
  sheet.columns = columns.map(({ key, width, kind }) => ({
    key,
    width,
    style: {
      alignment: { vertical: 'top', wrapText: kind === 'text' },
      ...(kind === 'instant' ? { numFmt: instantFormat } : {}),
    },
  }))
  const header = sheet.addRow(columns.map((column) => column.header))
  header.font = { bold: true }
  header.alignment = { vertical: 'top', wrapText: true }
  header.commit()
  return sheet
}

function cellValue<Row>(column: Column<Row>, row: Row): string | number | Date | null {
  switch (column.kind) {
    case 'text': {
      const text = column.read(row)
      return text === null || text === '' ? null : cellText(text)
    }
    case 'number':
      return column.read(row)
    case 'instant': {
      const at = column.read(row)
      return at === null ? null : new Date(wallClockMs(at, column.zone))
    }
  }
}

function cellText(text: string): string {
  const escaped = text.replaceAll(escapeLookalike, '_x005F_')
  const fitting = escaped.length <= cellLimit ? escaped : escaped.slice(0, cellLimit - cut.length) + cut
  return fitting.replaceAll(notXml, '\uFFFD')
}

/** The writer itself never says that it is full; the end of the pipe does, once the rows had a turn to get there. */
async function roomInOutput(output: PassThrough, signal: AbortSignal): Promise<void> {
  await nextTurn()
  while (output.writableNeedDrain && !signal.aborted) await drained(output, signal)
}

async function drained(output: PassThrough, signal: AbortSignal): Promise<void> {
  try {
    await once(output, 'drain', { signal })
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
