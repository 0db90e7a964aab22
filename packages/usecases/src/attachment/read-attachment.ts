import { mayInRegister, mayOnReport } from '@lekboek/access'
import { addHours, type Instant } from '@lekboek/domain'
import {
  hasAskedToSee,
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
 * @throws {Refusal} notFound for one that is absent, foreign, removed, not theirs to read, or of a withdrawn report that they did not
 * ask to see.
 */
export async function readAttachment(
  context: FileContext,
  organisationId: string,
  attachmentId: string,
): Promise<DocumentStream & { readonly size: number }> {
  const opening = await openRegister(context, organisationId)
  if (!isUuid(attachmentId)) throw notFound()
  const now = context.now()
  const { file, key } = await inRegister(
    context.database,
    opening.actor,
    organisationId,
    async (register) => {
      const file = await selectFile(register, attachmentId)
      if (!file?.fileKey || !(await mayRead(register, opening, file, now))) throw notFound()
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

/** So long whoever asked to see a withdrawn report may take its files along. */
const shownHours = 1

function hasAsked(register: Register, incidentId: string, reportId: string, now: Instant): Promise<boolean> {
  return hasAskedToSee(register, { incidentId, reportId }, addHours(now, -shownHours))
}

async function mayRead(
  register: Register,
  opening: Opening,
  file: StoredFile,
  now: Instant,
): Promise<boolean> {
  const { ability, access, viewer } = opening
  const { incidentId, reporterId, target } = file
  if (incidentId === null) return mayInRegister(ability, 'read', 'Breach')
  // What somebody handed in themselves they keep, whatever became of it.
  const isOwn = target.place === 'report' && reporterId === viewer.id
  if (isOwn && mayOnReport(ability, 'read', { reporterId })) return true
  if (file.isWithdrawn && !(await hasAsked(register, incidentId, target.id, now))) return false
  const statement = incidentStatement(
    access.organisationId,
    { id: incidentId },
    { id: true },
    reachOf(opening),
  )
  return (await register.query(statement)).length > 0
}
