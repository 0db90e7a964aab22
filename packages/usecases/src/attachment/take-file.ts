import {
  insertAttachment,
  sealBytes,
  useBlob,
  uuidv7,
  type AttachmentTarget,
  type Database,
  type Register,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { fileKeyPlace } from './file-key.ts'
import type { Files } from './files.ts'
import { removeBlob } from './remove-blob.ts'
import { storeUpload, type StoredUpload, type Upload } from './store-upload.ts'

/** A file that lies sealed in the store, and that no row uses yet. */
export interface TakenFile extends StoredUpload {
  readonly blobId: string
}

/** Two transactions around a file as it comes in. */
export interface Taking<Result> {
  /** Before its first byte: asks whether it may come, and makes its blob known. */
  readonly announce: (blobId: string) => Promise<unknown>
  /** When all of it lies in the store: asks again, and keeps it in a row. */
  readonly keep: (taken: TakenFile) => Promise<Result>
}

/**
 * The one way in for a file, whoever brings it. What is refused leaves nothing behind; what breaks off in between leaves a blob
 * that nobody uses, which is swept.
 */
export async function takeFile<Result>(
  context: { readonly database: Database; readonly files: Files },
  upload: Upload,
  { announce, keep }: Taking<Result>,
): Promise<Result> {
  const blobId = uuidv7()
  await announce(blobId)
  try {
    const stored = await storeUpload(context.files, blobId, upload)
    return await keep({ ...stored, blobId })
  } catch (error) {
    // What this cannot do now is done by the sweep.
    await removeBlob(context, { blobId }).catch(() => undefined)
    throw error
  }
}

/** On what a taken file hangs, and who brought it when. */
export interface Keeping {
  readonly target: AttachmentTarget
  readonly note?: string | null
  readonly addedAt: Instant
}

/** Makes the row of a taken file, whose key it seals, in the name of whoever acts. @returns its id. */
export async function keepFile(
  register: Register,
  { fileKey, blobId, ...facts }: TakenFile,
  { target, note = null, addedAt }: Keeping,
): Promise<string> {
  const id = uuidv7()
  const sealedKey = await sealBytes(register, fileKeyPlace(id), fileKey)
  await insertAttachment(register, {
    ...{ ...facts, id, target, note, blobId, fileKey: sealedKey },
    ...{ originId: null, addedAt, addedBy: register.actor },
  })
  await useBlob(register, blobId, id)
  return id
}
