import JSZip from 'jszip'

const isSheet = /^xl\/worksheets\/[^/]+\.xml$/
// Never past the next tag: what is not closed would be read to the end for each that was opened.
const rowOrCell = /<(row|c)(?=[\s/>])([^<>]*)>/g

/**
 * The same workbook with the place of each row and cell written out; null where nothing was left out. ECMA-376 (18.3.1.4 and
 * 18.3.1.73) lets a file leave out `r`, where each stands behind the one before; exceljs does not.
 */
export async function withCellsNamed(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const zip = await JSZip.loadAsync(bytes)
    let isNamed = false
    for (const part of zip.file(isSheet)) {
      const text = await part.async('string')
      const named = namedIn(text)
      isNamed ||= named !== text
      zip.file(part.name, named)
    }
    return isNamed ? await zip.generateAsync({ type: 'uint8array' }) : null
  } catch {
    return null
  }
}

function namedIn(sheet: string): string {
  let [row, column] = [0, 0]
  return sheet.replaceAll(rowOrCell, (tag: string, kind: string, attributes: string) => {
    const [, said] = /\sr="([^"]+)"/.exec(attributes) ?? []
    if (kind === 'row') {
      row = said === undefined ? row + 1 : Number(said)
      column = 0
      return said === undefined ? `<row r="${row}"${attributes}>` : tag
    }
    column = said === undefined ? column + 1 : placeOf(said)
    return said === undefined ? `<c r="${lettersOf(column)}${row}"${attributes}>` : tag
  })
}

/** `A1` is 1, `AB7` is 28. */
function placeOf(reference: string): number {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? ''
  return Array.from(letters, (letter) => letter.charCodeAt(0) - 64).reduce((sum, one) => sum * 26 + one, 0)
}

function lettersOf(place: number): string {
  if (place === 0) return ''
  return lettersOf(Math.floor((place - 1) / 26)) + String.fromCharCode(65 + ((place - 1) % 26))
}
