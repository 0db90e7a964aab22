import {
  appendJournal,
  inRegister,
  insertBlob,
  insertOutsiderMessage,
  lockJournal,
  lockReport,
  selectFilesOfReport,
  selectMessage,
  type Register,
} from '@lekboek/database'
import { outsiderWords } from '@lekboek/documents'
import type { Files } from '../attachment/files.ts'
import type { Upload } from '../attachment/store-upload.ts'
import { refuseFullOutside } from '../attachment/refuse-full.ts'
import { keepFile, takeFile, type TakenFile } from '../attachment/take-file.ts'
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
 * @param formId of the photo: whether its form was used is asked before a byte is read, and decided when it is kept.
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
  const inIt = <T>(work: (register: Register) => Promise<T>) =>
    inRegister(database, outsiderActor, organisationId, work)
  await takeFile(context, upload, {
    announce: (blobId) =>
      inIt(async (register) => {
        if ((await selectMessage(register, formId)) !== null) throw repeated()
        await refuseMany(register, reportId)
        await refuseFullOutside(register, files, 0)
        await insertBlob(register, blobId, now())
      }),
    async keep(taken) {
      if (!taken.isCleaned) throw invalid([{ path: 'file', code: 'fileKind' }])
      await inIt((register) => register.throughSeals(() => keep(register, taken)))
    },
  })

  async function keep(register: Register, taken: TakenFile): Promise<void> {
    const locked = await lockReport(register, reportId)
    if (!locked) throw notFound()
    const at = now()
    const text = outsiderWords[language].follow.photoSaid
    const message = { id: formId, reportId, authorName: null, text, writtenAt: at }
    if (!(await insertOutsiderMessage(register, message))) throw repeated()
    await lockJournal(register)
    await refuseMany(register, reportId)
    await refuseFullOutside(register, files, taken.size)
    const kept = { ...taken, name: plainName(taken) }
    const id = await keepFile(register, kept, { target: { place: 'report', id: reportId }, addedAt: at })
    await tellOfMessage(context, register, locked, at)
    const { mediaType, size } = taken
    const summary = { reportId, messageId: formId, attachmentId: id, mediaType, size }
    await appendJournal(register, {
      ...{ verb: 'report.outsiderPhoto', at, incidentId: locked.incidentId, summary },
    })
  }
}

const repeated = () => invalid([{ path: 'file', code: 'repeated' }])

/** Its own name may say whose telephone it was. */
const plainName = ({ mediaType }: TakenFile) =>
  `foto.${mediaType.replace(/^image\//, '').replace('jpeg', 'jpg')}`

async function refuseMany(register: Register, reportId: string): Promise<void> {
  if ((await selectFilesOfReport(register, reportId)).length >= mostPhotos)
    throw invalid([{ path: 'file', code: 'tooLong', params: { max: mostPhotos } }])
}
