import { randomInt } from 'node:crypto'
import type { Instant } from '@lekboek/domain'
import { replaceRecoveryCodes, type Platform } from '@lekboek/database'
import { recoveryHash } from './sealed-secret.ts'

const codes = 10
const signs = 12
/** Without letters and figures that look alike on paper. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/** As it is shown: `abcd-efgh-jkmn`. */
const written = (code: string) => (code.match(/.{4}/g) ?? []).join('-')

const newCode = () => Array.from({ length: signs }, () => alphabet[randomInt(alphabet.length)]).join('')

/** A code as a person types it over; null for what cannot be one. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
  return code.length === signs && [...code].every((sign) => alphabet.includes(sign)) ? code : null
}

/** Ten new codes in the place of all earlier ones; only hashes are kept, so this is the one time to show them. */
export async function giveRecoveryCodes(
  platform: Platform,
  { userId, secret, now }: { readonly userId: string; readonly secret: string; readonly now: Instant },
): Promise<string[]> {
  const given = Array.from({ length: codes }, newCode)
  const hashes = given.map((code) => recoveryHash(code, secret, userId))
  await replaceRecoveryCodes(platform, userId, hashes, now)
  return given.map(written)
}
