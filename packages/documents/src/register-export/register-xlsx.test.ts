import excel from 'exceljs'
import { describe, expect, test } from 'vitest'
import type { Column } from './register-column.ts'
import { registerColumns } from './register-columns.ts'
import { dismissedHint, each, phishedMailbox } from './register-row.fixture.ts'
import { registerXlsx } from './register-xlsx.ts'

const columns = registerColumns('nl', 'Europe/Brussels')
const options = { sheetName: 'Datalekregister', createdAt: new Date('2026-11-22T09:00:00.000Z') }

async function sheetOf<Row>(used: Column<Row>[], rows: AsyncIterable<Row>): Promise<excel.Worksheet> {
  const chunks: Uint8Array[] = []
  for await (const chunk of registerXlsx(used, rows, options)) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const workbook = new excel.Workbook()
  // exceljs types its own Buffer, older than Node's.
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
  return workbook.getWorksheet('Datalekregister')!
}

const oneText: Column<string> = { key: 'text', header: 'Text', width: 10, kind: 'text', read: (row) => row }
const written = async (text: string) => (await sheetOf([oneText], each(text))).getCell('A2')

describe('the register as a workbook', () => {
  test('reads back with real dates, real numbers, a frozen header and a filter', async () => {
    const sheet = await sheetOf(columns, each(phishedMailbox(), dismissedHint()))
    const cell = (key: string) =>
      sheet.getRow(2).getCell(columns.findIndex((column) => column.key === key) + 1)
    expect(sheet.rowCount).toBe(3)
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 })
    expect(sheet.autoFilter).toBe('A1:CK3')
    expect(cell('awareAt')).toMatchObject({ type: excel.ValueType.Date, numFmt: 'yyyy-mm-dd hh:mm' })
    expect(cell('awareAt').value).toEqual(new Date('2026-11-20T17:05:00.000Z'))
    expect(cell('occurredFromAt').value).toEqual(new Date('2026-10-25T02:30:00.000Z'))
    expect(cell('peopleCount')).toMatchObject({ type: excel.ValueType.Number, value: 1200 })
    expect(cell('severityScore').value).toBe(3.25)
    expect(cell('measureText').value).toBe('Wachtwoorden gewijzigd\nMFA aanzetten')
    expect(cell('exceptionGround').value).toBeNull()
    expect(sheet.getColumn(1).width).toBeGreaterThanOrEqual(13)
    expect(sheet.getRow(1).font.bold).toBe(true)
  })

  test('an empty register is a header', async () => {
    const sheet = await sheetOf(columns, each())
    expect(sheet.rowCount).toBe(1)
    expect(sheet.getCell('A1').value).toBe('Kenmerk')
  })

  test.each(['=1+1', '=HYPERLINK("https://example.org")', '+1', '-1', '@x', '\t=1'])(
    '%j is text',
    async (text) => {
      const cell = await written(text)
      expect(cell.type).toBe(excel.ValueType.String)
      expect(cell.formula).toBeUndefined()
      expect(cell.value).toBe(text)
    },
  )

  test.each([
    // Excel turns _x005F_ back into the underscore; the reader used here leaves it in cells that hold their own text.
    ['look-alikes of escapes', 'a _x0041_ b _x000D_', 'a _x005F_x0041_ b _x005F_x000D_'],
    ['XML', '<a href="x"> & </a>]]>', '<a href="x"> & </a>]]>'],
    ['control characters go', 'a\u0000b\u0007c', 'abc'],
    ['half a character', 'a\uD83Db', 'a\uFFFDb'],
    ['what no XML may hold', 'a\uFFFEb\uFFFFc', 'a\uFFFDb\uFFFDc'],
    ['signs above the first plane', '🧾 𝒜', '🧾 𝒜'],
    ['right to left', 'שלום', 'שלום'],
  ])('%s', async (_name, text, expected) => {
    expect((await written(text)).value).toBe(expected)
  })

  test('a text longer than a cell may be is cut, and says so', async () => {
    const { value } = await written('🧾'.repeat(20_000))
    expect(String(value)).toHaveLength(32_767)
    expect(String(value)).toMatch(/ \[…\]$/)
  })
})
