import type { Shape } from '../selection/selection.ts'

/** What was sent under other regimes and own duties, as it is read. */
export const dutyReportShape: Shape = {
  table: 'duty_report',
  fields: {
    id: '@.id',
    version: '@.version',
    duty: '@.duty',
    recipient: '@.recipient',
    sentAt: '@.sent_at',
    channel: '@.channel',
    receipt: '@.receipt',
    isComplete: '@.is_complete',
    reason: '@.reason',
    afterwardsReason: '@.afterwards_reason',
    retractedAt: '@.retracted_at',
    retractedReason: '@.retracted_reason',
    createdAt: '@.created_at',
    createdBy: '@.created_by_name',
  },
}
