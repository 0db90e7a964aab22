const payloadLength = 15
/** Damm's quasigroup of order ten: with zeros in the diagonal the check digit is the remainder itself. */
const table: readonly string[] = [
  ...['0317598642', '7092154863', '4206871359', '1750983426', '6123045978'],
  ...['3674209581', '5869720134', '8945362017', '9438617205', '2581436790'],
]
const grouped = /(\d{4})(?=\d)/g

/**
 * The receipt of a report from outside: fifteen digits of chance and one that shows a slip of the pen. After H. M. Damm (2004),
 * whose table finds every single wrong digit and every two that changed places side by side.
 *
 * @param digits fifteen digits.
 */
export function receiptCode(digits: string): string {
  if (digits.length !== payloadLength || /\D/.test(digits))
    throw new Error('a receipt is made of fifteen digits')
  return `${digits}${remainder(digits)}`
}

/** A receipt as somebody typed it, with spaces, dots or hyphens; null for what is none. */
export function readReceiptCode(typed: string): string | null {
  const digits = typed.replaceAll(/[\s.\-‐‑–·]/gu, '')
  if (!/^\d{16}$/.test(digits)) return null
  return receiptCode(digits.slice(0, payloadLength)) === digits ? digits : null
}

/** In groups of four, to be read aloud and written down. */
export function writtenReceipt(code: string): string {
  return code.replaceAll(grouped, '$1 ')
}

function remainder(digits: string): string {
  return [...digits].reduce((interim, digit) => table[Number(interim)]?.[Number(digit)] ?? '', '0')
}
