import { countAttempt, forgetAttempts, type AttemptRule } from '@lekboek/database'
import { tooOften } from '../refusal.ts'
import type { AccountContext } from '../session/account-context.ts'

/** A code has six digits and three are good at a time: ten guesses a quarter, thirty a day, then a person waits. */
const ofAccount: readonly [string, AttemptRule][] = [
  ['quarter', { seconds: 900, max: 10 }],
  ['day', { seconds: 86_000, max: 30 }],
]

/** From one address: a whole town hall may sit behind it. */
const ofAddress: AttemptRule = { seconds: 60, max: 30 }

const accountKey = (userId: string, window: string) => `factor:account:${window}:${userId}`

/** Counts an attempt to prove a factor, before it is looked at. @throws {Refusal} tooOften. */
export async function countFactorAttempt(context: AccountContext, userId: string): Promise<void> {
  await countAddressAttempt(context)
  for (const [window, rule] of ofAccount) await count(context, accountKey(userId, window), rule)
}

/** Counts an attempt of somebody who is not known yet. @throws {Refusal} tooOften. */
export function countAddressAttempt(context: AccountContext): Promise<void> {
  return count(context, `factor:address:${context.address}`, ofAddress)
}

/** The right person was there: earlier slips do not count. */
export function forgetFactorAttempts({ database }: AccountContext, userId: string): Promise<void> {
  return forgetAttempts(
    database,
    ofAccount.map(([window]) => accountKey(userId, window)),
  )
}

async function count({ database, now }: AccountContext, key: string, rule: AttemptRule): Promise<void> {
  const { isAllowed, endsInSeconds } = await countAttempt(database, key, rule, now())
  if (!isAllowed) throw tooOften(endsInSeconds)
}
