import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16

/** A key of its own for each purpose, drawn from the installation's secret. */
function keyFor(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `lekboek ${purpose}`, keyBytes))
}

/**
 * Seals a secret of a person, or of an organisation: a copy of the database does not give it away, and it opens under no
 * other owner and for no other purpose.
 */
export function sealed(text: string, secret: string, owner: string, purpose = 'totp'): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), nonce)
  cipher.setAAD(Buffer.from(owner))
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  )
}

/** The secret again; null where it was sealed with another secret, for another owner or purpose. */
export function unsealed(seal: string, secret: string, owner: string, purpose = 'totp'): string | null {
  const bytes = Buffer.from(seal, 'base64url')
  try {
    const nonce = bytes.subarray(0, nonceBytes)
    const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), nonce, {
      authTagLength: tagBytes,
    })
    decipher.setAAD(Buffer.from(owner))
    decipher.setAuthTag(bytes.subarray(-tagBytes))
    return decipher.update(bytes.subarray(nonceBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}

/** What is stored of a recovery code: without the installation's secret nobody can try out codes on it. */
export function recoveryHash(code: string, secret: string, userId: string): string {
  return createHmac('sha256', keyFor(secret, 'recovery code'))
    .update(`${userId}\n${code}`)
    .digest('base64url')
}
