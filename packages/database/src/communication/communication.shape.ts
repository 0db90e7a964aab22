import type { Shape } from '../selection/selection.ts'

/** Messages to people as they are read. */
export const communicationShape: Shape = {
  table: 'communication',
  fields: {
    id: '@.id',
    version: '@.version',
    audience: '@.audience',
    language: '@.language',
    subject: '@.subject',
    whatHappened: '@.what_happened',
    consequences: '@.consequences',
    measures: '@.measures',
    advice: '@.advice',
    contact: '@.contact',
    createdAt: '@.created_at',
    toldAt: '@.told_at',
    channel: '@.channel',
    reachedCount: '@.reached_count',
    groups: '@.groups',
    leftReason: '@.left_reason',
    leftDueAt: '@.left_due_at',
    restToldAt: '@.rest_told_at',
    restChannels: '@.rest_channels',
    isToOthers: '@.is_to_others',
    correctedAt: '@.corrected_at',
    correctedBy: '@.corrected_by_name',
    correctionReason: '@.correction_reason',
    createdBy: '@.created_by_name',
    recordedBy: '@.recorded_by_name',
  },
}
