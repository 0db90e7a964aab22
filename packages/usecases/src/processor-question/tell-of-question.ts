import { hasOtherOpenQuestion, type Jobs, type Register } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { workersIn, type Workers } from '../incident/who-works.ts'
import { putMail } from '../mail/put-mail.ts'

/** Those of a processor who tell controllers. */
export function contactsAmong({ ways }: Pick<Workers, 'ways'>): string[] {
  const contacts = ways.filter(({ way, role }) => way === 'role' && role === 'processorContact')
  return [...new Set(contacts.map(({ userId }) => String(userId)))]
}

/**
 * A letter to those of the processor who answer, when the first question about a breach waits: thousands of controllers may ask
 * within the hour, and whoever answers looks at the list.
 */
export async function tellOfQuestion(
  { jobs }: { readonly jobs: Jobs },
  register: Register,
  { breachId, questionId }: { readonly breachId: string; readonly questionId: string },
  at: Instant,
): Promise<void> {
  if (await hasOtherOpenQuestion(register, breachId, questionId)) return
  for (const userId of contactsAmong(await workersIn(register, register.organisationId, at)))
    await putMail(
      jobs,
      register,
      { kind: 'questionWaits', aboutId: `${register.organisationId} ${userId}` },
      at,
    )
}
