import { settleMail, type JobData } from '@lekboek/database'
import type { SystemContext } from '../system-context.ts'

/** Records that a letter was tried for a day to no avail; the operator sees it and may send it again. */
export async function giveUpMail(
  { database, now }: SystemContext,
  { mailId }: JobData['give-up-mail'],
): Promise<void> {
  await settleMail(database, mailId, { state: 'failed', answer: null, at: now() })
}
