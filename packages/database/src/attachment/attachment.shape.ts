import type { Shape } from '../selection/selection.ts'
import { sentWith } from './sent-files.ts'

/** Attachments as they are read: everything but the bytes. */
export const attachmentShape: Shape = {
  table: 'attachment',
  fields: {
    id: '@.id',
    reportId: '@.report_id',
    name: '@.name',
    mediaType: '@.media_type',
    size: '@.size',
    sha256: '@.sha256',
    isCleaned: '@.is_cleaned',
    isCarried: '(@.origin_id IS NOT NULL)',
    note: '@.note',
    addedAt: '@.added_at',
    addedBy: '@.added_by_name',
    removedAt: '@.removed_at',
    removedBy: '@.removed_by_name',
    removedReason: '@.removed_reason',
    sentWith: sentWith('@'),
  },
}
