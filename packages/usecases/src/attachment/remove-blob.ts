import {
  deleteUnusedBlob,
  onPlatform,
  selectUnusedBlobs,
  type Database,
  type JobData,
} from '@lekboek/database'
import { addHours, type Instant } from '@lekboek/domain'
import type { Files } from './files.ts'

interface BlobContext {
  readonly database: Database
  readonly files: Files
}

/**
 * Removes a sealed file that nobody uses any more. It is gone from the store before the transaction ends: whoever would use it
 * meanwhile waits, and comes too late; what breaks off in between is done again.
 */
export async function removeBlob(
  { database, files }: BlobContext,
  { blobId }: JobData['remove-blob'],
): Promise<void> {
  await onPlatform(database, async (platform) => {
    if (await deleteUnusedBlob(platform, blobId)) await files.store.remove(blobId)
  })
}

/** Longer than any upload takes. */
const graceHours = 24
const atATime = 200

/** Removes what uploads left behind that broke off: blobs of more than a day ago that nobody uses. @returns how many. */
export async function sweepBlobs({
  database,
  files,
  now,
}: BlobContext & { readonly now: () => Instant }): Promise<number> {
  const before = addHours(now(), -graceHours)
  let count = 0
  for (;;) {
    const unused = await onPlatform(database, (platform) => selectUnusedBlobs(platform, before, atATime))
    for (const blobId of unused) await removeBlob({ database, files }, { blobId })
    count += unused.length
    if (unused.length < atATime) return count
  }
}
