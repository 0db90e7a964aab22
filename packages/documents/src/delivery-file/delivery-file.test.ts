import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { deliveryRowLimit } from './delivery-columns.ts'
import { readDeliveryFile } from './read-delivery-file.ts'

const sender = { person: 'els', organisation: 'a town' }
const read = (...lines: string[]) => readDeliveryFile(new TextEncoder().encode(lines.join('\n')), sender)
const row = { kbo: '0998.300.145', people: '12', kinds: 'basic, contact', text: 'een\ntwee' }

describe('a file of controllers', () => {
  test.each([
    ['Dutch', 'Ondernemingsnummer;Personen;Soorten;Tekst'],
    ['French', 'BCE;Personnes;Catégories;Texte'],
    ['English', 'Company number;People;Kinds;Text'],
    ['German', 'Unternehmensnummer;Betrokkenen;Arten;Text'],
    ['the words of a file of agreements', 'KBO-nummer;Personen;Soorten gegevens;Tekst'],
  ])('may have its headings in %s', async (_, header) => {
    const file = await read(header, '0998.300.145;12;basic, contact;"een\ntwee"')
    expect(file).toEqual({ problems: [], rows: [{ line: 2, values: row }] })
  })

  test('as a workbook says the same, with the zero back that a spreadsheet takes from a number', async () => {
    const book = new exceljs.Workbook()
    const rows = [
      ['naam', 'kbo', 'personen'],
      ['Oosterdonk', 998_300_145, 12],
    ]
    book.addWorksheet('een').addRows(rows)
    const file = await readDeliveryFile(new Uint8Array(await book.xlsx.writeBuffer()), sender)
    const values = { name: 'Oosterdonk', kbo: '0998300145', people: '12' }
    expect(file).toEqual({ problems: [], rows: [{ line: 2, values }] })
  })

  test('says one text of several rows in each, and refuses one number for them: nobody knows how much is whose', async () => {
    const book = new exceljs.Workbook()
    const page = book.addWorksheet('een')
    page.addRows([
      ['naam', 'personen', 'tekst'],
      ['Oosterdonk', 120, 'Een inbraak.'],
      ['Lindenrode'],
      ['Berk', 3],
    ])
    for (const place of ['B2:B3', 'C2:C4']) page.mergeCells(place)
    const text = 'Een inbraak.'
    expect(await readDeliveryFile(new Uint8Array(await book.xlsx.writeBuffer()), sender)).toEqual({
      problems: [2, 3].map((line) => ({ line, code: 'mergedCell', params: { field: 'people' } })),
      rows: [{ line: 4, values: { name: 'Berk', people: '3', text } }],
    })
  })

  test('must name the controller by its number or its name', async () => {
    const problem = { line: 1, code: 'missingColumn', params: { column: 'kbo' } }
    expect((await read('personen;tekst', '1;x')).problems).toEqual([problem])
    expect((await read('naam', 'Oosterdonk')).problems).toEqual([])
  })

  test('of 100,000 rows is refused with their number', async () => {
    const file = await read('kbo;personen', ...Array.from({ length: 100_000 }, () => '0998300145;1'))
    const params = { rows: 100_000, limit: deliveryRowLimit }
    expect(file).toEqual({ rows: [], problems: [{ line: null, code: 'tooManyRows', params }] })
  })
})
