/**
 * Reasons for a delay that a supervisory authority said it does not accept, so that whoever writes one is warned. A
 * warning only: what is written is the controller's.
 */
export const weakDelayReasons = ['weekendOrHoliday', 'illness', 'workload', 'toldLate'] as const
export type WeakDelayReason = (typeof weakDelayReasons)[number]

/** Dutch practice: the AP's answer as quoted by spelendermediawijs.nl; hours run at night and in weekends too. */
export const weakDelaySource =
  'Autoriteit Persoonsgegevens, quoted by spelendermediawijs.nl; privacycoaches.nl'
