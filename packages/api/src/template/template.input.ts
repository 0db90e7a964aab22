import { Field, ID, InputType, Int } from 'type-graphql'
import type { TemplateKind } from '@lekboek/usecases'
import { DutyFields, MessageFields, StepFields, WordedFields } from './template-content.type.ts'
import { TemplateKindChoice } from './template.choices.ts'

@InputType({ description: "One step of an umbrella's own checklist." })
export class ChecklistStepInput extends StepFields {
  @Field(() => ID, { nullable: true, description: 'Of one that is there already; a new one has none.' })
  id?: string | null
}

@InputType({ description: 'Steps beside those of the checklist that everybody has.' })
export class TemplateChecklistInput extends WordedFields {
  @Field(() => [ChecklistStepInput], { description: 'Its steps, one at least and forty at most.' })
  steps!: ChecklistStepInput[]
}

@InputType({
  description:
    'The text of a message to people. A dossier fills in {organisatie}, {contact}, {gebeurd} and {ontdekt}, or the like words in the language of the text.',
})
export class TemplateMessageInput extends MessageFields {}

@InputType({ description: 'A duty that organisations get from their umbrella.' })
export class TemplateDutyInput extends DutyFields {}

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
