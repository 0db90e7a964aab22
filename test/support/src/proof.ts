import { createHash } from 'node:crypto'

interface Challenge {
  readonly parameters: { readonly nonce: string; readonly salt: string; readonly keyPrefix: string }
}

/** Solves the sum of a public page as its script does; answers what the form sends. */
export function solveProof(challenge: string): string {
  const read: Challenge = JSON.parse(challenge)
  const { nonce, salt, keyPrefix } = read.parameters
  const start = Buffer.from(salt + nonce, 'hex')
  const counter = Buffer.alloc(4)
  for (let number = 0; ; number += 1) {
    counter.writeUInt32BE(number)
    const derivedKey = createHash('sha256').update(start).update(counter).digest('hex')
    if (derivedKey.startsWith(keyPrefix))
      return JSON.stringify({ challenge: read, solution: { counter: number, derivedKey } })
  }
}
