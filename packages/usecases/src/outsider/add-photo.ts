import {
  appendJournal,
  inRegister,
  insertAttachment,
  insertBlob,
  insertOutsiderMessage,
  lockJournal,
  lockReport,
  sealBytes,
  selectFilesOfReport,
  useBlob,
  uuidv7,
  type Register,
} from '@lekboek/database'
import { outsiderWords } from '@lekboek/documents'
import { refuseFull } from '../attachment/add-attachment.ts'
import { fileKeyPlace } from '../attachment/file-key.ts'
import type { Files } from '../attachment/files.ts'
import { removeBlob } from '../attachment/remove-blob.ts'
import { storeUpload, type StoredUpload, type Upload } from '../attachment/store-upload.ts'
import { invalid, notFound } from '../refusal.ts'
import { findByReceipt } from './follow-report.ts'
import { outsiderActor } from './outsider-actor.ts'
import type { OutsiderContext } from './outsider-context.ts'
import { tellOfMessage } from './write-from-outside.ts'

export interface OutsiderPhotoContext extends OutsiderContext {
  readonly files: Files
}

const mostPhotos = 10

/**
 * Adds a photo to what somebody outside told: where and by what it was taken, which cameras write into it, is left out, and so
 * is what it was called. It stands among the messages, so that those who take up what comes in are told as of any other.
 *
 * @throws {Refusal} notFound for a receipt that opens nothing; invalid for what is no photo, too large, or one too many.
 */
export async function addOutsiderPhoto(
  context: OutsiderPhotoContext,
  organisationId: string,
  { receipt, upload, formId }: { readonly receipt: string; readonly upload: Upload; readonly formId: string },
): Promise<void> {
  const { database, files, now } = context
  const found = await findByReceipt(context, organisationId, receipt)
  if (!found) throw notFound()
  const { id: reportId, language } = { id: found.id, language: found.outsider.language }
  const blobId = uuidv7()
  await inRegister(database, outsiderActor, organisationId, async (register) => {
    await refuseMany(register, reportId)
    await refuseFull(register, files, 0)
    await insertBlob(register, blobId, now())
  })
  try {
    const stored = await storeUpload(files, blobId, upload)
    if (!stored.isCleaned) throw invalid([{ path: 'file', code: 'fileKind' }])
    await inRegister(database, outsiderActor, organisationId, (register) =>
      register.throughSeals(async () => {
        const locked = await lockReport(register, reportId)
        if (!locked) throw notFound()
        const at = now()
        const text = outsiderWords[language].follow.photoSaid
        const message = { id: formId, reportId, authorName: null, text, writtenAt: at }
        if (!(await insertOutsiderMessage(register, message)))
          throw invalid([{ path: 'file', code: 'repeated' }])
        await lockJournal(register)
        await refuseMany(register, reportId)
        await refuseFull(register, files, stored.size)
        const id = await keep(register, reportId, blobId, stored, at)
        await tellOfMessage(context, register, locked, at)
        const { mediaType, size } = stored
        const summary = { reportId, messageId: formId, attachmentId: id, mediaType, size }
        await appendJournal(register, {
          ...{ verb: 'report.outsiderPhoto', at, incidentId: locked.incidentId, summary },
        })
      }),
    )
  } catch (error) {
    // What this cannot do now is done by the sweep.
    await removeBlob(context, { blobId }).catch(() => undefined)
    throw error
  }
}

async function keep(
  register: Register,
  reportId: string,
  blobId: string,
  { fileKey, ...facts }: StoredUpload,
  at: string,
): Promise<string> {
  const id = uuidv7()
  // A name may say whose telephone it was.
  const name = `foto.${facts.mediaType.replace(/^image\//, '').replace('jpeg', 'jpg')}`
  const sealedKey = await sealBytes(register, fileKeyPlace(id), fileKey)
  await insertAttachment(register, {
    ...{
      ...facts,
      name,
      id,
      target: { place: 'report', id: reportId },
      note: null,
      blobId,
      fileKey: sealedKey,
    },
    ...{ originId: null, addedAt: at, addedBy: outsiderActor },
  })
  await useBlob(register, blobId, id)
  return id
}

async function refuseMany(register: Register, reportId: string): Promise<void> {
  if ((await selectFilesOfReport(register, reportId)).length >= mostPhotos)
    throw invalid([{ path: 'file', code: 'tooLong', params: { max: mostPhotos } }])
}
