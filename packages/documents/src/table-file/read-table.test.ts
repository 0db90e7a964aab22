import exceljs from 'exceljs'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { readTable, type TableFile } from './read-table.ts'
import { columnsOf, type TableKind } from './table-kind.ts'

const sender = { person: 'els', organisation: 'a town' }

type Field = 'number' | 'name' | 'text'

const kind: TableKind<Field> = {
  columns: columnsOf({ number: ['kbo', 'bce'], name: ['naam'], text: ['tekst'] }, (names) => ({
    ...{ names, max: 40, lines: 'kept' },
  })),
  required: [['number', 'name']],
  rowLimit: 1000,
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (...lines: string[]) => readTable(utf8(lines.join('\r\n')), kind, sender)
const valuesOf = ({ rows }: TableFile<Field>) => rows.map(({ values }) => values)

async function sheetOf(book: exceljs.Workbook): Promise<TableFile<Field>> {
  return readTable(new Uint8Array(await book.xlsx.writeBuffer()), kind, sender)
}

describe('what divides the columns', () => {
  test.each([
    ['semicolons', 'kbo;naam', '1;Berk, en meer'],
    ['commas', 'kbo,naam', '1,"Berk, en meer"'],
    ['tabs', 'kbo\tnaam', '1\tBerk, en meer'],
    ['commas, and names within quotes', '"KBO","naam"', '1,"Berk, en meer"'],
    ['commas, in a header with a quoted semicolon', 'kbo,naam,"tekst"', '1,"Berk, en meer",'],
  ])('is found out: %s', async (_, header, row) => {
    expect(valuesOf(await read(header, row))).toEqual([{ number: '1', name: 'Berk, en meer' }])
  })

  test('is not looked for in a file of one column', async () => {
    expect(valuesOf(await read('naam', 'Berk, en meer', 'Els'))).toEqual([
      { name: 'Berk, en meer' },
      { name: 'Els' },
    ])
  })

  test('counts by the header alone: a comma too many makes a row of too many fields', async () => {
    const file = await read('kbo,naam', '1,Berk, en meer', '2,Els')
    expect(file.problems).toEqual([{ line: 2, code: 'wrongFieldCount', params: { found: 3, expected: 2 } }])
    expect(valuesOf(file)).toEqual([{ number: '2', name: 'Els' }])
  })
})

describe('the header', () => {
  test('must have one of a group', async () => {
    expect((await read('tekst', 'x')).problems).toEqual([
      { line: 1, code: 'missingColumn', params: { column: 'kbo' } },
    ])
    expect((await read('bce;tekst', '1;x')).problems).toEqual([])
  })
})

describe('too many rows', () => {
  test('of a text are counted, empty lines and lines within cells left out, and never read', async () => {
    const rows = (count: number) => Array.from({ length: count }, () => '1;"een\ntwee"')
    expect((await read('kbo;tekst', ...rows(1000), '', '')).problems).toEqual([])
    const file = await read('kbo;tekst', ...rows(100_000))
    expect(file).toEqual({
      rows: [],
      problems: [{ line: null, code: 'tooManyRows', params: { rows: 100_000, limit: 1000 } }],
    })
  })

  test('of a workbook are counted in its first sheet, those without a value left out', async () => {
    const book = new exceljs.Workbook()
    const sheet = book.addWorksheet('een')
    sheet.addRows([['kbo'], ...Array.from({ length: 1000 }, (_, index) => [`${index}`])])
    for (let row = 1002; row < 1100; row += 1) sheet.getCell(row, 1).font = { bold: true }
    book.addWorksheet('twee').addRows(Array.from({ length: 1500 }, () => ['x']))
    expect((await sheetOf(book)).rows).toHaveLength(1000)
    sheet.addRow(['een te veel'])
    expect(await sheetOf(book)).toEqual({
      rows: [],
      problems: [{ line: null, code: 'tooManyRows', params: { rows: 1001, limit: 1000 } }],
    })
  })

  test.each([
    ['xl/workbook.xml', (xml: string) => xml.replace(/r:id="([^"]+)"/, "r:id='$1'")],
    ['xl/workbook.xml', (xml: string) => xml.replace('r:id=', 'r:id =')],
    [
      'xl/_rels/workbook.xml.rels',
      (xml: string) => xml.replace('"worksheets/sheet1.xml"', "'worksheets/sheet1.xml'"),
    ],
  ])('of a workbook are refused however %s spells where its sheet is', async (part, change) => {
    const book = new exceljs.Workbook()
    book.addWorksheet('een').addRows([['kbo'], ...Array.from({ length: 1001 }, (_, at) => [at])])
    const zip = await JSZip.loadAsync(await book.xlsx.writeBuffer())
    const said = (await zip.file(part)?.async('string')) ?? ''
    expect(change(said)).not.toBe(said)
    zip.file(part, change(said))
    expect(await readTable(await zip.generateAsync({ type: 'uint8array' }), kind, sender)).toEqual({
      rows: [],
      problems: [{ line: null, code: 'tooManyRows', params: { rows: 1001, limit: 1000 } }],
    })
  })

  // Making such a file takes longer than refusing it.
  test('of a workbook of 100,000 are refused before a cell is made', { timeout: 60_000 }, async () => {
    const book = new exceljs.Workbook()
    book.addWorksheet('een').addRows([['kbo'], ...Array.from({ length: 100_000 }, (_, at) => [at])])
    expect((await sheetOf(book)).problems).toEqual([
      { line: null, code: 'tooManyRows', params: { rows: 100_000, limit: 1000 } },
    ])
  })
})

describe('a column that no field has', () => {
  test('refuses the file where its kind says nothing of it', async () => {
    expect((await read('kbo;Opmerking', '1;x')).problems).toEqual([
      { line: 1, code: 'unknownColumn', params: { column: 'Opmerking' } },
    ])
  })

  test('is named and not read where its kind lets it be, and one without a name by its place', async () => {
    const lenient = { ...kind, others: 'unused' } as const
    const bytes = utf8('kbo;Opmerking;naam;\n1;niet lezen;Berk;\n2;x\n')
    expect(await readTable(bytes, lenient, sender)).toEqual({
      rows: [{ line: 2, values: { number: '1', name: 'Berk' } }],
      problems: [{ line: 3, code: 'wrongFieldCount', params: { found: 2, expected: 4 } }],
      unused: ['Opmerking', '4'],
    })
  })

  test('does not hide that one that is read stands there twice, or that one is missing', async () => {
    const lenient = { ...kind, others: 'unused' } as const
    const codes = async (text: string) =>
      (await readTable(utf8(text), lenient, sender)).problems.map(({ code }) => code)
    expect(await codes('kbo;x;bce\n1;2;3')).toEqual(['duplicateColumn'])
    expect(await codes('x;tekst\n1;2')).toEqual(['missingColumn'])
    expect(await codes('x;y\n1;2')).toEqual(['missingHeader'])
  })

  test('is one of the first twenty that are named, however many there are', async () => {
    const many = ';'.repeat(200_000)
    const first = Array.from({ length: 20 }, (_, at) => String(at + 2))
    expect(await readTable(utf8(`kbo${many}\n`), { ...kind, others: 'unused' }, sender)).toEqual({
      ...{ rows: [], problems: [], unused: first },
    })
    expect((await readTable(utf8(`kbo${many}\n`), kind, sender)).problems).toEqual(
      first.map((column) => ({ line: 1, code: 'unknownColumn', params: { column } })),
    )
  })
})

test('the same column a great many times is refused', async () => {
  const { rows, problems } = await readTable(
    utf8(`${'x;'.repeat(200_000)}${'kbo;'.repeat(200_000)}\n`),
    {
      ...{ ...kind, others: 'unused' as const },
    },
    sender,
  )
  expect(rows).toEqual([])
  expect(problems).toEqual(
    Array.from({ length: 20 }, () => ({ line: 1, code: 'duplicateColumn', params: { column: 'kbo' } })),
  )
})

/** A workbook with the XML of its sheet as some other program would write it. */
async function rewritten(change: (sheet: string) => string): Promise<Uint8Array> {
  const book = new exceljs.Workbook()
  const rows = [
    ['kbo', 'naam', 'tekst'],
    [1, null, 'drie'],
    [2, 'Els', ''],
  ]
  book.addWorksheet('een').addRows(rows)
  const zip = await JSZip.loadAsync(await book.xlsx.writeBuffer())
  const path = 'xl/worksheets/sheet1.xml'
  zip.file(path, change((await zip.file(path)?.async('string')) ?? ''))
  return zip.generateAsync({ type: 'uint8array' })
}

describe('a workbook that leaves out', () => {
  const inline = (sheet: string) =>
    sheet.replace(
      /<sheetData>.*<\/sheetData>/s,
      `<sheetData><row><c t="inlineStr"><is><t>kbo</t></is></c><c t="inlineStr"><is><t>naam</t></is></c></row>
       <row r="4"><c><v>7</v></c><c r="B4" t="inlineStr"><is><t>Berk</t></is></c></row>
       <row><c r="B5" t="inlineStr"><is><t>Els</t></is></c></row></sheetData>`,
    )

  test('where its rows and cells stand is read all the same', async () => {
    expect(await readTable(await rewritten(inline), kind, sender)).toEqual({
      rows: [
        { line: 4, values: { number: '7', name: 'Berk' } },
        { line: 5, values: { name: 'Els' } },
      ],
      problems: [],
    })
  })

  test('its sheet is none', async () => {
    const { problems } = await readTable(await rewritten(() => '<worksheet'), kind, sender)
    expect(problems).toEqual([{ line: null, code: 'notWorkbook' }])
  })
})

test('a text that looks like a formula stays a text, and a formula is what it comes to', async () => {
  const formula = '=HYPERLINK("http://x")'
  expect(valuesOf(await read('naam;tekst', `${'"=HYPERLINK(""http://x"")"'};-1+1`))).toEqual([
    { name: formula, text: '-1+1' },
  ])
  const book = new exceljs.Workbook()
  const rows = [
    ['naam', 'tekst'],
    [formula, { formula: '1+1', result: 2 }],
  ]
  book.addWorksheet('een').addRows(rows)
  expect(valuesOf(await sheetOf(book))).toEqual([{ name: formula, text: '2' }])
})

test.each([
  ['in Windows-1252', Buffer.from('kbo;naam\n1;Cafe\n2;Caf\u00e9\n', 'latin1'), 3, 'Windows-1252'],
  ['in UTF-16', Buffer.from('\ufeffkbo;naam\n1;Caf\u00e9\n', 'utf16le'), null, 'UTF-16'],
])('a text %s says what it looks like, and where', async (_, bytes, line, looksLike) => {
  expect(await readTable(bytes, kind, sender)).toEqual({
    rows: [],
    problems: [{ line, code: 'notUtf8', params: { looksLike } }],
  })
})
