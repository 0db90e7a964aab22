import { Field, ID, InputType, Int } from 'type-graphql'
import type { IncidentType, OwnDutyTrigger, OwnDutyUnit } from '@lekboek/domain'
import type { ContainmentMoment } from '@lekboek/domain/containment'
import type { TemplateKind, TemplateLanguage } from '@lekboek/usecases'
import { IncidentTypeChoice } from '../facts/nature.choices.ts'
import { OwnDutyTriggerChoice, OwnDutyUnitChoice } from '../settings/settings.choices.ts'
import { ContainmentMomentChoice, TemplateKindChoice, TemplateLanguageChoice } from './template.choices.ts'

@InputType({ description: "One step of an umbrella's own checklist." })
export class ChecklistStepInput {
  @Field(() => ID, { nullable: true, description: 'Of one that is there already; a new one has none.' })
  id?: string | null

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

@InputType({ description: 'Steps beside those of the checklist that everybody has.' })
export class TemplateChecklistInput {
  @Field(() => TemplateLanguageChoice, { description: 'Language of its steps.' })
  language!: TemplateLanguage

  @Field(() => [IncidentTypeChoice], { description: 'Kinds of incident that it is for; none for all.' })
  incidentTypes!: IncidentType[]

  @Field(() => [ChecklistStepInput], { description: 'Its steps, one at least and forty at most.' })
  steps!: ChecklistStepInput[]
}

@InputType({
  description:
    'The text of a message to people. A dossier fills in {organisatie}, {contact}, {gebeurd} and {ontdekt}, or the like words in the language of the text.',
})
export class TemplateMessageInput {
  @Field(() => TemplateLanguageChoice, { description: 'Language of the text.' })
  language!: TemplateLanguage

  @Field(() => [IncidentTypeChoice], { description: 'Kinds of incident that it is for; none for all.' })
  incidentTypes!: IncidentType[]

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

@InputType({ description: 'A duty that organisations get from their umbrella.' })
export class TemplateDutyInput {
  @Field(() => String, { description: 'What it is called in their settings.' })
  name!: string

  @Field(() => OwnDutyTriggerChoice, { description: 'From when it counts.' })
  trigger!: OwnDutyTrigger

  @Field(() => Int, { description: 'How many hours or days, at least 1.' })
  count!: number

  @Field(() => OwnDutyUnitChoice, { description: 'Whether it counts hours or days.' })
  unit!: OwnDutyUnit
}

@InputType({ description: 'What a template holds: the part that fits its kind, and no other counts.' })
export class TemplateContentInput {
  @Field(() => TemplateChecklistInput, { nullable: true, description: 'Of a checklist.' })
  checklist?: TemplateChecklistInput | null

  @Field(() => TemplateMessageInput, { nullable: true, description: 'Of a message.' })
  message?: TemplateMessageInput | null

  @Field(() => Int, { nullable: true, description: 'Months for which the read log is kept at least.' })
  months?: number | null

  @Field(() => TemplateDutyInput, { nullable: true, description: 'Of a duty.' })
  duty?: TemplateDutyInput | null
}

@InputType({ description: 'A template as it should stand.' })
export class TemplateInput extends TemplateContentInput {
  @Field(() => TemplateKindChoice, { description: 'What it is; it stays that.' })
  kind!: TemplateKind

  @Field(() => String, { description: 'What to call it; no two of one kind alike.' })
  name!: string
}

@InputType({ description: 'A template as the person saw it.' })
export class SeenTemplateInput {
  @Field(() => ID, { description: 'Id of the template.' })
  id!: string

  @Field(() => Int, { description: 'Version that the person saw; a stale one is a CONFLICT.' })
  version!: number
}

@InputType({ description: 'What is pushed, and to whom.' })
export class TemplatePushInput {
  @Field(() => [SeenTemplateInput], { description: 'Templates, one at least and twenty at most.' })
  templates!: SeenTemplateInput[]

  @Field(() => [ID], {
    nullable: true,
    description: 'Organisations of this umbrella; null for all that it has at that moment.',
  })
  organisations?: string[] | null
}
