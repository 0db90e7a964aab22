import type { Lang } from '../authority/authority.ts'

/**
 * Reasons for a delay that a supervisory authority said it does not accept, so that whoever writes one is warned. A
 * warning only: what is written is the controller's.
 */
export const weakDelayReasons = ['weekendOrHoliday', 'illness', 'workload', 'toldLate'] as const
export type WeakDelayReason = (typeof weakDelayReasons)[number]

/** Dutch practice: the AP's answer as quoted by spelendermediawijs.nl; hours run at night and in weekends too. */
export const weakDelaySource =
  'Autoriteit Persoonsgegevens, quoted by spelendermediawijs.nl; privacycoaches.nl'

export const weakDelayLabels: Readonly<Record<WeakDelayReason, Readonly<Record<Lang, string>>>> = {
  weekendOrHoliday: {
    nl: 'Het was weekend, feestdag of vakantie',
    fr: "C'était le week-end, un jour férié ou les vacances",
    en: 'It was a weekend, a holiday or vacation',
    de: 'Es war Wochenende, Feiertag oder Urlaub',
  },
  illness: {
    nl: 'Iemand was ziek of afwezig',
    fr: "Quelqu'un était malade ou absent",
    en: 'Somebody was ill or away',
    de: 'Jemand war krank oder abwesend',
  },
  workload: {
    nl: 'Het was te druk',
    fr: 'La charge de travail était trop lourde',
    en: 'There was too much work',
    de: 'Die Arbeitsbelastung war zu hoch',
  },
  toldLate: {
    nl: 'De DPO werd laat verwittigd',
    fr: 'Le DPO a été averti tard',
    en: 'The DPO was told late',
    de: 'Der DSB wurde spät unterrichtet',
  },
}
