import { onPlatform, type SessionRow } from '@lekboek/database'
import { invalid } from '../refusal.ts'
import type { AccountContext } from '../session/account-context.ts'
import { countFactorAttempt, forgetFactorAttempts } from './factor-attempts.ts'
import { useTotpCode } from './proven-code.ts'

/** By what somebody who is signed in shows once more who they are: before a way in is added or taken away. */
export interface Proof {
  readonly password?: string | null
  /** Of the app; a code is used up by it. */
  readonly code?: string | null
}

/** Longer than any password that is kept: not worth the work of looking. */
const longestTried = 1024

/** @throws {Refusal} tooOften; invalid at `password` or `code`. */
export async function requireProof(
  context: AccountContext,
  { userId }: SessionRow,
  { password, code }: Proof,
): Promise<void> {
  const given = code?.trim() ? 'code' : 'password'
  if (given === 'password' && !password) throw invalid([{ path: 'password', code: 'required' }])
  await countFactorAttempt(context, userId)
  const { database, secret } = context
  const proving = { userId, secret, now: context.now() }
  const holds =
    given === 'code'
      ? await onPlatform(database, (platform) => useTotpCode(platform, code ?? '', proving))
      : (password ?? '').length <= longestTried && (await context.passwordHolds(userId, password ?? ''))
  if (!holds) throw invalid([{ path: given, code: 'notAccepted' }])
  await forgetFactorAttempts(context, userId)
}
