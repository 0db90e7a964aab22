import {
  insertAttachment,
  KeyDestroyed,
  openBytes,
  sealBytes,
  selectFilesOfReport,
  useBlob,
  uuidv7,
  type Register,
  type StoredFile,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { fileKeyPlace } from '../attachment/file-key.ts'
import { outsiderActor } from './outsider-actor.ts'

/** A photo whose key is open, between two registers. */
export interface Photo extends StoredFile {
  readonly key: Buffer
}

/** The photos of a report that is passed on; none where the organisation's key was destroyed. */
export async function openPhotos(register: Register, reportId: string): Promise<Photo[]> {
  const photos: Photo[] = []
  for (const file of await selectFilesOfReport(register, reportId)) {
    if (file.fileKey === null) continue
    const key = await openBytes(register, fileKeyPlace(file.id), file.fileKey).catch((error: unknown) => {
      if (error instanceof KeyDestroyed) return null
      throw error
    })
    if (key) photos.push({ ...file, key })
  }
  return photos
}

/** The bytes stay where they are: their keys are sealed for the organisation that has the report now. */
export async function keepPhotos(
  register: Register,
  reportId: string,
  photos: readonly Photo[],
  at: Instant,
): Promise<void> {
  for (const { key, id: originId, name, mediaType, size, sha256, isCleaned, note, blobId } of photos) {
    const id = uuidv7()
    const fileKey = await sealBytes(register, fileKeyPlace(id), key)
    const isNew = await insertAttachment(register, {
      ...{ id, target: { place: 'report', id: reportId }, originId, note, blobId, fileKey },
      ...{ name, mediaType, size, sha256, isCleaned, addedAt: at, addedBy: outsiderActor },
    })
    if (isNew) await useBlob(register, blobId, id)
  }
}
