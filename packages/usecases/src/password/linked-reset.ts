import { selectPasswordReset, type StoredPasswordReset } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { PublicContext } from '../public-context.ts'

/** What a link from a mail opens: the reset, or why it opens nothing. */
export type LinkedReset =
  | { readonly state: 'open'; readonly reset: StoredPasswordReset }
  | { readonly state: 'unknown' | 'expired' | 'used' }

export async function linkedReset(
  { database, links }: PublicContext,
  token: unknown,
  now: Instant,
): Promise<LinkedReset> {
  const id = links.idIn(token)
  const reset = id === null ? null : await selectPasswordReset(database, id, now)
  if (!reset || !links.opens({ purpose: 'passwordReset', ...reset }, String(token)))
    return { state: 'unknown' }
  return reset.state === 'open' ? { state: 'open', reset } : { state: reset.state }
}

/** Whether a link still lets somebody choose a password; changes nothing. */
export async function lookAtReset(
  context: PublicContext,
  token: unknown,
): Promise<{ readonly state: LinkedReset['state'] }> {
  const { state } = await linkedReset(context, token, context.now())
  return { state }
}
