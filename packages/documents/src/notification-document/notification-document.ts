import type {
  Certainty,
  DutyState,
  FieldValue,
  FilledField,
  Instant,
  Label,
  NotificationPhase,
} from '@lekboek/domain'
import type { AnswerSource } from '@lekboek/domain/authority-views'
import type { DocumentLanguage } from '../language/document-language.ts'

/** What happened in the life of a breach; the order is that of an ordinary breach, the instants decide. */
export const timeLineEvents = [
  'occurred',
  'occurredUntil',
  'detected',
  'reported',
  'aware',
  'decided',
  'notified',
  'told',
] as const
export type TimeLineEvent = (typeof timeLineEvents)[number]

/** Until when something must have happened; for people an own target, which older documents hold. */
export const timeLineDuties = ['authority', 'people'] as const
export type TimeLineDuty = (typeof timeLineDuties)[number]

export interface TimeLine {
  events: { event: TimeLineEvent; at: Instant }[]
  duties: { duty: TimeLineDuty; dueAt: Instant; state: DutyState }[]
}

/** In whose order the fields stand: that of the authority's form, where it is known, or that of the EDPB template. */
export const fieldOrders = ['authority', 'template'] as const
export type FieldOrder = (typeof fieldOrders)[number]

/** One question in the authority's order: a field of the template, or one that only the authority asks. */
export interface LaidOutQuestion {
  field: number | null
  key: string | null
  label: Label
  /** Of an own question only; that of a field stands among the fields. */
  value: FieldValue
  /** Where the answer to an own question comes from; `null`: a person answers it in the form. */
  from: AnswerSource | null
  certainty: Certainty
}

/** Headings and order of the authority's form as they were known that day. */
export interface NotificationLayout {
  certainty: Certainty
  source: string
  sections: { label: Label; questions: LaidOutQuestion[] }[]
}

/** A field as it was filled, and what it was called that day. */
export interface NotifiedField extends FilledField {
  label: Label
}

/** A notification to an authority as it was prepared at one instant; nothing in it is looked up again. */
export interface NotificationDocument {
  language: DocumentLanguage
  organisation: { name: string; kbo: string | null }
  /** `LIN 2026-014`. */
  reference: string
  phase: NotificationPhase
  authority: { code: string; name: string }
  /** Zone of the register, in which every instant is written. */
  zone: string
  awareAt: Instant | null
  /** Article 33(1): until when the authority must have it. */
  dueAt: Instant | null
  termHours: number
  preparedAt: Instant
  ruleSet: string
  timeLine: TimeLine
  /** In the order of the template, as `fillTemplate` made them that day. */
  fields: readonly NotifiedField[]
  /** Absent in what was prepared before forms were laid out; `null` where the authority's form is not known. */
  layout?: NotificationLayout | null
}
