import { Field, InputType, Int, ObjectType } from 'type-graphql'
import type {
  Answer,
  Instant,
  ProtectionFacts as DomainProtectionFacts,
  ProtectionInPlace,
} from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { AnswerChoice } from '../assessment/risk.choices.ts'
import { ProtectionInPlaceChoice } from './protection.choices.ts'

@ObjectType({ simpleResolvers: true })
@InputType()
abstract class ProtectionAnswers implements Partial<DomainProtectionFacts> {
  @Field(() => [ProtectionInPlaceChoice], {
    nullable: true,
    description: 'What protected the data when it happened (field 75).',
  })
  inPlace?: ProtectionInPlace[] | null

  @Field(() => String, { nullable: true, description: 'More on that protection (field 76).' })
  description?: string | null

  @Field(() => AnswerChoice, {
    nullable: true,
    description: 'Whether the key, or the secret of the hash, stayed safe and cannot be found.',
  })
  keySafe?: Answer | null

  @Field(() => AnswerChoice, {
    nullable: true,
    description: 'Whether a recent and whole copy was under own control.',
  })
  backupIntact?: Answer | null
}

@ObjectType({
  description: 'What protected the data when it happened, as it stands. Null is "not answered yet".',
  simpleResolvers: true,
})
export class ProtectionFacts extends ProtectionAnswers {
  @Field(() => Int, { description: 'Rises with every save; send it back with the next one.' })
  version!: number

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was last saved; null before the first time.',
  })
  changedAt?: Instant | null

  @Field(() => String, { nullable: true, description: 'Who saved it last.' })
  changedBy?: string | null
}

@InputType({
  description:
    'What protected the data when it happened: the whole section as it should stand. What is left out is "not answered yet".',
})
export class ProtectionFactsInput extends ProtectionAnswers {}
