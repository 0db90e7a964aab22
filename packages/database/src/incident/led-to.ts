import { numberText } from './number-text.ts'

/** The number of the dossier (`i`) to which a letter leads that tells of this; of a sealed one, and of what else waits, none. */
export const numberLedTo = (isTold: string) =>
  `CASE WHEN ${isTold} AND i.seen_by IS NULL THEN ${numberText.replaceAll('@', 'i')} END AS number`

/** What a letter tells of before what else waits, and of that what is sealed, which leads nowhere; then by that id. */
export const toldFirst = (isTold: string, id: string) =>
  `ORDER BY ${isTold} DESC, i.seen_by IS NOT NULL DESC, ${id} LIMIT 1`
