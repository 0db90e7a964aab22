import { randomBytes } from 'node:crypto'
import { insertPasswordReset, onPlatform, selectPersonByEmail, uuidv7 } from '@lekboek/database'
import { readEmail } from '../email/email-address.ts'
import { putMail } from '../mail/put-mail.ts'
import type { SystemContext } from '../system-context.ts'

/** Long enough for a mail server that lets strangers wait. */
const lastsMs = 1_800_000

/**
 * Sends a way back in to whoever has this address, for half an hour. Says nothing in either case, and nothing is refused: the
 * answer must not tell who has an account. How long it takes is evened out by whoever asks.
 */
export async function requestReset({ database, jobs, now }: SystemContext, email: unknown): Promise<void> {
  const reading = typeof email === 'string' ? readEmail(email) : { problem: 'notEmail' as const }
  if ('problem' in reading) return
  const person = await selectPersonByEmail(database, reading.address)
  if (!person || person.isClosed) return
  const at = now()
  const id = uuidv7()
  const expiresAt = new Date(Date.parse(at) + lastsMs).toISOString()
  const nonce = randomBytes(16).toString('base64url')
  await onPlatform(database, async (platform) => {
    await insertPasswordReset(platform, { id, userId: person.id, nonce, createdAt: at, expiresAt })
    await putMail(jobs, platform, { kind: 'passwordReset', aboutId: id }, at)
  })
}
