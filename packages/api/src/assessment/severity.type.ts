import { Field, Float, Int, ObjectType } from 'type-graphql'
import type { RiskLevel } from '@lekboek/domain'
import { RiskLevelChoice } from './risk.choices.ts'

@ObjectType({
  description:
    'The ENISA band beside the weighing, and why they differ. Advice: neither follows from the other.',
  simpleResolvers: true,
})
export class SeverityComparison {
  @Field(() => String, {
    description:
      'Which of the two sees more harm: `same`, `weighingHigher`, `severityHigher`, or `open` while the weighing has no conclusion.',
  })
  direction!: string

  @Field(() => RiskLevelChoice, {
    description: 'The risk that the band would suggest at the usual thresholds, 2 and 3.',
  })
  suggested!: RiskLevel

  @Field(() => [String], { description: 'Why they differ, the most telling first; keys of texts.' })
  differences!: string[]
}

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

  @Field(() => Float, {
    description: 'The sum of the method, with everything that is not known at its worst: it is at most this.',
  })
  score!: number

  @Field(() => Float, {
    description: 'The sum with everything that is not known at its most harmless: it is at least this.',
  })
  leastScore!: number

  @Field(() => String, { description: 'Band of the least score.' })
  leastBand!: string

  @Field(() => String, { description: 'Band of the score: `low`, `medium`, `high`, `veryHigh`.' })
  band!: string

  @Field(() => [String], {
    description: 'Remarks of the method, such as a large number of people; keys of texts.',
  })
  flags!: string[]

  @Field(() => SeverityComparison, { description: 'How it relates to the weighing.' })
  comparison!: SeverityComparison
}
