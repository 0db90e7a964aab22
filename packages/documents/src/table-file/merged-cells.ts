import { columnOf } from './cell-reference.ts'

/** More than a table of 20,000 rows has: each of them is an object to whoever reads them. */
const mostMerged = 100_000

const merged =
  /<mergeCell\s[^<>]*ref="(?<from>[A-Z]{1,3})(?<top>\d{1,7}):(?<to>[A-Z]{1,3})(?<bottom>\d{1,7})"/g

/** The places of a sheet that are merged, written anew, with nothing where there are none; `tooLarge` for what no table has. */
export function mergesOf(part: string): string | 'tooLarge' {
  const places = Array.from(part.matchAll(merged), ({ groups }) => placeOf(groups ?? {}))
  const cells = places.reduce((sum, { cells: more }) => sum + more, 0)
  if (cells > mostMerged) return 'tooLarge'
  if (places.length === 0) return ''
  return `<mergeCells>${places.map(({ reference }) => `<mergeCell ref="${reference}"/>`).join('')}</mergeCells>`
}

function placeOf({ from = '', top = '', to = '', bottom = '' }: Record<string, string>) {
  const [columns, rows] = [columnOf(to) - columnOf(from), Number(bottom) - Number(top)]
  return { reference: `${from}${top}:${to}${bottom}`, cells: (Math.abs(columns) + 1) * (Math.abs(rows) + 1) }
}
