import { nationalNumberPattern } from './words.ts'

const ibanShape = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}/gu
const emailShape = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gu

/** The national register number, as written, that a text holds; `null` when there is none. */
export function nationalNumberIn(text: string): string | null {
  return nationalNumberPattern.exec(text)?.[0] ?? null
}

/** The first account number (IBAN, ISO 13616) whose check digits agree; `null` when there is none. */
export function ibanIn(text: string): string | null {
  for (const [candidate] of text.matchAll(ibanShape)) {
    const iban = longestValid(candidate.replaceAll(' ', ''))
    if (iban !== null) return iban
  }
  return null
}

/** The first e-mail address that is neither one of the contact's nor Safeonweb's; `null` when there is none. */
export function strangeEmailIn(text: string, contact: string): string | null {
  const own = new Set(emailsIn(contact))
  return emailsIn(text).find((email) => !own.has(email) && !email.endsWith('@safeonweb.be')) ?? null
}

function emailsIn(text: string): string[] {
  return [...text.matchAll(emailShape)].map(([email]) => email.toLowerCase().replace(/\.$/u, ''))
}

// The words that follow a number in the text can look like its tail.
function longestValid(candidate: string): string | null {
  for (let length = Math.min(candidate.length, 34); length >= 15; length -= 1) {
    const iban = candidate.slice(0, length)
    if (remainder(iban.slice(4) + iban.slice(0, 4)) === 1) return iban
  }
  return null
}

/** Modulo 97 over letters as 10 to 35, figure by figure: the whole number has more than 15 digits. */
function remainder(text: string): number {
  return Array.from(text).reduce((rest, sign) => {
    const value = Number.parseInt(sign, 36)
    return (rest * (value > 9 ? 100 : 10) + value) % 97
  }, 0)
}
