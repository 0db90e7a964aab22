import { attachmentShape } from '../attachment/attachment.shape.ts'
import { isOfWithdrawn } from '../attachment/sent-files.ts'
import type { Relation, Shape } from '../selection/selection.ts'

/** When a report (`p`) was withdrawn by its processor; null while it was not. */
export const withdrawnAt = (p: string) =>
  `(SELECT min(w.arrived_at) FROM received_version w WHERE w.organisation_id = ${p}.organisation_id AND w.report_id = ${p}.id AND w.kind = 'withdrawal')`

/** Whether the report of a version was withdrawn: what it quotes is kept, and read on a request alone that leaves its trace. */
const isWithdrawn = `EXISTS (SELECT 1 FROM received_version w WHERE w.organisation_id = @.organisation_id AND w.report_id = @.report_id AND w.kind = 'withdrawal')`

/** Files that came with a version. */
const filesOf = (condition: string): Relation => ({
  shape: attachmentShape,
  on: `@.received_version_id = @parent.id AND @.removed_at IS NULL${condition}`,
  orderBy: '@.added_at, @.id',
  many: true,
})

/** Versions of a processor's report as they are read. */
export const receivedVersionShape: Shape = {
  table: 'received_version',
  fields: {
    id: '@.id',
    serial: '@.serial',
    kind: '@.kind',
    sentAt: '@.sent_at',
    arrivedAt: '@.arrived_at',
    // What changed, in the processor's words, quotes; why it was withdrawn says what to make of it.
    reason: `CASE WHEN @.kind = 'withdrawal' OR NOT ${isWithdrawn} THEN @.reason END`,
    content: `CASE WHEN NOT ${isWithdrawn} THEN @.content END`,
    chain: `CASE WHEN NOT ${isWithdrawn} THEN @.chain END`,
    openedAt: '@.opened_at',
    confirmedAt: '@.confirmed_at',
    confirmedByName: '@.confirmed_by_name',
  },
  relations: { attachments: () => filesOf(` AND NOT ${isOfWithdrawn('@')}`) },
}

/** The same with what a withdrawn report quotes. */
export const wholeVersionShape: Shape = {
  table: 'received_version',
  fields: {
    ...receivedVersionShape.fields,
    reason: '@.reason',
    content: '@.content',
    chain: '@.chain',
  },
  relations: { attachments: () => filesOf('') },
}
