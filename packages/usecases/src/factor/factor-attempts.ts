import { countAttempt, forgetAttempts, selectKnownBrowser, type AttemptRule } from '@lekboek/database'
import { tooOften } from '../refusal.ts'
import type { AccountContext } from '../session/account-context.ts'

/** A code has six digits and three are good at a time: ten guesses a quarter, thirty a day, then a person waits. */
const ofAccount: readonly [string, AttemptRule][] = [
  ['quarter', { seconds: 900, max: 10 }],
  ['day', { seconds: 86_400, max: 30 }],
]

/** From one address: a whole town hall may sit behind it. */
const ofAddress: AttemptRule = { seconds: 60, max: 30 }

/**
 * Counts an attempt to prove a factor, before it is looked at. A browser in which the person came in before has its own
 * tries: whoever knows the password and spends those of everybody else does not shut them out. @throws {Refusal} tooOften.
 */
export async function countFactorAttempt(context: AccountContext, userId: string): Promise<void> {
  await countAddressAttempt(context)
  const keyIn = await accountKeys(context, userId)
  for (const [window, rule] of ofAccount) await count(context, keyIn(window), rule)
}

async function accountKeys({ database, browser }: AccountContext, userId: string) {
  const known = browser === null ? null : await selectKnownBrowser(database, { userId }, browser)
  return (window: string) => `factor:account:${window}:${userId}${known === null ? '' : `:${known}`}`
}

/** Counts an attempt of somebody who is not known yet. @throws {Refusal} tooOften. */
export function countAddressAttempt(context: AccountContext): Promise<void> {
  return count(context, `factor:address:${context.address}`, ofAddress)
}

/** The right person was there: earlier slips do not count. */
export async function forgetFactorAttempts(context: AccountContext, userId: string): Promise<void> {
  const keyIn = await accountKeys(context, userId)
  await forgetAttempts(
    context.database,
    ofAccount.map(([window]) => keyIn(window)),
  )
}

async function count({ database, now }: AccountContext, key: string, rule: AttemptRule): Promise<void> {
  const { isAllowed, endsInSeconds } = await countAttempt(database, key, rule, now())
  if (!isAllowed) throw tooOften(endsInSeconds)
}
