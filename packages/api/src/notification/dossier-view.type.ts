import { GraphQLJSON } from 'graphql-scalars'
import { Field, Int, ObjectType } from 'type-graphql'
import type { NotificationPhase } from '@lekboek/domain'
import { NotificationPhaseChoice } from './notification.choices.ts'

@ObjectType({
  description: 'One question in the words of the authority, with its answer.',
  simpleResolvers: true,
})
export class DossierEntry {
  @Field(() => Int, {
    nullable: true,
    description:
      'Number of the field in the EDPB template; null for a question that only the authority asks.',
  })
  field?: number | null

  @Field(() => String, {
    nullable: true,
    description: "Key of the authority's own question; null for a field of the template.",
  })
  key?: string | null

  @Field(() => String, { description: "The question, in the reader's language." })
  label!: string

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'The answer: a text, a list of option keys, or null.',
  })
  value?: unknown

  @Field(() => Boolean, { description: 'Whether it is asked in this case.' })
  isAsked!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'What is wrong with the answer: `missing`, `canFollow`, `onlyWhileIncomplete`, or null.',
  })
  problem?: string | null

  @Field(() => Boolean, {
    description: "Whether the authority's own pages show this question; else it is believed.",
  })
  isConfirmed!: boolean

  @Field(() => Boolean, { description: "Whether the person answers it in the authority's own form." })
  isAnsweredInForm!: boolean
}

@ObjectType({ description: "One heading of the authority's form.", simpleResolvers: true })
export class DossierSection {
  @Field(() => String, { description: "The heading, in the reader's language." })
  label!: string

  @Field(() => [DossierEntry], { description: 'The questions below it, in their order.' })
  entries!: DossierEntry[]
}

@ObjectType({
  description:
    'The dossier in the order of the form of the authority that comes first: the one that was advised, else the organisation’s own. Of an authority whose form is not known the order is that of the EDPB template.',
  simpleResolvers: true,
})
export class DossierView {
  @Field(() => String, { description: 'Code of the authority.' })
  authority!: string

  @Field(() => NotificationPhaseChoice, { description: 'The step of notifying that comes next there.' })
  phase!: NotificationPhase

  @Field(() => String, { description: 'Where order and headings were read.' })
  source!: string

  @Field(() => Boolean, {
    description: 'Whether that source is the form itself; else check before relying on it.',
  })
  isConfirmed!: boolean

  @Field(() => [DossierSection], { description: 'Every field of the template stands in it exactly once.' })
  sections!: DossierSection[]
}
