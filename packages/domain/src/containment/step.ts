import type { Label, Labels } from '../labels/label.ts'
import type { ContainmentSource } from './sources.ts'

/** When a step is due, counted from the moment somebody sees the incident; guidance, not a term of the law. */
export const containmentMoments = ['firstHour', 'firstDay', 'later'] as const
export type ContainmentMoment = (typeof containmentMoments)[number]

export const containmentMomentLabels: Labels<ContainmentMoment> = {
  firstHour: {
    en: 'In the first hour',
    nl: 'In het eerste uur',
    fr: 'Dans la première heure',
    de: 'In der ersten Stunde',
  },
  firstDay: { en: 'On the first day', nl: 'Op de eerste dag', fr: 'Le premier jour', de: 'Am ersten Tag' },
  later: { en: 'Later', nl: 'Later', fr: 'Plus tard', de: 'Später' },
}

/** What to do against an incident while it runs, and why; the table adds the key. */
export interface StepRow {
  when: ContainmentMoment
  source: ContainmentSource
  text: Label
  why: Label
}
