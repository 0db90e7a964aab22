import { mayInRegister, mayOnReport } from '@lekboek/access'
import {
  incidentStatement,
  inRegister,
  isUuid,
  KeyDestroyed,
  openBytes,
  selectFile,
  type Register,
  type StoredFile,
} from '@lekboek/database'
import { reachOf } from '../incident/find-incident.ts'
import { noteReading } from '../reading/reading-book.ts'
import { notFound } from '../refusal.ts'
import type { DocumentStream } from '../register/export-register.ts'
import { openRegister, type Opening } from '../viewer/viewer.ts'
import { fileKeyPlace } from './file-key.ts'
import type { FileContext } from './files.ts'

/**
 * One attachment, as it was stored, for whoever reads what it hangs on.
 *
 * @throws {Refusal} notFound for one that is absent, foreign, removed, or not theirs to read.
 */
export async function readAttachment(
  context: FileContext,
  organisationId: string,
  attachmentId: string,
): Promise<DocumentStream & { readonly size: number }> {
  const opening = await openRegister(context, organisationId)
  if (!isUuid(attachmentId)) throw notFound()
  const { file, key } = await inRegister(
    context.database,
    opening.actor,
    organisationId,
    async (register) => {
      const file = await selectFile(register, attachmentId)
      if (!file?.fileKey || !(await mayRead(register, opening, file))) throw notFound()
      const key = await openBytes(register, fileKeyPlace(file.id), file.fileKey).catch((error: unknown) => {
        throw error instanceof KeyDestroyed ? notFound() : error
      })
      return { file, key }
    },
  )
  if (file.incidentId !== null)
    noteReading(context, opening, { kind: 'document', incidentId: file.incidentId, detail: 'attachment' })
  return {
    fileName: file.name,
    mediaType: file.mediaType,
    size: file.size,
    bytes: context.files.store.read(file.blobId, key),
  }
}

async function mayRead(register: Register, opening: Opening, file: StoredFile): Promise<boolean> {
  const { ability, access, viewer } = opening
  const { incidentId, reporterId, target } = file
  if (incidentId === null) return mayInRegister(ability, 'read', 'Breach')
  // What somebody handed in themselves they keep, whatever became of it.
  const isOwn = target.place === 'report' && reporterId === viewer.id
  if (isOwn && mayOnReport(ability, 'read', { reporterId })) return true
  const statement = incidentStatement(
    access.organisationId,
    { id: incidentId },
    { id: true },
    reachOf(opening),
  )
  return (await register.query(statement)).length > 0
}
