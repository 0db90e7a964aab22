import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Sealed bytes that are not what was sealed here: changed, cut off, from another place, or under another key. */
export class SealBroken extends Error {
  constructor() {
    super('sealed bytes are not what was sealed here')
  }
}

export const keyBytes = 32
/** NIST SP 800-38D, 8.2.2: of chance, so that one key seals 2^32 values at most; no organisation has as many. */
const nonceBytes = 12
const tagBytes = 16

/** AES-256-GCM: nonce, ciphertext, tag. What is opened with other additional data is refused. */
export function encrypt(key: Uint8Array, plain: Uint8Array, additional: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(Buffer.from(additional))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** @throws {SealBroken} */
export function decrypt(key: Uint8Array, sealed: Uint8Array, additional: string): Buffer {
  if (sealed.length < nonceBytes + tagBytes) throw new SealBroken()
  const end = sealed.length - tagBytes
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(Buffer.from(additional))
  decipher.setAuthTag(sealed.subarray(end))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, end)), decipher.final()])
  } catch {
    throw new SealBroken()
  }
}
