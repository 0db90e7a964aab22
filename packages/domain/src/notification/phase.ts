/** Phases of notifying in steps (article 33(4)); template fields 3 and 4. */
export const notificationPhases = ['initial', 'followUp', 'complete', 'withdrawal'] as const
export type NotificationPhase = (typeof notificationPhases)[number]

/** The way in which a person sends a notification to an authority. */
export const submissionChannels = ['eForms', 'email', 'webForm', 'teleservice', 'post', 'other'] as const
export type SubmissionChannel = (typeof submissionChannels)[number]
