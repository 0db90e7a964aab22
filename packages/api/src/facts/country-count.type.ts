import { Field, InputType, Int, ObjectType } from 'type-graphql'
import type { CountryCount as DomainCountryCount } from '@lekboek/domain'

@ObjectType({ simpleResolvers: true })
@InputType()
abstract class CountryCountAnswers implements DomainCountryCount {
  @Field(() => String, { description: 'Two-letter code of the country.' })
  country!: string

  @Field(() => Int, { nullable: true, description: 'Number of people; null while it is not known.' })
  count!: number | null
}

@ObjectType({ description: 'How many people are concerned in one country.', simpleResolvers: true })
export class CountryCount extends CountryCountAnswers {}

@InputType({ description: 'How many people are concerned in one country.' })
export class CountryCountInput extends CountryCountAnswers {}
