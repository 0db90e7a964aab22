import {
  appendJournal,
  insertAttachment,
  lockReportOfDelivery,
  openBytes,
  sealBytes,
  selectFilesToCarry,
  selectVersionOfDispatch,
  systemActor,
  useBlob,
  uuidv7,
  type Register,
  type StoredFile,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { fileKeyPlace } from './file-key.ts'

/** A file of a processor on its way to a controller, with its key open. */
export interface CarriedFile extends StoredFile {
  readonly key: Buffer
}

/** The files that a message takes along, those for all and those of its controller alone; in the processor's register. */
export async function openFilesToCarry(register: Register, dispatchId: string): Promise<CarriedFile[]> {
  const carried: CarriedFile[] = []
  for (const file of await selectFilesToCarry(register, dispatchId)) {
    if (file.fileKey === null) continue
    carried.push({ ...file, key: await openBytes(register, fileKeyPlace(file.id), file.fileKey) })
  }
  return carried
}

/**
 * Hangs the files of a message on the report that it became, in the controller's register. The bytes stay where they are: their
 * keys are sealed for the controller. Called again it takes in what is not there yet.
 */
export async function takeInFiles(
  register: Register,
  { dispatchId, deliveryId }: { readonly dispatchId: string; readonly deliveryId: string },
  files: readonly CarriedFile[],
  at: Instant,
): Promise<void> {
  if (files.length === 0) return
  const report = await lockReportOfDelivery(register, deliveryId)
  if (!report) throw new Error('the report that files are for is not there')
  const { id: reportId, incidentId } = report
  const receivedVersionId = await selectVersionOfDispatch(register, dispatchId)
  const attachmentIds: string[] = []
  for (const { key, id: originId, name, mediaType, size, sha256, isCleaned, note, blobId } of files) {
    const id = uuidv7()
    const fileKey = await sealBytes(register, fileKeyPlace(id), key)
    const isNew = await insertAttachment(register, {
      ...{ id, target: { place: 'report', id: reportId }, originId, note, blobId, fileKey },
      ...{ receivedVersionId, name, mediaType, size, sha256, isCleaned, addedAt: at, addedBy: systemActor },
    })
    if (!isNew) continue
    await useBlob(register, blobId, id)
    attachmentIds.push(id)
  }
  const summary = { reportId, attachmentIds }
  if (attachmentIds.length > 0)
    await appendJournal(register, { verb: 'attachment.carried', at, incidentId, summary })
}
