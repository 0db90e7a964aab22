import { selectHeldRoles, type HeldRole, type MailKind, type Register } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import type { Context } from '../context.ts'
import { putMail } from '../mail/put-mail.ts'

/** Those who watch over who opens sealed dossiers in need: every DPO and decider of the organisation's own. */
export function keyWatchersAmong(held: readonly HeldRole[]): string[] {
  const watching = held.filter(({ role }) => role === 'dpo' || role === 'decider')
  return [...new Set(watching.map(({ userId }) => userId))]
}

/** A letter to every DPO and decider but the one who does it: who appoints key holders, or guesses, is seen by others. */
export async function tellKeyWatchers(
  { jobs }: Pick<Context, 'jobs'>,
  register: Register,
  kind: Extract<MailKind, 'keyHoldersAppointed' | 'breakGlassMissed' | 'readLogAsked' | 'serviceEnds'>,
  at: Instant,
): Promise<void> {
  const watchers = keyWatchersAmong(await selectHeldRoles(register, at))
  for (const userId of watchers.filter((id) => id !== register.actor.id))
    await putMail(jobs, register, { kind, aboutId: `${register.organisationId} ${userId}` }, at)
}
