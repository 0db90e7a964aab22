import { Field, ID, Int, ObjectType } from 'type-graphql'
import { actKinds, type ActKind } from '@lekboek/usecases'
import { choice } from '../schema/choice.ts'

export const ActKindChoice = choice('ActKind', actKinds, 'What an act in a register was for.', {
  intake: 'Taking a signal in, opening a dossier.',
  facts: 'Writing down what happened.',
  awareness: 'Fixing when the clock begins.',
  weighing: 'Weighing the risk.',
  decision: 'Deciding for the client.',
  notification: 'Notifying an authority, or meeting a duty beside the GDPR.',
  communication: 'Telling the people concerned.',
  measures: 'Measures against the breach.',
  dossier: 'Keeping the dossier: its name, its course, who handles it.',
  other: 'Anything else, such as taking the register out as a file.',
})

@ObjectType({ description: 'How many acts of one kind.', simpleResolvers: true })
export class ActCount {
  @Field(() => ActKindChoice, { description: 'What they were for.' })
  kind!: ActKind

  @Field(() => Int, { description: 'How many.' })
  acts!: number
}

@ObjectType({
  description: 'What one person did on one day in one register, in numbers.',
  simpleResolvers: true,
})
export class ActivityDay {
  @Field(() => String, { description: "Day in the consultancy's zone, `2026-11-18`." })
  day!: string

  @Field(() => ID, { description: 'Account of the person of the consultancy.' })
  personId!: string

  @Field(() => String, { description: 'Name of that person then.' })
  personName!: string

  @Field(() => Int, { description: 'How many acts.' })
  acts!: number

  @Field(() => Int, { description: 'How many different dossiers they touched.' })
  dossiers!: number

  @Field(() => [ActCount], { description: 'The acts by kind; kinds without any are left out.' })
  kinds!: ActCount[]
}

@ObjectType({ description: 'What was done for one client in a month, in numbers.', simpleResolvers: true })
export class ClientActivity {
  @Field(() => ID, { description: 'Id of the client.' })
  clientId!: string

  @Field(() => String, { description: 'Name of the client.' })
  clientName!: string

  @Field(() => String, { nullable: true, description: 'Its number in the Belgian register of enterprises.' })
  kbo?: string | null

  @Field(() => Int, { description: 'How many acts.' })
  acts!: number

  @Field(() => Int, { description: 'How many different dossiers they touched.' })
  dossiers!: number

  @Field(() => [ActCount], { description: 'The acts by kind; kinds without any are left out.' })
  kinds!: ActCount[]

  @Field(() => [ActivityDay], { description: 'The same by day and person.' })
  days!: ActivityDay[]
}

@ObjectType({
  description: "What a consultancy's people did under its mandates in a month, for its invoices.",
  simpleResolvers: true,
})
export class Activity {
  @Field(() => String, { description: 'The month, `2026-11`.' })
  month!: string

  @Field(() => Boolean, {
    description: 'Whether it counts everybody of the consultancy, or whoever asks alone.',
  })
  isWhole!: boolean

  @Field(() => [ClientActivity], { description: 'Clients for whom something was done, by name.' })
  clients!: ClientActivity[]
}
