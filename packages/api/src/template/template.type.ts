import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import type { TemplateKind, TemplateOutcome } from '@lekboek/usecases'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { TemplateKindChoice, TemplateOutcomeChoice } from './template.choices.ts'
import { TemplateParts } from './template-content.type.ts'

@ObjectType({ description: 'What an umbrella keeps ready for its organisations.', simpleResolvers: true })
export class Template extends TemplateParts {
  @Field(() => ID, { description: 'Id of the template.' })
  id!: string

  @Field(() => Int, { description: 'Rises with every change; send it back with the next one.' })
  version!: number

  @Field(() => TemplateKindChoice, { description: 'What it is.' })
  kind!: TemplateKind

  @Field(() => String, { description: 'What its umbrella calls it.' })
  name!: string

  @Field(() => DateTime, { description: 'When it was last changed.' })
  changedAt!: Instant

  @Field(() => String, { description: 'By whom.' })
  changedBy!: string
}

@ObjectType({ description: 'An organisation that an umbrella may push to.', simpleResolvers: true })
export class TemplateMember {
  @Field(() => ID, { description: 'Id of the organisation.' })
  id!: string

  @Field(() => String, { description: 'Official name.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Its form, such as gemeente.' })
  form?: string | null

  @Field(() => [String], { description: 'Two-letter languages in which it works, the first one first.' })
  languages!: string[]

  @Field(() => Boolean, { description: 'Whether it takes anything from its umbrella.' })
  isReceiving!: boolean
}

@ObjectType({ description: 'What becomes of one template in one organisation.', simpleResolvers: true })
export class TemplateResult {
  @Field(() => ID, { description: 'Id of the template.' })
  templateId!: string

  @Field(() => TemplateOutcomeChoice, { description: 'What.' })
  outcome!: TemplateOutcome
}

@ObjectType({
  description: 'In how many organisations the same becomes of a template.',
  simpleResolvers: true,
})
export class TemplateResultCount extends TemplateResult {
  @Field(() => Int, { description: 'How many.' })
  count!: number
}

@ObjectType({ description: 'What becomes of templates in one organisation.', simpleResolvers: true })
export class PreviewedOrganisation {
  @Field(() => ID, { description: 'Id of the organisation.' })
  id!: string

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => [TemplateResult], { description: 'One for each template; none while it is on its way.' })
  outcomes!: TemplateResult[]
}

@ObjectType({ description: 'How a push stands with one organisation.', simpleResolvers: true })
export class PushedOrganisation extends PreviewedOrganisation {
  @Field(() => Boolean, { description: 'Whether it could not be reached, after a day of trying.' })
  isFailed!: boolean
}

@ObjectType({
  description: 'What a push would do. Of an organisation it says what would become of these templates alone.',
  simpleResolvers: true,
})
export class TemplatePushPreview {
  @Field(() => [PreviewedOrganisation], { description: 'Each organisation, by name.' })
  organisations!: PreviewedOrganisation[]

  @Field(() => [TemplateResultCount], { description: 'The same in numbers.' })
  counts!: TemplateResultCount[]
}

@ObjectType({ description: 'A template as it was pushed.', simpleResolvers: true })
export class PushedTemplate {
  @Field(() => ID, { description: 'Id of the template.' })
  id!: string

  @Field(() => TemplateKindChoice, { description: 'What it is.' })
  kind!: TemplateKind

  @Field(() => String, { description: 'What it was called.' })
  name!: string

  @Field(() => Int, { description: 'Which version of it.' })
  version!: number
}

@ObjectType({ description: 'Templates that were pushed together.', simpleResolvers: true })
export class TemplatePush {
  @Field(() => ID, { description: 'Id of the push.' })
  id!: string

  @Field(() => [PushedTemplate], { description: 'What was pushed.' })
  templates!: PushedTemplate[]

  @Field(() => DateTime, { description: 'When.' })
  pushedAt!: Instant

  @Field(() => String, { description: 'By whom.' })
  pushedBy!: string

  @Field(() => DateTime, { nullable: true, description: 'When it was taken back; null while it stands.' })
  undoneAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'By whom.' })
  undoneBy?: string | null

  @Field(() => Int, { description: 'To how many organisations.' })
  targets!: number

  @Field(() => Int, { description: 'Of those, how many it reached, or was taken back from.' })
  settled!: number

  @Field(() => Int, { description: 'Of those, how many could not be reached.' })
  failed!: number
}

@ObjectType({ description: 'A push, organisation by organisation.', simpleResolvers: true })
export class TemplatePushInFull extends TemplatePush {
  @Field(() => [PushedOrganisation], { description: 'Each organisation, by name.' })
  organisations!: PushedOrganisation[]

  @Field(() => [TemplateResultCount], { description: 'The same in numbers.' })
  counts!: TemplateResultCount[]
}
