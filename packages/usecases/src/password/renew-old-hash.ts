import { renewHash, type Database } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { hashPassword, isOldHash } from './hash-password.ts'

/** A password that was just found right gets a hash of today's kind, where its own is older. */
export async function renewOldHash(
  { database, now }: { readonly database: Database; readonly now: () => Instant },
  hash: string,
  password: string,
): Promise<void> {
  if (!isOldHash(hash)) return
  await renewHash(database, { before: hash, after: await hashPassword(password), at: now() })
}
