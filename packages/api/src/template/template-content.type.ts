import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { IncidentType, OwnDutyTrigger, OwnDutyUnit } from '@lekboek/domain'
import type { ContainmentMoment } from '@lekboek/domain/containment'
import type { TemplateLanguage } from '@lekboek/usecases'
import { IncidentTypeChoice } from '../facts/nature.choices.ts'
import { OwnDutyTriggerChoice, OwnDutyUnitChoice } from '../settings/settings.choices.ts'
import { ContainmentMomentChoice, TemplateLanguageChoice } from './template.choices.ts'

/** What is said of a step in the same words, whether it is read or kept; so of the other parts below. */
@ObjectType({ simpleResolvers: true })
@InputType()
export abstract class StepFields {
  @Field(() => ContainmentMomentChoice, { description: 'When it is due.' })
  when!: ContainmentMoment

  @Field(() => String, { description: 'What to do.' })
  text!: string

  @Field(() => String, { nullable: true, description: 'Why.' })
  why?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What it is called once it is done; null for the same.',
  })
  doneText?: string | null
}

@ObjectType({ description: "One step of an umbrella's own checklist.", simpleResolvers: true })
export class ChecklistStep extends StepFields {
  @Field(() => ID, { description: 'The same through every version.' })
  id!: string
}

@ObjectType({ simpleResolvers: true })
@InputType()
export abstract class WordedFields {
  @Field(() => TemplateLanguageChoice, { description: 'Language of the words.' })
  language!: TemplateLanguage

  @Field(() => [IncidentTypeChoice], { description: 'Kinds of incident that it is for; none for all.' })
  incidentTypes!: IncidentType[]
}

@ObjectType({ description: 'Steps beside those of the checklist that everybody has.', simpleResolvers: true })
export class TemplateChecklist extends WordedFields {
  @Field(() => [ChecklistStep], { description: 'Its steps, forty at most.' })
  steps!: ChecklistStep[]
}

@ObjectType({ simpleResolvers: true })
@InputType()
export abstract class MessageFields extends WordedFields {
  @Field(() => String, { description: 'Subject or heading.' })
  subject!: string

  @Field(() => String, { description: 'What happened; empty where each writes it anew.' })
  whatHappened!: string

  @Field(() => String, { description: 'The likely consequences.' })
  consequences!: string

  @Field(() => String, { description: 'What was and will be done.' })
  measures!: string

  @Field(() => String, { description: 'What people can do themselves.' })
  advice!: string

  @Field(() => String, { description: 'Where to ask.' })
  contact!: string
}

@ObjectType({
  description: 'The text of a message to people, with places such as {organisatie} that a dossier fills in.',
  simpleResolvers: true,
})
export class TemplateMessage extends MessageFields {}

@ObjectType({ simpleResolvers: true })
@InputType()
export abstract class DutyFields {
  @Field(() => String, { description: 'What it is called in their settings.' })
  name!: string

  @Field(() => OwnDutyTriggerChoice, { description: 'From when it counts.' })
  trigger!: OwnDutyTrigger

  @Field(() => Int, { description: 'How many hours or days, at least 1.' })
  count!: number

  @Field(() => OwnDutyUnitChoice, { description: 'Whether it counts hours or days.' })
  unit!: OwnDutyUnit
}

@ObjectType({ description: 'A duty that organisations get from their umbrella.', simpleResolvers: true })
export class TemplateDuty extends DutyFields {}

/** The part that fits the kind; every other is null. */
@ObjectType({ simpleResolvers: true })
export abstract class TemplateParts {
  @Field(() => TemplateChecklist, { nullable: true, description: 'Of a checklist.' })
  checklist?: TemplateChecklist | null

  @Field(() => TemplateMessage, { nullable: true, description: 'Of a message.' })
  message?: TemplateMessage | null

  @Field(() => Int, { nullable: true, description: 'Months for which the read log is kept at least.' })
  months?: number | null

  @Field(() => TemplateDuty, { nullable: true, description: 'Of a duty.' })
  duty?: TemplateDuty | null
}
