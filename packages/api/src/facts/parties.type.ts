import { Field, InputType, Int, ObjectType } from 'type-graphql'
import type { Answer, Instant, LeadBasis, PartiesFacts as DomainPartiesFacts } from '@lekboek/domain'
import { DateTime } from '../graphql/date-time.scalar.ts'
import { AnswerChoice } from '../assessment/risk.choices.ts'
import { CountryCount, CountryCountInput } from './country-count.type.ts'
import { LeadBasisChoice } from './parties.choices.ts'

@ObjectType({ simpleResolvers: true })
@InputType()
abstract class PartiesAnswers implements Partial<DomainPartiesFacts> {
  @Field(() => String, { nullable: true, description: 'The processor at which it happened.' })
  processorName?: string | null

  @Field(() => String, { nullable: true, description: 'Whom to reach there.' })
  processorContact?: string | null

  @Field(() => String, { nullable: true, description: 'Joint controllers that have a part in it.' })
  jointControllers?: string | null

  @Field(() => AnswerChoice, { nullable: true, description: 'Whether the police was informed.' })
  policeInformed?: Answer | null

  @Field(() => AnswerChoice, { nullable: true, description: 'Whether other authorities were informed.' })
  otherAuthoritiesInformed?: Answer | null

  @Field(() => String, { nullable: true, description: 'Which ones, and when.' })
  otherAuthoritiesDescription?: string | null

  @Field(() => AnswerChoice, {
    nullable: true,
    description: 'Whether people in other member states are concerned.',
  })
  crossBorder?: Answer | null

  @Field(() => LeadBasisChoice, {
    nullable: true,
    description:
      'Why an authority leads in a cross-border breach, or why none does; articles 55(2) and 56(1).',
  })
  leadBasis?: LeadBasis | null

  @Field(() => String, { nullable: true, description: 'Name of the lead authority (field 114).' })
  leadAuthority?: string | null

  @Field(() => [String], {
    nullable: true,
    description:
      'Two-letter codes of the countries of the EEA in which the controller has an establishment (field 115).',
  })
  establishments?: string[] | null
}

@ObjectType({
  description: 'Others who have a part in it, as it stands. Null is "not answered yet".',
  simpleResolvers: true,
})
export class PartiesFacts extends PartiesAnswers {
  @Field(() => [CountryCount], {
    nullable: true,
    description: 'How many people are concerned in each country (fields 116 and 117).',
  })
  peoplePerCountry?: CountryCount[] | null

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
    'Others who have a part in it: the whole section as it should stand. What is left out is "not answered yet".',
})
export class PartiesFactsInput extends PartiesAnswers {
  @Field(() => [CountryCountInput], {
    nullable: true,
    description: 'How many people are concerned in each country, no country twice.',
  })
  peoplePerCountry?: CountryCountInput[] | null
}
