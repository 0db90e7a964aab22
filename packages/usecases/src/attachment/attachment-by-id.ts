import { selectAttachment, type AttachmentRow, type Register, type Selection } from '@lekboek/database'

/** An attachment that this transaction has just written. */
export async function attachmentById(
  register: Register,
  id: string,
  selection: Selection,
): Promise<AttachmentRow> {
  const row = await selectAttachment(register, id, selection)
  if (!row) throw new Error('an attachment that was written disappeared')
  return row
}
