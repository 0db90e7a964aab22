import type { Platform } from '../door/on-platform.ts'

/** A number that an authenticator signs: for one purpose, once, for a few minutes. */
export interface Challenge {
  readonly id: string
  readonly purpose: string
  readonly challenge: string
  /** Who may answer it; empty for whoever comes. */
  readonly userId: string
  readonly createdAt: string
  readonly expiresAt: string
}

const identifierOf = ({ purpose, challenge }: Pick<Challenge, 'purpose' | 'challenge'>) =>
  `${purpose}:${challenge}`

/** Keeps a challenge, and forgets those of its purpose that nobody answered. */
export async function insertChallenge(platform: Platform, challenge: Challenge): Promise<void> {
  await platform.query({
    name: 'challenge.forget',
    text: 'DELETE FROM verification WHERE identifier LIKE $1 AND expires_at < $2',
    values: [`${challenge.purpose}:%`, challenge.createdAt],
  })
  await platform.query({
    name: 'challenge.insert',
    text: `INSERT INTO verification (id, identifier, value, expires_at, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5)`,
    values: [
      challenge.id,
      identifierOf(challenge),
      challenge.userId,
      challenge.expiresAt,
      challenge.createdAt,
    ],
  })
}

/** Uses a challenge up; false when there is none such, it was answered before, or too late. */
export async function takeChallenge(
  platform: Platform,
  challenge: Pick<Challenge, 'purpose' | 'challenge' | 'userId'>,
  at: string,
): Promise<boolean> {
  const rows = await platform.query({
    name: 'challenge.take',
    text: 'DELETE FROM verification WHERE identifier = $1 AND value = $2 AND expires_at > $3 RETURNING id',
    values: [identifierOf(challenge), challenge.userId, at],
  })
  return rows.length > 0
}
