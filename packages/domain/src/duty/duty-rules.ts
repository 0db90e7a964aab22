import type { Term } from '../clock/term.ts'
import type { Instant } from '../facts/facts.ts'
import type { HolidayCountry } from '../incident/dossier.ts'
import type { Regime } from '../rules/regime.ts'
import { finalReportTerm } from './handling.ts'
import type { FurtherDutyKind } from './kinds.ts'

/**
 * What starts the clock of a duty outside the GDPR: awareness of the breach, awareness of a significant incident, the
 * sending of the first notification that it completes, or the end of the handling of an incident that went on.
 */
export const dutyTriggers = [
  'aware',
  'significant',
  'nis2Notified',
  'nis2Handled',
  'telecomNotified',
] as const
export type DutyTrigger = (typeof dutyTriggers)[number]

/** A duty of another regime as a dated row. A change of law is a new row, never an edit. */
export interface DutyRule {
  id: string
  regime: Regime
  kind: FurtherDutyKind
  trigger: DutyTrigger
  /**
   * Whether it holds only while the incident goes on a month after its notification, or only where it does not; absent where
   * that makes no difference.
   */
  isForOngoing?: boolean
  term: Term
  /** Code of the authority per country of the register; a country that is not named has none confirmed. */
  recipients: Readonly<Partial<Record<HolidayCountry, string>>>
  /** In English, as a duty keeps it; every language stands in `ruleSourceLabels`. */
  source: string
  /** S: confirmed by a source read; B: believed, check before relying on it. */
  certainty: 'S' | 'B'
  /** First instant of application. */
  validFrom: Instant
  /** First instant at which the row no longer applies. */
  validUntil: Instant | null
}

// Directive (EU) 2022/2555, article 41, and the Belgian law of 26 April 2024: from 18 October 2024.
const nis2From = '2024-10-17T22:00:00.000Z'
const nis2Body = { BE: 'CCB' } as const

/** What is owed within a month, by trust services as by every other entity. */
function monthly(
  id: string,
  kind: FurtherDutyKind,
  trigger: DutyTrigger,
  isForOngoing: boolean,
  letter: string,
): DutyRule[] {
  return (['nis2', 'nis2Trust'] as const).map((regime) => ({
    ...{ id: `nis2-${regime === 'nis2' ? '' : 'trust-'}${id}`, regime, kind, trigger, isForOngoing },
    ...{ term: finalReportTerm, recipients: nis2Body, certainty: 'S', validFrom: nis2From, validUntil: null },
    source: `NIS2, Directive (EU) 2022/2555, article 23(4)(${letter}`,
  }))
}

/** Every row, in the order of `furtherDutyKinds`. */
export const dutyRules: readonly DutyRule[] = [
  ...(['nis2', 'nis2Trust'] as const).map((regime): DutyRule => ({
    id: regime === 'nis2' ? 'nis2-early-warning' : 'nis2-trust-early-warning',
    regime,
    kind: 'nis2EarlyWarning',
    trigger: 'significant',
    term: { unit: 'hours', count: 24 },
    recipients: nis2Body,
    source: 'NIS2, Directive (EU) 2022/2555, article 23(4)(a); Belgium: law of 26 April 2024',
    certainty: 'S',
    validFrom: nis2From,
    validUntil: null,
  })),
  {
    id: 'nis2-notification',
    regime: 'nis2',
    kind: 'nis2Notification',
    trigger: 'significant',
    term: { unit: 'hours', count: 72 },
    recipients: nis2Body,
    source: 'NIS2, Directive (EU) 2022/2555, article 23(4)(b); Belgium: law of 26 April 2024',
    certainty: 'S',
    validFrom: nis2From,
    validUntil: null,
  },
  {
    id: 'nis2-trust-notification',
    regime: 'nis2Trust',
    kind: 'nis2Notification',
    trigger: 'significant',
    term: { unit: 'hours', count: 24 },
    recipients: nis2Body,
    source: 'NIS2, Directive (EU) 2022/2555, article 23(4), second subparagraph: trust services',
    certainty: 'S',
    validFrom: nis2From,
    validUntil: null,
  },
  ...monthly('progress-report', 'nis2ProgressReport', 'nis2Notified', true, 'e): while the incident goes on'),
  ...monthly(
    'final-report',
    'nis2FinalReport',
    'nis2Notified',
    false,
    'd): one month after the incident notification',
  ),
  ...monthly(
    'final-report-handled',
    'nis2FinalReport',
    'nis2Handled',
    true,
    'e): once the incident is handled',
  ),
  {
    id: 'police-be',
    regime: 'police',
    kind: 'policeNotification',
    trigger: 'aware',
    term: { unit: 'hours', count: 72 },
    recipients: { BE: 'COC' },
    source:
      'Belgian law of 30 July 2018 (data protection), article 61, for operational processing; GDPR article 33 for other processing; to the COC',
    certainty: 'S',
    // In force on the day of publication, 5 September 2018; from memory.
    validFrom: '2018-09-04T22:00:00.000Z',
    validUntil: null,
  },
  {
    id: 'telecom-notification',
    regime: 'telecom',
    kind: 'telecomNotification',
    trigger: 'aware',
    term: { unit: 'hours', count: 24 },
    // Which authority it is differs per country and was confirmed for the Netherlands only.
    recipients: { NL: 'AP' },
    source: 'Regulation (EU) No 611/2013, article 2(2): within 24 hours where feasible',
    certainty: 'S',
    // Article 7: 25 August 2013.
    validFrom: '2013-08-24T22:00:00.000Z',
    validUntil: null,
  },
  {
    id: 'telecom-completion',
    regime: 'telecom',
    kind: 'telecomCompletion',
    trigger: 'telecomNotified',
    term: { unit: 'days', count: 3 },
    recipients: { NL: 'AP' },
    source: 'Regulation (EU) No 611/2013, article 2(3): the rest within three days of the first notification',
    certainty: 'S',
    validFrom: '2013-08-24T22:00:00.000Z',
    validUntil: null,
  },
]
