/** What the thread beside the server runs; see {@link ./read-workbook-apart.ts}. */
export { readWorkbook as default } from './read-workbook.ts'
