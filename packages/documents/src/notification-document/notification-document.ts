import type { DutyState, FilledField, Instant, NotificationPhase } from '@lekboek/domain'
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

/** Until when something must have happened. */
export const timeLineDuties = ['authority', 'people'] as const
export type TimeLineDuty = (typeof timeLineDuties)[number]

export interface TimeLine {
  events: { event: TimeLineEvent; at: Instant }[]
  duties: { duty: TimeLineDuty; dueAt: Instant; state: DutyState }[]
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
  fields: readonly FilledField[]
}
