import type { ContainmentMoment } from '@lekboek/domain/containment'
import type { IncidentType, OwnDutyTrigger, OwnDutyUnit } from '@lekboek/domain'

/** What an umbrella can keep ready: a checklist, the text of a message, and the settings that an organisation may get. */
export const templateKinds = ['checklist', 'message', 'readLogMonths', 'secondFactor', 'ownDuty'] as const
export type TemplateKind = (typeof templateKinds)[number]

/** Kinds that change how an organisation is set; what they meet there is said to that organisation alone. */
export const settingKinds = ['readLogMonths', 'secondFactor', 'ownDuty'] as const
export type SettingKind = (typeof settingKinds)[number]

export const isSetting = (kind: string): kind is SettingKind => settingKinds.some((one) => one === kind)

/** Whether a setting protects people's data, so that an umbrella gives more of it and takes none away. */
export const isProtection = (kind: string): boolean => kind === 'readLogMonths' || kind === 'secondFactor'

/** Languages in which a checklist or a message is written. */
export const templateLanguages = ['nl', 'fr', 'de', 'en'] as const
export type TemplateLanguage = (typeof templateLanguages)[number]

/** One step of an umbrella's own checklist. */
export interface ChecklistStep {
  /** Stays the same through every version, so that a step that was taken over is known again. */
  readonly id: string
  readonly when: ContainmentMoment
  readonly text: string
  readonly why: string | null
  /** In other words once it is done; null where the text serves. */
  readonly doneText: string | null
}

/** Steps beside those that the law's checklist has. */
export interface ChecklistContent {
  readonly language: TemplateLanguage
  /** Kinds of incident that it is for; none for all. */
  readonly incidentTypes: readonly IncidentType[]
  readonly steps: readonly ChecklistStep[]
}

/** The text of a message (mededeling), with places to be filled in. */
export interface MessageContent {
  readonly language: TemplateLanguage
  readonly incidentTypes: readonly IncidentType[]
  readonly subject: string
  readonly whatHappened: string
  readonly consequences: string
  readonly measures: string
  readonly advice: string
  readonly contact: string
}

/** A duty that organisations owe by an agreement with or through their umbrella. */
export interface DutyContent {
  readonly name: string
  readonly trigger: OwnDutyTrigger
  readonly count: number
  readonly unit: OwnDutyUnit
}

/** What a template holds; the one part that fits its kind. */
export interface TemplateContent {
  readonly checklist?: ChecklistContent | null
  readonly message?: MessageContent | null
  /** For how long the read log is kept at least. */
  readonly months?: number | null
  readonly duty?: DutyContent | null
}

/** Content as it was stored. */
export const contentOf = (stored: unknown): TemplateContent => (stored ?? {}) as TemplateContent
