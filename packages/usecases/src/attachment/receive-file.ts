import {
  appendJournal,
  countFilesOf,
  inRegister,
  insertAttachment,
  insertBlob,
  lockReport,
  onPlatform,
  sealBytes,
  systemActor,
  useBlob,
  uuidv7,
  type LockedReport,
  type Register,
} from '@lekboek/database'
import { invalid, notFound } from '../refusal.ts'
import type { SystemContext } from '../system-context.ts'
import { fileKeyPlace } from './file-key.ts'
import type { Files } from './files.ts'
import { removeBlob } from './remove-blob.ts'
import { storeUpload, type Upload } from './store-upload.ts'

/** Of one report, from whoever has no account: more are no evidence. */
const mostReceived = 20

/**
 * Keeps a file that came with a report from somebody without an account. Whether they may is for the caller to know, who was
 * shown a receipt or a link. It fills nobody's measure, and says nothing of who sent it.
 *
 * @returns the id of the attachment.
 */
export async function receiveFile(
  { database, files, now }: Pick<SystemContext, 'database' | 'now'> & { readonly files: Files },
  { organisationId, reportId }: { readonly organisationId: string; readonly reportId: string },
  upload: Upload,
): Promise<string> {
  const inIt = <T>(work: (register: Register) => Promise<T>) =>
    inRegister(database, systemActor, organisationId, work)
  const [id, blobId] = [uuidv7(), uuidv7()]
  await inIt((register) => openForFiles(register, reportId))
  await onPlatform(database, (platform) => insertBlob(platform, blobId, now()))
  try {
    const { fileKey, ...facts } = await storeUpload(files, blobId, upload)
    await inIt(async (register) => {
      const { incidentId } = await openForFiles(register, reportId)
      const at = now()
      const sealedKey = await sealBytes(register, fileKeyPlace(id), fileKey)
      await insertAttachment(register, {
        ...{ ...facts, id, target: { place: 'report', id: reportId }, originId: null, note: null },
        ...{ blobId, fileKey: sealedKey, addedAt: at, addedBy: systemActor },
      })
      await useBlob(register, blobId, id)
      const summary = { attachmentId: id, mediaType: facts.mediaType, size: facts.size, reportId }
      await appendJournal(register, { verb: 'attachment.added', at, incidentId, summary })
    })
    return id
  } catch (error) {
    await removeBlob({ database, files }, { blobId }).catch(() => undefined)
    throw error
  }
}

/** The dossier is locked: two files at once are counted one after the other. */
async function openForFiles(register: Register, reportId: string): Promise<LockedReport> {
  const locked = await lockReport(register, reportId)
  if (!locked) throw notFound()
  if (locked.status === 'closed' || locked.status === 'dismissed')
    throw invalid([{ path: 'status', code: 'isClosed' }])
  if ((await countFilesOf(register, reportId)) >= mostReceived)
    throw invalid([{ path: 'file', code: 'filesMany', params: { max: mostReceived } }])
  return locked
}
