import type { Instant } from '@lekboek/domain'
import {
  selectRecoverySalt,
  selectTotp,
  useRecoveryCode,
  useTotpStep,
  type Platform,
} from '@lekboek/database'
import { keptOf, readRecoveryCode } from './recovery-codes.ts'
import { unsealed } from './sealed-secret.ts'
import { stepOfCode } from './totp-code.ts'

interface Proving {
  readonly userId: string
  readonly secret: string
  readonly now: Instant
}

/** Uses up a code of the person's app; false for a wrong one, and for one that was used before. */
export async function useTotpCode(
  platform: Platform,
  code: string,
  { userId, secret, now }: Proving,
): Promise<boolean> {
  const totp = await selectTotp(platform, userId)
  if (!totp?.confirmedAt) return false
  const key = unsealed(totp.sealedSecret, secret, userId)
  const step = key === null ? null : stepOfCode(key, code, now)
  return step !== null && (await useTotpStep(platform, userId, step))
}

/** Uses up one of the codes on paper; false for a wrong one, and for one that was used before. */
export async function useWrittenCode(
  platform: Platform,
  code: string,
  { userId, secret, now }: Proving,
): Promise<boolean> {
  const read = readRecoveryCode(code)
  const set = read === null ? null : await selectRecoverySalt(platform, userId)
  if (read === null || set === null) return false
  const hash = await keptOf(read, { userId, secret, salt: set.salt })
  return useRecoveryCode(platform, { userId, hash, usedAt: now })
}
