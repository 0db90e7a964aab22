import { createHash, randomBytes } from 'node:crypto'

/** So that whoever finds one, a person or a scanner of repositories, knows what it is. */
const prefix = 'lkb_'
const bytesOfChance = 32
const shape = /^lkb_[A-Za-z0-9_-]{43}$/

/** A new secret of 256 bits of chance. It is shown once; afterwards only its hash is known. */
export function newTokenSecret(): string {
  return prefix + randomBytes(bytesOfChance).toString('base64url')
}

/** Whether a text can be a token's secret at all. */
export function isTokenSecret(text: string): boolean {
  return shape.test(text)
}

/** What is kept of a secret. Plain SHA-256: nobody guesses 256 bits, so nothing is won by a slow hash. */
export function tokenHash(secret: string): Uint8Array {
  return createHash('sha256').update(secret).digest()
}
