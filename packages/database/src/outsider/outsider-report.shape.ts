import type { Shape } from '../selection/selection.ts'

const messageShape: Shape = {
  table: 'outsider_message',
  fields: {
    id: '@.id',
    authorName: '@.author_name',
    text: '@.text',
    writtenAt: '@.written_at',
    readAt: '@.read_at',
  },
}

/** The rest of a report from outside; read through its report, and with that through its dossier. */
export const outsiderReportShape: Shape = {
  table: 'outsider_report',
  fields: {
    kind: '@.kind',
    toldWhen: '@.told_when',
    language: '@.language',
    mayForward: '@.may_forward',
    toldAt: '@.told_at',
    cameFrom: '@.came_from',
    forwardedToId: '@.forwarded_to',
    forwardedTo: '(SELECT f.name FROM organisation f WHERE f.id = @.forwarded_to)',
    forwardedAt: '@.forwarded_at',
    forwardedBy: '@.forwarded_by',
    forwardReason: '@.forward_reason',
    returnedAt: '@.returned_at',
    returnedFrom: '@.returned_from',
    returnKind: '@.return_kind',
    hasIdentity: `EXISTS (SELECT 1 FROM outsider_identity w WHERE w.organisation_id = @.organisation_id AND w.id = @.id AND w.erased_at IS NULL)`,
    identityErasedAt:
      '(SELECT w.erased_at FROM outsider_identity w WHERE w.organisation_id = @.organisation_id AND w.id = @.id)',
  },
  relations: {
    messages: () => ({
      shape: messageShape,
      on: '@.report_id = @parent.id',
      orderBy: '@.written_at, @.id',
      many: true,
    }),
  },
}
