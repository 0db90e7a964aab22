import { decodeClientDataJSON } from '@simplewebauthn/server/helpers'
import { insertChallenge, onPlatform, takeChallenge, uuidv7 } from '@lekboek/database'
import { invalid } from '../refusal.ts'
import type { AccountContext } from '../session/account-context.ts'

export type ChallengePurpose = 'passkey-add' | 'passkey-sign-in' | 'passkey-proof'

/** Whom anybody may answer for. */
export const anybody = ''

const minutes = 5

/** What is wrong with an answer of an authenticator is not told: it would help nobody who is honest. */
export const notAccepted = () => invalid([{ path: 'response', code: 'notAccepted' }])

/** Keeps a challenge for a few minutes. */
export async function keepChallenge(
  { database, now }: AccountContext,
  challenge: { readonly purpose: ChallengePurpose; readonly challenge: string; readonly userId: string },
): Promise<void> {
  const createdAt = now()
  const expiresAt = new Date(Date.parse(createdAt) + minutes * 60_000).toISOString()
  await onPlatform(database, (platform) =>
    insertChallenge(platform, { ...challenge, id: uuidv7(), createdAt, expiresAt }),
  )
}

/**
 * The challenge that an answer was signed over, used up by this whatever comes of the rest: no answer is tried twice.
 *
 * @throws {Refusal} invalid where it is not one of ours, was used before, or has expired.
 */
export async function answeredChallenge(
  { database, now }: AccountContext,
  { purpose, userId }: { readonly purpose: ChallengePurpose; readonly userId: string },
  response: unknown,
): Promise<string> {
  const challenge = challengeIn(response)
  if (challenge === null) throw notAccepted()
  const isTaken = await onPlatform(database, (platform) =>
    takeChallenge(platform, { purpose, challenge, userId }, now()),
  )
  if (!isTaken) throw notAccepted()
  return challenge
}

const longest = 200

function challengeIn(response: unknown): string | null {
  try {
    const { response: inner } = response as { response: { clientDataJSON: string } }
    const { challenge } = decodeClientDataJSON(inner.clientDataJSON)
    return typeof challenge === 'string' && /^[A-Za-z0-9_-]+$/.test(challenge) && challenge.length <= longest
      ? challenge
      : null
  } catch {
    return null
  }
}
