import { domainToASCII, domainToUnicode } from 'node:url'
import { mixesScripts, readsAsPlain } from '../input/look-alike.ts'

/** RFC 5321 allows no more; and a name before the sign of 64. */
const longestAddress = 254
const longestName = 64

const plainName = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const domainName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/
/** RFC 6761: nobody ever receives mail there. Accounts of programs have such an address. */
const nobodysDomain = /(?:^|\.)invalid$/

/** An address in the one form in which it is kept and compared, or why it is none. */
export type EmailReading =
  | { readonly address: string }
  /** `lookAlike`: letters of another script stand for those of a plain address. */
  | { readonly problem: 'notEmail' | 'lookAlike' }

/**
 * Reads an e-mail address: NFC, lower case, the domain as the network knows it (`xn--…`). An address that would be read as
 * another is refused whether that other one is known here or not: the refusal tells nothing about who has an account.
 */
export function readEmail(text: string): EmailReading {
  const given = text.trim().normalize('NFC').toLowerCase()
  const [name = '', domain = '', ...more] = given.split('@')
  if (given.length > longestAddress || more.length > 0) return { problem: 'notEmail' }
  if (looksLikeAnother(name)) return { problem: 'lookAlike' }
  const ascii = domainToASCII(domain)
  if (domainToUnicode(ascii).split('.').some(looksLikeAnother)) return { problem: 'lookAlike' }
  const address = `${name}@${ascii}`
  const isAddress =
    plainName.test(name) &&
    name.length <= longestName &&
    domainName.test(ascii) &&
    !nobodysDomain.test(ascii) &&
    address.length <= longestAddress
  return isAddress ? { address } : { problem: 'notEmail' }
}

/** The same for whoever signs in: what is no address is compared as it stands, and found nowhere. */
export function comparableEmail(text: string): string {
  const reading = readEmail(text)
  return 'address' in reading ? reading.address : text.trim().toLowerCase()
}

/** Unicode's list of look-alikes tells what a text is taken for; two scripts in one word are never an honest name. */
function looksLikeAnother(word: string): boolean {
  return readsAsPlain(word) || mixesScripts(word)
}
