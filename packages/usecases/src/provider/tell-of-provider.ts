import { appendJournal, selectHeldRoles, type HeldRole, type Jobs, type Register } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { putMail } from '../mail/put-mail.ts'

interface Telling {
  readonly jobs: Jobs
}

/** Those who hear of what is said of the provider: every DPO, decider and administrator of the organisation's own. */
export function providerWatchersAmong(held: readonly HeldRole[]): string[] {
  const watching = held.filter(({ role }) => role === 'dpo' || role === 'decider' || role === 'admin')
  return [...new Set(watching.map(({ userId }) => userId))]
}

/** A letter to each of them but the one who says it: whoever leads people to another provider is seen by others. */
export async function tellProviderWatchers(
  { jobs }: Telling,
  register: Register,
  at: Instant,
): Promise<void> {
  const watchers = providerWatchersAmong(await selectHeldRoles(register, at))
  for (const userId of watchers.filter((id) => id !== register.actor.id))
    await putMail(
      jobs,
      register,
      { kind: 'providerChanged', aboutId: `${register.organisationId} ${userId}` },
      at,
    )
}

/** Tells somebody by letter that a provider signs them in from now on, and writes it in the journal. */
export async function tellLinked(
  { jobs }: Telling,
  register: Register,
  person: { readonly id: string; readonly name: string },
  issuer: string,
  at: Instant,
): Promise<void> {
  const aboutId = `${register.organisationId} ${person.id}`
  await putMail(jobs, register, { kind: 'providerLinked', aboutId }, at)
  const summary = { userId: person.id, userName: person.name, issuer }
  await appendJournal(register, { verb: 'member.linked', at, incidentId: null, summary })
}
