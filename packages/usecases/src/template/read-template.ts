import { containmentMoments } from '@lekboek/domain/containment'
import { isUuid, uuidv7 } from '@lekboek/database'
import {
  incidentTypes,
  ownDutyTriggers,
  ownDutyUnits,
  unknownPlaceholders,
  type Instant,
  type Problem,
} from '@lekboek/domain'
import { Fields, longText, shortText } from '../input/fields.ts'
import { readList } from '../input/read-list.ts'
import { invalid, refuseProblems } from '../refusal.ts'
import { readLogMonths } from '../settings/keep-readings.ts'
import { mostOf } from '../settings/read-settings.ts'
import {
  templateKinds,
  templateLanguages,
  type ChecklistContent,
  type ChecklistStep,
  type DutyContent,
  type MessageContent,
  type TemplateContent,
  type TemplateKind,
} from './template-content.ts'

/** A step as a person writes it; a new one has no id. */
export interface ChecklistStepInput extends Omit<ChecklistStep, 'id' | 'why' | 'doneText'> {
  readonly id?: string | null
  readonly why?: string | null
  readonly doneText?: string | null
}

export interface ChecklistInput extends Omit<ChecklistContent, 'steps'> {
  readonly steps: readonly ChecklistStepInput[]
}

/** What a template holds, as a person writes it: the part that fits its kind, and no other counts. */
export interface TemplateContentInput {
  readonly checklist?: ChecklistInput | null
  readonly message?: MessageContent | null
  readonly months?: number | null
  readonly duty?: DutyContent | null
}

export interface TemplateInput extends TemplateContentInput {
  readonly kind: TemplateKind
  readonly name: string
}

export interface ReadTemplate {
  readonly kind: TemplateKind
  readonly name: string
  readonly content: TemplateContent
}

const mostSteps = 40
const messageParts = ['whatHappened', 'consequences', 'measures', 'advice', 'contact'] as const

/** @throws {Refusal} invalid, with paths such as `checklist.steps.0.text`. */
export function readTemplate(input: TemplateInput, now: Instant): ReadTemplate {
  const fields = new Fields(input, now)
  const kind = fields.choice('kind', templateKinds)
  const name = fields.text('name', { max: shortText })
  fields.refuse()
  return { kind, name, content: readContent(kind, input, now) }
}

/** @throws {Refusal} invalid. */
export function readContent(kind: TemplateKind, input: TemplateContentInput, now: Instant): TemplateContent {
  switch (kind) {
    case 'checklist':
      return { checklist: readChecklist(input.checklist ?? {}, now) }
    case 'message':
      return { message: readMessage(input.message ?? {}, now) }
    case 'readLogMonths': {
      const fields = new Fields(input, now)
      const months = fields.wholeNumber('months', readLogMonths)
      fields.refuse()
      return { months }
    }
    case 'secondFactor':
      return {}
    case 'ownDuty':
      return { duty: readDuty(input.duty ?? {}, now) }
  }
}

function readChecklist(input: object, now: Instant): ChecklistContent {
  const fields = new Fields(input, now)
  const head = readHead(fields)
  refuseBelow('checklist', fields.problems)
  const given = 'steps' in input && Array.isArray(input.steps) ? input.steps : []
  const steps = readList('checklist.steps', given, mostSteps, now, readStep)
  if (steps.length === 0) throw invalid([{ path: 'checklist.steps', code: 'required' }])
  const ids = steps.map(({ id }) => id)
  // A step that was copied with its id is another step.
  return {
    ...head,
    steps: steps.map((step, index) => (ids.indexOf(step.id) < index ? { ...step, id: uuidv7() } : step)),
  }
}

function readStep(fields: Fields): ChecklistStep {
  const id = fields.optionalText('id', { max: shortText })
  return {
    id: id !== null && isUuid(id) ? id : uuidv7(),
    when: fields.choice('when', containmentMoments),
    text: fields.text('text', { max: shortText }),
    why: fields.optionalText('why', { max: shortText }),
    doneText: fields.optionalText('doneText', { max: shortText }),
  }
}

const readHead = (fields: Fields) => ({
  language: fields.choice('language', templateLanguages),
  incidentTypes: fields.choices('incidentTypes', incidentTypes),
})

function readMessage(input: object, now: Instant): MessageContent {
  const fields = new Fields(input, now)
  const part = (path: (typeof messageParts)[number]) =>
    fields.optionalText(path, { max: longText, mustSay: true }) ?? ''
  const message = {
    ...readHead(fields),
    ...{ subject: fields.text('subject', { max: shortText }), whatHappened: part('whatHappened') },
    ...{ consequences: part('consequences'), measures: part('measures') },
    ...{ advice: part('advice'), contact: part('contact') },
  }
  for (const path of ['subject', ...messageParts] as const) {
    const [placeholder] = unknownPlaceholders(message[path])
    if (placeholder !== undefined) fields.addOnce(path, 'unknownPlaceholder', { placeholder })
  }
  refuseBelow('message', fields.problems)
  return message
}

function readDuty(input: object, now: Instant): DutyContent {
  const fields = new Fields(input, now)
  const unit = fields.choice('unit', ownDutyUnits)
  const duty = {
    ...{ unit, name: fields.text('name', { max: shortText }) },
    trigger: fields.choice('trigger', ownDutyTriggers),
    count: fields.wholeNumber('count', { min: 1, max: mostOf[unit] }),
  }
  refuseBelow('duty', fields.problems)
  return duty
}

const refuseBelow = (path: string, problems: readonly Problem[]) =>
  refuseProblems(problems.map((problem) => ({ ...problem, path: `${path}.${problem.path}` })))
