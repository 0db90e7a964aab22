import {
  insertBlob,
  lockJournal,
  type AttachmentRow,
  type AttachmentTarget,
  type Selection,
} from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { Fields, shortText } from '../input/fields.ts'
import { attachmentById } from './attachment-by-id.ts'
import { atPlace } from './attachment-place.ts'
import type { FileContext } from './files.ts'
import { refuseFull } from './refuse-full.ts'
import type { Upload } from './store-upload.ts'
import { keepFile, takeFile } from './take-file.ts'

export interface AttachmentInput extends Upload {
  readonly note?: string | null
}

const verb = 'attachment.added'

/**
 * Adds a file to a dossier, to one's own report, or to a processor's breach or delivery. Whether it may be is asked before
 * its first byte is read, and again when all of it lies sealed in the store: then one transaction makes the row.
 */
export async function addAttachment(
  context: FileContext,
  organisationId: string,
  target: AttachmentTarget,
  input: AttachmentInput,
  selection: Selection,
): Promise<AttachmentRow> {
  const { files } = context
  const note = readNote(input, context.now())
  return takeFile(context, input, {
    announce: (blobId) =>
      atPlace(context, organisationId, target, {
        verb,
        async write(register, now) {
          await refuseFull(register, files, 0)
          await insertBlob(register, blobId, now)
          return null
        },
        answer: () => Promise.resolve(),
      }),
    async keep(taken) {
      let id = ''
      return atPlace(context, organisationId, target, {
        verb,
        async write(register, now) {
          // Two files at once are counted one after the other.
          await lockJournal(register)
          await refuseFull(register, files, taken.size)
          id = await keepFile(register, taken, { target, note, addedAt: now })
          const { mediaType, size } = taken
          return { attachmentId: id, mediaType, size, [`${target.place}Id`]: target.id }
        },
        answer: (register) => attachmentById(register, id, selection),
      })
    },
  })
}

function readNote(input: AttachmentInput, now: Instant): string | null {
  const fields = new Fields({ note: input.note }, now)
  const note = fields.optionalText('note', { max: shortText })
  fields.refuse()
  return note
}
