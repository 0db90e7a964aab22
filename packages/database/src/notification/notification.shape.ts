import type { Shape } from '../selection/selection.ts'

/** Notifications as they are read; the stored content is fetched by itself. */
export const notificationShape: Shape = {
  table: 'notification',
  fields: {
    id: '@.id',
    version: '@.version',
    authority: '@.authority',
    phase: '@.phase',
    preparedAt: '@.prepared_at',
    lateReason: '@.late_reason',
    withdrawalReason: '@.withdrawal_reason',
    sentAt: '@.sent_at',
    saidAwareAt: '@.said_aware_at',
    saidPeople: '@.said_people',
    saidRisk: '@.said_risk',
    saidTypes: '@.said_types',
    correctedAt: '@.corrected_at',
    correctedBy: '@.corrected_by_name',
    correctionReason: '@.correction_reason',
    channel: '@.channel',
    receipt: '@.receipt',
    afterwardsReason: '@.afterwards_reason',
    isLate: '@.is_late',
    preparedBy: '@.prepared_by_name',
    sentBy: '@.sent_by_name',
  },
}
