/**
 * Brings a number of the Belgian enterprise register (KBO) to its usual writing, `0998.000.039`. Accepts ten digits
 * with spaces, dots or dashes between them and a leading `BE`. `null` when there are not ten digits, the first is not
 * 0 or 1, or the last two are not 97 minus the first eight modulo 97.
 */
export function normaliseKbo(text: string): string | null {
  const digits = text
    .trim()
    .replace(/^BE\s*/i, '')
    .replace(/(?<=\d)[ .-](?=\d)/g, '')
  if (!/^[01]\d{9}$/.test(digits)) return null
  if (97 - (Number(digits.slice(0, 8)) % 97) !== Number(digits.slice(8))) return null
  return `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`
}

/** Is this a KBO number whose check digits agree? Whether it was ever assigned is another question. */
export function isKboNumber(text: string): boolean {
  return normaliseKbo(text) !== null
}

/** NIS (REFNIS) code of a municipality: five digits, the first one the province group. Source: Statbel REFNIS. */
export function isNisCode(text: string): boolean {
  return /^[1-9]\d{4}$/.test(text)
}

/** OVO code of the Flemish organisation register: `OVO` and six digits, without meaning. */
export function isOvoCode(text: string): boolean {
  return /^OVO\d{6}$/.test(text)
}
