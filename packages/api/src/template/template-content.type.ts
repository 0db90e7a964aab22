import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { IncidentType, OwnDutyTrigger, OwnDutyUnit } from '@lekboek/domain'
import type { ContainmentMoment } from '@lekboek/domain/containment'
import type { TemplateLanguage } from '@lekboek/usecases'
import { IncidentTypeChoice } from '../facts/nature.choices.ts'
import { OwnDutyTriggerChoice, OwnDutyUnitChoice } from '../settings/settings.choices.ts'
import { ContainmentMomentChoice, TemplateLanguageChoice } from './template.choices.ts'

@ObjectType({ description: "One step of an umbrella's own checklist.", simpleResolvers: true })
export class ChecklistStep {
  @Field(() => ID, { description: 'The same through every version.' })
  id!: string

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

@ObjectType({ description: 'Steps beside those of the checklist that everybody has.', simpleResolvers: true })
export class TemplateChecklist {
  @Field(() => TemplateLanguageChoice, { description: 'Language of its steps.' })
  language!: TemplateLanguage

  @Field(() => [IncidentTypeChoice], { description: 'Kinds of incident that it is for; none for all.' })
  incidentTypes!: IncidentType[]

  @Field(() => [ChecklistStep], { description: 'Its steps, forty at most.' })
  steps!: ChecklistStep[]
}

@ObjectType({
  description: 'The text of a message to people, with places such as {organisatie} that a dossier fills in.',
  simpleResolvers: true,
})
export class TemplateMessage {
  @Field(() => TemplateLanguageChoice, { description: 'Language of the text.' })
  language!: TemplateLanguage

  @Field(() => [IncidentTypeChoice], { description: 'Kinds of incident that it is for; none for all.' })
  incidentTypes!: IncidentType[]

  @Field(() => String, { description: 'Subject or heading.' })
  subject!: string

  @Field(() => String, { description: 'What happened.' })
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

@ObjectType({ description: 'A duty that organisations get from their umbrella.', simpleResolvers: true })
export class TemplateDuty {
  @Field(() => String, { description: 'What it is called in their settings.' })
  name!: string

  @Field(() => OwnDutyTriggerChoice, { description: 'From when it counts.' })
  trigger!: OwnDutyTrigger

  @Field(() => Int, { description: 'How many hours or days.' })
  count!: number

  @Field(() => OwnDutyUnitChoice, { description: 'Whether it counts hours or days.' })
  unit!: OwnDutyUnit
}

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
