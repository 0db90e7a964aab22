/** The columns of a file of controllers, as the server reads them. */
export const fileColumns = ['kbo', 'name', 'people', 'records', 'kinds', 'text'] as const

/**
 * An empty file to be filled in, as the address of a download: with semicolons and the mark by which a spreadsheet knows
 * that it is UTF-8.
 */
export function templateAddress(headings: readonly string[]): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${headings.join(';')}\r\n`)}`
}
