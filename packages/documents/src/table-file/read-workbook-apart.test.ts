import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import exceljs from 'exceljs'
import JSZip from 'jszip'
import { describe, expect, test, vi } from 'vitest'
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

const sender = { person: 'els', organisation: 'a town' }
const read = (bytes: Uint8Array, from = sender) => readWorkbookApart({ bytes, rowLimit: 20_000 }, from)
const whole = 'A1:XFD1048576'
const after = (place: string, what: string) => (xml: string) => xml.replace(place, `${place}${what}`)
const unclosed = (place: string, tag: string) => after(place, tag.repeat(200_000))
const wide = (rows: number) =>
  Array.from({ length: rows }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`).join(
    '',
  )
const cellsOfRow = (text: string) => `<row>${text.repeat(10)}</row>`.repeat(200)
const longText = (xml: string) => xml.replace('>kbo<', `>${'x'.repeat(100_000)}<`)
const one = { records: [{ line: 1, record: ['kbo'] }] }
const tooMany = { problem: { line: null, code: 'tooManyFiles' } }
const tooLarge = { problem: { line: null, code: 'fileTooLarge' } }

describe('a workbook', () => {
  test('is read in a process of its own', async () => {
    expect(await read(await workbook())).toEqual(one)
  })

  test.each([
    [
      'names',
      book,
      after('</sheets>', `<definedNames><definedName name="x">a!${whole}</definedName></definedNames>`),
    ],
    [
      'validates',
      sheet,
      after(
        '</sheetData>',
        `<dataValidations>${`<dataValidation sqref="${whole}" type="whole"/>`.repeat(1000)}</dataValidations>`,
      ),
    ],
    [
      'links',
      sheet,
      after('</sheetData>', `<hyperlinks><hyperlink ref="${whole}" location="a"/></hyperlinks>`),
    ],
  ] as const)(
    'that %s every cell there can be is read: only what its cells say counts',
    async (_, part, change) => {
      expect(await read(await workbook(part, change))).toEqual(one)
    },
  )

  test('says what is merged in each of its places', async () => {
    const plain = new exceljs.Workbook()
    const page = plain.addWorksheet('a')
    page.addRows([['kbo', 'name'], ['1', 'Drukkerij Inkt'], ['2']])
    page.mergeCells('B2:B3')
    const bytes = new Uint8Array(await plain.xlsx.writeBuffer())
    expect(await read(bytes)).toMatchObject({
      records: [{}, { record: ['1', 'Drukkerij Inkt'] }, { record: ['2', 'Drukkerij Inkt'] }],
    })
  })

  test.each([
    [
      'merges every cell there can be',
      after('</sheetData>', `<mergeCells><mergeCell ref="${whole}"/></mergeCells>`),
    ],
    [
      'has 16,384 columns in each row',
      (xml: string) => xml.replace('<sheetData>', `<sheetData>${wide(20_000)}`),
    ],
    [
      'says one long text in thousands of cells',
      (xml: string) => xml.replace('<sheetData>', `<sheetData>${cellsOfRow('<c t="s"><v>0</v></c>')}`),
    ],
  ] as const)(
    'that %s is too large, others are answered meanwhile, and the next is read',
    async (_, change) => {
      const bytes = await workbook(sheet, change)
      const zip = await JSZip.loadAsync(bytes)
      zip.file(
        'xl/sharedStrings.xml',
        longText((await zip.file('xl/sharedStrings.xml')?.async('string')) ?? ''),
      )
      let answered = 0
      const others = setInterval(() => (answered += 1), 50)
      try {
        expect(await read(await zip.generateAsync({ type: 'uint8array' }))).toEqual(tooLarge)
      } finally {
        clearInterval(others)
      }
      expect(answered).toBeGreaterThan(0)
      expect(await read(await workbook())).toEqual(one)
    },
    120_000,
  )

  test.each([
    ['sheets', book, unclosed('<sheets>', '<sheet ')],
    ['rows', sheet, unclosed('<sheetData>', '<row ')],
    ['cells', sheet, unclosed('<sheetData>', '<row><c ')],
  ] as const)('of tags that never end, %s, is none', async (_, part, change) => {
    expect(await read(await workbook(part, change))).toEqual({ problem: { line: null, code: 'notWorkbook' } })
  })

  test.each([
    ['memory', { longestMs: 60_000, mostMegabytes: 8 }],
    ['time', { longestMs: 1, mostMegabytes: 512 }],
  ] as const)('whose reader takes more %s than it may is too large', async (_, bounds) => {
    const task = { bytes: await workbook(), rowLimit: 20_000 }
    expect(await readWorkbookApart(task, sender, bounds)).toEqual(tooLarge)
  })

  test('of a sender who has as many in line as may be is refused, and may be sent again', async () => {
    const bytes = await workbook()
    const all = await Promise.all(Array.from({ length: 6 }, () => read(bytes)))
    expect(all).toEqual([one, one, one, one, tooMany, tooMany])
    expect(await read(bytes)).toEqual(one)
  })

  test('is read for nobody who is gone', async () => {
    const program = fileURLToPath(new URL('./workbook.process.ts', import.meta.url))
    const begin = `
      const reader = require('node:child_process').fork(${JSON.stringify(program)}, [String(process.pid)], { serialization: 'advanced' })
      process.once('message', (task) => reader.send(task, () => process.send(reader.pid)))`
    const parent = spawn(process.execPath, ['-e', begin], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    })
    const bytes = await workbook(sheet, (xml) => xml.replace('<sheetData>', `<sheetData>${wide(100_000)}`))
    parent.send({ bytes, rowLimit: 1_000_000 })
    const [pid] = (await once(parent, 'message')) as [number]
    parent.kill('SIGKILL')
    // Long before it would have read that.
    const isGone = () => {
      try {
        return !process.kill(pid, 0)
      } catch {
        return true
      }
    }
    await vi.waitUntil(isGone, { timeout: 20_000, interval: 50 })
  }, 60_000)
})
