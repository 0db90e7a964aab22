import { Field, Float, Int, ObjectType } from 'type-graphql'

@ObjectType({
  description: 'Severity by the ENISA method of 2013: (context × identifiability) + circumstances.',
  simpleResolvers: true,
})
export class Severity {
  @Field(() => Int, { description: 'Data processing context, 1 to 4.' })
  dpc!: number

  @Field(() => Float, { description: 'Ease of identification, 0.25 to 1.' })
  ei!: number

  @Field(() => Float, { description: 'Circumstances of the breach.' })
  cb!: number

  @Field(() => Float, { description: 'The sum of the method.' })
  score!: number

  @Field(() => String, { description: 'Band of the score: `low`, `medium`, `high`, `veryHigh`.' })
  band!: string

  @Field(() => [String], {
    description: 'Remarks of the method, such as a large number of people; keys of texts.',
  })
  flags!: string[]
}
