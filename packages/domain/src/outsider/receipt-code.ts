const payloadLength = 15
const grouped = /(\d{4})(?=\d)/g

/**
 * The receipt of a report from outside: fifteen digits of chance and one that shows a slip of the pen, after ISO/IEC 7064,
 * MOD 11,10, which finds every single wrong digit and every two that changed places side by side.
 *
 * @param digits fifteen digits.
 */
export function receiptCode(digits: string): string {
  if (digits.length !== payloadLength || /\D/.test(digits))
    throw new Error('a receipt is made of fifteen digits')
  return `${digits}${String((11 - remainder(digits)) % 10)}`
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

function remainder(digits: string): number {
  let product = 10
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  return product
}
