import { submissionChannels } from '../notification/phase.ts'

/** The way in which somebody was told under another law or a contract: an insurer's line is called, an authority under the GDPR is not. */
export const dutyReportChannels = [...submissionChannels, 'phone'] as const
export type DutyReportChannel = (typeof dutyReportChannels)[number]
