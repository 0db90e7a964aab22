import {
  dropWaitingMail,
  insertMail,
  uuidv7,
  type Jobs,
  type MailKind,
  type Platform,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'

/**
 * Puts a letter and the job that sends it into the open transaction: it goes out exactly when what it tells was committed.
 * An earlier letter about the same, still waiting, is not sent any more.
 */
export async function putMail(
  jobs: Jobs,
  platform: Pick<Platform, 'query'>,
  { kind, aboutId }: { readonly kind: MailKind; readonly aboutId: string },
  at: Instant,
): Promise<void> {
  const id = uuidv7()
  await dropWaitingMail(platform, kind, aboutId, at)
  await insertMail(platform, { id, kind, aboutId, createdAt: at })
  await jobs.enqueue('send-mail', { mailId: id })
}
