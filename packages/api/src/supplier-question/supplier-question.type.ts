import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { Instant } from '@lekboek/domain'
import type { ContactLanguage } from '@lekboek/usecases'
import { ContactLanguageChoice } from '../agreement/agreement.choices.ts'
import { DateTime } from '../graphql/date-time.scalar.ts'

@ObjectType({ description: 'What a supplier said before it said that it is hit.', simpleResolvers: true })
export class EarlierAnswer {
  @Field(() => DateTime, { description: 'When it arrived.' })
  answeredAt!: Instant

  @Field(() => String, { description: 'Its words; may be empty.' })
  answer!: string

  @Field(() => String, { description: 'Whom to reach there, as it said then.' })
  contact!: string
}

@ObjectType({
  description: 'What a controller asked a supplier by a link, and what that one answered.',
  simpleResolvers: true,
})
export class SupplierQuestion {
  @Field(() => ID, { description: 'Id of the question.' })
  id!: string

  @Field(() => String, { description: 'Name of the supplier, as when it was asked.' })
  supplierName!: string

  @Field(() => String, { description: 'What it does.' })
  service!: string

  @Field(() => String, { description: 'Where it was written to; empty for whoever only reads its dossier.' })
  email!: string

  @Field(() => ContactLanguageChoice, { description: 'In which language.' })
  language!: ContactLanguage

  @Field(() => String, { description: 'What was asked.' })
  text!: string

  @Field(() => DateTime, { description: 'When.' })
  askedAt!: Instant

  @Field(() => DateTime, { description: 'Until when an answer is wanted.' })
  dueAt!: Instant

  @Field(() => Int, { description: 'How many letters went out.' })
  sentCount!: number

  @Field(() => DateTime, { nullable: true, description: 'When its link was first opened.' })
  openedAt?: Instant | null

  @Field(() => Boolean, { nullable: true, description: 'Whether it is hit; null until it answered.' })
  isHit?: boolean | null

  @Field(() => String, { nullable: true, description: 'Its words.' })
  answer?: string | null

  @Field(() => String, { nullable: true, description: 'Whom to reach there.' })
  contact?: string | null

  @Field(() => EarlierAnswer, {
    nullable: true,
    description: 'What it said before: that it is not hit. Null where this is its first answer.',
  })
  earlier?: EarlierAnswer | null

  @Field(() => DateTime, { nullable: true, description: 'When the answer arrived.' })
  answeredAt?: Instant | null

  @Field(() => String, {
    nullable: true,
    description: 'Number of the dossier from which it was asked; null where there is none for who reads.',
  })
  askedFrom?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Number of the dossier in which the answer stands as a report.',
  })
  landedIn?: string | null

  @Field(() => DateTime, { nullable: true, description: 'Since when the supplier knew, where it says so.' })
  awareAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'The organisation that claimed the answer.' })
  claimedByName?: string | null

  @Field(() => DateTime, { nullable: true, description: 'When.' })
  claimedAt?: Instant | null

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the controller found it to be its supplier; null while it did not say.',
  })
  isClaimRight?: boolean | null

  @Field(() => DateTime, { nullable: true, description: 'When the question was taken back.' })
  takenBackAt?: Instant | null
}

@InputType({ description: 'What is asked of suppliers, each by a link of its own.' })
export class SupplierAskInput {
  @Field(() => [ID], { description: 'Agreements with the suppliers that are asked.' })
  agreements!: string[]

  @Field(() => String, { description: 'What is asked.' })
  text!: string

  @Field(() => DateTime, { description: 'Until when an answer is wanted.' })
  dueAt!: Instant
}
