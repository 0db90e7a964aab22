import JSZip from 'jszip'
import { columnOf, lettersOf } from './cell-reference.ts'
import { mergesOf } from './merged-cells.ts'

/** A workbook in which nothing is left but what its cells say. */
export type CellsOnly = Uint8Array | 'tooLarge' | null

const book = 'xl/workbook.xml'
const isSheet = (name: string) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)
const kept = new Set([
  ...['[Content_Types].xml', '_rels/.rels', book, 'xl/_rels/workbook.xml.rels'],
  ...['xl/sharedStrings.xml', 'xl/styles.xml'],
])
const spaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/**
 * The same workbook with its cells, the places where they are merged, how its dates are written, and nothing else: names, validations,
 * conditional formats and links are spelt out cell by cell by a reader of workbooks, and one of them may stand for a million. The
 * place of each row and cell is written out: ECMA-376 (18.3.1.4 and 18.3.1.73) lets a file leave out `r`, where each stands behind
 * the one before; exceljs does not.
 *
 * @returns null for what is no workbook; `tooLarge` where it merges more cells than a table has.
 */
export async function cellsOnly(bytes: Uint8Array): Promise<CellsOnly> {
  const zip = await JSZip.loadAsync(bytes).catch(() => null)
  if (zip === null) return null
  const plain = new JSZip()
  for (const { name: path, dir } of Object.values(zip.files)) {
    const name = path.replace(/^\//, '')
    if (dir || !(kept.has(name) || isSheet(name))) continue
    const text = (await zip.file(path)?.async('string')) ?? ''
    const part = isSheet(name) ? sheetOf(text) : name === book ? bookOf(text) : text
    if (part === null || part === 'tooLarge') return part
    plain.file(name, part)
  }
  return plain.generateAsync({ type: 'uint8array' })
}

/** How days are counted, and the sheets. */
function bookOf(text: string): string | null {
  const sheets = between(text, '<sheets', '</sheets>')
  const properties = between(text, '<workbookPr', '>') ?? ''
  return sheets && `<workbook ${spaces}>${properties.replace(/\/?>$/, '/>')}${sheets}</workbook>`
}

function sheetOf(text: string): string | 'tooLarge' | null {
  const rows = between(text, '<sheetData', '</sheetData>') ?? between(text, '<sheetData', '/>')
  if (rows === null) return null
  const merges = mergesOf(between(text, '<mergeCells', '</mergeCells>') ?? '')
  if (merges === 'tooLarge') return 'tooLarge'
  return `<worksheet ${spaces}>${named(rows)}${merges}</worksheet>`
}

function between(text: string, begin: string, end: string): string | null {
  const from = text.indexOf(begin)
  const to = from === -1 ? -1 : text.indexOf(end, from)
  return to === -1 ? null : text.slice(from, to + end.length)
}

// Never past the next tag: what is not closed would be read to the end for each that was opened.
const rowOrCell = /<(row|c)(?=[\s/>])([^<>]*)>/g

function named(rows: string): string {
  let [row, column] = [0, 0]
  return rows.replaceAll(rowOrCell, (tag: string, kind: string, attributes: string) => {
    const [, said] = /\sr="([^"]+)"/.exec(attributes) ?? []
    if (kind === 'row') {
      row = said === undefined ? row + 1 : Number(said)
      column = 0
      return said === undefined ? `<row r="${row}"${attributes}>` : tag
    }
    column = said === undefined ? column + 1 : columnOf(said)
    return said === undefined ? `<c r="${lettersOf(column)}${row}"${attributes}>` : tag
  })
}
