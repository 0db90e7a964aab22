import { createHash, randomBytes } from 'node:crypto'
import {
  countProviderProofs,
  insertProviderProof,
  uuidv7,
  type ProviderSubject,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { putMail } from '../mail/put-mail.ts'
import type { ProviderAccountContext } from './provider-context.ts'

/** Minutes to open the letter, in the browser that came back from the provider. */
export const proofMinutes = 30

const hourMs = 3_600_000
/** Letters an hour to one mailbox: whoever runs a provider could have it send as many as it likes. */
const mostLetters = 5

/**
 * Asks by letter whether somebody whom a provider names for the first time is the person whose account it would be. Beyond a
 * number of letters none goes out any more, and the answer is the same.
 */
export async function askProof(
  { jobs }: ProviderAccountContext,
  register: Register,
  { subject, userId }: { readonly subject: ProviderSubject; readonly userId: string },
  now: Instant,
): Promise<{ readonly proofTicket: string }> {
  const proofTicket = randomBytes(32).toString('base64url')
  const since = new Date(Date.parse(now) - hourMs).toISOString()
  if ((await countProviderProofs(register, userId, since)) >= mostLetters) return { proofTicket }
  const id = uuidv7()
  await insertProviderProof(register, {
    ...{ ...subject, id, userId, nonce: randomBytes(16).toString('base64url') },
    ...{ ticket: proofDigest(proofTicket), createdAt: now },
    expiresAt: new Date(Date.parse(now) + proofMinutes * 60_000).toISOString(),
  })
  await putMail(jobs, register, { kind: 'providerProof', aboutId: id }, now)
  return { proofTicket }
}

/** How a browser's ticket is kept: who reads the table cannot answer in that browser's name. */
export function proofDigest(ticket: string): string {
  return createHash('sha256').update(`proof|${ticket}`).digest('hex')
}
