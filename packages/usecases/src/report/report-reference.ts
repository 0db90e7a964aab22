import { randomInt } from 'node:crypto'

/** Letters and digits that are not taken for one another, on paper or on the phone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What a reporter keeps: `R-7K2M-9QXT`. It opens nothing, it only names the report. */
export function newReportReference(): string {
  return `R-${part()}-${part()}`
}

function part(): string {
  return Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')
}
