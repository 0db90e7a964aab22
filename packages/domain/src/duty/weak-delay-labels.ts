import type { Labels } from '../labels/label.ts'
import type { WeakDelayReason } from './weak-delay-reasons.ts'

/** What whoever writes a reason for a delay is warned of. */
export const weakDelayLabels: Labels<WeakDelayReason> = {
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
