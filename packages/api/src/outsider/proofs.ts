import { hkdfSync, randomInt } from 'node:crypto'
import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import type { OutsiderContext } from '@lekboek/usecases'

/** Tries that a device needs: half a second on a desk, a few seconds on an old telephone, while somebody writes. */
const tries = { min: 40_000, max: 80_000 } as const
const lifetimeSeconds = 12 * 3600
const algorithm = 'SHA-256'

type Solved = Pick<Parameters<typeof verifySolution>[0], 'challenge' | 'solution'>

/** Sums that a device solves before its form is taken: dear for a robot that sends thousands, and nobody is followed. */
export class Proofs {
  readonly #signature: string
  readonly #keySignature: string
  readonly #context: Pick<OutsiderContext, 'now'>

  constructor(secret: string, context: Pick<OutsiderContext, 'now'>) {
    const key = (purpose: string) =>
      Buffer.from(hkdfSync('sha256', secret, '', `lekboek proofs of work, ${purpose}`, 32)).toString('hex')
    this.#signature = key('challenge')
    this.#keySignature = key('answer')
    this.#context = context
  }

  /** A sum for one form, as JSON for its page. */
  async challenge(formId: string): Promise<string> {
    const until = Date.parse(this.#context.now()) + lifetimeSeconds * 1000
    const challenge = await createChallenge({
      ...{ algorithm, deriveKey, cost: 1, counter: randomInt(tries.min, tries.max) },
      ...{ hmacSignatureSecret: this.#signature, hmacKeySignatureSecret: this.#keySignature },
      // The library looks at the machine's clock; this one is ours. Both are signed.
      data: { form: formId, until },
    })
    return JSON.stringify(challenge)
  }

  /** Whether this is the answer to the sum of this form, in time. It need not be used up: a form makes one report. */
  async holds(typed: string, formId: string): Promise<boolean> {
    const solved = readSolved(typed)
    if (!solved) return false
    const { data } = solved.challenge.parameters
    if (data?.['form'] !== formId || Number(data['until']) < Date.parse(this.#context.now())) return false
    try {
      const { verified } = await verifySolution({
        ...solved,
        deriveKey,
        ...{ hmacSignatureSecret: this.#signature, hmacKeySignatureSecret: this.#keySignature },
      })
      return verified
    } catch {
      // What was sent is of another make than any sum of ours.
      return false
    }
  }
}

const longest = 2000

function readSolved(typed: string): Solved | null {
  if (typed.length > longest) return null
  try {
    const read: unknown = JSON.parse(typed)
    return isSolved(read) ? read : null
  } catch {
    return null
  }
}

function isSolved(read: unknown): read is Solved {
  if (typeof read !== 'object' || read === null || !('challenge' in read) || !('solution' in read))
    return false
  const { challenge, solution } = read
  if (typeof challenge !== 'object' || challenge === null || !('parameters' in challenge)) return false
  if (typeof solution !== 'object' || solution === null) return false
  const { parameters } = challenge
  return typeof parameters === 'object' && parameters !== null
}
