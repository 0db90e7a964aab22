import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import type { TemplateKind } from '@lekboek/usecases'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { TemplateKindChoice } from './template.choices.ts'
import { TemplateParts } from './template-content.type.ts'

@ObjectType({
  description: 'What an organisation got from its umbrella, as it uses it.',
  simpleResolvers: true,
})
export class ReceivedTemplate extends TemplateParts {
  @Field(() => ID, { description: 'Id of what was received.' })
  id!: string

  @Field(() => Int, { description: 'Rises with every change; send it back with the next one.' })
  version!: number

  @Field(() => TemplateKindChoice, { description: 'What it is.' })
  kind!: TemplateKind

  @Field(() => String, { description: 'What the umbrella calls it.' })
  name!: string

  @Field(() => String, { description: 'From which umbrella it came.' })
  umbrellaName!: string

  @Field(() => DateTime, { description: 'When it came.' })
  receivedAt!: Instant

  @Field(() => Boolean, {
    description: 'Whether the organisation adapted it, or is set otherwise by now: then no push changes it.',
  })
  isAdapted!: boolean

  @Field(() => Boolean, { description: 'Whether it is switched off: then nobody meets it in a dossier.' })
  isOff!: boolean

  @Field(() => DateTime, { nullable: true, description: 'When the organisation last changed it.' })
  changedAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'By whom.' })
  changedBy?: string | null
}

@ObjectType({ description: 'What an organisation got from its umbrella.', simpleResolvers: true })
export class ReceivedTemplates {
  @Field(() => String, { nullable: true, description: 'The umbrella that it belongs to; null for none.' })
  umbrellaName?: string | null

  @Field(() => Boolean, { description: 'Whether it takes anything from its umbrella.' })
  isReceiving!: boolean

  @Field(() => Int, { description: 'Version of its settings, for turning that on or off.' })
  version!: number

  @Field(() => [ReceivedTemplate], { description: 'What it has, by kind and name.' })
  templates!: ReceivedTemplate[]
}

@InputType({ description: 'A step of a received checklist, taken over as a measure.' })
export class TemplateStepInput {
  @Field(() => ID, { description: 'Id of the received checklist.' })
  checklist!: string

  @Field(() => ID, { description: 'Id of the step.' })
  step!: string

  @Field(() => String, { description: 'Who sees to it, or did.' })
  owner!: string

  @Field(() => DateTime, { nullable: true, description: 'When it should be done.' })
  dueAt?: Instant | null

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was done; not in the future, null while it is open.',
  })
  doneAt?: Instant | null
}
