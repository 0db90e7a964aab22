import { releaseMail, settleMail, takeMail, type JobData, type MailEnd } from '@lekboek/database'
import type { OneTimeLinks } from '../one-time-link/one-time-link.ts'
import type { SystemContext } from '../system-context.ts'
import { PostRefused, type Post } from './post.ts'
import { writeMail } from './write-mail.ts'

/** What sending needs beside what every job has. */
export interface PostContext extends SystemContext {
  readonly post: Post
  readonly links: OneTimeLinks
}

/** For how long a letter is one process's alone: longer than the post may take, shorter than its job may run. */
const takenForMs = 100_000

/** A letter did not get away; its job is tried again. Names the letter by its id, and nobody. */
export class MailNotSent extends Error {
  constructor(mailId: string, answer: string) {
    super(`mail ${mailId} was not sent: ${answer}`)
  }
}

/**
 * Sends one letter of the outbox. Called again after a crash between sending and noting it, it sends the same letter with
 * the same id; called for a letter that has gone or is no longer wanted, it does nothing.
 */
export async function sendMail(context: PostContext, { mailId }: JobData['send-mail']): Promise<void> {
  const { database, now } = context
  const at = now()
  const until = new Date(Date.parse(at) + takenForMs).toISOString()
  const taken = await takeMail(database, mailId, at, until)
  if (taken === null) return
  if (taken === 'taken') throw new MailNotSent(mailId, 'another process has it')
  const end = (state: MailEnd, answer: string | null) =>
    settleMail(database, mailId, { state, answer, at: now() })
  try {
    const written = await writeMail(context, taken)
    if (written === null) return await end('dropped', null)
    await context.post.send({ id: mailId, ...written })
    await end('sent', null)
  } catch (error) {
    const { answer, isFinal } = error instanceof PostRefused ? error : { answer: 'fault', isFinal: false }
    if (isFinal) return end('failed', answer)
    await releaseMail(database, mailId, answer)
    throw new MailNotSent(mailId, answer)
  }
}
