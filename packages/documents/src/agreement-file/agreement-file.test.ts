import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { registerXlsx } from '../register-export/register-xlsx.ts'
import { fieldFinder } from '../table-file/table-kind.ts'
import { agreementFields, agreementHeader, agreementKind, agreementRowLimit } from './agreement-columns.ts'
import { agreementSheetColumns } from './agreement-sheet.ts'
import { readAgreementFile, type AgreementRow } from './read-agreement-file.ts'

const sender = { person: 'els', organisation: 'a town' }
const agreementFieldOf = fieldFinder(agreementKind)
const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (...lines: string[]) => readAgreementFile(utf8(lines.join('\r\n')), sender)
const codes = async (...lines: string[]) => (await read(...lines)).problems.map(({ code }) => code)

describe('columns are known in four languages', () => {
  test.each(['nl', 'fr', 'en', 'de'] as const)('%s', (language) => {
    expect(agreementFields.map((field) => agreementFieldOf(agreementHeader(field, language)))).toEqual(
      agreementFields,
    )
  })

  test.each([
    ['LEVERANCIER', 'processorName'],
    [' numero  bce ', 'processorKbo'],
    ['Nood ’s nachts :telefoon', 'nightPhone'],
    ['Délai (heures)', 'termHours'],
    ['constructor', null],
    ['', null],
  ])('%j is %j', (name, field) => {
    expect(agreementFieldOf(name)).toBe(field)
  })
})

describe('a file', () => {
  test('may have its columns in any order and language, and empty cells say nothing', async () => {
    expect(
      await read('Service;Fournisseur;Frist (Stunden)', 'Hosting;"Wolk; NV";24', ';;', 'Mail;Post;'),
    ).toEqual({
      problems: [],
      rows: [
        { line: 2, values: { service: 'Hosting', processorName: 'Wolk; NV', termHours: '24' } },
        { line: 3, values: {} },
        { line: 4, values: { service: 'Mail', processorName: 'Post' } },
      ],
    })
  })

  test('keeps lines within a cell, and the line at which a row begins', async () => {
    const file = await read('Verwerker;Dienst;Te melden', 'A;B;"een\ntwee"', 'C;D;')
    expect(file.rows.map(({ line }) => line)).toEqual([2, 4])
    expect(file.rows[0]?.values.mustTell).toBe('een\ntwee')
  })

  test.each([
    ['nothing', [''], ['emptyFile']],
    ['no header', ['A;B', 'C;D'], ['missingHeader']],
    ['a column twice, in two languages', ['Verwerker;Dienst;Supplier'], ['duplicateColumn']],
    ['no service', ['Verwerker;KBO'], ['missingColumn']],
    ['a quote that never closes', ['Verwerker;Dienst', '"A;B'], ['brokenQuotes']],
  ])('with %s is refused as a whole', async (_, lines, expected) => {
    expect(await codes(...lines)).toEqual(expected)
    expect((await read(...lines)).rows).toEqual([])
  })

  test('with a column that is none is read without it, and says which', async () => {
    expect(await read('Verwerker;Kleur;Dienst', 'A;rood;B')).toEqual({
      ...{ problems: [], unused: ['Kleur'] },
      rows: [{ line: 2, values: { processorName: 'A', service: 'B' } }],
    })
  })

  test.each([
    ['too few fields', 'A', 'wrongFieldCount'],
    ['a sign that is no text', 'A\u0007;B', 'controlCharacter'],
    ['a NUL', 'A\u0000;B', 'controlCharacter'],
    ['a novel', `A;${'x'.repeat(10_001)}`, 'fieldTooLong'],
  ])('with %s in a row says where, and leaves the others', async (_, row, code) => {
    const file = await read('Verwerker;Dienst', row, 'C;D')
    expect(file.problems).toMatchObject([{ line: 2, code }])
    expect(file.rows).toHaveLength(1)
  })

  test('of 100,000 rows is refused as a whole; one at the limit is read', async () => {
    const many = (rows: number) => utf8(`Verwerker;Dienst\n${'A;B\n'.repeat(rows)}`)
    expect(await readAgreementFile(many(100_000), sender)).toEqual({
      rows: [],
      problems: [{ line: null, code: 'tooManyRows', params: { rows: 100_000, limit: agreementRowLimit } }],
    })
    expect((await readAgreementFile(many(agreementRowLimit), sender)).rows).toHaveLength(agreementRowLimit)
  })
})

async function* each(rows: readonly AgreementRow[]) {
  yield* rows
}

async function workbookOf(rows: readonly AgreementRow[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const options = { sheetName: 'x', createdAt: new Date(0) }
  for await (const chunk of registerXlsx(agreementSheetColumns('nl'), each(rows), options)) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

describe('a workbook', () => {
  test('that was written is read as it was, formulas and all', async () => {
    const rows: AgreementRow[] = [
      { processorName: '=1+1', service: '@SUM(A1)', dayPhone: '+32 9 000 00 00', mustTell: 'een\ntwee' },
      { processorName: 'Wolk', service: 'Hosting', until: '2027-01-31' },
    ]
    const bytes = await workbookOf(rows)
    expect((await readAgreementFile(bytes, sender)).rows.map(({ values }) => values)).toEqual(rows)
    const sheet = new exceljs.Workbook()
    await sheet.xlsx.load(new Uint8Array(bytes).buffer)
    expect(sheet.worksheets[0]?.getCell('A2').type).toBe(exceljs.ValueType.String)
  })

  test('gives the result of a formula, never the formula', async () => {
    const book = new exceljs.Workbook()
    const sheet = book.addWorksheet('x')
    sheet.addRow(['Verwerker', 'Dienst', 'Termijn (uren)'])
    sheet.addRow(['Wolk', { formula: 'HYPERLINK("http://x.example")', result: 'Hosting' }, 24])
    const file = await readAgreementFile(new Uint8Array(await book.xlsx.writeBuffer()), sender)
    expect(file.rows).toEqual([
      { line: 2, values: { processorName: 'Wolk', service: 'Hosting', termHours: '24' } },
    ])
  })

  test('that is none is refused', async () => {
    const file = await readAgreementFile(Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), sender)
    expect(file).toEqual({ rows: [], problems: [{ line: null, code: 'notWorkbook' }] })
  })
})
