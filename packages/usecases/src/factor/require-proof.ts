import {
  onPlatform,
  selectCredentials,
  selectHash,
  selectTotp,
  type Platform,
  type SessionRow,
} from '@lekboek/database'
import type { Problem } from '@lekboek/domain'
import { answerWithPasskey } from '../passkey/answer-with-passkey.ts'
import { invalid } from '../refusal.ts'
import type { AccountContext } from '../session/account-context.ts'
import { countFactorAttempt, forgetFactorAttempts } from './factor-attempts.ts'
import { useTotpCode, useWrittenCode } from './proven-code.ts'

/** By what somebody who is signed in shows once more who they are. */
export interface Proof {
  readonly password?: string | null
  /** Of the app, or on paper; a code is used up by it. */
  readonly code?: string | null
  /** What a passkey answers to the challenge of {@link offerProof}: the device and what opens it are two factors. */
  readonly passkey?: unknown
}

/** What a person can show. */
interface Means {
  readonly hasPassword: boolean
  readonly hasFactor: boolean
}

/** Longer than any password that is kept: not worth the work of looking. */
const longestTried = 1024

/**
 * One factor: before sessions are ended.
 *
 * @throws {Refusal} tooOften; invalid at `password`, `code` or `passkey`.
 */
export async function requireProof(
  context: AccountContext,
  { userId }: SessionRow,
  proof: Proof,
): Promise<void> {
  const isCode = Boolean(proof.code?.trim())
  await prove(context, userId, proof, { password: !isCode, code: isCode })
}

/**
 * Every factor that a person has: before a way in is added or taken away. Whoever has a password and a second factor shows
 * both, or a passkey, which is two.
 *
 * @throws {Refusal} tooOften; invalid at `password`, `code` or `passkey`.
 */
export async function requireWholeProof(
  context: AccountContext,
  { userId }: SessionRow,
  proof: Proof,
): Promise<void> {
  const { hasPassword, hasFactor } = await meansOf(context, userId)
  await prove(context, userId, proof, { password: hasPassword || !hasFactor, code: hasFactor })
}

async function meansOf({ database }: AccountContext, userId: string): Promise<Means> {
  const hash = await selectHash(database, userId)
  const hasFactor = await onPlatform(database, (platform) => hasSecondFactor(platform, userId))
  return { hasPassword: hash !== null, hasFactor }
}

async function hasSecondFactor(platform: Platform, userId: string): Promise<boolean> {
  const totp = await selectTotp(platform, userId)
  return Boolean(totp?.confirmedAt) || (await selectCredentials(platform, userId)).length > 0
}

async function prove(
  context: AccountContext,
  userId: string,
  { password, code, passkey }: Proof,
  asked: { readonly password: boolean; readonly code: boolean },
): Promise<void> {
  const isByPasskey = passkey !== undefined && passkey !== null
  const missing: Problem[] = []
  if (asked.password && !password) missing.push({ path: 'password', code: 'required' })
  if (asked.code && !code?.trim()) missing.push({ path: 'code', code: 'required' })
  if (!isByPasskey && missing.length > 0) throw invalid(missing)
  await countFactorAttempt(context, userId)
  if (isByPasskey) await answerWithPasskey(context, userId, passkey)
  else {
    // The password first: a code is not used up beside a wrong one.
    if (asked.password && !(await isPassword(context, userId, password ?? '')))
      throw invalid([{ path: 'password', code: 'wrongPassword' }])
    if (asked.code && !(await isCode(context, userId, code ?? '')))
      throw invalid([{ path: 'code', code: 'notAccepted' }])
  }
  await forgetFactorAttempts(context, userId)
}

async function isPassword(context: AccountContext, userId: string, password: string): Promise<boolean> {
  return password.length <= longestTried && context.passwordHolds(userId, password)
}

function isCode({ database, secret, now }: AccountContext, userId: string, code: string): Promise<boolean> {
  const proving = { userId, secret, now: now() }
  return onPlatform(
    database,
    async (platform) =>
      (await useTotpCode(platform, code, proving)) || useWrittenCode(platform, code, proving),
  )
}
