import { argon2, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { normalPassword } from './password-length.ts'

const derive = promisify(argon2)

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const
const saltBytes = 16
const keyBytes = 32

const argon2Hash =
  /^\$argon2id\$v=19\$m=(?<memory>\d{1,7}),t=(?<passes>\d{1,3}),p=(?<lanes>\d{1,2})\$(?<salt>[A-Za-z0-9+/]+)\$(?<key>[A-Za-z0-9+/]+)$/
/** What the sign-in library wrote before: scrypt, salt as hexadecimal text. */
const scryptHash = /^(?<salt>[0-9a-f]{32}):(?<key>[0-9a-f]{128})$/

/** An argon2id hash in PHC form, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes)
  const key = await slowKey(normalPassword(password), salt)
  return `${currentCost}${plainBase64(salt)}$${plainBase64(key)}`
}

/** What argon2id makes of a text at today's cost. */
export function slowKey(message: string, salt: Uint8Array): Promise<Buffer> {
  return derive('argon2id', { ...cost, ...{ message, nonce: salt, tagLength: keyBytes } })
}

/** Whether a password is the one of a hash, of today's kind or an older one. False for anything that is no hash. */
export async function verifyPassword({
  hash,
  password,
}: {
  readonly hash: string
  readonly password: string
}): Promise<boolean> {
  const expected = await keyOf(hash, normalPassword(password))
  return expected !== null && timingSafeEqual(expected.stored, expected.derived)
}

/** Whether a hash was made in an older way, and is to be renewed when its password is next known. */
export function isOldHash(hash: string): boolean {
  return !hash.startsWith(currentCost)
}

const currentCost = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$`

async function keyOf(hash: string, password: string): Promise<{ stored: Buffer; derived: Buffer } | null> {
  const modern = argon2Hash.exec(hash)?.groups
  if (modern) {
    const stored = Buffer.from(modern['key'] ?? '', 'base64')
    const derived = await derive('argon2id', {
      ...{ memory: Number(modern['memory']), passes: Number(modern['passes']) },
      ...{ parallelism: Number(modern['lanes']), tagLength: stored.length },
      ...{ message: password, nonce: Buffer.from(modern['salt'] ?? '', 'base64') },
    })
    return { stored, derived }
  }
  const old = scryptHash.exec(hash)?.groups
  if (!old) return null
  return {
    stored: Buffer.from(old['key'] ?? '', 'hex'),
    derived: await scryptKey(password, old['salt'] ?? ''),
  }
}

const scryptCost = { N: 16_384, r: 16, p: 1 } as const

function scryptKey(password: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const maxmem = 256 * scryptCost.N * scryptCost.r
    scrypt(password, salt, 64, { ...scryptCost, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

function plainBase64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
