import { createHmac } from 'node:crypto'
import { OperatorError } from '../server/operator-error.ts'
import { decrypt, encrypt, keyBytes } from './authenticated.ts'

/** The key of this installation. It wraps the keys of organisations and nothing else, and is never in the database. */
export interface MasterKey {
  /** Tells two keys apart and nothing of either. */
  readonly fingerprint: string
  wrap(plain: Uint8Array, additional: string): Buffer
  /** @throws {SealBroken} */
  unwrap(wrapped: Uint8Array, additional: string): Buffer
}

const base64 = /^[A-Za-z0-9+/_-]+={0,2}$/

/**
 * Reads a master key as an operator writes it, 32 bytes in base64.
 *
 * @throws {OperatorError} naming where it came from, never the text itself.
 */
export function readMasterKey(text: string, from: string): MasterKey {
  const trimmed = text.trim()
  const bytes = Buffer.from(trimmed, 'base64')
  if (!base64.test(trimmed) || bytes.length !== keyBytes)
    throw new OperatorError(
      `${from} must be ${keyBytes} bytes of chance in base64, such as \`openssl rand -base64 ${keyBytes}\` makes.`,
    )
  return masterKeyOf(bytes)
}

function masterKeyOf(bytes: Buffer): MasterKey {
  return {
    fingerprint: createHmac('sha256', bytes).update('lekboek master key').digest('hex').slice(0, 16),
    wrap: (plain, additional) => encrypt(bytes, plain, additional),
    unwrap: (wrapped, additional) => decrypt(bytes, wrapped, additional),
  }
}
