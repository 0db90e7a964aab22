import type { IncidentType } from '@lekboek/domain'
import type { ContainmentMoment } from '@lekboek/domain/containment'
import type { KeptTemplateFragment, TemplateContentInput, TemplateInput } from '../../generated/graphql.ts'
import type { DutyTerm } from '../settings/useChangeSettings.ts'

export type TemplateKind = KeptTemplateFragment['kind']
/** What a template holds, of an umbrella or as an organisation got it. */
export type TemplateParts = Pick<KeptTemplateFragment, 'checklist' | 'message' | 'months' | 'duty'>

export const templateKinds = ['checklist', 'message', 'readLogMonths', 'secondFactor', 'ownDuty'] as const
/** Languages in which a checklist or a message is written. */
export const templateLanguages = ['nl', 'fr', 'de', 'en'] as const
type TemplateLanguage = (typeof templateLanguages)[number]

export const messageTexts = ['whatHappened', 'consequences', 'measures', 'advice', 'contact'] as const

export interface StepForm {
  /** Null for a step that is new. */
  id: string | null
  when: ContainmentMoment
  text: string
  why: string
  doneText: string
}

/** Everything that a template of any kind may hold, as it is typed. */
export interface ContentForm {
  language: TemplateLanguage
  incidentTypes: IncidentType[]
  steps: StepForm[]
  message: Record<'subject' | (typeof messageTexts)[number], string>
  months: number | null
  duty: DutyTerm
}

export interface TemplateForm {
  kind: TemplateKind
  name: string
  content: ContentForm
}

export const newStep = (): StepForm => ({ id: null, when: 'firstHour', text: '', why: '', doneText: '' })

/** An empty form, or one that holds what is stored. */
export function contentForm({ checklist, message, months, duty }: Partial<TemplateParts> = {}): ContentForm {
  const { language, incidentTypes } = checklist ?? message ?? { language: 'nl', incidentTypes: [] }
  return {
    language,
    incidentTypes: [...incidentTypes],
    steps: checklist
      ? checklist.steps.map(({ why, doneText, ...step }) => ({
          ...step,
          ...{ why: why ?? '', doneText: doneText ?? '' },
        }))
      : [newStep()],
    message: {
      subject: message?.subject ?? '',
      whatHappened: message?.whatHappened ?? '',
      consequences: message?.consequences ?? '',
      measures: message?.measures ?? '',
      advice: message?.advice ?? '',
      contact: message?.contact ?? '',
    },
    months: months ?? null,
    duty: duty ? { ...duty } : { name: '', trigger: 'aware', count: null, unit: 'hours' },
  }
}

/** The part that fits the kind, as the server takes it. */
export function contentInput(kind: TemplateKind, form: ContentForm): TemplateContentInput {
  const { language, incidentTypes, months, duty } = form
  switch (kind) {
    case 'checklist':
      return { checklist: { language, incidentTypes, steps: form.steps.map(stepInput) } }
    case 'message':
      return { message: { language, incidentTypes, ...form.message } }
    case 'readLogMonths':
      return { months }
    case 'secondFactor':
      return {}
    case 'ownDuty':
      return { duty: { ...duty, name: duty.name.trim(), count: duty.count ?? 0 } }
  }
}

const stepInput = ({ id, when, text, why, doneText }: StepForm) => ({
  ...{ id, when, text: text.trim() },
  ...{ why: why.trim() || null, doneText: doneText.trim() || null },
})

export function templateInput({ kind, name, content }: TemplateForm): TemplateInput {
  return { kind, name: name.trim(), ...contentInput(kind, content) }
}

/** Ids of the controls, which are the ends of the API's paths. */
export function controlsOf(form: ContentForm): string[] {
  const steps = form.steps.flatMap((_, index) =>
    ['text', 'when', 'why', 'doneText'].map((part) => `steps.${String(index)}.${part}`),
  )
  const message = ['subject', ...messageTexts].map((part) => `message.${part}`)
  return ['name', 'language', 'incidentTypes', ...steps, ...message, 'months', ...dutyControls]
}

const dutyControls = ['duty.name', 'duty.trigger', 'duty.count', 'duty.unit']
