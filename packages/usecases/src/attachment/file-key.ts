import type { ValuePlace } from '@lekboek/database'

/** Where the key of an attachment's file is sealed. */
export const fileKeyPlace = (attachmentId: string): ValuePlace => ({
  table: 'attachment',
  column: 'file_key',
  row: attachmentId,
})
