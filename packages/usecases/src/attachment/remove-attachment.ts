import { mayInRegister } from '@lekboek/access'
import {
  inRegister,
  isUuid,
  leaveBlob,
  removeStoredAttachment,
  selectFile,
  type AttachmentRow,
  type Selection,
} from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields, longText } from '../input/fields.ts'
import { invalid, notFound } from '../refusal.ts'
import { openRegister } from '../viewer/viewer.ts'
import { attachmentById } from './attachment-by-id.ts'
import { atDossier, atPlace } from './attachment-place.ts'

/** Reasons are read by whoever wonders later. */
const shortestReason = 10

/**
 * Takes a file away for good: its key is gone at once, its bytes soon after. That there was one, and who took it away and why,
 * stays on the dossier. What a processor sent stands as it was sent. Those of a report are taken away by whoever works on its dossier, not by who handed it in.
 */
export async function removeAttachment(
  context: Context,
  organisationId: string,
  attachmentId: string,
  reason: string,
  selection: Selection,
): Promise<AttachmentRow> {
  const opening = await openRegister(context, organisationId)
  const fields = new Fields({ reason }, context.now())
  const why = fields.text('reason', { max: longText, min: shortestReason })
  if (!isUuid(attachmentId)) throw notFound()
  const file = await inRegister(context.database, opening.actor, organisationId, (register) =>
    selectFile(register, attachmentId),
  )
  const isOfBreach = file?.target.place === 'breach' || file?.target.place === 'delivery'
  if (!file || (isOfBreach && !mayInRegister(opening.ability, 'read', 'Breach'))) throw notFound()
  const act: Parameters<typeof atDossier<AttachmentRow>>[3] = {
    verb: 'attachment.removed',
    async write(register, now) {
      fields.refuse()
      // Looked at once the breach is held: until then it may still have left.
      if (isOfBreach && (await selectFile(register, attachmentId))?.sentWith !== null)
        throw invalid([{ path: 'attachment', code: 'alreadySent' }])
      if (!(await removeStoredAttachment(register, attachmentId, { at: now, reason: why })))
        throw invalid([{ path: 'attachment', code: 'isRemoved' }])
      await leaveBlob(register, file.blobId, attachmentId)
      // Awaited here: the queue looks something up before it writes, and would do so behind the commit otherwise.
      await context.jobs.enqueue('remove-blob', { blobId: file.blobId })
      return { attachmentId, [`${file.target.place}Id`]: file.target.id }
    },
    answer: (register) => attachmentById(register, attachmentId, selection),
  }
  if (file.target.place === 'report')
    return atDossier(context, organisationId, { part: 'report', partId: file.target.id }, act)
  return atPlace(context, organisationId, file.target, act)
}
