import { Field, Int, ObjectType } from 'type-graphql'

const hidden = 'null where it is too small to be shown.'

@ObjectType({ description: 'Counts of the dossiers of one year.', simpleResolvers: true })
export class CountsOfYear {
  @Field(() => Int, { description: 'The year of the dossier number.' })
  year!: number

  @Field(() => Int, { nullable: true, description: `Dossiers that nobody has looked at; ${hidden}` })
  reported?: number | null

  @Field(() => Int, {
    nullable: true,
    description: `Dossiers in which it is being found out whether it is a breach; ${hidden}`,
  })
  investigating?: number | null

  @Field(() => Int, { nullable: true, description: `Confirmed breaches that are not closed; ${hidden}` })
  confirmed?: number | null

  @Field(() => Int, { nullable: true, description: `Breaches that are closed; ${hidden}` })
  closed?: number | null

  @Field(() => Int, { nullable: true, description: `Reports that turned out to be no breach; ${hidden}` })
  dismissed?: number | null

  @Field(() => Int, {
    nullable: true,
    description: `Notifications to the authority within 72 hours; ${hidden}`,
  })
  notifiedInTime?: number | null

  @Field(() => Int, {
    nullable: true,
    description: `Notifications to the authority after 72 hours; ${hidden}`,
  })
  notifiedLate?: number | null

  @Field(() => Int, {
    nullable: true,
    description: `Dossiers whose 72 hours are over without a notification; ${hidden}`,
  })
  overdue?: number | null
}

@ObjectType({ description: 'Counts of one register, or of many in sum.', simpleResolvers: true })
export class Counts {
  @Field(() => Boolean, { description: 'Whether they are the sum over the organisations of an umbrella.' })
  isSum!: boolean

  @Field(() => Int, { description: 'How many organisations the umbrella has; 1 for a single register.' })
  organisations!: number

  @Field(() => Int, {
    description: 'How many registers are counted: under an umbrella those with a statistics mandate for it.',
  })
  registers!: number

  @Field(() => Int, {
    nullable: true,
    description: 'Counts under this one are left null; null where every count is shown.',
  })
  smallest?: number | null

  @Field(() => [CountsOfYear], {
    description: 'The newest year first; none for a sum over fewer registers than `smallest`.',
  })
  years!: CountsOfYear[]
}
