import {
  appendJournal,
  inRegister,
  insertAttachment,
  lockReportOfDelivery,
  openBytes,
  sealBytes,
  selectFilesToCarry,
  selectVersionOfDispatch,
  systemActor,
  useBlob,
  uuidv7,
  type StoredFile,
} from '@lekboek/database'
import type { SystemContext } from '../system-context.ts'
import { fileKeyPlace } from './file-key.ts'

/** Files of which message to whom, and in whose register its report stands. */
export interface Carriage {
  readonly processorId: string
  readonly dispatchId: string
  readonly deliveryId: string
  readonly controllerId: string
}

interface CarriedFile extends StoredFile {
  readonly key: Buffer
}

/**
 * Brings the files that a message takes along, those for all and those of its controller alone, to the report in that
 * controller's register. The bytes stay where they are: their keys are sealed for the controller. Two transactions, because none spans two registers;
 * called again, or twice at once, it brings what is not there yet.
 *
 * @returns how many there were to bring.
 */
export async function carryAttachments(
  { database, now }: Pick<SystemContext, 'database' | 'now'>,
  { processorId, dispatchId, deliveryId, controllerId }: Carriage,
): Promise<number> {
  const files = await inRegister(database, systemActor, processorId, async (register) => {
    const found = await selectFilesToCarry(register, dispatchId)
    const carried: CarriedFile[] = []
    for (const file of found) {
      if (file.fileKey === null) continue
      carried.push({ ...file, key: await openBytes(register, fileKeyPlace(file.id), file.fileKey) })
    }
    return carried
  })
  if (files.length === 0) return 0
  return inRegister(database, systemActor, controllerId, async (register) => {
    const report = await lockReportOfDelivery(register, deliveryId)
    if (!report) throw new Error('the report that files are for is not there')
    const { id: reportId, incidentId } = report
    const receivedVersionId = await selectVersionOfDispatch(register, dispatchId)
    const at = now()
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
    return attachmentIds.length
  })
}
