import exceljs from 'exceljs'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { readWorkbookApart } from './read-workbook-apart.ts'

const sheet = 'xl/worksheets/sheet1.xml'
const book = 'xl/workbook.xml'

/** A workbook of one cell, of which one part says something else. */
async function workbook(part = sheet, change = (xml: string) => xml): Promise<Uint8Array> {
  const plain = new exceljs.Workbook()
  plain.addWorksheet('a').addRow(['kbo'])
  const zip = await JSZip.loadAsync(await plain.xlsx.writeBuffer())
  zip.file(part, change((await zip.file(part)?.async('string')) ?? ''))
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

const read = (bytes: Uint8Array) => readWorkbookApart({ bytes, rowLimit: 20_000 })
const whole = 'A1:XFD1048576'
const after = (place: string, what: string) => (xml: string) => xml.replace(place, `${place}${what}`)
const unclosed = (tag: string) => after('', tag.repeat(200_000))
const wide = Array.from(
  { length: 20_000 },
  (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`,
)

describe('a workbook', () => {
  test('is read in a process of its own', async () => {
    expect(await read(await workbook())).toEqual({ records: [{ line: 1, record: ['kbo'] }] })
  })

  test.each([
    [
      'merges every cell there can be',
      sheet,
      after('</sheetData>', `<mergeCells><mergeCell ref="${whole}"/></mergeCells>`),
    ],
    [
      'names every cell there can be',
      book,
      after(
        '</sheets>',
        `<definedNames><definedName name="x">a!$A$1:$XFD$1048576</definedName></definedNames>`,
      ),
    ],
    [
      'has 16,384 columns in each row',
      sheet,
      (xml: string) => xml.replace('<sheetData>', `<sheetData>${wide.join('')}`),
    ],
  ] as const)(
    'that %s is too large, others are answered meanwhile, and the next is read',
    async (_, part, change) => {
      let answered = 0
      const others = setInterval(() => (answered += 1), 50)
      const problem = { line: null, code: 'fileTooLarge' }
      try {
        expect(await read(await workbook(part, change))).toEqual({ problem })
      } finally {
        clearInterval(others)
      }
      expect(answered).toBeGreaterThan(0)
      expect(await read(await workbook())).toHaveProperty('records')
    },
    120_000,
  )

  test.each([
    ['sheets', book, unclosed('<sheet ')],
    ['rows', sheet, unclosed('<row ')],
    ['cells', sheet, unclosed('<c ')],
  ] as const)('of tags that never end, %s, is none', async (_, part, change) => {
    expect(await read(await workbook(part, change))).toEqual({ problem: { line: null, code: 'notWorkbook' } })
  })
})
