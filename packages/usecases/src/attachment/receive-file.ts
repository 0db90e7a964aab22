import {
  appendJournal,
  countFilesOf,
  inRegister,
  insertBlob,
  lockJournal,
  lockReport,
  type LockedReport,
  type Register,
} from '@lekboek/database'
import { outsiderActor } from '../outsider/outsider-actor.ts'
import { invalid, notFound } from '../refusal.ts'
import type { SystemContext } from '../system-context.ts'
import type { Files } from './files.ts'
import type { Upload } from './store-upload.ts'
import { refuseFullOutside } from './refuse-full.ts'
import { keepFile, takeFile } from './take-file.ts'

/** Of one report, from whoever has no account: more are no evidence. */
const mostReceived = 20

/**
 * Keeps a file that came with a report from somebody without an account. Whether they may is for the caller to know, who was
 * shown a receipt or a link. It fills what is held of people without an account, and says nothing of who sent it.
 *
 * @returns the id of the attachment.
 */
export async function receiveFile(
  { database, files, now }: Pick<SystemContext, 'database' | 'now'> & { readonly files: Files },
  { organisationId, reportId }: { readonly organisationId: string; readonly reportId: string },
  upload: Upload,
): Promise<string> {
  const inIt = <T>(work: (register: Register) => Promise<T>) =>
    inRegister(database, outsiderActor, organisationId, work)
  return takeFile({ database, files }, upload, {
    announce: (blobId) =>
      inIt(async (register) => {
        await openForFiles(register, reportId)
        await refuseFullOutside(register, files, 0)
        await insertBlob(register, blobId, now())
      }),
    keep: (taken) =>
      inIt(async (register) => {
        const { incidentId } = await openForFiles(register, reportId)
        // Two for different dossiers are counted one after the other too.
        await lockJournal(register)
        await refuseFullOutside(register, files, taken.size)
        const at = now()
        const id = await keepFile(register, taken, { target: { place: 'report', id: reportId }, addedAt: at })
        const summary = { attachmentId: id, mediaType: taken.mediaType, size: taken.size, reportId }
        await appendJournal(register, { verb: 'attachment.added', at, incidentId, summary })
        return id
      }),
  })
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
