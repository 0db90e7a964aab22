import { randomBytes, randomInt } from 'node:crypto'
import type { Instant } from '@lekboek/domain'
import { replaceRecoveryCodes, type Platform } from '@lekboek/database'
import { slowKey } from '../password/hash-password.ts'
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

const saltBytes = 16

/**
 * What is kept of a code: argon2id over a hash under a key that is not in the database. The codes of a set have their salt
 * in common: one computation tells whether what somebody typed is any of them.
 *
 * @param salt null for a set from before there was one.
 */
export async function keptOf(
  code: string,
  {
    userId,
    secret,
    salt,
  }: { readonly userId: string; readonly secret: string; readonly salt: string | null },
): Promise<string> {
  const keyed = recoveryHash(code, secret, userId)
  return salt === null ? keyed : (await slowKey(keyed, Buffer.from(salt, 'base64url'))).toString('base64url')
}

/** Ten new codes in the place of all earlier ones; only hashes are kept, so this is the one time to show them. */
export async function giveRecoveryCodes(
  platform: Platform,
  { userId, secret, now }: { readonly userId: string; readonly secret: string; readonly now: Instant },
): Promise<string[]> {
  const given = Array.from({ length: codes }, newCode)
  const salt = randomBytes(saltBytes).toString('base64url')
  const hashes = await Promise.all(given.map((code) => keptOf(code, { userId, secret, salt })))
  await replaceRecoveryCodes(platform, userId, { salt, hashes }, now)
  return given.map(written)
}
